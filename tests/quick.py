"""Whether something is quick by itself: a guard against what takes for ever, no speed test."""

from collections.abc import Callable
from time import thread_time

AT_MOST = 1.0
"""Seconds of processor time; what is read well takes a hundredth of it."""

TRIES = 3
"""A run in which the interpreter also cleared up after other tests tells nothing."""


def is_quick(act: Callable[[], object]) -> bool:
    """Return whether it takes less than `AT_MOST` in one of a few runs, on this thread alone."""
    return any(_seconds(act) < AT_MOST for _ in range(TRIES))


def _seconds(act: Callable[[], object]) -> float:
    begun = thread_time()
    act()
    return thread_time() - begun
