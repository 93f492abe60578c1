"""Quiet mode: when checking in has itself become the check that an alarm asks for.

The two limits are defaults of the content brief (section 4), not numbers from evidence. Nothing
is forbidden: who is in quiet mode is still listened to, only asked and given less.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

LIMITS = ((timedelta(hours=24), 4), (timedelta(hours=2), 3))
"""The check-in with this number within this time, and each after it, is a quiet one."""

DAYS_LOOKED_AT = 7
"""Whether a day is quiet hangs on the day before, whose answer hangs on its own; a week of days
is far more than tells the difference."""


@dataclass(frozen=True, slots=True)
class Start:
    """When (UTC) and on which local date a person began a check-in themselves."""

    at: datetime
    day: date


def is_quiet(starts: Iterable[Start], today: date) -> bool:
    """Whether these starts, in any order, make ``today`` a quiet day from the last of them on.

    It lasts until the local date ends. What led to it counts no longer after that, so that the
    first check-in of the next morning is an ordinary one.
    """
    quiet_day: date | None = None
    counted: list[Start] = []
    for start in sorted(starts, key=lambda one: one.at):
        if quiet_day is not None and start.day > quiet_day:
            quiet_day, counted = None, []
        counted.append(start)
        if _too_many(counted):
            quiet_day = start.day
    return quiet_day is not None and today <= quiet_day


def _too_many(counted: Sequence[Start]) -> bool:
    """Whether the last start reaches a limit; one exactly as long ago is past."""
    now = counted[-1].at
    return any(
        sum(start.at > now - within for start in counted) >= number for within, number in LIMITS
    )
