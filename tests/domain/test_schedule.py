"""One instant per slot and local date, in every zone, in both directions of every clock change."""

import random
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.schedule import (
    Lateness,
    following,
    instant,
    lateness,
    local_date,
    next_slot,
    next_weekly,
    window_end,
)

BERLIN = ZoneInfo("Europe/Berlin")
APIA = ZoneInfo("Pacific/Apia")
NUUK = ZoneInfo("America/Nuuk")
START = datetime(1990, 1, 1, tzinfo=UTC)
NEVER_ON_THE_WALL = {
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Pacific/Kwajalein", date(1993, 8, 21)),
    ("Kwajalein", date(1993, 8, 21)),
    ("Pacific/Enderbury", date(1994, 12, 31)),
    ("Pacific/Kanton", date(1994, 12, 31)),
    ("Pacific/Kiritimati", date(1994, 12, 31)),
    ("Pacific/Fakaofo", date(2011, 12, 30)),
}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@cache
def zone_names() -> tuple[str, ...]:
    return tuple(sorted(available_timezones()))


zones = st.deferred(lambda: st.sampled_from(zone_names())).map(ZoneInfo)
days = st.dates(date(1990, 1, 1), date(2037, 12, 31))
walls = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))
moments = st.integers(0, 48 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))


def offset_changes(zone: ZoneInfo) -> list[date]:
    """Dates around which the zone's offset changes: where schedules go wrong."""
    month = timedelta(days=14)
    changes = []
    day = START
    while day.year < 2038:
        if day.astimezone(zone).utcoffset() != (day + month).astimezone(zone).utcoffset():
            changes.append(change_between(day, day + month, zone))
        day += month
    return changes


def change_between(low: datetime, high: datetime, zone: ZoneInfo) -> date:
    while high - low > timedelta(minutes=1):
        middle = low + (high - low) / 2
        same = middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset()
        low, high = (middle, high) if same else (low, middle)
    return local_date(high, zone)


@pytest.mark.parametrize(
    ("zone", "day", "wall", "expected"),
    [
        ("Europe/Berlin", date(2026, 7, 1), time(8, 30), "2026-07-01 06:30"),
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29 01:30"),  # short: 03:30
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25 00:30"),  # long: the first
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03 15:45"),  # by 30 min
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), "2026-04-04 14:45"),
        ("Africa/Cairo", date(2025, 4, 25), time(0, 0), "2025-04-24 22:00"),  # no midnight: 01:00
        ("America/Havana", date(2025, 3, 9), time(0, 0), "2025-03-09 05:00"),
        ("America/Havana", date(2025, 11, 2), time(0, 30), "2025-11-02 04:30"),
        ("America/Santiago", date(2025, 9, 7), time(0, 15), "2025-09-07 04:15"),
        ("America/Santiago", date(2025, 4, 5), time(23, 30), "2025-04-06 02:30"),
        ("America/Nuuk", date(2024, 3, 30), time(23, 30), "2024-03-31 01:30"),  # past midnight
        ("Pacific/Apia", date(2011, 12, 29), time(9, 0), "2011-12-29 19:00"),
        ("Pacific/Apia", date(2011, 12, 31), time(9, 0), "2011-12-30 19:00"),
    ],
)
def test_instant_by_name(zone: str, day: date, wall: time, expected: str) -> None:
    assert instant(day, wall, ZoneInfo(zone)) == at(expected)


def test_a_date_that_never_was_has_no_instant() -> None:
    assert instant(date(2011, 12, 30), time(9), APIA) is None


def test_every_zone_around_its_clock_changes() -> None:
    pick = random.Random(20261122)
    for name in pick.sample(zone_names(), 60):
        zone = ZoneInfo(name)
        changes = offset_changes(zone)
        for day in pick.sample(changes, min(6, len(changes))):
            for shift in (-1, 0, 1):
                wall = time(pick.choice([0, 1, 2, 3, 12, 23]), pick.choice([0, 15, 30, 59]))
                check_one_instant(day + timedelta(days=shift), wall, zone)


