"""What falls due by the clock: check-ins, weeks, ended windows and pauses, predictions.

Each function handles at most ``limit`` of what is due and returns how many it handled, so
that the tick can go on until nothing is due.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import structlog

from bot.domain.checkins import CheckIn, CheckInStep, Kind
from bot.domain.people import Person, State
from bot.domain.plans import Plan, PlanKind
from bot.domain.schedule import LATE_AFTER, Lateness, lateness
from bot.services import (
    aftermath,
    checkin,
    fading,
    followups,
    onboarding,
    planning,
    reminders,
    week,
)
from bot.services.ports import Store
from bot.services.turn import Kit, Turn
from bot.views import checkin as views
from bot.views.message import Priority

WEEK_KEY = "week"
FEWER_KEY = "fewer"
PUT_OFF = timedelta(hours=1)
"""How long what failed waits; nobody else's waits with it."""
_DAY = timedelta(days=1)

log = structlog.get_logger()

Service = Callable[[Kit, Store, datetime, int], int]
"""Handles at most so many of what is due now and returns how many."""


def plans(kit: Kit, store: Store, now: datetime, limit: int) -> int:
    """Ask the check-ins and send the weeks whose instant has come."""
    due = store.plans.due(now, limit)
    for plan in sorted(due, key=_in_order):
        error = store.attempt(partial(_one_plan, kit, store, now, plan))
        if error is not None:
            log.error("a plan failed; it is put off", plan=plan.kind.value, exc_info=error)
            store.plans.save(replace(plan, next_at=now + PUT_OFF))
    return len(due)


def _one_plan(kit: Kit, store: Store, now: datetime, plan: Plan) -> None:
    """Let one plan fall due."""
    person = store.people.get(plan.chat_id)
    if person is not None and plan.next_at is not None and plan.next_date is not None:
        _fall_due(_turn(kit, store, now, person), person, plan, plan.next_at)


def pauses(kit: Kit, store: Store, now: datetime, limit: int) -> int:
    """Turn reminders on again for those whose pause has ended, from its end on."""
    back = store.people.due_back(now, limit)
    for chat_id in back:
        error = store.attempt(partial(_one_pause, kit, store, now, chat_id))
        if error is not None:
            log.error("a pause could not be ended; it is put off", exc_info=error)
            store.people.put_off(chat_id, now + PUT_OFF)
    return len(back)


def _one_pause(kit: Kit, store: Store, now: datetime, chat_id: int) -> None:
    """Let one pause end."""
    person = store.people.get(chat_id)
    if person is not None:
        turn = _turn(kit, store, now, person)
        reminders.wake(turn, since=_pause_end(turn, person))


def _pause_end(turn: Turn, person: Person) -> datetime | None:
    """Return when the pause ended, which may be long ago if nobody was here to see it."""
    until = person.paused_until
    if until is None:
        return None
    return datetime.combine(until, time(), ZoneInfo(turn.zone)).astimezone(UTC)


def windows(_kit: Kit, store: Store, now: datetime, limit: int) -> int:
    """Mark unanswered check-ins whose window has ended.

    One that never reached the person was not asked, which is not the same as not answered.
    """
    ended = store.check_ins.expired(now, limit)
    for chat_id, check_in_id in ended:
        error = store.attempt(partial(_one_window, store, chat_id, check_in_id))
        if error is not None:
            log.error("a check-in could not be closed; it is put off", exc_info=error)
            store.check_ins.put_off(check_in_id, now + PUT_OFF)
    return len(ended)


def _one_window(store: Store, chat_id: int, check_in_id: int) -> None:
    """Let one window end."""
    check_in = store.check_ins.get(chat_id, check_in_id)
    if check_in is not None:
        store.check_ins.save(_ended(check_in))
        store.outbox.drop(chat_id, views.message_key(check_in))


def follow_ups(kit: Kit, store: Store, now: datetime, limit: int) -> int:
    """Ask what came of predictions whose evening has come."""
    found = store.predictions.due(now, limit)
    for chat_id, prediction_id in found:
        error = store.attempt(partial(_follow_up, kit, store, now, chat_id, prediction_id))
        if error is not None:
            log.error("a follow-up failed; it is put off", exc_info=error)
            store.predictions.put_off(chat_id, prediction_id, now + PUT_OFF)
    return len(found)


