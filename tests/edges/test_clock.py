from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.clock import Clock, MachineTime, SystemClock
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


class Wall:
    """A machine's clock and what passes alike whatever is done to it."""

    def __init__(self) -> None:
        self.shows, self.passed = 1_000_000.0, 50.0

    def pass_by(self, seconds: float) -> None:
        self.shows += seconds
        self.passed += seconds


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def machine(wall: Wall) -> MachineTime:
    return MachineTime(lambda: wall.shows, lambda: wall.passed)


def test_machine_time_is_the_machines_clock(wall: Wall, machine: MachineTime) -> None:
    assert machine() == 1_000_000
    wall.pass_by(30)
    assert machine() == 1_000_030


def test_machine_time_goes_on_when_the_clock_is_set_back(wall: Wall, machine: MachineTime) -> None:
    wall.shows -= 3600
    assert machine() == 1_000_000
    wall.pass_by(30)
    assert machine() == 1_000_030


def test_machine_time_follows_a_clock_set_forward_and_stays(
    wall: Wall, machine: MachineTime
) -> None:
    wall.shows += 3600
    assert machine() == 1_003_600
    wall.shows -= 3600
    wall.pass_by(30)
    assert machine() == 1_003_630
