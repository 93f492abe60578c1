"""/delete is done whole or not at all, over both databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import House, opened
from tests.postgresql import on_both

PERSONAL = ("people", "check_ins", "plans", "outbox")
SQLITE_REFUSES = """
    CREATE TRIGGER refuse BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'refused'); END
"""
POSTGRESQL_REFUSES = """
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN RAISE EXCEPTION ''refused''; END';
    CREATE TRIGGER refuse BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION refuse()
"""


@contextmanager
def nothing_can_be_said(house: House) -> Iterator[None]:
    """Let the database refuse every message, and so what is said last of all in /delete."""
    is_sqlite = house.settings.database_url.startswith("sqlite")
    house.changes(SQLITE_REFUSES if is_sqlite else POSTGRESQL_REFUSES)
    try:
        yield
    finally:
        house.changes("DROP TRIGGER refuse" if is_sqlite else "DROP FUNCTION refuse CASCADE")


@on_both
async def test_what_fails_at_its_end_has_deleted_nothing_and_is_done_again(
    tmp_path: Path, url: str
) -> None:
    database = url.replace("+psycopg", "")
    async with opened(tmp_path, MONDAY_NOON, database_url=database) as house:
        sam = house.meets()
        await sam.joins()
        await sam.sends("/checkin")
        await sam.sends("they did not call")
        await sam.sends("/delete")
        before = {table: house.rows(table) for table in PERSONAL}
        with nothing_can_be_said(house):
            await sam.taps("Delete everything")
            assert {table: house.rows(table) for table in PERSONAL} == before
            assert len(house.complaints.lines) == 1
        house.complaints.lines.clear()
        await house.until(lambda: sam.sees("Everything about you is deleted here"))
        await house.settles()
        assert [house.rows(table) for table in PERSONAL] == [[]] * len(PERSONAL)
        await sam.sends("/start")
        assert sam.labels == ["Agree", "No, thanks"]
        house.check()
