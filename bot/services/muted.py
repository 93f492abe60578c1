"""A store in which everything can be changed and nothing said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.services.ports import (
    CheckIns,
    Outbox,
    People,
    Plans,
    Predictions,
    SafetyEvents,
    Store,
)
from bot.views.message import Message


@dataclass(frozen=True, slots=True)
class _MutedOutbox:
    """Satisfies `bot.services.ports.Outbox`: nothing goes in, everything can be taken back."""

    real: Outbox

    def add(self, chat_id: int, message: Message) -> None:
        """Drop the message; what it would have replaced is moot all the same."""
        if message.key is not None:
            self.real.drop(chat_id, message.key)

    def drop(self, chat_id: int, key: str) -> bool:
        return self.real.drop(chat_id, key)

    def waits_until(self, chat_id: int, key: str) -> datetime | None:
        return self.real.waits_until(chat_id, key)

    def drop_every(self, chat_id: int, prefix: str) -> None:
        self.real.drop_every(chat_id, prefix)

    def drop_pushes(self, chat_id: int) -> None:
        self.real.drop_pushes(chat_id)


@dataclass(frozen=True, slots=True)
class _MutedStore:
    """Satisfies `bot.services.ports.Store`."""

    real: Store

    @property
    def people(self) -> People:
        return self.real.people

    @property
    def check_ins(self) -> CheckIns:
        return self.real.check_ins

    @property
    def predictions(self) -> Predictions:
        return self.real.predictions

    @property
    def safety_events(self) -> SafetyEvents:
        return self.real.safety_events

    @property
    def plans(self) -> Plans:
        return self.real.plans

    @property
    def outbox(self) -> Outbox:
        return _MutedOutbox(self.real.outbox)

    def attempt(self, work: Callable[[], None]) -> Exception | None:
        return self.real.attempt(work)


def muted(store: Store) -> Store:
    """Return the same store with an outbox that takes no new messages."""
    return _MutedStore(store)
