"""Where people in danger find help, by country: helplines.yaml, and what of it may be shown.

A number is shown only while two sources that do not copy each other agree on it. Whether a
person has checked it lately is another matter: `unverified` tells the host.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from content.findings import Finding, Place
from content.yamlfile import RULE, Value, read_yaml

FILE = "helplines.yaml"
DIRECTORY, EMERGENCY = "directory", "emergency"
COUNTRY = re.compile(r"[A-Z]{2}")
TWO_SOURCES = "two_sources"
CONFIDENCES = (TWO_SOURCES, "one_source")
VERIFIED_FOR = timedelta(days=90)
_CHECKED = ("confidence", "verified_by", "verified_on", "sources")
_LINE = (
    *("audience", "area", "call", "press", "text", "whatsapp", "url"),
    *("always_open", "hours", "languages", "note"),
)
_NUMBER = re.compile(r"[-+*# ()\d]+")
_AREA = re.compile(r"[a-z]+(-[a-z]+)*")
_ASIDE = "("


class Audience(StrEnum):
    """Whom a line is for, where it is not for everybody."""

    WOMEN = "women"
    MEN = "men"
    OWN_BEHAVIOUR = "own_behaviour"


@dataclass(frozen=True, slots=True)
class Checked:
    """How sure an entry is: its sources' confidence, and who looked it up and when."""

    confidence: str
    verified_by: str | None
    verified_on: date | None
    place: Place = field(compare=False, repr=False)

    @property
    def shown(self) -> bool:
        """Whether people may see it."""
        return self.confidence == TWO_SOURCES

    def verified(self, today: date) -> bool:
        """Whether a person has looked it up lately."""
        return self.verified_on is not None and today - self.verified_on <= VERIFIED_FOR


@dataclass(frozen=True, slots=True)
class Emergency:
    """The numbers to call in danger: some that fit everything, or police and ambulance."""

    numbers: tuple[str, ...]
    police: str | None
    ambulance: str | None
    checked: Checked

    @property
    def all_numbers(self) -> tuple[str, ...]:
        """Every number that is named."""
        return tuple(one for one in (*self.numbers, self.police, self.ambulance) if one)


@dataclass(frozen=True, slots=True)
class Helpline:
    """A line to call or write to. ``text`` is a number, ``text_word`` what to send there.

    ``name`` is shown as it stands in every language; ``press`` is what to dial after ``call``;
    ``area_key`` is the message that says where it answers, None for the whole country;
    ``always_open`` is whether somebody is there day and night.
    """

    name: str
    call: str | None
    press: str | None
    text: str | None
    text_word: str | None
    whatsapp: str | None
    url: str | None
    audience: Audience | None
    area_key: str | None
    always_open: bool
    checked: Checked

    @property
    def numbers(self) -> tuple[str, ...]:
        """How it is reached by phone; its address where that is the only way."""
        phones = tuple(one for one in (self.call, self.text, self.whatsapp) if one)
        return tuple(dict.fromkeys(phones)) or (self.url or "",)


@dataclass(frozen=True, slots=True)
class Unverified:
    """Something that people are shown and nobody has looked up lately.

    ``country`` is a code, or DIRECTORY; ``name`` tells which of its entries it is.
    """

    country: str
    name: str
    numbers: tuple[str, ...]
    place: Place

    def __str__(self) -> str:
        """Return what to look up, in a few words."""
        return f"{self.country}, {self.name}: {', '.join(self.numbers)}"


@dataclass(frozen=True, slots=True)
class Country:
    """A country's lines, in the order in which they are shown."""

    code: str
    emergency: Emergency
    crisis: tuple[Helpline, ...]
    abuse: tuple[Helpline, ...]


@dataclass(frozen=True, slots=True)
class Helplines:
    """Every country by its ISO 3166 code, and the directory for all others."""

    countries: Mapping[str, Country]
    directory: Helpline

    def unverified(self, today: date) -> Iterator[Unverified]:
        """Yield what is shown and was not looked up within 90 days, country by country."""
        for country, name, numbers, checked in self._entries():
            if checked.shown and not checked.verified(today):
                yield Unverified(country, name, numbers, checked.place)

    def lines(self) -> Iterator[Helpline]:
        """Yield every line of every country."""
        for country in self.countries.values():
            yield from (*country.crisis, *country.abuse)

    def _entries(self) -> Iterator[tuple[str, str, tuple[str, ...], Checked]]:
        """Yield all that can be looked up: country, name, numbers, and who has done so."""
        yield DIRECTORY, self.directory.name, self.directory.numbers, self.directory.checked
        for country in self.countries.values():
            danger = country.emergency
            yield country.code, EMERGENCY, danger.all_numbers, danger.checked
            for line in (*country.crisis, *country.abuse):
                yield country.code, line.name, line.numbers, line.checked


