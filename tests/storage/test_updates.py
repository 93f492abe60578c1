from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from bot.services.ports import KeptUpdate, SetAside
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.updates import chat_of
from tests.storage.kit import ALEX, KIM, NOW, SAM, Machine, typed

LEASE = 60.0


async def _keep(
    database: Database, machine: Machine, *bodies: dict[str, Any]
) -> Sequence[KeptUpdate]:
    return await database.run(lambda tx: tx.updates.keep(bodies, NOW, machine() + LEASE))


async def _claim(database: Database, machine: Machine, limit: int = 10) -> list[int]:
    end = machine() + LEASE
    claimed = await database.run(lambda tx: tx.updates.claim(machine(), end, limit))
    return [one.update_id for one in claimed]


async def test_a_batch_is_kept_once_in_order(database: Database, machine: Machine) -> None:
    first = await _keep(database, machine, typed(2), typed(1, ALEX))
    assert first == [KeptUpdate(1, ALEX, typed(1, ALEX), 0), KeptUpdate(2, SAM, typed(2), 0)]
    again = await _keep(database, machine, typed(2), typed(3), typed(3))
    assert again == [KeptUpdate(3, SAM, typed(3), 0)]
    assert await _keep(database, machine) == []


async def test_what_is_done_is_done_once_and_seen_no_more(
    database: Database, machine: Machine, engine: Engine
) -> None:
    await _keep(database, machine, typed(1))
    assert await database.run(lambda tx: tx.updates.finish(1, NOW)) is True
    assert await database.run(lambda tx: tx.updates.finish(1, NOW)) is False
    assert await database.run(lambda tx: tx.updates.finish(2, NOW)) is False
    assert await _keep(database, machine, typed(1)) == []
    machine.time += LEASE
    assert await _claim(database, machine) == []
    with engine.connect() as connection:
        row = connection.execute(select(tables.updates)).mappings().one()
    assert (row["body"], row["chat_id"], row["done_at"]) == (None, None, NOW)


async def test_a_crash_leaves_updates_to_be_claimed_in_order(
    database: Database, other: Database, machine: Machine
) -> None:
    await _keep(database, machine, typed(1), typed(2), typed(3, ALEX))
    assert await _claim(other, machine) == [], "leased"
    machine.time += LEASE
    assert await _claim(other, machine) == [1, 3], "the oldest of each chat"
    assert await _claim(other, machine) == []
    await other.run(lambda tx: tx.updates.finish(1, NOW))
    assert await _claim(other, machine) == [2]


async def test_updates_without_a_chat_hold_up_nobody(database: Database, machine: Machine) -> None:
    await _keep(database, machine, {"update_id": 1, "poll": {"id": "a"}}, {"update_id": 2})
    machine.time += LEASE
    assert await _claim(database, machine) == [1, 2]


async def test_a_postponed_one_comes_again_and_its_chat_waits(
    database: Database, machine: Machine
) -> None:
    await _keep(database, machine, typed(1), typed(2, ALEX))
    await database.run(lambda tx: tx.updates.postpone(1, "KeyError", machine() + 5))
    assert await _keep(database, machine, typed(3)) == [], "behind one that waits"
    assert await _claim(database, machine) == []
    machine.time += 5
    claimed = await database.run(lambda tx: tx.updates.claim(machine(), machine() + LEASE, 10))
    assert claimed == [KeptUpdate(1, SAM, typed(1), 1)]
    await database.run(lambda tx: tx.updates.finish(1, NOW))
    assert await _claim(database, machine) == [3]


async def test_a_new_one_behind_another_process_waits(
    database: Database, other: Database, machine: Machine
) -> None:
    await _keep(database, machine, typed(1))
    assert [u.update_id for u in await _keep(database, machine, typed(2))] == [2], "our own"
    theirs = await _keep(other, machine, typed(3), typed(4), typed(5, KIM))
    assert [u.update_id for u in theirs] == [5]
    for update_id in (1, 2):
        await database.run(lambda tx, done=update_id: tx.updates.finish(done, NOW))  # type: ignore[misc]
    assert await _claim(other, machine) == [3]


async def test_what_is_set_aside_is_listed_without_content_and_can_be_retried(
    database: Database, machine: Machine
) -> None:
    await _keep(database, machine, typed(1), typed(2, ALEX), typed(3))
    await database.run(lambda tx: tx.updates.postpone(1, "KeyError", 0.0))
    for update_id in (1, 2):
        await database.run(lambda tx, bad=update_id: tx.updates.set_aside(bad, "ValueError", NOW))  # type: ignore[misc]
    assert await database.run(lambda tx: tx.updates.list_set_aside()) == [
        SetAside(1, NOW, 2, "ValueError"),
        SetAside(2, NOW, 1, "ValueError"),
    ]
    assert await database.run(lambda tx: tx.updates.finish(1, NOW)) is False
    machine.time += LEASE
    assert await _claim(database, machine) == [3], "nobody waits for what is set aside"
    assert await database.run(lambda tx: tx.updates.retry(1)) == 1
    assert await database.run(lambda tx: tx.updates.retry(None)) == 1
    assert await database.run(lambda tx: tx.updates.retry(None)) == 0
    assert await _claim(database, machine) == [1, 2]


async def test_an_update_nobody_can_read_is_set_aside(
    database: Database, machine: Machine, engine: Engine
) -> None:
    await _keep(database, machine, typed(1), typed(2))
    with engine.begin() as connection:
        one = tables.updates.c.update_id == 1
        connection.execute(update(tables.updates).where(one).values(body=b"torn"))
    machine.time += LEASE
    assert await _claim(database, machine) == []
    [aside] = await database.run(lambda tx: tx.updates.list_set_aside())
    assert (aside.update_id, aside.error) == (1, "SealError")
    assert await _claim(database, machine) == [2]


async def test_done_ids_are_forgotten_after_their_time(
    database: Database, machine: Machine
) -> None:
    await _keep(database, machine, typed(1), typed(2), typed(3))
    await database.run(lambda tx: tx.updates.finish(1, NOW))
    await database.run(lambda tx: tx.updates.finish(2, NOW + timedelta(hours=1)))
    before = NOW + timedelta(hours=1)
    assert await database.run(lambda tx: tx.updates.forget_done(before)) == 1
    again = await _keep(database, machine, typed(1), typed(2))
    assert [one.update_id for one in again] == [1], "2 is still known"


CHAT = {"id": SAM}
BUTTON = {"id": "1", "from": {"id": ALEX}, "data": "x"}


@pytest.mark.parametrize(
    ("body", "chat"),
    [
        ({"message": {"chat": CHAT, "from": {"id": ALEX}}}, SAM),
        ({"edited_message": {"chat": CHAT}}, SAM),
        ({"callback_query": {**BUTTON, "message": {"chat": CHAT}}}, SAM),
        ({"callback_query": BUTTON}, ALEX),
        ({"my_chat_member": {"chat": CHAT, "from": {"id": ALEX}}}, SAM),
        ({"message_reaction": {"chat": CHAT, "user": {"id": ALEX}}}, SAM),
        ({"inline_query": {"from": {"id": ALEX}, "query": ""}}, ALEX),
        ({"poll": {"id": "1", "options": []}}, None),
        ({}, None),
    ],
)
def test_the_chat_of_an_update(body: dict[str, Any], chat: int | None) -> None:
    assert chat_of({"update_id": 1, **body}) == chat
