"""What takes long to make and is the same for every test: made once a process, when first used."""

import tempfile
from functools import cache
from pathlib import Path

from bot.storage.engine import make_engine
from bot.storage.schema import upgrade
from content import SHIPPED, Library, load


@cache
def shipped() -> Library:
    """Return the content of this release."""
    return load(SHIPPED)


@cache
def empty_database() -> bytes:
    """Return an SQLite file with this version's schema and nothing in it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "empty.sqlite3"
        engine = make_engine(f"sqlite:///{file}", threads=1)
        upgrade(engine)
        engine.dispose()
        return file.read_bytes()
