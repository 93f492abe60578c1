"""A thousand check-ins due at one instant, alone and while forty people tap and type.

    python -m benchmarks.herd [sqlite] [postgresql] [two]

The bot is the real program in processes of its own (one that polls; "two" are two behind one
webhook, over PostgreSQL); the sandbox refuses what is too fast for Telegram. The least there
can be is a thirtieth of a second for every message sent meanwhile, replies included; to be
reached is 1.02 of it, with no 429. A reply takes from the update's arrival at the sandbox to the
arrival of what the bot answers; to be reached is a 95th percentile of 300 ms. Where the bot had
to wait for a processor for more than a few seconds, something else was measured (Linux only).
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time as machine
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import inf
from operator import sub
from pathlib import Path

import psycopg
from pydantic import SecretStr
from rich.console import Console
from rich.progress import Progress

from bot.clock import SystemClock
from bot.domain.people import Person, State
from bot.domain.plans import Plan, PlanKind
from bot.services.ports import Transaction
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.sealing import KeyRing
from sandbox import Person as SandboxPerson
from sandbox import Sandbox, VirtualClock
from sandbox.bot_api import BotRequest
from tests.postgresql import PostgreSQL
from tests.processes.fleet import well
from tests.processes.spread import Spread
from tests.webhook.doors import free_port

DUE = 1000
TALKERS = 40
ACT_EVERY = 8.0
BEFORE = 10.0
"""For so many seconds people talk before anything is due."""
RATE = 30
GIVE_UP_AFTER = 180.0
OK, TOO_FAST = 200, 429
SAID = ("/checkin", None, "7", "/help", "/settings", None, "/privacy", "/help", "/settings", None)
"""What people type; None: they tap the first button there is."""
TOKEN = "7000000001:benchmark"  # noqa: S105  opens nothing but the sandbox
ROOT = Path(__file__).parents[1]
ANSWERS = frozenset({"sendMessage", "editMessageText"})
CLOCK = SystemClock()
out = Console()


@dataclass(frozen=True, slots=True)
class Way:
    """How the bot runs."""

    name: str
    postgresql: bool
    processes: int = 1


WAYS: Mapping[str, Way] = {
    "sqlite": Way("SQLite, one process", postgresql=False),
    "postgresql": Way("PostgreSQL, one process", postgresql=True),
    "two": Way("PostgreSQL, two processes", postgresql=True, processes=2),
}


@dataclass
class Scene:
    """The sandbox, the bot's processes and what they share."""

    folder: Path
    sandbox: Sandbox
    settings: Settings
    processes: list[Process] = field(default_factory=list)

    def processor_time(self) -> tuple[float, float]:
        """Return how long the bot's threads ran so far, and waited for a processor (seconds)."""
        folders = [Path(f"/proc/{process.pid}/task") for process in self.processes]
        threads = [file.read_text() for one in folders for file in one.glob("*/schedstat")]
        ran, waited, _ = zip(*(thread.split() for thread in threads), strict=True)
        return sum(map(int, ran)) / 1e9, sum(map(int, waited)) / 1e9


Act = tuple[int, float]
"""Whose chat somebody did something in, and when (machine time)."""


def main() -> None:
    """Measure each way, alone and with people talking, and print what came out."""
    for chosen in sys.argv[1:] or WAYS:
        for talkers in (0, TALKERS):
            asyncio.run(_measure(WAYS[chosen], talkers))


async def _measure(way: Way, talkers: int) -> None:
    async with _scene(way) as scene:
        title = f"{way.name}, {talkers} people talking"
        herd = [scene.sandbox.add_person(f"H{number}") for number in range(DUE)]
        chats = {person.chat_id for person in herd}
        others = [scene.sandbox.add_person(f"T{number}") for number in range(talkers)]
        due = CLOCK.now().replace(microsecond=0) + timedelta(seconds=BEFORE + 10)
        await _seed(scene.settings, herd, others, due)
        due_at = machine.monotonic() + (due - CLOCK.now()).total_seconds()
        acts: list[Act] = []
        async with asyncio.timeout(GIVE_UP_AFTER), asyncio.TaskGroup() as talking:
            tasks = [
                talking.create_task(_talk(person, acts, place * ACT_EVERY / talkers))
                for place, person in enumerate(others)
            ]
            await asyncio.sleep(due_at - machine.monotonic())
            before = scene.processor_time()
            await _until_asked(scene.sandbox, chats, title)
            ran, waited = map(sub, scene.processor_time(), before)
            await asyncio.sleep(1)  # for the answers to the last acts
            for task in tasks:
                task.cancel()
        out.print(f"[bold]{title}")
        _tell(scene.sandbox, chats, acts, due_at)
        load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"
        out.print(f"  the bot ran {ran:.1f} s, waited for a processor {waited:.1f} s; {load}")


@asynccontextmanager
async def _scene(way: Way) -> AsyncIterator[Scene]:
    """Start a sandbox that refuses what is too fast, and the bot on an empty database."""
    async with AsyncExitStack() as ending:
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory()))
        sandbox = Sandbox(VirtualClock(None, running=True), enforce_pace=True)
        await sandbox.start()
        ending.push_async_callback(sandbox.stop)
        address = f"sqlite:///{folder}/benchmark.sqlite3"
        if way.postgresql:
            address = ending.enter_context(_postgresql())
        settings = Settings(
            bot_token=SecretStr(TOKEN),
            telegram_url=sandbox.url,
            database_url=address,
            key_file=folder / "keys",
        )
        spread = await ending.enter_async_context(Spread())
        scene = Scene(folder, sandbox, settings)
        for _ in range(way.processes):
            port = free_port()
            webhook = {"SUREFOOT_WEBHOOK_URL": spread.url} if way.processes > 1 else {}
            process = await _start(scene, port, webhook)
            scene.processes.append(process)
            ending.push_async_callback(_end, process)
            await well(port)
            spread.ports.append(port)
        yield scene


