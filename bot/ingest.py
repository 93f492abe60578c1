"""The one door in: updates are stored before they are acknowledged, then worked off.

Persons are handled side by side, one person's updates in order. A batch is kept with one
commit; only then does the next getUpdates acknowledge it. From there on the table is the
truth: what fails is tried again with backoff, then set aside, and what a crash leaves
undone is claimed by the next start.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.context import App, Context, Ticket, ticket_of
from bot.services.ports import KeptUpdate, Transaction
from bot.services.serving import failed
from bot.services.turn import Turn

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
LONG_POLL = 30
ANSWER_WITHIN = 10.0
LEASE = 30.0
CLAIM_EVERY = 1.0
CLAIM_AT_MOST = 100
HELD_AT_MOST = 1000
TRIES = 6
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0

log = structlog.get_logger()


class Unhandled(Exception):  # noqa: N818  an outcome, told to the host as it is
    """No handler decided the update."""


class Ingest:
    """Lets updates in for one application, by long polling.

    ``request`` carries getUpdates alone, so that a long poll takes no connection from the
    sends. All waiting goes through ``sleep``.
    """

    def __init__(
        self,
        application: App,
        request: BaseRequest,
        *,
        machine: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._application = application
        self._database = application.bot_data.services.database
        self._clock = application.bot_data.services.clock
        self._request = request
        self._machine = machine
        self._sleep = sleep
        self._lanes: dict[int, deque[KeptUpdate]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._trouble: str | None = "not polling yet"
        application.add_error_handler(remember_error)

    def probe(self) -> str | None:
        """Return None while updates come in, else what is the matter."""
        return self._trouble

    async def run(self) -> None:
        """Poll and work until cancelled. Ends by itself only with InvalidToken."""
        await self.run_with(self._poll_for_ever())

    async def run_with(self, source: Awaitable[None]) -> None:
        """Do the same while ``source``, which has updates accepted, runs in place of polling."""
        claiming = asyncio.create_task(self._claim_for_ever())
        try:
            await source
        finally:
            claiming.cancel()
            self._trouble = "not polling"
            if self._tasks:
                await asyncio.wait(self._tasks, timeout=LONGEST_WAIT / 10)

    async def settle(self) -> None:
        """Return when everything let in so far has been handled."""
        while self._lanes:
            self._idle.clear()
            await self._idle.wait()

    async def accept(self, bodies: Sequence[Mapping[str, Any]]) -> None:
        """Keep a batch of updates durably, then set about them."""
        now, lease = self._clock.now(), self._machine() + LEASE
        kept = await self._database.run(
            lambda transaction: transaction.updates.keep(bodies, now, lease)
        )
        self._take_up(kept)

    async def _poll_for_ever(self) -> None:
        offset, wait = 0, FIRST_WAIT
        while True:
            try:
                bodies = await self._fetch(offset)
                await self.accept(bodies)
            except InvalidToken:
                raise
            except Conflict:
                self._stumble("another program polls with this token; stop it, I keep trying")
            except RetryAfter as error:
                wait = max(wait, _seconds(error))
                self._stumble("Telegram asks to wait")
            except (NetworkError, TelegramError):
                self._stumble("Telegram can't be reached; nothing is lost, I keep trying")
            except Exception:
                log.exception("updates could not be stored; they stay with Telegram")
                self._trouble = "updates can't be stored"
            else:
                self._recover()
                offset = max([offset, *(body["update_id"] + 1 for body in bodies)])
                wait = FIRST_WAIT
                continue
            await self._sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _fetch(self, offset: int) -> Sequence[Mapping[str, Any]]:
        """Return the next batch, in raw JSON, acknowledging everything below ``offset``."""
        names = ",".join(f'"{name}"' for name in ALLOWED_UPDATES)
        query = f"?offset={offset}&timeout={LONG_POLL}&allowed_updates=[{names}]"
        bodies: Any = await self._request.post(
            f"{self._application.bot.base_url}/getUpdates{query}",
            read_timeout=LONG_POLL + ANSWER_WITHIN,
        )
        while len(self._lanes) > HELD_AT_MOST:
            await self.settle()
        return list(bodies)

    def _stumble(self, trouble: str) -> None:
        if self._trouble != trouble:
            log.warning(trouble)
        self._trouble = trouble

    def _recover(self) -> None:
        if self._trouble is not None:
            log.info("listening to Telegram")
        self._trouble = None

    async def _claim_for_ever(self) -> None:
        """Take up what a crash, a failure or another process left undone."""
        while True:
            machine = self._machine()
            claim = partial(_claimed, machine=machine)
            try:
                self._take_up(await self._database.run(claim))
            except Exception:
                log.exception("kept updates could not be read; trying again")
            await self._sleep(CLAIM_EVERY)

    def _take_up(self, kept: Sequence[KeptUpdate]) -> None:
        for update in kept:
            lane = update.chat_id or -update.update_id
            waiting = self._lanes.get(lane)
            if waiting is not None:
                waiting.append(update)
                continue
            self._lanes[lane] = deque([update])
            task = asyncio.create_task(self._work_off(lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _work_off(self, lane: int) -> None:
        """Handle a chat's updates in order; after a failure the table decides what is next."""
        waiting = self._lanes[lane]
        try:
            while waiting:
                if not await self._handle(waiting[0]):
                    await self._give_back(list(waiting)[1:])
                    break
                waiting.popleft()
        finally:
            del self._lanes[lane]
            if not self._lanes:
                self._idle.set()

    async def _handle(self, kept: KeptUpdate) -> bool:
        """Try an update once; whether it is over, by being done or by being set aside."""
        ticket = Ticket(kept.update_id, fresh=kept.attempts == 0)
        ticket_of.set(ticket)
        try:
            update = Update.de_json(dict(kept.body), self._application.bot)
            await self._application.process_update(update)
        except Exception as error:
            ticket.error = error
        if ticket.committed:
            return True
        cause = ticket.error or Unhandled()
        log.error("an update failed", update=kept.update_id, exc_info=cause)
        return await self._failed(kept, type(cause).__name__)

    async def _failed(self, kept: KeptUpdate, error: str) -> bool:
        """Put the update off, or set it aside and tell the person; storage may be away."""
        over = kept.attempts + 1 >= TRIES
        wait = min(FIRST_WAIT * 2**kept.attempts, LONGEST_WAIT)
        next_at = self._machine() + wait

        def work(transaction: Transaction) -> None:
            if over:
                transaction.updates.set_aside(kept.update_id, error, self._clock.now())
                self._tell(transaction, kept)
            else:
                transaction.updates.postpone(kept.update_id, error, next_at)

        while True:
            try:
                await self._database.run(work)
            except Exception:
                log.exception("a failure could not be recorded; trying again")
                await self._sleep(FIRST_WAIT)
            else:
                return over

    def _tell(self, transaction: Transaction, kept: KeptUpdate) -> None:
        """Tell the person, in a private chat, that their update could not be handled."""
        chat_id = kept.chat_id
        if chat_id is None or chat_id < 0:
            return
        person = transaction.people.get(chat_id)
        kit = self._application.bot_data.services.kit
        turn = Turn(kit, self._clock.now(), transaction, chat_id, person)
        for message in failed(turn).messages:
            transaction.outbox.add(chat_id, message)

    async def _give_back(self, rest: Sequence[KeptUpdate]) -> None:
        """Leave what waits behind a failed update to the table."""
        ids = [update.update_id for update in rest]
        if ids:
            await self._database.run(lambda transaction: transaction.updates.release(ids))


async def remember_error(_update: object, context: Context) -> None:
    """Put a handler's exception on the update's ticket, so that the door decides about it."""
    ticket = ticket_of.get(None)
    if ticket is not None:
        ticket.error = context.error


def _claimed(transaction: Transaction, *, machine: float) -> Sequence[KeptUpdate]:
    return transaction.updates.claim(machine, machine + LEASE, CLAIM_AT_MOST)


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()
