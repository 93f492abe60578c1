"""Updates by webhook: Telegram is told where to post them, and kept told."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.attempts import seconds_of
from bot.settings import Hook

CONNECTIONS = 40
"""How many updates Telegram posts at a time, at most."""
LOOK_EVERY = 60.0
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0

log = structlog.get_logger()

Accept = Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]]
"""Keeps updates durably; raises where it can't."""


class Webhook:
    """Lets updates in that Telegram posts, of the kinds ``allowed``, by ``accept``.

    Several processes set the same webhook; that is no harm. What waits with Telegram is never
    dropped.
    """

    def __init__(
        self,
        bot: Bot,
        hook: Hook,
        accept: Accept,
        *,
        allowed: Sequence[str],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self.hook = hook
        self._accept = accept
        self._allowed = allowed
        self._sleep = sleep
        self._open = False
        self._unset: str | None = "not set yet"
        self._unkept: str | None = None

    def probe(self) -> str | None:
        """Return None while updates can come in, else what is the matter."""
        return self._unset or self._unkept

    async def take(self, body: Mapping[str, Any]) -> bool:
        """Keep an update and tell whether that is done; not before or after `run`."""
        if not self._open:
            return False
        try:
            await self._accept([body])
        except Exception:
            if self._unkept is None:
                log.exception("an update could not be stored; Telegram will send it again")
            self._unkept = "updates can't be stored"
            return False
        self._unkept = None
        return True

    async def run(self) -> None:
        """Set the webhook, and see that it stays set, until cancelled.

        Another program that polls with this token would have taken it away.

        Raises:
            InvalidToken: Telegram does not know the bot.
        """
        self._open = True
        try:
            await self._until_set(self._set)
            while True:
                await self._sleep(LOOK_EVERY)
                await self._until_set(self._set_again)
        finally:
            self._open = False
            self._unset = "closed"

    async def _until_set(self, once: Callable[[], Awaitable[None]]) -> None:
        wait = FIRST_WAIT
        while True:
            try:
                await once()
            except InvalidToken:
                raise
            except RetryAfter as error:
                await self._stumble("Telegram asks to wait", max(wait, seconds_of(error)))
            except TelegramError as error:
                await self._stumble(error.message, wait)
            else:
                self._unset = None
                return
            wait = min(wait * 2, LONGEST_WAIT)

    async def _set(self) -> None:
        await self._bot.set_webhook(
            self.hook.url,
            max_connections=CONNECTIONS,
            allowed_updates=self._allowed,
            drop_pending_updates=False,
            secret_token=self.hook.secret,
        )
        log.info("the webhook is set")

    async def _set_again(self) -> None:
        if (await self._bot.get_webhook_info()).url != self.hook.url:
            log.warning("somebody took the webhook away; setting it again")
            await self._set()

    async def _stumble(self, reason: str, wait: float) -> None:
        """Wait before the next try. What was set before may still be: that is not known."""
        if self._unset != reason:
            log.warning("the webhook can't be set; nothing is lost, I keep trying", reason=reason)
        self._unset = reason
        await self._sleep(wait)