@given(days, walls, zones)
def test_every_zone_on_any_day(day: date, wall: time, zone: ZoneInfo) -> None:
    check_one_instant(day, wall, zone)


def check_one_instant(day: date, wall: time, zone: ZoneInfo) -> None:
    """Never early, on its own date, and after yesterday's; none only for dates that never were."""
    found = instant(day, wall, zone)
    if found is None:
        assert (zone.key, day) in NEVER_ON_THE_WALL
        return
    shown = found.astimezone(zone).replace(tzinfo=None)
    jumped = shown - datetime.combine(day, wall)
    assert timedelta(0) <= jumped <= timedelta(hours=3)
    assert jumped == timedelta(0) or not on_the_wall(day, wall, zone)
    yesterday = instant(day - timedelta(days=1), wall, zone)
    assert yesterday is None or yesterday < found


def on_the_wall(day: date, wall: time, zone: ZoneInfo) -> bool:
    naive = datetime.combine(day, wall)
    return naive == naive.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None)


@given(moments, walls, zones)
def test_next_slot_is_the_first_at_or_after(after: datetime, wall: time, zone: ZoneInfo) -> None:
    day, found = next_slot(after, wall, zone)
    assert found == instant(day, wall, zone)
    assert found >= after
    earlier = [instant(day - timedelta(days=back), wall, zone) for back in (1, 2, 3)]
    assert all(other is None or other < after for other in earlier)


@given(moments, st.lists(st.tuples(walls, zones), min_size=2, max_size=8))
def test_no_date_is_asked_twice_whatever_changes(
    start: datetime, settings: list[tuple[time, ZoneInfo]]
) -> None:
    asked: list[date] = []
    now, last = start, None
    for wall, zone in settings:
        last, now = next_slot(now, wall, zone, last=last)
        asked.append(last)
    assert asked == sorted(set(asked))


@given(moments, walls, zones)
def test_every_date_is_asked_when_nothing_changes(
    start: datetime, wall: time, zone: ZoneInfo
) -> None:
    first, now = next_slot(start, wall, zone)
    second, _ = next_slot(now, wall, zone, last=first)
    between = [first + timedelta(days=n) for n in range(1, (second - first).days)]
    assert all((zone.key, day) in NEVER_ON_THE_WALL for day in between)


def test_a_slot_due_this_very_instant_is_taken() -> None:
    now = at("2026-07-01 06:30")
    assert next_slot(now, time(8, 30), BERLIN) == (date(2026, 7, 1), now)


def test_a_slot_whose_time_has_passed_waits_for_tomorrow() -> None:
    found = next_slot(at("2026-07-01 06:31"), time(8, 30), BERLIN)
    assert found == (date(2026, 7, 2), at("2026-07-02 06:30"))


def test_a_slot_moved_later_on_a_day_already_asked_waits_for_tomorrow() -> None:
    found = next_slot(at("2026-07-01 07:00"), time(20), BERLIN, last=date(2026, 7, 1))
    assert found == (date(2026, 7, 2), at("2026-07-02 18:00"))


def test_flying_west_over_the_date_line_asks_no_date_again() -> None:
    honolulu = ZoneInfo("Pacific/Honolulu")
    found = next_slot(at("2026-07-04 21:00"), time(9), honolulu, last=date(2026, 7, 5))
    assert found == (date(2026, 7, 6), at("2026-07-06 19:00"))


def test_a_pause_holds_until_its_day() -> None:
    found = next_slot(at("2026-07-01 00:00"), time(9), BERLIN, not_before=date(2026, 7, 10))
    assert found == (date(2026, 7, 10), at("2026-07-10 07:00"))


def test_a_slot_that_jumped_past_midnight_is_still_yesterdays() -> None:
    found = next_slot(at("2024-03-31 01:10"), time(23, 30), NUUK, last=date(2024, 3, 29))
    assert found == (date(2024, 3, 30), at("2024-03-31 01:30"))


