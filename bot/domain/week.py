"""What may be said about seven days of check-ins, and nothing that may not.

Self-started check-ins happen when people are upset, so only scheduled ones give a day its
value. With few days even a true number misleads, so each statistic is absent (None or
empty) until there are enough of them:

- under 3 days: nothing, only the entries themselves;
- 3 and 4 days: lowest, highest and the counts of triggers, urges and predictions;
- 5 days and more: the middle value too, and before and after from three pairs on.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from bot.domain.ledger import Ledger
from bot.domain.urges import Had, UrgeCounts
from bot.domain.urges import count as count_urges
from bot.domain.words import INTENSITIES

DAYS_IN_WEEK = 7
DAYS_FOR_COUNTS = 3
DAYS_FOR_MIDDLE = 5
PAIRS_FOR_CHANGES = 3
SMALLEST_CHANGE = 2
"""Points between two ratings that count as a change; such ratings are rough."""
MOST_OFTEN_COUNT = 3
MOST_OFTEN_LEAD = 2
HEAVY_INTENSITY = 8
HEAVY_DAYS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """An answered check-in as the week sees it.

    ``slot`` is that of a scheduled one, else None. ``intensity`` and ``after`` (the
    re-rating, if given) are 0-10; anything else is a ValueError. ``trigger`` is the label
    as the person sees it, None for "nothing today" or one they did not name. ``urge`` is
    what came of the urge, if there was one. ``answered_at`` only puts the entries of one day
    in order.
    """

    local_date: date
    scheduled: bool
    slot: int | None
    intensity: int
    after: int | None
    trigger: str | None
    answered_at: datetime | None = None
    urge: Had | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be drawn on the 0-10 axis."""
        for value in (self.intensity, self.after):
            if value is not None and value not in INTENSITIES:
                msg = f"an intensity is a whole number from 0 to 10, not {value!r}"
                raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Day:
    """One local date: its value, and the intensities that do not give it one.

    ``value`` is the answer of the lowest answered slot, so that somebody asked twice a day
    weighs no more than others and a late tap moves nothing; None if no scheduled check-in
    was answered. ``later`` are the other scheduled ones.
    """

    date: date
    value: int | None
    later: tuple[int, ...]
    self_started: tuple[int, ...]

    @property
    def blank(self) -> bool:
        """Whether there is nothing to show on this date."""
        return self.value is None and not self.self_started


@dataclass(frozen=True, slots=True)
class Pair:
    """Intensity before and after one check-in's prompt."""

    date: date
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """All pairs of the week, oldest first, and which way they went.

    A difference under two points is "same".
    """

    pairs: tuple[Pair, ...]

    @property
    def lower(self) -> int:
        """How many went down."""
        return sum(p.before - p.after >= SMALLEST_CHANGE for p in self.pairs)

    @property
    def higher(self) -> int:
        """How many went up."""
        return sum(p.after - p.before >= SMALLEST_CHANGE for p in self.pairs)

    @property
    def same(self) -> int:
        """How many did neither."""
        return len(self.pairs) - self.lower - self.higher


