"""Updates by long polling. The next getUpdates acknowledges what is durably stored."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.attempts import seconds_of, told
from bot.shapes import KINDS, is_numbered

LONG_POLL = 30
ANSWER_WITHIN = 10.0
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0

log = structlog.get_logger()

Accept = Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]]
"""Keeps updates durably; raises where it can't."""


class Polling:
    """Fetches updates, and has them kept by ``accept`` before it asks for more.

    ``request`` carries getUpdates alone, so that a long poll takes no connection from the
    sends.
    """

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        accept: Accept,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._request = request
        self._accept = accept
        self._sleep = sleep
        self._trouble: str | None = "not polling yet"

    def probe(self) -> str | None:
        """Return None while updates come in, else what is the matter."""
        return self._trouble

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            InvalidToken: Telegram does not know the bot.
        """
        offset, wait = 0, FIRST_WAIT
        try:
            while True:
                try:
                    offset = await self._poll(offset)
                except InvalidToken:
                    raise
                except Exception as error:  # noqa: BLE001  Telegram or the storage, in many ways
                    self._stumble(error)
                    await self._sleep(max(wait, _asked_to_wait(error)))
                    wait = min(wait * 2, LONGEST_WAIT)
                else:
                    self._recover()
                    wait = FIRST_WAIT
        finally:
            self._trouble = "not polling"

    async def _poll(self, offset: int) -> int:
        """Have the next batch kept, and return the offset that acknowledges it.

        Telegram begins its numbers anew after a quiet week: the offset may fall.
        """
        bodies = await self._fetch(offset)
        await self._accept(bodies)
        numbers = [body["update_id"] for body in bodies if is_numbered(body)]
        return max((number + 1 for number in numbers), default=offset)

    async def _fetch(self, offset: int) -> Sequence[Mapping[str, Any]]:
        """Return the next batch, acknowledging everything below ``offset``.

        After trouble it does not wait for updates, so that all being well again shows at once.
        """
        seconds = LONG_POLL if self._trouble is None else 0
        names = ",".join(f'"{name}"' for name in KINDS)
        query = f"?offset={offset}&timeout={seconds}&allowed_updates=[{names}]"
        bodies: Any = await self._request.post(
            f"{self._bot.base_url}/getUpdates{query}", read_timeout=seconds + ANSWER_WITHIN
        )
        return list(bodies)

    def _stumble(self, error: Exception) -> None:
        trouble = _trouble(error)
        if self._trouble != trouble:
            log.warning(trouble, reason=_reason(error))
        self._trouble = trouble

    def _recover(self) -> None:
        if self._trouble is not None:
            log.info("listening to Telegram")
        self._trouble = None


def _trouble(error: Exception) -> str:
    match error:
        case Conflict():
            return "another program polls with this token; stop it, I keep trying"
        case RetryAfter():
            return "Telegram asks to wait before it hands out updates"
        case TelegramError():
            return "Telegram can't be reached; nothing is lost, I keep trying"
    return "updates can't be stored; they stay with Telegram, I keep trying"


def _reason(error: Exception) -> str:
    return error.message if isinstance(error, TelegramError) else told(error)


def _asked_to_wait(error: Exception) -> float:
    return seconds_of(error) if isinstance(error, RetryAfter) else 0.0
