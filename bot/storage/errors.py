"""What can go wrong in storage as a whole; a docstring is the default message."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError


class StorageError(Exception):
    """The database cannot be used."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or type(self).__doc__)


class NewerSchema(StorageError):  # noqa: N818  says what is the matter, like the others
    """The database was made by a newer Surefoot: install that version or a later one."""


class WrongKeys(StorageError):  # noqa: N818
    """These keys do not fit this database: put back the key file that was used with it."""


class KeysInUse(StorageError):  # noqa: N818
    """Something is under an older key, in use or damaged, so it stays: try again later."""


class DatabaseInUse(StorageError):  # noqa: N818
    """A bot or another command is using this database: stop it, then try again."""


class NoDatabase(StorageError):  # noqa: N818
    """There is no database yet."""


class NotSqlite(StorageError):  # noqa: N818
    """The database is PostgreSQL, whose own pg_dump and pg_restore copy it: docs/privacy.md."""


class BadBackup(StorageError):  # noqa: N818
    """The file is damaged or no backup of Surefoot; nothing was changed."""


class NotJoined(StorageError):  # noqa: N818
    """Somebody who has not agreed to anything has no key, so nothing they say is stored."""


class DatabaseClosed(StorageError):  # noqa: N818
    """The database is closed; nothing new is begun."""


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn what a database or the disk says into a StorageError of one line."""
    try:
        yield
    except (OSError, SQLAlchemyError, sqlite3.Error) as error:
        raise StorageError(f"The database cannot be used: {_in_one_line(error)}") from error


def _in_one_line(error: Exception) -> str:
    """Return the driver's own words, without the statement and its values."""
    reason = getattr(error, "orig", None) or error
    return " ".join(str(reason).split())
