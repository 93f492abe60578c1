"""A stop ends what is in flight, keeps nothing to itself, and takes no longer than it must."""

import asyncio

import pytest

from bot.views.message import Message
from sandbox import Person
from tests.sandbox.client import until
from tests.sender.rig import Rig, at_work, says


async def test_what_is_in_flight_arrives_and_is_recorded(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", hang=0.05)
    await rig.put((sam, Message("Hello")))
    async with at_work(rig.sender()):
        await _until_asked(rig)
        assert says(sam) == []
    assert says(sam) == ["Hello"]
    assert rig.rows() == []


async def test_what_is_held_is_free_for_the_next_start_at_once(
    rig: Rig, sam: Person, alex: Person
) -> None:
    sender = rig.sender(rate=1)
    async with at_work(sender):
        sender.offer(await rig.hand(*((sam, Message(words)) for words in "123")))
        await rig.put((alex, Message("Hello")))
        await rig.machine.calm()
    assert says(sam) == ["1"]
    assert {(row.leased_until, row.attempts) for row in rig.rows()} == {(0, 0)}
    before = rig.machine.time
    again = rig.sender(rate=30)
    async with at_work(again):
        await rig.machine.until(again.settle())
    assert says(sam) == ["1", "2", "3"]
    assert says(alex) == ["Hello"]
    assert rig.machine.time - before < 5


async def test_what_does_not_end_in_five_seconds_is_given_up_and_counts_as_tried(
    rig: Rig, sam: Person
) -> None:
    rig.sandbox.faults.add("sendMessage", hang=0.15)
    sender = rig.sender()
    async with at_work(sender) as running:
        sender.offer(await rig.hand((sam, Message("1")), (sam, Message("2"))))
        await _until_asked(rig)
        running.cancel()
        await asyncio.sleep(0.01)
        rig.machine.jump(4.9)
        await asyncio.sleep(0.01)
        assert not running.done()
        rig.machine.jump(0.2)
        async with asyncio.timeout(0.1):
            await asyncio.wait({running})
    assert [(row.leased_until, row.attempts) for row in rig.rows()] == [(0, 1), (0, 0)]


async def test_a_claim_under_way_is_given_back(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("Hello")))
    rig.database.answering.clear()
    async with at_work(rig.sender()) as running:
        await until(lambda: rig.rows()[0].leased_until > 0)
        running.cancel()
        rig.database.answering.set()
        await asyncio.wait({running})
    assert rig.sends() == []
    [row] = rig.rows()
    assert row.leased_until == 0


@pytest.mark.parametrize("at_rest", ["idle", "outage", "halt"])
async def test_a_stop_at_rest_takes_no_time(rig: Rig, sam: Person, at_rest: str) -> None:
    if at_rest == "outage":
        rig.sandbox.faults.add("*", drop=True, times=99)
    if at_rest == "halt":
        rig.sandbox.faults.add("sendMessage", retry_after=3600)
    if at_rest != "idle":
        await rig.put((sam, Message("Hello")))
    async with at_work(rig.sender()):
        await rig.machine.passes(100)
        before = rig.machine.time
    assert rig.machine.time == before
    asked = len(rig.asked)
    await rig.machine.passes(200)
    assert len(rig.asked) == asked


async def test_a_stop_while_storage_fails_still_ends(rig: Rig, sam: Person) -> None:
    sender = rig.sender()
    async with at_work(sender) as running:
        await rig.machine.calm()
        rig.sandbox.faults.add("sendMessage", hang=0.02)
        sender.offer(await rig.hand((sam, Message("Hello"))))
        await _until_asked(rig)
        rig.database.failures += [OSError("the disk is full")] * 999
        running.cancel()
        await rig.machine.until(asyncio.wait({running}))
        assert says(sam) == ["Hello"]
        rig.database.failures.clear()


async def _until_asked(rig: Rig) -> None:
    await until(lambda: bool(rig.sandbox.requests))
