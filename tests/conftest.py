"""What every test shares."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.postgresql import PostgreSQL

# The same examples on every machine and every run, and no deadline that a busy one would miss.
settings.load_profile("ci")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """Start a PostgreSQL of this test process's own."""
    with PostgreSQL.serving() as server:
        yield server
