"""The time of day, the statements, and the first check-in."""

from datetime import UTC, datetime

import pytest

from tests.conversations.house import Friend, House

STATEMENTS = "Which of these sound like you lately?"
NAMES_OF_TYPES = ("scanner", "reassurance", "withdrawer", "merger")


async def located(house: House) -> Friend:
    """Somebody in Berlin, where it is Monday 13:00, who is asked for a time."""
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("/timezone Europe/Berlin")
    return sam


async def timed(house: House) -> Friend:
    """The same one step on: asked which statements sound like them."""
    sam = await located(house)
    await sam.taps("20:00")
    return sam


def times_of(friend: Friend) -> list[str]:
    plans = friend.house.rows("plans")
    return [row["wall"][:5] for row in plans if row["kind"] == "check_in"]


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("8.30 pm", "20:30"),
        ("half past eight in the evening", "20:30"),
        ("20h30", "20:30"),
        ("at 7 in the morning please", "07:00"),
        ("noon", "12:00"),
    ],
)
async def test_the_time_can_be_typed(house: House, typed: str, understood: str) -> None:
    sam = await located(house)
    await sam.sends(typed)
    assert sam.sees(f"I will ask once a day at {understood}.")
    assert sam.last.words.startswith(STATEMENTS)


async def test_several_times_can_be_typed(house: House) -> None:
    sam = await located(house)
    await sam.sends("8:30 and 20:00")
    assert sam.sees("I will ask 2 times a day: 08:30, 20:00.")
    assert times_of(sam) == ["08:30", "20:00"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("whenever", "I can't read that as a time."),
        ("25:00", "I can't read that as a time."),
        ("8, 12, 16, 20", "Three times a day is the most."),
    ],
)
async def test_a_time_that_makes_no_sense_is_asked_again(
    house: House, typed: str, said: str
) -> None:
    sam = await located(house)
    await sam.sends(typed)
    assert sam.last.words.startswith(said)
    assert "20:00" in sam.labels
    assert times_of(sam) == []
    await sam.sends("20:00")
    assert times_of(sam) == ["20:00"]


