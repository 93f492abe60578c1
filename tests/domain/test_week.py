"""What may be said about a week, and that nothing else is."""

import dataclasses
from datetime import date, timedelta
from random import Random
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ledger import Ledger
from bot.domain.urges import Had, UrgeCounts
from bot.domain.week import Entry, TriggerCount, summarize
from tests.domain.weeks import SUNDAY, any_entries, entry, scheduled, with_urges


def test_the_week_is_the_seven_dates_that_end_with_the_last_day() -> None:
    week = summarize([], SUNDAY)
    assert [day.date for day in week.calendar] == [date(2026, 11, n) for n in range(16, 23)]
    assert all(day.blank for day in week.calendar)
    assert week.has_blanks


def test_check_ins_of_other_dates_are_passed_over() -> None:
    monday = entry("Mon", 5)
    too_early = dataclasses.replace(monday, local_date=date(2026, 11, 15))
    too_late = dataclasses.replace(monday, local_date=date(2026, 11, 23))
    assert summarize([too_late, monday, too_early], SUNDAY).entries == (monday,)


@pytest.mark.parametrize(
    ("days", "ranged", "middle"),
    [
        (0, False, False),
        (1, False, False),
        (2, False, False),
        (3, True, False),
        (4, True, False),
        (5, True, True),
        (6, True, True),
        (7, True, True),
    ],
)
def test_a_statistic_waits_for_its_days(days: int, *, ranged: bool, middle: bool) -> None:
    named = [
        dataclasses.replace(e, trigger="Slow to answer", after=1) for e in scheduled(*[4] * days)
    ]
    week = summarize(named, SUNDAY)
    assert week.days == days
    assert week.only_entries is not ranged
    assert (week.lowest is not None) is ranged
    assert (week.highest is not None) is ranged
    assert bool(week.triggers) is ranged
    assert (week.middle is not None) is middle
    assert (week.before_after is not None) is middle


@given(any_entries())
def test_no_week_holds_more_than_its_days_allow(entries: list[Entry]) -> None:
    week = summarize(entries, SUNDAY)
    first, last = SUNDAY - timedelta(days=6), SUNDAY
    counted = [e for e in entries if e.scheduled and first <= e.local_date <= last]
    pairs = [e for e in entries if e.after is not None and first <= e.local_date <= last]
    days = len({e.local_date for e in counted})
    assert week.days == days
    assert week.scheduled == len(counted)
    assert (week.lowest is None) == (week.highest is None) == (days < 3)
    assert (week.middle is None) == (days < 5)
    assert (week.before_after is None) == (days < 5 or len(pairs) < 3)
    assert not week.triggers or days >= 3
    assert week.most_often is None or week.most_often.count >= 3


@given(any_entries())
def test_every_number_of_a_week_is_one_that_was_said(entries: list[Entry]) -> None:
    week = summarize(entries, SUNDAY)
    values = [day.value for day in week.calendar if day.value is not None]
    shown = sorted(v for d in week.calendar for v in (*d.later, *d.self_started)) + sorted(values)
    assert sorted(shown) == sorted(e.intensity for e in week.entries)
    if week.lowest is not None and week.highest is not None:
        assert 0 <= week.lowest == min(values) <= max(values) == week.highest <= 10
    if week.middle is not None:
        assert week.middle == median(values)


@given(any_entries(), st.randoms(use_true_random=False))
def test_the_order_of_the_entries_does_not_matter(entries: list[Entry], random: Random) -> None:
    at_own_time = {(e.local_date, e.answered_at): e for e in entries}
    once = list(at_own_time.values())
    mixed = random.sample(once, len(once))
    assert summarize(mixed, SUNDAY).calendar == summarize(once, SUNDAY).calendar
    assert summarize(mixed, SUNDAY).entries == summarize(once, SUNDAY).entries


@pytest.mark.parametrize("value", [-1, 11])
def test_a_value_off_the_axis_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        entry("Mon", value)
    with pytest.raises(ValueError, match="0 to 10"):
        entry("Mon", 5, after=value)


