"""/pause, /resume, /stop, and what blocking the bot does to a person's reminders."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.checkins import CheckInStep
from bot.domain.pausing import PauseProblem, read_pause
from bot.domain.people import Awaiting, Person, State
from bot.services import followups, planning
from bot.services.turn import Turn, for_members
from bot.views import reminders as views
from bot.views.message import NOTHING, Outcome

PROBLEMS = {
    PauseProblem.UNREADABLE: "pause-unreadable",
    PauseProblem.PAST: "pause-past",
    PauseProblem.TOO_FAR: "pause-too-far",
}


@for_members
def pause(turn: Turn, text: str) -> Outcome:
    """Pause at once; an end may be typed: a number of days, a date, or nothing.

    Who stopped stays so: the end of a pause would turn reminders on again.
    """
    if turn.member.state is State.STOPPED:
        return stop(turn)
    end = read_pause(turn.in_english(text), turn.today) if text.strip() else None
    until = end if isinstance(end, date) else None
    if turn.member.state is State.PAUSED and isinstance(end, PauseProblem):
        until = turn.member.paused_until
    turn = _still(turn, State.PAUSED, until)
    if isinstance(end, PauseProblem):
        turn = turn.awaiting(Awaiting.PAUSE)
        example = turn.today + timedelta(days=7)
        return turn.tells(views.pause_refused(turn.language, PROBLEMS[end], example, until))
    turn = turn.awaiting(None if until else Awaiting.PAUSE)
    return turn.tells(views.paused(turn.language, until, offer=until is None))


@for_members
def pause_open(turn: Turn) -> Outcome:
    """Pause at once, and offer an end."""
    return pause(turn, "")


@for_members
def stop(turn: Turn) -> Outcome:
    """Send no more reminders until /resume; everything else goes on working."""
    turn = _still(turn, State.STOPPED, None)
    return turn.tells(views.stopped(turn.language))


@for_members
def resume(turn: Turn) -> Outcome:
    """Turn reminders on and say when the next one comes."""
    turn = wake(turn)
    return turn.tells(views.resumed(turn.language, planning.next_check_in(turn)))


def wake(turn: Turn, since: datetime | None = None) -> Turn:
    """Make the person active again, asked for what falls due from now on, or since then."""
    woken = replace(turn.member, state=State.ACTIVE, paused_until=None, awaiting=None)
    turn = turn.save(woken)
    planning.refresh(turn, woken, since)
    return turn


def blocked(turn: Turn) -> Outcome:
    """The person blocked the bot: nothing is sent until they unblock it."""
    person = turn.person
    if person is None or person.state is State.BLOCKED:
        return NOTHING
    if person.joined_at is None:
        turn.store.people.erase(person.chat_id)
        return NOTHING
    _withdraw(turn, person)
    gone = replace(person, state=State.BLOCKED, state_before=person.state, awaiting=None)
    planning.refresh(turn.save(gone), gone)
    return NOTHING


def came_back(turn: Turn) -> Outcome:
    """The person unblocked the bot; like everybody who writes they were woken before this."""
    del turn
    return NOTHING


def unblocked(turn: Turn) -> Turn:
    """Return a person who had blocked the bot to the state they were in before."""
    person = turn.person
    if person is None or person.state is not State.BLOCKED:
        return turn
    back = replace(person, state=person.state_before or State.ACTIVE, state_before=None)
    turn = turn.save(back)
    planning.refresh(turn, back)
    return turn


def _still(turn: Turn, state: State, until: date | None) -> Turn:
    """Stop reminders at once, also those due or waiting to be sent."""
    person = turn.member
    _withdraw(turn, person)
    stilled = replace(person, state=state, paused_until=until, awaiting=None)
    turn = turn.save(stilled)
    planning.refresh(turn, stilled)
    return turn


def _withdraw(turn: Turn, person: Person) -> None:
    """Take back every push that was not sent; its check-in then was not asked."""
    followups.take_back(turn)
    turn.store.outbox.drop_pushes(person.chat_id)
    for check_in in turn.store.check_ins.unsent(person.chat_id):
        turn.store.check_ins.save(replace(check_in, step=CheckInStep.NOT_ASKED))
