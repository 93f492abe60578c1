"""What every test shares."""

from collections.abc import Iterator

import pytest
import structlog
from hypothesis import settings

from tests.postgresql import PostgreSQL

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
