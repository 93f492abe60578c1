from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot

from sandbox import Person, Sandbox, VirtualClock
from tests.sandbox.client import Client, bot_for

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday


@pytest.fixture(autouse=True)
def _waits_as_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns about every 429 unless told so."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(START, running=False)


@pytest.fixture
async def sandbox(clock: VirtualClock) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(clock)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with bot_for(sandbox) as bot:
        yield bot


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[Client]:
    async with Client(sandbox) as client:
        yield client


@pytest.fixture
def sam(sandbox: Sandbox) -> Person:
    return sandbox.add_person("Sam")
