"""Rotation: everything that an older key of the instance wraps or seals comes under the newest.

It works in small batches beside a running bot, and one that is cut short is simply begun again:
what is under the newest key already is passed over. People's words are not touched, since they
are sealed by data keys, and those only change their wrapping.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    LargeBinary,
    RowMapping,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    text,
    true,
    update,
)

from bot.storage import keyfile
from bot.storage.errors import KeysInUse
from bot.storage.schema import check_keys
from bot.storage.sealing import KeyRing, SealError, header
from bot.storage.tables import meta, outbox, people, updates

BATCH = 100
_ROTATED_TO = "rotated to"
_BEFORE_ALL = -(2**63)
_LOOK_EVERY = 0.1  # seconds

Again = Callable[[KeyRing, RowMapping], bytes]
"""Returns a row's sealed bytes under the newest key; raises SealError where they do not open."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A column of bytes that a ring wrapped or sealed; ``which`` rows of its table are meant."""

    row: Column[int]
    sealed: Column[bytes]
    again: Again
    which: ColumnElement[bool]


def _data_key(ring: KeyRing, row: RowMapping) -> bytes:
    chat_id = row["chat_id"]
    return ring.wrap(ring.unwrap(row["data_key"], chat_id=chat_id), chat_id=chat_id)


def _payload(ring: KeyRing, row: RowMapping) -> bytes:
    place: dict[str, Any] = {"table": "outbox", "person": row["chat_id"], "row": row["token"]}
    return ring.instance_seal(ring.instance_open(row["payload"], **place), **place)


def _body(ring: KeyRing, row: RowMapping) -> bytes:
    person = row["chat_id"] or 0
    place: dict[str, Any] = {"table": "updates", "person": person, "row": row["update_id"]}
    return ring.instance_seal(ring.instance_open(row["body"], **place), **place)


_PLACES = (
    _Place(people.c.chat_id, people.c.data_key, _data_key, true()),
    _Place(outbox.c.id, outbox.c.payload, _payload, ~outbox.c.own_key),
    _Place(updates.c.update_id, updates.c.body, _body, true()),
)


class Rotation:
    """Brings a database under the newest key of its ring."""

    def __init__(self, engine: Engine, ring: KeyRing) -> None:
        self._engine = engine
        self._ring = ring

    @property
    def has_file(self) -> bool:
        """Whether the keys are in a file; otherwise the host keeps them."""
        return self._ring.file is not None

    def begin(self) -> str | None:
        """Make a newest key in the key file and return its id.

        None where the host keeps the keys, or where the last rotation was cut short: then
        there is a newest key to go on with. Raises KeyFileError.
        """
        if self._ring.file is None or self._is_unfinished():
            return None
        key_id = keyfile.add_key(self._ring.file)
        self._ring.follow()
        return key_id

    async def run(self, progress: Callable[[int, int], None]) -> None:
        """Bring everything that opens under the newest key; ``progress`` gets done and all.

        Between two batches as much time passes as one took, so that nobody waits for long. May
        be cut short anywhere.
        """
        check_keys(self._engine, self._ring)
        done, all_of_them = 0, sum(self.left().values())
        changed = True
        while changed:  # again: a row may have been locked, or just written
            changed = False
            async for count in self._batches():
                changed = changed or count > 0
                done += count
                progress(done, max(done, all_of_them))
        progress(max(done, 1), max(done, 1))
        self._note_end()

    def left(self) -> Mapping[str, int]:
        """Return how many rows are under each key but the newest."""
        with self._engine.begin() as connection:
            return {
                key_id: sum(_count(connection, place, header(key_id)) for place in _PLACES)
                for key_id in self._ring.ids[1:]
            }

    async def forget_old(self) -> Sequence[str]:
        """Take every key but the newest out of the key file and return their ids.

        Raises:
            KeysInUse: something is still under them, or the host keeps the keys.
            KeyFileError: the file cannot be changed.
        """
        if self._ring.file is None:
            raise KeysInUse("SUREFOOT_KEYS is yours to change: take the older keys out there.")
        await self._until_older_writes_ended()
        left = self.left()
        if any(left.values()):
            raise KeysInUse
        keyfile.keep_only(self._ring.file, self._ring.ids[0])
        return list(left)

    def _is_unfinished(self) -> bool:
        """Tell whether there is a newest key that no rotation has come to the end with."""
        with self._engine.begin() as connection:
            done = connection.scalar(select(meta.c.value).where(meta.c.name == _ROTATED_TO))
        return len(self._ring.ids) > 1 and done != self._ring.ids[0].encode()

    async def _batches(self) -> AsyncIterator[int]:
        """Go through every place once and yield after each batch how many rows it changed."""
        for place in _PLACES:
            last: int | None = _BEFORE_ALL
            while last is not None:
                began = time.monotonic()
                count, last = await asyncio.to_thread(self._batch, place, last)
                yield count
                await asyncio.sleep(time.monotonic() - began)

    def _batch(self, place: _Place, after: int) -> tuple[int, int | None]:
        """Change some rows; return how many, and the last one looked at if there may be more."""
        with self._engine.begin() as connection:
            rows = _older(connection, place, header(self._ring.ids[0]), after)
            changed = [
                {"its_row": row[place.row.name], "its_bytes": sealed}
                for row in rows
                if (sealed := self._again(place, row)) is not None
            ]
            if changed:
                table = place.row.table
                one = update(table).where(place.row == bindparam("its_row"))
                connection.execute(one.values({place.sealed: bindparam("its_bytes")}), changed)
        return len(changed), rows[-1][place.row.name] if len(rows) == BATCH else None

    def _again(self, place: _Place, row: RowMapping) -> bytes | None:
        try:
            return place.again(self._ring, row)
        except SealError:
            return None

    def _note_end(self) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(meta).where(meta.c.name == _ROTATED_TO))
            value = self._ring.ids[0].encode()
            connection.execute(insert(meta).values(name=_ROTATED_TO, value=value))

    async def _until_older_writes_ended(self) -> None:
        """Wait for what began before now; SQLite's writers have ended when one may begin."""
        if self._engine.dialect.name != "postgresql":
            return
        with self._engine.begin() as connection:
            mine = connection.scalar(text("SELECT pg_current_xact_id()::text::numeric"))
        oldest = text("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::numeric")
        while True:
            with self._engine.begin() as connection:
                if (connection.scalar(oldest) or 0) > (mine or 0):
                    return
            await asyncio.sleep(_LOOK_EVERY)


def has_unknown_keys(engine: Engine, ring: KeyRing) -> bool:
    """Tell whether there are people whose data key this ring cannot unwrap."""
    place = _PLACES[0]
    known = (_head(place, header(key_id)) != header(key_id) for key_id in ring.ids)
    with engine.begin() as connection:
        return connection.scalar(select(exists().where(place.sealed.is_not(None), *known))) is True


def _older(
    connection: Connection, place: _Place, newest: bytes, after: int
) -> Sequence[RowMapping]:
    """Return some rows that are not under the newest key, locked; locked ones are passed over."""
    query = (
        select(place.row.table)
        .where(place.row > after, place.which, _head(place, newest) != newest)
        .order_by(place.row)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    return connection.execute(query).mappings().all()


def _count(connection: Connection, place: _Place, head: bytes) -> int:
    query = select(func.count()).select_from(place.row.table)
    under = query.where(place.which, _head(place, head) == head)
    return connection.execute(under).scalar_one()


def _head(place: _Place, like: bytes) -> ColumnElement[bytes]:
    return func.substr(place.sealed, 1, len(like), type_=LargeBinary)
