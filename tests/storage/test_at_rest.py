"""What lies on the disk: nothing a person said, in no file of the database."""

import asyncio
import random
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, make_url, select

from bot.domain.checkins import Said
from bot.domain.people import Profile
from bot.domain.words import Pattern
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.storage.sealing import KeyRing, SealError
from bot.storage.tables import metadata, people
from bot.views.message import Message
from tests.storage.kit import NOW, SAM, check_in, person, typed

SECRETS = ("Rumpelstiltskin", "reassurance", "texted_twice", "soothe.high.3", "Timbuktu", "4711")


async def _say_all(database: Database) -> None:
    said = Said(
        trigger="texted_twice",
        trigger_text="Rumpelstiltskin did not call",
        pattern=Pattern.REASSURANCE,
        intensity=4711,
        prompts=("soothe.high.3",),
        note="Rumpelstiltskin again",
    )
    profile = Profile(place="Timbuktu", shown={"soothe.high.3": 4711})

    def work(tx: Transaction) -> None:
        tx.people.add(person(profile=profile))
        stored = tx.check_ins.add(check_in(said=said, closes_at=NOW + timedelta(hours=4)))
        assert stored
        tx.check_ins.save(stored)
        tx.outbox.add(SAM, Message("Rumpelstiltskin, 4711"))
        tx.outbox.add(SAM + 1, Message("Rumpelstiltskin, to somebody without a key"))
        tx.updates.keep([typed(1, text="Rumpelstiltskin 4711 Timbuktu")], NOW, 0.0)

    await database.run(work)


async def test_nothing_said_lies_in_the_files(database: Database, engine: Engine, url: str) -> None:
    await _say_all(database)
    if engine.dialect.name == "sqlite":
        raw = _files(url)
        assert str(SAM).encode() in raw or b"active" in raw, "looking in the right place"
    else:
        raw = _rows(engine)
    for secret in SECRETS:
        assert secret.encode() not in raw


def _rows(engine: Engine) -> bytes:
    with engine.connect() as connection:
        rows = [
            row for table in metadata.sorted_tables for row in connection.execute(select(table))
        ]
    assert any("active" in str(row) for row in rows), "looking in the right place"
    return repr(rows).encode()


async def test_what_was_deleted_is_in_no_file_while_the_bot_goes_on(
    database: Database, url: str, engine: Engine
) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("what PostgreSQL has deleted is vacuumed in its own time")
    await _say_all(database)
    query = "SELECT data_key, pad, profile, said FROM people JOIN check_ins JOIN pads"
    with engine.connect() as connection:
        sealed = connection.exec_driver_sql(query).one()
    raw = _files(url)
    assert all(piece in raw for piece in sealed), "looking in the right place"
    await database.run(lambda tx: tx.people.erase(SAM))
    raw = _files(url)
    assert not any(piece in raw for piece in sealed)


async def test_what_a_killed_process_left_in_the_log_goes_at_the_next_start(
    database: Database, url: str, engine: Engine, ring: KeyRing
) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("what PostgreSQL has deleted is vacuumed in its own time")
    await _say_all(database)
    with engine.begin() as connection:
        pad = connection.exec_driver_sql("SELECT pad FROM pads").scalar_one()
        connection.exec_driver_sql("UPDATE pads SET pad = zeroblob(32)")
    assert pad in _files(url), "looking in the right place"
    second = Database.open(url, ring, now=lambda: NOW)
    assert pad not in _files(url)
    await second.close()


async def test_a_deletion_while_a_backup_reads_leaves_no_trace_either(
    database: Database, url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("what PostgreSQL has deleted is vacuumed in its own time")
    monkeypatch.setattr("bot.storage.database._WIPE_EVERY", 0.01)
    await _say_all(database)
    reader = sqlite3.connect(_file(url), isolation_level=None)
    reader.execute("BEGIN")
    pad = reader.execute("SELECT pad FROM pads").fetchone()[0]
    await database.run(lambda tx: tx.people.erase(SAM))
    assert pad in _files(url), "the reader still sees it"
    reader.close()
    assert database._wiping  # noqa: SLF001  to wait for it
    await asyncio.wait_for(database._wiping, timeout=10)  # noqa: SLF001
    assert pad not in _files(url)


async def test_no_copy_of_a_moved_key_outlives_its_person(
    database: Database, url: str, engine: Engine
) -> None:
    """SQLite moves rows between pages; see what a few hundred people leave behind."""
    if engine.dialect.name != "sqlite":
        pytest.skip("what PostgreSQL has deleted is vacuumed in its own time")
    chance = random.Random(7)
    chat_ids = chance.sample(range(10**9), 600)

    def many(tx: Transaction) -> None:
        for chat_id in chat_ids:
            shown = {str(n): 1 for n in range(chance.choice((1, 20, 90)))}
            tx.people.add(person(chat_id, profile=Profile(shown=shown)))

    await database.run(many)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT chat_id, pad FROM people JOIN pads ON id = pad_id"
        )
        pads: dict[int, bytes] = {row[0]: row[1] for row in rows}
    gone = chat_ids[::2]

    def erase(tx: Transaction) -> None:
        for chat_id in gone:
            tx.people.erase(chat_id)

    await database.run(erase)
    raw = _files(url)
    assert [chat_id for chat_id in chat_ids if pads[chat_id] in raw] == chat_ids[1::2]


async def test_a_shredded_key_does_not_open_what_an_old_copy_of_the_row_holds(
    database: Database, engine: Engine, ring: KeyRing
) -> None:
    await _say_all(database)
    with engine.connect() as connection:
        row = connection.execute(select(people).where(people.c.chat_id == SAM)).mappings().one()
    await database.run(lambda tx: tx.people.erase(SAM))
    with engine.begin() as connection:
        connection.execute(insert(people).values(row))
    with pytest.raises(SealError):
        await database.run(lambda tx: tx.people.get(SAM))


def _file(url: str) -> Path:
    return Path(make_url(url).database or "")


def _files(url: str) -> bytes:
    file = _file(url)
    return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
