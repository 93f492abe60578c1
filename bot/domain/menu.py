"""The order of the trigger menu: own most used first, then what sounded familiar."""

from collections.abc import Collection, Sequence
from itertools import chain, zip_longest
from typing import Protocol, TypeVar

from bot.domain.words import Pattern

PER_PAGE = 5


class Choosable(Protocol):
    """What ordering needs to know of a trigger."""

    @property
    def id(self) -> str: ...
    @property
    def pattern(self) -> Pattern: ...


C = TypeVar("C", bound=Choosable)


def order(
    triggers: Sequence[C], used: Sequence[str], familiar: Collection[Pattern]
) -> tuple[C, ...]:
    """Return all triggers in menu order.

    ``used`` are trigger ids of recent check-ins, newest first: the most used lead, the
    newer first among equals. The rest take turns by pattern, ``familiar`` patterns before
    the others, so that the menu never shows one pattern only.
    """
    known = {trigger.id: trigger for trigger in triggers}
    counted = sorted(
        dict.fromkeys(one for one in used if one in known), key=lambda one: -used.count(one)
    )
    rest = [trigger for trigger in triggers if trigger.id not in counted]
    near = [trigger for trigger in rest if trigger.pattern in familiar]
    far = [trigger for trigger in rest if trigger.pattern not in familiar]
    return (*(known[one] for one in counted), *_by_turns(near), *_by_turns(far))


def lead(ordered: Sequence[C], guesses: Sequence[str]) -> tuple[C, ...]:
    """Return the same menu with one page of guesses (ids, best first) before the others."""
    first = [one for guess in guesses[:PER_PAGE] for one in ordered if one.id == guess]
    return (*first, *(one for one in ordered if one not in first))


def page(ordered: Sequence[C], number: int) -> tuple[C, ...]:
    """Return one page of the menu, page 0 first; past the last page it begins again."""
    pages = max(1, -(-len(ordered) // PER_PAGE))
    start = (number % pages) * PER_PAGE
    return tuple(ordered[start : start + PER_PAGE])


def _by_turns(triggers: Sequence[C]) -> list[C]:
    by_pattern: dict[Pattern, list[C]] = {}
    for trigger in triggers:
        by_pattern.setdefault(trigger.pattern, []).append(trigger)
    rounds = zip_longest(*by_pattern.values())
    return [trigger for trigger in chain.from_iterable(rounds) if trigger is not None]
