"""/country: where the person is, for help nearby. Asked once, never guessed, changed any time."""

from dataclasses import replace

from bot.domain.people import Awaiting
from bot.domain.reading import read_choice
from bot.services import aftermath
from bot.services.turn import Turn, for_members
from bot.views import countries as views
from bot.views import safety as safety_views
from bot.views.message import Outcome
from bot.views.parts import line, toast
from content import Country

ASKED = frozenset({Awaiting.COUNTRY, Awaiting.LINES})
"""Where the next typed country is the answer."""

MOST_DIGITS = 2
"""A page has no more."""


def listed(turn: Turn) -> Country | None:
    """Return the lines of the person's country; None where it has none or is not known."""
    code = turn.member.profile.country if turn.has_joined else None
    return turn.kit.library.helplines.countries.get(code or "")


@for_members
def command(turn: Turn, text: str) -> Outcome:
    """Set the country named after the command, or ask for it."""
    return take(turn, text) if text.strip() else ask(turn)


@for_members
def ask(turn: Turn) -> Outcome:
    """Ask for the country."""
    return page(turn, "0")


@for_members
def ask_below(turn: Turn) -> Outcome:
    """Ask for the country below the tapped message, which stays."""
    return ask(replace(turn, tapped=None))


@for_members
def ask_for_lines(turn: Turn) -> Outcome:
    """Ask for the country whose lines somebody wants to see, below those of no country.

    After words of danger their hour begins anew.
    """
    turn = aftermath.begin(turn) if aftermath.is_on(turn) else turn
    return ask_below(turn.awaiting(Awaiting.LINES))


@for_members
def page(turn: Turn, number: str) -> Outcome:
    """Show one page of countries."""
    if not number.isdecimal() or len(number) > MOST_DIGITS:
        return toast(turn.language, "stale")
    turn = asked(turn)
    codes = tuple(turn.kit.library.helplines.countries)
    return turn.tells(views.ask(turn.language, codes, int(number)))


@for_members
def take(turn: Turn, text: str) -> Outcome:
    """Take a typed country."""
    code = views.read(turn.language, text)
    if code is None:
        asked(turn)
        return line(turn.language, "country-unknown")
    return choose(turn, code)


def read(turn: Turn, text: str) -> Outcome | None:
    """Take a typed country, or leaving it open; None where words are for something else."""
    leave = [turn.language.say("country-leave"), turn.language.say("skip")]
    if read_choice(text, leave) is not None or turn.agrees(text) is False:
        return leave_open(turn)
    code = views.read(turn.language, text)
    return None if code is None else choose(turn, code)


@for_members
def choose(turn: Turn, code: str) -> Outcome:
    """Set the country to this code; who wants its lines is shown them at once."""
    if views.read(turn.language, code) != code:
        return toast(turn.language, "stale")
    in_danger = aftermath.is_on(turn)
    wants_lines = in_danger or turn.member.awaiting is Awaiting.LINES
    turn = _keep(turn, code)
    known = listed(turn)
    if wants_lines:
        lines, name = turn.kit.library.helplines, views.name(turn.language, code)
        shown = safety_views.country_lines(turn.language, lines, known, name, goes_on=in_danger)
        return turn.tells(shown)
    said = views.chosen(turn.language, code, listed=known is not None, edit=turn.tapped)
    return Outcome((said,))


def asked(turn: Turn) -> Turn:
    """Take the next typed country for the answer."""
    return turn if turn.member.awaiting in ASKED else turn.awaiting(Awaiting.COUNTRY)


@for_members
def leave_open(turn: Turn) -> Outcome:
    """Keep no country."""
    turn = _keep(turn, None)
    return line(turn.language, "country-none", edit=turn.tapped)


def _keep(turn: Turn, code: str | None) -> Turn:
    profile = replace(turn.member.profile, country=code)
    return turn.save(replace(turn.member, profile=profile, awaiting=None))
