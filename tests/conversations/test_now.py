"""/now by tapping: the fastest way to a prompt, then the urge, a wait, and whether they acted."""

from datetime import UTC, datetime

import pytest

from bot.domain.words import Band, Pattern
from content import SHIPPED, Prompt, load
from tests.conversations.diary import ENGLISH, entries
from tests.conversations.house import Friend, House

LIVE = {name for name, family in load(SHIPPED).families.items() if family.live}
NUMBERS = [str(number) for number in range(11)]
URGES = ["Check", "Ask", "Leave", "Go along", "Something else", "No urge"]
WAITS = ["10 minutes", "20 minutes", "60 minutes", "No wait"]
TIME_UP = "The time is up. And now, 0 to 10? Same or higher is fine."
WANTS = "What does the alarm want you to do?"
WAIT = "Before you act on the urge, do you want to wait a while? You may still act after."
ACTED = "Did you act on it? Either is fine."
LONG_ENOUGH = {"minutes": 2}


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/now")
    return sam


def live_prompt(words: str) -> Prompt:
    """Return the prompt a message shows above how long it takes."""
    (shown,) = [one for one in ENGLISH.prompts if f"\n\n{one.text}\n\nIt takes about " in words]
    return shown


async def answers(sam: Friend, *labels: str) -> None:
    for label in labels:
        await sam.taps(label)


async def test_at_high_the_prompt_comes_right_after_the_number(house: House, sam: Friend) -> None:
    question = sam.last
    assert (question.words, len(sam.labels)) == ("What set it off?", 8)
    await answers(sam, "Seen, no answer", "8")
    assert sam.last.message_id == question.message_id
    assert sam.last.words.startswith("Seen, no answer · 8\n\n")
    prompt = live_prompt(sam.last.words)
    assert (prompt.band, prompt.pattern) == (Band.HIGH, Pattern.SCANNER)
    assert prompt.family in LIVE
    assert "Something else" in sam.labels


async def test_below_that_the_urge_is_asked_before_the_prompt(sam: Friend) -> None:
    question = sam.last
    await answers(sam, "No warm sign for a while", "5")
    assert sam.last.words == f"No warm sign for a while · 5\n{WANTS}"
    assert sam.labels == URGES
    await sam.taps("Ask")
    assert sam.last.message_id == question.message_id
    prompt = live_prompt(sam.last.words)
    assert (prompt.band, prompt.pattern) == (Band.MID, Pattern.REASSURANCE)
    assert prompt.family in LIVE


async def test_when_the_time_is_up_it_says_so_with_a_sound_and_asks_again(
    house: House, sam: Friend
) -> None:
    await answers(sam, "Slow to answer", "9")
    shown, seconds = sam.last, live_prompt(sam.last.words).seconds
    await house.passes(seconds=seconds - 1)
    assert sam.last.message_id == shown.message_id
    await house.passes(seconds=1)
    assert (sam.last.words, sam.labels, sam.last.silent) == (TIME_UP, NUMBERS, False)


async def test_from_alarm_to_acted_at_high(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "9")
    await house.passes(**LONG_ENOUGH)
    asked = sam.last
    await sam.taps("7")
    assert (sam.last.words, sam.labels) == (f"9, then 7. Noted.\n{WANTS}", URGES)
    await sam.taps("Check")
    assert (sam.last.words, sam.labels) == (f"Check. Noted.\n{WAIT}", WAITS)
    await sam.taps("20 minutes")
    assert sam.last.message_id == asked.message_id
    assert sam.last.words.startswith("20 minutes. ")
    assert sam.labels == []
    await house.passes(minutes=19, seconds=59)
    assert sam.last.message_id == asked.message_id
    await house.passes(seconds=1)
    assert (sam.last.words, sam.labels) == (ACTED, ["I did", "I didn't"])
    assert sam.last.silent
    await sam.taps("I did")
    assert (sam.last.words, sam.labels) == ("You did. Noted. Thanks for saying so.", [])
    (entry,) = await entries(sam)
    assert (entry["kind"], entry["slot"]) == ("live", None)
    assert (entry["intensity"], entry["intensity_after"]) == (9, 7)
    assert (entry["urge"], entry["acted"]) == ("check", True)
    await house.passes(hours=5)
    assert sam.last.document_name is not None, "it asks once"


async def test_an_urge_told_before_the_prompt_is_not_asked_again(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "3", "Ask")
    await house.passes(**LONG_ENOUGH)
    await sam.taps("3")
    assert sam.last.words == f"3, then 3. About the same. Noted.\n{WAIT}"
    await answers(sam, "10 minutes")
    await house.passes(minutes=10)
    await sam.taps("I didn't")
    (entry,) = await entries(sam)
    assert (entry["urge"], entry["acted"]) == ("ask", False)


async def test_who_does_not_wait_can_tell_at_once_and_is_not_asked_later(
    house: House, sam: Friend
) -> None:
    await answers(sam, "Slow to answer", "4", "Check")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "4", "No wait")
    assert sam.last.words.startswith("No wait. ")
    assert sam.labels == ["I did", "I didn't"]
    said = sam.last.message_id
    await house.passes(hours=3)
    assert sam.last.message_id == said
    await sam.taps("I did")
    (entry,) = await entries(sam)
    assert entry["acted"] is True


