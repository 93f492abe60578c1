"""Check-ins in the database; what was said in them is sealed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, delete, select, update

from bot.domain.checkins import CheckIn, CheckInStep, Kind, Said, Urge
from bot.domain.words import Pattern
from bot.storage.dialects import insert_new
from bot.storage.tables import check_ins, people
from bot.storage.vault import Vault

_TABLE = "check_ins"
_NOTHING_SAID = Said()
_SEALED = "sealed"  # in place of the step, which would tell of the answers, once there are any
_ASKED = check_ins.c.step != CheckInStep.NOT_ASKED
_OLDEST_FIRST = (check_ins.c.asked_at, check_ins.c.id)
_NEWEST_FIRST = (check_ins.c.asked_at.desc(), check_ins.c.id.desc())
_OF = check_ins.c.chat_id == bindparam("its_chat")
_ONE = (check_ins.c.id == bindparam("its_id"), _OF)
_GET = select(check_ins).where(*_ONE)
_NEWEST = select(check_ins).where(_OF, _ASKED).order_by(*_NEWEST_FIRST).limit(1)
_UPDATE = update(check_ins).where(*_ONE)


class CheckIns:
    """Satisfies `bot.services.ports.CheckIns`; ``forgot`` tells whether any were."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self.forgot = False

    def add(self, check_in: CheckIn) -> CheckIn | None:
        """Store a new one and return it with its id; None if (person, date, slot) is taken."""
        values = {"chat_id": check_in.chat_id, **_values(check_in)}
        query = insert_new(self._connection, check_ins).returning(check_ins.c.id)
        new_id = self._connection.scalar(query, values)
        if new_id is None:
            return None
        stored = replace(check_in, id=new_id)
        if stored.said != _NOTHING_SAID:
            self._update(stored, {"said": self._sealed(stored)})
        return stored

    def get(self, chat_id: int, check_in_id: int) -> CheckIn | None:
        """Return the person's own check-in; another person's is not found."""
        return self._first(_GET, {"its_id": check_in_id, "its_chat": chat_id})

    def save(self, check_in: CheckIn) -> None:
        """Store changes, except the message id and being late, which only a send records."""
        values = _values(check_in)
        del values["message_id"], values["late"]
        self._update(check_in, {**values, "said": self._sealed(check_in)})

    def newest(self, chat_id: int) -> CheckIn | None:
        """Return the person's newest check-in that was asked (any kind, not ``NOT_ASKED``)."""
        return self._first(_NEWEST, {"its_chat": chat_id})

    def between(self, chat_id: int, first: date, last: date) -> Sequence[CheckIn]:
        """Return the person's check-ins of these local dates, oldest first."""
        dates = check_ins.c.local_date.between(first, last)
        return self._all(_of(chat_id).where(dates).order_by(*_OLDEST_FIRST))

    def recent(self, chat_id: int, limit: int) -> Sequence[CheckIn]:
        """Return the person's newest answered check-ins, newest first."""
        answered = check_ins.c.answered_at.is_not(None)
        return self._all(_of(chat_id).where(answered).order_by(*_NEWEST_FIRST).limit(limit))

    def every(self, chat_id: int) -> Sequence[CheckIn]:
        """Return all of the person's check-ins, oldest first."""
        return self._all(_of(chat_id).order_by(*_OLDEST_FIRST))

    def unsent(self, chat_id: int) -> Sequence[CheckIn]:
        """Return scheduled check-ins still unanswered whose message was never sent."""
        never_sent = check_ins.c.message_id.is_(None)
        scheduled = check_ins.c.kind == Kind.SCHEDULED
        query = _of(chat_id).where(check_ins.c.open_until.is_not(None), never_sent, scheduled)
        return self._all(query.order_by(*_OLDEST_FIRST))

    def last_date(self, chat_id: int, slot: int) -> date | None:
        """Return the newest local date for which this slot has a check-in."""
        of_slot = (check_ins.c.chat_id == chat_id, check_ins.c.slot == slot)
        day = check_ins.c.local_date
        query = select(day).where(*of_slot).order_by(day.desc()).limit(1)
        return self._connection.scalar(query)

    def expired(self, now: datetime, limit: int) -> Sequence[tuple[int, int]]:
        """Return whose (chat, id) unanswered check-ins' windows have ended, not yet marked.

        Passes over persons and check-ins that another transaction has locked.
        """
        query = (
            select(check_ins.c.chat_id, check_ins.c.id)
            .join(people)
            .where(check_ins.c.open_until <= now)
            .order_by(check_ins.c.open_until)
            .limit(limit)
            .with_for_update(skip_locked=True, of=[people, check_ins])
        )
        return [(chat_id, check_in) for chat_id, check_in in self._connection.execute(query)]

    def put_off(self, check_in_id: int, until: datetime) -> None:
        """Let a check-in that can't be read not be taken for expired before this instant."""
        one = update(check_ins).where(check_ins.c.id == check_in_id)
        self._connection.execute(one.values(open_until=until))

    def forget(self, before: datetime, limit: int) -> int:
        """Remove check-ins asked before this instant, at most so many, and return how many."""
        query = select(check_ins.c.id).where(check_ins.c.asked_at < before)
        free = query.order_by(check_ins.c.asked_at).limit(limit).with_for_update(skip_locked=True)
        old = delete(check_ins).where(check_ins.c.id.in_(free.scalar_subquery()))
        removed = self._connection.execute(old).rowcount
        self.forgot = self.forgot or removed > 0
        return removed

    def _first(self, query: Select[Any], values: Mapping[str, int]) -> CheckIn | None:
        row = self._connection.execute(query, values).mappings().one_or_none()
        return self._check_in(row) if row else None

    def _all(self, query: Select[Any]) -> list[CheckIn]:
        return [self._check_in(row) for row in self._connection.execute(query).mappings()]

    def _update(self, check_in: CheckIn, values: dict[str, Any]) -> None:
        one = {"its_id": check_in.id, "its_chat": check_in.chat_id}
        self._connection.execute(_UPDATE, {**one, **values})

    def _sealed(self, check_in: CheckIn) -> bytes | None:
        if check_in.said == _NOTHING_SAID:
            return None
        told = {**asdict(check_in.said), "step": check_in.step}
        return self._vault.seal(told, table=_TABLE, person=check_in.chat_id, row=check_in.id)

    def _check_in(self, row: RowMapping) -> CheckIn:
        step, said = self._told(row)
        return CheckIn(
            id=row["id"],
            chat_id=row["chat_id"],
            kind=Kind(row["kind"]),
            local_date=row["local_date"],
            slot=row["slot"],
            asked_at=row["asked_at"],
            closes_at=row["closes_at"],
            late=row["late"],
            answered_at=row["answered_at"],
            expired_at=row["expired_at"],
            message_id=row["message_id"],
            step=step,
            said=said,
        )

    def _told(self, row: RowMapping) -> tuple[CheckInStep, Said]:
        """Return the step and what was said; the step of an older row is in clear."""
        if row["said"] is None:
            return CheckInStep(row["step"]), _NOTHING_SAID
        place = {"person": row["chat_id"], "row": row["id"]}
        plain = self._vault.open(row["said"], table=_TABLE, **place)
        step = CheckInStep(plain.pop("step", row["step"]))
        pattern = plain["pattern"] and Pattern(plain["pattern"])
        urge = plain["urge"] and Urge(plain["urge"])
        prompts = tuple(plain["prompts"])
        return step, Said(**{**plain, "pattern": pattern, "urge": urge, "prompts": prompts})


def _of(chat_id: int) -> Select[Any]:
    return select(check_ins).where(check_ins.c.chat_id == chat_id)


def _values(check_in: CheckIn) -> dict[str, Any]:
    return {
        "kind": check_in.kind,
        "local_date": check_in.local_date,
        "slot": check_in.slot,
        "asked_at": check_in.asked_at,
        "closes_at": check_in.closes_at,
        "late": check_in.late,
        "answered_at": check_in.answered_at,
        "expired_at": check_in.expired_at,
        "open_until": check_in.closes_at if _is_open(check_in) else None,
        "message_id": check_in.message_id,
        "step": check_in.step if check_in.said == _NOTHING_SAID else _SEALED,
    }


def _is_open(check_in: CheckIn) -> bool:
    answer_or_end = check_in.answered_at or check_in.expired_at
    return answer_or_end is None and check_in.step is not CheckInStep.NOT_ASKED
