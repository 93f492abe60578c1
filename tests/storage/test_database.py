"""Transactions: whole or not at all, alone or together."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.domain.people import Person
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.storage.errors import DatabaseClosed
from bot.storage.runners import MOST_TOGETHER
from bot.storage.transaction import Surroundings
from bot.views.message import Message
from tests.storage.kit import ALEX, NOW, SAM, check_in, person, plan, put


class Hold:
    """Work that keeps its database thread until it is let go, so that others queue up."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.let_go = threading.Event()

    def __call__(self, _tx: Transaction) -> None:
        self.begun.set()
        assert self.let_go.wait(10)

    async def begins(self) -> None:
        await asyncio.to_thread(self.begun.wait, 10)


@asynccontextmanager
async def all_threads_held(database: Database, engine: Engine) -> AsyncIterator[None]:
    holds = [Hold() for _ in range(1 if engine.dialect.name == "sqlite" else 4)]
    running = [asyncio.create_task(database.run(hold)) for hold in holds]
    for hold in holds:
        await hold.begins()
    yield
    for hold in holds:
        hold.let_go.set()
    await asyncio.gather(*running)


async def _cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def _ids(database: Database) -> set[int]:
    people = range(MOST_TOGETHER * 3)

    def work(tx: Transaction) -> set[int]:
        return {chat_id for chat_id in people if tx.people.get(chat_id)}

    return await database.run(work)


async def _add(database: Database, chat_id: int, *, fail: bool = False) -> int:
    def work(tx: Transaction) -> int:
        tx.people.add(Person(chat_id, NOW))
        if fail:
            raise ValueError(str(chat_id))
        return chat_id

    return await database.run(work)


async def test_fifty_at_once_all_commit_and_one_that_fails_fails_alone(
    database: Database,
) -> None:
    bad = 17
    calls = [_add(database, n, fail=n == bad) for n in range(MOST_TOGETHER)]
    results = await asyncio.gather(*calls, return_exceptions=True)
    assert isinstance(results[bad], ValueError)
    good = set(range(MOST_TOGETHER)) - {bad}
    assert {result for result in results if isinstance(result, int)} == good
    assert await _ids(database) == good


async def test_what_the_database_refuses_fails_alone_too(database: Database) -> None:
    calls = [_add(database, n % 10) for n in range(20)]
    results = await asyncio.gather(*calls, return_exceptions=True)
    refused = [result for result in results if isinstance(result, IntegrityError)]
    assert len(refused) == 10
    assert all("parameters hidden" in str(error) for error in refused), "no value in a log"
    assert await _ids(database) == set(range(10))


async def test_what_waits_is_committed_together_fifty_at_most(
    database: Database, engine: Engine
) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL groups commits itself")
    commits: list[int] = []
    event.listen(engine, "commit", lambda _connection: commits.append(1))
    hold = Hold()
    held = asyncio.create_task(database.run(hold))
    await hold.begins()
    calls = [asyncio.create_task(_add(database, n)) for n in range(MOST_TOGETHER + 1)]
    await asyncio.sleep(0)
    hold.let_go.set()
    await asyncio.gather(held, *calls)
    assert len(commits) == 3, "the one that held, fifty, and one"


async def test_when_the_commit_fails_everyone_is_told_and_nothing_has_happened(
    database: Database, engine: Engine, surroundings: Surroundings
) -> None:
    def fail(_connection: object) -> None:
        raise OSError("disk full")

    def hand_over(tx: Transaction) -> int:
        tx.outbox.add(SAM, Message("lost"))
        return tx.handed[0].id

    event.listen(engine, "commit", fail)
    calls = [_add(database, n) for n in range(5)]
    results = await asyncio.gather(
        *calls, database.run(hand_over, hand_over=True), return_exceptions=True
    )
    assert [str(result) for result in results] == ["disk full"] * 6
    event.remove(engine, "commit", fail)
    assert await _ids(database) == set()
    assert not any(surroundings.sends.holds(row, 0.0) for row in range(100))


async def test_work_that_raises_leaves_nothing(database: Database) -> None:
    def work(tx: Transaction) -> None:
        tx.people.add(person())
        tx.outbox.add(SAM, Message("never"))
        raise KeyError(SAM)

    with pytest.raises(KeyError):
        await database.run(work)
    assert await database.run(lambda tx: tx.people.get(SAM)) is None
    assert await database.run(lambda tx: tx.sends.depth()) == 0


