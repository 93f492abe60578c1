"""The webhook is set with Telegram, and stays set."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Bot
from telegram.error import InvalidToken

from bot.settings import Hook
from bot.transport import AiohttpRequest
from bot.webhook import LOOK_EVERY, Accept, Webhook
from sandbox.clock import VirtualClock
from sandbox.server import Sandbox

TOKEN = "7000000001:tests-own-token-of-the-right-length-1"
HOOK = Hook("http://127.0.0.1:9/updates", "the-secret")
KINDS = ("message", "callback_query")


class Pauses:
    """Notes what is waited for and lets it pass at once; one of `stop_at` when told to."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.stop_at = LOOK_EVERY
        self.reached = asyncio.Event()
        self.go_on = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        if seconds == self.stop_at:
            self.reached.set()
            await self.go_on.wait()
            self.go_on.clear()

    async def reach(self) -> None:
        """Return when such a one is reached."""
        async with asyncio.timeout(15):
            await self.reached.wait()
        self.reached.clear()


@pytest.fixture(autouse=True)
def _waits_as_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns about every 429 unless told so."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(VirtualClock(), token=TOKEN)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    request, polling = AiohttpRequest(), AiohttpRequest()
    bot = Bot(TOKEN, base_url=f"{sandbox.url}/bot", request=request, get_updates_request=polling)
    async with bot:
        yield bot


@asynccontextmanager
async def kept_set(bot: Bot, pauses: Pauses, accept: Accept) -> AsyncIterator[Webhook]:
    webhook = Webhook(bot, HOOK, accept, allowed=KINDS, sleep=pauses.sleep)
    running = asyncio.create_task(webhook.run())
    yield webhook
    running.cancel()
    await asyncio.wait([running])


async def accepted(bodies: Sequence[Mapping[str, Any]]) -> None:
    """Keep updates, as if there were a database."""


def sets(sandbox: Sandbox) -> list[Mapping[str, object]]:
    return [r.params for r in sandbox.requests if r.method == "setWebhook" and r.status == 200]


async def test_it_is_set_with_the_secret_and_drops_nothing(sandbox: Sandbox, bot: Bot) -> None:
    await sandbox.add_person("Sam").sends("waiting")
    pauses = Pauses()
    async with kept_set(bot, pauses, accepted) as webhook:
        assert webhook.probe() == "not set yet"
        await pauses.reach()
        assert webhook.probe() is None
        info = await bot.get_webhook_info()
    assert (info.url, info.allowed_updates) == (HOOK.url, KINDS)
    assert info.pending_update_count == 1
    (params,) = sets(sandbox)
    assert params["secret_token"] == HOOK.secret


async def test_it_is_tried_again_while_telegram_is_away(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.faults.add("setWebhook", status=502, times=2)
    sandbox.faults.add("setWebhook", drop=True)
    sandbox.faults.add("setWebhook", retry_after=17)
    pauses = Pauses()
    async with kept_set(bot, pauses, accepted) as webhook:
        await pauses.reach()
        assert webhook.probe() is None
    assert pauses.asked == [1, 2, 4, 17, LOOK_EVERY]
    assert len(sets(sandbox)) == 1


async def test_what_telegram_says_against_it_is_told(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.faults.add("setWebhook", status=400, description="Bad Request: bad webhook: no address")
    pauses = Pauses()
    pauses.stop_at = 1
    async with kept_set(bot, pauses, accepted) as webhook:
        await pauses.reach()
        assert webhook.probe() == "Bad webhook: no address"


async def test_taken_away_it_is_set_again(sandbox: Sandbox, bot: Bot) -> None:
    pauses = Pauses()
    async with kept_set(bot, pauses, accepted):
        await pauses.reach()
        pauses.go_on.set()
        await pauses.reach()
        assert len(sets(sandbox)) == 1
        await bot.delete_webhook()
        pauses.go_on.set()
        await pauses.reach()
        assert (await bot.get_webhook_info()).url == HOOK.url
        assert len(sets(sandbox)) == 2


async def test_a_look_that_fails_is_not_well_until_one_succeeds(sandbox: Sandbox, bot: Bot) -> None:
    pauses = Pauses()
    async with kept_set(bot, pauses, accepted) as webhook:
        await pauses.reach()
        pauses.stop_at = 1
        sandbox.faults.add("getWebhookInfo", status=502)
        pauses.go_on.set()
        await pauses.reach()
        assert webhook.probe() is not None
        pauses.stop_at = LOOK_EVERY
        pauses.go_on.set()
        await pauses.reach()
        assert webhook.probe() is None


async def test_a_wrong_token_ends_it(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.faults.add("setWebhook", status=401)
    webhook = Webhook(bot, HOOK, accepted, allowed=KINDS, sleep=Pauses().sleep)
    with pytest.raises(InvalidToken):
        await webhook.run()
    assert webhook.probe() == "closed"


async def test_nothing_is_taken_before_and_after(bot: Bot) -> None:
    pauses = Pauses()
    async with kept_set(bot, pauses, accepted) as webhook:
        assert not await webhook.take({"update_id": 1})
        await pauses.reach()
        assert await webhook.take({"update_id": 2})
    assert not await webhook.take({"update_id": 3})


async def test_updates_that_cannot_be_stored_show_until_one_can(bot: Bot) -> None:
    well = False

    async def accept(bodies: Sequence[Mapping[str, Any]]) -> None:
        if not well:
            raise OSError("disk full")

    pauses = Pauses()
    async with kept_set(bot, pauses, accept) as webhook:
        await pauses.reach()
        assert not await webhook.take({"update_id": 1})
        assert webhook.probe() == "updates can't be stored"
        well = True
        assert await webhook.take({"update_id": 1})
        assert webhook.probe() is None
