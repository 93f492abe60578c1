import asyncio

import pytest

from bot.storage.database import Database

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


async def test_processes_share_one_pace(database: Database, other: Database) -> None:
    reserved = [_reserve((database, other)[n % 2], 1, 100.0) for n in range(30)]
    first = sorted(await asyncio.gather(*reserved))
    assert first == pytest.approx([100 + n / RATE for n in range(30)])
