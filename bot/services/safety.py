"""Danger comes before everything: every typed text is screened, in every state.

A hit stops the turn: nothing is asked, rated, predicted or offered to be calmed, and of the words
nothing is stored but their category and the time. Nobody is told.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import State
from bot.domain.safety import Danger
from bot.domain.schedule import next_slot
from bot.domain.screening import screen
from bot.services import aftermath, country, interrupted, predictions, steps
from bot.services.turn import Turn
from bot.views import checkin as checkin_views
from bot.views import safety as views
from bot.views.choices import read_exactly
from bot.views.message import Message, Outcome

NEXT_DAY_WALL = time(12)

NOTED_FOR = timedelta(hours=12)
"""How long after it was asked a check-in keeps words typed after danger."""


def stops(turn: Turn, text: str) -> Outcome | None:
    """Answer danger in what was typed; None where there is none, and the turn goes on."""
    said = _without_command(turn, text)
    typed = _typed_button(turn, said)
    if typed is not None:
        return typed
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


def _typed_button(turn: Turn, text: str) -> Outcome | None:
    """What a button under an answer to danger does, if its label was typed.

    That somebody is not safe or is hurt, or wants lines to call, is heard any time.
    """
    does: dict[str, Callable[[Turn], Outcome]] = {
        "unsafe": unsafe,
        "hurt": hurt,
        "my-country": country.ask_for_lines,
    }
    if aftermath.is_on(turn):
        does["misread"] = misread
    tapped = does.get(read_exactly(turn.language, text, views.BUTTONS) or "")
    return None if tapped is None else tapped(turn)


def stays(turn: Turn, text: str) -> Outcome | None:
    """Answer whatever is typed in the hour after danger with the lines again, and ask nothing.

    The words are kept with the last check-in. None where the hour is over.
    """
    if not aftermath.is_on(turn):
        return None
    if turn.member.awaiting in country.ASKED:
        told = country.read(turn, text)
        if told is not None:
            return told
    turn = aftermath.begin(turn)
    kept, lines, where = _note(turn, text), turn.kit.library.helplines, country.listed(turn)
    joining = turn.member.step is not None
    return Outcome((views.stays(turn.language, lines, where, kept=kept, joining=joining),))


def _note(turn: Turn, text: str) -> bool:
    """Keep the words with the last check-in, if it was lately; whether they are kept."""
    newest = turn.store.check_ins.newest(turn.chat_id)
    if newest is None or turn.now - newest.asked_at > NOTED_FOR:
        return False
    steps.add_note(turn, newest, text)
    return True


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
    guarded = turn.has_joined and turn.member.profile.guarded
    key = "safety-misread-guarded" if guarded else "safety-misread"
    said = turn.tells(Message(turn.language.say(key)))
    return Outcome((*said.messages, *interrupted.ask_again(replace(turn, tapped=None))))


def ask_help(turn: Turn) -> Outcome:
    """How this works, and people to talk to."""
    language, lines = turn.language, turn.kit.library.helplines
    said = (language.say("help"), views.lines(language, lines, country.listed(turn)))
    return Outcome((Message("\n\n".join(said)),))


def name_people(turn: Turn) -> Outcome:
    """People to talk to, for who asks for help in words; what was open stays open."""
    return Outcome((views.people(turn.language, turn.kit.library.helplines, country.listed(turn)),))


def _help_now(turn: Turn, dangers: Sequence[Danger]) -> Outcome:
    turn = _noted(turn, dangers)
    lines, where = turn.kit.library.helplines, country.listed(turn)
    return Outcome((views.help_now(turn.language, lines, where, dangers, edit=turn.tapped),))


def _ask(turn: Turn) -> Outcome:
    turn = _noted(turn, [Danger.UNSURE])
    return Outcome((views.unsure(turn.language),))


def _noted(turn: Turn, dangers: Sequence[Danger]) -> Turn:
    """Keep what kind of danger and when, and ask nothing more; of who has not agreed, nothing."""
    if not turn.has_joined:
        return turn
    for danger in dangers:
        turn.store.safety_events.add(turn.chat_id, danger, turn.now)
    turn.store.outbox.drop_every(turn.chat_id, checkin_views.AFTER_KEY)
    _greet_next_day(turn)
    turn = aftermath.begin(turn).awaiting(None)
    return _guarded(turn) if Danger.ABUSE in dangers else turn


def _guarded(turn: Turn) -> Turn:
    """Give no prompt by itself and ask about no prediction, until the person says so."""
    predictions.rest(turn)
    profile = replace(turn.member.profile, guarded=True)
    return turn.save(replace(turn.member, profile=profile))


def _greet_next_day(turn: Turn) -> None:
    """Be there once the day after, without a sound and without a word of today."""
    if turn.member.state is not State.ACTIVE:
        return
    turn.store.outbox.add(turn.chat_id, views.next_day(turn.language, _next_noon(turn)))


def _next_noon(turn: Turn) -> datetime:
    tomorrow = turn.today + timedelta(days=1)
    return next_slot(turn.now, NEXT_DAY_WALL, ZoneInfo(turn.zone), not_before=tomorrow)[1]
