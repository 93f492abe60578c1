"""What comes before every service: danger, who is served at all, and who has come back.

Here are also the answers that belong to no conversation.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import Concatenate, ParamSpec

from bot.services import aftermath, country, onboarding, privacy, reminders, safety, typed
from bot.services.muted import muted
from bot.services.turn import Turn
from bot.views.message import NOTHING, Outcome
from bot.views.parts import line, toast

P = ParamSpec("P")

SILENT = frozenset({reminders.blocked, reminders.came_back})
"""What asks for no answer, also of those who are not served."""

PROMISED = frozenset(
    {privacy.show, privacy.everything, privacy.ask_delete, privacy.delete, privacy.keep}
)
"""What consent promised to work any time, also for members whom the host serves no longer."""


def say(turn: Turn, key: str) -> Outcome:
    """Say one line of content."""
    return line(turn.language, key)


def stale(turn: Turn) -> Outcome:
    """A button that is not of our making, or not any more."""
    return toast(turn.language, "stale")


LOOKS_FOR_HELP = frozenset(
    {
        *(safety.ask_help, safety.unsafe, safety.hurt, safety.misread),
        *(country.command, country.ask, country.ask_below, country.ask_for_lines),
        *(country.page, country.choose, country.leave_open),
    }
)
STARTS_NOTHING = frozenset({typed.read, say, stale, *SILENT, *LOOKS_FOR_HELP})
"""After words of danger these go on to nothing else; every other service does."""

BEFORE_AGE = frozenset(
    {
        *(typed.read, onboarding.too_young, onboarding.of_age, reminders.stop, say),
        *SILENT,
        *PROMISED,
        *LOOKS_FOR_HELP,
    }
)
"""All that somebody can do who said that they are under 18, until they say whether they are."""


def serve(
    turn: Turn, service: Callable[Concatenate[Turn, P], Outcome], *args: P.args, **kwargs: P.kwargs
) -> Outcome:
    """Run the service for this turn, unless the host keeps the bot to others.

    Danger is answered first, whoever it is. Whoever writes or taps has not blocked the bot, or
    no longer.
    """
    in_danger = _in_danger(turn)
    if in_danger is not None:
        return in_danger
    if turn.kit.serves(turn.chat_id) or service in SILENT or _was_promised(turn, service):
        turn = reminders.unblocked(turn)
        if onboarding.is_age_open(turn) and service not in BEFORE_AGE:
            return onboarding.ask_age(turn)
        goes_on = service not in STARTS_NOTHING
        return service(aftermath.end(turn) if goes_on else turn, *args, **kwargs)
    return line(turn.language, "private-bot")


def _in_danger(turn: Turn) -> Outcome | None:
    """Answer danger in what was typed, if there is any."""
    return None if turn.words is None else safety.stops(reminders.unblocked(turn), turn.words)


class Replies(Enum):
    """What is said to a chat: everything, or in a flood of messages one line and no more."""

    ALL = "all"
    ONE_LINE = "one_line"
    NONE = "none"


def serve_flood(
    turn: Turn,
    replies: Replies,
    service: Callable[Concatenate[Turn, P], Outcome],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Outcome:
    """Run the service for one of too many messages: all is recorded, little or nothing said.

    Danger is answered all the same.
    """
    in_danger = _in_danger(turn)
    if in_danger is not None:
        return in_danger
    serve(replace(turn, store=muted(turn.store)), service, *args, **kwargs)
    return line(turn.language, "flood") if replies is Replies.ONE_LINE else NOTHING


def _was_promised(turn: Turn, service: object) -> bool:
    return turn.has_joined and service in PROMISED


def failed(turn: Turn) -> Outcome:
    """Tell the person that their update could not be handled."""
    return line(turn.language, "try-again")
