from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import User

from sandbox import NoHooks, Upcoming, VirtualClock
from sandbox.schedule import NothingComingError, destination
from sandbox.travel import Traveller
from sandbox.world import World
from tests.sandbox.conftest import START

DAY = timedelta(days=1)


class Diary:
    """A bot that has instants to attend to, and notes when it was asked to settle."""

    def __init__(self, clock: VirtualClock, due: Sequence[datetime], kind: str = "other") -> None:
        self.clock = clock
        self.due = sorted(due)
        self.kind = kind
        self.settled: list[datetime] = []

    async def upcoming(self, chat_id: int | None) -> Sequence[Upcoming]:
        return [Upcoming(self.kind, at) for at in self.due] if chat_id in (None, 1) else []

    async def settle(self) -> None:
        self.settled.append(self.clock.now())
        self.due = [at for at in self.due if at > self.clock.now()]


def a_world() -> World:
    clock = VirtualClock(START, running=False)
    return World(clock, User(1, "Bot", is_bot=True))


@given(minutes=st.lists(st.integers(-60, 6_000)), length=st.integers(0, 5_000))
async def test_every_instant_on_the_way_is_visited_once_in_order(
    minutes: list[int], length: int
) -> None:
    world = a_world()
    target = START + timedelta(minutes=length)
    diary = Diary(world.clock, [START + timedelta(minutes=minute) for minute in minutes])
    await Traveller(world, diary).travel(target)
    ahead = {START + timedelta(minutes=minute) for minute in minutes if 0 < minute <= length}
    visited = [at for at in diary.settled if START < at < target]
    assert visited == sorted(ahead - {target})
    assert diary.settled[-1] == world.clock.now() == target
    assert all(at > target for at in diary.due)


async def test_what_is_planned_on_the_way_is_visited_too() -> None:
    world = a_world()
    diary = Diary(world.clock, [START + DAY])

    async def settle() -> None:
        await Diary.settle(diary)
        if not diary.due:
            diary.due = [world.clock.now() + DAY]

    diary.settle = settle  # type: ignore[method-assign]
    await Traveller(world, diary).travel(START + 3.5 * DAY)
    assert diary.settled == [START + days * DAY for days in (1, 2, 3, 3.5)]


async def test_what_stays_due_does_not_hold_time_up() -> None:
    class Stuck(Diary):
        async def settle(self) -> None:
            self.settled.append(self.clock.now())

    world = a_world()
    diary = Stuck(world.clock, [START + DAY])
    await Traveller(world, diary).travel(START + 2 * DAY)
    assert diary.settled == [START + DAY, START + 2 * DAY]


async def test_time_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="in the past"):
        await Traveller(a_world(), NoHooks()).travel(START - DAY)


async def go(to: str, *due: datetime, kind: str = "check_in", chat_id: int = 1) -> datetime:
    diary = Diary(VirtualClock(START, running=False), due, kind)
    return await destination(to, chat_id, diary, START)


async def test_where_the_buttons_lead() -> None:
    soon, later = START + timedelta(hours=2), START + timedelta(hours=26)
    assert await go("hour") == START + timedelta(hours=1)
    assert await go("next", later, soon) == soon
    assert await go("next", soon, chat_id=2) == soon
    assert await go("tomorrow", soon, later) == later
    assert await go("tomorrow", soon) == soon
    assert await go("sunday", later, kind="summary") == later
    assert await go("sunday", soon) == datetime(2026, 3, 8, 18, tzinfo=UTC)
    assert await go("2026-03-05T10:00:00+01:00") == datetime(2026, 3, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize("to", ["next", "tomorrow"])
async def test_nothing_coming_is_said(to: str) -> None:
    with pytest.raises(NothingComingError, match="is coming up"):
        await go(to, START - DAY)


@pytest.mark.parametrize("to", ["", "yesterday", "2026-03-05T10:00:00"])
async def test_other_words_lead_nowhere(to: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|no time zone"):
        await go(to)


async def test_sunday_evening_leads_to_the_next_sunday() -> None:
    evening = datetime(2026, 3, 8, 18, tzinfo=UTC)
    assert await destination("sunday", None, NoHooks(), evening) == evening + timedelta(days=7)