@given(moments, st.integers(0, 6), walls, zones)
def test_weekly_falls_on_its_weekday_within_reach(
    after: datetime, weekday: int, wall: time, zone: ZoneInfo
) -> None:
    day, found = next_weekly(after, weekday, wall, zone)
    assert day.weekday() == weekday
    assert found >= after
    previous = instant(day - timedelta(days=7), wall, zone)
    assert previous is None or previous < after
    again, _ = next_weekly(found, weekday, wall, zone, last=day)
    assert again > day


def test_weekly_waits_for_the_end_of_a_pause() -> None:
    found = next_weekly(at("2026-07-01 00:00"), 6, time(18), BERLIN, not_before=date(2026, 7, 6))
    assert found == (date(2026, 7, 12), at("2026-07-12 16:00"))


def test_following_is_strictly_later_and_the_earliest() -> None:
    walls = (time(8, 30), time(20))
    assert following(at("2026-07-01 06:30"), walls, BERLIN) == at("2026-07-01 18:00")
    assert following(at("2026-07-01 18:00"), walls, BERLIN) == at("2026-07-02 06:30")
    assert following(at("2026-07-01 18:00"), (), BERLIN) is None


@pytest.mark.parametrize(
    ("zone", "asked_for", "end"),
    [
        ("Europe/Berlin", "2026-07-01 06:30", "2026-07-01 10:30"),  # 240 minutes
        ("Europe/Berlin", "2026-07-01 20:30", "2026-07-01 22:00"),  # midnight
        ("Europe/Berlin", "2026-06-30 22:00", "2026-07-01 02:00"),  # asked at midnight itself
        ("America/Havana", "2025-11-02 02:30", "2025-11-02 04:00"),  # midnight twice: the first
        ("Africa/Cairo", "2025-04-24 20:00", "2025-04-24 22:00"),  # no midnight: where it was
        ("America/Santiago", "2025-04-06 02:30", "2025-04-06 04:00"),  # 23:30 of a 25-hour day
        ("Pacific/Apia", "2011-12-30 08:00", "2011-12-30 10:00"),  # the 29th meets the 31st
        ("America/Nuuk", "2024-03-31 01:30", "2024-03-31 05:30"),  # jumped past its midnight
    ],
)
def test_window_end_by_name(zone: str, asked_for: str, end: str) -> None:
    assert window_end(at(asked_for), zone=ZoneInfo(zone)) == at(end)


@given(moments, zones, st.integers(1, 24 * 60))
def test_a_window_is_never_empty_and_stays_within_its_date(
    asked_for: datetime, zone: ZoneInfo, minutes: int
) -> None:
    end = window_end(asked_for, zone=zone, minutes=minutes)
    assert asked_for < end <= asked_for + timedelta(minutes=minutes)
    assert local_date(end - timedelta(microseconds=1), zone) == local_date(asked_for, zone)


def test_a_window_ends_at_the_next_slot() -> None:
    end = window_end(
        at("2026-07-01 06:30"), zone=BERLIN, minutes=240, next_slot_at=at("2026-07-01 07:00")
    )
    assert end == at("2026-07-01 07:00")


@given(moments, zones, st.sets(walls, min_size=2, max_size=3), st.integers(0, 2880))
def test_at_most_one_window_is_open_at_a_time(
    start: datetime, zone: ZoneInfo, walls: set[time], minutes: int
) -> None:
    now = start + timedelta(minutes=minutes)
    due = {next_slot(start, wall, zone)[1] for wall in walls}
    ends = {
        asked_for: window_end(asked_for, zone=zone, next_slot_at=following(asked_for, walls, zone))
        for asked_for in due
    }
    assert sum(asked_for <= now < end for asked_for, end in ends.items()) <= 1


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("08:30:00", Lateness.ON_TIME),
        ("08:35:00", Lateness.ON_TIME),
        ("08:35:01", Lateness.LATE),
        ("12:29:59", Lateness.LATE),
        ("12:30:00", Lateness.NOT_ASKED),
        ("23:00:00", Lateness.NOT_ASKED),
    ],
)
def test_lateness(now: str, expected: Lateness) -> None:
    due, end = at("2026-07-01 08:30"), at("2026-07-01 12:30")
    assert lateness(due, end, at(f"2026-07-01 {now}")) is expected
