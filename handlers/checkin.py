"""/checkin, and the buttons of a check-in."""

from collections.abc import Sequence

from bot.services import checkin
from handlers.parsing import Handler, command, taps


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        command("checkin", checkin.start),
        taps(
            {
                "begin": checkin.start,
                "trigger": checkin.trigger,
                "more": checkin.more,
                "own": checkin.own_words,
                "nothing": checkin.nothing,
                "how": checkin.intensity,
                "like": checkin.pattern,
                "other": checkin.something_else,
                "after": checkin.after,
                "another": checkin.another,
                "enough": checkin.enough,
            }
        ),
    )
