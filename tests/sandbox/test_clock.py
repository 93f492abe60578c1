from datetime import UTC, datetime, timedelta, timezone

import pytest

from sandbox import VirtualClock

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_a_still_clock_stands() -> None:
    clock = VirtualClock(NOON, running=False)
    assert clock.now() == clock.now() == NOON


def test_a_running_clock_goes_on_from_where_it_was_set() -> None:
    clock = VirtualClock(NOON)
    clock.set(NOON + timedelta(days=7))
    first, second = clock.now(), clock.now()
    assert NOON + timedelta(days=7) <= first <= second < NOON + timedelta(days=7, minutes=1)
    assert second > clock.now() - timedelta(minutes=1)


def test_a_running_clock_does_run() -> None:
    clock = VirtualClock(NOON)
    while clock.now() == NOON:
        pass
    assert clock.now() > NOON


def test_it_answers_in_utc() -> None:
    berlin = timezone(timedelta(hours=1))
    clock = VirtualClock(datetime(2026, 3, 2, 13, 0, tzinfo=berlin), running=False)
    assert (clock.now(), clock.now().tzinfo) == (NOON, UTC)


def test_it_goes_back_only_when_asked() -> None:
    clock = VirtualClock(NOON, running=False)
    with pytest.raises(ValueError, match="earlier"):
        clock.set(NOON - timedelta(seconds=1))
    clock.set(NOON - timedelta(seconds=1), backwards=True)
    assert clock.now() == NOON - timedelta(seconds=1)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        VirtualClock(datetime(2026, 3, 2))  # noqa: DTZ001 - that is the point
