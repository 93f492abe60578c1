"""The database goes away in the middle of work: nothing is lost, and all goes on by itself."""

import asyncio
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage import engine, traces
from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import DATABASE, Friend, House, opened
from tests.postgresql import PostgreSQL
from tests.processes.fleet import doubled, fleet_of, joins, said, tells, until_unwell, well
from tests.webhook.doors import by_polling, by_webhook


async def told(friend: Friend) -> list[int]:
    await friend.sends("/export")
    return said(friend.person)


async def nothing_is_lost(
    house: House, goes: Callable[[], None], comes: Callable[[], None], door: str
) -> None:
    """Let the database go and come while three people are talking."""
    friends = [house.meets(name) for name in ("Sam", "Kim", "Alex")]
    for friend in friends:
        await friend.joins()
    for friend in friends:
        await tells(friend.person, range(4))
    await asyncio.to_thread(goes)
    for friend in friends:
        await tells(friend.person, range(4, 8))
    listen = house.settings.listen
    assert listen is not None
    await until_unwell(listen.port, door)
    await until_unwell(listen.port, "database")
    await asyncio.to_thread(comes)
    await well(listen.port)
    # What was stored just when the database went, unheard, is taken up at its lease's end.
    await house.until(lambda: all(row["done_at"] for row in house.rows("updates")), within=60)
    assert [await told(friend) for friend in friends] == [list(range(8))] * 3
    assert [doubled(friend.person) for friend in friends] == [0] * 3
    assert [row for row in house.rows("outbox") if row["set_aside_at"]] == []


@pytest.mark.parametrize(
    ("door_of", "door"),
    [pytest.param(by_polling, "polling", marks=pytest.mark.soak), (by_webhook, "webhook")],
)
async def test_postgresql_is_restarted(
    tmp_path: Path, postgresql: PostgreSQL, door_of: Callable[[], dict[str, object]], door: str
) -> None:
    url = postgresql.new_database(f"away_{door}")
    async with opened(tmp_path, MONDAY_NOON, database_url=url, **door_of()) as house:
        await nothing_is_lost(house, postgresql.stop, postgresql.start, door)


async def test_sqlite_is_locked_by_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient = (*engine._SQLITE_PRAGMAS, "PRAGMA busy_timeout = 100")  # noqa: SLF001
    monkeypatch.setattr(engine, "_SQLITE_PRAGMAS", impatient)
    monkeypatch.setattr(traces, "BUSY_TIMEOUT", 100)
    async with opened(tmp_path, MONDAY_NOON, **by_polling()) as house:
        with closing(sqlite3.connect(tmp_path / DATABASE, check_same_thread=False)) as program:
            await nothing_is_lost(
                house, lambda: _execute(program, "BEGIN IMMEDIATE"), program.rollback, "polling"
            )


def _execute(connection: sqlite3.Connection, statement: str) -> None:
    connection.execute(statement)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="needs Linux")
async def test_the_disk_is_full(tmp_path: Path) -> None:
    async with fleet_of(1, tmp_path, f"sqlite:///{tmp_path}/{DATABASE}") as fleet:
        people = [fleet.sandbox.add_person(f"P{number}") for number in range(3)]
        (port,) = fleet.spread.ports
        for person in people:
            await joins(person)
            await tells(person, range(2))
        await fleet.until_taken(6)
        fleet.fills_the_disk(port)
        for person in people:
            await tells(person, range(2, 4))
        await until_unwell(port, "webhook")
        fleet.fills_the_disk(port, full=False)
        await fleet.until_idle(60)
        assert await fleet.exported(people) == [list(range(4))] * 3
        assert [doubled(person) for person in people] == [0] * 3
