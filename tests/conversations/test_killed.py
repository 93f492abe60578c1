"""The bot as a process of its own, killed without a word in the middle of things."""

import asyncio
import os
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

from sandbox.clock import VirtualClock
from sandbox.server import Sandbox
from tests.conversations.house import TOKEN

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def process(folder: Path, url: str) -> AsyncIterator[Process]:
    """Run the bot from the command line, and kill it at the end."""
    settings = {
        "SUREFOOT_BOT_TOKEN": TOKEN,
        "SUREFOOT_TELEGRAM_URL": url,
        "SUREFOOT_DATABASE_URL": f"sqlite:///{folder}/bot.sqlite3",
        "SUREFOOT_KEY_FILE": str(folder / "keys"),
    }
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=ROOT,
        env=os.environ | settings,
        stdout=DEVNULL,
        stderr=DEVNULL,
    )
    try:
        yield running
    finally:
        running.kill()
        await running.wait()


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not happened():  # noqa: ASYNC110  another process does it
            await asyncio.sleep(0.02)


def nothing_waits(folder: Path) -> bool:
    """Whether all replies are sent and recorded: what is in flight would be taken over later."""
    with closing(sqlite3.connect(folder / "bot.sqlite3")) as connection:
        due = connection.execute("SELECT count(*) FROM outbox WHERE not_before IS NULL")
        return int(due.fetchone()[0]) == 0


async def test_killed_and_started_again_it_goes_on_where_it_was(tmp_path: Path) -> None:
    sandbox = Sandbox(VirtualClock(), token=TOKEN)
    await sandbox.start()
    sam = sandbox.add_person("Sam")
    try:
        async with process(tmp_path, sandbox.url):
            await sam.sends("/start")
            await until(lambda: sam.sees("I'm a self-help bot"))
            await sam.taps("Agree")
            await until(lambda: sam.sees("Where are you?"))
            await sam.sends("/checkin")
            await until(lambda: sam.sees("What set it off?"))
            await sam.taps("Slow to answer")
            await until(lambda: sam.sees("How strong is it right now"))
            await until(lambda: nothing_waits(tmp_path))
        await sam.taps("7")
        await sam.sends("/timezone Europe/Berlin")
        async with process(tmp_path, sandbox.url):
            await until(lambda: sam.sees("At what time"))
            assert sam.sees("Slow to answer \N{MIDDLE DOT} 7")
            assert sam.sees("Time zone: Europe/Berlin")
    finally:
        await sandbox.stop()
