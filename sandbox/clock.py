"""The sandbox's time: it can stand still, run, and be moved forward by days in an instant."""

import time
from datetime import UTC, datetime, timedelta


class VirtualClock:
    """Aware UTC time that runs at real speed plus an offset, or stands still.

    `running=False` is for tests: time passes only by `set`.
    """

    def __init__(self, start: datetime | None = None, *, running: bool = True) -> None:
        self.running = running
        self._at = datetime.now(UTC) if start is None else in_utc(start)
        self._mark = time.monotonic()

    def now(self) -> datetime:
        if not self.running:
            return self._at
        return self._at + timedelta(seconds=time.monotonic() - self._mark)

    def set(self, at: datetime, *, backwards: bool = False) -> None:
        """Moves to `at`. Going back is refused with ValueError unless asked for."""
        at = in_utc(at)
        if not backwards and at < self.now():
            raise ValueError(f"{at.isoformat()} is earlier than the clock's {self.now()}")
        self._at = at
        self._mark = time.monotonic()


def in_utc(at: datetime) -> datetime:
    """`at` in UTC; a naive time is refused, since nobody could say which instant it is."""
    if at.tzinfo is None:
        raise ValueError(f"{at.isoformat()} has no time zone")
    return at.astimezone(UTC)
