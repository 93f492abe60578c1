"""Reading a time of day as people type it: "8", "8.30 pm", "half past eight", "20h30"."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import time
from enum import Enum

from bot.domain.reading import read_choice

MAX_TIMES = 3

_WORDS = {
    word: number
    for number, word in enumerate(
        re.findall(r"\w+", "zero one two three four five six seven eight nine ten eleven twelve")
    )
}
_MINUTE_WORDS = {
    "half": 30,
    "quarter": 15,
    "a quarter": 15,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twenty five": 25,
    "twenty-five": 25,
    "fifteen": 15,
    "thirty": 30,
    "forty five": 45,
    "forty-five": 45,
}
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_AFTER = {"past", "after"}
_MORNING_OF_NIGHT = 5
_WEEKLY_FILLER = {"on", "every", "each", "please"}
_HALF_DAY = 12
_DAY = 24
_HOUR = 60

_PART_OF_DAY = r"(?:(?:in\ the|at|every|each|this|the)\ )?(?P<{}>morning|afternoon|evening|night)s?"
_HOUR_WORDS = "|".join(_WORDS)
_TIME = re.compile(
    rf"""
    (?<![\w.:,+-])
    (?:{_PART_OF_DAY.format("before")},?\ (?:at\ )?)?
    (?:
        (?P<named>{"|".join(_NAMED)})
      | (?P<past>half|a\ quarter|quarter|twenty[ -]five|twenty|five|ten|\d\d?)
        (?:\ minutes?)?\ ?(?P<side>past|after|to|before)\ (?P<base>\d\d?|{_HOUR_WORDS})
      | half\ (?P<half>\d\d?|{_HOUR_WORDS})
      | (?P<compact>\d{{3,4}})
      | (?P<hour>\d\d?|{_HOUR_WORDS})
        (?:
            \ ?[:.h]\ ?(?P<minute>\d\d)
          | \ (?P<apart>00|2[4-9]|[3-5]\d|fifteen|thirty|forty[ -]five)
        )?
    )
    (?:\ ?(?:o'?\ ?clock|hrs?|h)(?!\w))?
    (?:\ ?(?P<half_day>[ap])\.?\ ?m(?!\w)\.?|,?\ {_PART_OF_DAY.format("after")}(?!\w))?
    (?:[ -]?ish(?!\w))?
    (?![\w:]|[.,-]\d)
    """,
    re.VERBOSE,
)
_FRACTION = re.compile(r"(?<![\d:.])\d\d?/\d\d?(?![\d:.h]| ?[ap]m)")
_FILLER = re.compile(
    r"[\s,;+&/.!]+|\b(?:and|at|about|around|by|then|please|pls|thanks|thank you|maybe|ok|okay|yes"
    r"|i'd like|i would like|i'd say|let's say|make it|make that|change it to|set it to|say"
    r"|every day|everyday|each day|daily|local time|my time)\b"
)


class TimesProblem(Enum):
    """Why a text gives no times."""

    UNREADABLE = "unreadable"
    TOO_MANY = "too_many"


def read_time(text: str) -> time | None:
    """Read exactly one time of day; None for nonsense, out of range, or several times."""
    times = read_times(text)
    return times[0] if not isinstance(times, TimesProblem) and len(times) == 1 else None


def read_weekly(text: str, days: Sequence[str]) -> tuple[int | None, time | None] | None:
    """Read a weekday, a time of day or both: "Sunday 18:00", "on Fridays at 7 pm".

    `days` are the names of the weekdays, Monday first; the answer has the number of one of them.
    None where neither is named, or where something else is.
    """
    words = [word for word in text.split() if word.casefold() not in _WEEKLY_FILLER]
    named = {word: read_choice(word, days) for word in words}
    found = {day for day in named.values() if day is not None}
    rest = " ".join(word for word in words if named[word] is None)
    wall = read_time(rest) if rest else None
    if len(found) > 1 or (wall is None and (rest or not found)):
        return None
    return next(iter(found), None), wall


def read_times(text: str) -> tuple[time, ...] | TimesProblem:
    """Read one to three times of day, given in any order: sorted and distinct.

    A bare hour is read by the 24-hour clock ("8" is 08:00). Everything in the text must make
    sense as part of the answer, else it is unreadable: a wrong time is worse than asking again.
    """
    said = " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'").split())
    found = [_read(match) for match in _TIME.finditer(said)]
    times = {wall for wall in found if wall is not None}
    left_over = _FRACTION.search(said) or _FILLER.sub("", _TIME.sub(" ", said))
    if not times or None in found or left_over:
        return TimesProblem.UNREADABLE
    return tuple(sorted(times)) if len(times) <= MAX_TIMES else TimesProblem.TOO_MANY


def _read(match: re.Match[str]) -> time | None:
    if match["named"]:
        return _NAMED[match["named"]]
    hour, minutes = _hour_and_minutes(match)
    part = match["half_day"] or match["before"] or match["after"]
    return _wall(_on_24_hours(hour, part) if part else hour, minutes)


def _wall(hour: int, minutes: int) -> time | None:
    """Make a time of an hour up to 24 and minutes after it, or before it if negative."""
    total = hour * _HOUR + minutes
    if abs(minutes) >= _HOUR or total > _DAY * _HOUR:
        return None
    return time(*divmod(total % (_DAY * _HOUR), _HOUR))


def _hour_and_minutes(match: re.Match[str]) -> tuple[int, int]:
    if match["compact"]:
        return divmod(int(match["compact"]), 100)
    if match["half"]:
        return _number(match["half"]), 30
    if match["past"]:
        minutes = _minutes(match["past"])
        return _number(match["base"]), minutes if match["side"] in _AFTER else -minutes
    minute = match["minute"] or match["apart"]
    return _number(match["hour"]), _minutes(minute) if minute else 0


def _on_24_hours(hour: int, part: str) -> int:
    """Turn an hour said with a part of the day; past twelve it already is on 24 hours."""
    if hour > _HALF_DAY:
        return hour if part not in {"a", "morning"} else _DAY + 1
    if part in {"a", "morning"}:
        return hour % _HALF_DAY
    if part in {"p", "afternoon"}:
        return hour % _HALF_DAY + _HALF_DAY
    if part == "night" and hour < _MORNING_OF_NIGHT:
        return hour
    return (hour + _HALF_DAY) % _DAY


def _number(said: str) -> int:
    return _WORDS[said] if said in _WORDS else int(said)


def _minutes(said: str) -> int:
    return _MINUTE_WORDS[said] if said in _MINUTE_WORDS else int(said)
