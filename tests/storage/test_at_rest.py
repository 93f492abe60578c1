"""What lies on the disk: nothing a person said, in no file of the database."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, select

from bot.domain.checkins import Said
from bot.domain.people import Profile
from bot.domain.words import Pattern
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.storage.tables import metadata
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
        file = Path(make_url(url).database or "")
        raw = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
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


async def test_a_persons_key_goes_with_them(database: Database, url: str, engine: Engine) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("what PostgreSQL has deleted is vacuumed in its own time")
    await _say_all(database)
    with engine.connect() as connection:
        key = connection.exec_driver_sql("SELECT data_key FROM people").scalar_one()
    file = Path(make_url(url).database or "")
    await database.run(lambda tx: tx.people.erase(SAM))
    await database.close()
    engine.dispose()
    left = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert key not in left
