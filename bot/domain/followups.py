"""When a person is asked what came of a prediction: in an evening of their own, never at night.

An evening is a slot like a check-in's: a wall time read in the person's zone, with one instant a
date. Every instant here is an aware datetime in UTC.
"""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.pausing import read_pause
from bot.domain.schedule import local_date, next_slot, window_end

EVENING = time(19)
TONIGHT = time(21)
"""For what would happen today: later, so that there is more to tell."""

SOONEST_AGAIN = timedelta(hours=8)
"""Who could not tell is not asked again before this has passed."""

_TWO_DAYS = timedelta(days=2)
_LEAD = re.compile(r"^\s*(?:by|in|within|before|some ?time)\s+", re.IGNORECASE)


def read_by(text: str, today: date) -> date | None:
    """Read the day by which something would happen: "by Friday", "in 2 days"; None if not told.

    It lies after `today` and at most 366 days ahead.
    """
    day = read_pause(_LEAD.sub("", text), today)
    return day if isinstance(day, date) else None


def first_ask(by: date, now: datetime, zone: ZoneInfo) -> datetime:
    """Return when to ask for the first time: in the evening of `by`, or in the next there is."""
    if by == local_date(now, zone):
        day, at = next_slot(now, TONIGHT, zone, not_before=by)
        if day == by:
            return at
    return next_slot(now, EVENING, zone, not_before=by)[1]


def next_ask(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the next evening, for who could not be asked in theirs; it may be today's."""
    return next_slot(now, EVENING, zone)[1]


def second_ask(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the evening after this one, for who could not tell yet."""
    return next_ask(now + SOONEST_AGAIN, zone)


def closes_at(due: datetime, zone: ZoneInfo) -> datetime:
    """Return when it is too late in the evening to ask what was due then."""
    return window_end(due, zone=zone)


def moved(due: datetime, old: ZoneInfo, new: ZoneInfo) -> datetime:
    """Return the same date and wall time in another zone."""
    there = due.astimezone(old)
    return next_slot(due - _TWO_DAYS, there.time(), new, not_before=there.date())[1]
