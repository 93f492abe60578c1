import asyncio

import pytest
from sqlalchemy import Engine, select

from bot.services.ports import Sending, Transaction
from bot.storage.database import Database
from bot.storage.tables import chat_paces
from bot.storage.transaction import HAND_OVER_LEASE
from bot.views.message import Message
from tests.storage.kit import ALEX, KIM, NOW, SAM, Machine

RATE = 30.0


async def _reserve(database: Database, slots: int, machine: float) -> float:
    return await database.run(lambda tx: tx.pace.reserve(slots, RATE, machine))


async def test_slots_follow_each_other(database: Database) -> None:
    assert await _reserve(database, 3, 100.0) == pytest.approx(100.0)
    assert await _reserve(database, 3, 100.0) == pytest.approx(100.1)
    assert await _reserve(database, 1, 200.0) == pytest.approx(200.0), "nothing is saved up"


async def test_a_halt_stops_all_and_a_later_one_stands(database: Database, other: Database) -> None:
    await database.run(lambda tx: tx.pace.halt(150.0))
    await database.run(lambda tx: tx.pace.halt(120.0))
    assert await _reserve(other, 1, 100.0) == pytest.approx(150.0)


async def _handed(database: Database, chat_id: int) -> list[Sending]:
    """Add a reply and return what was handed over of it, as an answered update does."""

    def work(tx: Transaction) -> list[Sending]:
        tx.outbox.add(chat_id, Message("Hello"))
        return tx.handed

    return await database.run(work, hand_over=True)


async def test_what_one_process_sent_to_a_chat_every_other_knows(
    database: Database, other: Database, machine: Machine
) -> None:
    until = machine() + 2.5
    await database.run(lambda tx: tx.pace.note({SAM: until, ALEX: until + 1}))
    await database.run(lambda tx: tx.pace.note({SAM: until + 0.5}))
    (handed,) = await _handed(other, SAM)
    assert handed.full_until == until + 0.5
    later = machine() + HAND_OVER_LEASE + 1
    await database.run(lambda tx: tx.pace.note({SAM: later + 1}))
    (claimed,) = await database.run(lambda tx: tx.sends.claim(NOW, later, later + 30, 10))
    assert (claimed.id, claimed.full_until) == (handed.id, later + 1)
    (kim,) = await _handed(other, KIM)
    assert kim.full_until == 0


async def test_a_chats_pace_is_forgotten_when_its_burst_is_whole(
    database: Database, engine: Engine, machine: Machine
) -> None:
    await database.run(lambda tx: tx.pace.note({SAM: machine() + 1, ALEX: machine() + 3}))
    await database.run(lambda tx: tx.sends.claim(NOW, machine() + 2, machine() + 30, 10))
    with engine.begin() as connection:
        assert connection.execute(select(chat_paces.c.chat_id)).scalars().all() == [ALEX]


async def test_processes_share_one_pace(database: Database, other: Database) -> None:
    reserved = [_reserve((database, other)[n % 2], 1, 100.0) for n in range(30)]
    first = sorted(await asyncio.gather(*reserved))
    assert first == pytest.approx([100 + n / RATE for n in range(30)])
