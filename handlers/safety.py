"""/help, /country, and the buttons under an answer to danger."""

from collections.abc import Sequence

from bot.services import country, safety, settings
from handlers.parsing import Handler, command, taps, text_command


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        command("help", safety.ask_help),
        text_command("country", country.command),
        taps(
            plain={
                "unsafe": safety.unsafe,
                "hurt": safety.hurt,
                "misread": safety.misread,
                "set-country": country.ask,
                "add-country": country.ask_below,
                "my-country": country.ask_for_lines,
                "no-country": country.leave_open,
                "unguard": settings.unguard,
            },
            valued={"countries": country.page, "country": country.choose},
        ),
    )
