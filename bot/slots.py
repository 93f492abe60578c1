"""When this process may send: its share of the pace that all processes keep together."""

from collections import deque
from collections.abc import Callable
from functools import partial
from math import inf

from bot.services.ports import Database, Transaction

CHUNK_SECONDS = 0.1
MADE_UP = 0.2
STALE_AFTER = 1.0


class Slots:
    """Instants of machine time at which one message each may go.

    They are reserved in the database, a tenth of a second's worth at a time, so that keeping
    the pace costs no write for each message. Where a slow database lets a process come late for
    the next ones, by a fifth of a second at most, that is made up for. Else nothing is saved up,
    since it would go in a rush: a slot not used within a second is lost. The price: when Telegram
    halts all senders, another process may still use the few it has reserved.
    """

    def __init__(self, database: Database, rate: float, machine: Callable[[], float]) -> None:
        self._database = database
        self._rate = rate
        self._machine = machine
        self._slots: deque[float] = deque()
        self._reserved_at = -inf
        self._end = -inf
        self.most = max(1, int(rate * CHUNK_SECONDS))
        """How many are reserved at a time."""

    def next_at(self, machine: float) -> float | None:
        """Return when the next slot is, or was; None where none is reserved."""
        while self._slots and not self._holds_good(self._slots[0], machine):
            self._slots.popleft()
        return self._slots[0] if self._slots else None

    def use(self) -> None:
        """Use up the slot that :meth:`next_at` told of."""
        self._slots.popleft()

    async def reserve(self, wanted: int) -> None:
        """Reserve as many slots as wanted, or as may be at a time."""
        count = min(wanted, self.most)
        work = self.reservation()
        self.take(await self._database.run(lambda transaction: work(transaction, count)), count)

    def reservation(self) -> Callable[[Transaction, int], float]:
        """Return what reserves so many slots, in a transaction that begins now.

        Its result is for :meth:`take`.
        """
        machine = self._machine()
        since = self._end if machine - MADE_UP <= self._end <= machine else machine
        return partial(_reserved, rate=self._rate, machine=since)

    def take(self, first: float, count: int) -> None:
        """Hold the slots that were reserved: so many from the first on."""
        self._reserved_at = self._machine()
        self._end = first + count / self._rate
        self._slots.extend(first + place / self._rate for place in range(count))

    def _holds_good(self, slot: float, machine: float) -> bool:
        """A slot that was over when the database had answered is as good as one of that time."""
        return machine <= max(slot, self._reserved_at) + STALE_AFTER


def _reserved(transaction: Transaction, count: int, *, rate: float, machine: float) -> float:
    return transaction.pace.reserve(count, rate, machine)
