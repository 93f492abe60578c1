"""Whether Telegram can be reached, found out without risking a message."""

import asyncio
import random
from collections.abc import Awaitable, Callable

import structlog
from telegram import Bot
from telegram.error import InvalidToken, RetryAfter

from bot.attempts import seconds_of

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0

log = structlog.get_logger()


class Reach:
    """What is known of Telegram. ``changed`` is called whenever there is news."""

    def __init__(
        self,
        bot: Bot,
        sleep: Callable[[float], Awaitable[None]],
        changed: Callable[[], None],
    ) -> None:
        self._bot = bot
        self._sleep = sleep
        self._changed = changed
        self._asking: asyncio.Task[None] | None = None
        self.wrong_token: InvalidToken | None = None
        """Set once Telegram does not know the bot."""

    @property
    def answers(self) -> bool:
        """Whether Telegram answered when it was last heard of."""
        return self._asking is None

    def doubt(self) -> None:
        """Telegram gave no clear answer: ask for nothing but a sign of life until it does."""
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())

    def refuse(self, error: InvalidToken) -> None:
        """Telegram does not know the bot."""
        self.wrong_token = error
        self._changed()

    def close(self) -> None:
        """Ask no more."""
        if self._asking is not None:
            self._asking.cancel()

    async def _ask(self) -> None:
        """Ask at once, then less and less often, until there is an answer."""
        wait = FIRST_WAIT
        while not await self._is_there():
            if wait == FIRST_WAIT:
                log.warning("Telegram can't be reached; nothing is lost, I keep trying")
            await self._sleep(jittered(wait))
            wait = min(wait * 2, LONGEST_WAIT)
        if wait > FIRST_WAIT:
            log.info("Telegram answers again")
        self._asking = None
        self._changed()

    async def _is_there(self) -> bool:
        try:
            await self._bot.get_me()
        except InvalidToken as error:
            self.refuse(error)
        except RetryAfter as error:
            await self._sleep(seconds_of(error))
        except Exception:  # noqa: BLE001  whatever it is, it is no answer
            return False
        return True


def jittered(seconds: float) -> float:
    """Return half to all of it, so that not everybody comes back at once."""
    return seconds * random.uniform(0.5, 1.0)  # noqa: S311  nothing secret
