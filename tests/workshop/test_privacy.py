"""docs/privacy.md says exactly what is stored in clear and what is sealed."""

import re

from sqlalchemy import LargeBinary

from bot.storage.tables import metadata
from tests.workshop.tree import text

ROWS = re.findall(r"^\| `(\w+)`[^|]* \|([^|]*)\|([^|]*)\|$", text("docs/privacy.md"), re.MULTILINE)
READABLE = {("pads", "pad"), ("meta", "value")}
"""Bytes that are nothing anybody said."""


def named(side: int) -> set[tuple[str, str]]:
    """Return the columns on one side of the page's table."""
    return {(row[0], column) for row in ROWS for column in re.findall(r"`(\w+)`", row[side])}


def test_every_column_is_on_the_page_on_its_side() -> None:
    columns = {
        (table.name, column.name): column.type
        for table in metadata.sorted_tables
        for column in table.columns
    }
    sealed = {name for name, kind in columns.items() if isinstance(kind, LargeBinary)} - READABLE
    assert named(2) == sealed
    assert named(1) == set(columns) - sealed


def test_nothing_said_has_a_column_of_its_own() -> None:
    words = {"trigger", "pattern", "intensity", "text", "note", "urge", "acted", "outcome"}
    columns = {column.name for table in metadata.sorted_tables for column in table.columns}
    assert columns & words == set()
