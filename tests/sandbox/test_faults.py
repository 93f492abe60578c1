import asyncio

import pytest
from aiohttp import ClientConnectionError
from telegram import Bot
from telegram.error import Forbidden, RetryAfter, TelegramError

from sandbox import Person, Sandbox
from tests.sandbox.client import Client, until


async def test_a_429_says_when_to_come_back(sandbox: Sandbox, bot: Bot, sam: Person) -> None:
    sandbox.faults.add("sendMessage", retry_after=3)
    with pytest.raises(RetryAfter, match="Retry in 0:00:03"):
        await bot.send_message(sam.chat_id, "x")
    assert sam.messages == []
    await bot.send_message(sam.chat_id, "y")
    assert sam.sees("y")


async def test_a_fault_meets_its_method_and_chat_only(
    sandbox: Sandbox, bot: Bot, sam: Person
) -> None:
    kim = sandbox.add_person("Kim")
    sandbox.faults.add("SendMessage", status=403, chat_id=kim.chat_id, times=2)
    await bot.send_message(sam.chat_id, "x")
    await bot.get_me()
    for _ in range(2):
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(kim.chat_id, "x")
    await bot.send_message(kim.chat_id, "x")


async def test_any_method_can_be_met(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.faults.add(status=502, times=2)
    for asking in (bot.get_me(), bot.get_updates()):
        with pytest.raises(TelegramError, match="Bad Gateway"):
            await asking
    await bot.get_me()


async def test_words_can_be_chosen(sandbox: Sandbox, client: Client) -> None:
    sandbox.faults.add("getMe", status=400, description="Bad Request: nope")
    assert await client.refusal("getMe") == "Bad Request: nope"


async def test_a_dropped_request_is_not_done(sandbox: Sandbox, client: Client, sam: Person) -> None:
    sandbox.faults.add("sendMessage", drop=True)
    with pytest.raises(ClientConnectionError):
        await client.ask("sendMessage", chat_id=sam.chat_id, text="x")
    assert sam.messages == []
    assert [request.status for request in sandbox.requests] == [None]


async def test_a_dropped_answer_leaves_it_done(
    sandbox: Sandbox, client: Client, sam: Person
) -> None:
    sandbox.faults.add("sendMessage", accept_then_drop=True)
    with pytest.raises(ClientConnectionError):
        await client.ask("sendMessage", chat_id=sam.chat_id, text="x")
    assert sam.sees("x")


async def test_a_hanging_request_is_done_late(
    sandbox: Sandbox, client: Client, sam: Person
) -> None:
    sandbox.faults.add("sendMessage", hang=0.05)
    sending = asyncio.create_task(client.ask("sendMessage", chat_id=sam.chat_id, text="x"))
    await until(lambda: len(sandbox.requests) > 0)
    assert sam.messages == []
    assert (await sending)["ok"]
    assert sam.sees("x")


async def test_clearing(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.faults.add(status=500, times=5)
    sandbox.faults.clear()
    await bot.get_me()


@pytest.mark.parametrize("wrong", [{}, {"status": 500, "times": 0}])
def test_a_fault_has_to_be_one(sandbox: Sandbox, wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="a fault"):
        sandbox.faults.add(**wrong)  # type: ignore[arg-type]
