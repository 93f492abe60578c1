"""Putting a backup in the place of an SQLite database."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, select

from bot.storage.backup import Progress, check_soundness
from bot.storage.deletions import Deletions
from bot.storage.engine import make_engine
from bot.storage.errors import BadBackup, StorageError, WrongKeys, one_line_errors
from bot.storage.keyfile import fsync_folder
from bot.storage.locks import alone
from bot.storage.rotation import has_unknown_keys
from bot.storage.schema import check_keys, upgrade
from bot.storage.sealing import KeyRing
from bot.storage.tables import people
from bot.storage.transaction import Surroundings, Transaction

_PIECE = 4 * 1024 * 1024
_SIDES = ("-wal", "-journal")
_OURS = {"alembic_version", "meta", "people", "check_ins", "outbox", "updates"}


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it: where the former database lies now, and how many were deleted again."""

    aside: Path | None
    deleted: int


@one_line_errors()
def restore(
    backup: Path,
    database: Path,
    ring: KeyRing,
    deletions: Deletions,
    now: datetime,
    progress: Progress,
) -> Restored:
    """Put the backup in the database's place, after everything about it was found in order.

    All is done on a copy beside the database: its soundness, schema (brought to this version's)
    and keys are checked, and whoever is on the list of deletions is deleted again. Then the
    former database gets a name with this time in it, and the copy its place. There is a
    database at that place at every instant.

    Raises:
        DatabaseInUse: a bot, or another command, has the database open.
        BadBackup, NewerSchema, WrongKeys: the backup is not in order; nothing was changed.
        StorageError: it cannot be read or written.
    """
    if not backup.is_file():
        raise StorageError(f"There is no file {backup}.")
    if database.exists() and database.samefile(backup):
        raise StorageError(f"{backup} is the database itself.")
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with alone(database), _draft_beside(database) as draft:
        _copy(backup, draft, progress)
        _check_kind(draft)
        check_soundness(draft)
        deleted = _made_ready(draft, ring, deletions, now)
        aside = _put_aside(database, now)
        draft.replace(database)
        fsync_folder(database.parent)
    return Restored(aside, deleted)


def delete_again(
    connection: Connection, ring: KeyRing, deletions: Deletions | None, now: datetime
) -> int:
    """Delete whoever is on the list of deletions and return how many were there."""
    if deletions is None:
        return 0
    rows = connection.execute(select(people.c.chat_id, people.c.asked_at)).all()
    listed = deletions.among((row.chat_id, row.asked_at) for row in rows)
    surroundings = Surroundings(ring, lambda: now, lambda: 0.0, lambda: False)
    transaction = Transaction(connection, surroundings, hand_over=False)
    for chat_id in listed:
        transaction.people.erase(chat_id)
    return len(listed)


@contextmanager
def _draft_beside(database: Path) -> Iterator[Path]:
    """Return an empty file for the owner only; whatever is left of it is removed at the end."""
    draft = database.with_name(f".{database.name}.restoring")
    _remove(draft)
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield draft
    finally:
        _remove(draft)


def _remove(draft: Path) -> None:
    for end in ("", *_SIDES, "-shm"):
        _beside(draft, end).unlink(missing_ok=True)


def _beside(file: Path, end: str) -> Path:
    return file.with_name(file.name + end)


def _copy(backup: Path, draft: Path, progress: Progress) -> None:
    """Copy the file, and what SQLite keeps beside it where somebody copied a database by hand."""
    for end in _SIDES:
        if _beside(backup, end).exists():
            _beside(draft, end).touch(0o600)
            shutil.copyfile(_beside(backup, end), _beside(draft, end))
    size, done = backup.stat().st_size, 0
    with backup.open("rb") as source, draft.open("wb") as target:
        while piece := source.read(_PIECE):
            target.write(piece)
            done += len(piece)
            progress(done, size)


def _check_kind(draft: Path) -> None:
    """Raise BadBackup unless these are our tables, with the proof of whose keys they are for."""
    try:
        with closing(sqlite3.connect(draft)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            known = _OURS.issubset(name for (name,) in tables)
            proof = known and connection.execute("SELECT 1 FROM meta WHERE name = 'keys fit'")
            if not proof or not proof.fetchone():
                raise BadBackup
    except sqlite3.DatabaseError as error:
        raise BadBackup from error


def _made_ready(draft: Path, ring: KeyRing, deletions: Deletions, now: datetime) -> int:
    """Make the copy what this version would have made; return how many were deleted again."""
    engine = make_engine(f"sqlite:///{draft}", threads=1)
    try:
        upgrade(engine)
        check_keys(engine, ring)
        if has_unknown_keys(engine, ring):
            raise WrongKeys
        with engine.begin() as connection:
            deleted = delete_again(connection, ring, deletions, now)
    finally:
        engine.dispose()
    _close_log(draft)
    return deleted


def _close_log(file: Path) -> None:
    """Make the file whole by itself, with nothing beside it and nothing deleted left in it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")


def _put_aside(database: Path, now: datetime) -> Path | None:
    """Give the present database a second name, with what lies beside it, and clear its place."""
    if not database.exists() or not database.stat().st_size:
        return None
    aside = _beside(database, f".before-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    with suppress(sqlite3.DatabaseError):  # damaged: kept as it is
        _close_log(database)
    aside.hardlink_to(database)
    for end in _SIDES:
        if _beside(database, end).exists():
            _beside(aside, end).hardlink_to(_beside(database, end))
            _beside(database, end).unlink()
    _beside(database, "-shm").unlink(missing_ok=True)
    return aside
