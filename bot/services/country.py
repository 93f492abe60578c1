"""/country: where the person is, for help nearby. Asked once, never guessed, changed any time."""

from dataclasses import replace

from bot.domain.people import Awaiting
from bot.services.turn import Turn, for_members
from bot.views import countries as views
from bot.views.message import Outcome
from bot.views.parts import line, toast
from content import Country

MOST_DIGITS = 2
"""A page has no more."""


def listed(turn: Turn) -> Country | None:
    """Return the lines of the person's country; None where it has none or is not known."""
    joined = turn.person is not None and turn.person.joined_at is not None
    code = turn.member.profile.country if joined else None
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
    """Ask for the country and leave the tapped message as it stands."""
    return ask(replace(turn, tapped=None))


@for_members
def page(turn: Turn, number: str) -> Outcome:
    """Show one page of countries."""
    if not number.isdecimal() or len(number) > MOST_DIGITS:
        return toast(turn.language, "stale")
    turn = turn.awaiting(Awaiting.COUNTRY)
    codes = tuple(turn.kit.library.helplines.countries)
    return turn.tells(views.ask(turn.language, codes, int(number)))


@for_members
def take(turn: Turn, text: str) -> Outcome:
    """Take a typed country."""
    code = views.read(turn.language, text)
    if code is None:
        turn.awaiting(Awaiting.COUNTRY)
        return line(turn.language, "country-unknown")
    return choose(turn, code)


def known(turn: Turn, text: str) -> bool:
    """Whether this text is a country and nothing more."""
    return views.read(turn.language, text) is not None


@for_members
def choose(turn: Turn, code: str) -> Outcome:
    """Set the country to this code."""
    if views.read(turn.language, code) != code:
        return toast(turn.language, "stale")
    turn = _keep(turn, code)
    known = listed(turn) is not None
    return Outcome((views.chosen(turn.language, code, listed=known, edit=turn.tapped),))


def asked(turn: Turn) -> Turn:
    """Take the next typed country for the answer to the one time that it is asked for."""
    return turn.awaiting(Awaiting.COUNTRY)


@for_members
def leave_open(turn: Turn) -> Outcome:
    """Keep no country."""
    turn = _keep(turn, None)
    return line(turn.language, "country-none", edit=turn.tapped)


def _keep(turn: Turn, code: str | None) -> Turn:
    profile = replace(turn.member.profile, country=code)
    return turn.save(replace(turn.member, profile=profile, awaiting=None))
