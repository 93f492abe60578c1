"""A bot, a local Telegram and people to talk: the harness of the conversation tests."""

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row
from pydantic import SecretStr

from bot.app import running
from bot.settings import Settings
from content import Library
from sandbox.clock import VirtualClock
from sandbox.hooks import BotHooks, NoHooks
from sandbox.person import Person, Seen
from sandbox.server import Sandbox
from tests.ready import empty_database, shipped

TOKEN = "7000000001:tests-own-token-of-the-right-length-1"
DATABASE = "bot.sqlite3"
REFUSED = 400


class Complaints(logging.Handler):
    """Collects everything logged as an error: a handler that raised, a message set aside."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@dataclass
class Friend:
    """A person of the sandbox whose every act waits until the bot has answered it."""

    house: "House"
    person: Person

    @property
    def chat_id(self) -> int:
        return self.person.chat_id

    async def sends(self, text: str) -> None:
        await self.person.sends(text)
        await self.house.settles()

    async def taps(self, label: str, message: Seen | None = None) -> None:
        await self.person.taps(label, message)
        await self.house.settles()

    async def blocks(self) -> None:
        await self.person.blocks()
        await self.house.settles()

    async def unblocks(self) -> None:
        await self.person.unblocks()
        await self.house.settles()

    async def taps_twice(self, label: str) -> None:
        """Tap again before the bot has answered the first tap."""
        await self.person.taps(label)
        await self.person.taps(label)
        await self.house.settles()

    async def taps_as_seen(self, label: str, seen: Seen) -> None:
        """Tap a button of a message as it was when it was seen, also of another person's."""
        data = next(button.data for row in seen.buttons for button in row if button.label == label)
        mine = next((one for one in self.from_bot if one.message_id == seen.message_id), self.last)
        self.person.taps_blindly(mine.message_id, data or "")
        await self.house.settles()

    async def shares_location(self, latitude: float, longitude: float) -> None:
        await self.person.shares_location(latitude, longitude)
        await self.house.settles()

    async def joins(self, *, zone: str = "Europe/Berlin", time: str = "20:00") -> None:
        """Go through onboarding the short way."""
        await self.sends("/start")
        await self.taps("Agree")
        await self.sends(f"/timezone {zone}")
        await self.sends(time)
        await self.taps("Skip")

    @property
    def last(self) -> Seen:
        """The newest message of the bot."""
        return [message for message in self.person.messages if message.from_bot][-1]

    @property
    def labels(self) -> list[str]:
        return self.last.labels

    def sees(self, text: str) -> bool:
        return self.person.sees(text)

    @property
    def from_bot(self) -> Sequence[Seen]:
        return [message for message in self.person.messages if message.from_bot]


@dataclass
class House:
    """One bot process's worth of bot, and its Telegram."""

    sandbox: Sandbox
    settings: Settings
    complaints: Complaints
    folder: Path
    library: Library = field(default_factory=shipped)
    allowed_refusals: set[str] = field(default_factory=set)
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def starts(self) -> None:
        """Start the bot, or start it again on what it left behind."""
        bot = running(self.settings, clock=self.sandbox.clock, library=self.library, chat_rate=1000)
        surefoot = await self._running.enter_async_context(bot)
        serving = asyncio.create_task(surefoot.serve())

        async def end() -> None:
            serving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await serving

        self._running.push_async_callback(end)
        self.sandbox.hooks = BotHooks(self.sandbox, surefoot.upcoming, surefoot.settle)

    async def stops(self) -> None:
        """Stop the bot; time then passes without it. Its last getUpdates is given up midway."""
        self.allowed_refusals.add("getUpdates")
        await self._running.aclose()
        self.sandbox.hooks = NoHooks()

    async def restarts(self) -> None:
        await self.stops()
        await self.starts()
        await self.settles()

    def meets(self, name: str = "Sam", language: str = "en") -> Friend:
        return Friend(self, self.sandbox.add_person(name, language))

    async def settles(self) -> None:
        await self.sandbox.hooks.settle()

    @property
    def now(self) -> datetime:
        return self.sandbox.clock.now()

    async def passes(self, **time: float) -> None:
        """Let time pass, visiting everything due on the way."""
        await self.sandbox.travel(self.now + timedelta(**time))

    async def goes_to(self, at: datetime) -> None:
        await self.sandbox.travel(at)

    async def until(self, seen: Callable[[], object], *, within: float = 30) -> None:
        """Wait for something the bot does by itself; for what settling would wait for too long."""
        async with asyncio.timeout(within):
            while not seen():  # noqa: ASYNC110  nothing tells when the bot is done with it
                await asyncio.sleep(0.01)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return what the database holds in a table, as it lies there, in the order it came."""
        url = self.settings.database_url
        file = url.removeprefix("sqlite:///")
        if file == url:
            return rows_of_postgresql(url, table)
        with closing(sqlite3.connect(file)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]

    def changes(self, statement: str) -> None:
        """Change what lies there, behind the bot's back."""
        url = self.settings.database_url
        file = url.removeprefix("sqlite:///")
        if file == url:
            with psycopg.connect(url) as server:
                server.execute(statement.encode())
        else:
            with closing(sqlite3.connect(file)) as connection, connection:
                connection.execute(statement)

    def check(self) -> None:
        """Nothing went wrong unseen: no error logged, no request refused by Telegram."""
        assert self.complaints.lines == []
        refused = [
            (request.method, request.status)
            for request in self.sandbox.requests
            if (request.status or 0) >= REFUSED and request.method not in self.allowed_refusals
        ]
        assert refused == []


def rows_of_postgresql(url: str, table: str) -> list[dict[str, Any]]:
    """Return a table's rows in the order of their keys, each value as SQLite would keep it."""
    with psycopg.connect(url, row_factory=dict_row) as connection:
        found = connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3".encode())
        return [{name: as_in_sqlite(value) for name, value in row.items()} for row in found]


def as_in_sqlite(value: object) -> object:
    match value:
        case datetime():
            return (value - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
        case time():
            return value.isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
    return value


def settings_for(folder: Path, url: str) -> Settings:
    return Settings(
        bot_token=SecretStr(TOKEN),
        telegram_url=url,
        database_url=f"sqlite:///{folder}/{DATABASE}",
        key_file=folder / "keys",
        send_rate=1000,
    )


@asynccontextmanager
async def opened(folder: Path, at: datetime, **settings: object) -> AsyncIterator[House]:
    """Open a house whose clock stands at ``at``, with these settings besides the usual ones."""
    sandbox = Sandbox(VirtualClock(at, running=False), token=TOKEN)
    await sandbox.start()
    complaints = Complaints()
    logging.getLogger().addHandler(complaints)
    chosen = settings_for(folder, sandbox.url).model_copy(update=settings)
    if not (folder / DATABASE).exists():
        (folder / DATABASE).write_bytes(empty_database())
    house = House(sandbox, chosen, complaints, folder)
    try:
        await house.starts()
        yield house
    finally:
        await house.stops()
        logging.getLogger().removeHandler(complaints)
        await sandbox.stop()
