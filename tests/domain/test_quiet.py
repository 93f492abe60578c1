"""When a day is quiet: each limit at its edge, and the end of the day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quiet import Start, is_quiet

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def starts(*hours: float) -> list[Start]:
    """Return starts so many hours after Monday 0:00 UTC, which is the person's clock too."""
    midnight = datetime(2026, 3, 2, tzinfo=UTC)
    moments = [midnight + timedelta(hours=hour) for hour in hours]
    return [Start(at, at.date()) for at in moments]


def test_nobody_who_did_not_begin_one_is_in_quiet_mode() -> None:
    assert not is_quiet([], MONDAY)


@pytest.mark.parametrize(
    ("apart", "quiet"), [(timedelta(hours=2) - SECOND, True), (timedelta(hours=2), False)]
)
def test_the_third_within_two_hours(apart: timedelta, *, quiet: bool) -> None:
    moments = [NOON, NOON + SECOND, NOON + apart]
    assert is_quiet([Start(at, MONDAY) for at in moments], MONDAY) is quiet
    assert not is_quiet([Start(at, MONDAY) for at in moments[:2]], MONDAY)


@pytest.mark.parametrize(
    ("apart", "quiet"), [(timedelta(hours=24) - SECOND, True), (timedelta(hours=24), False)]
)
def test_the_fourth_within_a_day(apart: timedelta, *, quiet: bool) -> None:
    begun = [NOON, NOON + timedelta(hours=5), NOON + timedelta(hours=10), NOON + apart]
    days = [MONDAY, MONDAY, MONDAY, TUESDAY]
    made = [Start(at, day) for at, day in zip(begun, days, strict=True)]
    assert is_quiet(made, TUESDAY) is quiet
    assert not is_quiet(made[:3], MONDAY)


def test_it_lasts_to_the_end_of_the_day_and_no_longer() -> None:
    begun = starts(9, 9.5, 10)
    assert is_quiet(begun, MONDAY)
    assert is_quiet([*begun, *starts(23.9)], MONDAY)
    assert not is_quiet(begun, TUESDAY)


def test_what_made_yesterday_quiet_does_not_make_today_quiet() -> None:
    yesterday = starts(21, 21.5, 22, 23)
    assert not is_quiet([*yesterday, *starts(24.5)], TUESDAY)
    assert not is_quiet([*yesterday, *starts(24.5, 25)], TUESDAY)
    assert is_quiet([*yesterday, *starts(24.5, 25, 25.5)], TUESDAY)


def test_a_day_is_not_ended_by_flying_west_over_the_date_line() -> None:
    begun = [Start(one.at, TUESDAY) for one in starts(9, 9.5, 10)]
    assert is_quiet(begun, MONDAY)


@given(st.lists(st.integers(0, 24 * 60 - 1), max_size=8))
def test_the_order_does_not_matter_and_more_of_a_day_never_ends_it(
    minutes: list[int],
) -> None:
    begun = starts(*(minute / 60 for minute in sorted(minutes)))
    quiet = [is_quiet(begun[:many], MONDAY) for many in range(len(begun) + 1)]
    assert quiet == sorted(quiet)
    assert is_quiet(reversed(begun), MONDAY) is quiet[-1]
