"""Turning the keys beside processes that run over PostgreSQL."""

import asyncio
from functools import partial
from pathlib import Path

from bot.services.ports import Transaction
from bot.storage import keyfile
from bot.storage.database import Database
from bot.storage.sealing import KeyRing
from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import Friend, opened
from tests.postgresql import PostgreSQL, as_sqlalchemy


def another_process(keys: Path, address: str) -> Database:
    ring, _made = KeyRing.open_file(keys)
    return Database.open(as_sqlalchemy(address), ring, now=lambda: MONDAY_NOON)


def newest(transaction: Transaction, *, chat_id: int) -> int | None:
    return transaction.check_ins.every(chat_id)[-1].said.intensity


def nothing(_done: int, _all: int) -> None:
    """Show no progress."""


async def checks_in(sam: Friend, strength: str) -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps(strength)


async def test_every_process_goes_on_while_the_keys_are_turned(
    tmp_path: Path, postgresql: PostgreSQL
) -> None:
    address, keys = postgresql.new_database("turning"), tmp_path / "keys"
    async with opened(tmp_path, MONDAY_NOON, database_url=address) as house:
        sam, alex = house.meets("Sam"), house.meets("Alex")
        await sam.joins()
        await checks_in(sam, "7")
        [old] = keyfile.read(keys)
        beside, command = another_process(keys, address), another_process(keys, address)

        rotation = command.rotation()
        new = rotation.begin()
        turning = asyncio.create_task(rotation.run(nothing))
        await alex.joins()
        await checks_in(alex, "5")
        await turning
        assert rotation.left() == {old: 0}
        assert await rotation.forget_old() == [old]
        assert list(keyfile.read(keys)) == [new]

        for friend in (sam, alex):
            await checks_in(friend, "3")
            assert friend.sees("Slow to answer \N{MIDDLE DOT} 3")
            assert await beside.run(partial(newest, chat_id=friend.chat_id)) == 3
        await beside.close()
        await command.close()
        house.check()