def by_country(unverified: Iterable[Unverified]) -> str:
    """Return their numbers in one line: “US: 911, 988; CA: 911”."""
    countries = groupby(unverified, key=lambda one: one.country)
    return "; ".join(
        f"{country}: {', '.join(dict.fromkeys(n for one in ones for n in one.numbers))}"
        for country, ones in countries
    )


def read_helplines(directory: Path, findings: list[Finding]) -> Helplines | None:
    """Read the folder's helplines; what is wrong in them becomes findings."""
    top = read_yaml(directory / FILE, findings)
    if top is None:
        return None
    fields = top.fields(("directory", "countries"))
    countries = dict(_country(code, value) for code, value in fields["countries"].entries())
    return Helplines(countries, _line(fields["directory"]))


def check_areas(helplines: Helplines, keys: Collection[str], findings: list[Finding]) -> None:
    """Note the lines whose area none of the English messages, which have these keys, says."""
    for line in helplines.lines():
        if line.area_key is not None and line.area_key not in keys:
            message = f"{line.name}: nothing says its area to people."
            mend = f"Write {line.area_key} in every safety.ftl, like “in England”."
            findings.append(line.checked.place.finding(RULE, message, mend))


def _country(code: str, value: Value) -> tuple[str, Country]:
    if not COUNTRY.fullmatch(code):
        value.complain("this is not a country.", "Use its two capital letters, like DE.")
    required = ("name", "seen_on", "emergency", "crisis", "abuse")
    fields = value.fields(required, optional=("disagreements",))
    return code, Country(
        code,
        _emergency(fields["emergency"]),
        tuple(_line(line) for line in fields["crisis"].items()),
        tuple(_line(line) for line in fields["abuse"].items()),
    )


def _emergency(value: Value) -> Emergency:
    fields = value.fields(_CHECKED, optional=("numbers", "police", "ambulance", "note"))
    numbers = fields["numbers"].items() if "numbers" in fields else ()
    found = Emergency(
        tuple(_read_number(number) for number in numbers),
        _number(fields, "police"),
        _number(fields, "ambulance"),
        _checked(value, fields),
    )
    if not found.numbers and not (found.police and found.ambulance):
        value.complain("there is no number.", "Write numbers, or police and ambulance.")
    return found


def _line(value: Value) -> Helpline:
    fields = value.fields(("name", *_CHECKED), optional=_LINE)
    text = fields["text"].fields(("to",), optional=("word",)) if "text" in fields else {}
    audience = fields["audience"].choice(tuple(Audience)) if "audience" in fields else None
    found = Helpline(
        name=_name(fields["name"]),
        call=_number(fields, "call"),
        press=_number(fields, "press"),
        text=_number(text, "to"),
        text_word=_text(text, "word"),
        whatsapp=_number(fields, "whatsapp"),
        url=_text(fields, "url"),
        audience=Audience(audience) if audience else None,
        area_key=_area_key(fields["area"]) if "area" in fields else None,
        always_open="always_open" in fields and fields["always_open"].yes_or_no(),
        checked=_checked(value, fields),
    )
    if not (found.call or found.text or found.whatsapp or found.url):
        value.complain("nothing says how to reach it.", "Write call, text, whatsapp or url.")
    return found


def _checked(value: Value, fields: Mapping[str, Value]) -> Checked:
    by, on = fields["verified_by"], fields["verified_on"]
    if by.is_null != on.is_null:
        value.complain("a check has both a name and a day.", "Fill both, or write null in both.")
    confidence = fields["confidence"].choice(CONFIDENCES)
    if not any(fields["sources"].items()):
        value.complain("it has no source.", "Say under sources where it was found.")
    return Checked(
        confidence,
        None if by.is_null else by.text(),
        None if on.is_null else on.day(),
        value.place,
    )


def _name(value: Value) -> str:
    name = value.text()
    if _ASIDE in name:
        mend = "Leave the line's own name; move the rest to note, area or audience."
        value.complain("people read this in every language.", mend)
    return name


def _area_key(value: Value) -> str:
    area = value.text()
    if not _AREA.fullmatch(area):
        mend = "Write a short name in small letters, like lagos-state."
        value.complain("an area is named here and said in safety.ftl.", mend)
    return f"safety-area-{area}"


def _number(fields: Mapping[str, Value], name: str) -> str | None:
    return _read_number(fields[name]) if name in fields else None


def _read_number(value: Value) -> str:
    number = value.text()
    if not _NUMBER.fullmatch(number):
        value.complain("this is not only a number.", "Move what is not dialled to press or note.")
    return number


def _text(fields: Mapping[str, Value], name: str) -> str | None:
    return fields[name].text() if name in fields else None
