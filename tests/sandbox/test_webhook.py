import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot

from sandbox import Person, Sandbox
from tests.sandbox.client import Client, until


@dataclass
class Hook:
    """A bot's webhook: keeps what comes, answers with `statuses` in turn, then 200."""

    url: str = ""
    got: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.news.set()
        await self.gate.wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def until(self, count: int) -> list[str]:
        """The texts of the first `count` deliveries."""
        async with asyncio.timeout(15):
            while len(self.got) < count:
                self.news.clear()
                await self.news.wait()
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    hook.gate.set()
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    hook.gate.set()
    await runner.cleanup()


async def acknowledged(sandbox: Sandbox) -> None:
    await until(lambda: sandbox.pending_updates == 0)


async def test_updates_are_posted_with_the_secret(
    sandbox: Sandbox, bot: Bot, hook: Hook, sam: Person
) -> None:
    await sam.sends("before")
    await bot.set_webhook(hook.url, secret_token="s3cret")
    await sam.sends("after")
    assert await hook.until(2) == ["before", "after"]
    assert hook.secrets == ["s3cret", "s3cret"]
    await acknowledged(sandbox)


async def test_an_update_comes_again_until_it_is_taken(
    sandbox: Sandbox, bot: Bot, hook: Hook, sam: Person
) -> None:
    hook.statuses = [500, 503]
    await bot.set_webhook(hook.url)
    await sam.sends("one")
    await sam.sends("two")
    assert await hook.until(4) == ["one", "one", "one", "two"]
    assert hook.secrets == [None] * 4
    await acknowledged(sandbox)
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_nobody_waits_for_somebody_else_s_update(
    sandbox: Sandbox, bot: Bot, hook: Hook, sam: Person
) -> None:
    kim = sandbox.add_person("Kim")
    hook.gate.clear()
    await bot.set_webhook(hook.url)
    await sam.sends("Sam's first")
    await sam.sends("Sam's second")
    await kim.sends("Kim's")
    assert await hook.until(2) == ["Sam's first", "Kim's"]
    hook.gate.set()
    assert await hook.until(3) == ["Sam's first", "Kim's", "Sam's second"]


async def test_connections_are_limited(sandbox: Sandbox, bot: Bot, hook: Hook, sam: Person) -> None:
    kim = sandbox.add_person("Kim")
    hook.gate.clear()
    await bot.set_webhook(hook.url, max_connections=1)
    await sam.sends("Sam's")
    await kim.sends("Kim's")
    assert await hook.until(1) == ["Sam's"]
    assert sandbox.pending_updates == 2
    hook.gate.set()
    assert await hook.until(2) == ["Sam's", "Kim's"]


async def test_deleting_goes_back_to_polling(bot: Bot, hook: Hook, sam: Person) -> None:
    hook.gate.clear()
    await bot.set_webhook(hook.url, allowed_updates=["message"])
    info = await bot.get_webhook_info()
    assert (info.url, info.allowed_updates, info.max_connections) == (hook.url, ("message",), 40)
    await sam.sends("kept")
    await hook.until(1)
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "kept"
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_bot_that_is_away_gets_it_later(bot: Bot, hook: Hook, sam: Person) -> None:
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    await sam.sends("waiting")
    async with asyncio.timeout(15):
        while (await bot.get_webhook_info()).last_error_message != "Connection refused":
            pass
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.set_webhook(hook.url)
    assert await hook.until(1) == ["waiting"]


async def test_a_webhook_outlives_an_outage_of_telegram(
    sandbox: Sandbox, bot: Bot, hook: Hook, sam: Person
) -> None:
    await bot.set_webhook(hook.url)
    await sandbox.stop()
    await sam.sends("meanwhile")
    await sandbox.start()
    assert await hook.until(1) == ["meanwhile"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        (
            {"url": "http://example.com"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        ({"url": "nonsense"}, "bad webhook: URL host is empty"),
        (
            {"url": "https://example.com", "secret_token": "not so"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_webhooks_that_are_refused(
    client: Client, params: dict[str, object], words: str
) -> None:
    assert await client.refusal("setWebhook", **params) == f"Bad Request: {words}"