def test_the_first_answered_slot_is_the_days_value_however_late_it_was_answered() -> None:
    evening = entry("Mon", 3, slot=2, hour=20)
    morning = entry("Mon", 9, slot=1, hour=21)
    monday = summarize([evening, morning], SUNDAY).calendar[0]
    assert monday.value == 9
    assert monday.later == (3,)


def test_a_day_whose_first_slot_went_unanswered_takes_the_second() -> None:
    monday = summarize([entry("Mon", 3, slot=2)], SUNDAY).calendar[0]
    assert (monday.value, monday.later) == (3, ())


def test_self_started_check_ins_give_no_day_a_value() -> None:
    week = summarize([*scheduled(2, 3, 4), entry("Mon", 10, slot=None)], SUNDAY)
    assert week.highest == 4
    assert week.self_started == 1
    assert week.calendar[0].self_started == (10,)


def test_any_number_of_self_started_check_ins_makes_no_statistic() -> None:
    every_day = [dataclasses.replace(e, scheduled=False, slot=None) for e in scheduled(*range(7))]
    week = summarize(every_day, SUNDAY)
    assert week.days == 0
    assert week.only_entries
    assert week.lowest is None


def test_a_change_under_two_points_is_the_same() -> None:
    entries = [
        entry("Mon", 6, after=4),
        entry("Tue", 6, after=5),
        entry("Wed", 6, after=6),
        entry("Thu", 6, after=7),
        entry("Fri", 6, after=8),
    ]
    counts = summarize(entries, SUNDAY).before_after
    assert counts is not None
    assert (counts.lower, counts.same, counts.higher) == (1, 3, 1)


def test_two_pairs_are_too_few() -> None:
    week = summarize(
        [*scheduled(1, 2, 3, 4, 5), entry("Sat", 5, after=1), entry("Sun", 5, after=1)], SUNDAY
    )
    assert week.before_after is None


def test_triggers_of_all_check_ins_count_most_frequent_first() -> None:
    entries = [
        entry("Mon", 5, trigger="Plan left open"),
        entry("Tue", 5, trigger="Slow to answer"),
        entry("Wed", 0),
        entry("Wed", 5, trigger="Slow to answer", slot=None),
    ]
    assert summarize(entries, SUNDAY).triggers == (
        TriggerCount("Slow to answer", 2),
        TriggerCount("Plan left open", 1),
    )


@pytest.mark.parametrize(
    ("counts", "named"),
    [((3, 1), True), ((3, 0), True), ((2, 0), False), ((3, 2), False), ((5, 4), False)],
)
def test_most_often_needs_three_and_a_clear_lead(counts: tuple[int, int], *, named: bool) -> None:
    first, second = counts
    extra = [entry("Mon", 5, trigger="Slow to answer", slot=None, hour=n) for n in range(first)]
    extra += [entry("Tue", 5, trigger="Plan left open", slot=None, hour=n) for n in range(second)]
    week = summarize([*scheduled(1, 2, 3), *extra], SUNDAY)
    assert week.most_often == (TriggerCount("Slow to answer", first) if named else None)


def test_three_days_at_eight_make_a_heavy_week_also_when_self_started() -> None:
    two_days = [entry("Mon", 8), entry("Tue", 10), entry("Tue", 9, slot=None), entry("Wed", 7)]
    assert not summarize(two_days, SUNDAY).heavy
    assert summarize([*two_days, entry("Wed", 8, slot=None)], SUNDAY).heavy


def test_urges_and_predictions_are_counted_from_three_days_on() -> None:
    urges = with_urges(Had(acted=True, waited=False))
    ledger = Ledger(no=1)
    two, three = (
        summarize([*scheduled(*days), *urges], SUNDAY, ledger) for days in ([4] * 2, [4] * 3)
    )
    assert (two.urges, two.ledger) == (None, None)
    assert (three.urges, three.ledger) == (UrgeCounts(urges=1, acted=1), ledger)
