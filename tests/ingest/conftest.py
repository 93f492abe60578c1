from collections.abc import AsyncIterator, Iterator

import pytest
from sqlalchemy import Engine

from bot.storage.engine import make_engine
from content import Library
from tests.ingest.desk import THREADS, Desk
from tests.ingest.desk import desk as opened
from tests.sender.machine import Machine


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = make_engine(url, threads=THREADS)
    yield engine
    engine.dispose()


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
async def desk(engine: Engine, machine: Machine, library: Library) -> AsyncIterator[Desk]:
    async with opened(engine, machine, library) as desk:
        yield desk


@pytest.fixture
async def other(engine: Engine, machine: Machine, library: Library) -> AsyncIterator[Desk]:
    """Another process over the same database, or the next start."""
    async with opened(engine, machine, library) as desk:
        yield desk
