"""Sealing and opening within one transaction, with the data keys it has met."""

from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from bot.storage.errors import NotJoined
from bot.storage.keyfile import KEY_BYTES
from bot.storage.sealing import KeyRing, masked, new_data_key, open_sealed, seal
from bot.storage.tables import pads, people

_PAD = pads.c.id == people.c.pad_id
_KEY = (
    select(people.c.data_key, pads.c.pad)
    .outerjoin(pads, _PAD)
    .where(people.c.chat_id == bindparam("chat_id"))
)
_NEW_PAD = insert(pads).returning(pads.c.id)
_THEIR_PAD = select(people.c.pad_id).where(people.c.chat_id == bindparam("its_chat"))
_OVERWRITE = update(pads).where(pads.c.id == _THEIR_PAD.scalar_subquery())


class Vault:
    """Knows persons' data keys for as long as its transaction lasts, and no longer."""

    def __init__(self, connection: Connection, ring: KeyRing) -> None:
        self._connection = connection
        self._ring = ring
        self._keys: dict[int, bytes | None] = {}

    def learn(self, chat_id: int, wrapped: bytes | None, pad: bytes | None) -> None:
        """Take a person's wrapped data key and its pad from a row that was read anyway."""
        if self._keys.get(chat_id) is not None:
            return
        if wrapped is None or pad is None:
            self._keys[chat_id] = None
        else:
            self._keys[chat_id] = masked(self._ring.unwrap(wrapped, chat_id=chat_id), pad)

    def has_key(self, chat_id: int) -> bool:
        """Tell whether the person has a data key."""
        return self._key(chat_id) is not None

    def make_key(self, chat_id: int) -> dict[str, object]:
        """Make a data key for the person and return the columns that keep it."""
        key, pad = new_data_key(), new_data_key()
        self._keys[chat_id] = key
        return {
            "data_key": self._ring.wrap(masked(key, pad), chat_id=chat_id),
            "pad_id": self._connection.scalar(_NEW_PAD, {"pad": pad}),
        }

    def shred(self, chat_id: int) -> None:
        """Destroy the person's key, while their row is still there."""
        self._connection.execute(_OVERWRITE, {"its_chat": chat_id, "pad": bytes(KEY_BYTES)})
        self.forget(chat_id)

    def forget(self, chat_id: int) -> None:
        """Forget the person's key; from now on they have none."""
        self._keys[chat_id] = None

    def seal(self, value: object, *, table: str, person: int, row: int) -> bytes:
        """Seal with the person's own key; raise NotJoined where they have none."""
        key = self._key(person)
        if key is None:
            raise NotJoined
        return seal(key, value, table=table, person=person, row=row)

    def open(self, sealed: bytes, *, table: str, person: int, row: int) -> Any:  # noqa: ANN401
        """Open what `seal` sealed; raise SealError for anything else."""
        key = self._key(person)
        if key is None:
            raise NotJoined
        return open_sealed(key, sealed, table=table, person=person, row=row)

    def instance_seal(self, value: object, *, table: str, person: int, row: int) -> bytes:
        """Seal for somebody who may have no key."""
        return self._ring.instance_seal(value, table=table, person=person, row=row)

    def instance_open(self, sealed: bytes, *, table: str, person: int, row: int) -> Any:  # noqa: ANN401
        """Open what `instance_seal` sealed; raise SealError for anything else."""
        return self._ring.instance_open(sealed, table=table, person=person, row=row)

    def _key(self, chat_id: int) -> bytes | None:
        if chat_id not in self._keys:
            row = self._connection.execute(_KEY, {"chat_id": chat_id}).one_or_none()
            self.learn(chat_id, *(row or (None, None)))
        return self._keys[chat_id]
