"""The services' side of the outbox: what is to be said, and what no longer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, update
from sqlalchemy.sql.dml import ReturningDelete

from bot.services.ports import Sending
from bot.storage.leases import LeaseChanges
from bot.storage.pace import full_until
from bot.storage.payloads import row_of
from bot.storage.tables import outbox
from bot.storage.vault import Vault
from bot.views.message import Message, Priority

_UNSENT_OF = (outbox.c.set_aside_at.is_(None), outbox.c.chat_id == bindparam("chat_id"))
_DUE = select(outbox.c.id, outbox.c.priority).where(
    *_UNSENT_OF, outbox.c.not_before.is_(None) | (outbox.c.not_before <= bindparam("now"))
)
_INSERT = insert(outbox).returning(outbox.c.id)
_REMOVE = delete(outbox).where(*_UNSENT_OF).returning(outbox.c.id)
_DROP = _REMOVE.where(outbox.c.key == bindparam("key"))
_WAITS_UNTIL = select(outbox.c.not_before).where(*_UNSENT_OF, outbox.c.key == bindparam("key"))
_DROP_EVERY = _REMOVE.where(outbox.c.key.startswith(bindparam("prefix")))
_DROP_PUSHES = _REMOVE.where(outbox.c.push)


@dataclass(frozen=True, slots=True)
class HandOver:
    """Replies are born leased ``until`` then (machine) while the sender has ``room``."""

    until: float
    room: Callable[[], bool]


class Outbox:
    """Satisfies `bot.services.ports.Outbox`.

    Without ``hand_over`` everything is born free. ``handed`` collects what was born leased,
    in order.
    """

    def __init__(
        self,
        connection: Connection,
        vault: Vault,
        now: datetime,
        leases: LeaseChanges,
        hand_over: HandOver | None,
    ) -> None:
        self._connection = connection
        self._vault = vault
        self._now = now
        self._leases = leases
        self._hand_over = hand_over
        self.handed: list[Sending] = []

    def add(self, chat_id: int, message: Message) -> None:
        """Store a message; an unsent one of the person with the same key is replaced."""
        if message.key is not None:
            self.drop(chat_id, message.key)
        row = row_of(chat_id, message, self._vault, self._now)
        if message.priority is Priority.REPLY and row["not_before"] is None:
            row["leased_until"] = self._lease_for_reply(chat_id)
        new_id = self._connection.execute(_INSERT, row).scalar_one()
        if row["leased_until"]:
            self._leases.take([new_id], row["leased_until"])
            pace = full_until(self._connection, chat_id) if message.edit is None else 0.0
            self.handed.append(Sending(new_id, chat_id, message, 0, row["leased_until"], pace))

    def drop(self, chat_id: int, key: str) -> bool:
        """Remove the person's unsent message with this key; whether there was one."""
        return self._remove(_DROP, {"chat_id": chat_id, "key": key})

    def waits_until(self, chat_id: int, key: str) -> datetime | None:
        """Return when the person's unsent message with this key may go, if that is to come."""
        return self._connection.scalar(_WAITS_UNTIL, {"chat_id": chat_id, "key": key})

    def drop_every(self, chat_id: int, prefix: str) -> None:
        """Remove the person's unsent messages whose keys begin with this."""
        self._remove(_DROP_EVERY, {"chat_id": chat_id, "prefix": prefix})

    def drop_pushes(self, chat_id: int) -> None:
        """Remove everything unsent that is not a reply."""
        self._remove(_DROP_PUSHES, {"chat_id": chat_id})

    def _remove(self, which: ReturningDelete[int], values: Mapping[str, object]) -> bool:
        gone = set(self._connection.scalars(which, values))
        self.handed[:] = [sending for sending in self.handed if sending.id not in gone]
        return bool(gone)

    def _lease_for_reply(self, chat_id: int) -> float:
        """Return the end of the lease a reply is born with; 0 where it is born free.

        It is free where something of the person goes before it that is not in this process's
        hands; that then goes as early as the reply.
        """
        waiting = self._waiting(chat_id)
        self._hurry(waiting)
        if self._hand_over is None or waiting or not self._hand_over.room():
            return 0.0
        return self._hand_over.until

    def _waiting(self, chat_id: int) -> Sequence[RowMapping]:
        """Return the person's due rows that this process does not hold: they go first."""
        rows = self._connection.execute(_DUE, {"chat_id": chat_id, "now": self._now})
        return [row for row in rows.mappings() if not self._leases.holds(row["id"])]

    def _hurry(self, waiting: Sequence[RowMapping]) -> None:
        """Let what a reply waits behind go as early as the reply."""
        later = [row["id"] for row in waiting if row["priority"] != Priority.REPLY]
        if later:
            raised = update(outbox).where(outbox.c.id.in_(later))
            self._connection.execute(raised.values(priority=Priority.REPLY))
