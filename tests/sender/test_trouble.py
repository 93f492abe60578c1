"""What becomes of a message that is not simply taken."""

import asyncio
from dataclasses import replace
from itertools import pairwise

import pytest
from telegram.error import InvalidToken

from bot.attempts import TRIES_REFUSED
from bot.domain.people import State
from bot.services.ports import Transaction
from bot.views.acts import Act
from bot.views.message import Button, Message, Priority
from sandbox import Person, Sandbox
from tests.sandbox.client import until
from tests.sender.rig import Rig, at_work, says

GONE = [
    (403, "Forbidden: user is deactivated"),
    (400, "Bad Request: PEER_ID_INVALID"),
]


async def test_a_429_halts_everything_to_the_letter_and_is_no_try(
    rig: Rig, sam: Person, alex: Person
) -> None:
    rig.sandbox.faults.add("sendMessage", retry_after=7)
    await rig.put((sam, Message("Hello")), (alex, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.passes(3)
        assert [row.attempts for row in rig.rows()] == [0, 0]
        assert not sender.room()
        await rig.machine.until(sender.settle())
    first, second, third = rig.times()
    assert (first, second) == (0, 7)
    assert 7 < third < 7.1
    assert says(sam) == says(alex) == ["Hello"]


async def test_a_429_halts_other_processes_but_for_slots_they_have(
    rig: Rig, sandbox: Sandbox
) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(40)]
    rig.sandbox.faults.add("sendMessage", retry_after=7)
    await rig.put(*((somebody, Message("Hello")) for somebody in people))
    one, two = rig.sender(), rig.sender()
    async with at_work(one), at_work(two):
        await rig.machine.until(one.settle())
    halted = [at for at in rig.times() if at < 7]
    assert max(halted) <= 0.3
    assert all(says(somebody) == ["Hello"] for somebody in people)


async def test_429s_without_end_set_nothing_aside(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", retry_after=40, times=50)
    await rig.put((sam, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(sam) == ["Hello"]


async def test_after_an_unknown_outcome_telegram_is_asked_for_a_sign_first(
    rig: Rig, sam: Person
) -> None:
    rig.sandbox.faults.add("sendMessage", drop=True)
    await rig.put((sam, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert [asked.method for asked in rig.asked] == ["sendMessage", "getMe", "sendMessage"]
    assert rig.asked[2].at - rig.asked[0].at >= 0.5


async def test_a_server_in_trouble_is_tried_for_long_and_less_and_less(
    rig: Rig, sam: Person
) -> None:
    rig.sandbox.faults.add("sendMessage", status=500, times=8)
    await rig.put((sam, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.passes(5)
        assert 1 < rig.rows()[0].attempts < 6
        await rig.machine.until(sender.settle())
    assert says(sam) == ["Hello"]
    gaps = [later - sooner for sooner, later in pairwise(rig.times())]
    assert gaps[0] < 2
    assert max(gaps) >= 30


async def test_a_message_that_always_upsets_the_server_is_set_aside_in_the_end(
    rig: Rig, sam: Person
) -> None:
    rig.sandbox.faults.add("sendMessage", status=500, times=2)
    await rig.put((sam, Message("poison")), (sam, Message("Hello")))
    rig.change(attempts=TRIES_REFUSED - 2)
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(sam) == ["Hello"]
    [row] = rig.rows()
    assert row.error == "no clear answer, too often"


@pytest.mark.parametrize(("status", "description"), GONE)
async def test_who_can_not_be_written_to_is_gone_and_nobody_else(
    rig: Rig, sam: Person, alex: Person, status: int, description: str
) -> None:
    await rig.asks(sam)
    rig.sandbox.faults.add(
        "sendMessage", status=status, description=description, chat_id=sam.chat_id
    )
    await rig.put(
        (sam, Message("Hello")),
        (sam, Message("Your week", priority=Priority.BULK)),
        (alex, Message("Hello")),
    )
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert rig.gone == [sam.chat_id]
    assert (await rig.person(sam)).state is State.BLOCKED
    assert says(sam) == []
    assert says(alex) == ["Hello"]
    assert rig.rows() == []


async def test_replies_held_for_somebody_gone_are_asked_of_the_table_again(
    rig: Rig, sam: Person
) -> None:
    await sam.blocks()
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand((sam, Message("1")), (sam, Message("2"))))
        await rig.machine.until(sender.settle())
    assert rig.gone == [sam.chat_id] * 2
    assert rig.rows() == []


async def test_the_row_and_the_schedule_end_together(rig: Rig, sam: Person) -> None:
    """Killed or failing in between, the row is still there to end the schedule again."""
    rows_left: list[int] = []

    def gone(transaction: Transaction, _now: object, chat_id: int) -> None:
        if not rows_left:
            rows_left.append(transaction.sends.depth())
            raise RuntimeError("the disk is full")
        rows_left.append(chat_id)

    await sam.blocks()
    await rig.put((sam, Message("Hello")))
    sender = rig.sender(gone=gone)
    async with at_work(sender):
        await rig.machine.calm()
        assert len(rig.rows()) == 1
        await rig.machine.until(sender.settle())
    assert rows_left == [0, sam.chat_id]
    assert rig.rows() == []


async def test_another_400_is_set_aside_with_its_error_and_holds_up_nobody(
    rig: Rig, sam: Person, alex: Person
) -> None:
    await rig.put((sam, Message("x" * 5000)), (sam, Message("2")), (alex, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(sam) == ["2"]
    assert says(alex) == ["Hello"]
    [row] = rig.rows()
    assert row.error == "Message is too long"
    assert row.set_aside_at == rig.clock.now()
    assert len(rig.sends()) == 3


async def test_a_message_that_can_not_be_made_is_set_aside(rig: Rig, sam: Person) -> None:
    sender = rig.sender()
    async with at_work(sender):
        [row] = await rig.hand((sam, Message("Hello")))
        too_long = ((Button("7", Act("rate", 3, "7" * 99)),),)
        sender.offer([replace(row, message=replace(row.message, buttons=too_long))])
        await rig.machine.until(sender.settle())
    [row] = rig.rows()
    assert row.error == "ValueError"


async def test_a_wrong_token_ends_the_run_and_loses_nothing(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", status=401)
    sender = rig.sender()
    running = asyncio.create_task(sender.run())
    await rig.put((sam, Message("1")))
    sender.offer(await rig.hand((sam, Message("2"))))
    with pytest.raises(InvalidToken):
        await rig.machine.until(running)
    assert sender.probe() == "the sender is not running"
    assert [(row.leased_until, row.attempts) for row in rig.rows()] == [(0, 0), (0, 0)]


async def test_a_token_that_became_wrong_in_an_outage_ends_the_run(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", drop=True)
    rig.sandbox.faults.add("getMe", status=502, times=3)
    rig.sandbox.faults.add("getMe", status=401)
    await rig.put((sam, Message("Hello")))
    with pytest.raises(InvalidToken):
        await rig.machine.until(rig.sender().run())


async def test_what_was_sent_is_not_sent_again_though_storage_fails(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("1")), (sam, Message("2")))
    sender = rig.sender()
    async with at_work(sender):
        await until(lambda: bool(rig.sends()))
        rig.database.failures += [OSError("the disk is full")] * 5
        await rig.machine.until(sender.settle())
    assert says(sam) == ["1", "2"]
    assert rig.rows() == []


async def test_storage_that_fails_at_first_is_asked_again(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("Hello")))
    rig.database.failures += [OSError("the disk is full")] * 7
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.passes(20)
    assert says(sam) == ["Hello"]


async def test_a_row_leased_by_who_was_killed_is_sent_when_the_lease_is_over(
    rig: Rig, sam: Person
) -> None:
    await rig.hand((sam, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.passes(29)
        assert says(sam) == []
        await rig.machine.passes(2)
    assert says(sam) == ["Hello"]
