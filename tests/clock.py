"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta


class FixedClock:
    """Satisfies `bot.clock.Clock`; time passes only by `move` and `set`."""

    def __init__(self, start: datetime = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)) -> None:
        self._now = start
        self.set(start)

    def now(self) -> datetime:
        """Return the instant the test has chosen, as aware UTC."""
        return self._now

    def set(self, instant: datetime) -> None:
        """Jump to `instant`, which must be aware."""
        if instant.tzinfo is None:
            raise ValueError("a clock needs an aware datetime")
        self._now = instant.astimezone(UTC)

    def move(self, **by: float) -> None:
        """Let time pass: `clock.move(minutes=5)` takes what `timedelta` takes."""
        self._now += timedelta(**by)