async def test_a_cancelled_caller_leaves_running_work_whole(
    database: Database, other: Database
) -> None:
    hold = Hold()

    def work(tx: Transaction) -> None:
        tx.people.add(Person(1, NOW))
        hold(tx)
        tx.people.add(Person(2, NOW))

    task = asyncio.create_task(database.run(work))
    await hold.begins()
    await _cancel(task)
    hold.let_go.set()
    await database.close()
    assert await _ids(other) == {1, 2}


async def test_work_cancelled_before_it_began_is_not_done(
    database: Database, engine: Engine
) -> None:
    async with all_threads_held(database, engine):
        waiting = asyncio.create_task(_add(database, 1))
        await asyncio.sleep(0)
        await _cancel(waiting)
    assert await _ids(database) == set()


async def test_closing_waits_for_what_runs_and_begins_nothing_new(
    database: Database, other: Database
) -> None:
    hold = Hold()

    def work(tx: Transaction) -> None:
        tx.people.add(person())
        hold(tx)

    running = asyncio.create_task(database.run(work))
    await hold.begins()
    closing = asyncio.create_task(database.close())
    await asyncio.sleep(0)
    with pytest.raises(DatabaseClosed, match="closed"):
        await database.run(lambda tx: tx.sends.depth())
    assert not closing.done()
    hold.let_go.set()
    await asyncio.gather(running, closing)
    assert await other.run(lambda tx: tx.people.get(SAM)) == person()
    await database.close()


async def test_a_probe_tells_in_words(database: Database, engine: Engine) -> None:
    def out_of_order(_connection: object) -> None:
        raise OperationalError("SELECT 1", None, OSError("gone"))

    assert await database.probe() is None
    event.listen(engine, "begin", out_of_order)
    assert await database.probe() == "OperationalError"
    event.remove(engine, "begin", out_of_order)
    assert await database.probe() is None
    await database.close()
    assert await database.probe() == "closed"


async def test_a_probe_does_not_wait_for_ever(
    database: Database, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.database._ALIVE_WITHIN", 0.01)
    async with all_threads_held(database, engine):
        assert await database.probe() == "does not answer"


async def test_two_processes_write_side_by_side(database: Database, other: Database) -> None:
    await asyncio.gather(*[_add((database, other)[n % 2], n) for n in range(20)])
    assert await _ids(database) == set(range(20))


async def test_one_persons_transactions_wait_for_each_other(
    database: Database, other: Database
) -> None:
    await put(database, person())
    hold = Hold()

    def first(tx: Transaction) -> None:
        sam = tx.people.get(SAM)
        assert sam
        tx.people.save(replace(sam, language="es"))
        hold(tx)

    running = asyncio.create_task(database.run(first))
    await hold.begins()
    waiting = asyncio.create_task(other.run(lambda tx: tx.people.get(SAM)))
    await asyncio.sleep(0.05)  # what must not happen cannot be waited for
    assert not waiting.done()
    hold.let_go.set()
    await running
    assert await waiting == person(language="es")


async def test_what_is_due_passes_over_persons_who_are_locked(
    database: Database, other: Database, engine: Engine
) -> None:
    if engine.dialect.name == "sqlite":
        pytest.skip("SQLite has one writer at a time")
    await put(database, person(), person(ALEX), check_in(), check_in(ALEX))
    for chat_id in (SAM, ALEX):
        await database.run(lambda tx, chat=chat_id: tx.plans.replace(chat, [plan(chat)]))  # type: ignore[misc]
    hold = Hold()

    def lock_sam(tx: Transaction) -> None:
        tx.people.get(SAM)
        hold(tx)

    locking = asyncio.create_task(database.run(lock_sam))
    await hold.begins()
    later = NOW + timedelta(hours=5)
    due = await other.run(lambda tx: tx.plans.due(later, 10))
    expired = await other.run(lambda tx: tx.check_ins.expired(later, 10))
    hold.let_go.set()
    await locking
    assert [one.chat_id for one in due] == [ALEX]
    assert [chat_id for chat_id, _ in expired] == [ALEX]


async def test_a_plan_that_another_process_has_moved_on_is_not_due(
    database: Database, other: Database
) -> None:
    """Two ticks meet: the second waits for nothing and finds nothing twice."""
    people = range(30)
    for chat_id in people:
        await put(database, person(chat_id))
        await database.run(lambda tx, chat=chat_id: tx.plans.replace(chat, [plan(chat)]))  # type: ignore[misc]

    def tick(tx: Transaction) -> list[int]:
        due = tx.plans.due(NOW, 5)
        for one in due:
            tx.plans.save(replace(one, next_at=None))
        return [one.chat_id for one in due]

    ticks = [(database, other)[n % 2].run(tick) for n in range(20)]
    found = [chat_id for due in await asyncio.gather(*ticks) for chat_id in due]
    assert len(found) == len(set(found))
