from collections.abc import AsyncIterator, Iterator

import pytest
from sqlalchemy import Engine
from telegram import Bot

from bot.storage.database import Database
from bot.storage.engine import make_engine
from bot.storage.runners import Pool, Writer
from bot.storage.sealing import KeyRing
from bot.storage.transaction import Surroundings
from sandbox import Person, Sandbox, VirtualClock
from tests.clock import FixedClock
from tests.postgresql import SQLITE
from tests.sender.machine import Machine
from tests.sender.rig import Asked, Rig, Watched, WatchedRequest

TOKEN = "7000000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def _waits_as_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns about every 429 unless told so."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = make_engine(url, threads=1)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def ring() -> KeyRing:
    return KeyRing({"test": bytes(range(32))})


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(VirtualClock(None, running=True), token=TOKEN)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def rig(
    sandbox: Sandbox, url: str, ring: KeyRing, engine: Engine, clock: FixedClock, machine: Machine
) -> AsyncIterator[Rig]:
    surroundings = Surroundings(ring, clock.now, machine, lambda: True)
    runner = Writer(engine) if engine.dialect.name == SQLITE else Pool(engine, threads=1)
    database = Database(engine, runner, surroundings)
    asked: list[Asked] = []
    request = WatchedRequest(machine, asked)
    async with request:
        bot = Bot(
            TOKEN, base_url=f"{sandbox.url}/bot", request=request, get_updates_request=request
        )
        yield Rig(sandbox, Watched(database, machine), engine, clock, machine, bot, asked)
    await database.close()


@pytest.fixture
def sam(sandbox: Sandbox) -> Person:
    return sandbox.add_person("Sam")


@pytest.fixture
def alex(sandbox: Sandbox) -> Person:
    return sandbox.add_person("Alex")


@pytest.fixture
def kim(sandbox: Sandbox) -> Person:
    return sandbox.add_person("Kim")