async def test_a_time_set_before_the_place_is_kept_and_not_asked_again(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("/time 21:15")
    assert sam.sees("I will ask once a day at 21:15.")
    assert sam.last.words.startswith("Where are you?")
    await sam.sends("berlin")
    await sam.sends("yes")
    assert sam.last.words.startswith(STATEMENTS)
    await sam.taps("Skip")
    assert sam.sees("Your first check-in is today at 21:15")


async def test_time_alone_asks_before_the_place_too(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("/time")
    await sam.sends("21:15")
    assert times_of(sam) == ["21:15"]
    assert sam.last.words.startswith("Where are you?")


async def test_time_is_taken_while_the_statements_are_open(house: House) -> None:
    sam = await timed(house)
    await sam.sends("/time 9 pm")
    assert times_of(sam) == ["21:00"]
    assert sam.last.words.startswith(STATEMENTS)
    await sam.taps("Skip")
    assert sam.sees("Your first check-in is today at 21:00")


async def test_a_second_tap_on_a_time_changes_nothing(house: House) -> None:
    sam = await located(house)
    await sam.taps_twice("20:00")
    assert times_of(sam) == ["20:00"]
    assert len([m for m in sam.from_bot if m.words.startswith(STATEMENTS)]) == 1


@pytest.mark.parametrize(
    ("time", "first"), [("13:05", "today at 13:05"), ("13:00", "tomorrow at 13:00")]
)
async def test_the_first_check_in_is_today_if_its_time_is_still_ahead(
    house: House, time: str, first: str
) -> None:
    sam = await located(house)
    await sam.sends(time)
    await sam.taps("Skip")
    assert sam.sees(f"Your first check-in is {first}.")


async def test_the_first_check_in_comes_when_it_was_said_to(house: House) -> None:
    sam = await timed(house)
    await sam.taps("Skip")
    await house.goes_to(datetime(2026, 3, 2, 18, 59, 59, tzinfo=UTC))
    assert not sam.sees("Time for a check-in.")
    await house.passes(seconds=1)
    assert sam.sees("Time for a check-in. What set it off?")


async def test_the_check_in_comes_also_when_the_statements_were_left_open(house: House) -> None:
    sam = await timed(house)
    await house.goes_to(datetime(2026, 3, 2, 19, tzinfo=UTC))
    assert sam.sees("Time for a check-in. What set it off?")
    await sam.sends("he read it and said nothing, 8/10")
    (check_in,) = house.rows("check_ins")
    assert check_in["answered_at"] is not None


async def test_statements_are_marked_unmarked_and_kept(house: House) -> None:
    sam = await timed(house)
    first, second = sam.labels[0], sam.labels[5]
    assert sam.labels[-1] == "Skip"
    await sam.taps(first)
    await sam.taps(second)
    assert [label for label in sam.labels if label.startswith("✓")] == [f"✓ {first}", f"✓ {second}"]
    assert sam.labels[-1] == "Done"
    await sam.taps(f"✓ {first}")
    assert [label for label in sam.labels if label.startswith("✓")] == [f"✓ {second}"]
    await sam.taps("Done")
    await sam.sends("/settings")
    await sam.taps("Order of buttons")
    assert [label for label in sam.labels if label.startswith("✓")] == [f"✓ {second}"]


async def test_a_second_tap_on_a_statement_does_not_unmark_it(house: House) -> None:
    sam = await timed(house)
    first = sam.labels[0]
    await sam.taps_twice(first)
    assert sam.labels[0] == f"✓ {first}"


async def test_statements_can_be_typed(house: House) -> None:
    sam = await timed(house)
    quiet, once_more = "I go quiet when things get deep", "I want to ask just once more"
    await sam.sends(f"{quiet.lower()}, I want to ask")
    assert {f"✓ {quiet}", f"✓ {once_more}"} <= set(sam.labels)
    await sam.sends("I go quiet")
    assert quiet in sam.labels
    await sam.sends("done")
    assert sam.sees("Your first check-in is today at 20:00")


@pytest.mark.parametrize("words", ["skip", "no", "none", "none of them", "done"])
async def test_statements_can_be_skipped_by_typing(house: House, words: str) -> None:
    sam = await timed(house)
    await sam.sends(words)
    assert sam.sees("Your first check-in is today at 20:00")


async def test_words_that_are_no_statement_ask_again(house: House) -> None:
    sam = await timed(house)
    await sam.sends("all kinds of things")
    assert sam.last.words.startswith(STATEMENTS)


async def test_later_the_statements_can_be_typed_too(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/settings")
    await sam.taps("Order of buttons")
    await sam.sends("I lose track of what I want")
    assert "✓ I lose track of what I want" in sam.labels
    await sam.sends("done")
    assert sam.last.words == "Saved. It only changes the order of your buttons."


async def test_statements_only_put_likely_buttons_first(house: House) -> None:
    sam, kim = await timed(house), await timed(house)
    await sam.taps("I lose track of what I want")
    await sam.taps("Done")
    await kim.taps("Skip")
    for friend in (sam, kim):
        await friend.sends("/checkin")
    assert set(sam.labels[:4]) == {
        "They're not reachable",
        "We're apart",
        "They're in a bad mood",
        "They're upset with me",
    }
    assert sam.labels[:4] != kim.labels[:4]
    assert sam.labels[-3:] == kim.labels[-3:] == ["More", "My own words", "Nothing today"]


async def test_nobody_is_told_a_type(house: House) -> None:
    sam = await timed(house)
    for label in sam.labels[:-1]:
        await sam.taps(label)
    await sam.taps("Done")
    await sam.sends("/settings")
    said = " ".join(message.words for message in sam.from_bot).lower()
    assert [name for name in NAMES_OF_TYPES if name in said] == []
