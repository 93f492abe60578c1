"""A home for each test, and a Telegram beside it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from sandbox import Person, Sandbox, VirtualClock
from tests.process.command import TOKEN, WORDS, Home


@pytest.fixture(scope="session")
def bytecode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where compiled modules are kept if not beside the code: starting takes a third then."""
    return tmp_path_factory.getbasetemp().parent / "bytecode"


@pytest.fixture
def home(tmp_path: Path, bytecode: Path) -> Iterator[Home]:
    """A home; whatever was said in it, at DEBUG, has no token and nothing that was typed."""
    folder = tmp_path / "home"
    folder.mkdir()
    home = Home(folder, bytecode, {"BOT_TOKEN": TOKEN, "LOG_LEVEL": "debug"})
    yield home
    secret = TOKEN.partition(":")[2]
    assert [line for line in home.lines if secret in line or WORDS in line] == []


@pytest.fixture
async def telegram(home: Home) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(VirtualClock(), token=TOKEN)
    await sandbox.start()
    home.settings["TELEGRAM_URL"] = sandbox.url
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def sam(telegram: Sandbox) -> Person:
    return telegram.add_person("Sam")
