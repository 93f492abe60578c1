"""Kept updates: durable before they are acknowledged."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, select, update

from bot.services.ports import KeptUpdate, SetAside
from bot.storage.dialects import insert_new
from bot.storage.leases import LeaseChanges
from bot.storage.sealing import SealError, UnknownKey
from bot.storage.tables import updates
from bot.storage.vault import Vault

_TABLE = "updates"
_NO_CHAT = 0
_NUMBERS_END = 2**63
_NOT_DONE = updates.c.done_at.is_(None)
_NOT_ASIDE = updates.c.set_aside_at.is_(None)
_FINISH = update(updates).where(updates.c.update_id == bindparam("its_id"), _NOT_DONE, _NOT_ASIDE)
_earlier = updates.alias("earlier")
_OLDEST = ~(
    select(_earlier.c.update_id)
    .where(
        _earlier.c.chat_id == updates.c.chat_id,
        _earlier.c.update_id < updates.c.update_id,
        _earlier.c.done_at.is_(None),
        _earlier.c.set_aside_at.is_(None),
    )
    .exists()
)


class Updates:
    """Satisfies `bot.services.ports.Updates`."""

    def __init__(
        self, connection: Connection, vault: Vault, now: datetime, leases: LeaseChanges
    ) -> None:
        self._connection = connection
        self._vault = vault
        self._now = now
        self._leases = leases

    def keep(
        self, bodies: Sequence[Mapping[str, Any]], now: datetime, lease: float
    ) -> Sequence[KeptUpdate]:
        """Store updates not seen before, leased to this process until ``lease`` (machine).

        Returns those that are new, in order. One whose chat has an older update that this
        process does not hold (another one's, or one that waits for its next try) is born free
        and not returned: it is claimed when its turn comes.
        """
        kept = {body["update_id"]: _kept(body) for body in bodies}
        if not kept:
            return []
        query = insert_new(self._connection, updates).returning(updates.c.update_id)
        rows = [self._row(one, now, lease) for one in kept.values()]
        new = set(self._connection.scalars(query, rows))
        behind = self._behind([one for one in kept.values() if one.update_id in new])
        if behind:
            free = update(updates).where(updates.c.update_id.in_(behind))
            self._connection.execute(free.values(leased_until=0.0))
        mine = new - behind
        self._leases.take(mine, lease)
        return [kept[update_id] for update_id in sorted(mine)]

    def claim(self, machine: float, lease: float, limit: int) -> Sequence[KeptUpdate]:
        """Lease free undone updates whose next try has come, the oldest of each chat only."""
        free = (updates.c.leased_until <= machine, updates.c.next_at <= machine)
        query = (
            select(updates)
            .where(_NOT_DONE, _NOT_ASIDE, *free, _OLDEST)
            .order_by(updates.c.update_id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = self._connection.execute(query).mappings().all()
        if not rows:
            return []
        ids = [row["update_id"] for row in rows]
        leased = update(updates).where(updates.c.update_id.in_(ids)).values(leased_until=lease)
        self._connection.execute(leased)
        self._leases.take(ids, lease)
        opened = (self._opened(row) for row in rows)
        return [one for one in opened if one]

    def finish(self, update_id: int, now: datetime) -> bool:
        """Mark done and forget the body and the chat; False if done already or not kept."""
        self._leases.give_up([update_id])
        done = {"its_id": update_id, "done_at": now, "body": None, "chat_id": None, "error": None}
        return self._connection.execute(_FINISH, done).rowcount == 1

    def postpone(self, update_id: int, error: str, next_at: float) -> None:
        """Give the lease back until ``next_at`` (machine) and count the attempt."""
        attempts = updates.c.attempts + 1
        back = {"leased_until": 0.0, "next_at": next_at, "error": error, "attempts": attempts}
        self._change(update_id, back)

    def release(self, update_ids: Sequence[int]) -> None:
        """Give leases back without counting an attempt."""
        self._leases.give_up(update_ids)
        free = update(updates).where(updates.c.update_id.in_(update_ids), _NOT_DONE)
        self._connection.execute(free.values(leased_until=0.0))

    def set_aside(self, update_id: int, error: str, now: datetime) -> None:
        """Stop trying; the host sees it in ``updates list``."""
        attempts = updates.c.attempts + 1
        aside = {"leased_until": 0.0, "set_aside_at": now, "error": error, "attempts": attempts}
        self._change(update_id, aside)

    def list_set_aside(self) -> Sequence[SetAside]:
        """Return what was set aside, oldest first."""
        columns = (updates.c.update_id, updates.c.received_at, updates.c.attempts, updates.c.error)
        query = select(*columns).where(updates.c.set_aside_at.is_not(None))
        rows = self._connection.execute(query.order_by(updates.c.update_id))
        return [SetAside(*row) for row in rows]

    def retry(self, update_id: int | None) -> int:
        """Make one (None: all) of those set aside due again and return how many."""
        query = update(updates).where(updates.c.set_aside_at.is_not(None))
        if update_id is not None:
            query = query.where(updates.c.update_id == update_id)
        again = query.values(set_aside_at=None, attempts=0, next_at=0.0)
        return self._connection.execute(again).rowcount

    def forget_done(self, before: datetime) -> int:
        """Remove ids done before this instant and return how many."""
        return self._connection.execute(delete(updates).where(updates.c.done_at < before)).rowcount

    def forget_set_aside(self, before: datetime) -> int:
        """Remove those set aside before this instant, for good, and return how many."""
        old = delete(updates).where(updates.c.set_aside_at < before)
        return self._connection.execute(old).rowcount

    def _change(self, update_id: int, values: Mapping[str, Any]) -> None:
        one = (updates.c.update_id == update_id, _NOT_DONE, _NOT_ASIDE)
        self._leases.give_up([update_id])
        self._connection.execute(update(updates).where(*one).values(values))

    def _behind(self, new: Sequence[KeptUpdate]) -> set[int]:
        """Return those whose chat has an older update this process does not hold."""
        chats = {one.chat_id for one in new if one.chat_id is not None}
        if not chats:
            return set()
        ids = {one.update_id for one in new}
        query = select(updates.c.update_id, updates.c.chat_id)
        older = query.where(updates.c.chat_id.in_(chats), _NOT_DONE, _NOT_ASIDE)
        first: dict[int, int] = {}
        for update_id, chat_id in self._connection.execute(older):
            if update_id not in ids and not self._leases.holds(update_id):
                first[chat_id] = min(update_id, first.get(chat_id, update_id))
        return {
            one.update_id
            for one in new
            if one.chat_id in first and first[one.chat_id] < one.update_id
        }

    def _row(self, one: KeptUpdate, now: datetime, lease: float) -> dict[str, Any]:
        person = one.chat_id or _NO_CHAT
        body = self._vault.instance_seal(one.body, table=_TABLE, person=person, row=one.update_id)
        return {
            "update_id": one.update_id,
            "chat_id": one.chat_id,
            "body": body,
            "received_at": now,
            "attempts": 0,
            "leased_until": lease,
            "next_at": 0.0,
        }

    def _opened(self, row: RowMapping) -> KeptUpdate | None:
        """Return a claimed update; what nobody can read is set aside, and holds up nobody.

        What waits for a key that this process does not have stays leased, and is claimed again.
        """
        place = {"person": row["chat_id"] or _NO_CHAT, "row": row["update_id"]}
        try:
            body = self._vault.instance_open(row["body"], table=_TABLE, **place)
        except UnknownKey:
            self._leases.give_up([row["update_id"]])
            return None
        except SealError as error:
            self.set_aside(row["update_id"], type(error).__name__, self._now)
            return None
        return KeptUpdate(row["update_id"], row["chat_id"], body, row["attempts"])


def chat_of(body: Mapping[str, Any]) -> int | None:
    """Return the chat an update (Telegram's JSON) came from; without one, who did it.

    An update is its id and one object. That has a chat, or a message with a chat (a tapped
    button), or only a person (a tap under a message too old to be known). Whatever else it is,
    it came from no chat.
    """
    for event in body.values():
        if isinstance(event, Mapping):
            message = event.get("message")
            under = message.get("chat") if isinstance(message, Mapping) else None
            return _number(event.get("chat") or under or event.get("from"))
    return None


def _number(of: object) -> int | None:
    number = of.get("id") if isinstance(of, Mapping) else None
    return number if type(number) is int and abs(number) < _NUMBERS_END else None


def _kept(body: Mapping[str, Any]) -> KeptUpdate:
    return KeptUpdate(body["update_id"], chat_of(body), body, 0)
