"""The one tick: what it counts, and what it tells of a database that fails or hangs."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TypeVar

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from structlog.testing import capture_logs

from bot import ticks as module
from bot.metrics import Metrics
from bot.services.ports import Transaction
from bot.services.turn import Kit
from bot.ticks import SERVICES, Ticks
from tests.clock import FixedClock
from tests.ready import shipped

T = TypeVar("T")
LIMIT = 10.0


class Scripted:
    """Satisfies `bot.services.ports.Database`: answers with a count as long as there is one.

    What is asked is not done, so that only the tick is tested.
    """

    def __init__(self, *counts: int) -> None:
        self.counts = list(counts)
        self.error: Exception | None = None
        self.asked = 0
        self.hangs: Awaitable[object] | None = None

    async def run(self, work: Callable[[Transaction], T], *, hand_over: bool = False) -> T:
        self.asked += 1
        if self.hangs:
            await self.hangs
        if self.error:
            raise self.error
        return self.counts.pop(0) if self.counts else 0  # type: ignore[return-value]

    async def until_asked(self, times: int) -> None:
        """Return when it was asked so often from now on."""
        until = self.asked + times
        async with asyncio.timeout(LIMIT):
            while self.asked < until:  # noqa: ASYNC110  the scheduler asks, nobody is told
                await asyncio.sleep(0.005)


@asynccontextmanager
async def ticking(database: Scripted, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Ticks]:
    """Tick a hundred times a second."""
    monkeypatch.setattr(module, "EVERY", timedelta(milliseconds=10))
    ticks = made(database)
    ticks.start()
    try:
        yield ticks
    finally:
        ticks.stop()


def made(database: Scripted, **more: object) -> Ticks:
    kit = Kit(shipped(), random.Random(1), lambda _week, _words: "")
    wake = more.pop("wake_sender", lambda: None)
    return Ticks(database, kit, FixedClock(), wake_sender=wake, **more)  # type: ignore[arg-type]


async def told(ticks: Ticks, wanted: Callable[[str | None], bool]) -> str | None:
    """Return what the probe tells once it tells such a thing."""
    async with asyncio.timeout(LIMIT):
        while not wanted(ticks.probe()):  # noqa: ASYNC110  a probe is asked, it does not call
            await asyncio.sleep(0.005)
    return ticks.probe()


async def test_everything_due_is_counted_by_what_it_is_and_the_sender_woken() -> None:
    metrics, woken = Metrics(), []
    database = Scripted(2, 0, 0, 200, 7)  # pauses, no more; no windows; plans in two goes
    ticks = made(database, metrics=metrics, wake_sender=lambda: woken.append(1))
    await ticks.tick()
    counted = {
        what: metrics.registry.get_sample_value("surefoot_due_total", {"what": what})
        for what in ("pauses", "windows", "plans")
    }
    assert counted == {"pauses": 2, "windows": None, "plans": 207}
    assert len(woken) == 3  # what is asked already goes while the rest is being asked
    woken.clear()
    await ticks.tick()
    assert not woken


async def test_what_is_still_to_be_sent_is_measured_and_stands_while_the_database_is_away() -> None:
    metrics = Metrics()
    database = Scripted(7)
    ticks = made(database, metrics=metrics)
    await ticks.measure()
    database.error = ValueError()
    await ticks.measure()
    assert metrics.registry.get_sample_value("surefoot_outbox_depth") == 7


async def test_a_database_that_fails_is_told_and_so_is_its_recovery(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    database = Scripted()
    async with ticking(database, monkeypatch) as ticks:
        await told(ticks, lambda said: said is None)
        with capture_logs() as lines:
            database.error = ValueError("not to be told")
            assert await told(ticks, bool) == "what is due can't be read: ValueError"
            await database.until_asked(5)
        assert len(lines) == 1
        database.error = None
        await told(ticks, lambda said: said is None)
    assert ticks.probe() == "not ticking"


async def test_a_database_that_hangs_is_told_without_a_warning_for_each_tick(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    database = Scripted()
    answer = asyncio.get_running_loop().create_future()
    async with ticking(database, monkeypatch) as ticks:
        await told(ticks, lambda said: said is None)
        database.hangs = answer
        assert "no answer for" in str(await told(ticks, bool))
        answer.set_result(None)
        await told(ticks, lambda said: said is None)
    assert caplog.text == ""


async def test_stopping_in_the_moment_of_a_tick_is_no_error(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    database, stopped = Scripted(), asyncio.Event()
    wake = AsyncIOScheduler.wakeup
    async with ticking(database, monkeypatch) as ticks:
        await database.until_asked(len(SERVICES))

        def wake_and_stop(scheduler: AsyncIOScheduler) -> None:
            wake(scheduler)
            if not stopped.is_set():
                ticks.stop()
                stopped.set()

        monkeypatch.setattr(AsyncIOScheduler, "wakeup", wake_and_stop)
        await stopped.wait()
        for _ in range(5):  # turns of the loop in which the scheduler tells what went wrong
            await asyncio.sleep(0)
    assert caplog.text == ""
