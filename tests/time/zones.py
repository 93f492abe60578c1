"""Every time zone, and when its clocks change."""

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

_START, _END = datetime(1990, 1, 3, tzinfo=UTC), datetime(2037, 12, 20, tzinfo=UTC)
_STEP = timedelta(days=7)


@cache
def zones() -> tuple[str, ...]:
    """Return the name of every zone of the IANA database."""
    return tuple(sorted(available_timezones()))


@cache
def changes(name: str) -> tuple[datetime, ...]:
    """Return every instant from 1990 to 2037 at which the zone's offset changes."""
    zone = ZoneInfo(name)
    found = []
    at = _START
    while at < _END:
        if at.astimezone(zone).utcoffset() != (at + _STEP).astimezone(zone).utcoffset():
            found.append(_between(at, at + _STEP, zone))
        at += _STEP
    return tuple(found)


def _between(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    while high - low > timedelta(minutes=1):
        middle = (low + (high - low) / 2).replace(second=0, microsecond=0)
        same = middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset()
        low, high = (middle, high) if same else (low, middle)
    return high
