"""When a person is asked: their own time of day, clock changes, journeys and outages."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.house import Friend, House, opened

BERLIN = ZoneInfo("Europe/Berlin")
QUESTION = "What set it off?"
LATE = "This check-in is late"


def asked_at(friend: Friend, zone: str = "Europe/Berlin") -> list[str]:
    """Return when the person was asked, by the clock on their wall."""
    local = (
        message.date.astimezone(ZoneInfo(zone))
        for message in friend.from_bot
        if QUESTION in message.words
    )
    return [f"{at:%d %b %H:%M}" for at in local]


def slots_of(house: House) -> list[tuple[str, int, str]]:
    """Return date, slot and step of every scheduled check-in, by date."""
    rows = [row for row in house.rows("check_ins") if row["kind"] == "scheduled"]
    return sorted((str(row["local_date"]), row["slot"], row["step"]) for row in rows)


async def test_the_first_check_in_is_today_if_its_time_is_still_ahead(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    assert sam.sees("Your first check-in is today at 20:00")
    await house.passes(hours=24)
    assert asked_at(sam) == ["02 Mar 20:00"]


async def test_the_first_check_in_is_tomorrow_once_its_time_has_passed(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="08:00")
    assert sam.sees("Your first check-in is tomorrow at 08:00")
    await house.passes(hours=24)
    assert asked_at(sam) == ["03 Mar 08:00"]


@pytest.mark.parametrize(
    ("zone", "time", "begin", "expected"),
    [
        (
            "Europe/Berlin",
            "02:30",
            datetime(2026, 3, 27, 12, tzinfo=UTC),
            ["28 Mar 02:30", "29 Mar 03:30", "30 Mar 02:30"],
        ),
        (
            "Europe/Berlin",
            "02:30",
            datetime(2026, 10, 23, 12, tzinfo=UTC),
            ["24 Oct 02:30", "25 Oct 02:30", "26 Oct 02:30"],
        ),
        (
            "Europe/Berlin",
            "20:00",
            datetime(2026, 3, 27, 22, tzinfo=UTC),
            ["28 Mar 20:00", "29 Mar 20:00", "30 Mar 20:00"],
        ),
        (
            "America/Havana",
            "00:00",
            datetime(2026, 3, 6, 12, tzinfo=UTC),
            ["07 Mar 00:00", "08 Mar 01:00", "09 Mar 00:00"],
        ),
        (
            "America/Havana",
            "00:00",
            datetime(2026, 10, 30, 12, tzinfo=UTC),
            ["31 Oct 00:00", "01 Nov 00:00", "02 Nov 00:00"],
        ),
    ],
)
async def test_once_a_day_at_the_persons_time_when_the_clocks_change(
    tmp_path: Path, zone: str, time: str, begin: datetime, expected: list[str]
) -> None:
    async with opened(tmp_path, begin) as house:
        sam = house.meets()
        await sam.joins(zone=zone, time=time)
        await house.passes(hours=72)
        assert asked_at(sam, zone) == expected
        house.check()


async def test_an_ambiguous_half_hour_is_asked_the_first_time_it_shows(tmp_path: Path) -> None:
    async with opened(tmp_path, datetime(2026, 10, 24, 12, tzinfo=UTC)) as house:
        sam = house.meets()
        await sam.joins(time="02:30")
        await house.passes(hours=24)
        assert sam.last.date == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


async def test_three_times_a_day_are_three_check_ins(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="8:00, 14.30 and 8 pm")
    assert sam.sees("I will ask 3 times a day: 08:00, 14:30, 20:00.")
    await house.passes(hours=36)
    assert asked_at(sam) == [
        "02 Mar 14:30",
        "02 Mar 20:00",
        "03 Mar 08:00",
        "03 Mar 14:30",
        "03 Mar 20:00",
    ]


async def test_changing_the_time_does_not_ask_twice_on_one_date(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await house.goes_to(datetime(2026, 3, 2, 20, 30, tzinfo=BERLIN))
    await sam.sends("/time 22:00")
    assert sam.sees("The next check-in is tomorrow at 22:00")
    await house.passes(hours=40)
    assert asked_at(sam) == ["02 Mar 20:00", "03 Mar 22:00"]


async def test_a_later_time_chosen_before_todays_check_in_counts_today(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await sam.sends("/time 21:00")
    await house.passes(hours=24)
    assert asked_at(sam) == ["02 Mar 21:00"]


async def test_flying_west_does_not_ask_twice_for_one_date(house: House) -> None:
    sam = house.meets()
    await sam.joins(zone="Asia/Tokyo", time="23:00")
    await house.goes_to(datetime(2026, 3, 3, 23, 30, tzinfo=ZoneInfo("Asia/Tokyo")))
    await sam.sends("/timezone America/Los_Angeles")
    assert sam.sees("The next check-in is tomorrow at 23:00")
    await house.passes(hours=48)
    assert [row[:2] for row in slots_of(house)] == [
        ("2026-03-02", 1),
        ("2026-03-03", 1),
        ("2026-03-04", 1),
    ]


async def test_flying_east_asks_at_the_new_local_time(house: House) -> None:
    sam = house.meets()
    await sam.joins(zone="Europe/Berlin", time="20:00")
    await house.goes_to(datetime(2026, 3, 2, 21, tzinfo=BERLIN))
    await sam.sends("/timezone Asia/Tokyo")
    await house.passes(hours=30)
    assert asked_at(sam, "Asia/Tokyo") == ["03 Mar 04:00", "03 Mar 20:00"]


async def test_after_an_outage_one_late_check_in_is_asked_and_the_rest_recorded(
    house: House,
) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await house.stops()
    await house.passes(days=3, hours=8)
    await house.starts()
    await house.settles()
    assert asked_at(sam) == ["05 Mar 21:00"]
    assert LATE in sam.last.words
    assert slots_of(house) == [
        ("2026-03-02", 1, "not_asked"),
        ("2026-03-03", 1, "not_asked"),
        ("2026-03-04", 1, "not_asked"),
        ("2026-03-05", 1, "trigger"),
    ]
    assert [row["late"] for row in house.rows("check_ins")][-1]


async def test_after_an_outage_past_the_window_nobody_is_asked(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="14:00")
    before = len(sam.from_bot)
    await house.stops()
    await house.passes(hours=6)
    await house.starts()
    await house.settles()
    assert len(sam.from_bot) == before
    assert slots_of(house) == [("2026-03-02", 1, "not_asked")]
    await house.passes(hours=24)
    assert asked_at(sam) == ["03 Mar 14:00"]


async def test_a_week_without_the_bot_brings_two_messages_at_most(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="8:00 13:00 17:30")
    before = len(sam.from_bot)
    await house.stops()
    await house.goes_to(datetime(2026, 3, 8, 18, 30, tzinfo=BERLIN))
    await house.starts()
    await house.settles()
    told = [message.words for message in sam.from_bot][before:]
    assert len([words for words in told if QUESTION in words]) == 1
    assert len(told) <= 2


async def test_a_check_in_that_waited_through_an_outage_of_telegram_comes_once(
    house: House,
) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await telegram_fails_at(house, datetime(2026, 3, 2, 20, 0, tzinfo=BERLIN))
    await house.stops()
    await house.passes(hours=1)
    await house.restarts()
    await house.passes(hours=20)
    assert asked_at(sam) == ["02 Mar 21:00"]


async def test_a_check_in_that_waited_past_its_window_is_recorded_as_not_asked(
    house: House,
) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await telegram_fails_at(house, datetime(2026, 3, 2, 20, 0, tzinfo=BERLIN))
    await house.stops()
    await house.passes(hours=5)
    await house.restarts()
    assert asked_at(sam) == []
    assert slots_of(house) == [("2026-03-02", 1, "not_asked")]


async def telegram_fails_at(house: House, at: datetime) -> None:
    """Let what falls due then be refused by a server in trouble, and wait in the outbox."""
    house.allowed_refusals |= {"sendMessage", "getMe"}
    house.sandbox.faults.add("sendMessage", status=500)
    house.sandbox.faults.add("getMe", status=500)
    house.sandbox.clock.set(at)
    await house.until(lambda: not len(house.sandbox.faults))


async def test_a_check_in_goes_on_after_a_restart(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await house.passes(hours=8)
    await sam.taps("Slow to answer")
    await house.restarts()
    await sam.taps("7")
    assert sam.sees("Slow to answer · 7")
    await house.restarts()
    await house.passes(minutes=3)
    assert sam.sees("And now, 0 to 10?")
    await sam.sends("4")
    assert sam.sees("7, then 4. Noted.")


async def test_onboarding_goes_on_after_a_restart(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await house.restarts()
    await sam.sends("/timezone Europe/Berlin")
    await house.restarts()
    await sam.sends("20:00")
    await sam.taps("Skip")
    assert sam.sees("Your first check-in is today at 20:00")


async def test_what_was_sent_while_the_bot_was_down_is_answered(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await house.stops()
    await sam.person.sends("/checkin")
    await house.passes(hours=1)
    await house.starts()
    await house.settles()
    assert QUESTION in sam.last.words


@pytest.mark.parametrize(
    ("times", "answered", "note"),
    [
        ("22:00", "23:59", None),
        ("22:00", "00:01", "This one closed today at 00:00. Your answer counts as late"),
        ("8:00", "11:59", None),
        ("8:00", "12:01", "This one closed today at 12:00. Your answer counts as late"),
        ("8:00 10:00", "9:59", None),
    ],
)
async def test_a_window_ends_after_four_hours_or_at_midnight(
    tmp_path: Path, times: str, answered: str, note: str | None
) -> None:
    async with opened(tmp_path, datetime(2026, 3, 1, 22, tzinfo=UTC)) as house:
        sam = house.meets()
        await sam.joins(time=times)
        hour, minute = map(int, answered.split(":"))
        day = 2 if hour else 3
        await house.goes_to(datetime(2026, 3, day, hour, minute, tzinfo=BERLIN))
        await sam.taps("Nothing today")
        assert sam.last.words.endswith("Zero counts. Nothing to do.")
        assert sam.last.words.startswith(note or "Zero counts.")


async def test_an_answer_after_the_next_slot_counts_as_late(tmp_path: Path) -> None:
    async with opened(tmp_path, datetime(2026, 3, 1, 22, tzinfo=UTC)) as house:
        sam = house.meets()
        await sam.joins(time="8:00 10:00")
        await house.goes_to(datetime(2026, 3, 2, 8, 30, tzinfo=BERLIN))
        first = sam.last
        await house.goes_to(datetime(2026, 3, 2, 10, 30, tzinfo=BERLIN))
        await sam.taps("Nothing today", first)
        late = next(one for one in sam.from_bot if one.message_id == first.message_id)
        assert "closed today at 10:00. Your answer counts as late" in late.words


async def test_an_unanswered_check_in_expires_without_a_word(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await house.passes(hours=8)
    before = len(sam.from_bot)
    await house.passes(hours=6)
    assert len(sam.from_bot) == before
    (row,) = house.rows("check_ins")
    assert row["expired_at"] is not None
    assert row["answered_at"] is None


async def test_a_late_answer_is_kept_with_both_times(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await house.passes(hours=14)
    await sam.taps("Nothing today")
    (row,) = house.rows("check_ins")
    assert row["expired_at"] is not None
    assert row["answered_at"] is not None
