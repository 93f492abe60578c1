"""The updates waiting for the bot, with getUpdates' meaning of offset kept exactly.

An update is delivered again and again until a higher offset (or the webhook's 2xx) acknowledges it.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Collection, Mapping
from itertools import islice, takewhile

from telegram import TelegramObject, Update

from sandbox.refusals import conflict
from sandbox.values import JsonObject

_FIRST_ID = 700_000_001
_FAR = 10
"""Telegram takes an offset further than this past the end as one from before ids restarted."""
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

_OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_SET = "terminated by setWebhook request"


class UpdateQueue:
    """One bot's updates, and its one long poll."""

    def __init__(self) -> None:
        self.arrived = asyncio.Event()
        """Set with every new update, for the webhook; whoever waits for it clears it."""
        self.allowed: tuple[str, ...] = ()
        self._pending: OrderedDict[int, JsonObject] = OrderedDict()
        self._emptied = asyncio.Event()
        self._emptied.set()
        self._next_id = _FIRST_ID
        self._poll: asyncio.Future[None] | None = None
        self._closed = False

    def __len__(self) -> int:
        return len(self._pending)

    @property
    def pending(self) -> Mapping[int, JsonObject]:
        """Update id to update, oldest first."""
        return self._pending

    def put(self, kind: str, content: TelegramObject) -> int | None:
        """Adds an update of this kind; answers its id, or None if the bot did not ask for such."""
        if not self._wants(kind):
            return None
        update_id = self._next_id
        self._next_id += 1
        update = Update(update_id, **{kind: content})  # type: ignore[arg-type]
        self._pending[update_id] = update.to_dict()
        self._emptied.clear()
        self.arrived.set()
        self._wake()
        return update_id

    async def poll(self, offset: int, limit: int, timeout: float) -> list[JsonObject]:
        """getUpdates: at once if there is something, else after `timeout` seconds at the latest."""
        self._interrupt(_OTHER_POLLER)
        self._forget_before(self._start(offset))
        if not self._pending and timeout > 0 and not self._closed:
            await self._wait(timeout)
        return list(islice(self._pending.values(), limit))

    def acknowledge(self, update_id: int) -> None:
        self._forget([update_id])

    def drop_all(self) -> None:
        self._forget(tuple(self._pending))

    async def emptied(self) -> None:
        """Returns when the bot has acknowledged everything."""
        await self._emptied.wait()

    def webhook_was_set(self) -> None:
        self._interrupt(_WEBHOOK_SET)

    def open(self) -> None:
        self._closed = False

    def close(self) -> None:
        """Ends a waiting poll at once and lets no other wait."""
        self._closed = True
        self._wake()

    def _wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT

    def _start(self, offset: int) -> int:
        if offset < 0:
            return self._next_id + offset
        return 0 if offset > self._next_id + _FAR else offset

    def _forget_before(self, offset: int) -> None:
        self._forget(tuple(takewhile(lambda key: key < offset, self._pending)))

    def _forget(self, update_ids: Collection[int]) -> None:
        for update_id in update_ids:
            self._pending.pop(update_id, None)
        if not self._pending:
            self._emptied.set()

    async def _wait(self, timeout: float) -> None:
        waiting = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout):
                await waiting
        except TimeoutError:
            return
        finally:
            if self._poll is waiting:
                self._poll = None

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _interrupt(self, words: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(words))
        self._poll = None
