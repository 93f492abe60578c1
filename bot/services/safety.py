"""Danger comes before everything: every typed text is screened, in every state.

A hit stops the turn: nothing is asked, rated, predicted or offered to be calmed, and of the words
nothing is stored but their category and the time. Nobody is told.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.checkins import CheckIn, CheckInStep
from bot.domain.people import State
from bot.domain.safety import Danger
from bot.domain.schedule import next_slot
from bot.domain.screening import screen
from bot.services import checkin, country, live, onboarding, predictions, prompted
from bot.services.turn import Turn
from bot.views import checkin as checkin_views
from bot.views import safety as views
from bot.views.message import Message, Outcome, Priority

NEXT_DAY_KEY = "safety-next-day"
NEXT_DAY_WALL = time(12)
NEXT_DAY_MOOT = timedelta(hours=8)


def stops(turn: Turn, text: str) -> Outcome | None:
    """Answer danger in what was typed; None where there is none, and the turn goes on."""
    said = _without_command(turn, text)
    found = [screen(said, phrases) for phrases in turn.language.danger]
    dangers = [one for one in Danger if any(one in screening.categories for screening in found)]
    if dangers:
        return _help_now(turn, dangers)
    return _ask(turn) if any(screening.unsure for screening in found) else None


def _without_command(turn: Turn, text: str) -> str:
    """Return the text without a command of ours; words of one that is not ours may be meant."""
    command, _, rest = text.partition(" ")
    name = command.removeprefix("/").partition("@")[0]
    is_ours = command.startswith("/") and turn.language.knows(f"command-{name}")
    return rest if is_ours else text


def unsafe(turn: Turn) -> Outcome:
    """The person says that they are not safe."""
    turn = _noted(turn, [Danger.UNSURE])
    lines = turn.kit.library.helplines
    return Outcome((views.not_safe(turn.language, lines, country.listed(turn), turn.tapped),))


def hurt(turn: Turn) -> Outcome:
    """The person says that somebody hurts them."""
    return _help_now(turn, [Danger.ABUSE])


def misread(turn: Turn) -> Outcome:
    """The person says that they were misread: go on with what was open."""
    guarded = _has_joined(turn) and turn.member.profile.guarded
    key = "safety-misread-guarded" if guarded else "safety-misread"
    said = turn.tells(Message(turn.language.say(key)))
    return Outcome((*said.messages, *_open_question(replace(turn, tapped=None))))


def ask_help(turn: Turn) -> Outcome:
    """How this works, and people to talk to."""
    language, lines = turn.language, turn.kit.library.helplines
    said = (language.say("help"), views.lines(language, lines, country.listed(turn)))
    return Outcome((Message("\n\n".join(said)),))


def _help_now(turn: Turn, dangers: Sequence[Danger]) -> Outcome:
    turn = _noted(turn, dangers)
    lines, where = turn.kit.library.helplines, country.listed(turn)
    return Outcome((views.help_now(turn.language, lines, where, dangers, edit=turn.tapped),))


def _ask(turn: Turn) -> Outcome:
    turn = _noted(turn, [Danger.UNSURE])
    return Outcome((views.unsure(turn.language),))


def _noted(turn: Turn, dangers: Sequence[Danger]) -> Turn:
    """Keep what kind of danger and when; of somebody who has not agreed, nothing."""
    if not _has_joined(turn):
        return turn
    for danger in dangers:
        turn.store.safety_events.add(turn.chat_id, danger, turn.now)
    _call_off_rating(turn)
    _greet_next_day(turn)
    if Danger.ABUSE not in dangers:
        return turn
    profile = replace(turn.member.profile, guarded=True)
    return predictions.rest(turn.save(replace(turn.member, profile=profile)))


def _call_off_rating(turn: Turn) -> None:
    """Do not ask somebody in danger how strong it is now."""
    newest = turn.store.check_ins.newest(turn.chat_id)
    if newest is not None:
        turn.store.outbox.drop(turn.chat_id, checkin_views.after_key(newest))


def _greet_next_day(turn: Turn) -> None:
    """Be there once the day after, without a sound and without a word of today."""
    if turn.member.state is not State.ACTIVE:
        return
    at = _next_noon(turn)
    message = Message(
        turn.language.say("safety-next-day"),
        silent=True,
        key=NEXT_DAY_KEY,
        priority=Priority.BULK,
        not_before=at,
        expires_at=at + NEXT_DAY_MOOT,
    )
    turn.store.outbox.add(turn.chat_id, message)


def _next_noon(turn: Turn) -> datetime:
    tomorrow = turn.today + timedelta(days=1)
    return next_slot(turn.now, NEXT_DAY_WALL, ZoneInfo(turn.zone), not_before=tomorrow)[1]


def _open_question(turn: Turn) -> Sequence[Message]:
    """Return what the person was being asked."""
    if not _has_joined(turn):
        return onboarding.ask_consent(turn).messages
    if turn.member.step is not None:
        return (onboarding.ask_step(turn),)
    foretelling = predictions.open_question(turn)
    if foretelling is not None:
        return (foretelling,)
    newest = turn.store.check_ins.newest(turn.chat_id)
    return () if newest is None else _open_in(turn, newest)


def _open_in(turn: Turn, newest: CheckIn) -> Sequence[Message]:
    if newest.step in checkin.OPEN:
        return checkin.go_on(turn, newest).messages
    if newest.step is CheckInStep.AFTER and prompted.comparable(turn, newest):
        return (replace(checkin_views.ask_after(turn.language, newest, turn.now), not_before=None),)
    about_urge = live.open_question(turn, newest)
    return () if about_urge is None else (about_urge,)


def _has_joined(turn: Turn) -> bool:
    return turn.person is not None and turn.person.joined_at is not None
