"""/now, while the alarm rings: what a check-in is asked about the urge, and whether it was done.

What set it off, how strong it is, the prompt and the re-rating are those of any check-in.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.checkins import CheckIn, CheckInStep, Kind, Urge
from bot.domain.questions import PATTERN_OF
from bot.domain.waiting import DELAYS
from bot.services import checkin, later, prompted, steps
from bot.services.turn import Turn, for_members
from bot.views import checkin as checkin_views
from bot.views import live as views
from bot.views.message import Message, Outcome

LATELY = 3
"""Among so many of the newest check-ins one may just have asked whether they acted."""


@for_members
def start(turn: Turn) -> Outcome:
    """Begin a live check-in; an open one stays as it stands."""
    return checkin.go_on(replace(turn, tapped=None), checkin.begun(turn, Kind.LIVE))


@for_members
def skip(turn: Turn, check_in_id: int) -> Outcome:
    """Say nothing of what set it off, and go on to how strong it is."""
    check_in = steps.at(turn, check_in_id, CheckInStep.TRIGGER)
    if check_in is None:
        return checkin_views.stale(turn.language)
    return pass_over(turn, check_in)


def pass_over(turn: Turn, check_in: CheckIn) -> Outcome:
    """Go on without a trigger."""
    return checkin.go_on(turn, replace(check_in, step=CheckInStep.INTENSITY))


@for_members
def urge(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped urge."""
    check_in = steps.at(turn, check_in_id, CheckInStep.URGE)
    if check_in is None or value not in set(Urge):
        return checkin_views.stale(turn.language)
    return name_urge(turn, check_in, Urge(value))


def name_urge(turn: Turn, check_in: CheckIn, chosen: Urge) -> Outcome:
    """Record the urge, which also tells the pattern where nothing else did."""
    turn = _asks_no_more(turn, check_in)
    pattern = check_in.said.pattern or PATTERN_OF.get(chosen)
    told = replace(check_in, said=replace(check_in.said, urge=chosen, pattern=pattern))
    if not told.said.prompts:
        return checkin.go_on(turn, told)
    return prompted.end(turn, told, views.urge_noted(turn.language, chosen))


@for_members
def delay(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped wait."""
    check_in = steps.at(turn, check_in_id, CheckInStep.DELAY)
    offered = () if turn.member.profile.guarded else (*DELAYS, 0)
    if check_in is None or value not in {str(minutes) for minutes in offered}:
        return checkin_views.stale(turn.language)
    return wait(turn, check_in, int(value))


def wait(turn: Turn, check_in: CheckIn, minutes: int) -> Outcome:
    """Record how long they want to wait, and ask once that is over; none is never asked for."""
    turn = _asks_no_more(turn, check_in)
    at = turn.now + timedelta(minutes=minutes)
    answered = check_in.answered_at or turn.now
    seconds = int((at - answered).total_seconds())
    said = replace(check_in.said, delay=minutes, acted_due=seconds)
    waiting = replace(check_in, step=CheckInStep.ACTED, said=said)
    turn.store.check_ins.save(waiting)
    if minutes:
        later.ask(turn, waiting, at)
    return turn.tells(views.delay_set(turn.language, waiting))


@for_members
def acted(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped answer to whether they acted on the urge."""
    check_in = steps.at(turn, check_in_id, CheckInStep.ACTED)
    if check_in is None or value not in {views.DID, views.DID_NOT}:
        return checkin_views.stale(turn.language)
    return tell_acted(turn, check_in, acted=value == views.DID)


def tell_acted(turn: Turn, check_in: CheckIn, *, acted: bool) -> Outcome:
    """Record whether they acted; it may be told before it is asked."""
    turn = _asks_no_more(turn, check_in)
    said = replace(check_in.said, acted=acted)
    turn.store.check_ins.save(replace(check_in, step=CheckInStep.DONE, said=said))
    return turn.tells(views.acted_noted(turn.language, acted=acted))


def is_asked_if_acted(turn: Turn, check_in: CheckIn, *, since: datetime | None = None) -> bool:
    """Whether the person has been asked if they acted, and after ``since``."""
    asked = _acted_asked_at(check_in)
    return asked is not None and asked <= turn.now and (since is None or asked > since)


def _acted_asked_at(check_in: CheckIn) -> datetime | None:
    answered, due = check_in.answered_at, check_in.said.acted_due
    if check_in.step is not CheckInStep.ACTED or answered is None or due is None:
        return None
    return answered + timedelta(seconds=due)


def last_asked_if_acted(turn: Turn, newest: CheckIn) -> CheckIn | None:
    """Return an older check-in whose question came after the newest one's, if there is one."""
    for one in turn.store.check_ins.recent(turn.chat_id, LATELY):
        if one.id != newest.id and is_asked_if_acted(turn, one, since=newest.asked_at):
            return one
    return None


def open_question(turn: Turn, check_in: CheckIn) -> Message | None:
    """Return the open question about the urge, in its time, for who was interrupted."""
    if turn.member.profile.guarded:
        return None
    at = _acted_asked_at(check_in)
    if at is not None:
        return views.ask_acted_at(turn.language, check_in, at)
    asks = {CheckInStep.URGE: views.ask_urge, CheckInStep.DELAY: views.ask_delay}
    ask = asks.get(check_in.step)
    return None if ask is None else ask(turn.language, check_in)


def _asks_no_more(turn: Turn, check_in: CheckIn) -> Turn:
    """Take back what this check-in was still to ask by itself: it has been answered."""
    turn.store.outbox.drop(turn.chat_id, checkin_views.after_key(check_in))
    return turn.turns_to(check_in.id)
