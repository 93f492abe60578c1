"""Plans in the database."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from bot.domain.people import State
from bot.domain.plans import Plan, PlanKind
from bot.storage import tables
from bot.storage.tables import people

_plans = tables.plans


class Plans:
    """Satisfies `bot.services.ports.Plans`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, chat_id: int) -> Sequence[Plan]:
        """Return the person's plans, the check-in slots first, in order."""
        query = select(_plans).where(_plans.c.chat_id == chat_id)
        by_kind = query.order_by(_plans.c.kind, _plans.c.slot)  # "check_in" < "summary"
        return [_plan(row) for row in self._connection.execute(by_kind).mappings()]

    def replace(self, chat_id: int, plans: Sequence[Plan]) -> None:
        """Make these the person's plans."""
        self._connection.execute(delete(_plans).where(_plans.c.chat_id == chat_id))
        if plans:
            self._connection.execute(insert(_plans), [asdict(plan) for plan in plans])

    def due(self, now: datetime, limit: int) -> Sequence[Plan]:
        """Return plans whose ``next_at`` has come, oldest first, passing over locked persons.

        Locks the plans too: one that another transaction has just moved on is not due.
        """
        query = (
            select(_plans)
            .join(people)
            .where(_plans.c.next_at <= now, people.c.state == State.ACTIVE)
            .order_by(_plans.c.next_at)
            .limit(limit)
            .with_for_update(skip_locked=True, of=[people, _plans])
        )
        return [_plan(row) for row in self._connection.execute(query).mappings()]

    def save(self, plan: Plan) -> None:
        """Store one plan's new dates."""
        one = (_plans.c.chat_id, _plans.c.kind, _plans.c.slot)
        same = (plan.chat_id, plan.kind, plan.slot)
        statement = update(_plans).where(*(c == v for c, v in zip(one, same, strict=True)))
        self._connection.execute(statement.values(asdict(plan)))


def _plan(row: RowMapping) -> Plan:
    return Plan(**{**row, "kind": PlanKind(row["kind"])})
