"""How fast: over everything, for one chat, and who goes first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.services.ports import Transaction
from bot.views.message import Message, Priority
from sandbox import Person, Sandbox
from tests.sender.machine import Machine
from tests.sender.rig import Rig, Watched, at_work, says, stopped

T = TypeVar("T")

RATE = 30
BURST = 4  # a tenth of a second's worth of slots that one before left unused, and one
MADE_UP = 6  # a fifth of a second's worth


class Slow:
    """Satisfies `bot.services.ports.Database`, and takes its time."""

    def __init__(self, database: Watched, machine: Machine) -> None:
        self._database = database
        self._machine = machine

    async def run(self, work: Callable[[Transaction], T], *, hand_over: bool = False) -> T:
        await self._machine.sleep(0.09)
        return await self._database.run(work, hand_over=hand_over)


def _most_in(times: Sequence[float], window: float) -> int:
    return max(sum(start <= at < start + window for at in times) for start in times)


async def test_thirty_a_second_and_no_faster_in_any_window(rig: Rig, sandbox: Sandbox) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(90)]
    await rig.put(*((somebody, Message("Hello")) for somebody in people))
    sender = rig.sender(rate=RATE)
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    times = rig.times()
    assert all(says(somebody) == ["Hello"] for somebody in people)
    assert 2.8 < times[-1] < 3.2
    for window in (0.1, 0.5, 1.0, 2.0):
        assert _most_in(times, window) <= RATE * window + BURST


async def test_a_slow_database_costs_nothing_of_the_pace(rig: Rig, sandbox: Sandbox) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(90)]
    await rig.put(*((somebody, Message("Hello")) for somebody in people))
    sender = rig.sender(rate=RATE, database=Slow(rig.database, rig.machine))
    async with at_work(sender) as task:
        await rig.machine.until(sender.settle())
        await rig.machine.until(stopped(task))
    times = rig.times()
    assert times[-1] < 3.1
    assert _most_in(times, 1.0) <= RATE + MADE_UP + BURST


async def test_two_processes_share_the_pace_and_double_nothing(rig: Rig, sandbox: Sandbox) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(60)]
    await rig.put(*((somebody, Message("Hello")) for somebody in people))
    one, two = rig.sender(rate=RATE), rig.sender(rate=RATE)
    async with at_work(one), at_work(two):
        await rig.machine.until(one.settle())
    times = rig.times()
    assert all(says(somebody) == ["Hello"] for somebody in people)
    assert 1.8 < times[-1] < 2.5
    assert _most_in(times, 1.0) <= RATE + 2 * BURST


async def test_nothing_is_saved_up_while_there_is_nothing_to_send(
    rig: Rig, sandbox: Sandbox
) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(40)]
    sender = rig.sender(rate=RATE)
    async with at_work(sender):
        await rig.put((people[0], Message("Hello")))
        await rig.machine.until(sender.settle())
        await rig.machine.passes(60)
        await rig.put(*((somebody, Message("Hello")) for somebody in people[1:]))
        await rig.machine.until(sender.settle())
    assert _most_in(rig.times(), 1.0) <= RATE + BURST


async def test_slots_that_a_halt_left_over_are_not_used_in_a_rush(
    rig: Rig, sandbox: Sandbox
) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(30)]
    rig.sandbox.faults.add("sendMessage", retry_after=5)
    await rig.put(*((somebody, Message("Hello")) for somebody in people))
    sender = rig.sender(rate=100)
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    after = rig.times()[1:]
    assert min(after) == 5
    assert _most_in(after, 0.1) <= 11


async def test_a_chat_gets_one_a_second_after_a_burst_of_three(rig: Rig, sam: Person) -> None:
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand(*((sam, Message(str(number))) for number in range(6))))
        await rig.machine.until(sender.settle())
    assert says(sam) == ["0", "1", "2", "3", "4", "5"]
    first = rig.sends()[0].at
    for place, sent in enumerate(rig.sends()):
        assert sent.at - first >= max(0, place - 2) - 0.001
    assert rig.times()[-1] < 4


async def test_edits_do_not_count_for_a_chat(rig: Rig, sam: Person) -> None:
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand((sam, Message("0"))))
        await rig.machine.until(sender.settle())
        edits = [Message(str(number), edit=sam.last.message_id) for number in range(1, 9)]
        sender.offer(await rig.hand(*((sam, edit) for edit in edits)))
        await rig.machine.until(sender.settle())
    assert says(sam) == ["8"]
    assert rig.times()[-1] < 1


async def test_a_chat_that_waits_holds_nobody_up(rig: Rig, sam: Person, alex: Person) -> None:
    sender = rig.sender()
    async with at_work(sender):
        sender.offer(await rig.hand(*((sam, Message(str(number))) for number in range(6))))
        sender.offer(await rig.hand((alex, Message("Hello"))))
        await rig.machine.until(sender.settle())
    [hello] = rig.sends("Hello")
    assert hello.at - rig.sends()[0].at < 0.2


async def test_replies_go_before_scheduled_ones_and_those_before_bulk(
    rig: Rig, sam: Person, alex: Person, kim: Person
) -> None:
    await rig.put(
        (sam, Message("bulk", priority=Priority.BULK)),
        (alex, Message("scheduled", priority=Priority.SCHEDULED)),
        (kim, Message("reply")),
    )
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert [sent.words for sent in rig.sends()] == ["reply", "scheduled", "bulk"]


async def test_a_reply_passes_what_is_held_already(rig: Rig, sandbox: Sandbox, sam: Person) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(20)]
    bulk = Message("bulk", priority=Priority.BULK)
    await rig.put(*((somebody, bulk) for somebody in people))
    sender = rig.sender(rate=10)
    async with at_work(sender):
        await rig.machine.passes(0.55)
        sender.offer(await rig.hand((sam, Message("reply"))))
        await rig.machine.until(sender.settle())
    words = [sent.words for sent in rig.sends()]
    assert words.index("reply") in (6, 7)


async def test_a_reply_takes_along_what_it_waits_behind(
    rig: Rig, sandbox: Sandbox, sam: Person
) -> None:
    people = [sandbox.add_person(f"P{number}") for number in range(20)]
    bulk = Message("bulk", priority=Priority.BULK)
    await rig.put(*((somebody, bulk) for somebody in people), (sam, bulk))
    await rig.put((sam, Message("reply")))
    sender = rig.sender(rate=10)
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(sam) == ["bulk", "reply"]
    assert [sent.words for sent in rig.sends()].index("reply") <= 2


async def test_there_is_room_for_a_third_of_a_lease(rig: Rig, sandbox: Sandbox) -> None:
    sender = rig.sender(rate=1)
    assert not sender.room()  # it does not run: another process is quicker
    people = [sandbox.add_person(f"P{number}") for number in range(10)]
    async with at_work(sender):
        await rig.machine.calm()
        assert sender.room()
        handed = await rig.hand(*((somebody, Message("Hello")) for somebody in people))
        sender.offer(handed)
        assert not sender.room()
        await rig.machine.until(sender.settle())
        assert sender.room()
    assert not sender.room()
