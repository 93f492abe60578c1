"""/now by typing: every question takes words, and no word is taken for more than it says."""

import pytest

from bot.domain.words import Band
from tests.conversations.diary import entries
from tests.conversations.house import Friend, House
from tests.conversations.test_now import (
    ACTED,
    LONG_ENOUGH,
    URGES,
    WAIT,
    WAITS,
    WANTS,
    answers,
    live_prompt,
)


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/now")
    return sam


@pytest.fixture
async def choosing(house: House, sam: Friend) -> Friend:
    """Sam is asked how long to wait."""
    await answers(sam, "Slow to answer", "8")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "8", "Check")
    return sam


@pytest.fixture
async def waiting(house: House, choosing: Friend) -> Friend:
    """Sam waits twenty minutes."""
    await choosing.taps("20 minutes")
    return choosing


async def test_it_can_be_gone_through_by_typing(house: House, sam: Friend) -> None:
    await sam.sends("slow to answer")
    await sam.sends("7")
    assert live_prompt(sam.last.words).band is Band.HIGH
    await house.passes(**LONG_ENOUGH)
    await sam.sends("6, hands still shake")
    assert sam.labels == URGES
    await sam.sends("check")
    assert sam.labels == WAITS
    await sam.sends("20 min")
    await house.passes(minutes=20)
    assert sam.last.words == ACTED
    await sam.sends("yes")
    (entry,) = await entries(sam)
    assert (entry["trigger"], entry["intensity_after"]) == ("scanner-slow", 6)
    assert (entry["urge"], entry["acted"]) == ("check", True)
    assert entry["note"] == "6, hands still shake"


@pytest.mark.parametrize("words", ["8", "nine", "the thing with the garden, 10"])
async def test_a_high_number_at_once_is_all_it_needs(sam: Friend, words: str) -> None:
    await sam.sends(words)
    assert live_prompt(sam.last.words).band is Band.HIGH
    (entry,) = await entries(sam)
    assert entry["pattern"] is None


async def test_a_lower_number_first_is_noted(sam: Friend) -> None:
    await sam.sends("4")
    assert sam.last.words == "4, noted. What set it off?"
    await sam.sends("skip")
    assert sam.last.words == f"4\n{WANTS}"


async def test_own_words_are_kept_and_no_pattern_is_asked_for(sam: Friend) -> None:
    await sam.sends("the thing with the garden")
    await sam.sends("5")
    assert sam.labels == URGES
    await sam.sends("Leave")
    (entry,) = await entries(sam)
    assert entry["trigger_text"] == "the thing with the garden"
    assert (entry["urge"], entry["pattern"]) == ("leave", "withdrawer")


async def test_nothing_can_be_typed_though_it_has_no_button(sam: Friend) -> None:
    await sam.sends("nothing today")
    assert sam.last.words == "Zero counts. Nothing to do."


@pytest.mark.parametrize(
    ("words", "urge", "note"),
    [
        ("ASK!", "ask", None),
        ("I want to check", "check", None),
        ("check their page", "check", None),
        ("i need to text him", "ask", None),
        ("run away", "leave", None),
        ("go along with it", "go_along", None),
        ("something else", "other", None),
        ("no", "none", None),
        ("skip", "none", None),
        ("I don't want to ask", "other", "I don't want to ask"),
        ("throw my phone into the sea", "other", "throw my phone into the sea"),
    ],
)
async def test_an_urge_can_be_said_in_words(
    sam: Friend, words: str, urge: str, note: str | None
) -> None:
    await answers(sam, "Slow to answer", "5")
    await sam.sends(words)
    assert live_prompt(sam.last.words).band is Band.MID
    (entry,) = await entries(sam)
    assert (entry["urge"], entry["note"]) == (urge, note)


