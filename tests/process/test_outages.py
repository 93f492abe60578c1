"""Telegram away, at the start and later; a second poller; being asked to end meanwhile."""

import asyncio
import json
import re
import signal
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from sandbox import Person, Sandbox
from tests.process.command import LIMIT, TOKEN, WORDS, Home, free_port, until
from tests.sandbox.client import bot_for

AWAY = "Telegram can't be reached"
BACK = "listening to Telegram"


async def asked(port: int, path: str) -> tuple[int, str]:
    async with (
        ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as answer,
    ):
        return answer.status, await answer.text()


async def health(port: int) -> tuple[int, dict[str, Any]]:
    status, told = await asked(port, "/healthz")
    parts: dict[str, Any] = json.loads(told)["parts"]
    return status, parts


async def counted(port: int) -> dict[str, float]:
    """Return what /metrics tells of ours, by name and labels."""
    _, told = await asked(port, "/metrics")
    lines = re.findall(r'^surefoot_(\w+?)(?:\{\w+="(\w+)"\})? ([\d.]+)$', told, re.MULTILINE)
    return {f"{name} {label}".strip(): float(value) for name, label, value in lines}


async def test_telegram_may_be_away_at_the_start_and_later(
    home: Home, telegram: Sandbox, sam: Person
) -> None:
    port, listen = int(telegram.url.rpartition(":")[2]), free_port()
    await telegram.stop()
    async with home.runs(LISTEN=f"127.0.0.1:{listen}") as bot:
        await bot.says(AWAY)
        assert home.files == {}
        status, parts = await health(listen)
        assert (status, parts["polling"]) == (503, "not polling yet")
        await telegram.start(port=port)
        await bot.says(BACK)
        await sam.sends("/start")
        await until(lambda: sam.sees("I'm a self-help bot"))
        await health_is(listen, 200)

        await telegram.stop()
        await bot.says(AWAY, times=2)
        status, parts = await health(listen)
        assert status == 503
        assert AWAY in parts["polling"]
        assert parts["database"] == "ok"
        await sam.taps("Agree")
        await telegram.start(port=port)
        await bot.says(BACK, times=2)
        await until(lambda: sam.sees("Where are you?"))

        numbers = await counted(listen)
        assert numbers["updates_total received"] == numbers["updates_total handled"] == 2
        assert "updates_total failed" not in numbers
        taken = sum(
            request.method in {"sendMessage", "editMessageText"} and request.status == 200
            for request in telegram.requests
        )
        assert numbers["messages_sent_total reply"] == numbers["send_seconds_count"] == taken

        await second_poller(telegram)
        assert "stop it" in await bot.says("another program polls with this token")
        await bot.says(BACK, times=3)
        assert await bot.ends() == 0


async def health_is(port: int, status: int) -> None:
    """Wait until all parts have told so."""
    async with asyncio.timeout(LIMIT):
        while (await health(port))[0] != status:  # noqa: ASYNC110  it is asked, it does not call
            await asyncio.sleep(0.02)


async def second_poller(telegram: Sandbox) -> None:
    """Fetch updates with the bot's own token, while it does so."""
    async with bot_for(telegram, token=TOKEN) as other:
        await other.get_updates(timeout=0)


@pytest.mark.parametrize(
    ("trouble", "number"),
    [({"status": 502}, signal.SIGTERM), ({"hang": 3600.0}, signal.SIGINT)],
    ids=["refusing", "hanging"],
)
async def test_asked_to_end_before_telegram_has_answered_it_ends_and_has_made_nothing(
    home: Home, telegram: Sandbox, trouble: dict[str, Any], number: int
) -> None:
    telegram.faults.add("getMe", times=1000, **trouble)
    async with home.runs() as bot:
        await until(lambda: telegram.requests)
        assert await bot.ends(number) == 0
        assert "Traceback" not in "\n".join(bot.said)
    assert home.files == {}


async def test_asked_to_end_while_a_send_hangs_it_ends_in_time_and_the_reply_comes_later(
    home: Home, telegram: Sandbox, sam: Person
) -> None:
    telegram.faults.add("sendMessage", hang=3600.0)
    async with home.runs() as bot:
        await sam.sends(f"/start {WORDS}")
        await until(lambda: "sendMessage" in {request.method for request in telegram.requests})
        assert await bot.ends(signal.SIGTERM) == 0
    assert not sam.sees("I'm a self-help bot")
    async with home.runs() as bot:
        await until(lambda: sam.sees("I'm a self-help bot"))
        assert await bot.ends(signal.SIGINT) == 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for its processes")
async def test_asked_to_end_while_a_picture_is_drawn_it_ends_in_time_and_the_picture_comes_later(
    home: Home, telegram: Sandbox, sam: Person
) -> None:
    async with home.runs() as bot:
        await sam.sends("/start")
        await until(lambda: sam.sees("I'm a self-help bot"))
        await sam.taps("Agree")
        await sam.sends(f"/checkin {WORDS}")
        await until(lambda: sam.sees("What set it off?"))
        await sam.taps("Nothing today")
        await sam.sends("/summary")
        await until(lambda: bot.children)
        drawing = bot.children
        assert await bot.ends(signal.SIGINT) == 0
        await until(lambda: not any(path.exists() for path in drawing))
    assert not any(message.photo for message in sam.messages)
    async with home.runs() as bot:
        await until(lambda: any(message.photo for message in sam.messages))
        assert await bot.ends() == 0
