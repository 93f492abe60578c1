"""The one door in: updates are stored before they are acknowledged, then worked off.

Persons are handled side by side, one person's updates in order. A batch is kept with one
commit; only then is it acknowledged, by `bot.polling` or `bot.webhook`. From there on the
table is the truth: what fails is tried again with backoff, then set aside, and what a crash
leaves undone is claimed by the next start.
"""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

import structlog
from telegram import Update

from bot.attempts import told
from bot.context import App, Context, Ticket, ticket_of
from bot.flood import MOST_TAPS, Floods
from bot.metrics import Metrics
from bot.services.ports import KeptUpdate, Transaction
from bot.services.serving import failed
from bot.services.turn import Turn
from bot.shapes import is_numbered, sound

LEASE = 30.0
CLAIM_EVERY = 1.0
CLAIM_AT_MOST = 100
HELD_AT_MOST = 1000
TRIES = 6
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
FINISH_WITHIN, GIVE_BACK_WITHIN = 3.0, 2.0

log = structlog.get_logger()

Lane = deque[KeptUpdate]
"""One chat's updates in their order; the first is being handled."""
Work = Callable[[Transaction], None]


class Unhandled(Exception):  # noqa: N818  an outcome, told to the host as it is
    """No handler decided the update."""


class Unreadable(Exception):  # noqa: N818
    """It is not an update as Telegram describes them; trying again will not make it one."""


