"""Urges, counted: what was not told is not counted as not done."""

from bot.domain.checkins import Said, Urge
from bot.domain.urges import Had, UrgeCounts, count, had


def test_no_urge_is_none() -> None:
    assert had(Said(urge=None)) is None
    assert had(Said(urge=Urge.NONE, acted=None)) is None


def test_no_wait_is_not_a_delay() -> None:
    assert had(Said(urge=Urge.ASK, delay=0, acted=True)) == Had(acted=True, waited=False)
    assert had(Said(urge=Urge.ASK, delay=10, acted=False)) == Had(acted=False, waited=True)


def test_the_briefs_own_example() -> None:
    at_once = [Had(acted=True, waited=False)] * 3 + [Had(acted=False, waited=False)]
    later = [Had(acted=True, waited=True)] + [Had(acted=False, waited=True)] * 4
    assert count([*at_once, *later]) == UrgeCounts(urges=9, acted=4, waited=5, acted_late=1)


def test_what_was_not_told_stands_for_itself() -> None:
    told = [
        Had(acted=None, waited=True),
        Had(acted=None, waited=False),
        Had(acted=True, waited=True),
    ]
    assert count(told) == UrgeCounts(urges=3, acted=1, untold=2, waited=1, acted_late=1)
