"""The sender's side of the outbox."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)

from bot.services.ports import Sending
from bot.storage.errors import NotJoined
from bot.storage.leases import LeaseChanges
from bot.storage.pace import forget_chats
from bot.storage.payloads import sending_of
from bot.storage.sealing import SealError, UnknownKey
from bot.storage.tables import chat_paces, check_ins, outbox, pads, people
from bot.storage.vault import Vault

_UNSENT = outbox.c.set_aside_at.is_(None)
_DUE = outbox.c.not_before.is_(None)
_earlier = outbox.alias("earlier")
_OLDEST_DUE = ~(
    select(_earlier.c.id)
    .where(
        _earlier.c.chat_id == outbox.c.chat_id,
        _earlier.c.id < outbox.c.id,
        _earlier.c.not_before.is_(None),
        _earlier.c.set_aside_at.is_(None),
    )
    .exists()
)
_UNREADABLE = (SealError, NotJoined, KeyError, TypeError, ValueError)


class Sends:
    """Satisfies `bot.services.ports.Sends`."""

    def __init__(self, connection: Connection, vault: Vault, leases: LeaseChanges) -> None:
        self._connection = connection
        self._vault = vault
        self._leases = leases

    def claim(self, now: datetime, machine: float, lease: float, limit: int) -> Sequence[Sending]:
        """Lease due rows until ``lease``, replies first, only the oldest due of each chat.

        A row is due when ``not_before`` has come; one past ``expires_at`` is removed, unless
        somebody is just sending it. What is late by now says so. An earlier row of the chat
        holds later ones back also while it is leased or waits for its next try, so that the
        order is kept.
        """
        self._make_due(now)
        self._remove_expired(now, machine)
        forget_chats(self._connection, machine)
        rows = self._claimable(now, machine, limit)
        if not rows:
            return []
        ids = [row["id"] for row in rows]
        leased = update(outbox).where(outbox.c.id.in_(ids)).values(leased_until=lease)
        self._connection.execute(leased)
        self._leases.take(ids, lease)
        sendings = (self._readable(row, lease, now) for row in rows)
        return [sending for sending in sendings if sending]

    def sent(self, done: Sequence[tuple[Sending, int | None]]) -> None:
        """Remove sent rows; a check-in records its message id, and that it came late.

        Check-ins before outbox, in the order of their ids: everybody locks in this order.
        """
        ids = [
            {"its_id": s.message.check_in, "its_chat": s.chat_id, "message_id": message_id}
            for s, message_id in done
            if s.message.check_in is not None and message_id is not None
        ]
        if ids:
            one = (
                check_ins.c.id == bindparam("its_id"),
                check_ins.c.chat_id == bindparam("its_chat"),
            )
            ids.sort(key=lambda values: values["its_id"] or 0)
            self._connection.execute(update(check_ins).where(*one), ids)
        late = [
            sending.message.check_in for sending, message_id in done if sending.late and message_id
        ]
        if late:
            came_late = update(check_ins).where(check_ins.c.id.in_(late)).values(late=True)
            self._connection.execute(came_late)
        self._remove(outbox.c.id.in_([sending.id for sending, _ in done]))

    def retry(self, sending: Sending, next_at: float, *, count: bool) -> None:
        """Give the row back, not to be tried before ``next_at`` (machine)."""
        back = {
            "leased_until": 0.0,
            "next_try": next_at,
            "attempts": outbox.c.attempts + int(count),
        }
        self._connection.execute(update(outbox).where(*_still_held(sending)).values(back))
        self._leases.give_up([sending.id])

    def set_aside(self, sending: Sending, error: str, now: datetime) -> None:
        """Stop trying this row and keep its error; its content is forgotten."""
        aside = {"payload": None, "error": error, "set_aside_at": now}
        self._connection.execute(update(outbox).where(*_still_held(sending)).values(aside))
        self._leases.give_up([sending.id])

    def depth(self) -> int:
        """Return how many rows wait to be sent, later ones included."""
        query = select(func.count()).select_from(outbox).where(_UNSENT)
        return self._connection.execute(query).scalar_one()

    def _make_due(self, now: datetime) -> None:
        come = select(outbox.c.id).where(outbox.c.not_before <= now)
        mine = come.with_for_update(skip_locked=True).scalar_subquery()
        due = update(outbox).where(outbox.c.id.in_(mine)).values(not_before=None)
        self._connection.execute(due)

    def _remove_expired(self, now: datetime, machine: float) -> None:
        free = outbox.c.leased_until <= machine
        over = select(outbox.c.id).where(outbox.c.expires_at <= now, free, _UNSENT)
        mine = over.with_for_update(skip_locked=True).scalar_subquery()
        self._connection.execute(delete(outbox).where(outbox.c.id.in_(mine)))

    def _claimable(self, now: datetime, machine: float, limit: int) -> Sequence[RowMapping]:
        free = outbox.c.leased_until <= machine
        not_over = or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > now)
        query = (
            select(outbox, people.c.data_key, pads.c.pad, chat_paces.c.full_until)
            .outerjoin(people, people.c.chat_id == outbox.c.chat_id)
            .outerjoin(pads, pads.c.id == people.c.pad_id)
            .outerjoin(chat_paces, chat_paces.c.chat_id == outbox.c.chat_id)
            .where(_DUE, _UNSENT, free, outbox.c.next_try <= machine, not_over, _OLDEST_DUE)
            .order_by(outbox.c.priority, outbox.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True, of=outbox)
        )
        return self._connection.execute(query).mappings().all()

    def _readable(self, row: RowMapping, lease: float, now: datetime) -> Sending | None:
        """Return what is to be sent; what nobody can read is set aside, and holds up nobody.

        What waits for a key that this process does not have is for another process, or for
        this one when its lease is over and the host has put the key back.
        """
        try:
            self._vault.learn(row["chat_id"], row["data_key"], row["pad"])
            return sending_of(row, self._vault, lease, now)
        except UnknownKey:
            self._leases.give_up([row["id"]])
            return None
        except _UNREADABLE as error:
            aside = {"payload": None, "error": type(error).__name__, "set_aside_at": now}
            one = outbox.c.id == row["id"]
            self._connection.execute(update(outbox).where(one).values(aside))
            return None

    def _remove(self, which: ColumnElement[bool]) -> None:
        query = delete(outbox).where(which).returning(outbox.c.id)
        self._leases.give_up(self._connection.scalars(query))


def _still_held(sending: Sending) -> tuple[ColumnElement[bool], ...]:
    """Whose lease ended may not touch what somebody else has taken over."""
    same_lease = outbox.c.leased_until == sending.leased_until
    return outbox.c.id == sending.id, same_lease, _UNSENT
