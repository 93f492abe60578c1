"""The pace that all processes share: one row, changed in one statement."""

from sqlalchemy import ColumnElement, Connection, case, literal, update

from bot.storage.tables import pace


class Pace:
    """Satisfies `bot.services.ports.Pace`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reserve(self, slots: int, rate: float, machine: float) -> float:
        """Take the next ``slots`` sends; the first may go at the returned machine time."""
        taken = slots / rate
        then = self._not_before(machine) + taken
        query = update(pace).values(next_at=then).returning(pace.c.next_at)
        return float(self._connection.execute(query).scalar_one()) - taken

    def halt(self, until: float) -> None:
        """Let nobody send before ``until`` (machine); a later halt stands."""
        self._connection.execute(update(pace).values(next_at=self._not_before(until)))

    @staticmethod
    def _not_before(machine: float) -> ColumnElement[float]:
        return case((pace.c.next_at > machine, pace.c.next_at), else_=literal(machine))
