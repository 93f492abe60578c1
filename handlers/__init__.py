"""One file per conversation; here they are put in order. A handler parses and delegates."""

from bot.context import App
from handlers import (
    checkin,
    fallback,
    groups,
    live,
    onboarding,
    predictions,
    privacy,
    reminders,
    safety,
    settings,
    week,
)

COMMANDS = (
    "start",
    "checkin",
    "now",
    "summary",
    "pause",
    "resume",
    "stop",
    "settings",
    "time",
    "timezone",
    "language",
    "country",
    "privacy",
    "export",
    "delete",
    "help",
)
"""The command menu, in its order; each has its words in content under ``command-...``."""


def register(application: App) -> None:
    """Add every handler in order: only the first that fits an update runs, the last fits all."""
    for conversation in (
        groups,
        onboarding,
        checkin,
        live,
        predictions,
        week,
        reminders,
        settings,
        privacy,
        safety,
        fallback,
    ):
        for handler in conversation.handlers():
            application.add_handler(handler)
