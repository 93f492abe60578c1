"""Backups of an SQLite database, and putting them back."""

import asyncio
import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.checkins import Said
from bot.domain.people import Person
from bot.services.ports import Transaction
from bot.storage.backup import back_up
from bot.storage.database import Database
from bot.storage.deletions import Deletions
from bot.storage.errors import (
    BadBackup,
    DatabaseInUse,
    NewerSchema,
    StorageError,
    WrongKeys,
)
from bot.storage.restore import Restored, restore
from bot.storage.sealing import KeyRing
from tests.clock import FixedClock
from tests.storage.kit import ALEX, KIM, NOW, SAM, check_in, person, put

SAID = Said(trigger_text="Rumpelstiltskin did not call", intensity=7)


def quietly(_done: int, _all: int) -> None:
    """Show no progress."""


class Place:
    """A database file, its keys, its list of deletions, and a folder for backups."""

    def __init__(self, folder: Path, ring: KeyRing, clock: FixedClock) -> None:
        self.file = folder / "bot.sqlite3"
        self.list = folder / "keys.deleted"
        self.backup = folder / "backup"
        self.ring = ring
        self.clock = clock

    def open(self) -> Database:
        url = f"sqlite:///{self.file}"
        return Database.open(url, self.ring, now=self.clock.now, deletions=self.list)

    def restore(self, ring: KeyRing | None = None) -> Restored:
        ring = ring or self.ring
        deletions = Deletions(self.list, ring)
        return restore(self.backup, self.file, ring, deletions, self.clock.now(), quietly)

    async def people(self) -> set[int]:
        database = self.open()
        found = [await database.run(_get(chat_id)) for chat_id in (SAM, ALEX, KIM)]
        await database.close()
        return {one.chat_id for one in found if one}


def _get(chat_id: int) -> Callable[[Transaction], Person | None]:
    return lambda tx: tx.people.get(chat_id)


@pytest.fixture
async def place(tmp_path: Path, ring: KeyRing, clock: FixedClock) -> Place:
    """Return a place with Sam and Alex, closed."""
    place = Place(tmp_path, ring, clock)
    database = place.open()
    await put(database, person(), person(ALEX), check_in(said=SAID))
    await database.close()
    return place


