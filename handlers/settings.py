"""/settings, /time, /timezone and /language."""

from collections.abc import Sequence

from bot.services import fading, onboarding, schedule, settings, spacing
from handlers.parsing import Handler, command, taps, text_command


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        command("settings", settings.show),
        text_command("time", schedule.time_command),
        text_command("timezone", schedule.zone_command),
        text_command("language", settings.language_command),
        taps(
            plain={
                "settings": settings.show,
                "set-time": schedule.ask_times,
                "set-zone": schedule.ask_zone,
                "set-week": settings.ask_summary,
                "set-order": onboarding.ask_statements,
                "set-cool": settings.ask_cool,
                "set-language": settings.ask_language,
                "set-often": spacing.ask,
                "often-keep": fading.keep,
            },
            valued={
                "cool": settings.cool,
                "week-day": settings.tap_summary,
                "language": settings.speak,
                "often": spacing.tap,
            },
        ),
    )
