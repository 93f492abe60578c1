"""Hooks for a bot whose plans are a list in the test."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from sandbox.clock import VirtualClock
from sandbox.hooks import Upcoming


class Diary:
    """Satisfies `sandbox.hooks.Hooks`: what is written here is done when its time has come."""

    def __init__(self) -> None:
        self.clock: VirtualClock | None = None
        self._plans: list[tuple[int, Upcoming, Callable[[], Awaitable[object]]]] = []

    def write(
        self, chat_id: int, kind: str, at: datetime, act: Callable[[], Awaitable[object]]
    ) -> None:
        self._plans.append((chat_id, Upcoming(kind, at), act))
        self._plans.sort(key=lambda plan: plan[1].at)

    async def upcoming(self, chat_id: int | None) -> Sequence[Upcoming]:
        return [plan for whose, plan, _ in self._plans if chat_id in (None, whose)]

    async def settle(self) -> None:
        assert self.clock is not None
        while self._plans and self._plans[0][1].at <= self.clock.now():
            _, _, act = self._plans.pop(0)
            await act()