class Ingest:
    """Lets updates in for one application, from whoever calls :meth:`accept`.

    ``machine`` is machine time and ``sleep`` lets it pass.
    """

    def __init__(
        self,
        application: App,
        *,
        metrics: Metrics | None = None,
        machine: Callable[[], float] = time.time,  # noqa: TID251  leases are machine time
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._application = application
        self._database = application.bot_data.services.database
        self._clock = application.bot_data.services.clock
        self._metrics = metrics or Metrics()
        self._machine = machine
        self._sleep = sleep
        self._floods = {True: Floods(), False: Floods(MOST_TAPS)}
        self._lanes: dict[int, Lane] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        # Keeping, claiming and giving back take turns, so that the order of a chat in memory
        # is that of the table.
        self._table = asyncio.Lock()
        self._lane_ended = asyncio.Event()
        self._more = asyncio.Event()
        self._stopping = False
        application.add_error_handler(remember_error)

    async def run(self, source: Awaitable[None]) -> None:
        """Work while ``source``, which has updates accepted, runs.

        When it ends or this is cancelled, what is being handled is ended first, and what has
        not begun is given back.
        """
        claiming = asyncio.create_task(self._claim_for_ever())
        try:
            await source
        finally:
            self._stopping = True
            claiming.cancel()
            await self._finish()

    async def settle(self) -> None:
        """Return when everything let in so far has been handled."""
        await self._until_held(0)

    async def accept(self, bodies: Sequence[Mapping[str, Any]]) -> None:
        """Keep a batch of updates (Telegram's JSON) durably, then set about them.

        What has no number is no update and is passed over. Waits while too much is in hand.
        """
        await self._until_held(HELD_AT_MOST)
        bodies = [body for body in bodies if is_numbered(body)]
        async with self._table:
            now, lease = self._clock.now(), self._machine() + LEASE
            kept = await self._database.run(
                lambda transaction: transaction.updates.keep(bodies, now, lease)
            )
            self._take_up(kept)
        self._metrics.update("received", len(bodies))

    async def _claim_for_ever(self) -> None:
        """Take up what a crash, a failure or another process left undone."""
        away = False
        while True:
            self._more.clear()
            try:
                claimed = await self._claim()
            except Exception as error:  # noqa: BLE001  the storage, in many ways
                if not away:
                    log.warning("kept updates can't be read; I keep trying", error=told(error))
                claimed, away = 0, True
            else:
                away = False
            if claimed < CLAIM_AT_MOST:
                await self._rest()
            await self._until_held(HELD_AT_MOST)

    async def _claim(self) -> int:
        async with self._table:
            machine = self._machine()
            kept = await self._database.run(
                lambda tx: tx.updates.claim(machine, machine + LEASE, CLAIM_AT_MOST)
            )
            for working in self._take_up(kept):
                working.add_done_callback(lambda _: self._more.set())
        return len(kept)

    async def _rest(self) -> None:
        """Wait for the next look at the table: what was behind something claimed comes at once."""
        more = asyncio.ensure_future(self._more.wait())
        slept = asyncio.ensure_future(self._sleep(CLAIM_EVERY))
        try:
            await asyncio.wait({more, slept}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            more.cancel()
            slept.cancel()

    def _take_up(self, kept: Sequence[KeptUpdate]) -> list[asyncio.Task[None]]:
        """Line updates up, and return the work that has begun with it."""
        begun = []
        for update in kept:
            chat = update.chat_id or -update.update_id
            if chat in self._lanes:
                self._lanes[chat].append(update)
                continue
            self._lanes[chat] = deque([update])
            begun.append(asyncio.create_task(self._work_off(chat)))
        for working in begun:
            self._tasks.add(working)
            working.add_done_callback(self._tasks.discard)
        return begun

    async def _work_off(self, chat: int) -> None:
        """Handle a chat's updates in order; after a failure the table decides what is next."""
        lane = self._lanes[chat]
        while lane and not self._stopping:
            error = await self._try(lane[0])
            if error is None:
                self._metrics.update("handled")
                lane.popleft()
            else:
                self._metrics.update("failed")
                _complain(lane[0], error)
                await self._record(error, lane)
        if not lane:
            del self._lanes[chat]
            self._lane_ended.set()

    async def _try(self, kept: KeptUpdate) -> BaseException | None:
        """Try an update once, and return why it failed; None where it is done."""
        floods = self._floods["message" in kept.body]
        replies = floods.replies(kept.chat_id or 0, self._machine(), self._clock.now())
        ticket = Ticket(kept.update_id, fresh=kept.attempts == 0, replies=replies)
        ticket_of.set(ticket)
        try:
            await self._application.process_update(self._read(kept))
        except Exception as error:  # noqa: BLE001  whatever it is, it is this update's
            ticket.error = error
        return None if ticket.committed else ticket.error or Unhandled()

    def _read(self, kept: KeptUpdate) -> Update:
        try:
            return Update.de_json(sound(kept.body), self._application.bot)
        except Exception as error:
            raise Unreadable from error

    async def _record(self, error: BaseException, lane: Lane) -> None:
        """Put the lane's first update off or set it aside, however long the storage is away."""
        kept, wait = lane[0], FIRST_WAIT
        over = kept.attempts + 1 >= TRIES or isinstance(error, Unreadable)
        kind = type(error).__name__
        while not await (self._set_aside(kind, lane) if over else self._put_off(kind, lane)):
            await self._sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _put_off(self, error: str, lane: Lane) -> bool:
        """Leave the first to be tried again, and what is behind it to wait for that."""
        kept, *behind = lane
        next_at = self._machine() + min(FIRST_WAIT * 2**kept.attempts, LONGEST_WAIT)

        def work(transaction: Transaction) -> None:
            transaction.updates.postpone(kept.update_id, error, next_at)
            transaction.updates.release([update.update_id for update in behind])

        async with self._table:
            done = await self._recorded(work)
            if done:
                lane.clear()
        return done

    async def _set_aside(self, error: str, lane: Lane) -> bool:
        """Try the first no more and tell the person; if that fails too, they are not told."""
        aside = partial(self._aside, kept=lane[0], error=error)
        best = partial(self._aside_and_told, kept=lane[0], error=error)
        done = await self._recorded(best) or await self._recorded(aside)
        if done:
            self._metrics.update("set_aside")
            lane.popleft()
        return done

    async def _recorded(self, work: Work) -> bool:
        try:
            await self._database.run(work)
        except Exception as error:  # noqa: BLE001  the storage, in many ways
            log.warning("a failure could not be recorded; trying again", error=told(error))
            return False
        return True

    def _aside(self, transaction: Transaction, *, kept: KeptUpdate, error: str) -> None:
        transaction.updates.set_aside(kept.update_id, error, self._clock.now())

    def _aside_and_told(self, transaction: Transaction, *, kept: KeptUpdate, error: str) -> None:
        """Tell somebody in a private chat that their update could not be handled."""
        self._aside(transaction, kept=kept, error=error)
        chat_id = kept.chat_id
        if chat_id is None or chat_id < 0:
            return
        kit = self._application.bot_data.services.kit
        person = transaction.people.get(chat_id)
        for message in failed(Turn(kit, self._clock.now(), transaction, chat_id, person)).messages:
            transaction.outbox.add(chat_id, message)

    async def _until_held(self, most: int) -> None:
        """Return when no more than so many chats have something in hand."""
        while len(self._lanes) > most:
            self._lane_ended.clear()
            await self._lane_ended.wait()

    async def _finish(self) -> None:
        """Let what is being handled end, and give back the rest, for the next to begin with."""
        ending: asyncio.Future[Any] = asyncio.gather(*self._tasks)
        limit: asyncio.Future[Any] = asyncio.ensure_future(self._sleep(FINISH_WITHIN))
        await asyncio.wait({ending, limit}, return_when=asyncio.FIRST_COMPLETED)
        for waiting in (ending, limit):
            waiting.cancel()
        left = [update.update_id for lane in self._lanes.values() for update in lane]
        if left:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GIVE_BACK_WITHIN):
                    await self._recorded(lambda transaction: transaction.updates.release(left))


async def remember_error(_update: object, context: Context) -> None:
    """Put a handler's exception on the update's ticket, so that the door decides about it."""
    ticket = ticket_of.get(None)
    if ticket is not None:
        ticket.error = context.error


def _complain(kept: KeptUpdate, error: BaseException) -> None:
    if isinstance(error, Unreadable):
        log.warning("an update is not of Telegram's form", update=kept.update_id)
    else:
        log.error("an update failed", update=kept.update_id, exc_info=error)
