"""When somebody says more than anybody could read the answers to."""

from collections import OrderedDict, deque

from bot.services.serving import Replies

MOST = 20
WITHIN = 10.0
"""Seconds. Beyond ``MOST`` messages in them, all replies of a chat are one line."""


class Floods:
    """Counts what each chat says, in memory; what nobody says any more is forgotten."""

    def __init__(self) -> None:
        self._said: OrderedDict[int, deque[float]] = OrderedDict()
        self._told: set[int] = set()

    def replies(self, chat: int, machine: float) -> Replies:
        """Count one more message, at this machine time, and return how to reply to it."""
        times = self._said.setdefault(chat, deque(maxlen=MOST))
        beyond = len(times) == MOST and abs(machine - times[0]) < WITHIN
        times.append(machine)
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
        while abs(machine - next(iter(self._said.values()))[-1]) >= WITHIN:
            chat, _ = self._said.popitem(last=False)
            self._told.discard(chat)
