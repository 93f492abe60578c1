"""Places by the name they have in a language: to be shown, and typed again."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

from bot.domain.places import Place, cities, find_place, regions
from bot.domain.text import fold
from content import Language

_SOFT_HYPHEN = "\u00ad"
_CITY = " city"


def name(language: Language, place: Place) -> str:
    """Return the place's name in this language for a zone's own city or a country, else as it is.

    Languages have names of their own for those: Wien, Bruxelles, Ciudad de México, Österreich.
    """
    own = _city(language.code, place.zone) if _is_zones_own(place) else None
    return own or _country(language.code, place.name) or place.name


def read(language: Language, text: str) -> tuple[Place, ...]:
    """Find the offered city that goes by this name in the language, else all a text may mean."""
    said = fold(text)
    offered = (place for region in regions() for place in cities(region))
    own = next((place for place in offered if fold(name(language, place)) == said), None)
    return find_place(text) if own is None else (own,)


def _is_zones_own(place: Place) -> bool:
    city = _city("en", place.zone) or place.zone.rsplit("/", 1)[-1].replace("_", " ")
    return fold(place.name) in {fold(city), fold(city) + _CITY}


def _country(code: str, name: str) -> str | None:
    """Return what a language calls the country of this English name; None where it is none."""
    territory = _territories().get(fold(name))
    return None if territory is None else Locale.parse(code).territories.get(territory)


@cache
def _territories() -> Mapping[str, str]:
    """The codes of countries by their English names; a town of the same name stands with more."""
    return {fold(name): code for code, name in Locale("en").territories.items()}


def _city(code: str, zone: str) -> str | None:
    """Return what a language calls the city of a zone; None where it has no name for it."""
    city = Locale.parse(code).time_zones.get(zone, {}).get("city")
    return None if city is None else str(city).partition(" (")[0].replace(_SOFT_HYPHEN, "")
