"""Turning the keys beside a running bot."""

import asyncio
import random
from pathlib import Path

from bot.domain.people import Person
from bot.services.ports import Transaction
from bot.storage import keyfile
from bot.storage.database import Database
from bot.storage.sealing import KeyRing
from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import DATABASE, Friend, opened
from tests.host.commands import begin, bot


async def _checks_in(sam: Friend, strength: str) -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps(strength)


async def test_a_bot_goes_on_while_its_keys_are_turned(tmp_path: Path) -> None:
    async with opened(tmp_path, MONDAY_NOON) as house:
        sam = house.meets()
        await sam.joins()
        await _checks_in(sam, "7")
        [old] = keyfile.read(tmp_path / "keys")

        turning = asyncio.create_task(bot(tmp_path, "keys", "rotate"))
        others = []
        while not turning.done():
            others.append(house.meets("Alex"))
            await others[-1].joins()
        turned = await turning
        assert turned.code == 0, turned.complained
        new, kept = keyfile.read(tmp_path / "keys")
        assert kept == old
        assert f"The new key is {new}" in turned.said
        assert f"Nothing is left under {old}" in turned.said
        assert "100%" in turned.said

        forgotten = await bot(tmp_path, "keys", "rotate", "--forget-old")
        assert forgotten.code == 0, forgotten.complained
        assert list(keyfile.read(tmp_path / "keys")) == [new]

        await house.restarts()
        assert others
        for friend in (sam, others[0], others[-1]):
            await _checks_in(friend, "3")
            assert friend.sees("Slow to answer \N{MIDDLE DOT} 3")
        house.check()


async def test_killed_while_turning_it_goes_on_with_the_same_key(tmp_path: Path) -> None:
    somebody = await _many_people(tmp_path)
    process = await begin(tmp_path, "keys", "rotate")
    async with asyncio.timeout(60):
        while len(keyfile.read(tmp_path / "keys")) == 1:  # noqa: ASYNC110  another process does it
            await asyncio.sleep(0.005)
    await asyncio.sleep(random.Random(3).uniform(0.05, 0.2))
    process.kill()
    await process.wait()
    again = await bot(tmp_path, "keys", "rotate")
    assert again.code == 0, again.complained
    assert "No new key is made" in again.said
    new, _old = keyfile.read(tmp_path / "keys")
    assert (await bot(tmp_path, "keys", "rotate", "--forget-old")).code == 0
    assert list(keyfile.read(tmp_path / "keys")) == [new]
    database = _opened(tmp_path)
    assert await database.run(lambda tx: tx.people.get(somebody)) is not None
    await database.close()


async def _many_people(folder: Path) -> int:
    """Store some people, so that turning the keys takes a while; return one of them."""
    database = _opened(folder)
    chat_ids = range(1, 1_001)

    def work(tx: Transaction) -> None:
        for chat_id in chat_ids:
            tx.people.add(Person(chat_id, MONDAY_NOON, joined_at=MONDAY_NOON))

    await database.run(work)
    await database.close()
    return chat_ids[-1]


def _opened(folder: Path) -> Database:
    ring, _made = KeyRing.open_file(folder / "keys")
    return Database.open(f"sqlite:///{folder / DATABASE}", ring, now=lambda: MONDAY_NOON)


async def test_keys_of_the_hosts_own_are_turned_by_the_host(tmp_path: Path) -> None:
    database = _opened(tmp_path)
    await database.close()
    (entry,) = [line for line in (tmp_path / "keys").read_text().splitlines() if ":" in line[:17]]
    keys = f"fresh:{'A' * 43}, {entry}"
    turned = await bot(tmp_path, "keys", "rotate", SUREFOOT_KEYS=keys)
    assert turned.code == 0, turned.complained
    assert "change SUREFOOT_KEYS" in turned.said
    refused = await bot(tmp_path, "keys", "rotate", "--forget-old", SUREFOOT_KEYS=keys)
    assert refused.code == 2
    assert refused.complained.count("\n") == 1
    assert "SUREFOOT_KEYS" in refused.complained
