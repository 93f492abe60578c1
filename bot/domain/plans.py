"""A plan: one recurring thing of a person, with its next due instant."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class PlanKind(StrEnum):
    """What becomes due."""

    CHECK_IN = "check_in"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Plan:
    """A daily check-in slot (1, 2, ...) or the weekly summary (slot 0).

    ``wall`` is local wall time; ``weekday`` is 0 (Monday) to 6 for the summary or None while
    it is off, None for a check-in, which comes every day. ``next_at`` (UTC) is None while
    nothing is to be sent: it is off, or the person paused, stopped or blocked the bot.
    ``last_date`` is the last local date it was due for.
    """

    chat_id: int
    kind: PlanKind
    slot: int
    wall: time
    weekday: int | None = None
    next_date: date | None = None
    next_at: datetime | None = None
    last_date: date | None = None
