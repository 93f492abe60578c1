"""Updates sent to the bot by POST: one chat's in order, several chats' side by side.

An update is sent again, with growing pauses, until it is answered with a 2xx.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from aiohttp import ClientError, ClientSession, ClientTimeout
from telegram import WebhookInfo

from sandbox.clock import VirtualClock
from sandbox.updates import UpdateQueue
from sandbox.values import JsonObject

_ANSWER_WITHIN = 60
_FIRST_PAUSE = 0.05
_LONGEST_PAUSE = 5.0
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name


@dataclass(frozen=True, slots=True)
class Target:
    """Where updates go; `secret` "" sends no header."""

    url: str
    secret: str
    max_connections: int


@dataclass(frozen=True, slots=True)
class _Failure:
    at: datetime
    words: str


class Webhook:
    """The bot's webhook, if it has set one."""

    def __init__(self, queue: UpdateQueue, clock: VirtualClock) -> None:
        self.target: Target | None = None
        self._queue = queue
        self._clock = clock
        self._task: asyncio.Task[None] | None = None
        self._in_flight: dict[int, int] = {}
        self._failure: _Failure | None = None

    async def set(self, target: Target | None) -> None:
        """Sends to `target` from now on; None goes back to getUpdates."""
        await self.stop()
        self.target, self._failure = target, None
        if target is not None:
            self._queue.webhook_was_set()
        self.start()

    def start(self) -> None:
        """Begins sending, also again after `stop`, if there is a target."""
        if self.target is not None:
            self._task = asyncio.create_task(self._run(self.target))

    async def stop(self) -> None:
        """Ends sending at once; what was not acknowledged stays in the queue."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.wait([self._task])
        self._task = None
        self._in_flight.clear()

    def info(self) -> WebhookInfo:
        target = self.target
        return WebhookInfo(
            url=target.url if target else "",
            has_custom_certificate=False,
            pending_update_count=len(self._queue),
            last_error_date=self._failure.at if self._failure else None,
            last_error_message=self._failure.words if self._failure else None,
            max_connections=target.max_connections if target else None,
            allowed_updates=self._queue.allowed or None,
        )

    async def _run(self, target: Target) -> None:
        timeout = ClientTimeout(total=_ANSWER_WITHIN)
        async with ClientSession(timeout=timeout) as session, asyncio.TaskGroup() as group:
            while True:
                self._queue.arrived.clear()
                for update in tuple(self._startable(target.max_connections)):
                    self._in_flight[update["update_id"]] = _sender(update)
                    group.create_task(self._deliver(session, target, update))
                await self._queue.arrived.wait()

    def _startable(self, most: int) -> Iterator[JsonObject]:
        """The oldest waiting update of everybody who has none under way."""
        busy = set(self._in_flight.values())
        for update in self._queue.pending.values():
            if len(busy) >= most:
                return
            if _sender(update) not in busy:
                busy.add(_sender(update))
                yield update

    async def _deliver(self, session: ClientSession, target: Target, update: JsonObject) -> None:
        pause = _FIRST_PAUSE
        while (failed := await _post(session, target, update)) is not None:
            self._failure = _Failure(self._clock.now(), failed)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
        self._queue.acknowledge(update["update_id"])
        del self._in_flight[update["update_id"]]
        self._queue.arrived.set()


def _sender(update: JsonObject) -> int:
    """Who caused an update: the order that matters is theirs."""
    contents = [content for name, content in update.items() if name != "update_id"]
    sender: int = contents[0]["from"]["id"]
    return sender


async def _post(session: ClientSession, target: Target, update: JsonObject) -> str | None:
    """What went wrong, in Telegram's words; None if the bot took it."""
    headers = {_SECRET_HEADER: target.secret} if target.secret else {}
    try:
        async with session.post(target.url, json=update, headers=headers) as answer:
            if answer.ok:
                return None
            return f"Wrong response from the webhook: {answer.status} {answer.reason}"
    except TimeoutError:
        return "Read timeout expired"
    except ClientError:
        return "Connection refused"
