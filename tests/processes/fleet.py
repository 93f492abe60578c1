"""Processes of the bot behind one webhook, over one database."""

import asyncio
import json
import os
import re
import resource
import signal
import sqlite3
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from aiohttp import ClientError, ClientSession

from sandbox.clock import VirtualClock
from sandbox.person import Person
from sandbox.server import Sandbox
from tests.conversations.house import TOKEN
from tests.processes.spread import Spread
from tests.webhook.doors import free_port

ROOT = Path(__file__).parents[2]
UNDONE = "SELECT chat_id FROM updates WHERE done_at IS NULL"
UNSENT = "SELECT chat_id FROM outbox WHERE not_before IS NULL"


@dataclass
class Fleet:
    """The processes by their ports, their Telegram, and what stands in front of them.

    ``program`` is what they run: the bot, or the bot with short leases.
    """

    folder: Path
    database: str
    sandbox: Sandbox
    spread: Spread
    program: str = "bot"
    processes: dict[int, Process] = field(default_factory=dict)

    async def starts(self, count: int) -> None:
        """Start so many more at once, and return when all of them are well."""
        ports = [free_port() for _ in range(count)]
        await asyncio.gather(*map(self._start, ports))
        await asyncio.gather(*map(well, ports))
        self.spread.ports.extend(ports)

    async def _start(self, port: int) -> None:
        settings = {
            "PYTHONPATH": str(ROOT),
            "SUREFOOT_BOT_TOKEN": TOKEN,
            "SUREFOOT_TELEGRAM_URL": self.sandbox.url,
            "SUREFOOT_DATABASE_URL": self.database,
            "SUREFOOT_KEY_FILE": str(self.folder / "keys"),
            "SUREFOOT_WEBHOOK_URL": self.spread.url,
            "SUREFOOT_LISTEN": f"127.0.0.1:{port}",
        }
        with (self.folder / f"{port}.log").open("wb") as log:
            self.processes[port] = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self.program, "run"),
                cwd=self.folder,
                env=os.environ | settings,
                stdout=log,
                stderr=log,
            )

    async def kills(self, port: int) -> None:
        """End one without a word, in the middle of whatever it does."""
        process = self.processes.pop(port)
        if process.returncode is None:
            process.kill()
        await process.wait()

    def freezes(self, port: int) -> None:
        """Let one stand still, as a machine does that is moved or out of memory."""
        self.processes[port].send_signal(signal.SIGSTOP)

    def thaws(self, port: int) -> None:
        self.processes[port].send_signal(signal.SIGCONT)

    async def stops_all(self) -> None:
        for port in list(self.processes):
            await self.kills(port)

    def fills_the_disk(self, port: int, *, full: bool = True) -> None:
        """Let every write of the process to a file fail, or let it succeed again."""
        limits = (0 if full else resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(self.processes[port].pid, resource.RLIMIT_FSIZE, limits)

    def chats(self, query: str) -> set[int]:
        """Ask the database for chats."""
        if self.database.startswith("sqlite"):
            with closing(sqlite3.connect(self.database.removeprefix("sqlite:///"))) as file:
                return {row[0] for row in file.execute(query)}
        with psycopg.connect(self.database) as connection:
            return {row[0] for row in connection.execute(query.encode())}

    def idle(self) -> bool:
        """Whether all that came in is done, and all that is due is sent."""
        came = self.sandbox.pending_updates == 0
        return came and not self.chats(UNDONE) and not self.chats(UNSENT)

    async def until_idle(self, seconds: float) -> None:
        await until(self.idle, seconds)

    @contextmanager
    def nobody_answers(self, person: Person) -> Iterator[None]:
        """Let what the person says be kept, but be done by no process for the block."""
        with psycopg.connect(self.database) as connection:
            who = (person.chat_id,)
            connection.execute("SELECT 1 FROM people WHERE chat_id = %s FOR UPDATE", who)
            yield

    async def until_taken(self, more: int) -> None:
        """Return when the processes have let in so many more updates."""
        enough = len(self.spread.given) + more
        await until(lambda: len(self.spread.given) >= enough, 60)

    async def exported(self, people: Sequence[Person]) -> list[list[int]]:
        """Let everybody export, and return what each export says was said."""
        for person in people:
            await person.sends("/export")
        await self.until_idle(60)
        return [said(person) for person in people]

    def refusals(self) -> list[tuple[str, int | None]]:
        """What Telegram refused: too fast, or wrong."""
        asked = self.sandbox.requests
        return [(one.method, one.status) for one in asked if (one.status or 200) >= 400]


@asynccontextmanager
async def fleet_of(
    count: int, folder: Path, database: str, *, program: str = "bot", enforce_pace: bool = False
) -> AsyncIterator[Fleet]:
    """Start so many processes at once on an empty database."""
    async with AsyncExitStack() as ending:
        sandbox = Sandbox(VirtualClock(), token=TOKEN, enforce_pace=enforce_pace)
        await sandbox.start()
        ending.push_async_callback(sandbox.stop)
        fleet = Fleet(
            folder, database, sandbox, await ending.enter_async_context(Spread()), program
        )
        ending.push_async_callback(fleet.stops_all)
        await fleet.starts(count)
        yield fleet


async def well(port: int) -> None:
    """Return when the process that listens there says that every part of it works."""
    async with ClientSession() as session, asyncio.timeout(60):
        while await _unwell(session, port):  # noqa: ASYNC110  another process does it
            await asyncio.sleep(0.05)


async def until_unwell(port: int, part: str) -> None:
    """Return when the process has noticed that this part does not work."""
    async with ClientSession() as session, asyncio.timeout(60):
        while part not in await _unwell(session, port):  # noqa: ASYNC110  as above
            await asyncio.sleep(0.05)


async def _unwell(session: ClientSession, port: int) -> set[str]:
    try:
        async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
            told = (await answer.json())["parts"]
            return {name for name, how in told.items() if how != "ok"}
    except ClientError:
        return {"process"}


async def until(happened: Callable[[], bool], seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110  other processes do it
            await asyncio.sleep(0.05)


async def joins(person: Person) -> None:
    """Agree; the rest of onboarding can wait."""
    await person.sends("/start")
    await person.sends("yes")


async def tells(person: Person, numbers: Iterable[int]) -> None:
    """Begin a check-in and tell of up to three alarms in a row, without waiting for answers."""
    await person.sends("/checkin")
    for number in numbers:
        await person.sends(f"he has not answered for {number} hours, 4/10")


def said(person: Person) -> list[int]:
    """Return the alarms told of, as the newest export has them, in its order."""
    documents = [message.document for message in person.messages if message.document]
    exports = [json.loads(document) for document in documents if document.startswith(b"{")]
    check_ins = exports[-1]["check_ins"]
    words = " ".join(f"{one['trigger_text'] or ''} {one['note'] or ''}" for one in check_ins)
    return [int(number) for number in re.findall(r"for (\d+) hours", words)]


def doubled(person: Person) -> int:
    """Count messages of check-ins that came twice: each one's buttons carry its own number."""
    offers = Counter(
        button.data
        for message in person.messages
        for row in message.buttons
        for button in row
        if button.data and re.search(r":\d+:", button.data)
    )
    return sum(count - 1 for count in offers.values())
