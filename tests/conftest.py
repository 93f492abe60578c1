"""What every test shares."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from content import Library
from tests.postgresql import PostgreSQL
from tests.ready import empty_database, shipped

# The same examples on every machine and every run, and no deadline that a busy one would miss.
settings.load_profile("ci")


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Let what the code logs reach the standard library's handlers, where tests listen."""
    structlog.configure(
        processors=[
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["event"]),
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """Start a PostgreSQL of this test process's own."""
    with PostgreSQL.serving() as server:
        yield server


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the content of this release."""
    return shipped()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty SQLite database of this version, to copy."""
    file = tmp_path_factory.mktemp("migrated") / "surefoot.sqlite3"
    file.write_bytes(empty_database())
    return file
