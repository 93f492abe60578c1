"""When a person is next asked, and next sent their week: their plans, kept up to date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Person, State
from bot.domain.plans import Plan, PlanKind
from bot.domain.schedule import following, next_slot, next_weekly, window_end
from bot.services.turn import Turn
from bot.views import times

SUMMARY_SLOT = 0
SUMMARY_WEEKDAY = 6
SUMMARY_WALL = time(18)


def slots(plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """Return the daily check-in slots among the plans, in order."""
    return tuple(plan for plan in plans if plan.kind is PlanKind.CHECK_IN)


def summary(plans: Sequence[Plan]) -> Plan | None:
    """Return the weekly summary among the plans; None while it is off."""
    week = _week(plans)
    return None if week is None or week.weekday is None else week


def set_times(turn: Turn, walls: Sequence[time]) -> None:
    """Make these the person's times of day; the first time also starts the weekly summary."""
    person = turn.member
    old = turn.store.plans.of(person.chat_id)
    new = [
        Plan(person.chat_id, PlanKind.CHECK_IN, number, wall)
        for number, wall in enumerate(walls, start=1)
    ]
    _store(turn, person, [*new, _week(old) or _usual_summary(person)])


def set_summary(turn: Turn, weekday: int | None, wall: time | None = None) -> Plan | None:
    """Send the week on this weekday (0 Monday), or not by itself when None."""
    person = turn.member
    old = turn.store.plans.of(person.chat_id)
    usual = _week(old) or _usual_summary(person)
    week = _next(turn, person, replace(usual, weekday=weekday, wall=wall or usual.wall), turn.now)
    turn.store.plans.replace(person.chat_id, [*slots(old), week])
    return summary([week])


def set_spacing(turn: Turn, every_days: int) -> Turn:
    """Ask every so many days, counted from the last date asked."""
    profile = replace(turn.member.profile, every_days=every_days)
    turn = turn.save(replace(turn.member, profile=profile))
    refresh(turn, turn.member)
    return turn


def refresh(turn: Turn, person: Person, since: datetime | None = None) -> None:
    """Compute all next instants anew, after the person's zone or state changed.

    What has fallen due after ``since`` is due then; None is now.
    """
    _store(turn, person, turn.store.plans.of(person.chat_id), since)


def advance(turn: Turn, person: Person, plan: Plan) -> None:
    """Put a plan that was due behind us and on to its next date."""
    moved = replace(plan, last_date=plan.next_date)
    turn.store.plans.save(_next(turn, person, moved, plan.next_at or turn.now))


def closes_at(turn: Turn, person: Person, asked_for: datetime) -> datetime:
    """Return the end of the window of a check-in asked for at this instant."""
    zone = ZoneInfo(person.zone or "UTC")
    walls = [plan.wall for plan in slots(turn.store.plans.of(person.chat_id))]
    return window_end(asked_for, zone=zone, next_slot_at=following(asked_for, walls, zone))


def next_check_in(turn: Turn) -> str | None:
    """Return when the next check-in comes, in words; None while none is planned."""
    planned = [plan.next_at for plan in slots(turn.store.plans.of(turn.chat_id)) if plan.next_at]
    if not planned:
        return None
    return times.when(turn.language, min(planned), now=turn.now, zone=turn.zone)


def _week(plans: Sequence[Plan]) -> Plan | None:
    """Return the weekly summary's plan, which also remembers while it is off."""
    return next((plan for plan in plans if plan.kind is PlanKind.SUMMARY), None)


def _usual_summary(person: Person) -> Plan:
    return Plan(
        person.chat_id, PlanKind.SUMMARY, SUMMARY_SLOT, SUMMARY_WALL, weekday=SUMMARY_WEEKDAY
    )


def _store(
    turn: Turn, person: Person, plans: Sequence[Plan], since: datetime | None = None
) -> None:
    computed = [_next(turn, person, plan, since or turn.now) for plan in plans]
    turn.store.plans.replace(person.chat_id, computed)


def _next(turn: Turn, person: Person, plan: Plan, after: datetime) -> Plan:
    """Return the plan with its next date; without one while nothing is to come of it."""
    last = _last_date(turn, plan)
    off = plan.kind is PlanKind.SUMMARY and plan.weekday is None
    if off or person.state is not State.ACTIVE or person.zone is None:
        return replace(plan, next_date=None, next_at=None, last_date=last)
    zone = ZoneInfo(person.zone)
    if plan.weekday is None:
        resting = timedelta(days=person.profile.every_days - 1)
        day, at = next_slot(after, plan.wall, zone, last=last and last + resting)
    else:
        day, at = next_weekly(after, plan.weekday, plan.wall, zone, last=last)
    return replace(plan, next_date=day, next_at=at, last_date=last)


def _last_date(turn: Turn, plan: Plan) -> date | None:
    """Return the last date the slot was used, also where the slot itself is new."""
    if plan.kind is PlanKind.SUMMARY:
        return plan.last_date
    used = turn.store.check_ins.last_date(plan.chat_id, plan.slot)
    known = [day for day in (plan.last_date, used) if day is not None]
    return max(known, default=None)
