"""/checkin, and the buttons of a check-in."""

from collections.abc import Sequence

from bot.services import asking, checkin, heard, prompted
from handlers.parsing import Handler, command, taps


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        command("checkin", checkin.start),
        taps(
            plain={"begin": checkin.start},
            check_in={
                "own": checkin.own_words,
                "not-that": heard.wrong,
                "nothing": checkin.nothing,
                "other": prompted.something_else,
                "go-on": asking.go_on,
                "steady": prompted.steady,
                "another": prompted.another,
                "enough": prompted.enough,
            },
            check_in_valued={
                "trigger": checkin.trigger,
                "more": checkin.more,
                "how": checkin.intensity,
                "like": checkin.pattern,
                "after": prompted.after,
            },
        ),
    )
