"""Own words: what was heard in them is shown, taken, and put right with a tap or a no."""

import pytest

from bot.domain.words import Pattern
from tests.conversations.diary import entries, is_prompt, prompt_in
from tests.conversations.house import Friend, House

STORY = "he has not answered my message for 3 hours"
RATED = f"{STORY}, 7/10"
HEARD = "Sounds like: Slow to answer, 7. Right?"
UNCLEAR = "the thing with the garden"


@pytest.fixture
async def sam(house: House) -> Friend:
    friend = house.meets("Sam")
    await friend.joins()
    return friend


async def test_a_sure_reading_is_shown_and_taken(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(RATED)
    assert sam.last.words.startswith(HEARD)
    assert prompt_in(sam.last.words).pattern is Pattern.SCANNER
    assert sam.labels == ["Something else", "Not that", "Note what the alarm says"]
    [entry] = await entries(sam)
    assert (entry["trigger"], entry["pattern"]) == ("scanner-slow", "scanner")
    assert (entry["trigger_text"], entry["intensity"]) == (RATED, 7)


async def test_out_of_the_blue_a_story_begins_a_check_in_and_only_the_number_is_asked(
    sam: Friend,
) -> None:
    await sam.sends(STORY)
    assert sam.last.words.startswith("Sounds like: Slow to answer. Right?\nHow strong is it")
    assert sam.labels[-1] == "Not that"
    await sam.taps("6")
    assert is_prompt(sam.last.words)


@pytest.mark.parametrize("wrong", [">Not that", "no", "nope"])
async def test_put_right_the_menu_begins_with_the_best_guesses(sam: Friend, wrong: str) -> None:
    await sam.sends("/checkin")
    await sam.sends(RATED)
    await (sam.taps(wrong[1:]) if wrong.startswith(">") else sam.sends(wrong))
    assert sam.last.words == "7, noted. What set it off?"
    assert sam.labels[0] == "Slow to answer"
    await sam.taps("Plan left open") if "Plan left open" in sam.labels else await sam.taps(
        sam.labels[1]
    )
    assert is_prompt(sam.last.words)
    assert "Sounds like" not in sam.last.words
    [entry] = await entries(sam)
    assert entry["trigger"] != "scanner-slow"
    assert (entry["trigger_text"], entry["intensity"]) == (RATED, 7)


async def test_a_yes_ends_the_question(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(STORY)
    await sam.sends("yes")
    assert "Right?" not in sam.last.words
    assert "How strong is it right now" in sam.last.words
    assert "Not that" not in sam.labels


async def test_where_the_reading_is_unsure_the_person_is_asked_and_nothing_is_taken(
    sam: Friend,
) -> None:
    await sam.sends("/checkin")
    await sam.sends(f"{UNCLEAR}, 4/10")
    assert sam.last.words == "My own words · 4\nWhich is it closest to?"
    [entry] = await entries(sam)
    assert (entry["trigger"], entry["pattern"]) == (None, None)


async def test_words_after_a_wrong_reading_lose_none_of_the_first_ones(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(RATED)
    await sam.taps("Not that")
    await sam.sends("it was how quiet the house was")
    [entry] = await entries(sam)
    assert entry["trigger_text"] == RATED
    assert entry["note"] == "it was how quiet the house was"


async def test_not_that_can_be_typed(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(STORY)
    await sam.sends("not that")
    [entry] = await entries(sam)
    assert (entry["trigger"], entry["pattern"], entry["note"]) == (None, None, None)
    assert "Not that" not in sam.labels


async def test_an_old_not_that_changes_nothing(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(RATED)
    seen = sam.last
    await sam.taps("Not that")
    await sam.taps(sam.labels[0])
    before = await entries(sam)
    await sam.taps_as_seen("Not that", seen)
    assert await entries(sam) == before


async def test_where_a_place_was_asked_a_story_is_no_place(house: House) -> None:
    kim = house.meets("Kim")
    await kim.sends("/start")
    await kim.taps("Agree")
    await kim.sends("he has not answered for 3 hours, 7/10")
    assert kim.sees("Sounds like: Slow to answer, 7. Right?")
    await kim.sends("lisbon")
    assert "Lisbon. It is" in kim.last.words


@pytest.mark.parametrize("words", ["please help me", "help me please", "I need help"])
async def test_a_plea_for_help_is_shown_where_help_is_and_guessed_at_by_nobody(
    sam: Friend, words: str
) -> None:
    await sam.sends(words)
    assert "/help" in sam.last.words
    assert await entries(sam) == []


async def test_not_that_where_nothing_was_heard_is_no_zero(sam: Friend) -> None:
    await sam.sends("/language es")
    await sam.sends("no es eso")
    assert await entries(sam) == []
    await sam.sends("/checkin")
    first = sam.labels
    await sam.sends("no es eso")
    assert sam.labels != first
    [entry] = await entries(sam)
    assert (entry["intensity"], entry["trigger_text"]) == (None, None)
