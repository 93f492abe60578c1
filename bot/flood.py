"""When somebody says more than anybody could read the answers to."""

from collections import OrderedDict, deque
from datetime import datetime

from bot.services.serving import Replies

MOST = 20
MOST_TAPS = 60
WITHIN = 10.0
"""Seconds. Beyond so many messages, or taps, in them all replies of a chat are one line."""


class Floods:
    """Counts what each chat says, in memory; what nobody says any more is forgotten."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._said: OrderedDict[int, deque[tuple[float, datetime]]] = OrderedDict()
        self._told: set[int] = set()

    def replies(self, chat: int, machine: float, now: datetime) -> Replies:
        """Count one more message and return how to reply to it.

        It has to be too many by machine time and by the injected clock: somebody who lives
        a week in the demo does not say too much.
        """
        times = self._said.setdefault(chat, deque(maxlen=self._most))
        beyond = len(times) == self._most and _within(times[0], machine, now)
        times.append((machine, now))
        self._said.move_to_end(chat)
        self._forget(machine)
        if not beyond:
            self._told.discard(chat)
            return Replies.ALL
        if chat in self._told:
            return Replies.NONE
        self._told.add(chat)
        return Replies.ONE_LINE

    def _forget(self, machine: float) -> None:
        """Let go of the chats that have been quiet for long enough, the quietest first."""
        while abs(machine - next(iter(self._said.values()))[-1][0]) >= WITHIN:
            chat, _ = self._said.popitem(last=False)
            self._told.discard(chat)


def _within(then: tuple[float, datetime], machine: float, now: datetime) -> bool:
    """Whether so little time has passed, by both clocks; either may have been set back."""
    by_clock = abs((now - then[1]).total_seconds())
    return max(abs(machine - then[0]), by_clock) < WITHIN
