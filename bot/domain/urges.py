"""Urges in counts: how many there were, how many were acted on, and how many after a delay."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.checkins import Said, Urge


@dataclass(frozen=True, slots=True)
class Had:
    """One urge: whether the person acted on it, None where they did not say, and if they waited."""

    acted: bool | None
    waited: bool


@dataclass(frozen=True, slots=True)
class UrgeCounts:
    """How many urges there were, were acted on, and were not told either way.

    ``waited`` are those told that the person first waited with, ``acted_late`` how many of
    these they acted on then.
    """

    urges: int = 0
    acted: int = 0
    untold: int = 0
    waited: int = 0
    acted_late: int = 0


def had(said: Said) -> Had | None:
    """Return the urge of a check-in; None where there was none."""
    if said.urge in {None, Urge.NONE}:
        return None
    return Had(said.acted, bool(said.delay))


def count(urges: Iterable[Had]) -> UrgeCounts:
    """Count them. What was not told is not counted as not done."""
    every = list(urges)
    late = [one.acted for one in every if one.waited and one.acted is not None]
    return UrgeCounts(
        urges=len(every),
        acted=sum(one.acted is True for one in every),
        untold=sum(one.acted is None for one in every),
        waited=len(late),
        acted_late=sum(late),
    )
