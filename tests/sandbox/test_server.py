import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import InvalidToken

from sandbox import Sandbox, VirtualClock
from tests.sandbox.client import Client, bot_for, until


@pytest.fixture
async def strict(clock: VirtualClock) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(clock, token="42:secret")
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


async def test_stopping_ends_everything_that_waits(sandbox: Sandbox, client: Client) -> None:
    sandbox.faults.add("getMe", hang=60)
    waiting = [
        asyncio.create_task(client.ask("getUpdates", timeout=50)),
        asyncio.create_task(client.ask("getMe")),
    ]
    page = await client.session.get(f"{sandbox.url}/sandbox/events")
    await until(lambda: len(sandbox.requests) == len(waiting))
    async with asyncio.timeout(0.5):
        await sandbox.stop()
        await page.read()
        answers = await asyncio.gather(*waiting)
    assert answers[0] == {"ok": True, "result": []}


async def test_it_can_go_away_and_come_back(sandbox: Sandbox, bot: Bot) -> None:
    sam = sandbox.add_person("Sam")
    port = int(sandbox.url.rpartition(":")[2])
    await sandbox.stop()
    await sandbox.stop()
    await sam.sends("are you there?")
    await sandbox.start(port=port)
    (update,) = await bot.get_updates()
    assert update.effective_chat is not None
    assert update.effective_chat.id == sam.chat_id
    polling = asyncio.create_task(bot.get_updates(offset=update.update_id + 1, timeout=30))
    await asyncio.wait([polling], timeout=0.1)
    assert not polling.done()
    await sam.sends("good")
    assert len(await polling) == 1


async def test_any_well_formed_token_is_let_in(sandbox: Sandbox) -> None:
    async with bot_for(sandbox, "1:anything") as bot:
        assert bot.bot.is_bot


@pytest.mark.parametrize("token", ["42:other", "42", "x:secret"])
async def test_a_sandbox_with_a_token_takes_no_other(strict: Sandbox, token: str) -> None:
    with pytest.raises(InvalidToken):
        async with bot_for(strict, token):
            pass


async def test_the_bot_has_its_token_s_id(strict: Sandbox) -> None:
    async with bot_for(strict, "42:secret") as bot:
        assert bot.id == 42


async def test_a_malformed_token_is_refused(client: Client) -> None:
    async with client.session.get(f"{client.sandbox.url}/botnonsense/getMe") as response:
        assert response.status == 401
        assert await response.json() == {
            "ok": False,
            "error_code": 401,
            "description": "Unauthorized",
        }


async def test_an_unknown_method(client: Client) -> None:
    assert await client.ask("sendFlowers") == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }


async def test_a_body_that_is_not_json(client: Client) -> None:
    url = f"{client.sandbox.url}/bot{client.sandbox.token}/getMe"
    headers = {"Content-Type": "application/json"}
    async with client.session.post(url, data=b"{", headers=headers) as response:
        assert response.status == 400


async def test_requests_are_logged(sandbox: Sandbox, bot: Bot) -> None:
    sam = sandbox.add_person("Sam")
    await bot.send_document(sam.chat_id, b"x", filename="x.txt")
    newest = sandbox.requests[-1]
    assert (newest.method, newest.status) == ("sendDocument", 200)
    assert newest.params["chat_id"] == str(sam.chat_id)
    assert "<file x.txt>" in newest.params.values()


async def test_log_out_and_close(bot: Bot) -> None:
    assert await bot.log_out()
    assert await bot.close()
