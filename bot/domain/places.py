"""From what people call where they are to a time zone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

import tzfpy

from bot.domain import gazetteer
from bot.domain.gazetteer import Town
from bot.domain.regions import (
    ABBREVIATIONS,
    NICKNAMES,
    OTHER_COUNTRY_NAMES,
    PART_HOURS,
    REGIONS,
)
from bot.domain.text import fold

MOST = 8

_LEAD = re.compile(
    r"^(?:(?:i m|im|i am|i live|i m living|we live|we are|it s) )?"
    r"(?:(?:in|near|at|from) )?(?:the )?"
)
_OFFSET = re.compile(
    r"(?:utc|gmt)?\s*(?P<sign>[+\u2212-])\s*(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?(?:\s*(?:h|hours))?"
)
_EAST, _WEST = 14, 12
_POLE, _DATE_LINE = 90, 180
_NAMESAKES = 10
_COUNTRY_MATES = 30
_SHORTEST_BEGINNING = 4
_LONGEST = 80
_LIKE = 0.8


@dataclass(frozen=True, slots=True)
class Place:
    """A name to show ("Berlin", "Portland, Oregon") and its IANA time zone."""

    name: str
    zone: str


def exact_zone(text: str) -> str | None:
    """Return the IANA name of a zone typed in full, in any case; None for anything else.

    Names without a slash other than UTC and GMT do not count: "Cuba" is a place like any other,
    and "EST" is for IANA a zone that knows no summer.
    """
    return _zone_names().get("_".join(text.split()).casefold())


def zone_at(latitude: float, longitude: float) -> str | None:
    """Return the time zone at a point in degrees, at sea a fixed offset; None if off the map."""
    if not (abs(latitude) <= _POLE and abs(longitude) <= _DATE_LINE):
        return None
    return exact_zone(tzfpy.get_tz(longitude, latitude))


def regions() -> tuple[str, ...]:
    """List the regions to choose from; at most eight."""
    return tuple(REGIONS)


def cities(region: str) -> tuple[Place, ...]:
    """List well-known cities of a region, in the order of the alphabet.

    Raises:
        KeyError: there is no such region.
    """
    return tuple(Place(name, zone) for name, zone in REGIONS[region].items())


def find_place(text: str) -> tuple[Place, ...]:
    """Find the places a text may mean, the likeliest first, at most eight; none if unknown.

    Zone names, offsets, towns in many languages, countries and states of the United States are
    understood, "Portland, Oregon" too. Places of one zone and sense are one; a much smaller
    namesake is left out, and found with its country.
    """
    zone = exact_zone(text) or _fixed_offset(text)
    if zone is not None:
        return (Place(_zone_label(zone), zone),)
    whole = fold(text)
    said = _LEAD.sub("", whole, count=1)
    if not said or len(said) > _LONGEST:
        return ()
    found = _named(whole) or _named(NICKNAMES.get(said, said)) or _first_part(text)
    return _distinct(found or _begun(said) or _like(said))


def _first_part(text: str) -> list[Place]:
    """Find every town of the name before a comma, when what follows is not understood."""
    first, comma, _ = text.partition(",")
    towns = gazetteer.towns_named(fold(first)) if comma else []
    return [_with_whereabouts(town) for town in _one_a_zone(towns)]


def _named(said: str) -> list[Place]:
    """Find what goes by exactly this folded name."""
    if said in _well_known():
        return [_well_known()[said]]
    towns = gazetteer.towns_named(said)
    return (
        _country(said)
        + _of_towns(_not_dwarfed(towns, _NAMESAKES))
        + _state(said)
        + _qualified(said.split())
    ) or [Place(_zone_label(zone), zone) for zone in _zones_by_city().get(said, ())]


def _begun(said: str) -> list[Place]:
    """Find the large places whose name begins like this."""
    if len(said) < _SHORTEST_BEGINNING:
        return []
    towns = gazetteer.towns_beginning(said)
    by_main_name = [town for town in towns if fold(town.name).startswith(said)]
    return _of_towns(_not_dwarfed(by_main_name or towns, _NAMESAKES))


def _like(said: str) -> list[Place]:
    """Find places whose name is a slip of the finger away; the first letter must be right."""
    names = gazetteer.very_large_town_names() | gazetteer.country_codes().keys()
    names = names | _zones_by_city().keys() | _well_known().keys()
    same_start = sorted(name for name in names if name[:1] == said[:1])
    close = get_close_matches(said, same_start, n=2, cutoff=_LIKE)
    return [place for name in close for place in _named(name)]


def _country(said: str) -> list[Place]:
    code = _country_code(said)
    towns = gazetteer.towns_within(code) if code else []
    if len({town.zone for town in towns}) == 1:
        return [Place(gazetteer.whereabouts(towns[0]), towns[0].zone)]
    known = {place.zone for place in _well_known().values()}
    main = _not_dwarfed(towns, _COUNTRY_MATES)
    return _of_towns(
        [town for town in towns if town.zone in known] + [t for t in main if t.zone not in known]
    )


def _state(said: str) -> list[Place]:
    code = gazetteer.state_codes().get(said)
    towns = gazetteer.towns_within(gazetteer.UNITED_STATES, code) if code else []
    return [_with_whereabouts(town) for town in _one_a_zone(towns)]


def _qualified(words: list[str]) -> list[Place]:
    """Find "portland oregon", "paris fr": a town's name and then its country or state."""
    for split in range(len(words) - 1, 0, -1):
        wanted = _codes(" ".join(words[split:]))
        towns = gazetteer.towns_named(" ".join(words[:split])) if wanted else []
        found = [town for town in towns if not wanted.isdisjoint(_codes_of(town))]
        if found:
            return [_with_whereabouts(town) for town in _one_a_zone(found)]
    return []


