"""In the evening: a question waits, and then what came of it, in the person's own words."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.words import Pattern
from tests.conversations.diary import is_prompt, prompt_in
from tests.conversations.foretold import (
    CALL,
    TUESDAY_EVENING,
    WAITING,
    asked,
    checks_in,
    foretells,
    prompted,
    pushes,
    told,
)
from tests.conversations.house import Friend, House

QUESTION = f"The alarm said: “{CALL}”. Did it happen?"
NO = "It didn't happen this time. What happened instead?"
PARTLY = "Some of it happened. Which part did?"
YES = "It happened, and that may hurt. The alarm picked up something real. Prompt, or stop here?"
DAY = timedelta(days=1)


@pytest.fixture
async def sam(house: House) -> Friend:
    """Sam, who looks at the question what came of it."""
    return await asked(house)


async def test_the_push_comes_in_the_evening_without_a_sound_and_says_nothing(
    house: House,
) -> None:
    sam = await prompted(house)
    await foretells(sam)
    await house.goes_to(TUESDAY_EVENING - timedelta(seconds=1))
    assert pushes(sam) == []
    await house.passes(seconds=1)
    assert (sam.last.words, sam.labels, sam.last.silent) == (WAITING, ["Show it"], True)
    await sam.taps("Show it")
    assert (sam.last.words, pushes(sam)) == (QUESTION, [])
    assert sam.labels == ["Yes", "Partly", "No", "Can't tell yet", "Don't ask"]


async def test_what_would_happen_tonight_is_asked_at_nine(house: House) -> None:
    sam = await prompted(house)
    await foretells(sam, by="Tonight")
    await house.goes_to(datetime(2026, 3, 2, 19, 59, tzinfo=UTC))
    assert pushes(sam) == []
    await house.passes(minutes=1)
    assert len(pushes(sam)) == 1


@pytest.mark.parametrize(
    ("label", "said", "outcome"), [("No", NO, "no"), ("Partly", PARTLY, "partly")]
)
async def test_no_and_partly_ask_for_a_word_more(
    sam: Friend, label: str, said: str, outcome: str
) -> None:
    await sam.taps(label)
    assert (sam.last.words, sam.labels) == (said, ["Skip"])
    await sam.sends("They called,\nat nine")
    assert sam.last.words == "Kept, in your words."
    (kept,) = await told(sam)
    assert (kept["outcome"], kept["outcome_text"]) == (outcome, "They called,\nat nine")
    assert kept["closed_at"] == "2026-03-03T18:00:00Z"


@pytest.mark.parametrize("typed", [False, True])
async def test_the_word_more_can_be_skipped(sam: Friend, *, typed: bool) -> None:
    await sam.taps("No")
    await (sam.sends("skip") if typed else sam.taps("Skip"))
    assert (sam.last.words, sam.labels) == ("All right. Kept as it is.", [])
    (kept,) = await told(sam)
    assert (kept["outcome"], kept["outcome_text"]) == ("no", None)


async def test_yes_offers_a_prompt_of_body_and_senses(sam: Friend) -> None:
    await sam.taps("Yes")
    assert (sam.last.words, sam.labels) == (YES, ["Prompt", "Stop here"])
    await sam.taps("Prompt")
    shown = prompt_in(sam.last.words)
    assert shown.pattern is Pattern.SCANNER
    assert shown.family in {"orient", "exhale", "touch", "muscle"}
    (kept,) = await told(sam)
    assert kept["outcome"] == "yes"


async def test_yes_can_be_the_end(sam: Friend) -> None:
    await sam.taps("Yes")
    await sam.taps("Stop here")
    assert (sam.last.words, sam.labels) == ("We stop here. /help has people to talk to.", [])


async def test_words_after_yes_are_kept_and_the_prompt_stays_on_offer(sam: Friend) -> None:
    await sam.taps("Yes")
    await sam.sends("they went home early")
    assert sam.last.words == "Kept, in your words. Prompt, or stop here?"
    await sam.sends("prompt")
    assert is_prompt(sam.last.words)
    (kept,) = await told(sam)
    assert kept["outcome_text"] == "they went home early"


async def test_who_cannot_tell_is_asked_once_more_and_then_no_more(
    house: House, sam: Friend
) -> None:
    await sam.taps("Can't tell yet")
    assert sam.last.words == "All right. I will ask once more tomorrow at 19:00."
    await house.goes_to(TUESDAY_EVENING + DAY - timedelta(seconds=1))
    assert pushes(sam) == []
    await house.passes(seconds=1)
    await sam.taps("Show it")
    await sam.taps("Can't tell yet")
    assert sam.last.words == "All right. It stays unknown, and I won't ask again."
    (kept,) = await told(sam)
    assert (kept["outcome"], kept["closed_at"]) == ("unknown", "2026-03-04T18:00:00Z")
    await house.passes(days=7)
    assert pushes(sam) == []


async def test_who_does_not_want_to_be_asked_is_not(house: House, sam: Friend) -> None:
    await sam.taps("Don't ask")
    assert sam.last.words == "All right. I won't ask about this one."
    (kept,) = await told(sam)
    assert (kept["outcome"], kept["closed_at"]) == (None, "2026-03-03T18:00:00Z")
    await house.passes(days=7)
    assert pushes(sam) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("yes", YES),
        ("it did", YES),
        ("partly", PARTLY),
        ("some of it", PARTLY),
        ("no", NO),
        ("it didnt", NO),
        ("not really", NO),
        ("can't tell", "All right. I will ask once more tomorrow at 19:00."),
        ("no idea", "All right. I will ask once more tomorrow at 19:00."),
        ("not yet", "All right. I will ask once more tomorrow at 19:00."),
        ("it did not happen", NO),
        ("nothing happened", NO),
        ("sadly yes", YES),
        ("no idea yet", "All right. I will ask once more tomorrow at 19:00."),
        ("too early to say", "All right. I will ask once more tomorrow at 19:00."),
        ("dont ask", "All right. I won't ask about this one."),
        ("stop", "All right. I won't ask about this one."),
    ],
)
async def test_what_came_of_it_can_be_typed(sam: Friend, words: str, said: str) -> None:
    await sam.sends(words)
    assert sam.last.words == said


async def test_an_answer_that_goes_on_is_kept_with_all_its_words(sam: Friend) -> None:
    await sam.sends("No, they called at nine")
    assert sam.last.words == NO
    await sam.sends("and we talked")
    (kept,) = await told(sam)
    assert kept["outcome_text"] == "No, they called at nine\nand we talked"


async def test_words_that_are_no_answer_are_kept_and_it_is_asked_again(sam: Friend) -> None:
    await sam.sends("no call came but a letter")
    assert sam.last.words == "I kept your words. Did it happen?"
    assert sam.labels == ["Yes", "Partly", "No", "Can't tell yet", "Don't ask"]
    (kept,) = await told(sam)
    assert (kept["outcome"], kept["outcome_text"]) == (None, "no call came but a letter")


async def test_an_alarm_told_instead_is_a_check_in(sam: Friend) -> None:
    await sam.sends("8")
    assert sam.last.words.endswith("8, noted. What set it off?")


async def test_the_push_can_be_answered_by_typing(house: House) -> None:
    sam = await prompted(house)
    await foretells(sam)
    await house.goes_to(TUESDAY_EVENING)
    await sam.sends("show it")
    assert sam.last.words == QUESTION


async def test_several_get_one_push_and_are_shown_one_after_another(house: House) -> None:
    sam = await prompted(house)
    await foretells(sam, "They say number one")
    for text in ("two", "three"):
        await house.passes(hours=2)
        await checks_in(sam)
        await foretells(sam, f"They say number {text}")
    await house.goes_to(TUESDAY_EVENING)
    assert len(pushes(sam)) == 1
    await sam.taps("Show it")
    assert "number one" in sam.last.words
    await sam.taps("No")
    assert sam.labels == ["Next one"]
    await sam.sends("they said nothing")
    assert "Kept, in your words." in sam.from_bot[-2].words
    assert "number two" in sam.last.words
    await sam.taps("Yes")
    await sam.taps("Stop here")
    assert sam.last.words == "We stop here. /help has people to talk to."
    await sam.taps("Next one")
    assert "number three" in sam.last.words
    await sam.taps("Don't ask")
    assert [one["outcome"] for one in await told(sam)] == ["no", "yes", None]


async def test_one_that_nobody_opened_stays_open_and_its_button_works(house: House) -> None:
    sam = await prompted(house)
    await foretells(sam)
    await house.passes(days=9)
    assert len(pushes(sam)) == 1
    (kept,) = await told(sam)
    assert kept["closed_at"] is None
    await sam.taps("Show it", pushes(sam)[0])
    await sam.sends("no")
    (kept,) = await told(sam)
    assert kept["outcome"] == "no"


async def test_old_taps_change_nothing_and_are_answered(sam: Friend) -> None:
    question = sam.last
    await sam.taps("Yes")
    after_yes = sam.last
    await sam.taps("Stop here")
    kept = await told(sam)
    for label, seen in [("No", question), ("Don't ask", question), ("Prompt", after_yes)]:
        await sam.taps_as_seen(label, seen)
        assert sam.person.toasts[-1] == "That one is done already. Nothing changed."
    assert await told(sam) == kept


async def test_a_push_answered_already_says_that_nothing_waits(house: House) -> None:
    sam = await prompted(house)
    await foretells(sam)
    await house.goes_to(TUESDAY_EVENING)
    push = sam.last
    await sam.taps("Show it")
    await sam.taps("Don't ask")
    await sam.taps_as_seen("Show it", push)
    assert sam.last.words == "No question is waiting."


async def test_a_stranger_cannot_answer_for_somebody_else(house: House, sam: Friend) -> None:
    alex = house.meets("Alex")
    await alex.joins()
    await alex.taps_as_seen("Yes", sam.last)
    (kept,) = await told(sam)
    assert kept["outcome"] is None
