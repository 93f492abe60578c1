"""The bot by webhook, and from polling to the webhook and back: nothing is lost."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.app import running
from bot.settings import SettingsError
from sandbox.clock import VirtualClock
from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import Friend, House, opened, settings_for
from tests.webhook.doors import by_polling, by_webhook


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A bot that polls; a getUpdates that a webhook ends is refused by Telegram."""
    async with opened(tmp_path, MONDAY_NOON) as house:
        house.allowed_refusals.add("getUpdates")
        yield house
        house.check()


async def switches_to(house: House, door: dict[str, object]) -> None:
    await house.stops()
    house.settings = house.settings.model_copy(update=door)
    await house.starts()


async def answers(sam: Friend, numbers: range) -> None:
    """Send check-ins in so many words, without waiting for the bot in between."""
    for number in numbers:
        await sam.person.sends(f"she did not answer me {number}, 4/10")


def methods(house: House) -> list[str]:
    asked = ("setWebhook", "deleteWebhook", "getUpdates")
    calls = [request.method for request in house.sandbox.requests if request.method in asked]
    return [call for before, call in zip(["", *calls], calls, strict=False) if call != before]


async def test_a_person_is_served_by_webhook_alone(house: House) -> None:
    await switches_to(house, by_webhook())
    sam = house.meets()
    await sam.joins()
    assert sam.sees("Your first check-in is today at 20:00")
    await house.passes(hours=10)
    assert sam.labels
    assert methods(house)[-1] == "setWebhook"


async def test_switching_both_ways_loses_nothing_and_doubles_nothing(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    start = len(house.rows("updates"))
    for there, door in enumerate([by_webhook(), by_polling(), by_webhook(), by_polling()]):
        await answers(sam, range(3))
        await house.stops()
        await answers(sam, range(3, 6))
        await switches_to(house, door)
        await answers(sam, range(6, 9))
        await house.settles()
        assert house.sandbox.pending_updates == 0
        assert len(house.rows("updates")) == start + 9 * (there + 1)
    assert all(row["done_at"] for row in house.rows("updates"))


async def test_health_names_the_door_in_use(house: House) -> None:
    await switches_to(house, by_webhook())
    assert set(await parts(house)) == {"webhook", "database", "sender"}
    async with asyncio.timeout(30):
        while set((await parts(house)).values()) != {"ok"}:
            pass


async def parts(house: House) -> dict[str, str]:
    listen = house.settings.listen
    assert listen is not None
    address = f"http://127.0.0.1:{listen.port}/healthz"
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        told: dict[str, str] = (await answer.json())["parts"]
        return told


async def test_a_webhook_with_nothing_to_listen_on_is_refused_at_once(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, "http://127.0.0.1:9").model_copy(
        update={"webhook_url": "https://bot.example.org/updates"}
    )
    with pytest.raises(SettingsError, match="SUREFOOT_LISTEN is missing"):
        async with running(settings, clock=VirtualClock()):
            pass
    assert not settings.key_file.exists()