def _codes(said: str) -> set[str]:
    """Return what a country or state may be called in short: a state as "US-OR"."""
    state = gazetteer.state_codes().get(said, said.upper())
    country = _country_code(said) or said.upper()
    known = {f"US-{code}" for code in gazetteer.state_codes().values()}
    known |= set(gazetteer.country_codes().values())
    return known & {country, f"US-{state}"}


def _codes_of(town: Town) -> set[str]:
    return {town.country, f"{town.country}-{town.state}"}


def _country_code(said: str) -> str | None:
    return OTHER_COUNTRY_NAMES.get(said) or gazetteer.country_codes().get(said)


def _of_towns(towns: Iterable[Town]) -> list[Place]:
    """Name towns simply, or with their country or state where the name alone would not do."""
    kept = _one_a_zone(towns)
    names = [town.name for town in kept]
    return [
        Place(town.name, town.zone) if names.count(town.name) == 1 else _with_whereabouts(town)
        for town in kept
    ]


def _not_dwarfed(towns: Sequence[Town], times: int) -> list[Town]:
    """Keep the towns of which the largest, which comes first, is not that many times the size."""
    return [town for town in towns if town.population * times > towns[0].population]


def _with_whereabouts(town: Town) -> Place:
    return Place(f"{town.name}, {gazetteer.whereabouts(town)}", town.zone)


def _one_a_zone(towns: Iterable[Town]) -> list[Town]:
    first: dict[str, Town] = {}
    for town in towns:
        if town.zone in _zone_names().values():
            first.setdefault(town.zone, town)
    return list(first.values())


def _distinct(places: Iterable[Place]) -> tuple[Place, ...]:
    first: dict[str, Place] = {}
    for place in places:
        first.setdefault(place.zone, place)
    return tuple(first.values())[:MOST]


def _fixed_offset(text: str) -> str | None:
    """Return the zone of "UTC+2" or "+5:30"; IANA's own names for it have the sign reversed."""
    match = _OFFSET.fullmatch(text.strip().casefold())
    if match is None:
        return None
    sign = "+" if match["sign"] == "+" else "-"
    hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
    if minutes:
        return PART_HOURS.get(f"{sign}{hours}:{minutes:02}")
    if hours > (_EAST if sign == "+" else _WEST):
        return None
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"


def _zone_label(zone: str) -> str:
    fixed = re.fullmatch(r"Etc/GMT([+-])(\d+)", zone)
    if fixed:
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@cache
def _zone_names() -> dict[str, str]:
    names = (name for name in available_timezones() if "/" in name or name in {"UTC", "GMT"})
    return {name.casefold(): name for name in names}


@cache
def _zones_by_city() -> dict[str, list[str]]:
    cities_of: dict[str, list[str]] = {}
    for zone in sorted(_zone_names().values()):
        if not zone.startswith("Etc/"):
            cities_of.setdefault(fold(_zone_label(zone)), []).append(zone)
    return cities_of


@cache
def _well_known() -> dict[str, Place]:
    """Return the cities offered by buttons, also by the abbreviation of their time."""
    by_name = {place.name: place for region in regions() for place in cities(region)}
    short = {said: by_name[name] for name, all_said in ABBREVIATIONS.items() for said in all_said}
    return {fold(name): place for name, place in by_name.items()} | short
