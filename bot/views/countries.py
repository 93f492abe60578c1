"""Countries by name: to be tapped, typed, and told again."""

from collections.abc import Mapping, Sequence
from functools import cache

from babel import Locale

from bot.domain.text import fold
from bot.views.message import Message
from bot.views.parts import button, grid
from content import Language

PER_PAGE = 10
A_ROW = 2
_LETTERS = 2
_ALSO = {
    "usa": "US",
    "america": "US",
    "states": "US",
    "united states of america": "US",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "great britain": "GB",
    "britain": "GB",
    "uk": "GB",
    "holland": "NL",
    "czech republic": "CZ",
    "turkey": "TR",
    "korea": "KR",
}
"""What people call a country besides its names."""


def name(language: Language, code: str) -> str:
    """Return a country's name in this language; its code where it has none."""
    return str(Locale.parse(language.code).territories.get(code, code))


def read(language: Language, text: str) -> str | None:
    """Return the code of a country typed by name or code, or told so: "I live in France".

    None where the text says anything else.
    """
    known = {**_names("en"), **_names(language.code)}
    said = fold(text)
    leads = [fold(lead) for lead in language.say("country-leads").split(",")]
    typed = (said, *(said.removeprefix(f"{lead} ") for lead in leads))
    return next((known[one] for one in typed if one in known), None)


@cache
def _names(code: str) -> Mapping[str, str]:
    """Return codes by folded name, in one language."""
    territories = Locale.parse(code).territories
    countries = {key: said for key, said in territories.items() if _is_country(key)}
    by_code = {fold(key): key for key in countries}
    by_name = {fold(said): key for key, said in countries.items()}
    return by_code | by_name | _ALSO


def _is_country(code: str) -> bool:
    return len(code) == _LETTERS and code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ"}


def ask(language: Language, codes: Sequence[str], page: int) -> Message:
    """Ask for the country with one page of those that have lines, and a way to leave it open."""
    by_name = sorted((fold(name(language, code)), code) for code in codes)
    pages = max(1, -(-len(by_name) // PER_PAGE))
    first = page % pages * PER_PAGE
    shown = [
        button(name(language, code), "country", code)
        for _, code in by_name[first : first + PER_PAGE]
    ]
    end = (
        button(language.say("more"), "countries", str((page + 1) % pages)),
        button(language.say("country-leave"), "no-country"),
    )
    return Message(language.say("country-ask"), (*grid(shown, A_ROW), end))


def chosen(language: Language, code: str, *, listed: bool, edit: int | None) -> Message:
    """Say which country is set, and whether lines are known there."""
    key = "country-set" if listed else "country-unlisted"
    return Message(language.say(key, country=name(language, code)), edit=edit)
