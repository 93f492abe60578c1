"""The one door out: claims the outbox, keeps the pace, sends, and records what was sent.

A row is sent at least once. What can be repeated is only what was in flight at a crash or
whose answer was lost. Nothing is given up for an outage: while Telegram does not answer,
the sender asks it for nothing but a sign of life (`bot.reach`).

Memory holds the few rows that go next (`bot.lanes`), as the pace allows (`bot.slots`). What
became of each try (`bot.attempts`) is written into the outbox (`bot.books`).
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from math import inf
from typing import Any

import structlog
from telegram import Bot

from bot.attempts import Sent, Unclear, Wait, WrongToken, attempt, told
from bot.books import LEASE, Books, Gone, Times
from bot.clock import Clock
from bot.lanes import Lanes, Parcel
from bot.metrics import Metrics
from bot.reach import Reach
from bot.rendering import Draw
from bot.services.ports import Database, Sending, Transaction
from bot.slots import Slots

LEASE_LEFT = 15.0
"""What a send needs at most, so that nobody takes the row over meanwhile."""
POLL = 0.5
IN_FLIGHT = 30
"""As many as Telegram takes at once: what it was slow to take must not come to it in a rush."""
SOON = 1.0
TROUBLE = 1.0
SHORTEST_REST, LONGEST_REST = 0.001, 60.0
SEND_WITHIN, WRITE_WITHIN = 5.0, 1.0

log = structlog.get_logger()


class Sender:
    """Sends what the outbox holds, for this process.

    ``rate`` is messages a second over all processes, ``chat_rate`` new ones a second to one
    chat. ``run`` is called once. ``machine`` is machine time and ``sleep`` lets it pass.
    """

    def __init__(  # noqa: PLR0913  the tests' two come by default
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        *,
        rate: float,
        draw: Draw,
        gone: Gone,
        chat_rate: float = 1.0,
        metrics: Metrics | None = None,
        machine: Callable[[], float] = time.time,  # noqa: TID251  leases are machine time
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._draw = draw
        self._metrics = metrics or Metrics()
        self._machine = machine
        self._sleep = sleep
        self._lanes = Lanes(chat_rate)
        self._slots = Slots(database, rate, machine)
        self._reach = Reach(bot, sleep, self.wake)
        times = Times(clock, machine, sleep)
        self._books = Books(database, self._lanes, times, gone, self.wake)
        self._most_held = int(rate * LEASE / 3)
        self._errands: set[asyncio.Task[None]] = set()
        self._drawings: set[asyncio.Task[None]] = set()
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()
        self._running = False
        self._quiet_until = -inf
        self._next_look = -inf

    def room(self) -> bool:
        """Tell whether another row may be handed over; the rest is claimed from the table.

        Rows that could not go soon are better off there. May be asked from any thread.
        """
        soon = self._reach.answers and self._quiet_until - self._machine() < SOON
        return self._running and soon and len(self._lanes) < self._most_held

    def offer(self, rows: Sequence[Sending]) -> None:
        """Take rows just committed and already leased to this process."""
        if all(self._lanes.welcomes(row) for row in rows):
            self._hold(rows)
        else:
            _start(self._errands, self._books.give_back(rows))

    def wake(self) -> None:
        """Look for due rows at once."""
        self._next_look = -inf
        self._woken.set()

    def probe(self) -> str | None:
        """Return None while the sender works, else what is the matter."""
        if not self._running:
            return "the sender is not running"
        return None if self._reach.answers else "Telegram does not answer"

    async def run(self) -> None:
        """Send until cancelled; what is in flight then is finished, the rest given back.

        That takes eight seconds at most. What is still without an answer counts as tried.

        Raises:
            InvalidToken: Telegram does not know the bot. Nothing is lost by it.
        """
        self._running = True
        keeping = asyncio.create_task(self._books.keep())
        working = asyncio.create_task(self._work())
        try:
            await asyncio.shield(working)
        finally:
            self._running = False
            self.wake()
            await self._finish(working)
            keeping.cancel()
        if self._reach.wrong_token is not None:
            raise self._reach.wrong_token

    async def settle(self) -> None:
        """Return when nothing that is due is unsent.

        Due is also what another process holds, and what waits for its next try or for
        Telegram to answer: this waits as long. What is due later by the clock is not waited
        for. Does not return while the sender does not run.
        """
        self.wake()
        while True:
            self._idle.clear()
            await self._idle.wait()
            if not await self._books.anything_due():
                return

    async def _work(self) -> None:
        while self._running and self._reach.wrong_token is None:
            self._woken.clear()
            try:
                until = await self._step()
            except Exception as error:  # noqa: BLE001  the storage may fail in many ways
                log.warning("the outbox could not be read; trying again", error=told(error))
                until = self._machine() + TROUBLE
            if until > self._machine():
                await self._rest(until - self._machine())

    async def _step(self) -> float:
        """Do the next thing, and return when there is one again, if nothing wakes us before."""
        machine = self._machine()
        if not self._reach.answers or self._lanes.in_flight >= IN_FLIGHT:
            return inf
        if machine < self._quiet_until:
            return self._quiet_until
        next_at = self._lanes.next_at(machine)
        if next_at <= machine:
            return await self._next(machine)
        if self._lanes.chats >= IN_FLIGHT:
            return next_at
        if machine >= self._next_look:
            await self._claim(machine)
            return machine
        if not len(self._lanes):
            self._idle.set()
        return min(next_at, self._next_look)

    async def _next(self, machine: float) -> float:
        """Send the next row if the pace lets it go now, else return when that will be."""
        slot = self._slots.next_at(machine)
        if slot is None:
            await self._slots.reserve(self._lanes.ready)
        elif slot > machine:
            self._quiet_until = slot
            return slot
        elif parcel := self._lanes.take(machine):
            self._launch(parcel, machine)
        return machine

    def _launch(self, parcel: Parcel, machine: float) -> None:
        """Send a row; one that is over, or would be somebody else's meanwhile, goes back."""
        row = parcel.row
        expires = row.message.expires_at
        left = row.leased_until - machine
        if left < LEASE_LEFT or (expires is not None and expires <= self._clock.now()):
            _start(self._errands, self._books.untried(row))
        else:
            self._slots.use()
            _start(self._errands, self._send(parcel, left))

    async def _rest(self, seconds: float) -> None:
        woken = asyncio.ensure_future(self._woken.wait())
        slept = asyncio.ensure_future(self._sleep(min(max(seconds, SHORTEST_REST), LONGEST_REST)))
        try:
            await asyncio.wait({woken, slept}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()
            slept.cancel()

    async def _claim(self, machine: float) -> None:
        """Lease a tenth of a second's worth of due rows: who pauses now reaches the rest.

        Slots for them come along, so that a slow database is waited for once.
        """
        self._next_look = machine + POLL
        self._lanes.tidy(machine)
        limit = min(self._slots.most, IN_FLIGHT - self._lanes.chats)
        now = self._clock.now()
        reserve = self._slots.reservation() if self._slots.next_at(machine) is None else None

        def work(transaction: Transaction) -> tuple[Sequence[Sending], float | None]:
            rows = transaction.sends.claim(now, machine, machine + LEASE, limit)
            return rows, reserve(transaction, len(rows)) if reserve and rows else None

        rows, first_slot = await self._database.run(work)
        if first_slot is not None:
            self._slots.take(first_slot, len(rows))
        if len(rows) == limit:
            self._next_look = -inf
        self._hold(rows)

    def _hold(self, rows: Sequence[Sending]) -> None:
        for parcel in self._lanes.add(rows):
            _start(self._drawings, self._draw_for(parcel))
        self._woken.set()

    async def _draw_for(self, parcel: Parcel) -> None:
        """Draw before the row's turn, so that nobody waits for it."""
        svg, picture = parcel.row.message.picture, None
        left = parcel.row.leased_until - LEASE_LEFT - self._machine()
        try:
            async with asyncio.timeout(left):
                picture = await self._draw(svg or "")
        except Exception as error:  # noqa: BLE001  whatever it is, the text can still go
            log.warning("a picture could not be drawn; its text goes alone", error=told(error))
        self._lanes.drawn(parcel, picture)
        self._woken.set()

    async def _send(self, parcel: Parcel, seconds: float) -> None:
        kind, began = parcel.row.message.priority.name.lower(), self._machine()
        outcome = await attempt(self._bot, parcel, seconds)
        if isinstance(outcome, Sent):
            self._metrics.sent(kind, self._machine() - began)
            self._books.sent(parcel.row, outcome.message_id)
            return
        self._metrics.failed(kind)
        match outcome:
            case Wait(halted):
                self._halt(halted)
            case Unclear():
                self._reach.doubt()
            case WrongToken(error):
                self._reach.refuse(error)
        await self._books.unsent(parcel.row, outcome)

    def _halt(self, seconds: float) -> None:
        """Telegram says to wait: let nobody of this process send until then."""
        log.warning("Telegram asks all senders to wait", seconds=seconds)
        self._quiet_until = max(self._quiet_until, self._machine() + seconds)

    async def _finish(self, working: asyncio.Task[None]) -> None:
        """Let what is in flight end, record it, and give back the rest."""
        await self._within(WRITE_WITHIN, working)
        for drawing in self._drawings:
            drawing.cancel()
        await self._within(SEND_WITHIN, *self._errands)
        self._reach.close()
        if await self._within(WRITE_WITHIN, self._books.all_kept()):
            await self._within(WRITE_WITHIN, self._books.leave_all())

    async def _within(self, seconds: float, *works: Awaitable[None]) -> bool:
        """Wait for all of it, but not longer, and tell whether it was done."""
        doing = {asyncio.ensure_future(work) for work in works}
        limit = asyncio.ensure_future(self._sleep(seconds))
        while doing and not limit.done():
            await asyncio.wait({*doing, limit}, return_when=asyncio.FIRST_COMPLETED)
            doing = {work for work in doing if not work.done()}
        for work in (limit, *doing):
            work.cancel()
        return not doing


def _start(tasks: set[asyncio.Task[None]], work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(work)
    tasks.add(task)
    task.add_done_callback(tasks.discard)
