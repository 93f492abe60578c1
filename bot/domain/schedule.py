"""When a person is asked: local wall times turned into instants, and how long each stays open.

A slot is one wall time of a person. Per local date it has exactly one instant: the date and the
wall time read in the zone, the earlier reading where the clock shows it twice. A wall time that a
clock change leaves out falls as much later as the clock jumped. Dates the zone itself left out
(Apia, 2011-12-30) have no instant.

Every instant here is an aware datetime in UTC. The clock is never read: time is an argument.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

WINDOW_MINUTES = 240
LATE_AFTER = timedelta(minutes=5)

_NOON = time(12)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_TICK = timedelta(microseconds=1)


class Lateness(Enum):
    """What becomes of a slot that is due."""

    ON_TIME = "on_time"
    LATE = "late"
    NOT_ASKED = "not_asked"


def local_date(at: datetime, zone: ZoneInfo) -> date:
    """Return the date on the wall in `zone` at the instant `at`."""
    return at.astimezone(zone).date()


def instant(day: date, wall: time, zone: ZoneInfo) -> datetime | None:
    """Return the one instant of `wall` on `day`, or None when `zone` left that date out.

    The instant may show a later wall time than asked for (the clock jumped over it), in Nuuk's
    spring even past midnight; it is never earlier, and it still belongs to `day`.
    """
    return _to_utc(day, wall, zone) if _exists(day, zone) else None


def next_slot(
    after: datetime,
    wall: time,
    zone: ZoneInfo,
    *,
    not_before: date | None = None,
    last: date | None = None,
) -> tuple[date, datetime]:
    """Find the next local date to ask this slot for, and its instant, at or after `after`.

    `last` is the last date this slot was asked for (or recorded as not asked): only later dates
    count, whatever zone or wall time it had then, so that no date is asked twice. `not_before`
    is the first date wanted, such as the end of a pause.
    """
    first = _first_date(after, zone, not_before, last)
    return _first_at_or_after(after, wall, zone, _every(_DAY, first))


def next_weekly(
    after: datetime,
    weekday: int,
    wall: time,
    zone: ZoneInfo,
    *,
    not_before: date | None = None,
    last: date | None = None,
) -> tuple[date, datetime]:
    """Like `next_slot`, on one weekday only (Monday 0 ... Sunday 6)."""
    first = _first_date(after, zone, not_before, last)
    first += timedelta(days=(weekday - first.weekday()) % 7)
    return _first_at_or_after(after, wall, zone, _every(_WEEK, first))


def following(at: datetime, walls: Iterable[time], zone: ZoneInfo) -> datetime | None:
    """Find the earliest instant strictly after `at` of any of the wall times; None without any."""
    return min((next_slot(at + _TICK, wall, zone)[1] for wall in walls), default=None)


def window_end(
    asked_for: datetime,
    *,
    zone: ZoneInfo,
    minutes: int = WINDOW_MINUTES,
    next_slot_at: datetime | None = None,
) -> datetime:
    """Return when the check-in asked for at `asked_for` expires.

    After `minutes`, but not past the local midnight that follows, nor past the person's next slot
    (`next_slot_at`, as `following` gives it).
    """
    end = min(asked_for + timedelta(minutes=minutes), _midnight_after(asked_for, zone))
    return end if next_slot_at is None else min(end, next_slot_at)


def lateness(due: datetime, window_end: datetime, now: datetime) -> Lateness:
    """Decide whether a slot due at `due` is still asked at `now`, and is then marked as late."""
    if now >= window_end:
        return Lateness.NOT_ASKED
    return Lateness.LATE if now - due > LATE_AFTER else Lateness.ON_TIME


def _to_utc(day: date, wall: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, wall.replace(fold=0), tzinfo=zone).astimezone(UTC)


def _exists(day: date, zone: ZoneInfo) -> bool:
    """Tell whether `day` was ever on the wall: only a gap of a whole day swallows its noon."""
    return local_date(_to_utc(day, _NOON, zone), zone) == day


def _first_date(
    after: datetime, zone: ZoneInfo, not_before: date | None, last: date | None
) -> date:
    """Return the first date to try; yesterday's slot may have jumped past midnight."""
    dates = [local_date(after, zone) - _DAY]
    if not_before is not None:
        dates.append(not_before)
    if last is not None:
        dates.append(last + _DAY)
    return max(dates)


def _every(step: timedelta, first: date) -> Iterator[date]:
    day = first
    while True:
        yield day
        day += step


def _first_at_or_after(
    after: datetime, wall: time, zone: ZoneInfo, days: Iterator[date]
) -> tuple[date, datetime]:
    for day in days:
        at = instant(day, wall, zone)
        if at is not None and at >= after:
            return day, at
    raise AssertionError("the calendar does not end")


def _midnight_after(at: datetime, zone: ZoneInfo) -> datetime:
    return next_slot(at + _TICK, time(0), zone)[1]
