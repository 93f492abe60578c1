"""Drawing takes long; nobody but its own chat waits for it."""

import asyncio

from bot.views.message import Message
from sandbox import Person
from tests.sender.rig import PICTURE, Rig, at_work, says

WEEK = Message("Your week", picture="<svg/>")


class Easel:
    """Draws when it is told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.may_draw = asyncio.Event()
        self.at_work = 0

    async def draw(self, svg: str) -> bytes:
        self.asked.append(svg)
        self.at_work += 1
        try:
            await self.may_draw.wait()
        finally:
            self.at_work -= 1
        return PICTURE


async def test_other_chats_go_on_and_no_slot_is_wasted(rig: Rig, sam: Person, alex: Person) -> None:
    easel = Easel()
    await rig.put((sam, WEEK), (alex, Message("1")), (alex, Message("2")))
    sender = rig.sender(draw=easel.draw, rate=1)
    async with at_work(sender):
        await rig.machine.passes(1.5)
        assert says(alex) == ["1", "2"]
        easel.may_draw.set()
        await rig.machine.until(sender.settle())
    assert sam.last.photo == PICTURE
    assert rig.times() == [0, 1, 2]


async def test_its_own_chat_keeps_its_order(rig: Rig, sam: Person) -> None:
    easel = Easel()
    sender = rig.sender(draw=easel.draw)
    async with at_work(sender):
        sender.offer(await rig.hand((sam, WEEK), (sam, Message("And now?"))))
        await rig.machine.passes(2)
        assert says(sam) == []
        easel.may_draw.set()
        await rig.machine.until(sender.settle())
    assert says(sam) == ["Your week", "And now?"]
    assert easel.asked == ["<svg/>"]


async def test_without_its_picture_the_text_goes_alone(rig: Rig, sam: Person) -> None:
    async def draw(_svg: str) -> bytes:
        raise ValueError("not SVG")

    await rig.put((sam, WEEK))
    sender = rig.sender(draw=draw)
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert sam.last.text == "Your week"
    assert rig.rows() == []


async def test_a_drawing_that_outlasts_the_lease_is_begun_again(rig: Rig, sam: Person) -> None:
    easel = Easel()
    await rig.put((sam, WEEK))
    sender = rig.sender(draw=easel.draw)
    async with at_work(sender):
        await rig.machine.passes(31)
        easel.may_draw.set()
        await rig.machine.until(sender.settle())
    assert says(sam) == ["Your week"]
    assert len(rig.sends()) == 1


async def test_a_stop_waits_for_no_drawing(rig: Rig, sam: Person) -> None:
    easel = Easel()
    await rig.put((sam, WEEK))
    async with at_work(rig.sender(draw=easel.draw)):
        await rig.machine.calm()
        assert easel.at_work == 1
        before = rig.machine.time
    assert rig.machine.time == before
    assert easel.at_work == 0
    [row] = rig.rows()
    assert (row.leased_until, row.attempts) == (0, 0)
