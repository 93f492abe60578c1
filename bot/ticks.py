"""What wakes the clock-driven services: one tick in UTC. The only importer of APScheduler.

The scheduler only wakes; what is due is asked of the injected clock. Nobody has a job of
their own: the cost of a tick depends on what is due.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.metrics import Due, Metrics
from bot.services import due
from bot.services.ports import Database, Transaction
from bot.services.turn import Kit

EVERY = timedelta(seconds=1)
WHOLE_SECOND = datetime(2026, 1, 1, tzinfo=UTC)
"""Ticks come at whole seconds, as times of day do: nobody waits most of one to be asked."""
HOUSEKEEPING_EVERY = timedelta(hours=1)
MEASURE_EVERY = timedelta(seconds=10)
PATIENCE = 10
"""How many ticks may pass while one waits for the database, until that is told."""
NOT_TICKING = "not ticking"
"""What is told once it was stopped; a tick cut short by that is no trouble."""
AT_MOST = 20
"""How many are handled in one transaction; replies need not wait for the rest."""
KEEP_IDS_FOR = timedelta(hours=48)
SERVICES: Mapping[Due, due.Service] = {
    "pauses": due.pauses,
    "windows": due.windows,
    "plans": due.plans,
    "follow_ups": due.follow_ups,
}
"""What can fall due, in the order in which it is asked for."""

log = structlog.get_logger()


class Ticks:
    """Asks what is due, once a second and whenever the clock was moved."""

    def __init__(
        self,
        database: Database,
        kit: Kit,
        clock: Clock,
        *,
        wake_sender: Callable[[], None],
        keep: timedelta | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        """Take ``keep``, how long entries are kept; None: for ever."""
        self._database = database
        self._kit = kit
        self._clock = clock
        self._wake_sender = wake_sender
        self._keep = keep
        self._metrics = metrics or Metrics()
        self._running: set[asyncio.Task[None]] = set()
        self._one_at_a_time = asyncio.Lock()
        self._waits = 0
        self._trouble: str | None = "not ticking yet"
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 2, "misfire_grace_time": None},
        )

    def start(self) -> None:
        """Begin to tick; needs a running event loop."""
        for work, every, start in (
            (self._try_tick, EVERY, WHOLE_SECOND),
            (self.tidy, HOUSEKEEPING_EVERY, None),
            (self.measure, MEASURE_EVERY, None),
        ):
            interval = {"seconds": every.total_seconds(), "start_date": start}
            self._scheduler.add_job(self._begin, "interval", args=[work], **interval)
        self._scheduler.start()

    async def _begin(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Work in a task of our own: APScheduler calls it an error when its own is cancelled."""
        working = asyncio.create_task(work())
        self._running.add(working)
        working.add_done_callback(self._running.discard)

    def stop(self) -> None:
        """Tick no more."""
        self._trouble = NOT_TICKING
        for ticking in self._running:
            ticking.cancel()
        if self._scheduler.running:
            # It shuts down one turn of the loop later, and what it began meanwhile is an error.
            self._scheduler.pause()
            self._scheduler.shutdown(wait=False)

    def probe(self) -> str | None:
        """Return None while ticks reach the database, else what is the matter."""
        if self._waits > PATIENCE:
            return f"no answer for {self._waits} ticks"
        return self._trouble

    async def tick(self) -> None:
        """Handle everything that is due now."""
        async with self._one_at_a_time:
            for what, service in SERVICES.items():
                await self._until_none(what, service)

    async def _until_none(self, what: Due, service: due.Service) -> None:
        while count := await self._database.run(
            partial(_run, service=service, kit=self._kit, now=self._clock.now())
        ):
            self._wake_sender()
            self._waits = 0
            self._metrics.due(what, count)

    async def _try_tick(self) -> None:
        """Tick, unless the last tick still has something to do, or waits for the database."""
        if self._one_at_a_time.locked():
            self._waits += 1
            return
        try:
            await self.tick()
        except Exception as error:
            if self._trouble == NOT_TICKING:
                return
            trouble = f"what is due can't be read: {type(error).__name__}"
            if self._trouble != trouble:
                log.exception("what is due can't be read; I keep trying")
            self._trouble = trouble
        else:
            self._trouble = None
        self._waits = 0

    async def tidy(self) -> None:
        """Forget the ids of updates done long ago, and entries kept as long as the host wants."""
        now = self._clock.now()
        try:
            await self._database.run(partial(_forget_ids, before=now - KEEP_IDS_FOR))
            if self._keep is not None:
                await self._forget_entries(now - self._keep)
        except Exception:
            log.exception("what is old could not be removed; trying again")

    async def measure(self) -> None:
        """Count what is still to be sent; while the database is away, what it was."""
        with contextlib.suppress(Exception):
            self._metrics.outbox_depth(await self._database.run(_depth))

    async def _forget_entries(self, before: datetime) -> None:
        for forget in (_forget_check_ins, _forget_predictions, _forget_safety_events):
            while await self._database.run(partial(forget, before=before)):
                pass
        await self._database.run(partial(_forget_set_aside, before=before))


def _forget_ids(transaction: Transaction, *, before: datetime) -> int:
    return transaction.updates.forget_done(before)


def _forget_check_ins(transaction: Transaction, *, before: datetime) -> int:
    return transaction.check_ins.forget(before, AT_MOST)


def _forget_predictions(transaction: Transaction, *, before: datetime) -> int:
    return transaction.predictions.forget(before, AT_MOST)


def _forget_safety_events(transaction: Transaction, *, before: datetime) -> int:
    return transaction.safety_events.forget(before, AT_MOST)


def _forget_set_aside(transaction: Transaction, *, before: datetime) -> int:
    return transaction.updates.forget_set_aside(before)


def _depth(transaction: Transaction) -> int:
    return transaction.sends.depth()


def _run(transaction: Transaction, *, service: due.Service, kit: Kit, now: datetime) -> int:
    return service(kit, transaction, now, AT_MOST)
