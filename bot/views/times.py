"""Days and times in the words of a language, in a person's own time zone."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton, format_time, get_day_names

from content import Language

DAYS_IN_WEEK = 7
WORLD_ENGLISH = "en_001"


def clock(language: Language, wall: time) -> str:
    """Return a wall time as hours and minutes, 24 hours: ``20:30``."""
    return format_time(wall, "HH:mm", locale=language.code)


def clocks(language: Language, walls: Sequence[time]) -> str:
    """Return several wall times: ``08:30, 20:00``."""
    return ", ".join(clock(language, wall) for wall in walls)


def day(language: Language, local: date) -> str:
    """Return a date with its weekday: ``Fri, 27 Nov``, ``Fr., 27. Nov.``."""
    return str(format_skeleton("MMMEd", local, locale=_locale(language)))


def short_day(language: Language, local: date) -> str:
    """Return a date without its weekday: ``27 Nov``, ``27. Nov.``."""
    return str(format_skeleton("MMMd", local, locale=_locale(language)))


def _locale(language: Language) -> str:
    """Return the locale whose order of day and month is taken: for English the world's."""
    return WORLD_ENGLISH if language.code == "en" else language.code


def weekday(language: Language, number: int) -> str:
    """Return the name of a weekday, 0 for Monday to 6 for Sunday."""
    names = get_day_names("wide", context="stand-alone", locale=language.code)
    return str(names[number])


def when(language: Language, at: datetime, *, now: datetime, zone: str) -> str:
    """Return an instant as a person says it: ``today at 20:00``, ``Fri, 27 Nov at 08:30``."""
    local = at.astimezone(ZoneInfo(zone))
    today = now.astimezone(ZoneInfo(zone)).date()
    shown = clock(language, local.time())
    if local.date() == today:
        return language.say("today-at", time=shown)
    if local.date() == today + timedelta(days=1):
        return language.say("tomorrow-at", time=shown)
    return language.say("day-at", day=day(language, local.date()), time=shown)
