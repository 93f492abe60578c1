"""Which leased rows this very process holds.

A lease in a row tells every process that the row is taken, but not by whom. What this process
holds itself need not hold it up: its own queues keep the order.
"""

from collections.abc import Iterable

from sqlalchemy import Engine, update

from bot.storage.tables import outbox, updates


def free_leases(engine: Engine) -> None:
    """Free every row, where nobody else has the database: whoever leased it was killed."""
    with engine.begin() as connection:
        for table in (outbox, updates):
            held = update(table).where(table.c.leased_until > 0.0)
            connection.execute(held.values(leased_until=0.0))


class Leases:
    """Row ids this process holds, each with the end of its lease (machine time).

    Used by several database threads; each step is a single dictionary operation.
    """

    def __init__(self) -> None:
        self._until: dict[int, float] = {}

    def holds(self, row: int, machine: float) -> bool:
        """Tell whether this process holds the row now."""
        return self._until.get(row, machine) > machine

    def take(self, ends: dict[int, float], machine: float) -> None:
        """Hold these rows until their ends; those whose time is over are forgotten."""
        self.give_up([row for row, end in list(self._until.items()) if end <= machine])
        self._until.update(ends)

    def give_up(self, rows: Iterable[int]) -> None:
        """Hold these no longer."""
        for row in rows:
            self._until.pop(row, None)


class LeaseChanges:
    """What one transaction takes and gives up: nothing to others until its work is done."""

    def __init__(self, leases: Leases, machine: float) -> None:
        self._leases = leases
        self._machine = machine
        self._taken: dict[int, float] = {}
        self._given_up: set[int] = set()

    def holds(self, row: int) -> bool:
        """Tell whether this process holds the row, this transaction's doings included."""
        if row in self._taken:
            return True
        return row not in self._given_up and self._leases.holds(row, self._machine)

    def take(self, rows: Iterable[int], until: float) -> None:
        """Hold these until then (machine)."""
        self._taken.update(dict.fromkeys(rows, until))

    def give_up(self, rows: Iterable[int]) -> None:
        """Hold these no longer."""
        for row in rows:
            self._given_up.add(row)
            self._taken.pop(row, None)

    def apply(self) -> None:
        """Let the process know."""
        self._leases.give_up(self._given_up)
        if self._taken:
            self._leases.take(self._taken, self._machine)

    def undo(self) -> None:
        """Give up what was taken: the commit failed and its rows never came to be."""
        self._leases.give_up(self._taken)
