"""What storage tests are made of: values, a machine clock, and an eye on the statements."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

from sqlalchemy import Engine, event

from bot.domain.checkins import CheckIn, Kind
from bot.domain.people import Person, State
from bot.domain.plans import Plan, PlanKind
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.views.message import Message

T = TypeVar("T")
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
SAM, ALEX, KIM = 101, 102, 103


class Machine:
    """Machine time that passes only when a test says so."""

    def __init__(self) -> None:
        self.time = 1_000.0

    def __call__(self) -> float:
        return self.time


def person(chat_id: int = SAM, **changes: Any) -> Person:  # noqa: ANN401  a record's fields
    """Return somebody past onboarding."""
    usual: dict[str, Any] = {
        "state": State.ACTIVE,
        "joined_at": NOW,
        "step": None,
        "zone": "Europe/Berlin",
    }
    return Person(chat_id, NOW, **{**usual, **changes})


def check_in(chat_id: int = SAM, **changes: Any) -> CheckIn:  # noqa: ANN401  a record's fields
    """Return a scheduled check-in asked now, open for four hours."""
    usual: dict[str, Any] = {
        "id": 0,
        "kind": Kind.SCHEDULED,
        "local_date": TODAY,
        "slot": 1,
        "asked_at": NOW,
        "closes_at": NOW + timedelta(hours=4),
    }
    return CheckIn(chat_id=chat_id, **{**usual, **changes})


def plan(chat_id: int = SAM, **changes: Any) -> Plan:  # noqa: ANN401  a record's fields
    """Return a daily check-in at 8:30, due now."""
    usual: dict[str, Any] = {
        "kind": PlanKind.CHECK_IN,
        "slot": 1,
        "wall": time(8, 30),
        "next_date": TODAY,
        "next_at": NOW,
        "last_date": date(2026, 11, 21),
    }
    return Plan(chat_id, **{**usual, **changes})


def typed(update_id: int, chat_id: int = SAM, text: str = "7") -> dict[str, Any]:
    """Return an update as Telegram sends it when somebody typed."""
    chat = {"id": chat_id, "type": "private"}
    return {"update_id": update_id, "message": {"message_id": 1, "chat": chat, "text": text}}


async def put(database: Database, *records: Person | CheckIn | Message) -> list[CheckIn]:
    """Store records in one transaction, messages for Sam; return the stored check-ins."""

    def work(tx: Transaction) -> list[CheckIn]:
        stored = []
        for record in records:
            if isinstance(record, Person):
                tx.people.add(record)
            elif isinstance(record, Message):
                tx.outbox.add(SAM, record)
            elif kept := tx.check_ins.add(record):
                stored.append(kept)
        return stored

    return await database.run(work)


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Collect the statements of the block; those around a transaction are not counted."""
    seen: list[str] = []

    def note(_c: object, _u: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK")):
            seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def texts(sendings: Sequence[Any]) -> list[str]:
    """Return what the claimed messages say."""
    return [sending.message.text for sending in sendings]
