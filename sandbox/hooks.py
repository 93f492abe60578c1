"""What the sandbox asks of the bot it is run with, so that time can be moved honestly."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something the bot will do by itself; `kind` is "check_in", "summary" or "other"."""

    kind: str
    at: datetime


class Hooks(Protocol):
    """Given by whoever runs a bot against the sandbox: the demo, or a test's harness."""

    async def upcoming(self, chat_id: int | None) -> Sequence[Upcoming]:
        """What comes for this chat (None: for everyone), soonest first."""
        ...

    async def settle(self) -> None:
        """Returns when all that is due at the clock's now is done and everything is sent."""
        ...


class NoHooks:
    """For a bot the sandbox knows nothing about: nothing is coming, everything has settled."""

    async def upcoming(self, chat_id: int | None) -> Sequence[Upcoming]:  # noqa: ARG002 - Hooks
        return ()

    async def settle(self) -> None:
        return None


class _Waiting(Protocol):
    """What :class:`BotHooks` asks of the sandbox."""

    @property
    def pending_updates(self) -> int: ...

    async def acknowledged(self) -> None: ...


class BotHooks:
    """For a bot in this very process: settled once it has fetched, handled and sent everything.

    `upcoming` answers with (kind, instant) pairs, soonest first; `settle` returns when the bot
    has done what it fetched so far and what is due.
    """

    def __init__(
        self,
        sandbox: _Waiting,
        upcoming: Callable[[int | None], Awaitable[Sequence[tuple[str, datetime]]]],
        settle: Callable[[], Awaitable[None]],
    ) -> None:
        self._sandbox = sandbox
        self._upcoming = upcoming
        self._settle = settle

    async def upcoming(self, chat_id: int | None) -> Sequence[Upcoming]:
        return [Upcoming(kind, at) for kind, at in await self._upcoming(chat_id)]

    async def settle(self) -> None:
        while True:
            await self._sandbox.acknowledged()
            await self._settle()
            if not self._sandbox.pending_updates:
                return