@dataclass(frozen=True, slots=True)
class TriggerCount:
    """How many check-ins of the week a trigger set off, self-started ones included."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Week:
    """Seven local dates and what may be said about them.

    ``calendar`` has the seven dates in order, ``entries`` all check-ins on them in order.
    ``days`` is the number of dates with a value. ``triggers`` come most frequent first;
    ``most_often`` is the first of them if it was named three times or more and twice more
    than the next. ``urges`` is None without any, ``ledger`` without a prediction. ``heavy``
    is three dates with a check-in of any kind at 8 or more.
    """

    calendar: tuple[Day, ...]
    entries: tuple[Entry, ...]
    days: int
    lowest: int | None
    highest: int | None
    middle: float | None
    before_after: BeforeAfter | None
    triggers: tuple[TriggerCount, ...]
    most_often: TriggerCount | None
    urges: UrgeCounts | None
    ledger: Ledger | None
    heavy: bool

    @property
    def scheduled(self) -> int:
        """How many scheduled check-ins were answered; at least ``days``."""
        return sum(entry.scheduled for entry in self.entries)

    @property
    def self_started(self) -> int:
        """How many check-ins the person started."""
        return len(self.entries) - self.scheduled

    @property
    def only_entries(self) -> bool:
        """Whether there are too few days for any statistic."""
        return self.days < DAYS_FOR_COUNTS

    @property
    def has_blanks(self) -> bool:
        """Whether some date has nothing to show."""
        return any(day.blank for day in self.calendar)


def summarize(entries: Sequence[Entry], last_day: date, ledger: Ledger | None = None) -> Week:
    """Return the week of the seven local dates that end with ``last_day``.

    Entries of other dates are passed over; the order of ``entries`` does not matter.
    ``ledger`` is that of the same dates; None where predictions are not to be told of.
    """
    dates = [last_day - timedelta(days=ago) for ago in reversed(range(DAYS_IN_WEEK))]
    kept = tuple(sorted((e for e in entries if e.local_date in dates), key=_order))
    calendar = tuple(_day(day, kept) for day in dates)
    values = [day.value for day in calendar if day.value is not None]
    triggers = _triggers(kept) if len(values) >= DAYS_FOR_COUNTS else ()
    return Week(
        calendar=calendar,
        entries=kept,
        days=len(values),
        lowest=min(values) if len(values) >= DAYS_FOR_COUNTS else None,
        highest=max(values) if len(values) >= DAYS_FOR_COUNTS else None,
        middle=median(values) if len(values) >= DAYS_FOR_MIDDLE else None,
        before_after=_before_after(kept) if len(values) >= DAYS_FOR_MIDDLE else None,
        triggers=triggers,
        most_often=_most_often(triggers),
        urges=_urges(kept) if len(values) >= DAYS_FOR_COUNTS else None,
        ledger=_told(ledger) if len(values) >= DAYS_FOR_COUNTS else None,
        heavy=_is_heavy(kept),
    )


def _order(entry: Entry) -> tuple[date, float, int]:
    """Order entries by date, then by when they were answered, then by slot."""
    answered = entry.answered_at.timestamp() if entry.answered_at else 0.0
    return entry.local_date, answered, entry.slot or 0


def _day(day: date, entries: Sequence[Entry]) -> Day:
    on_day = [e for e in entries if e.local_date == day]
    by_slot = sorted((e for e in on_day if e.scheduled), key=lambda e: e.slot or 0)
    return Day(
        date=day,
        value=by_slot[0].intensity if by_slot else None,
        later=tuple(e.intensity for e in by_slot[1:]),
        self_started=tuple(e.intensity for e in on_day if not e.scheduled),
    )


def _before_after(entries: Sequence[Entry]) -> BeforeAfter | None:
    pairs = tuple(Pair(e.local_date, e.intensity, e.after) for e in entries if e.after is not None)
    return BeforeAfter(pairs) if len(pairs) >= PAIRS_FOR_CHANGES else None


def _triggers(entries: Sequence[Entry]) -> tuple[TriggerCount, ...]:
    """Count the named triggers; equal counts keep the order in which they first came."""
    counts = Counter(e.trigger for e in entries if e.trigger)
    return tuple(TriggerCount(label, count) for label, count in counts.most_common())


def _most_often(triggers: Sequence[TriggerCount]) -> TriggerCount | None:
    if not triggers or triggers[0].count < MOST_OFTEN_COUNT:
        return None
    runner_up = triggers[1].count if len(triggers) > 1 else 0
    return triggers[0] if triggers[0].count - runner_up >= MOST_OFTEN_LEAD else None


def _urges(entries: Sequence[Entry]) -> UrgeCounts | None:
    counts = count_urges(entry.urge for entry in entries if entry.urge is not None)
    return counts if counts.urges else None


def _told(ledger: Ledger | None) -> Ledger | None:
    return ledger if ledger and (ledger.closed or ledger.open) else None


def _is_heavy(entries: Sequence[Entry]) -> bool:
    high = {e.local_date for e in entries if e.intensity >= HEAVY_INTENSITY}
    return len(high) >= HEAVY_DAYS
