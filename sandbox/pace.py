"""Telegram's limits on how fast a bot may write: 30 a second, one a second in a chat."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sandbox.refusals import too_many

_SENDS: Final = frozenset({"sendmessage", "sendphoto", "senddocument"})
_EDITS: Final = frozenset(
    {"editmessagetext", "editmessagecaption", "editmessagemedia", "editmessagereplymarkup"}
)
_RATE: Final = 30.0
_BURST: Final = 33.0
_CHAT_RATE: Final = 1.0
_CHAT_BURST: Final = 3.2
"""Both bursts are a little more than the rule: requests spaced exactly arrive unevenly."""


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float

    def wait(self, now: float, rate: float, burst: float) -> float:
        """Seconds until one may be taken; takes it when that is now."""
        self.left = min(burst, self.left + (now - self.at) * rate)
        self.at = now
        if self.left < 1:
            return (1 - self.left) / rate
        self.left -= 1
        return 0.0


class Pace:
    """Refuses with 429 what comes too fast. `seconds` is machine time, not the sandbox's."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._all = _Bucket(_BURST, seconds())
        self._chats: dict[int, _Bucket] = {}

    def check(self, method: str, chat_id: int | None) -> None:
        name, now = method.lower(), self._seconds()
        if name in _SENDS and chat_id is not None:
            chat = self._chats.setdefault(chat_id, _Bucket(_CHAT_BURST, now))
            _refuse_if(chat.wait(now, _CHAT_RATE, _CHAT_BURST))
        if name in _SENDS or name in _EDITS:
            _refuse_if(self._all.wait(now, _RATE, _BURST))


def _refuse_if(wait: float) -> None:
    if wait > 0:
        raise too_many(math.ceil(wait))
