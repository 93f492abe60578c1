"""The table of faults: each that Telegram or the line can have, over both databases."""

import asyncio
from itertools import pairwise

import pytest
from telegram.error import InvalidToken

from bot.domain.people import State
from bot.views.message import Message, Priority
from sandbox import Person
from tests.postgresql import on_both
from tests.sender.rig import Rig, at_work, says

pytestmark = on_both

HOURS = 3600.0
ALREADY_RESERVED = 0.3
"""Seconds of slots that may be under way when Telegram says to wait."""


async def sent_out(rig: Rig) -> None:
    """Let a sender run until nothing that is due is unsent."""
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())


async def test_429_for_all(rig: Rig, sam: Person, alex: Person) -> None:
    rig.sandbox.faults.add("sendMessage", retry_after=7, times=2)
    await rig.put((sam, Message("Hello")), (alex, Message("Hello")))
    await sent_out(rig)
    assert says(sam) == says(alex) == ["Hello"]
    assert [at for at in rig.times() if ALREADY_RESERVED < at < 7] == []
    assert rig.rows() == []


async def test_429_for_one_chat_lets_nobody_send_before_its_time(
    rig: Rig, sam: Person, alex: Person
) -> None:
    """Telegram does not tell whose limit was met, so that it is everybody's."""
    rig.sandbox.faults.add("sendMessage", retry_after=20, chat_id=sam.chat_id)
    await rig.put((sam, Message("1")), (sam, Message("2")), (alex, Message("Hello")))
    await sent_out(rig)
    assert says(sam) == ["1", "2"]
    assert says(alex) == ["Hello"]
    assert [at for at in rig.times() if ALREADY_RESERVED < at < 20] == []


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_5xx(rig: Rig, sam: Person, status: int) -> None:
    rig.sandbox.faults.add("sendMessage", status=status, times=3)
    await rig.put((sam, Message("Hello")))
    await sent_out(rig)
    assert says(sam) == ["Hello"]
    first, *waits = [later - sooner for sooner, later in pairwise(rig.times())]
    assert 0.5 <= first <= 1
    assert waits[-1] > first


async def test_connection_refused(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("Hello")))
    await rig.sandbox.stop()
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.passes(600)
        assert [row.attempts for row in rig.rows()] == [0]
        host, port = rig.sandbox.url.removeprefix("http://").split(":")
        await rig.sandbox.start(host, int(port))
        await rig.machine.until(sender.settle())
    assert says(sam) == ["Hello"]


