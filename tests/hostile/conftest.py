"""A migrated SQLite file to copy, and the shipped content read once."""

from pathlib import Path

import pytest

from bot.storage.engine import make_engine
from bot.storage.schema import upgrade
from content import SHIPPED, Library, load


@pytest.fixture(scope="session")
def library() -> Library:
    return load(SHIPPED)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of this version."""
    file = tmp_path_factory.mktemp("migrated") / "surefoot.sqlite3"
    engine = make_engine(f"sqlite:///{file}", threads=1)
    upgrade(engine)
    engine.dispose()
    return file
