"""A person's life with the clock, at the services, in one SQLite transaction.

Ticks look at every due instant in turn, as they do in the running bot once a second, except
while the bot is down. What is asked is written down; nothing is sent.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, create_engine

from bot.domain.checkins import CheckIn, Kind
from bot.domain.people import Person, State
from bot.domain.plans import Plan
from bot.services import due, planning, reminders, schedule, settings
from bot.services.due import WEEK_KEY
from bot.services.ports import (
    CheckIns,
    Outbox,
    People,
    Plans,
    Predictions,
    SafetyEvents,
    Sending,
    Store,
)
from bot.services.turn import Kit, Turn
from bot.storage.sealing import KeyRing
from bot.storage.tables import metadata
from bot.storage.transaction import Surroundings, Transaction
from bot.views.message import Message
from content import SHIPPED, load
from tests.clock import FixedClock

SAM = 101
PASSES = (due.pauses, due.windows, due.plans, due.follow_ups)


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that went into the outbox, and when."""

    at: datetime
    message: Message


@dataclass
class Listening:
    """Satisfies `bot.services.ports.Outbox`: passes on, and writes down what is added."""

    real: Outbox
    life: "Life"

    def add(self, chat_id: int, message: Message) -> None:
        self.life.sent.append(Sent(self.life.now, message))
        self.real.add(chat_id, message)
        arrived = Sending(0, chat_id, message, attempts=0, leased_until=0.0)
        self.life.transaction.sends.sent([(arrived, len(self.life.sent))])

    def drop(self, chat_id: int, key: str) -> bool:
        return self.real.drop(chat_id, key)

    def waits_until(self, chat_id: int, key: str) -> datetime | None:
        return self.real.waits_until(chat_id, key)

    def drop_every(self, chat_id: int, prefix: str) -> None:
        self.real.drop_every(chat_id, prefix)

    def drop_pushes(self, chat_id: int) -> None:
        self.real.drop_pushes(chat_id)


@dataclass(frozen=True)
class Listened:
    """Satisfies `bot.services.ports.Store`."""

    people: People
    check_ins: CheckIns
    predictions: Predictions
    safety_events: SafetyEvents
    plans: Plans
    outbox: Outbox
    real: Store

    def attempt(self, work: Callable[[], None]) -> Exception | None:
        return self.real.attempt(work)


@dataclass
class Life:
    """Somebody who is asked, changes their mind, travels, and is sometimes not reached."""

    connection: Connection
    surroundings: Surroundings
    kit: Kit
    clock: FixedClock
    sent: list[Sent] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def transaction(self) -> Transaction:
        return Transaction(self.connection, self.surroundings, hand_over=False)

    @property
    def store(self) -> Store:
        real = self.transaction
        listening = Listening(real.outbox, self)
        return Listened(
            real.people,
            real.check_ins,
            real.predictions,
            real.safety_events,
            real.plans,
            listening,
            real,
        )

    def begins(self, zone: str, walls: Sequence[time]) -> None:
        """Join, with a zone and times."""
        self.transaction.people.add(
            Person(SAM, self.now, State.ACTIVE, joined_at=self.now, step=None, zone=zone)
        )
        planning.set_times(self._turn(), walls)

    def _turn(self) -> Turn:
        return Turn(self.kit, self.now, self.store, SAM, self.person)

    @property
    def person(self) -> Person:
        person = self.transaction.people.get(SAM)
        assert person is not None
        return person

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.zone or "UTC")

    @property
    def plans(self) -> Sequence[Plan]:
        return self.transaction.plans.of(SAM)

    @property
    def asked(self) -> list[CheckIn]:
        """Every scheduled check-in so far, those recorded as not asked included."""
        every = self.transaction.check_ins.every(SAM)
        return [one for one in every if one.kind is Kind.SCHEDULED]

    def weeks(self) -> list[datetime]:
        """When the week was sent."""
        return [one.at for one in self.sent if one.message.key == WEEK_KEY]

    def passes(self, until: datetime) -> None:
        """Let time pass, with a tick at each instant at which something is due."""
        self.tick()
        while (at := self._next_due()) is not None and at <= until:
            self.clock.set(max(self.now, at))
            self.tick()
        self.clock.set(until)

    def is_down(self, until: datetime) -> None:
        """Let time pass without the bot."""
        self.clock.set(until)

    def tick(self) -> None:
        """Handle everything that is due now, as `bot.ticks` does."""
        for service in PASSES:
            while service(self.kit, self.store, self.now, 200):
                pass

    def _next_due(self) -> datetime | None:
        before = self.now - timedelta(microseconds=1)
        return next((at for _, at in self.transaction.next_due(SAM, before)), None)

    def moves(self, zone: str) -> None:
        schedule.set_zone(self._turn(), zone, zone)

    def chooses(self, walls: Sequence[time]) -> None:
        schedule.set_times(self._turn(), walls)

    def pauses(self, days: int) -> None:
        reminders.pause(self._turn(), str(days))

    def stops(self) -> None:
        reminders.stop(self._turn())

    def resumes(self) -> None:
        reminders.resume(self._turn())

    def wants_week(self, day: int | None) -> None:
        settings.tap_summary(self._turn(), "off" if day is None else str(day))


@cache
def kit() -> Kit:
    """What all lives share."""
    return Kit(load(SHIPPED), random.Random(1), lambda _week, _words: "<svg/>")


@contextmanager
def begun(at: datetime, zone: str, walls: Sequence[time]) -> Iterator[Life]:
    """Begin a life in a database of its own, which is gone afterwards."""
    with _empty().begin() as nothing_stays:
        clock = FixedClock(at)
        ring = KeyRing({"test": bytes(range(32))})
        surroundings = Surroundings(ring, clock.now, lambda: 0.0, lambda: False)
        life = Life(_empty(), surroundings, kit(), clock)
        life.begins(zone, walls)
        yield life
        nothing_stays.rollback()


@cache
def _empty() -> Connection:
    """Return the connection to a database in memory, with this version's tables and no rows."""
    connection = create_engine("sqlite://").connect()
    metadata.create_all(connection)
    connection.commit()
    return connection
