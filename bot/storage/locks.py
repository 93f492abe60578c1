"""Who has an SQLite database open: a lock file beside it, which ends with the process.

Everybody who opens the database shares the lock; putting a backup in its place needs it alone.
SQLite's own locks cannot say this: between two transactions it holds none.
"""

import fcntl
import os
from pathlib import Path
from typing import Self

from bot.storage.errors import DatabaseInUse


class FileLock:
    """A lock held until it is released, or for a block."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def share(self) -> None:
        """Let others have it too."""
        fcntl.flock(self._descriptor, fcntl.LOCK_SH)

    def release(self) -> None:
        """Let others have it; once only."""
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def opened(database: Path) -> tuple[FileLock, bool]:
    """Return a lock that many may have, and whether nobody else has it now.

    Raises DatabaseInUse while somebody has it alone.
    """
    try:
        lock = _locked(database, fcntl.LOCK_EX)
    except DatabaseInUse:
        return _locked(database, fcntl.LOCK_SH), False
    lock.share()
    return lock, True


def alone(database: Path) -> FileLock:
    """Return a lock that nobody else has; raise DatabaseInUse while anybody has one."""
    return _locked(database, fcntl.LOCK_EX)


def _locked(database: Path, how: int) -> FileLock:
    file = database.with_name(f"{database.name}.lock")
    descriptor = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise DatabaseInUse from None
    return FileLock(descriptor)
