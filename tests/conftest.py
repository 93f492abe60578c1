"""What every test shares."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from content import Library
from tests.postgresql import SQLITE, PostgreSQL, as_sqlalchemy, empty, migrate
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
def postgresql_migrated(postgresql: PostgreSQL) -> str:
    """Return the address of a PostgreSQL of this version, for one test at a time."""
    address = as_sqlalchemy(postgresql.new_database("surefoot"))
    migrate(address)
    return address


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


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty database of this version.

    It is SQLite, but where a test asks for both by `tests.postgresql.on_both`.
    """
    if getattr(request, "param", SQLITE) == SQLITE:
        file = shutil.copy(request.getfixturevalue("migrated"), tmp_path)
        return f"sqlite:///{file}"
    address: str = request.getfixturevalue("postgresql_migrated")
    empty(address)
    return address
