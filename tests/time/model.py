"""What must become of every slot and every week, worked out in another way than the bot's.

The bot looks for the next date after the last one. The model looks at all dates at once: for
each stretch of time in which nothing was changed, every date whose instant lies in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

WINDOW = timedelta(minutes=240)
LATE_AFTER = timedelta(minutes=5)
_DAY = timedelta(days=1)


@cache
def instant(day: date, wall: time, zone: ZoneInfo) -> datetime | None:
    """Return the first instant at which the wall shows this, or would but for a jump."""
    shown = datetime.combine(day, wall)
    about = shown.replace(tzinfo=UTC)
    offsets = [_offset(about + timedelta(hours=h), zone) for h in range(-36, 37, 12)]
    if not any(_is_on(about + timedelta(hours=h), day, zone) for h in range(-36, 61, 2)):
        return None
    fitting = [about - off for off in offsets if _offset(about - off, zone) == off]
    return min(fitting) if fitting else about - _before_the_jump(about, zone)


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).replace(tzinfo=UTC) - at


def _is_on(at: datetime, day: date, zone: ZoneInfo) -> bool:
    return at.astimezone(zone).date() == day


def _before_the_jump(about: datetime, zone: ZoneInfo) -> timedelta:
    """Return the offset that held until the jump over this wall time."""
    step = timedelta(minutes=15)
    at = about - timedelta(hours=36)
    while (at + step).astimezone(zone).replace(tzinfo=UTC) <= about:
        at += step
    return _offset(at, zone)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which nothing is changed.

    ``walls`` are by slot, ``week`` the weekday and wall time of the summary. What is due is
    handled at once, or at ``handled_at`` if the bot is down.
    """

    start: datetime
    end: datetime
    zone: ZoneInfo
    walls: Mapping[int, time]
    week: tuple[int, time] | None
    active: bool = True
    handled_at: datetime | None = None

    def due(self, wall: time) -> Iterator[tuple[datetime, date]]:
        """Return the instants of a wall time within, each with its date."""
        if not self.active:
            return
        day = self.start.date() - 2 * _DAY
        while day <= self.end.date() + 2 * _DAY:
            at = instant(day, wall, self.zone)
            if at is not None and self.start <= at <= self.end:
                yield at, day
            day += _DAY

    def closes(self, due: datetime) -> datetime:
        """Return when what was due then is over."""
        ends = [due + WINDOW]
        for wall in (time(0), *self.walls.values()):
            days = (due.date() + n * _DAY for n in range(-2, 4))
            ends += [at for day in days if (at := instant(day, wall, self.zone)) and at > due]
        return min(ends)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """What became of one slot of one local date."""

    day: date
    slot: int
    at: datetime
    is_asked: bool
    late: bool


@dataclass
class Model:
    """Works out what must become of everything in these stretches."""

    slots: list[Slot] = field(default_factory=list)
    weeks: list[datetime] = field(default_factory=list)
    _last: dict[int, date] = field(default_factory=dict)
    _last_week: date = date.min

    def lives(self, stretch: Stretch) -> None:
        """Go through one more stretch."""
        due = sorted(
            (at, slot, day) for slot, wall in stretch.walls.items() for at, day in stretch.due(wall)
        )
        for at, slot, day in due:
            if day > self._last.get(slot, date.min):
                self._last[slot] = day
                self._falls_due(stretch, at, slot, day)
        self._sends_weeks(stretch)

    def _falls_due(self, stretch: Stretch, at: datetime, slot: int, day: date) -> None:
        handled = stretch.handled_at or at
        another = any(one.is_asked and one.at >= at for one in self.slots)
        asked = handled < stretch.closes(at) and not another
        late = asked and handled - at > LATE_AFTER
        self.slots.append(Slot(day, slot, handled, asked, late))

    def _sends_weeks(self, stretch: Stretch) -> None:
        if stretch.week is None:
            return
        weekday, wall = stretch.week
        for at, day in stretch.due(wall):
            handled = stretch.handled_at or at
            if day.weekday() == weekday and day > self._last_week:
                self._last_week = day
                if handled < stretch.closes(at):
                    self.weeks.append(handled)
