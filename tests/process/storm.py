"""A bot that is killed again and again while people talk to it."""

import asyncio
import contextlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import Any

import psycopg

from sandbox import Sandbox
from tests.process.command import Home, Running, until
from tests.process.crowd import Crowd

BACK = "listening to Telegram"
STARTING, WORKING, IDLE, AFTERWARDS = "starting", "working", "idle", "after the storm"
WAITS_FOR = 0.5
"""Seconds at most that a kill comes later than that which it waited for."""
SLOW = 0.05
"""Seconds that Telegram takes in some lives: a kill then finds more under way, acknowledgements
as well. In the others it is the bot's own doings that take long."""
UNDONE = "SELECT count(*) FROM updates WHERE done_at IS NULL"
UNSENT = "SELECT count(*) FROM outbox WHERE not_before IS NULL"


@dataclass(frozen=True, slots=True)
class Life:
    """One process, from its start to its end, and what it was ``doing`` then.

    The last one's end is no kill.
    """

    number: int
    began: datetime
    ended: datetime
    doing: str

    def __str__(self) -> str:
        seconds = (self.ended - self.began).total_seconds()
        return f"life {self.number} ({seconds:.2f} s, ended {self.doing})"


def rows(home: Home, query: str) -> list[tuple[Any, ...]]:
    """Run a query on what is committed, also where the host has set up PostgreSQL."""
    address = home.settings.get("DATABASE_URL")
    if address is None:
        return home.rows(query)
    with psycopg.connect(address) as connection:
        return connection.execute(query.encode()).fetchall()


@dataclass
class Storm:
    """Starts the bot and kills it, at instants that ``chance`` picks.

    One that is killed working has listened to so many ``answers`` at least, or to a few more.
    """

    home: Home
    telegram: Sandbox
    crowd: Crowd
    chance: random.Random
    answers: range
    lives: list[Life] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    _start_takes: float = 1.0

    async def rages(self, kills: Sequence[str]) -> None:
        """Live and be killed once for each of these, then live on until all is done.

        It is over at once when the bot no longer does anything; ``wrong`` says so.
        """
        talking = asyncio.create_task(self.crowd.talk(self.telegram.clock.now))
        for doing in kills:
            if not self.wrong:
                await self._lives_and_dies(doing)
        talking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await talking
        began = self.telegram.clock.now()
        async with self.home.runs() as bot:
            await self._listens(bot)
            await self._rests()
            assert await bot.ends() == 0
        self._was(began, AFTERWARDS)

    async def _lives_and_dies(self, doing: str) -> None:
        self._telegram_takes(self.chance.choice((0.0, SLOW)))
        began = self.telegram.clock.now()
        async with self.home.runs() as bot:
            if doing == STARTING:
                await asyncio.sleep(self.chance.uniform(0, self._start_takes))
            else:
                await self._listens(bot)
                await (self._is_left_alone() if doing == IDLE else self._works())
                await asyncio.sleep(self.chance.uniform(0, WAITS_FOR))
            self._was(began, doing)
        self.crowd.talking.set()
        await until(lambda: not self._under_way())

    def _telegram_takes(self, seconds: float) -> None:
        """Let the bot's requests take so long, but for those it makes to start."""
        self.telegram.faults.clear()
        for method in ("getUpdates", "sendMessage", "editMessageText") if seconds else ():
            self.telegram.faults.add(method, hang=seconds, times=1_000_000)

    def _was(self, began: datetime, doing: str) -> None:
        self.lives.append(Life(len(self.lives) + 1, began, self.telegram.clock.now(), doing))

    async def _listens(self, bot: Running) -> None:
        began = monotonic()
        await bot.says(BACK)
        self._start_takes = monotonic() - began

    async def _works(self) -> None:
        enough = self.crowd.said + self.chance.choice(self.answers)
        try:
            await until(lambda: self.crowd.said >= enough)
        except TimeoutError:
            self.wrong.append(f"nobody is asked anything in life {len(self.lives) + 1}")

    async def _is_left_alone(self) -> None:
        self.crowd.talking.clear()
        await self._rests()

    async def _rests(self) -> None:
        """Return when all that came in is done, and all that is due is sent and noted."""
        try:
            await until(lambda: self._left() == (0, 0, 0))
        except TimeoutError:
            left = "{} unfetched, {} undone, {} unsent".format(*self._left())
            self.wrong.append(f"no rest in life {len(self.lives) + 1}: {left}")

    def _under_way(self) -> list[str]:
        """Which messages of a process, perhaps a dead one, Telegram has not taken yet."""
        asked = self.telegram.requests
        return [one.method for one in asked if one.status is None and one.method != "getUpdates"]

    def _left(self) -> tuple[int, int, int]:
        [(undone,)], [(unsent,)] = rows(self.home, UNDONE), rows(self.home, UNSENT)
        return self.telegram.pending_updates, undone, unsent
