"""The cost of the hot paths: how many statements, and never a look at everybody."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.domain.checkins import Said
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.views.message import Message
from tests.storage.kit import NOW, SAM, check_in, person, plan, put, statements, typed


def _answer(tx: Transaction) -> None:
    """Do what a tapped button does: once, the person, their check-in, and a reply."""
    tx.updates.finish(1, NOW)
    tx.people.get(SAM)
    found = tx.check_ins.get(SAM, 1)
    assert found
    tx.check_ins.save(check_in(id=1, said=Said(intensity=7)))
    tx.outbox.add(SAM, Message("answer", edit=5))


def _take(tx: Transaction) -> None:
    tx.sends.sent([(one, 5) for one in tx.sends.claim(NOW, 2e9, 3e9, 10)])
    tx.pace.note({SAM: 2e9 + 1})


PATHS: list[tuple[Callable[[Transaction], Any], int]] = [
    (_answer, 6),
    (lambda tx: tx.updates.keep([typed(n, n) for n in range(10, 60)], NOW, 0.0), 2),
    (lambda tx: tx.updates.claim(2e9, 3e9, 10), 2),
    (_take, 8),
    (lambda tx: tx.plans.due(NOW, 200), 1),
    (lambda tx: tx.people.due_back(NOW, 200), 1),
    (lambda tx: tx.check_ins.expired(NOW + timedelta(days=1), 200), 1),
    (lambda tx: tx.check_ins.forget(NOW, 200), 1),
    (lambda tx: tx.predictions.due(NOW, 200), 1),
    (lambda tx: tx.predictions.forget(NOW, 200), 1),
    (lambda tx: tx.safety_events.forget(NOW, 200), 1),
    (lambda tx: tx.pace.reserve(5, 30, 0.0), 1),
]


# chat_paces holds the chats of the last seconds only.
_ALLOWED = re.compile(
    r"USING (COVERING )?INDEX (ix_outbox_due|ix_updates_undone)$|SCAN (pace|chat_paces)$"
)


async def _fill(database: Database) -> None:
    await put(database, person(), check_in(), Message("How strong?", check_in=1))
    await database.run(lambda tx: tx.plans.replace(SAM, [plan()]))
    await database.run(lambda tx: tx.updates.keep([typed(1)], NOW, 0.0))


@pytest.mark.parametrize(("work", "most"), PATHS)
async def test_statements_on_the_hot_paths(
    database: Database, engine: Engine, work: Callable[[Transaction], Any], most: int
) -> None:
    await _fill(database)
    with statements(engine) as seen:
        await database.run(work, hand_over=True)
    assert len(seen) == most, "\n".join(seen)


@pytest.mark.parametrize("work", [work for work, _ in PATHS])
async def test_nothing_that_is_due_is_found_by_looking_at_everything(
    database: Database, engine: Engine, work: Callable[[Transaction], Any]
) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL plans by the size of tables, which here have one row")
    await _fill(database)
    plans = await _plans(database, engine, work)
    assert plans
    looks = [line for line in plans if line.startswith("SCAN") and not _ALLOWED.search(line)]
    assert looks == []


async def _plans(
    database: Database, engine: Engine, work: Callable[[Transaction], Any]
) -> list[str]:
    """Return how SQLite says that it goes about the statements of this work."""
    lines: list[str] = []

    def explain(
        _connection: object,
        cursor: sqlite3.Cursor,
        statement: str,
        values: Sequence[object],
        *_rest: object,
    ) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            rows = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            lines.extend(row[3] for row in rows)

    event.listen(engine, "before_cursor_execute", explain)
    await database.run(work, hand_over=True)
    event.remove(engine, "before_cursor_execute", explain)
    return lines
