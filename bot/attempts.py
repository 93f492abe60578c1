"""One try at sending a row, and what became of it."""

import asyncio
from dataclasses import dataclass
from functools import singledispatch
from traceback import extract_tb

import structlog
from telegram import Bot
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.lanes import Parcel
from bot.rendering import deliver
from bot.transport import NotSent, Unknown

TRIES_UNKNOWN = 3
"""In all, since each may have arrived."""
TRIES_REFUSED = 30
"""By a server in trouble; with ever longer waits that is some twenty minutes."""
_NO_CHAT = ("chat not found", "user is deactivated", "peer_id_invalid")

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Sent:
    """It arrived, or had already; this is the message's id."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Wait:
    """Nobody may send for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Lost:
    """The person can't be written to any more."""


@dataclass(frozen=True, slots=True)
class Refused:
    """This message will never be taken."""

    error: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """No answer of meaning. ``most`` is how many tries a row gets, None where none counts."""

    most: int | None = TRIES_UNKNOWN


@dataclass(frozen=True, slots=True)
class WrongToken:
    """Telegram does not know the bot."""

    error: InvalidToken


Unsent = Wait | Lost | Refused | Unclear | WrongToken


async def attempt(bot: Bot, parcel: Parcel, seconds: float) -> Sent | Unsent:
    """Send the row within so many seconds; raises nothing but being cancelled."""
    row = parcel.row
    try:
        async with asyncio.timeout(seconds):
            return Sent(await deliver(bot, row.chat_id, row.message, parcel.picture))
    except Exception as error:  # noqa: BLE001  every one has a meaning here
        return outcome_of(error)


@singledispatch
def outcome_of(error: Exception) -> Unsent:
    """Return what an error means for the row."""
    log.error("a message could not be made", error=told(error))
    return Refused(type(error).__name__)


@outcome_of.register
def _(error: TelegramError) -> Unsent:
    return Refused(error.message)


@outcome_of.register
def _(error: RetryAfter) -> Unsent:
    return Wait(seconds_of(error))


@outcome_of.register
def _(error: InvalidToken) -> Unsent:
    return WrongToken(error)


@outcome_of.register
def _(_error: Forbidden) -> Unsent:
    return Lost()


@outcome_of.register
def _(error: BadRequest) -> Unsent:
    said = error.message.lower()
    return Lost() if any(meaning in said for meaning in _NO_CHAT) else Refused(error.message)


@outcome_of.register
def _(_error: NetworkError) -> Unsent:
    return Unclear(TRIES_REFUSED)


@outcome_of.register(Unknown)
@outcome_of.register(TimeoutError)
def _(_error: Exception) -> Unsent:
    return Unclear()


@outcome_of.register
def _(_error: NotSent) -> Unsent:
    return Unclear(None)


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram asks to wait."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()


def told(error: Exception) -> str:
    """Return an error's kind and place for the log; its words may be a person's."""
    trace = extract_tb(error.__traceback__)
    where = f" at {trace[-1].filename}:{trace[-1].lineno}" if trace else ""
    return type(error).__name__ + where
