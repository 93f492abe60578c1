"""Reading until when somebody wants to pause: "3 days", "until Friday", "1 Dec"."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import MAXYEAR, date, timedelta
from enum import Enum

from bot.domain.text import plain

LONGEST_DAYS = 366

_DAY = timedelta(days=1)
_WEEK = 7
_YEAR_MONTHS = 12
_CENTURY = 100
_MANY = 9999
_COUNTS = {
    "couple of": 2,
    "couple": 2,
    "few": 3,
    "an": 1,
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_UNIT_DAYS = {"": 1, "d": 1, "day": 1, "w": 7, "week": 7, "fortnight": 14}
_UNIT_MONTHS = {"month": 1, "year": 12}
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)

_LEAD = re.compile(
    r"^(?:/pause )?(?:please )?(?:pause |stop |leave me )?(?:for |until |till |til |on )?"
    r"(?:the )?(?:next (?=\d|few|couple))?"
)
_TAIL = re.compile(r"(?:,? (?:please|thanks|thank you|from now))?[ !]*$")
_AMOUNT = re.compile(
    rf"(?:(?P<count>\d+)|(?:a )?(?P<word>{'|'.join(_COUNTS)})(?: (?=[a-z])|(?<=[a-z]{{3}})$))"
    r" ?(?P<unit>day|d|week|w|fortnight|month|year|)s?"
)
_NUMERIC = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)"),
    re.compile(r"(?P<day>\d\d?)\. ?(?P<month>\d\d?)(?:\. ?(?P<year>\d{4}|\d\d)|\.|(?<=[. ]\d\d))"),
)
_SLASHED = re.compile(r"(?P<one>\d\d?)/(?P<two>\d\d?)(?:/(?P<year>\d{4}|\d\d))?")
_NAMED = (
    re.compile(
        r"(?P<day>\d\d?)(?:st|nd|rd|th)?\.? (?:of )?(?P<month>[a-z]+)\.?(?:,? (?P<year>\d{4}))?"
    ),
    re.compile(r"(?P<month>[a-z]+)\.? (?P<day>\d\d?)(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?"),
)
_WEEKDAY = re.compile(r"(?:(?P<next>next)|this|coming)? ?(?P<name>[a-z]+)")


class PauseProblem(Enum):
    """Why a text gives no end of a pause."""

    UNREADABLE = "unreadable"
    PAST = "past"
    TOO_FAR = "too_far"


def read_pause(text: str, today: date) -> date | PauseProblem:
    """Read the local date on which a pause ends: the first one on which they are asked again.

    A bare number is a number of days; a date without a year is the next one there is. The end
    lies after `today` and at most 366 days ahead.
    """
    said = " ".join(plain(text).split())
    said = _TAIL.sub("", _LEAD.sub("", said, count=1))
    ends = (reader(said, today) for reader in _READERS)
    end = next((end for end in ends if end is not None), None)
    if end is None:
        return PauseProblem.UNREADABLE
    if end <= today:
        return PauseProblem.PAST
    return end if (end - today).days <= LONGEST_DAYS else PauseProblem.TOO_FAR


def _by_word(said: str, today: date) -> date | None:
    return {
        "yesterday": today - _DAY,
        "today": today,
        "tomorrow": today + _DAY,
        "next week": today + timedelta(days=_WEEK - today.weekday()),
        "next month": _months_later(today.replace(day=1), 1),
    }.get(said)


def _by_amount(said: str, today: date) -> date | None:
    match = _AMOUNT.fullmatch(said)
    if match is None:
        return None
    count = min(int(match["count"]), _MANY) if match["count"] else _COUNTS[match["word"]]
    if match["unit"] in _UNIT_MONTHS:
        return _months_later(today, count * _UNIT_MONTHS[match["unit"]])
    return today + timedelta(days=count * _UNIT_DAYS[match["unit"]])


def _months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, _YEAR_MONTHS)
    year = min(day.year + years, MAXYEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _by_numbers(said: str, today: date) -> date | None:
    match = _first_match(_NUMERIC, said)
    if match is None:
        return None
    return _date(today, int(match["day"]), int(match["month"]), match["year"])


def _by_slashes(said: str, today: date) -> date | None:
    """Read 25/12 and 12/25, but not 1/12: half the world reads it the other way round."""
    match = _SLASHED.fullmatch(said)
    if match is None:
        return None
    low, high = sorted((int(match["one"]), int(match["two"])))
    if low != high and high <= _YEAR_MONTHS:
        return None
    return _date(today, high, low, match["year"])


def _by_month_name(said: str, today: date) -> date | None:
    match = _first_match(_NAMED, said)
    month = None if match is None else _position(match["month"], _MONTH_NAMES)
    if match is None or month is None:
        return None
    return _date(today, int(match["day"]), month + 1, match["year"])


def _by_weekday(said: str, today: date) -> date | None:
    """Read the weekday that comes next; "next Friday" is the one of the week that begins Monday."""
    match = _WEEKDAY.fullmatch(said)
    weekday = None if match is None else _position(match["name"], _DAY_NAMES)
    if match is None or weekday is None:
        return None
    if match["next"]:
        return today + timedelta(days=_WEEK - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


_READERS: tuple[Callable[[str, date], date | None], ...] = (
    _by_word,
    _by_amount,
    _by_numbers,
    _by_slashes,
    _by_month_name,
    _by_weekday,
)


def _first_match(patterns: Sequence[re.Pattern[str]], said: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.fullmatch(said))), None)


def _position(said: str, names: Sequence[str]) -> int | None:
    """Find a name by its first three letters or more."""
    begun = [index for index, name in enumerate(names) if name.startswith(said)]
    return begun[0] if len(begun) == 1 and len(said) >= len("mon") else None


def _date(today: date, day: int, month: int, year: str | None) -> date | None:
    """Make a date; without a year the next there is, this year's or next year's."""
    if year is not None:
        century = today.year // _CENTURY * _CENTURY if len(year) == len("26") else 0
        return _valid(century + int(year), month, day)
    dates = [_valid(today.year, month, day), _valid(today.year + 1, month, day)]
    return next((found for found in dates if found is not None and found >= today), None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
