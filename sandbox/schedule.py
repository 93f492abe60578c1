"""Where the page's clock buttons lead."""

from datetime import datetime, time, timedelta
from typing import Final

from sandbox.clock import in_utc
from sandbox.hooks import Hooks

_SUNDAY: Final = 6
_SUMMARY_TIME: Final = time(18)


class NothingComingError(LookupError):
    """The bot has nothing planned there."""


async def destination(to: str, chat_id: int | None, hooks: Hooks, now: datetime) -> datetime:
    """The instant for "next", "hour", "tomorrow", "sunday" or an ISO 8601 time.

    NothingComingError if the bot plans no such thing, ValueError for any other word.
    """
    if to == "hour":
        return now + timedelta(hours=1)
    if to == "next":
        return _first(await _coming(hooks, None, "", now), "Nothing is coming up.")
    if to == "tomorrow":
        check_ins = await _coming(hooks, chat_id, "check_in", now)
        later = [at for at in check_ins if at.date() > now.date()]
        return _first(later or check_ins, "No check-in is coming up. Finish the set-up first.")
    if to == "sunday":
        summaries = await _coming(hooks, chat_id, "summary", now)
        return summaries[0] if summaries else _next_sunday(now)
    return in_utc(datetime.fromisoformat(to))


async def _coming(hooks: Hooks, chat_id: int | None, kind: str, now: datetime) -> list[datetime]:
    """Instants after now, soonest first; kind "" is any."""
    upcoming = await hooks.upcoming(chat_id)
    return sorted(in_utc(one.at) for one in upcoming if kind in ("", one.kind) and one.at > now)


def _first(instants: list[datetime], otherwise: str) -> datetime:
    if not instants:
        raise NothingComingError(otherwise)
    return instants[0]


def _next_sunday(now: datetime) -> datetime:
    day = now.date() + timedelta(days=_SUNDAY - now.weekday())
    at = datetime.combine(day, _SUMMARY_TIME, tzinfo=now.tzinfo)
    return at if at > now else at + timedelta(days=7)
