"""/summary at any time, and the same by itself once a week."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.house import Friend, House

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = datetime(2026, 3, 8, 18, 0, tzinfo=BERLIN)
PNG = b"\x89PNG\r\n\x1a\n"
EMPTY = "No check-ins this week. Nothing to catch up on."


async def joined(house: House) -> Friend:
    sam = house.meets()
    await sam.joins(time="20:00")
    return sam


async def lives(house: House, friend: Friend, values: Sequence[str], trigger: str) -> None:
    """Answer the daily check-in with these intensities, one a day, and rate again by 2 less."""
    for value in values:
        await house.goes_to(next_evening(house))
        await friend.taps(trigger)
        await friend.taps(value)
        await house.passes(minutes=2)
        await friend.taps(str(int(value) - 2))


def next_evening(house: House) -> datetime:
    local = house.now.astimezone(BERLIN)
    evening = local.replace(hour=20, minute=0)
    return evening if evening > local else evening + timedelta(days=1)


def weeks(friend: Friend) -> list[str]:
    return [
        message.words
        for message in friend.from_bot
        if message.words.startswith(("Your week,", EMPTY))
    ]


async def test_an_empty_week_is_words_only_and_says_when_the_next_one_comes(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/summary")
    assert sam.last.photo is None
    assert sam.last.words == f"{EMPTY} The next one is today at 20:00, if you want it."


async def test_from_the_first_entry_there_is_a_picture_with_its_words_below(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["7"], "Slow to answer")
    await sam.sends("/summary")
    assert sam.last.photo is not None
    assert sam.last.photo.startswith(PNG)
    assert sam.last.caption is not None
    assert sam.last.caption.startswith("Your week, 24 Feb \N{EN DASH} 2 Mar")


async def test_one_that_the_person_started_is_enough_for_a_picture(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/checkin")
    await sam.sends("6/10, the thing with the garden")
    await sam.sends("/summary")
    assert sam.last.photo is not None
    assert "Mon 6 (started by you): My own words" in sam.last.words


async def test_one_or_two_days_are_a_list_and_nothing_more(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["7", "4"], "Slow to answer")
    await sam.sends("/summary")
    said = sam.last.words
    assert "Mon 7, then 5: Slow to answer\nTue 4, then 2: Slow to answer" in said
    for word in ("lowest", "middle", "After a prompt", "Most often"):
        assert word not in said
    assert "Blank days stay blank." in said


async def test_three_and_four_days_have_a_range_and_counts_and_no_middle(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["7", "4", "5", "2"], "Slow to answer")
    await sam.sends("/summary")
    said = sam.last.words
    assert "4 check-ins: lowest 2, highest 7. Too few to see a direction." in said
    assert "“Slow to answer” 4" in said
    for word in ("middle", "After a prompt"):
        assert word not in said


async def test_five_days_have_a_middle_and_before_and_after(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["7", "4", "5", "2", "6"], "Slow to answer")
    await sam.sends("/summary")
    said = sam.last.words
    assert "5 check-ins: middle 5, lowest 2, highest 7." in said
    assert "After a prompt: lower 5 times, same 0, higher 0." in said
    assert "Most often: “Slow to answer”." in said


async def test_a_full_week_has_no_blank_days(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["7", "4", "5", "2", "6", "3", "8"], "Slow to answer")
    await sam.sends("/summary")
    assert "7 check-ins: middle 5, lowest 2, highest 8." in sam.last.words
    assert "Blank days" not in sam.last.words


async def test_self_started_ones_are_counted_apart(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["7", "4", "5"], "Slow to answer")
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("10")
    await sam.sends("/summary")
    assert "3 check-ins: lowest 4, highest 7." in sam.last.words
    assert "You started 1 more yourself. It is counted apart." in sam.last.words


async def test_three_strong_days_offer_people_and_a_pause(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["8", "9", "10"], "Slow to answer")
    await sam.sends("/summary")
    assert "This has been a heavy week." in sam.last.words
    assert "/pause" in sam.last.words


async def test_the_week_comes_by_itself_on_sunday_at_six(house: House) -> None:
    sam = await joined(house)
    await lives(house, sam, ["7", "4", "5"], "Slow to answer")
    await house.goes_to(SUNDAY - timedelta(minutes=1))
    assert weeks(sam) == []
    await house.goes_to(SUNDAY)
    assert sam.last.date == SUNDAY
    assert sam.last.photo is not None
    assert len(weeks(sam)) == 1
    await house.passes(days=7)
    assert len(weeks(sam)) == 2


async def test_the_week_follows_the_persons_clock(house: House) -> None:
    sam = house.meets()
    await sam.joins(zone="America/Havana", time="20:00")
    await house.goes_to(datetime(2026, 3, 8, 17, 59, tzinfo=ZoneInfo("America/Havana")))
    assert weeks(sam) == []
    await house.passes(minutes=1)
    assert len(weeks(sam)) == 1


@pytest.mark.parametrize("command", ["/pause", "/stop"])
async def test_no_week_comes_while_paused_or_stopped(house: House, command: str) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await house.goes_to(SUNDAY + timedelta(hours=4))
    assert weeks(sam) == []


async def test_the_week_can_be_turned_off_and_on_again(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Weekly summary")
    await sam.taps("Off")
    assert sam.last.words == "Your week won't come by itself. /summary shows it any time."
    await house.goes_to(SUNDAY + timedelta(hours=1))
    assert weeks(sam) == []
    await sam.sends("/settings")
    assert "Weekly summary: off" in sam.last.words
    await sam.taps("Weekly summary")
    await sam.taps("Monday")
    assert sam.last.words == "Your week comes on Monday at 18:00."
    await house.goes_to(SUNDAY + timedelta(days=1))
    assert len(weeks(sam)) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("friday", "Your week comes on Friday at 18:00."),
        ("Friday 19:30", "Your week comes on Friday at 19:30."),
        ("on friday at 7.30 pm please", "Your week comes on Friday at 19:30."),
        ("Sundays, 6 pm", "Your week comes on Sunday at 18:00."),
        ("9:15", "Your week comes on Sunday at 09:15."),
        ("off", "Your week won't come by itself. /summary shows it any time."),
        ("no", "Your week won't come by itself. /summary shows it any time."),
        ("never", "Your week won't come by itself. /summary shows it any time."),
    ],
)
async def test_the_day_of_the_week_can_be_typed(house: House, typed: str, said: str) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Weekly summary")
    await sam.sends(typed)
    assert sam.last.words == said


async def test_a_day_nobody_knows_is_asked_again(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Weekly summary")
    await sam.sends("blursday")
    assert sam.last.words == "I can't read that. Try Sunday, Sunday 18:00, or off."
    await sam.sends("Sunday 18:30")
    assert sam.last.words == "Your week comes on Sunday at 18:30."


async def test_a_later_time_chosen_after_it_came_does_not_bring_it_twice(house: House) -> None:
    sam = await joined(house)
    await house.goes_to(SUNDAY + timedelta(minutes=5))
    await sam.sends("/settings")
    await sam.taps("Weekly summary")
    await sam.sends("Sunday 19:00")
    await house.passes(hours=3)
    assert len(weeks(sam)) == 1


async def test_changing_the_time_of_day_leaves_the_week_off(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Weekly summary")
    await sam.taps("Off")
    await sam.sends("/time 21:00")
    await sam.sends("/settings")
    assert "Weekly summary: off" in sam.last.words


async def test_a_summary_asked_for_in_a_check_in_leaves_it_open(house: House) -> None:
    sam = await joined(house)
    await house.goes_to(next_evening(house))
    await sam.sends("/summary")
    await sam.taps("Slow to answer")
    await sam.taps("7")
    assert sam.sees("Slow to answer · 7")


@pytest.mark.parametrize("command", ["/pause", "/stop"])
async def test_an_empty_week_promises_no_check_in_while_there_is_none(
    house: House, command: str
) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await sam.sends("/summary")
    assert sam.last.words == EMPTY
