"""What the services ask of the outside: storage, as seen inside one transaction.

Everything here is synchronous and runs on the database thread. Instants are aware UTC.
``now`` is the injected clock; ``machine`` is machine time in seconds since the epoch, used
for leases, pace and backoff only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from bot.domain.checkins import CheckIn
from bot.domain.people import Person
from bot.domain.plans import Plan
from bot.domain.predictions import Prediction
from bot.domain.safety import Danger, SafetyEvent
from bot.views.message import Message

T = TypeVar("T")


class People(Protocol):
    """Persons by chat id."""

    def get(self, chat_id: int) -> Person | None:
        """Return the person, their row locked until the transaction ends."""

    def add(self, person: Person) -> None:
        """Store a new person; one who has joined gets a data key of their own."""

    def save(self, person: Person) -> None:
        """Store changes. The first save with ``joined_at`` makes the person's data key."""

    def erase(self, chat_id: int) -> None:
        """Remove every row of the person, their outbox and their key, for good."""

    def due_back(self, now: datetime, limit: int) -> Sequence[int]:
        """Return the chats of paused persons whose ``paused_until`` has begun, locked."""

    def put_off(self, chat_id: int, until: datetime) -> None:
        """Let a person who can't be read not be due back before this instant."""

    def count(self) -> Mapping[str, int]:
        """Return how many persons are in each state."""


class CheckIns(Protocol):
    """Check-ins of persons; what was said is sealed."""

    def add(self, check_in: CheckIn) -> CheckIn | None:
        """Store a new one and return it with its id; None if (person, date, slot) is taken."""

    def get(self, chat_id: int, check_in_id: int) -> CheckIn | None:
        """Return the person's own check-in; another person's is not found."""

    def save(self, check_in: CheckIn) -> None:
        """Store changes, except the message id and being late, which only a send records."""

    def newest(self, chat_id: int) -> CheckIn | None:
        """Return the person's newest check-in that was asked (any kind, not ``NOT_ASKED``)."""

    def between(self, chat_id: int, first: date, last: date) -> Sequence[CheckIn]:
        """Return the person's check-ins of these local dates, oldest first."""

    def recent(self, chat_id: int, limit: int) -> Sequence[CheckIn]:
        """Return the person's newest answered check-ins, newest first."""

    def every(self, chat_id: int) -> Sequence[CheckIn]:
        """Return all of the person's check-ins, oldest first."""

    def unsent(self, chat_id: int) -> Sequence[CheckIn]:
        """Return scheduled check-ins still unanswered whose message was never sent."""

    def last_date(self, chat_id: int, slot: int) -> date | None:
        """Return the newest local date for which this slot has a check-in."""

    def expired(self, now: datetime, limit: int) -> Sequence[tuple[int, int]]:
        """Return whose (chat, id) unanswered check-ins' windows have ended, not yet marked."""

    def put_off(self, check_in_id: int, until: datetime) -> None:
        """Let a check-in that can't be read not be taken for expired before this instant."""

    def forget(self, before: datetime, limit: int) -> int:
        """Remove check-ins asked before this instant, at most so many, and return how many."""


class Predictions(Protocol):
    """Predictions of persons; what was said is sealed."""

    def add(self, prediction: Prediction) -> Prediction:
        """Store a new one and return it with its id."""

    def get(self, chat_id: int, prediction_id: int) -> Prediction | None:
        """Return the person's own prediction; another person's is not found."""

    def of_check_in(self, chat_id: int, check_in_id: int) -> Prediction | None:
        """Return what the person predicted in this check-in, if they did."""

    def save(self, prediction: Prediction) -> None:
        """Store changes."""

    def every(self, chat_id: int) -> Sequence[Prediction]:
        """Return all of the person's predictions, oldest first."""

    def due(self, now: datetime, limit: int) -> Sequence[tuple[int, int]]:
        """Return those whose ``due_at`` has come, as chat id and own id, longest due first.

        All of each of at most ``limit`` active persons, who are locked; those locked elsewhere
        are passed over. Nothing is opened, so that one that can't be read holds up no other.
        """

    def put_off(self, chat_id: int, prediction_id: int, until: datetime) -> None:
        """Make it due then, whatever it says."""

    def forget(self, before: datetime, limit: int) -> int:
        """Remove those made before this instant, at most so many, and return how many."""


class SafetyEvents(Protocol):
    """Safety events of persons: a time, and the category sealed."""

    def add(self, chat_id: int, category: Danger, at: datetime) -> None:
        """Store that the person's words were answered with where to find help."""

    def every(self, chat_id: int) -> Sequence[SafetyEvent]:
        """Return all of the person's, oldest first."""

    def forget(self, before: datetime, limit: int) -> int:
        """Remove those before this instant, at most so many, and return how many."""


class Plans(Protocol):
    """Recurring things and when they are next due."""

    def of(self, chat_id: int) -> Sequence[Plan]:
        """Return the person's plans, the check-in slots first, in order."""

    def replace(self, chat_id: int, plans: Sequence[Plan]) -> None:
        """Make these the person's plans."""

    def due(self, now: datetime, limit: int) -> Sequence[Plan]:
        """Return plans whose ``next_at`` has come, oldest first, passing over locked persons."""

    def save(self, plan: Plan) -> None:
        """Store one plan's new dates."""


