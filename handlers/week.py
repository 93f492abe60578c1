"""/summary."""

from collections.abc import Sequence

from bot.services import week
from handlers.parsing import Handler, command


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (command("summary", week.summary),)
