"""`settle` returns when nothing that is due is unsent, and not before."""

import asyncio
from datetime import timedelta

from bot.views.message import Message
from sandbox import Person
from tests.sender.rig import Rig, at_work, says


async def test_it_waits_for_a_halt_to_end(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", retry_after=30)
    await rig.put((sam, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
        assert says(sam) == ["Hello"]


async def test_it_waits_for_what_another_process_holds(rig: Rig, sam: Person) -> None:
    [row] = await rig.hand((sam, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
        assert says(sam) == ["Hello"]
    assert rig.machine.time >= row.leased_until


async def test_it_waits_for_what_is_behind_a_row_that_waits_for_its_next_try(
    rig: Rig, sam: Person
) -> None:
    rig.sandbox.faults.add("sendMessage", status=500, times=4)
    await rig.put((sam, Message("1")), (sam, Message("2")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
        assert says(sam) == ["1", "2"]


async def test_it_does_not_wait_for_later(rig: Rig, sam: Person) -> None:
    later = rig.clock.now() + timedelta(minutes=2)
    await rig.put((sam, Message("And now?", not_before=later)))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(sam) == []
    assert len(rig.rows()) == 1


async def test_it_takes_no_time_where_nothing_is_due(rig: Rig) -> None:
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.passes(10)
        before = rig.machine.time
        await rig.machine.until(sender.settle())
        assert rig.machine.time == before


async def test_looking_for_what_is_due_changes_nothing(rig: Rig, sam: Person) -> None:
    """Above all it takes nothing away from who holds it."""
    await rig.hand((sam, Message("Hello")))
    before = rig.rows()
    sender = rig.sender()
    async with at_work(sender):
        settling = asyncio.create_task(sender.settle())
        await rig.machine.passes(3)
        assert not settling.done()
        assert rig.rows() == before
        settling.cancel()


async def test_it_waits_for_the_sender_to_run(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("Hello")))
    sender = rig.sender()
    settling = asyncio.create_task(sender.settle())
    await rig.machine.calm()
    assert not settling.done()
    async with at_work(sender):
        await rig.machine.until(settling)
    assert says(sam) == ["Hello"]
