"""/now, and the buttons that only a live check-in has."""

from collections.abc import Sequence

from bot.services import live
from handlers.parsing import Handler, command, taps


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        command("now", live.start),
        taps(
            plain={"now": live.start},
            check_in={"skip": live.skip},
            check_in_valued={"urge": live.urge, "delay": live.delay, "acted": live.acted},
        ),
    )
