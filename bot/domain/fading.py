"""Fading: when a person may need to be asked less often. It is offered, never decided for them.

What is looked at are urges and whether they were acted on, in four weeks of seven local dates.
How strong the alarm was plays no part, and nothing of this is shown: week against week would be
a comparison, and praise would make a score of it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from bot.domain.checkins import CheckIn
from bot.domain.urges import UrgeCounts, count, had
from bot.domain.week import DAYS_IN_WEEK

WEEKS = 4
SPACINGS = (1, 2, 7)
"""How many days apart check-ins can be: every day, every second day, weekly."""

CLEARLY_FEWER = 2
"""So many fewer acted on in the last week than in the first, and half of them at most."""


def wider(every_days: int) -> int | None:
    """Return the next wider spacing; None where there is none."""
    return next((days for days in SPACINGS if days > every_days), None)


def weeks(check_ins: Iterable[CheckIn], last_day: date) -> tuple[UrgeCounts, ...]:
    """Return the four weeks that end with ``last_day``, oldest first."""
    urges = [(one.local_date, had(one.said)) for one in check_ins]
    ends = [last_day - timedelta(days=ago * DAYS_IN_WEEK) for ago in reversed(range(WEEKS))]
    return tuple(
        count(urge for day, urge in urges if urge and 0 <= (end - day).days < DAYS_IN_WEEK)
        for end in ends
    )


def is_fading(four: Sequence[UrgeCounts]) -> bool:
    """Whether urges acted on have fallen over these weeks, oldest first.

    Each week needs an urge, else there is nothing to compare. The number acted on never rises
    from week to week, and the last is clearly lower than the first. Urges of the last week that
    were not told either way count as acted on there: silence is no sign of anything.
    """
    if not all(week.urges for week in four):
        return False
    if any(later.acted > earlier.acted for earlier, later in pairwise(four)):
        return False
    first, last = four[0].acted, four[-1].acted + four[-1].untold
    return first - last >= CLEARLY_FEWER and 2 * last <= first
