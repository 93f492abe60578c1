"""Everything there is inside one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, func, select

from bot.domain.people import State
from bot.domain.plans import PlanKind
from bot.services.ports import Sending
from bot.storage import tables
from bot.storage.check_ins import CheckIns
from bot.storage.deletions import Deletions
from bot.storage.leases import LeaseChanges, Leases
from bot.storage.outbox import HandOver, Outbox
from bot.storage.pace import Pace
from bot.storage.people import People
from bot.storage.plans import Plans
from bot.storage.predictions import Predictions
from bot.storage.safety_events import SafetyEvents
from bot.storage.sealing import KeyRing
from bot.storage.sends import Sends
from bot.storage.updates import Updates
from bot.storage.vault import Vault

HAND_OVER_LEASE = 30.0
"""Seconds of machine time for which a reply handed over belongs to this process's sender."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What transactions share in this process.

    ``now`` is the injected clock's, ``machine`` machine time in seconds. ``room`` tells
    whether the sender's queue takes one more. ``deletions`` is where those are noted who delete
    everything. ``sends`` and ``updates`` are the rows this process holds.
    """

    ring: KeyRing
    now: Callable[[], datetime]
    machine: Callable[[], float]
    room: Callable[[], bool]
    deletions: Deletions | None = None
    sends: Leases = field(default_factory=Leases)
    updates: Leases = field(default_factory=Leases)


class Transaction:
    """Satisfies `bot.services.ports.Transaction`."""

    def __init__(
        self, connection: Connection, surroundings: Surroundings, *, hand_over: bool
    ) -> None:
        now, machine = surroundings.now(), surroundings.machine()
        vault = Vault(connection, surroundings.ring)
        sends = LeaseChanges(surroundings.sends, machine)
        updates = LeaseChanges(surroundings.updates, machine)
        self._connection = connection
        self._leases = (sends, updates)
        self.people = People(connection, vault, now, surroundings.deletions)
        self.check_ins = CheckIns(connection, vault)
        self.predictions = Predictions(connection, vault)
        self.safety_events = SafetyEvents(connection, vault)
        self.plans = Plans(connection)
        until = machine + HAND_OVER_LEASE
        handing = HandOver(until, surroundings.room) if hand_over else None
        self.outbox = Outbox(connection, vault, now, sends, handing)
        self.updates = Updates(connection, vault, now, updates)
        self.sends = Sends(connection, vault, sends)
        self.pace = Pace(connection)
        self.handed: list[Sending] = self.outbox.handed

    @property
    def leaves_traces(self) -> bool:
        """Whether something was deleted that must not stay readable anywhere."""
        forgetful = (self.check_ins, self.predictions, self.safety_events)
        return self.people.erased or any(table.forgot for table in forgetful)

    def attempt(self, work: Callable[[], None]) -> Exception | None:
        """Do one part of this transaction; if it raises, undo that part and return why."""
        try:
            with self._connection.begin_nested():
                work()
        except Exception as error:  # noqa: BLE001  the caller decides what it means
            return error
        return None

    def next_due(self, chat_id: int | None, now: datetime) -> Sequence[tuple[str, datetime]]:
        """Return what comes next (``check_in``, ``summary`` or ``other``), soonest first."""
        found = [
            ("check_in", self._next_plan(PlanKind.CHECK_IN, chat_id, now)),
            ("summary", self._next_plan(PlanKind.SUMMARY, chat_id, now)),
            ("other", self._soonest(tables.outbox.c.not_before, chat_id, now)),
            ("other", self._soonest(tables.check_ins.c.open_until, chat_id, now)),
            ("other", self._next_follow_up(chat_id, now)),
            ("other", self._soonest(tables.people.c.back_at, chat_id, now)),
        ]
        return sorted(((name, at) for name, at in found if at), key=lambda pair: pair[1])

    def apply_leases(self) -> None:
        """Let the process know which rows it holds; when the work is done."""
        for leases in self._leases:
            leases.apply()

    def undo_leases(self) -> None:
        """Take that back; when the commit failed."""
        for leases in self._leases:
            leases.undo()

    def _next_plan(self, kind: PlanKind, chat_id: int | None, now: datetime) -> datetime | None:
        plans = tables.plans
        return self._soonest(
            plans.c.next_at, chat_id, now, plans.c.kind == kind, _active(plans.c.chat_id)
        )

    def _next_follow_up(self, chat_id: int | None, now: datetime) -> datetime | None:
        predictions = tables.predictions
        return self._soonest(predictions.c.due_at, chat_id, now, _active(predictions.c.chat_id))

    def _soonest(
        self,
        column: Column[datetime],
        chat_id: int | None,
        now: datetime,
        *which: ColumnElement[bool],
    ) -> datetime | None:
        query = select(func.min(column)).where(column > now, *which)
        if chat_id is not None:
            query = query.where(column.table.c.chat_id == chat_id)
        return self._connection.scalar(query)


def _active(chat_id: Column[int]) -> ColumnElement[bool]:
    """Whether the person of a row is active; others are not asked by the clock."""
    people = tables.people
    found = select(people.c.chat_id).where(
        people.c.chat_id == chat_id, people.c.state == State.ACTIVE
    )
    return found.exists()
