"""What the sandbox asks of the bot it is run with, so that time can be moved honestly."""

from collections.abc import Sequence
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
