import asyncio
import stat
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, text

from bot.storage.database import Database
from bot.storage.engine import make_engine
from bot.storage.errors import NewerSchema, StorageError, WrongKeys
from bot.storage.schema import configured, upgrade
from bot.storage.sealing import KeyRing
from tests.clock import FixedClock
from tests.storage.kit import SAM, person, put


def test_migrations_make_exactly_the_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        command.check(configured(connection))


def test_upgrading_again_changes_nothing(engine: Engine) -> None:
    upgrade(engine)


async def test_a_new_sqlite_database_is_made_whole_for_its_owner_only(
    tmp_path: Path, ring: KeyRing, clock: FixedClock
) -> None:
    file = tmp_path / "new" / "folder" / "surefoot.sqlite3"
    database = Database.open(f"sqlite:///{file}", ring, now=clock.now)
    await put(database, person())
    files = [stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()]
    await database.close()
    assert set(files) == {0o600}
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


async def test_a_database_is_found_again(url: str, ring: KeyRing, clock: FixedClock) -> None:
    first = Database.open(url, ring, now=clock.now)
    await put(first, person())
    await first.close()
    second = Database.open(url, ring, now=clock.now)
    assert await second.run(lambda tx: tx.people.get(SAM)) == person()
    await second.close()


async def test_processes_that_start_together_take_turns(
    url: str, ring: KeyRing, clock: FixedClock
) -> None:
    starts = [asyncio.to_thread(Database.open, url, ring, now=clock.now) for _ in range(4)]
    for database in await asyncio.gather(*starts):
        await database.close()


def test_a_newer_schema_is_left_alone(
    tmp_path: Path, migrated: Path, ring: KeyRing, clock: FixedClock
) -> None:
    file = tmp_path / "newer.sqlite3"
    file.write_bytes(migrated.read_bytes())
    address = f"sqlite:///{file}"
    engine = make_engine(address, threads=1)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(NewerSchema, match="newer Surefoot"):
        Database.open(address, ring, now=clock.now)


async def test_other_keys_are_refused_and_the_right_ones_among_them_are_not(
    url: str, ring: KeyRing, clock: FixedClock
) -> None:
    await Database.open(url, ring, now=clock.now).close()
    with pytest.raises(WrongKeys, match="key file"):
        Database.open(url, KeyRing({"test": bytes(32)}), now=clock.now)
    rotated = {"new": bytes(32), "test": bytes(range(32))}
    await Database.open(url, KeyRing(rotated), now=clock.now).close()
    await Database.open(url, KeyRing({"new": bytes(32)}), now=clock.now).close()


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:////proc/none/surefoot.sqlite3",
        "postgresql+psycopg://nobody@127.0.0.1:1/none",
    ],
)
def test_a_database_out_of_reach_is_told_in_one_line(
    address: str, ring: KeyRing, clock: FixedClock
) -> None:
    with pytest.raises(StorageError, match=r"^The database cannot be used: [^\n]+$"):
        Database.open(address, ring, now=clock.now)


def test_a_file_that_is_no_database_is_told_in_one_line(
    tmp_path: Path, ring: KeyRing, clock: FixedClock
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear Sam, " * 1000)
    with pytest.raises(StorageError, match="not a database"):
        Database.open(f"sqlite:///{file}", ring, now=clock.now)
    assert file.read_text() == "Dear Sam, " * 1000
