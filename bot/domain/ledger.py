"""The ledger: how many predictions closed in a week and what came of them, in counts only.

There is no score. What nobody could tell is a count of its own and never a "no".
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.predictions import Came, Prediction

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Ledger:
    """What came of the predictions closed in a week, and how many are open at its end."""

    no: int = 0
    partly: int = 0
    yes: int = 0
    unknown: int = 0
    open: int = 0

    @property
    def closed(self) -> int:
        """How many were closed with an answer, "can't tell" included."""
        return self.no + self.partly + self.yes + self.unknown

    @property
    def most_came_true(self) -> bool:
        """Whether several came true, and more than half of those that could be told."""
        return self.yes >= SEVERAL and self.yes > self.no + self.partly


def tally(predictions: Iterable[Prediction], first: date, last: date, zone: ZoneInfo) -> Ledger:
    """Count those closed on the local dates from ``first`` to ``last``, and those open now.

    One that the person did not want to be asked about has no outcome and is not counted.
    """
    every = list(predictions)
    closed = Counter(
        one.said.outcome
        for one in every
        if one.closed_at is not None and first <= one.closed_at.astimezone(zone).date() <= last
    )
    return Ledger(
        no=closed[Came.NO],
        partly=closed[Came.PARTLY],
        yes=closed[Came.YES],
        unknown=closed[Came.UNKNOWN],
        open=sum(one.closed_at is None for one in every),
    )