async def test_a_copy_made_while_the_bot_writes_is_whole_and_private(place: Place) -> None:
    database = place.open()
    stop = asyncio.Event()

    async def write() -> int:
        written = 0
        while not stop.is_set():
            await put(database, check_in(ALEX, slot=None, said=SAID))
            written += 1
        return written

    writing = asyncio.create_task(write())
    await asyncio.to_thread(back_up, place.file, place.backup, quietly)
    stop.set()
    assert await writing > 0
    await database.close()
    assert stat.S_IMODE(place.backup.stat().st_mode) == 0o600
    with closing(sqlite3.connect(place.backup)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        people, said = copy.execute(
            "SELECT count(*), (SELECT count(*) FROM check_ins) FROM people"
        ).fetchone()
    assert people == 2
    assert said >= 1


async def test_a_backup_put_back_is_the_database_of_that_time(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    database = place.open()
    await put(database, person(KIM))
    await database.close()
    restored = place.restore()
    assert restored.deleted == 0
    assert await place.people() == {SAM, ALEX}
    database = place.open()
    found = await database.run(lambda tx: tx.check_ins.every(SAM))
    assert [one.said for one in found] == [SAID]
    await database.close()
    assert restored.aside
    with closing(sqlite3.connect(restored.aside)) as former:
        assert former.execute("SELECT count(*) FROM people").fetchone() == (3,)
    assert stat.S_IMODE(place.file.stat().st_mode) == 0o600
    assert not list(place.file.parent.glob(".*"))


async def test_a_backup_can_be_put_where_there_is_nothing(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    for file in place.file.parent.glob("bot.sqlite3*"):
        file.unlink()
    assert place.restore().aside is None
    assert await place.people() == {SAM, ALEX}


async def test_a_damaged_database_can_be_replaced(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    place.file.write_bytes(os.urandom(9000))
    aside = place.restore().aside
    assert aside
    assert len(aside.read_bytes()) == 9000
    assert await place.people() == {SAM, ALEX}


async def test_nothing_is_restored_beside_a_bot_and_no_bot_starts_meanwhile(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    database = place.open()
    with pytest.raises(DatabaseInUse):
        place.restore()
    await database.close()

    class Starting(Deletions):
        """Tries to start a bot in the middle of a restore."""

        def among(self, people: object) -> list[int]:
            with pytest.raises(DatabaseInUse):
                place.open()
            return []

    deletions = Starting(place.list, place.ring)
    restore(place.backup, place.file, place.ring, deletions, NOW, quietly)
    assert await place.people() == {SAM, ALEX}


async def test_who_deleted_everything_stays_deleted(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    database = place.open()
    place.clock.move(hours=1)
    await database.run(lambda tx: tx.people.erase(SAM))
    await database.close()
    assert place.restore().deleted == 1
    assert await place.people() == {ALEX}
    raw = place.file.read_bytes()
    place.backup.rename(place.file)
    with closing(sqlite3.connect(place.file)) as copy:
        key = copy.execute("SELECT data_key FROM people WHERE chat_id = ?", (SAM,)).fetchone()[0]
    assert key not in raw


@pytest.mark.parametrize("hours", [1, 0, -1], ids=["later", "at once", "by a clock set back"])
async def test_who_came_again_is_kept_by_a_newer_backup_only(place: Place, hours: int) -> None:
    older = place.backup.with_name("older")
    back_up(place.file, older, quietly)
    database = place.open()
    await database.run(lambda tx: tx.people.erase(SAM))
    place.clock.move(hours=hours, microseconds=1)
    again = place.clock.now()
    await put(database, _came(SAM, again))
    await database.close()
    back_up(place.file, place.backup, quietly)
    assert place.restore().deleted == 0
    assert await place.people() == {SAM, ALEX}
    place.clock.move(hours=2)
    older.replace(place.backup)
    assert place.restore().deleted == 1
    assert await place.people() == {ALEX}


def _came(chat_id: int, at: datetime) -> Person:
    return Person(chat_id, at, joined_at=at)


async def test_a_deletion_whose_commit_is_lost_is_listed_all_the_same(place: Place) -> None:
    database = place.open()

    def erase_and_die(tx: Transaction) -> None:
        tx.people.erase(SAM)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await database.run(erase_and_die)
    await database.close()
    assert await place.people() == {SAM, ALEX}
    assert Deletions(place.list, place.ring).among([(SAM, NOW), (ALEX, NOW)]) == [SAM]


def test_the_list_names_nobody_and_survives_a_torn_line(tmp_path: Path, ring: KeyRing) -> None:
    file = tmp_path / "new" / "keys.deleted"
    deletions = Deletions(file, ring)
    assert deletions.among([(SAM, NOW)]) == []
    deletions.note(SAM, NOW, NOW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert str(SAM) not in file.read_text()
    with file.open("a") as torn:
        torn.write("\n2026-11-22T12:00:00Z test 0123")
    deletions.note(KIM, NOW, NOW)
    everybody = [(SAM, NOW), (ALEX, NOW), (KIM, NOW), (SAM, NOW + timedelta(seconds=1))]
    assert deletions.among(everybody) == [SAM, KIM]
    assert Deletions(file, KeyRing({"test": bytes(32)})).among(everybody) == []
    rotated = KeyRing({"new": bytes(32), "test": bytes(range(32))})
    assert Deletions(file, rotated).among(everybody) == [SAM, KIM]


async def test_a_list_that_cannot_be_written_keeps_nobody(place: Place) -> None:
    place.list.mkdir()
    database = place.open()
    await database.run(lambda tx: tx.people.erase(SAM))
    await database.close()
    assert await place.people() == {ALEX}


async def test_who_never_agreed_to_anything_is_not_listed(place: Place) -> None:
    database = place.open()
    await put(database, Person(KIM, NOW))
    await database.run(lambda tx: tx.people.erase(KIM))
    await database.close()
    assert not place.list.exists()


async def test_a_backup_of_other_keys_is_refused_and_nothing_is_changed(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    with pytest.raises(WrongKeys):
        place.restore(KeyRing({"test": bytes(32)}))
    with closing(sqlite3.connect(place.backup)) as copy, copy:
        copy.execute("UPDATE people SET data_key = x'0103616263' || data_key WHERE chat_id = 101")
    with pytest.raises(WrongKeys):
        place.restore()
    await _unchanged(place)


async def test_a_backup_of_a_newer_version_is_refused(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    with closing(sqlite3.connect(place.backup)) as copy, copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerSchema):
        place.restore()
    await _unchanged(place)


async def test_what_is_no_backup_is_refused(place: Place) -> None:
    with pytest.raises(StorageError, match="no file"):
        place.restore()
    place.backup.write_bytes(b"Dear Sam, " * 1000)
    with pytest.raises(BadBackup):
        place.restore()
    place.backup.write_bytes(b"")
    with pytest.raises(BadBackup):
        place.restore()
    place.backup.unlink()
    with closing(sqlite3.connect(place.backup)) as copy, copy:
        copy.execute("CREATE TABLE people (name TEXT)")
    with pytest.raises(BadBackup):
        place.restore()
    place.backup.unlink()
    back_up(place.file, place.backup, quietly)
    whole = place.backup.read_bytes()
    place.backup.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadBackup):
        place.restore()
    await _unchanged(place)


async def test_a_backup_damaged_where_nobody_looks_is_refused(place: Place) -> None:
    back_up(place.file, place.backup, quietly)
    with closing(sqlite3.connect(place.backup)) as copy:
        [page] = copy.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_people_state'")
        [size] = copy.execute("PRAGMA page_size")
    raw = bytearray(place.backup.read_bytes())
    at = raw.index(b"active", (page[0] - 1) * size[0])
    raw[at : at + 6] = b"actave"
    place.backup.write_bytes(raw)
    with pytest.raises(BadBackup):
        place.restore()
    await _unchanged(place)


async def _unchanged(place: Place) -> None:
    assert await place.people() == {SAM, ALEX}
    assert not list(place.file.parent.glob("*before*"))
    assert not list(place.file.parent.glob(".*"))


async def test_the_database_is_not_restored_from_itself(place: Place) -> None:
    place.backup.symlink_to(place.file)
    with pytest.raises(StorageError, match="itself"):
        place.restore()


def test_a_backup_overwrites_nothing_and_leaves_nothing_half(place: Place, tmp_path: Path) -> None:
    place.backup.write_text("a letter")
    with pytest.raises(StorageError, match="exists"):
        back_up(place.file, place.backup, quietly)
    assert place.backup.read_text() == "a letter"
    place.backup.unlink()

    whole = place.file.read_bytes()
    place.file.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises(StorageError, match="malformed"):
        back_up(place.file, place.backup, quietly)
    assert not place.backup.exists()
    assert not list(tmp_path.glob(".*"))
    with pytest.raises(StorageError, match="no database"):
        back_up(tmp_path / "nowhere.sqlite3", place.backup, quietly)
    assert not place.backup.exists()


async def test_a_backup_holds_no_leftover_of_who_was_deleted(place: Place) -> None:
    database = place.open()
    with closing(sqlite3.connect(place.file)) as now:
        key, said = now.execute("SELECT data_key, said FROM people JOIN check_ins").fetchone()
    await database.run(lambda tx: tx.people.erase(SAM))
    back_up(place.file, place.backup, quietly)
    await database.close()
    assert key not in place.backup.read_bytes()
    assert said not in place.backup.read_bytes()


async def test_after_another_way_of_putting_back_they_are_deleted_again(
    url: str, ring: KeyRing, clock: FixedClock, tmp_path: Path
) -> None:
    listed = tmp_path / "keys.deleted"
    Deletions(listed, ring).note(SAM, NOW, NOW)
    database = Database.open(url, ring, now=clock.now, deletions=listed)
    await put(database, person(), person(ALEX))
    assert await database.delete_again() == 1
    assert await database.delete_again() == 0
    assert await database.run(lambda tx: tx.people.count()) == {"active": 1}
    await database.close()
