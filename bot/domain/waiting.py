"""Reading how long somebody wants to wait before they act on an urge: "20 min", "an hour"."""

import re

from bot.domain.text import fold

DELAYS = (10, 20, 60)
"""The minutes that are offered."""

LONGEST = 120
"""More minutes than this are not taken: nobody is asked hours later, out of nowhere."""

_HOUR = 60
_PHRASES = {
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "half an hour": 30,
    "half hour": 30,
    "sixty": 60,
    "an hour": 60,
    "one hour": 60,
    "hour": 60,
    "two hours": 120,
}
_LEAD = r"(?:(?:ok|okay|yes|maybe|about|i ll|wait|for|in|the) )*"
_AMOUNT = re.compile(
    rf"{_LEAD}(?P<count>\d{{1,3}}) ?(?P<unit>m|min|mins|minut\w*|h|hrs?|hours?|stunden?|std|horas?"
    r"|heures?|)"
)
_PHRASE = re.compile(rf"{_LEAD}(?P<phrase>{'|'.join(_PHRASES)})(?: min(?:ute)?s?)?")


def read_minutes(text: str) -> int | None:
    """Read 0 to 120 minutes, a bare number being minutes; None for anything else."""
    said = fold(text)
    amount, phrase = _AMOUNT.fullmatch(said), _PHRASE.fullmatch(said)
    if amount is not None:
        in_minutes = not amount["unit"] or amount["unit"].startswith("m")
        minutes = int(amount["count"]) * (1 if in_minutes else _HOUR)
    elif phrase is not None:
        minutes = _PHRASES[phrase["phrase"]]
    else:
        return None
    return minutes if minutes <= LONGEST else None
