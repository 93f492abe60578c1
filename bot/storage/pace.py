"""The pace that all processes share: of all chats together, and of each."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, bindparam, case, delete, literal, select, update

from bot.storage.dialects import insert_or_replace
from bot.storage.tables import chat_paces, pace

_OF_CHAT = select(chat_paces.c.full_until).where(chat_paces.c.chat_id == bindparam("chat_id"))
_OVER = select(chat_paces.c.chat_id).where(chat_paces.c.full_until <= bindparam("machine"))
_FORGET = delete(chat_paces).where(
    chat_paces.c.chat_id.in_(_OVER.with_for_update(skip_locked=True).scalar_subquery())
)


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

    def note(self, full_until: Mapping[int, float]) -> None:
        """Tell, by chat, when it may get a whole burst again (machine).

        In the order of the chats: everybody locks in this order.
        """
        if full_until:
            rows = [{"chat_id": chat, "full_until": at} for chat, at in sorted(full_until.items())]
            self._connection.execute(insert_or_replace(self._connection, chat_paces), rows)

    @staticmethod
    def _not_before(machine: float) -> ColumnElement[float]:
        return case((pace.c.next_at > machine, pace.c.next_at), else_=literal(machine))


def full_until(connection: Connection, chat_id: int) -> float:
    """Return when a chat may get a whole burst again (machine); 0 where that is long ago."""
    return float(connection.scalar(_OF_CHAT, {"chat_id": chat_id}) or 0)


def forget_chats(connection: Connection, machine: float) -> None:
    """Remove the chats that may get a whole burst now."""
    connection.execute(_FORGET, {"machine": machine})
