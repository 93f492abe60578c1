"""Predictions in the database; what was said of them is sealed."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from bot.domain.people import State
from bot.domain.predictions import Came, Foretold, Prediction, PredictionStep, Sureness
from bot.storage.tables import people, predictions
from bot.storage.vault import Vault

_TABLE = "predictions"
_OLDEST_FIRST = (predictions.c.made_at, predictions.c.id)


class Predictions:
    """Satisfies `bot.services.ports.Predictions`; ``forgot`` tells whether any were."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self.forgot = False

    def add(self, prediction: Prediction) -> Prediction:
        """Store a new one and return it with its id."""
        query = insert(predictions).values(**_values(prediction)).returning(predictions.c.id)
        stored = replace(prediction, id=self._connection.execute(query).scalar_one())
        self.save(stored)
        return stored

    def get(self, chat_id: int, prediction_id: int) -> Prediction | None:
        """Return the person's own prediction; another person's is not found."""
        query = select(predictions).where(
            predictions.c.id == prediction_id, predictions.c.chat_id == chat_id
        )
        row = self._connection.execute(query).mappings().one_or_none()
        return self._prediction(row) if row else None

    def of_check_in(self, chat_id: int, check_in_id: int) -> Prediction | None:
        """Return what the person predicted in this check-in, if they did."""
        query = select(predictions).where(
            predictions.c.chat_id == chat_id, predictions.c.check_in_id == check_in_id
        )
        row = self._connection.execute(query.order_by(*_OLDEST_FIRST)).mappings().first()
        return self._prediction(row) if row else None

    def save(self, prediction: Prediction) -> None:
        """Store changes."""
        place = {"person": prediction.chat_id, "row": prediction.id}
        sealed = self._vault.seal(_plain(prediction.said), table=_TABLE, **place)
        which = (predictions.c.id == prediction.id, predictions.c.chat_id == prediction.chat_id)
        changes = {**_values(prediction), "said": sealed}
        self._connection.execute(update(predictions).where(*which).values(changes))

    def every(self, chat_id: int) -> Sequence[Prediction]:
        """Return all of the person's predictions, oldest first."""
        query = select(predictions).where(predictions.c.chat_id == chat_id)
        rows = self._connection.execute(query.order_by(*_OLDEST_FIRST)).mappings()
        return [self._prediction(row) for row in rows]

    def due(self, now: datetime, limit: int) -> Sequence[tuple[int, int]]:
        """Return all due ones of at most so many active persons, as chat id and own id."""
        is_due = predictions.c.due_at <= now
        first = (
            select(predictions.c.chat_id)
            .join(people, people.c.chat_id == predictions.c.chat_id)
            .where(is_due, people.c.state == State.ACTIVE)
            .order_by(predictions.c.due_at)
            .limit(limit)
        )
        free = select(people.c.chat_id).where(people.c.chat_id.in_(first))
        locked = self._connection.scalars(free.with_for_update(skip_locked=True)).all()
        if not locked:
            return []
        query = select(predictions.c.chat_id, predictions.c.id).where(
            is_due, predictions.c.chat_id.in_(locked)
        )
        rows = self._connection.execute(query.order_by(predictions.c.due_at, predictions.c.id))
        return [(chat_id, prediction_id) for chat_id, prediction_id in rows]

    def put_off(self, chat_id: int, prediction_id: int, until: datetime) -> None:
        """Make it due then, whatever it says."""
        which = (predictions.c.id == prediction_id, predictions.c.chat_id == chat_id)
        self._connection.execute(update(predictions).where(*which).values(due_at=until))

    def forget(self, before: datetime, limit: int) -> int:
        """Remove those made before this instant, at most so many, and return how many."""
        query = select(predictions.c.id).where(predictions.c.made_at < before)
        free = query.order_by(predictions.c.made_at).limit(limit).with_for_update(skip_locked=True)
        old = delete(predictions).where(predictions.c.id.in_(free.scalar_subquery()))
        removed = self._connection.execute(old).rowcount
        self.forgot = self.forgot or removed > 0
        return removed

    def _prediction(self, row: RowMapping) -> Prediction:
        place = {"person": row["chat_id"], "row": row["id"]}
        return Prediction(
            id=row["id"],
            chat_id=row["chat_id"],
            check_in_id=row["check_in_id"],
            made_at=row["made_at"],
            step=PredictionStep(row["step"]),
            due_at=row["due_at"],
            closed_at=row["closed_at"],
            said=_said(self._vault.open(row["said"], table=_TABLE, **place)),
        )


def _values(prediction: Prediction) -> dict[str, Any]:
    return {
        "chat_id": prediction.chat_id,
        "check_in_id": prediction.check_in_id,
        "made_at": prediction.made_at,
        "step": prediction.step,
        "due_at": prediction.due_at,
        "closed_at": prediction.closed_at,
    }


def _plain(said: Foretold) -> dict[str, Any]:
    return {**asdict(said), "by": said.by and said.by.isoformat()}


def _said(plain: dict[str, Any]) -> Foretold:
    by, sureness, outcome = plain["by"], plain["sureness"], plain["outcome"]
    return Foretold(
        **{
            **plain,
            "by": by and date.fromisoformat(by),
            "sureness": sureness and Sureness(sureness),
            "outcome": outcome and Came(outcome),
        }
    )
