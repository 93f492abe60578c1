"""In one chat nothing overtakes, whatever becomes of what goes before."""

from typing import Any

import pytest

from bot.books import LEASE
from bot.storage.transaction import HAND_OVER_LEASE
from bot.views.message import Message
from sandbox import Person, Sandbox
from tests.sandbox.client import until
from tests.sender.rig import Rig, at_work, says

TROUBLE: dict[str, dict[str, Any]] = {
    "too many": {"retry_after": 3},
    "server error": {"status": 502},
    "connection lost": {"drop": True},
    "no answer": {"hang": 0.5, "drop": True},
}
trouble = pytest.mark.parametrize("fault", TROUBLE.values(), ids=TROUBLE)


def test_both_kinds_of_lease_run_as_long() -> None:
    """The sender tells by the end of a lease when it began."""
    assert LEASE == HAND_OVER_LEASE


@trouble
async def test_what_is_held_in_memory_waits(rig: Rig, sam: Person, fault: dict[str, Any]) -> None:
    rig.sandbox.faults.add("sendMessage", **fault)
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand(*((sam, Message(words)) for words in ("1", "2", "3"))))
        await rig.machine.until(sender.settle())
    assert says(sam) == ["1", "2", "3"]
    assert [sent.words for sent in rig.sends()] == ["1", "1", "2", "3"]


@trouble
async def test_what_is_in_the_table_waits(rig: Rig, sam: Person, fault: dict[str, Any]) -> None:
    rig.sandbox.faults.add("sendMessage", **fault)
    await rig.put(*((sam, Message(words)) for words in ("1", "2", "3")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(sam) == ["1", "2", "3"]


@trouble
async def test_what_is_handed_over_late_waits(rig: Rig, sam: Person, fault: dict[str, Any]) -> None:
    """Its transaction saw the first one held; when it comes, that is back in the table."""
    rig.sandbox.faults.add("sendMessage", **fault)
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand((sam, Message("1"))))
        late = await rig.hand((sam, Message("2")))
        assert late
        await _first_is_back(rig)
        sender.offer(late)
        after = await rig.hand((sam, Message("3")))
        sender.offer(after)
        await rig.machine.until(sender.settle())
    assert says(sam) == ["1", "2", "3"]


@trouble
async def test_nobody_else_has_to_wait_longer_than_the_trouble(
    rig: Rig, sam: Person, alex: Person, fault: dict[str, Any]
) -> None:
    rig.sandbox.faults.add("sendMessage", chat_id=sam.chat_id, **fault)
    await rig.put((sam, Message("1")), (alex, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(alex) == ["Hello"]
    assert rig.sends("Hello")[0].at - rig.sends()[0].at <= fault.get("retry_after", 0.1)


async def test_what_was_never_welcome_is_sent_by_a_later_claim(rig: Rig, sam: Person) -> None:
    """Refused rows of several transactions keep their order, too."""
    rig.sandbox.faults.add("sendMessage", retry_after=2)
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand((sam, Message("1"))))
        second, third = await rig.hand((sam, Message("2"))), await rig.hand((sam, Message("3")))
        await _first_is_back(rig)
        sender.offer(third)
        sender.offer(second)
        await rig.machine.until(sender.settle())
    assert says(sam) == ["1", "2", "3"]


async def test_two_processes_keep_one_order(rig: Rig, sandbox: Sandbox) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(5)]
    for words in "abcde":
        await rig.put(*((somebody, Message(words)) for somebody in people))
    rig.sandbox.faults.add("sendMessage", status=500, times=3)
    one, two = rig.sender(), rig.sender()
    async with at_work(one), at_work(two):
        await rig.machine.until(one.settle())
    assert [says(somebody) for somebody in people] == [list("abcde")] * 5


async def test_a_row_taken_from_memory_too_late_goes_back_in_order(rig: Rig, sam: Person) -> None:
    """At one a second, twenty messages outlast the lease they were handed over with."""
    words = [str(number) for number in range(20)]
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand(*((sam, Message(word)) for word in words)))
        await rig.machine.until(sender.settle())
    assert says(sam) == words
    assert len(rig.sends()) == len(words)


async def _first_is_back(rig: Rig) -> None:
    await until(lambda: bool(rig.sends()) and not rig.rows()[0].leased_until)
    await rig.machine.calm()
