"""`python -m bot` as a process of its own, in a home of its own, and all that it says."""

import asyncio
import os
import signal
import socket
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
TOKEN = "7000000001:tests-own-token-of-the-right-length-1"
WORDS = "zqwords"
"""In everything that is typed, so that it can be looked for."""
LIMIT = 60.0
"""Seconds after which something never happens; far more than it takes."""
STOPS_WITHIN = 10.0


class Ended(NamedTuple):
    """A command that has ended."""

    code: int
    said: str
    complained: str


@dataclass
class Home:
    """A host's machine: a home folder, an environment, Telegram's address, and the program."""

    folder: Path
    bytecode: Path
    settings: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    program: str = "bot"

    @property
    def database(self) -> Path:
        return self.folder / ".local" / "share" / "surefoot" / "surefoot.sqlite3"

    @property
    def keys(self) -> Path:
        return self.folder / ".config" / "surefoot" / "keys"

    @property
    def files(self) -> dict[str, bytes]:
        """All files there are, and what is in them."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Run a query on what is committed."""
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(query).fetchall()

    def changes(self, statement: str) -> None:
        """Change the database behind the bot's back."""
        with closing(sqlite3.connect(self.database)) as connection, connection:
            connection.execute(statement)

    async def gives(self, *words: str, **settings: str) -> Ended:
        """Give a command and wait for its end."""
        process = await self._begin(*words, **settings)
        async with asyncio.timeout(LIMIT):
            said, complained = await process.communicate()
        ended = Ended(process.returncode or 0, said.decode(), complained.decode())
        self.lines += [*ended.said.splitlines(), *ended.complained.splitlines()]
        return ended

    @asynccontextmanager
    async def runs(self, *words: str, **settings: str) -> AsyncIterator["Running"]:
        """Give a command that goes on, `run` unless told otherwise; it is killed at the end."""
        process = await self._begin(*(words or ("run",)), **settings)
        running = Running(process, self.lines)
        try:
            yield running
        finally:
            await running.dies()

    async def _begin(self, *words: str, **settings: str) -> Process:
        given = {f"SUREFOOT_{name}": value for name, value in (self.settings | settings).items()}
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", self.program, *words),
            cwd=self.folder,
            env={
                "HOME": str(self.folder),
                "PATH": os.environ["PATH"],
                "COLUMNS": "200",
                "PYTHONPATH": str(ROOT),
                "PYTHONUNBUFFERED": "1",
                **({"PYTHONPYCACHEPREFIX": str(self.bytecode)} if sys.dont_write_bytecode else {}),
                **{name: value for name, value in given.items() if value},
                **self.environment,
            },
            stdout=PIPE,
            stderr=PIPE,
            start_new_session=True,
        )


class Running:
    """A process that goes on, and what it has said so far, on stdout and stderr together."""

    def __init__(self, process: Process, lines: list[str]) -> None:
        self.said: list[str] = []
        self._process = process
        self._lines = lines
        self._news = asyncio.Event()
        pipes = [pipe for pipe in (process.stdout, process.stderr) if pipe]
        self._reading = [asyncio.create_task(self._read(pipe)) for pipe in pipes]

    async def says(self, words: str, times: int = 1) -> str:
        """Wait for a line with these words, said so many times, and return it."""
        async with asyncio.timeout(LIMIT):
            while sum(words in line for line in self.said) < times:
                if all(reading.done() for reading in self._reading):
                    raise AssertionError(f"it ended without {words!r}: {self.said}")
                self._news.clear()
                await self._news.wait()
        return [line for line in self.said if words in line][times - 1]

    def signals(self, number: int) -> None:
        """Send it a signal, as Ctrl+C does to it and everything it has started."""
        os.killpg(self._process.pid, number)

    async def ends(self, number: int = signal.SIGTERM) -> int:
        """Ask it to end, and return its exit code; it must not take long."""
        self.signals(number)
        async with asyncio.timeout(STOPS_WITHIN):
            await self._process.wait()
        await asyncio.gather(*self._reading)
        return self._process.returncode or 0

    async def ended(self) -> int:
        """Wait until it ends by itself, and return its exit code."""
        async with asyncio.timeout(LIMIT):
            await self._process.wait()
        await asyncio.gather(*self._reading)
        return self._process.returncode or 0

    @property
    def children(self) -> list[Path]:
        """Where Linux tells of the processes it has started."""
        pid = self._process.pid
        return [Path("/proc", child) for child in _read_words(f"/proc/{pid}/task/{pid}/children")]

    async def dies(self) -> None:
        """Kill it without a word."""
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
        await asyncio.gather(*self._reading)

    async def _read(self, pipe: asyncio.StreamReader) -> None:
        async for line in pipe:
            self.said.append(line.decode().rstrip())
            self._lines.append(self.said[-1])
            self._news.set()
        self._news.set()


def _read_words(file: str) -> list[str]:
    return Path(file).read_text().split()


async def until(happened: Callable[[], object]) -> None:
    """Wait for what another process does."""
    async with asyncio.timeout(LIMIT):
        while not happened():  # noqa: ASYNC110  nobody tells us
            await asyncio.sleep(0.02)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
