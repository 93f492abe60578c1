"""What comes before every service: who is served at all, and who has come back."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from bot.services import reminders
from bot.services.turn import Turn
from bot.views.message import NOTHING, Outcome
from bot.views.parts import line, toast

P = ParamSpec("P")


def serve(
    turn: Turn, service: Callable[Concatenate[Turn, P], Outcome], *args: P.args, **kwargs: P.kwargs
) -> Outcome:
    """Run the service for this turn, unless the host keeps the bot to others.

    Whoever writes or taps has not blocked the bot, or no longer.
    """
    if turn.kit.allowed and turn.chat_id not in turn.kit.allowed:
        return line(turn.language, "private-bot")
    return service(reminders.unblocked(turn), *args, **kwargs)


def came_back(turn: Turn) -> Outcome:
    """The person unblocked the bot, which :func:`serve` has seen to already."""
    del turn
    return NOTHING


def failed(turn: Turn) -> Outcome:
    """Tell the person that their update could not be handled."""
    return line(turn.language, "try-again")


def say(turn: Turn, key: str) -> Outcome:
    """Say one line of content."""
    return line(turn.language, key)


def stale(turn: Turn) -> Outcome:
    """A button that is not of our making, or not any more."""
    return toast(turn.language, "stale")
