"""Safety events in the database: a time in clear, the category sealed, and nothing else."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from bot.domain.safety import Danger, SafetyEvent
from bot.storage.tables import safety_events
from bot.storage.vault import Vault

_TABLE = "safety_events"


class SafetyEvents:
    """Satisfies `bot.services.ports.SafetyEvents`; ``forgot`` tells whether any were."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self.forgot = False

    def add(self, chat_id: int, category: Danger, at: datetime) -> None:
        """Store that the person's words were answered with where to find help."""
        new = insert(safety_events).values(chat_id=chat_id, at=at).returning(safety_events.c.id)
        row = self._connection.execute(new).scalar_one()
        sealed = self._vault.seal(category.value, table=_TABLE, person=chat_id, row=row)
        mine = update(safety_events).where(safety_events.c.id == row)
        self._connection.execute(mine.values(category=sealed))

    def every(self, chat_id: int) -> Sequence[SafetyEvent]:
        """Return all of the person's, oldest first."""
        query = select(safety_events).where(safety_events.c.chat_id == chat_id)
        in_order = query.order_by(safety_events.c.at, safety_events.c.id)
        return [self._event(row) for row in self._connection.execute(in_order).mappings()]

    def forget(self, before: datetime, limit: int) -> int:
        """Remove those before this instant, at most so many, and return how many."""
        query = select(safety_events.c.id).where(safety_events.c.at < before)
        free = query.order_by(safety_events.c.at).limit(limit).with_for_update(skip_locked=True)
        old = delete(safety_events).where(safety_events.c.id.in_(free.scalar_subquery()))
        removed = self._connection.execute(old).rowcount
        self.forgot = self.forgot or removed > 0
        return removed

    def _event(self, row: RowMapping) -> SafetyEvent:
        place = {"person": row["chat_id"], "row": row["id"]}
        return SafetyEvent(
            Danger(self._vault.open(row["category"], table=_TABLE, **place)), row["at"]
        )
