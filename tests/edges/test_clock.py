from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.clock import Clock, SystemClock
from tests.clock import FixedClock


def test_system_clock_is_aware_utc_and_now() -> None:
    clock: Clock = SystemClock()
    before = datetime.now(UTC)
    read = clock.now()
    assert read.utcoffset() == timedelta(0)
    assert before <= read <= datetime.now(UTC)


def test_fixed_clock_stands_still_until_moved() -> None:
    clock = FixedClock()
    start = clock.now()
    assert clock.now() == start
    clock.move(hours=1, minutes=5)
    assert clock.now() - start == timedelta(minutes=65)


def test_fixed_clock_turns_any_zone_into_utc_and_refuses_naive() -> None:
    clock = FixedClock(datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))))
    assert clock.now() == datetime(2026, 1, 1, tzinfo=UTC)
    assert clock.now().tzinfo is UTC
    with pytest.raises(ValueError, match="aware"):
        clock.set(datetime(2026, 1, 1))  # noqa: DTZ001  a naive one is the point
