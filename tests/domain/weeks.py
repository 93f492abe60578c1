"""Weeks for tests: entries by hand, and every week a person could have."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from bot.domain.urges import Had
from bot.domain.week import DAYS_IN_WEEK, Entry

SUNDAY = date(2026, 11, 22)
"""The last day of every week here; the week begins on Monday the 16th."""


def entry(
    weekday: str,
    intensity: int,
    *,
    after: int | None = None,
    trigger: str | None = None,
    slot: int | None = 1,
    hour: int = 20,
) -> Entry:
    """Return a check-in of that day ("Mon" to "Sun"); ``slot=None`` makes it self-started."""
    names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    day = SUNDAY - timedelta(days=DAYS_IN_WEEK - 1 - names.index(weekday))
    at = datetime.combine(day, time(hour), tzinfo=UTC)
    return Entry(day, slot is not None, slot, intensity, after, trigger, at)


def scheduled(*intensities: int) -> list[Entry]:
    """Return one scheduled check-in a day from Monday on."""
    names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return [entry(name, value) for name, value in zip(names, intensities, strict=False)]


def with_urges(*urges: Had) -> list[Entry]:
    """Return a check-in the person started on Monday for each of these urges."""
    return [replace(entry("Mon", 5, slot=None), urge=urge) for urge in urges]


SHIPPED_TRIGGERS = st.sampled_from(["Slow to answer", "Plan left open"])


def any_entries(
    triggers: st.SearchStrategy[str] = SHIPPED_TRIGGERS,
) -> st.SearchStrategy[list[Entry]]:
    """Return a strategy for the check-ins of a few days more than a week, two slots a day."""
    intensity = st.integers(0, 10)
    made = st.builds(
        _made,
        ago=st.integers(-1, DAYS_IN_WEEK + 1),
        slot=st.sampled_from([1, 2, None]),
        intensity=intensity,
        after=st.none() | intensity,
        trigger=st.none() | triggers,
        minute=st.integers(0, 24 * 60 - 1),
    )
    urge = st.none() | st.builds(Had, st.none() | st.booleans(), st.booleans())
    made = st.builds(replace, made, urge=urge)
    return st.lists(made, max_size=30).map(_once_a_slot)


def _made(
    *,
    ago: int,
    slot: int | None,
    intensity: int,
    after: int | None,
    trigger: str | None,
    minute: int,
) -> Entry:
    day = SUNDAY - timedelta(days=ago)
    at = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=UTC)
    return Entry(day, slot is not None, slot, intensity, after, trigger, at)


def _once_a_slot(entries: list[Entry]) -> list[Entry]:
    """Drop what the database would refuse: a second check-in of a date and slot."""
    taken: set[tuple[date, int]] = set()
    kept = []
    for one in entries:
        key = (one.local_date, one.slot or 0)
        if one.slot is None or key not in taken:
            kept.append(one)
        taken.add(key)
    return kept
