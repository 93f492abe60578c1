"""The one place where the time of day is read; everywhere else time is an argument."""

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
