"""A check-in by typing: every question takes words, and words are kept as they are, once."""

from datetime import UTC, datetime

import pytest

from bot.domain.words import Band, Pattern
from tests.conversations.diary import entries, is_prompt, prompt_in
from tests.conversations.house import Friend, House

EIGHT_IN_BERLIN = datetime(2026, 3, 2, 19, tzinfo=UTC)
HOW_STRONG = "How strong is it right now, 0 to 10?"


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    return sam


@pytest.fixture
async def asked(house: House, sam: Friend) -> Friend:
    """Sam has just been asked, at eight."""
    await house.goes_to(EIGHT_IN_BERLIN)
    return sam


@pytest.mark.parametrize("number", ["7", "seven", "7/10", "a 7"])
async def test_a_trigger_and_a_number_can_be_typed(asked: Friend, number: str) -> None:
    question = asked.last
    await asked.sends("slow to answer")
    assert asked.last.message_id != question.message_id
    assert HOW_STRONG in asked.last.words
    await asked.sends(number)
    assert asked.last.words.startswith("Slow to answer · 7\n\n")
    assert prompt_in(asked.last.words).pattern is Pattern.SCANNER
    (entry,) = await entries(asked)
    assert (entry["kind"], entry["slot"]) == ("scheduled", 1)
    assert (entry["trigger"], entry["intensity"]) == ("scanner-slow", 7)
    assert (entry["trigger_text"], entry["note"]) == (None, None)


async def test_one_line_can_say_it_all(asked: Friend) -> None:
    await asked.sends("7/10, she read it and said nothing")
    assert prompt_in(asked.last.words).band is Band.HIGH
    (entry,) = await entries(asked)
    assert entry["trigger_text"] == "7/10, she read it and said nothing"
    assert (entry["trigger"], entry["intensity"], entry["note"]) == ("scanner-seen", 7, None)
    assert entry["pattern"] == "scanner"


async def test_a_button_and_a_number_can_be_typed_in_one_line(asked: Friend) -> None:
    await asked.sends("slow to answer, 7")
    assert asked.last.words.startswith("Slow to answer · 7\n\n")
    (entry,) = await entries(asked)
    assert (entry["trigger"], entry["trigger_text"]) == ("scanner-slow", None)


async def test_own_words_are_kept_as_they_were_typed(asked: Friend) -> None:
    words = "  Said “fine.”\nThen NOTHING 🙃 <b>for 3 hours</b>"
    await asked.taps("My own words")
    await asked.sends(words)
    assert HOW_STRONG in asked.last.words
    await asked.sends("10")
    (entry,) = await entries(asked)
    assert entry["trigger_text"] == words.strip()
    assert (entry["intensity"], entry["note"]) == (10, None)


async def test_a_number_first_is_noted_and_then_what_set_it_off(asked: Friend) -> None:
    await asked.sends("7")
    assert asked.last.words == "7, noted. What set it off?"
    assert len(asked.labels) == 8
    await asked.taps("Slow to answer")
    assert asked.last.words.startswith("Slow to answer · 7\n\n")


@pytest.mark.parametrize("words", ["nothing today", "Nothing", "no", "0"])
async def test_nothing_can_be_typed(asked: Friend, words: str) -> None:
    await asked.sends(words)
    assert asked.last.words == "Zero counts. Nothing to do."
    (entry,) = await entries(asked)
    assert (entry["trigger"], entry["trigger_text"], entry["intensity"]) == (None, None, 0)


async def test_the_other_buttons_of_the_menu_can_be_typed(asked: Friend) -> None:
    first = asked.labels
    await asked.sends("more")
    assert asked.labels != first
    await asked.sends("my own words")
    assert asked.last.words == "Write it in your own words. One line is plenty."
    await asked.sends("back")
    assert asked.labels == first
    (entry,) = await entries(asked)
    assert entry["trigger_text"] is None


async def test_words_without_a_number_are_kept_and_the_number_asked_again(asked: Friend) -> None:
    await asked.taps("Slow to answer")
    await asked.sends("really strong")
    assert asked.last.words == (
        "Slow to answer\n"
        "I kept your words. Now a number from 0 to 10 is enough, tapped or typed.\n"
        "How strong is it right now, 0 to 10?\n"
        "0 nothing, 1-3 a tug, 4-6 keeps pulling me back, "
        "7-8 I want to act now, 9-10 fills everything."
    )
    await asked.sends("8, it keeps going")
    assert is_prompt(asked.last.words)
    (entry,) = await entries(asked)
    assert entry["note"] == "really strong\n8, it keeps going"
    assert (entry["trigger"], entry["intensity"]) == ("scanner-slow", 8)


