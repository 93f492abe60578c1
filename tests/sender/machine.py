"""Machine time that passes only when everybody waits for it."""

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from heapq import heappop, heappush
from typing import TypeVar

T = TypeVar("T")
_CALM = 20  # turns of the event loop in which nothing happens


class Machine:
    """A clock and its ``sleep``: a day of waiting takes no time.

    Real work, of the database or over HTTP, is announced by :meth:`work`; while there is
    any, no time passes.
    """

    def __init__(self) -> None:
        self.time = 1_000.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._slept = 0
        self._working = 0

    def __call__(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Return so many seconds later."""
        self._slept += 1
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._sleepers, (self.time + seconds, self._slept, waking))
        await waking

    @contextmanager
    def work(self) -> Iterator[None]:
        """No time passes meanwhile."""
        self._working += 1
        try:
            yield
        finally:
            self._working -= 1

    async def until(self, end: Awaitable[T]) -> T:
        """Let time pass until this is done, and return its result."""
        ending = asyncio.ensure_future(end)
        while not ending.done():
            await self.calm()
            if not ending.done():
                self._wake_next()
        return await ending

    async def passes(self, seconds: float) -> None:
        """Let so much time pass."""
        await self.until(self.sleep(seconds))
        await self.calm()

    def jump(self, seconds: float) -> None:
        """Let time pass though somebody is at work."""
        self.time += seconds
        for at, _, waking in self._sleepers:
            if at <= self.time and not waking.done():
                waking.set_result(None)

    async def calm(self) -> None:
        """Return when nobody does anything but wait for time to pass."""
        turns = 0
        while turns < _CALM:
            turns = 0 if self._working else turns + 1
            await asyncio.sleep(0.0002 if self._working else 0)

    def _wake_next(self) -> None:
        while self._sleepers:
            at, _, waking = heappop(self._sleepers)
            if not waking.done():
                self.time = max(self.time, at)
                waking.set_result(None)
                return