class Outbox(Protocol):
    """Messages still to be sent."""

    def add(self, chat_id: int, message: Message) -> None:
        """Store a message; an unsent one of the person with the same key is replaced."""

    def drop(self, chat_id: int, key: str) -> bool:
        """Remove the person's unsent message with this key; whether there was one."""

    def waits_until(self, chat_id: int, key: str) -> datetime | None:
        """Return when the person's unsent message with this key may go, if that is to come."""

    def drop_every(self, chat_id: int, prefix: str) -> None:
        """Remove the person's unsent messages whose keys begin with this."""

    def drop_pushes(self, chat_id: int) -> None:
        """Remove everything unsent that is not a reply."""


class Store(Protocol):
    """Storage inside one transaction."""

    @property
    def people(self) -> People: ...
    @property
    def check_ins(self) -> CheckIns: ...
    @property
    def predictions(self) -> Predictions: ...
    @property
    def safety_events(self) -> SafetyEvents: ...
    @property
    def plans(self) -> Plans: ...
    @property
    def outbox(self) -> Outbox: ...
    def attempt(self, work: Callable[[], None]) -> Exception | None:
        """Do one part of this transaction; if it raises, undo that part and return why."""


@dataclass(frozen=True, slots=True)
class KeptUpdate:
    """An update that is durably stored and not done yet. ``body`` is Telegram's JSON."""

    update_id: int
    chat_id: int | None
    body: Mapping[str, Any]
    attempts: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that failed for good, for the host to look at: no content, only the error."""

    update_id: int
    received_at: datetime
    attempts: int
    error: str


@dataclass(frozen=True, slots=True)
class Sending:
    """A claimed outbox row: the message, how often it was tried, and its lease's end.

    ``full_until`` is what all processes together have sent to the chat: the machine time at
    which it may get a whole burst of new messages again. ``late``: it says that it is late.
    """

    id: int
    chat_id: int
    message: Message
    attempts: int
    leased_until: float
    full_until: float = 0.0
    late: bool = False


class Updates(Protocol):
    """Kept updates: stored before they are acknowledged, done when their effects commit."""

    def keep(
        self, bodies: Sequence[Mapping[str, Any]], now: datetime, lease: float
    ) -> Sequence[KeptUpdate]:
        """Store updates not seen before, leased to this process until ``lease`` (machine).

        Returns those that are new, in order. The chat of a body is the private chat or
        group it came from.
        """

    def claim(self, machine: float, lease: float, limit: int) -> Sequence[KeptUpdate]:
        """Lease free undone updates whose next try has come, the oldest of each chat only."""

    def finish(self, update_id: int, now: datetime) -> bool:
        """Mark done and forget the body; False if it was done already or is not kept."""

    def postpone(self, update_id: int, error: str, next_at: float) -> None:
        """Give the lease back until ``next_at`` (machine) and count the attempt."""

    def release(self, update_ids: Sequence[int]) -> None:
        """Give leases back without counting an attempt."""

    def set_aside(self, update_id: int, error: str, now: datetime) -> None:
        """Stop trying; the host sees it in ``updates list``."""

    def list_set_aside(self) -> Sequence[SetAside]:
        """Return what was set aside, oldest first."""

    def retry(self, update_id: int | None) -> int:
        """Make one (None: all) of those set aside due again and return how many."""

    def forget_done(self, before: datetime) -> int:
        """Remove ids done before this instant and return how many."""

    def forget_set_aside(self, before: datetime) -> int:
        """Remove those set aside before this instant, for good, and return how many."""


class Sends(Protocol):
    """The sender's side of the outbox."""

    def claim(self, now: datetime, machine: float, lease: float, limit: int) -> Sequence[Sending]:
        """Lease due rows until ``lease``, replies first, only the oldest due of each chat.

        A row is due when ``not_before`` has come; one past ``expires_at`` is removed. What is
        late by now says so.
        """

    def sent(self, done: Sequence[tuple[Sending, int | None]]) -> None:
        """Remove sent rows; a check-in records its message id, and that it came late."""

    def retry(self, sending: Sending, next_at: float, *, count: bool) -> None:
        """Give the row back, not to be tried before ``next_at`` (machine)."""

    def set_aside(self, sending: Sending, error: str, now: datetime) -> None:
        """Stop trying this row and keep its error; its content is forgotten."""

    def depth(self) -> int:
        """Return how many rows wait to be sent, later ones included."""


class Pace(Protocol):
    """The pace all processes share: one row for all chats, and one for each chat of late."""

    def reserve(self, slots: int, rate: float, machine: float) -> float:
        """Take the next ``slots`` sends; the first may go at the returned machine time."""

    def halt(self, until: float) -> None:
        """Let nobody send before ``until`` (machine); a later halt stands."""

    def note(self, full_until: Mapping[int, float]) -> None:
        """Tell, by chat, when it may get a whole burst again (machine)."""


class Transaction(Store, Protocol):
    """Everything there is inside one transaction, for the doors and the ticks."""

    handed: list[Sending]
    """Outbox rows of this transaction born leased to this process, for its sender."""

    @property
    def updates(self) -> Updates: ...
    @property
    def sends(self) -> Sends: ...
    @property
    def pace(self) -> Pace: ...
    def next_due(self, chat_id: int | None, now: datetime) -> Sequence[tuple[str, datetime]]:
        """Return what comes next (``check_in``, ``summary`` or ``other``), soonest first."""


class Database(Protocol):
    """Runs plain functions, each in one transaction, on the database thread."""

    async def run(self, work: Callable[[Transaction], T], *, hand_over: bool = False) -> T:
        """Run ``work`` and return its result after its commit.

        With ``hand_over``, replies added to the outbox are born leased to this process
        and collected in ``handed``. Whatever ``work`` raises rolls back its own changes
        only and is raised here.
        """
