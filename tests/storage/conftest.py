"""Every test here runs twice: over an SQLite file and over a real PostgreSQL."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, QueuePool

from bot.storage.database import Database
from bot.storage.engine import make_engine
from bot.storage.runners import Pool, Writer
from bot.storage.sealing import KeyRing
from bot.storage.transaction import Surroundings
from tests.clock import FixedClock
from tests.postgresql import PostgreSQL, as_sqlalchemy, empty, migrate
from tests.storage.kit import NOW, Machine

_THREADS = 4


@pytest.fixture(scope="session")
def postgresql_migrated(postgresql: PostgreSQL) -> str:
    url = as_sqlalchemy(postgresql.new_database("storage"))
    migrate(url)
    return url


@pytest.fixture(scope="session")
def sqlite_migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "surefoot.sqlite3"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database that is migrated and empty."""
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("sqlite_migrated"), tmp_path)
        return f"sqlite:///{file}"
    address: str = request.getfixturevalue("postgresql_migrated")
    empty(address)
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
