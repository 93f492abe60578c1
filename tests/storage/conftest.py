"""Every test here that has a database runs twice: over SQLite and over a real PostgreSQL."""

from collections.abc import AsyncIterator, Iterator

import pytest
from sqlalchemy import Engine, QueuePool

from bot.storage.database import Database
from bot.storage.engine import make_engine
from bot.storage.runners import Pool, Writer
from bot.storage.sealing import KeyRing
from bot.storage.transaction import Surroundings
from tests.clock import FixedClock
from tests.postgresql import POSTGRESQL, SQLITE
from tests.storage.kit import NOW, Machine

_THREADS = 4


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test over both databases."""
    if "url" in metafunc.fixturenames:
        metafunc.parametrize("url", [SQLITE, POSTGRESQL], indirect=True)


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
