"""A copy of an SQLite database, made while the bot goes on."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.storage.errors import BadBackup, StorageError, one_line_errors
from bot.storage.keyfile import fsync_folder

Progress = Callable[[int, int], None]
"""Told how many bytes are done, and about how many there are."""

_LOOK_EVERY = 100_000  # of SQLite's own small steps


@one_line_errors()
def back_up(database: Path, target: Path, progress: Progress) -> None:
    """Write a whole copy of the database to a new file, readable by its owner only.

    The copy shows one instant and holds nothing that was deleted before: `VACUUM INTO` writes
    every row anew, where copying page by page would take along what lies in the gaps. It is
    checked before it gets its name, so that there is never half a backup.

    Raises:
        StorageError: there is no database, something has that name already, it cannot be read
            or written, or the copy is not sound.
    """
    if not database.exists():
        raise StorageError(f"There is no database at {database} yet.")
    with _reserved(target) as draft:
        with closing(_connected(database)) as connection:
            size = _size_in_bytes(connection)
            _tell(connection, draft, size, progress)
            connection.execute("VACUUM INTO ?", (str(draft),))
        check_soundness(draft)
        _flush(draft)
        draft.replace(target)
        fsync_folder(target.parent)
    progress(size, size)


def check_soundness(file: Path) -> None:
    """Raise BadBackup unless SQLite finds the file whole and all that belongs together there."""
    try:
        with closing(_connected(file)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            strays = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        raise BadBackup from error
    if found != [("ok",)] or strays:
        raise BadBackup


def _connected(file: Path) -> sqlite3.Connection:
    address = f"{file.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=10)


def _size_in_bytes(connection: sqlite3.Connection) -> int:
    pages, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
    )
    return int(pages * size)


def _tell(connection: sqlite3.Connection, draft: Path, size: int, progress: Progress) -> None:
    def look() -> int:
        progress(min(draft.stat().st_size, size), size)
        return 0

    connection.set_progress_handler(look, _LOOK_EVERY)


@contextmanager
def _reserved(target: Path) -> Iterator[Path]:
    """Take the name, so that nothing else is overwritten, and give another to write to."""
    draft = target.with_name(f".{target.name}.partial")
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise StorageError(f"{target} exists already; a backup overwrites nothing.") from None
    try:
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield draft
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    finally:
        draft.unlink(missing_ok=True)


def _flush(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
