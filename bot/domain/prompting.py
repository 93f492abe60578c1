"""Which prompt a person gets: by pattern and band, and no repeat until a pool is used up."""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import Protocol, TypeVar

from bot.domain.words import Band, Pattern

MOST_PROMPTS = 2


class Promptable

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


def choose(
    prompts: Sequence[P],
    pattern: Pattern,
    band: Band,
    *,
    shown: Mapping[str, int],
    without: Collection[str],
    chance: Random,
) -> P | None:
    """Return one of the prompts shown least often so far, or None where the pool is empty.

    ``shown`` counts by prompt id; ``without`` are technique families to leave out.
    """
    pool = [
        prompt
        for prompt in prompts
        if prompt.pattern is pattern
        and prompt.band is band
        and not prompt.on_request
        and prompt.family not in without
    ]
    if not pool:
        return None
    least = min(shown.get(prompt.id, 0) for prompt in pool)
    return chance.choice([prompt for prompt in pool if shown.get(prompt.id, 0) == least])
