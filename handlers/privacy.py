"""/privacy, /export and /delete."""

from collections.abc import Sequence

from bot.services import privacy
from handlers.parsing import Handler, command, taps


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        command("privacy", privacy.show),
        command("export", privacy.everything),
        command("delete", privacy.ask_delete),
        taps(plain={"delete": privacy.delete, "keep": privacy.keep}),
    )
