"""What the sender writes into the outbox: what was sent, and what goes back."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from math import inf
from typing import assert_never

import structlog

from bot.attempts import Lost, Refused, Unclear, Unsent, Wait, WrongToken, told
from bot.clock import Clock
from bot.lanes import Lanes
from bot.reach import FIRST_WAIT, LONGEST_WAIT, jittered
from bot.services.ports import Database, Sending, Transaction

LEASE = 30.0
"""Seconds for which a claimed row is this process's, as one that was handed over."""

log = structlog.get_logger()

Work = Callable[[Transaction], object]
Gone = Callable[[Transaction, datetime, int], None]
"""Stops the reminders of somebody who can't be written to any more."""


@dataclass(frozen=True, slots=True)
class Times:
    """The two clocks, and how machine time is let pass."""

    clock: Clock
    machine: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]


class Books:
    """Writes until it is written, since forgetting that a message was sent repeats it.

    A row that was not sent goes back to the table, and with it all that ``lanes`` has behind
    it, so that only the table ever says what comes first in a chat. ``changed`` is called
    when there may be more to send.
    """

    def __init__(
        self,
        database: Database,
        lanes: Lanes,
        times: Times,
        gone: Gone,
        changed: Callable[[], None],
    ) -> None:
        self._database = database
        self._lanes = lanes
        self._times = times
        self._gone = gone
        self._changed = changed
        self._sent: asyncio.Queue[tuple[Sending, int]] = asyncio.Queue()

    def sent(self, row: Sending, message_id: int) -> None:
        """The row was sent; :meth:`keep` records it soon."""
        self._sent.put_nowait((row, message_id))

    async def keep(self) -> None:
        """Record what was sent, as much at a time as has come together, until cancelled."""
        while True:
            batch = [await self._sent.get()]
            while not self._sent.empty():
                batch.append(self._sent.get_nowait())
            full_until = self._lanes.full_until(row for row, _ in batch)
            await self._write(partial(_record, batch=batch, full_until=full_until))
            for row, _ in batch:
                self._lanes.done(row)
                self._sent.task_done()
            self._changed()

    async def all_kept(self) -> None:
        """Return when all that was sent is recorded."""
        await self._sent.join()

    async def unsent(self, row: Sending, outcome: Unsent) -> None:
        """Record what became of a row in flight; what is behind it in its chat goes back."""
        await self._put_back(row, self._consequence(row, outcome))

    async def untried(self, row: Sending) -> None:
        """Let anybody have a row that was to go, and what is behind it in its chat."""
        await self._put_back(row, partial(_free, rows=[row]))

    async def give_back(self, rows: Sequence[Sending]) -> None:
        """Let anybody have rows that were handed over but are not held."""
        for row in rows:
            await self._leave(row, partial(_free, rows=[row]))
        self._changed()

    async def leave_all(self) -> None:
        """Let anybody have what is held; what is still in flight may have arrived."""
        in_flight, waiting = self._lanes.held()
        doubtful = [self._again_or_not(row, Unclear()) for row in in_flight]
        await self._write(partial(_all, works=[*doubtful, partial(_free, rows=waiting)]))

    async def anything_due(self) -> bool:
        """Claim whatever is due, whoever has it, and take that back at once."""
        now = self._times.clock.now()
        try:
            await self._database.run(partial(_look, now=now))
        except _Looked as looked:
            return looked.found
        return False

    async def _put_back(self, row: Sending, work: Work) -> None:
        await self._leave(row, work)
        self._lanes.done(row)
        self._changed()

    async def _leave(self, row: Sending, work: Work) -> None:
        """Do ``work`` about a row, and give back what is held behind it."""
        behind = self._lanes.leave(row.chat_id)
        await self._write(partial(_all, works=[work, partial(_free, rows=behind)]))
        self._lanes.left(row.chat_id, self._times.machine() + LEASE)

    def _consequence(self, row: Sending, outcome: Unsent) -> Work:
        match outcome:
            case Wait(seconds):
                return partial(_halt, row=row, until=self._times.machine() + seconds)
            case Unclear():
                return self._again_or_not(row, outcome)
            case Lost():
                return partial(self._lost, row=row)
            case Refused(error):
                return partial(self._refused, row=row, error=error)
            case WrongToken():
                return partial(_free, rows=[row])
        assert_never(outcome)

    def _again_or_not(self, row: Sending, outcome: Unclear) -> Work:
        """Return what to record of a try without a clear answer, perhaps the last one."""
        if outcome.most is None:
            return partial(_free, rows=[row])
        if row.attempts + 1 >= outcome.most:
            return partial(self._refused, row=row, error="no clear answer, too often")
        next_at = self._times.machine() + jittered(min(FIRST_WAIT * 2**row.attempts, LONGEST_WAIT))
        return partial(_again, row=row, next_at=next_at, full_until=self._lanes.full_until([row]))

    def _lost(self, transaction: Transaction, row: Sending) -> None:
        """The row is over, and so are the person's reminders."""
        transaction.sends.sent([(row, None)])
        self._gone(transaction, self._times.clock.now(), row.chat_id)

    def _refused(self, transaction: Transaction, row: Sending, error: str) -> None:
        log.error("a message was set aside", error=error, row=row.id)
        transaction.sends.set_aside(row, error, self._times.clock.now())

    async def _write(self, work: Work) -> None:
        while True:
            try:
                await self._database.run(work)
            except Exception as error:  # noqa: BLE001  storage can fail in many ways
                log.warning("the outbox could not be written; trying again", error=told(error))
                await self._times.sleep(FIRST_WAIT)
            else:
                return


class _Looked(Exception):  # noqa: N818  takes a claim back
    """What was seen while only looking."""

    def __init__(self, *, found: bool) -> None:
        super().__init__()
        self.found = found


def _look(transaction: Transaction, *, now: datetime) -> None:
    raise _Looked(found=bool(transaction.sends.claim(now, inf, inf, 1)))


def _all(transaction: Transaction, *, works: Sequence[Work]) -> None:
    for work in works:
        work(transaction)


def _free(transaction: Transaction, *, rows: Sequence[Sending]) -> None:
    """As if nothing had been tried."""
    for row in rows:
        transaction.sends.retry(row, 0.0, count=False)


def _again(
    transaction: Transaction, *, row: Sending, next_at: float, full_until: Mapping[int, float]
) -> None:
    """It may have arrived."""
    transaction.sends.retry(row, next_at, count=True)
    transaction.pace.note(full_until)


def _halt(transaction: Transaction, *, row: Sending, until: float) -> None:
    transaction.sends.retry(row, until, count=False)
    transaction.pace.halt(until)  # after the row: everybody locks in this order


def _record(
    transaction: Transaction,
    *,
    batch: Sequence[tuple[Sending, int]],
    full_until: Mapping[int, float],
) -> None:
    transaction.sends.sent(batch)
    transaction.pace.note(full_until)