async def test_without_an_urge_nothing_more_is_asked(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "8")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "6", "No urge")
    assert (sam.last.words, sam.labels) == ("No urge. Noted.", [])
    said = sam.last.message_id
    await house.passes(hours=3)
    assert sam.last.message_id == said


@pytest.mark.parametrize("number", ["8", "5"])
async def test_at_zero_there_is_nothing_to_do(house: House, sam: Friend, number: str) -> None:
    await answers(sam, "Slow to answer", "0")
    assert (sam.last.words, sam.labels) == ("Zero counts. Nothing to do.", [])
    await sam.sends("/now")
    await answers(sam, "Skip", number)
    if number == "5":
        await sam.taps("Check")
    await house.passes(**LONG_ENOUGH)
    await sam.taps("0")
    assert (sam.last.words, sam.labels) == (f"{number}, then 0. Noted.", [])


@pytest.mark.parametrize(
    ("urge", "pattern"),
    [
        ("Check", "scanner"),
        ("Ask", "reassurance"),
        ("Leave", "withdrawer"),
        ("Go along", "merger"),
        ("Something else", None),
        ("No urge", None),
    ],
)
async def test_where_nothing_else_did_the_urge_tells_the_pattern(
    sam: Friend, urge: str, pattern: str | None
) -> None:
    await answers(sam, "Skip", "2")
    assert sam.last.words == f"2\n{WANTS}"
    await sam.taps(urge)
    prompt = live_prompt(sam.last.words)
    assert (prompt.band, prompt.family in LIVE) == (Band.LOW, True)
    assert pattern in {None, prompt.pattern}
    (entry,) = await entries(sam)
    assert (entry["trigger"], entry["trigger_text"], entry["pattern"]) == (None, None, pattern)


async def test_the_trigger_weighs_more_than_the_urge(sam: Friend) -> None:
    await answers(sam, "Slow to answer", "5", "Leave")
    (entry,) = await entries(sam)
    assert (entry["pattern"], entry["urge"]) == ("scanner", "leave")


async def test_something_else_is_of_another_family_and_has_its_own_time(
    house: House, sam: Friend
) -> None:
    await answers(sam, "Slow to answer", "9")
    first = live_prompt(sam.last.words)
    await house.passes(seconds=15)
    await sam.taps("Something else")
    second = live_prompt(sam.last.words)
    assert (second.band, second.family in LIVE) == (Band.HIGH, True)
    assert second.family != first.family
    assert "Something else" not in sam.labels
    shown = sam.last.message_id
    await house.passes(seconds=second.seconds - 1)
    assert sam.last.message_id == shown
    await house.passes(seconds=1)
    assert sam.last.words == TIME_UP


async def test_higher_is_offered_another_one_and_the_urge_waits_for_it(
    house: House, sam: Friend
) -> None:
    await answers(sam, "Slow to answer", "7")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "9")
    assert sam.labels == ["Another one", "Stop here"]
    await sam.taps("Another one")
    assert live_prompt(sam.last.words).family in LIVE
    assert sam.labels == []
    await house.passes(**LONG_ENOUGH)
    assert (sam.last.words, sam.labels) == (f"The time is up.\n{WANTS}", URGES)
    assert not sam.last.silent
    await answers(sam, "Go along", "60 minutes")
    await house.passes(hours=1)
    assert sam.last.words == ACTED


async def test_stopping_there_still_asks_about_the_urge(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "7")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "9", "Stop here")
    assert sam.last.words.startswith("7, then 9. We stop here.")
    assert sam.labels == URGES


async def test_after_a_second_prompt_with_nothing_left_to_ask_it_ends(
    house: House, sam: Friend
) -> None:
    await answers(sam, "Slow to answer", "3", "No urge")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "5", "Another one")
    await house.passes(**LONG_ENOUGH)
    said = "The time is up. We stop here. /help has people to talk to."
    assert (sam.last.words, sam.labels) == (said, [])


async def test_cool_water_comes_only_to_who_turned_it_on(house: House, sam: Friend) -> None:
    await answers(sam, "No warm sign for a while", "10")
    assert live_prompt(sam.last.words).family != "cool"


async def test_a_plain_check_in_is_offered_nothing_of_this(house: House, sam: Friend) -> None:
    await sam.sends("/checkin")
    assert sam.labels[-1] == "Nothing today"
    await answers(sam, "Slow to answer", "8")
    assert "It takes about" not in sam.last.words
    await house.passes(**LONG_ENOUGH)
    assert sam.last.silent
    await sam.taps("8")
    assert (sam.last.words, sam.labels) == ("8, then 8. About the same. Noted.", [])


async def test_it_is_not_the_days_value_in_the_week(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "9")
    for day in (2, 3, 4):
        await house.goes_to(datetime(2026, 3, day, 19, tzinfo=UTC))
        await answers(sam, "Slow to answer", "2")
        if day == 2:
            await sam.sends("/summary")
            assert "Mon 9 (started by you): Slow to answer" in sam.last.words
    await sam.sends("/summary")
    assert "lowest 2, highest 2" in sam.last.words
