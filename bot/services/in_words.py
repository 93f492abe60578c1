"""What people ask for in plain words instead of a command: people to talk to, a stop, their week.

Only words that say nothing else are taken so: "help" is, "help him move" is not.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.domain.checkins import CheckInStep, Kind
from bot.domain.people import Awaiting
from bot.services import interrupted, predictions, reminders, safety, settings, typed_checkin, week
from bot.services.turn import Turn
from bot.views import checkin as checkin_views
from bot.views.choices import read_ways
from bot.views.message import Message, Outcome
from bot.views.parts import line

TAKES_ANY_WORDS = predictions.QUESTIONS | {Awaiting.DELETE}
"""These questions read all words first, and hand on what is no answer."""


def any_time(turn: Turn, text: str) -> Outcome | None:
    """Name people to talk to, or say what this is, whatever is open; it stays open."""
    does: Mapping[str, Callable[[Turn], Outcome]] = {
        "words-help-typed": safety.name_people,
        "words-program-typed": _program,
    }
    asked = read_ways(turn.language, text, tuple(does))
    return None if asked is None else does[asked](turn)


def command(turn: Turn, text: str) -> Outcome | None:
    """Do what a command does, or answer a greeting; None where words say something else."""
    if turn.member.awaiting in TAKES_ANY_WORDS:
        return None
    asked = read_ways(turn.language, text, tuple(_DOES))
    return None if asked is None else _DOES[asked](turn)


def _program(turn: Turn) -> Outcome:
    return line(turn.language, "words-program-answer")


def _stop(turn: Turn) -> Outcome | None:
    """Send no more reminders; in the middle of a check-in it may mean only that one."""
    newest = turn.store.check_ins.newest(turn.chat_id)
    check_in = typed_checkin.if_open(turn, newest)
    if check_in is not None and check_in.step is CheckInStep.OFFER:
        return None
    begun = check_in is not None and check_in.step is not CheckInStep.TRIGGER
    if begun or (check_in is not None and check_in.kind is Kind.LIVE):
        return line(turn.language, "words-stop-which")
    return reminders.stop(turn)


def _thanks(turn: Turn) -> Outcome:
    return line(turn.language, "words-thanks-answer")


def _hello(turn: Turn) -> Outcome:
    """Greet back, with what is open below it, or with how to begin.

    How strong it is after a prompt is asked in its own time, and not because of a hello.
    """
    check_in = typed_checkin.if_open(turn, turn.store.check_ins.newest(turn.chat_id))
    if check_in is not None and check_in.step is CheckInStep.AFTER:
        return line(turn.language, "words-hello-answer")
    open_question = interrupted.ask_again(turn)
    if not open_question:
        begin = checkin_views.begin_buttons(turn.language)
        return line(turn.language, "words-hello-begin", buttons=begin)
    return Outcome((Message(turn.language.say("words-hello-answer")), *open_question))


_DOES: Mapping[str, Callable[[Turn], Outcome | None]] = MappingProxyType(
    {
        "words-stop-typed": _stop,
        "words-pause-typed": reminders.pause_open,
        "words-resume-typed": reminders.resume,
        "words-week-typed": week.summary,
        "words-settings-typed": settings.show,
        "words-thanks-typed": _thanks,
        "words-hello-typed": _hello,
    }
)