async def test_another_number_where_the_urge_is_asked_corrects_the_first(sam: Friend) -> None:
    await answers(sam, "Slow to answer", "5")
    await sam.sends("8")
    assert live_prompt(sam.last.words).band is Band.HIGH
    (entry,) = await entries(sam)
    assert (entry["intensity"], entry["urge"]) == (8, None)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("20", 20), ("an hour", 60), ("60 minutes", 60), ("ok, 10 min", 10), ("30", 30)],
)
async def test_a_wait_can_be_typed(
    house: House, choosing: Friend, words: str, minutes: int
) -> None:
    await choosing.sends(words)
    assert choosing.last.words.startswith(f"{minutes} minutes. ")
    await house.passes(minutes=minutes - 1)
    assert choosing.last.words != ACTED
    await house.passes(minutes=1)
    assert choosing.last.words == ACTED


@pytest.mark.parametrize("words", ["no", "none", "No wait", "0", "I can't wait", "no i wont wait"])
async def test_no_wait_can_be_typed(choosing: Friend, words: str) -> None:
    await choosing.sends(words)
    assert choosing.labels == ["I did", "I didn't"]


async def test_a_yes_is_asked_how_long(choosing: Friend) -> None:
    await choosing.sends("yes")
    assert (choosing.last.words, choosing.labels) == (WAIT, WAITS)


@pytest.mark.parametrize("words", ["300 hours", "what if they left"])
async def test_words_that_are_no_wait_are_kept_and_the_question_stands(
    choosing: Friend, words: str
) -> None:
    await choosing.sends(words)
    assert choosing.last.words == f"Saved with your check-in.\n{WAIT}"
    assert choosing.labels == WAITS
    await choosing.sends("10")
    assert choosing.last.words.startswith("10 minutes. ")
    (entry,) = await entries(choosing)
    assert entry["note"] == words


async def test_a_new_alarm_meanwhile_begins_a_new_check_in(choosing: Friend) -> None:
    await choosing.sends("8/10, they read it again")
    live, other = await entries(choosing)
    assert (live["urge"], other["kind"], other["intensity"]) == ("check", "self_started", 8)


async def test_an_ok_while_waiting_says_nothing_of_having_acted(
    house: House, waiting: Friend
) -> None:
    await waiting.sends("ok")
    assert waiting.last.words.startswith("20 minutes. ")
    await house.passes(minutes=20)
    assert waiting.last.words == ACTED
    (entry,) = await entries(waiting)
    assert entry["acted"] is None


async def test_having_acted_can_be_told_before_it_is_asked(house: House, waiting: Friend) -> None:
    await waiting.sends("I did")
    said = waiting.last
    assert said.words.startswith("You did.")
    await house.passes(hours=1)
    assert waiting.last.message_id == said.message_id


@pytest.mark.parametrize(("words", "acted"), [("yes", True), ("No", False), ("i did not", False)])
async def test_the_question_asked_last_is_the_one_answered(
    house: House, waiting: Friend, words: str, *, acted: bool
) -> None:
    """A check-in was asked while they waited."""
    await waiting.sends("/checkin")
    await house.passes(minutes=20)
    assert waiting.last.words == ACTED
    await waiting.sends(words)
    live, other = await entries(waiting)
    assert (live["acted"], other["trigger_text"]) == (acted, None)
    await waiting.sends("slow to answer")
    assert "How strong" in waiting.last.words


async def test_words_that_answer_nothing_stay_with_it(house: House, waiting: Friend) -> None:
    await house.passes(minutes=20)
    await waiting.sends("they came home and we had dinner")
    assert waiting.last.words == f"Saved with your check-in.\n{ACTED}"
    assert waiting.labels == ["I did", "I didn't"]
    (entry,) = await entries(waiting)
    assert entry["note"] == "they came home and we had dinner"
    assert entry["acted"] is None
    await waiting.sends("not yet")
    (entry,) = await entries(waiting)
    assert entry["acted"] is False


async def test_words_out_of_the_blue_are_shown_the_way_in(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("aaaah what now")
    await sam.taps("The alarm is on now")
    assert sam.last.words == "What set it off?"
    await sam.sends("9")
    assert live_prompt(sam.last.words).band is Band.HIGH


async def test_it_can_be_typed_in_the_middle_of_onboarding(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("/now")
    await sam.sends("slow to answer, 5")
    await sam.sends("check")
    assert live_prompt(sam.last.words).band is Band.MID