@contextmanager
def _postgresql() -> Iterator[str]:
    """Serve a database whose commits reach the disk, and give its address."""
    with PostgreSQL.serving() as server:
        address = server.new_database("herd")
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("ALTER SYSTEM RESET fsync")
            connection.execute("SELECT pg_reload_conf()")
        yield address


async def _start(scene: Scene, port: int, webhook: Mapping[str, str]) -> Process:
    settings = {
        "PYTHONPATH": str(ROOT),
        "SUREFOOT_BOT_TOKEN": TOKEN,
        "SUREFOOT_TELEGRAM_URL": scene.sandbox.url,
        "SUREFOOT_DATABASE_URL": scene.settings.database_url,
        "SUREFOOT_KEY_FILE": str(scene.settings.key_file),
        "SUREFOOT_LISTEN": f"127.0.0.1:{port}",
        **webhook,
    }
    with (scene.folder / f"{port}.log").open("wb") as log:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=scene.folder,
            env=os.environ | settings,
            stdout=log,
            stderr=log,
        )


async def _end(process: Process) -> None:
    process.terminate()
    await process.wait()


async def _seed(
    settings: Settings,
    herd: Sequence[SandboxPerson],
    others: Sequence[SandboxPerson],
    due: datetime,
) -> None:
    """Let all have joined, and the herd be asked at this instant; it is about noon there."""
    zone = f"Etc/GMT{due.hour - 12:+d}"
    local = due - timedelta(hours=due.hour - 12)

    def work(transaction: Transaction) -> None:
        joined = due - timedelta(days=30)
        for one in (*herd, *others):
            person = Person(one.chat_id, joined, state=State.ACTIVE, joined_at=joined, zone=zone)
            transaction.people.add(person)
        for one in herd:
            plan = Plan(
                one.chat_id,
                PlanKind.CHECK_IN,
                slot=1,
                wall=local.time(),
                next_date=local.date(),
                next_at=due,
            )
            transaction.plans.replace(one.chat_id, [plan])

    ring = KeyRing.of_host(None, settings.key_file)
    database = Database.open(settings.sqlalchemy_url, ring, now=CLOCK.now)
    await database.run(work)
    await database.close()


async def _talk(person: SandboxPerson, acts: list[Act], first_after: float) -> None:
    """Tap and type one thing after the other; check in once, since more is answered with less."""
    await asyncio.sleep(first_after)
    for words in SAID:
        at = machine.monotonic()
        if words is None:
            await person.taps(person.last.labels[0], person.last)
        else:
            await person.sends(words)
        acts.append((person.chat_id, at))
        await asyncio.sleep(at + ACT_EVERY - machine.monotonic())


async def _until_asked(sandbox: Sandbox, herd: AbstractSet[int], title: str) -> None:
    """Return when everybody of the herd has been asked; show how far it is."""
    with Progress(console=out, transient=True) as progress:
        bar = progress.add_task(title, total=DUE)
        while (asked := len(_said_to(sandbox, herd))) < DUE:
            progress.update(bar, completed=asked)
            await asyncio.sleep(0.5)


def _said_to(sandbox: Sandbox, chats: AbstractSet[int]) -> list[BotRequest]:
    """Return what these were told, by new messages and by edits, in the order it came."""
    said = (one for one in sandbox.requests if one.method in ANSWERS and one.status == OK)
    return [one for one in said if one.params["chat_id"] in chats]


def _tell(sandbox: Sandbox, herd: AbstractSet[int], acts: Sequence[Act], due_at: float) -> None:
    """Print what came out."""
    asked = [one.at for one in _said_to(sandbox, herd)]
    begun, ended = min(asked), max(asked)
    others = {chat_id for chat_id, _ in acts}
    between = [one for one in _said_to(sandbox, others) if begun <= one.at <= ended]
    least = (DUE + len(between)) / RATE
    refused = sum(one.status == TOO_FAST for one in sandbox.requests)
    out.print(
        f"  {len(asked)} asked in {ended - begun:.2f} s, {len(between)} replies between:"
        f" {(ended - begun) / least:.3f} of the least there can be ({least:.2f} s)\n"
        f"  first {begun - due_at:.2f} s and last {ended - due_at:.2f} s after the instant:"
        f" {(ended - due_at) / least:.3f} of it; 429s: {refused}"
    )
    if acts:
        _tell_replies("before", sandbox, [act for act in acts if act[1] < due_at - 1])
        _tell_replies("meanwhile", sandbox, [act for act in acts if due_at <= act[1] <= ended])


def _tell_replies(when: str, sandbox: Sandbox, acts: Sequence[Act]) -> None:
    took = sorted(_took(sandbox, act) * 1000 for act in acts)
    out.print(
        f"  replies {when}: {len(took)}, median {statistics.median(took):.0f} ms,"
        f" 95th percentile {took[int(len(took) * 0.95)]:.0f} ms, longest {took[-1]:.0f} ms"
    )


def _took(sandbox: Sandbox, act: Act) -> float:
    """Return how long the person waited, in seconds; infinity where nothing came."""
    chat_id, at = act
    answers = (one.at - at for one in _said_to(sandbox, {chat_id}))
    return min((took for took in answers if 0 <= took < ACT_EVERY), default=inf)


if __name__ == "__main__":
    main()
