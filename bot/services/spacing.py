"""How often a person is asked: every day, every second day, weekly."""

from bot.domain.fading import SPACINGS, wider
from bot.domain.people import Awaiting
from bot.domain.reading import read_choice
from bot.services import due, fading, planning
from bot.services.turn import Turn, for_members
from bot.views import spacing as views
from bot.views.message import Outcome
from bot.views.parts import toast


@for_members
def ask(turn: Turn) -> Outcome:
    """Ask how often to ask."""
    turn = turn.awaiting(Awaiting.SPACING)
    return turn.tells(views.ask(turn.language))


@for_members
def tap(turn: Turn, value: str) -> Outcome:
    """Take a tapped number of days."""
    if value not in {str(days) for days in SPACINGS}:
        return toast(turn.language, "stale")
    return _space(turn, int(value))


def read(turn: Turn, text: str) -> Outcome | None:
    """Take typed words for how often, or for an offer; None where they are for something else."""
    said = [(words, days) for days in SPACINGS for words in views.ways_to_say(turn.language, days)]
    chosen = read_choice(text, [words for words, _ in said])
    if chosen is not None:
        return _space(turn, said[chosen][1])
    keeps = read_choice(text, [turn.language.say("fading-keep")]) is not None
    if keeps or turn.agrees(text) is False:
        return fading.keep(turn)
    offered = wider(turn.member.profile.every_days)
    if turn.member.awaiting is Awaiting.FEWER and offered is not None and turn.agrees(text):
        return _space(turn, offered)
    return None


def _space(turn: Turn, every_days: int) -> Outcome:
    """Ask so often from now on; what is due already is asked first."""
    turn = planning.set_spacing(due.catch_up(turn).awaiting(None), every_days)
    when = planning.next_check_in(turn)
    return turn.tells(views.is_set(turn.language, every_days, when))