async def test_reset_in_the_middle(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", drop=True, times=2)
    await rig.put((sam, Message("Hello")))
    await sent_out(rig)
    assert says(sam) == ["Hello"]
    assert len(rig.sends()) == 3


async def test_hang_past_the_timeout(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", hang=HOURS)
    await rig.put((sam, Message("Hello")))
    await sent_out(rig)
    assert says(sam) == ["Hello"]
    assert [asked.method for asked in rig.asked] == ["sendMessage", "getMe", "sendMessage"]


async def test_answer_lost_after_telegram_accepted(rig: Rig, sam: Person, alex: Person) -> None:
    rig.sandbox.faults.add("sendMessage", accept_then_drop=True, chat_id=sam.chat_id)
    await rig.put((sam, Message("Hello")), (sam, Message("2")), (alex, Message("Hello")))
    await sent_out(rig)
    assert says(sam) == ["Hello", "Hello", "2"], "what may not have arrived is said again"
    assert says(alex) == ["Hello"]


async def test_answer_lost_whenever_telegram_accepts(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("sendMessage", accept_then_drop=True, times=9)
    await rig.put((sam, Message("Hello")))
    await sent_out(rig)
    assert says(sam) == ["Hello"] * 3
    [aside] = rig.rows()
    assert aside.error == "no clear answer, too often"
    assert aside.payload is None


@pytest.mark.parametrize(
    ("status", "description"),
    [(403, "Forbidden: bot was blocked by the user"), (400, "Bad Request: chat not found")],
)
async def test_403_blocked_and_400_chat_not_found(
    rig: Rig, sam: Person, alex: Person, status: int, description: str
) -> None:
    await rig.asks(sam)
    rig.sandbox.faults.add(
        "sendMessage", status=status, description=description, chat_id=sam.chat_id
    )
    bulk = Message("Your week", priority=Priority.BULK)
    await rig.put((sam, Message("Hello")), (sam, bulk), (alex, Message("Hello")))
    await sent_out(rig)
    assert rig.gone == [sam.chat_id]
    assert (await rig.person(sam)).state is State.BLOCKED
    assert (says(sam), says(alex)) == ([], ["Hello"])
    assert rig.rows() == []


async def test_400_message_is_not_modified(rig: Rig, sam: Person) -> None:
    asked = await rig.asks(sam)
    await rig.put((sam, Message("How strong?")))
    await sent_out(rig)
    same = Message("How strong?", edit=sam.last.message_id, check_in=asked.id)
    await rig.put((sam, same))
    await sent_out(rig)
    assert says(sam) == ["How strong?"]
    assert rig.rows() == []
    assert await rig.message_id(asked) == sam.last.message_id


async def test_400_cannot_parse(rig: Rig, sam: Person, alex: Person) -> None:
    rig.sandbox.faults.add(
        "sendMessage",
        status=400,
        description="Bad Request: can't parse entities: unexpected end tag",
        chat_id=sam.chat_id,
    )
    await rig.put((sam, Message("1")), (sam, Message("2")), (alex, Message("Hello")))
    await sent_out(rig)
    assert (says(sam), says(alex)) == (["2"], ["Hello"])
    [aside] = rig.rows()
    assert aside.error.startswith("Can't parse entities")
    assert aside.payload is None
    assert len(rig.sends("1")) == 1


async def test_message_to_edit_was_deleted(rig: Rig, sam: Person) -> None:
    asked = await rig.asks(sam)
    await rig.put((sam, Message("You said 7.", edit=4711, check_in=asked.id)))
    await sent_out(rig)
    assert says(sam) == ["You said 7."]
    assert await rig.message_id(asked) == sam.last.message_id != 4711


async def test_token_revoked(rig: Rig, sam: Person) -> None:
    rig.sandbox.faults.add("*", status=401, times=9)
    await rig.put((sam, Message("Hello")))
    with pytest.raises(InvalidToken):
        await rig.machine.until(rig.sender().run())
    assert [(row.attempts, row.leased_until) for row in rig.rows()] == [(0, 0)]


async def test_two_hours_of_outage(rig: Rig, sam: Person, alex: Person) -> None:
    rig.sandbox.faults.add("*", drop=True, times=1000)
    sender = rig.sender()
    async with at_work(sender):
        await rig.put((sam, Message("1")), (alex, Message("Hello")))
        await rig.machine.passes(2 * HOURS)
        assert sender.probe() == "Telegram does not answer"
        assert not sender.room()
        signs = [asked.at for asked in rig.asked if asked.method == "getMe"]
        gaps = [later - sooner for sooner, later in pairwise(signs)]
        assert gaps[0] < 2
        assert len(gaps) < 250, "it is asked once a minute at most"
        await rig.put((sam, Message("2")))
        rig.sandbox.faults.clear()
        await rig.machine.until(sender.settle())
        assert sender.probe() is None
    assert (says(sam), says(alex)) == (["1", "2"], ["Hello"])
    assert rig.rows() == []


async def test_the_clock_is_set_forward_an_hour_while_a_message_is_on_its_way(
    rig: Rig, sam: Person, alex: Person
) -> None:
    """Every lease is over then, and nobody but us holds them."""
    rig.sandbox.faults.add("sendMessage", hang=0.1, chat_id=sam.chat_id)
    await rig.put((sam, Message("1")), (sam, Message("2")))
    sender = rig.sender()
    async with at_work(sender):
        await _until_asked(rig)
        rig.machine.jump(HOURS)
        await rig.put((alex, Message("Hello")))
        await rig.machine.until(sender.settle())
    assert (says(sam), says(alex)) == (["1", "2"], ["Hello"])


async def _until_asked(rig: Rig) -> None:
    async with asyncio.timeout(10):
        while not rig.sends():  # noqa: ASYNC110  the request leaves by itself
            await asyncio.sleep(0.001)
