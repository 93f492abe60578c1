"""Connections: what each of the two databases must be told before it is used."""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

from bot.storage.errors import NotSqlite

BUSY_TIMEOUT = 10_000
"""Milliseconds for which SQLite waits for another process's transaction."""

_SQLITE_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a commit acknowledges an update to Telegram
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT}",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten, keys above all
)

# A server that fell silent is given up within seconds, not hours.
_POSTGRESQL_LINK = {
    "connect_timeout": 5,  # seconds
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,  # milliseconds
}
# What a process that fell silent holds is let go as soon as its leases end.
_POSTGRESQL_SESSION = "SET idle_in_transaction_session_timeout = '30s'"


def sqlite_file(url: str) -> Path:
    """Return the file of an SQLite database's address; raise NotSqlite for any other."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        raise NotSqlite
    return Path(address.database or "")


def make_engine(url: str, *, threads: int) -> Engine:
    """Return an engine for an SQLAlchemy address of SQLite (a file) or PostgreSQL (psycopg).

    Nothing connects yet; the file of an SQLite database and its folder are made, readable
    by their owner only. Errors never repeat the values of a statement.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return _postgresql_engine(address, threads)
    _make_file(address)
    engine = create_engine(address, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _postgresql_engine(address: URL, threads: int) -> Engine:
    engine = create_engine(
        address,
        pool_size=threads,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args=_POSTGRESQL_LINK,
    )
    event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _prepare_postgresql(connection: Any, _record: object) -> None:  # noqa: ANN401
    connection.execute(_POSTGRESQL_SESSION)
    connection.commit()


def _make_file(address: URL) -> None:
    file = Path(address.database or "")
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401  SQLAlchemy's own
    connection.isolation_level = None  # BEGIN is ours, see below
    for pragma in _SQLITE_PRAGMAS:
        connection.execute(pragma)


def _begin_immediate(connection: Connection) -> None:
    """Take the write lock first: a read that turns into a write could not wait for it."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