@pytest.mark.parametrize("number", ["11", "-3", "7.5", "3 or 4"])
async def test_a_rating_is_never_invented(asked: Friend, number: str) -> None:
    await asked.taps("Slow to answer")
    await asked.sends(number)
    assert HOW_STRONG in asked.last.words
    (entry,) = await entries(asked)
    assert (entry["intensity"], entry["note"]) == (None, number)


async def test_the_pattern_can_be_typed(asked: Friend) -> None:
    await asked.sends("5/10, that thing again")
    assert asked.last.words == "My own words · 5\nWhich is it closest to?"
    await asked.sends("losing track of me")
    assert prompt_in(asked.last.words).pattern is Pattern.MERGER
    (entry,) = await entries(asked)
    assert entry["pattern"] == "merger"


async def test_words_about_the_pattern_are_kept_and_leave_it_open(asked: Friend) -> None:
    await asked.sends("5/10, that thing again")
    await asked.sends("a bit of all that")
    assert is_prompt(asked.last.words)
    (entry,) = await entries(asked)
    assert (entry["pattern"], entry["note"]) == (None, "a bit of all that")
    assert entry["trigger_text"] == "5/10, that thing again"


async def test_words_are_kept_before_anything_else_is_answered(asked: Friend) -> None:
    await asked.sends("they read it at 6")
    (entry,) = await entries(asked)
    assert entry["trigger_text"] == "they read it at 6"
    assert (entry["intensity"], entry["answered_at"]) == (None, None)


async def test_a_number_out_of_the_blue_begins_a_check_in(sam: Friend) -> None:
    await sam.sends("7")
    assert sam.last.words == "7, noted. What set it off?"
    await sam.sends("she read it and said nothing")
    (entry,) = await entries(sam)
    assert (entry["kind"], entry["intensity"]) == ("self_started", 7)
    assert entry["trigger_text"] == "she read it and said nothing"


async def test_a_story_with_a_number_out_of_the_blue_leads_to_a_prompt(sam: Friend) -> None:
    await sam.sends("he has not answered for 3 hours, 8/10")
    assert prompt_in(sam.last.words).band is Band.HIGH
    (entry,) = await entries(sam)
    assert entry["trigger_text"] == "he has not answered for 3 hours, 8/10"
    assert entry["intensity"] == 8


async def test_other_words_out_of_the_blue_are_not_kept_and_that_is_said(sam: Friend) -> None:
    await sam.sends("the thing with the garden")
    assert "I did not save it" in sam.last.words
    assert sam.labels == ["Start a check-in", "The alarm is on now"]
    assert await entries(sam) == []
    await sam.taps("Start a check-in")
    assert sam.last.words == "What set it off?"


async def test_words_soon_after_a_check_in_are_kept_with_it(asked: Friend) -> None:
    await asked.taps("Nothing today")
    await asked.sends("we cooked together")
    assert asked.last.words == "Saved with your check-in."
    assert asked.labels == ["Start a check-in", "The alarm is on now"]
    (entry,) = await entries(asked)
    assert (entry["note"], entry["trigger_text"]) == ("we cooked together", None)


async def test_a_new_number_after_a_check_in_begins_another(asked: Friend) -> None:
    await asked.taps("Nothing today")
    await asked.sends("6/10, now they went quiet")
    before, after = await entries(asked)
    assert (before["intensity"], before["note"]) == (0, None)
    assert (after["intensity"], after["kind"]) == (6, "self_started")


async def test_an_unknown_command_is_not_taken_for_words(asked: Friend) -> None:
    await asked.sends("/dance")
    assert asked.last.words.startswith("I don't know that command")
    (entry,) = await entries(asked)
    assert entry["trigger_text"] is None


async def test_a_check_in_in_the_middle_of_onboarding_takes_its_answers(house: House) -> None:
    kim = house.meets("Kim")
    await kim.sends("/start")
    await kim.taps("Agree")
    await kim.sends("/checkin")
    await kim.sends("8/10, no call today")
    assert is_prompt(kim.last.words)
    await kim.sends("6")
    assert kim.last.words == "8, then 6. Noted."
    await kim.sends("Berlin")
    assert "Is that right?" in kim.last.words


async def test_a_tapped_answer_lets_go_of_another_open_question(asked: Friend) -> None:
    question = asked.last
    await asked.sends("/time")
    await asked.taps("Slow to answer", question)
    await asked.sends("7")
    assert is_prompt(asked.last.words)
