"""The one place where the two clocks are read; everywhere else time is an argument."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells what time it is."""

    def now(self) -> datetime:
        """Return this instant as an aware UTC datetime."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return this instant as an aware UTC datetime."""
        return datetime.now(UTC)


class MachineTime:
    """Machine time, for leases, pace and backoff: seconds since 1970 that never go back.

    Every process of a machine counts from the same clock, so that each knows what the others
    hold. A clock set forward is followed: a machine that woke up, or has found its time server,
    must not count on behind the others. One set back is not followed: what is to happen in a
    second would be an hour away. May be asked from any thread.

    ``wall`` is the machine's clock, ``steady`` passes alike whatever happens to that one.
    """

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._steady = steady
        self._ahead = wall() - steady()

    def __call__(self) -> float:
        """Return this instant."""
        steady = self._steady()
        self._ahead = max(self._ahead, self._wall() - steady)
        return self._ahead + steady