def _follow_up(kit: Kit, store: Store, now: datetime, chat_id: int, prediction_id: int) -> None:
    person = store.people.get(chat_id)
    if person is not None:
        followups.fall_due(_turn(kit, store, now, person), prediction_id)


def catch_up(turn: Turn) -> Turn:
    """Ask what is due already by a person's plans, before these are changed."""
    while due := [plan for plan in turn.store.plans.of(turn.chat_id) if _is_due(turn, plan)]:
        plan = min(due, key=_in_order)
        _fall_due(turn, turn.member, plan, plan.next_at or turn.now)
    return replace(turn, person=turn.store.people.get(turn.chat_id))


def gone(kit: Kit, store: Store, now: datetime, chat_id: int) -> None:
    """Telegram says that the person can't be written to: stop their reminders."""
    person = store.people.get(chat_id)
    if person is not None:
        reminders.blocked(_turn(kit, store, now, person))


def _turn(kit: Kit, store: Store, now: datetime, person: Person) -> Turn:
    return Turn(kit, now, store, person.chat_id, person)


def _is_due(turn: Turn, plan: Plan) -> bool:
    return plan.next_at is not None and plan.next_at <= turn.now


def _in_order(plan: Plan) -> tuple[bool, datetime | None, int]:
    return plan.next_at is None, plan.next_at, plan.slot


def _fall_due(turn: Turn, person: Person, plan: Plan, due: datetime) -> None:
    if person.state is not State.ACTIVE:
        planning.refresh(turn, person)
        return
    if turn.kit.serves(person.chat_id):
        ask = _ask if plan.kind is PlanKind.CHECK_IN else _send_week
        ask(turn, person, plan, due)
    planning.advance(turn, person, plan)


def _ask(turn: Turn, person: Person, plan: Plan, due: datetime) -> None:
    """Ask the slot's check-in, late if need be.

    It is recorded as not asked if its window ended, or while the person's age is in question.
    """
    closes = planning.closes_at(turn, person, due)
    verdict = lateness(due, closes, turn.now)
    if _asked_since(turn, plan, due) or onboarding.is_age_open(turn):
        verdict = Lateness.NOT_ASKED
    day = plan.next_date or due.astimezone(ZoneInfo(turn.zone)).date()
    late = verdict is Lateness.LATE
    check_in = checkin.add(turn, Kind.SCHEDULED, day, slot=plan.slot, closes_at=closes, late=late)
    if check_in is None:
        return
    if verdict is Lateness.NOT_ASKED:
        turn.store.check_ins.save(replace(check_in, step=CheckInStep.NOT_ASKED))
        return
    turn = aftermath.end(turn).awaiting(None)
    question = checkin.question(turn, check_in)
    asked = views.as_push(turn.language, question, check_in, late_after=due + LATE_AFTER)
    turn.store.outbox.add(turn.chat_id, asked)


def _asked_since(turn: Turn, plan: Plan, due: datetime) -> bool:
    """Whether another slot was asked at this instant: two can fall together in spring."""
    day = plan.next_date or due.date()
    around = turn.store.check_ins.between(turn.chat_id, day - _DAY, day + _DAY)
    return any(
        one.kind is Kind.SCHEDULED and one.step is not CheckInStep.NOT_ASKED and one.asked_at >= due
        for one in around
    )


def _send_week(turn: Turn, person: Person, _plan: Plan, due: datetime) -> None:
    """Send the week unless its own window has ended; /summary shows it any time."""
    closes = planning.closes_at(turn, person, due)
    if lateness(due, closes, turn.now) is Lateness.NOT_ASKED:
        return
    message = replace(
        week.week_message(turn), key=WEEK_KEY, priority=Priority.BULK, expires_at=closes
    )
    turn.store.outbox.add(turn.chat_id, message)
    offered = fading.offer(turn)
    if offered is not None:
        push = replace(offered, key=FEWER_KEY, priority=Priority.BULK, expires_at=closes)
        turn.store.outbox.add(turn.chat_id, push)


def _ended(check_in: CheckIn) -> CheckIn:
    unsent = check_in.kind is Kind.SCHEDULED and check_in.message_id is None
    if unsent and check_in.step is CheckInStep.TRIGGER:
        return replace(check_in, step=CheckInStep.NOT_ASKED)
    return replace(check_in, expired_at=check_in.closes_at)
