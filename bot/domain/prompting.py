"""Which prompt a person gets: by pattern and band, and no repeat until a pool is used up."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random
from typing import Protocol, TypeVar

from bot.domain.words import Band, Pattern

MOST_PROMPTS = 2
"""How many prompts one check-in may show."""

ORIENT = "orient"
"""The family that only asks to look around; there is some for every pattern and band."""

STEADY = frozenset({ORIENT, "exhale", "touch", "muscle"})
"""Families of body and senses, which fit whatever the pattern is."""


class Promptable(Protocol):
    """What choosing needs to know of a prompt."""

    @property
    def id(self) -> str: ...
    @property
    def pattern(self) -> Pattern: ...
    @property
    def band(self) -> Band: ...
    @property
    def family(self) -> str: ...
    @property
    def on_request(self) -> bool: ...


P = TypeVar("P", bound=Promptable)


def pool(
    prompts: Iterable[P], pattern: Pattern | None, band: Band, without: Collection[str]
) -> tuple[P, ...]:
    """Return the prompts for this pattern and band, families in ``without`` left out.

    Where the pattern is unknown: those of any pattern that only ask for body or senses,
    the neutral ones kept for requests as long as there are any.
    """
    fitting = [one for one in prompts if one.band is band and one.family not in without]
    if pattern is not None:
        return tuple(one for one in fitting if one.pattern is pattern and not one.on_request)
    steady = [one for one in fitting if one.family in STEADY]
    neutral = tuple(one for one in steady if one.on_request)
    return neutral or tuple(steady)


def live_pool(
    prompts: Sequence[P],
    pattern: Pattern | None,
    band: Band,
    without: Collection[str],
    live: Collection[str],
) -> tuple[P, ...]:
    """Return the prompts for an alarm that rings now: of the families in ``live`` only.

    Those of the pattern, also the ones kept for requests; where all its families are in
    ``without``, those of other patterns that fit whatever the pattern is; then the usual ones.
    """
    bodily = [one for one in prompts if one.family in live]
    own = tuple(
        one
        for one in bodily
        if one.pattern is pattern and one.band is band and one.family not in without
    )
    return own or pool(bodily, None, band, without) or pool(prompts, pattern, band, without)


def least_shown(candidates: Sequence[P], shown: Mapping[str, int], chance: Random) -> P | None:
    """Return one of those shown least often (``shown`` counts by id); None where none are."""
    if not candidates:
        return None
    least = min(shown.get(one.id, 0) for one in candidates)
    return chance.choice([one for one in candidates if shown.get(one.id, 0) == least])
