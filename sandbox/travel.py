"""Moving time: every due instant on the way is visited, so that nothing is leapt over."""

import asyncio
from datetime import UTC, datetime

from sandbox.clock import in_utc
from sandbox.hooks import Hooks
from sandbox.world import World

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Traveller:
    """Moves one world's clock; one journey at a time."""

    def __init__(self, world: World, hooks: Hooks) -> None:
        self.hooks = hooks
        self._world = world
        self._moving = asyncio.Lock()

    async def travel(self, target: datetime) -> None:
        """Goes to `target` instant by instant; each is visited once, even if it stays due.

        ValueError if `target` is in the past.
        """
        target = in_utc(target)
        async with self._moving:
            if target < self._world.clock.now():
                raise ValueError(f"{target.isoformat()} is in the past")
            self._tell(moving=True)
            try:
                await self._visit_all(target)
            finally:
                self._tell(moving=False)

    async def _visit_all(self, target: datetime) -> None:
        visited = _LONG_AGO
        while (instant := await self._next(visited, target)) is not None:
            visited = instant
            await self._visit(instant)
        await self._visit(target)

    async def _next(self, after: datetime, until: datetime) -> datetime | None:
        """The first due instant between the two."""
        coming = (upcoming.at for upcoming in await self.hooks.upcoming(None))
        return min((at for at in coming if after < at < until), default=None)

    async def _visit(self, instant: datetime) -> None:
        clock = self._world.clock
        clock.set(max(instant, clock.now()))
        self._world.events.publish("clock", now=clock.now().isoformat())
        await self.hooks.settle()

    def _tell(self, *, moving: bool) -> None:
        now = self._world.clock.now().isoformat()
        self._world.events.publish("moving", moving=moving, now=now)
