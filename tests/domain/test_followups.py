"""When a prediction is asked about: its own evening, in any zone, and never before."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.followups import (
    EVENING,
    TONIGHT,
    closes_at,
    first_ask,
    moved,
    next_ask,
    read_by,
    second_ask,
)
from bot.domain.schedule import local_date
from tests.time.zones import zones

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)

ANY_ZONE = st.sampled_from(zones()).map(ZoneInfo)
ANY_TIME = st.datetimes(datetime(1990, 1, 3), datetime(2037, 12, 1)).map(  # noqa: DTZ001  a strategy's bounds
    lambda naive: naive.replace(tzinfo=UTC)
)


def wall(at: datetime, zone: ZoneInfo = BERLIN) -> str:
    return f"{at.astimezone(zone):%a %d %H:%M}"


def berlin(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "by", "asked"),
    [
        (berlin(2, 12), MONDAY, "Mon 02 21:00"),
        (berlin(2, 21), MONDAY, "Mon 02 21:00"),
        (berlin(2, 21, 1), MONDAY, "Tue 03 19:00"),
        (berlin(2, 23, 59), MONDAY + DAY, "Tue 03 19:00"),
        (berlin(2, 12), MONDAY + 3 * DAY, "Thu 05 19:00"),
        (berlin(2, 12), MONDAY - 9 * DAY, "Mon 02 19:00"),
        (berlin(2, 20), MONDAY - 9 * DAY, "Tue 03 19:00"),
    ],
)
def test_the_first_time_is_in_the_evening_of_the_day_itself(
    now: datetime, by: date, asked: str
) -> None:
    assert wall(first_ask(by, now, BERLIN)) == asked


@given(ANY_ZONE, ANY_TIME, st.integers(0, 366))
def test_it_is_never_asked_before_its_evening_and_never_much_after(
    zone: ZoneInfo, now: datetime, days: int
) -> None:
    today = local_date(now, zone)
    by = today + days * DAY
    at = first_ask(by, now, zone)
    assert at >= now
    earliest = datetime.combine(by, TONIGHT if days == 0 else EVENING, tzinfo=zone)
    late = at.astimezone(zone).replace(tzinfo=None) - earliest.replace(tzinfo=None)
    assert late >= timedelta(0)
    assert late <= 2 * DAY
    assert closes_at(at, zone) > at


@given(ANY_ZONE, ANY_TIME)
def test_the_second_time_is_another_evening(zone: ZoneInfo, now: datetime) -> None:
    at = second_ask(now, zone)
    assert timedelta(hours=8) <= at - now
    assert at - now <= timedelta(hours=60)
    assert at.astimezone(zone).time() >= EVENING
    assert next_ask(at, zone) == at


@pytest.mark.parametrize(
    ("now", "asked"),
    [
        (berlin(2, 19), "Tue 03 19:00"),
        (berlin(3, 1), "Tue 03 19:00"),
        (berlin(3, 10), "Tue 03 19:00"),
        (berlin(3, 14), "Wed 04 19:00"),
    ],
)
def test_who_could_not_tell_is_left_in_peace_for_a_while(now: datetime, asked: str) -> None:
    assert wall(second_ask(now, BERLIN)) == asked


@given(ANY_ZONE, ANY_ZONE, ANY_TIME, st.integers(0, 30))
def test_who_moves_is_asked_on_the_same_date_at_the_same_time(
    old: ZoneInfo, new: ZoneInfo, now: datetime, days: int
) -> None:
    due = first_ask(local_date(now, old) + days * DAY, now, old)
    there, here = due.astimezone(old), moved(due, old, new).astimezone(new)
    later = here.replace(tzinfo=None) - there.replace(tzinfo=None)
    assert timedelta(0) <= later <= DAY + timedelta(hours=2)
    assert moved(due, old, old) == due


def test_a_date_that_a_zone_left_out_is_asked_on_the_next() -> None:
    samoa = ZoneInfo("Pacific/Apia")
    due = datetime(2011, 12, 30, 19, tzinfo=BERLIN).astimezone(UTC)
    assert wall(moved(due, BERLIN, samoa), samoa) == "Sat 31 19:00"


def test_it_is_too_late_before_the_night() -> None:
    evening = datetime.combine(MONDAY, EVENING, tzinfo=BERLIN).astimezone(UTC)
    tonight = datetime.combine(MONDAY, TONIGHT, tzinfo=BERLIN).astimezone(UTC)
    assert wall(closes_at(evening, BERLIN)) == "Mon 02 23:00"
    assert wall(closes_at(tonight, BERLIN)) == "Tue 03 00:00"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", MONDAY + DAY),
        ("by tomorrow", MONDAY + DAY),
        ("By Friday!", MONDAY + 4 * DAY),
        ("in 2 days", MONDAY + 2 * DAY),
        ("within a week", MONDAY + 7 * DAY),
        ("before 10 March", MONDAY + 8 * DAY),
        ("sometime next week", MONDAY + 7 * DAY),
        ("yesterday", None),
        ("in 3 years", None),
        ("when they get bored", None),
        ("7/10, they read it", None),
    ],
)
def test_a_day_is_read_as_people_say_it(text: str, day: date | None) -> None:
    assert read_by(text, MONDAY) == day
