"""Persons in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, select, update

from bot.domain.people import Awaiting, Interruption, Person, Profile, State, Step
from bot.storage import tables
from bot.storage.deletions import Deletions
from bot.storage.tables import pads, people
from bot.storage.vault import Vault

_TABLE = "people"
_AWAITING = "awaiting"
_ROWS = select(people, pads.c.pad).outerjoin(pads, pads.c.id == people.c.pad_id)
_GET = _ROWS.where(people.c.chat_id == bindparam("chat_id")).with_for_update(of=people)
_CAME = select(people.c.asked_at).where(
    people.c.chat_id == bindparam("chat_id"), people.c.joined_at.is_not(None)
)
_SAVE = update(people).where(people.c.chat_id == bindparam("its_chat"))


class People:
    """Satisfies `bot.services.ports.People`.

    ``erased`` tells whether anybody was. Who had joined is noted in ``deletions`` first.
    """

    def __init__(
        self, connection: Connection, vault: Vault, now: datetime, deletions: Deletions | None
    ) -> None:
        self._connection = connection
        self._vault = vault
        self._now = now
        self._deletions = deletions
        self.erased = False

    def get(self, chat_id: int) -> Person | None:
        """Return the person, their row locked until the transaction ends."""
        row = self._connection.execute(_GET, {"chat_id": chat_id}).mappings().one_or_none()
        return self._person(row) if row else None

    def add(self, person: Person) -> None:
        """Store a new person; one who has joined gets a data key of their own."""
        self._vault.forget(person.chat_id)
        values = {"chat_id": person.chat_id, **self._values(person)}
        self._connection.execute(insert(people), values)

    def save(self, person: Person) -> None:
        """Store changes. The first save with ``joined_at`` makes the person's data key."""
        self._connection.execute(_SAVE, {"its_chat": person.chat_id, **self._values(person)})

    def erase(self, chat_id: int) -> None:
        """Remove every row of the person, their outbox and their key, for good.

        What is done has forgotten its chat already; an update that is not done yet stays,
        one that was set aside goes with them.
        """
        self._note(chat_id)
        self._vault.shred(chat_id)
        aside = tables.updates.c.set_aside_at.is_not(None)
        for statement in (
            delete(people).where(people.c.chat_id == chat_id),  # cascades
            delete(tables.outbox).where(tables.outbox.c.chat_id == chat_id),
            delete(tables.updates).where(tables.updates.c.chat_id == chat_id, aside),
        ):
            self._connection.execute(statement)
        self.erased = True

    def due_back(self, now: datetime, limit: int) -> Sequence[int]:
        """Return the chats of paused persons whose ``paused_until`` has begun, locked."""
        query = (
            select(people.c.chat_id)
            .where(people.c.back_at <= now)
            .order_by(people.c.back_at)
            .limit(limit)
            .with_for_update(skip_locked=True, of=people)
        )
        return self._connection.scalars(query).all()

    def put_off(self, chat_id: int, until: datetime) -> None:
        """Let a person who can't be read not be due back before this instant."""
        self._connection.execute(_SAVE, {"its_chat": chat_id, "back_at": until})

    def count(self) -> Mapping[str, int]:
        """Return how many persons are in each state."""
        query = select(people.c.state, func.count().label("number")).group_by(people.c.state)
        return {row.state: row.number for row in self._connection.execute(query)}

    def _note(self, chat_id: int) -> None:
        """List the deletion before it commits, so that no crash can lose it."""
        row = self._connection.execute(_CAME, {"chat_id": chat_id}).one_or_none()
        if self._deletions is not None and row is not None:
            self._deletions.note(chat_id, row.asked_at, self._now)

    def _values(self, person: Person) -> dict[str, Any]:
        """Return the columns; before consent only that, when and where the person was asked."""
        values: dict[str, Any] = {
            "asked_at": person.asked_at,
            "state": person.state,
            "state_before": person.state_before,
            "step": person.step,
        }
        if person.joined_at is None:
            return {**values, "language": Person(person.chat_id, person.asked_at).language}
        if not self._vault.has_key(person.chat_id):
            values |= self._vault.make_key(person.chat_id)
        return values | {
            "joined_at": person.joined_at,
            "paused_until": person.paused_until,
            "back_at": _back_at(person),
            "language": person.language,
            "zone": person.zone,
            "profile": self._vault.seal(
                {**_plain(person.profile), _AWAITING: person.awaiting},
                table=_TABLE,
                person=person.chat_id,
                row=person.chat_id,
            ),
        }

    def _person(self, row: RowMapping) -> Person:
        self._vault.learn(row["chat_id"], row["data_key"], row["pad"])
        profile, awaiting = self._told(row["chat_id"], row["profile"])
        return Person(
            chat_id=row["chat_id"],
            asked_at=row["asked_at"],
            state=State(row["state"]),
            state_before=row["state_before"] and State(row["state_before"]),
            joined_at=row["joined_at"],
            paused_until=row["paused_until"],
            step=row["step"] and Step(row["step"]),
            awaiting=awaiting,
            language=row["language"],
            zone=row["zone"],
            profile=profile,
        )

    def _told(self, chat_id: int, sealed: bytes | None) -> tuple[Profile, Awaiting | None]:
        """Return what they told, and the open question: that may tell what they said before it."""
        if sealed is None:
            return Profile(), None
        plain = self._vault.open(sealed, table=_TABLE, person=chat_id, row=chat_id)
        awaiting = plain.pop(_AWAITING, None)
        return _profile(plain), awaiting and Awaiting(awaiting)


def _plain(profile: Profile) -> dict[str, Any]:
    """Return what JSON can hold of a profile."""
    offered, interruption = profile.fewer_offered_on, profile.interruption
    return {
        **asdict(profile),
        "fewer_offered_on": offered and offered.isoformat(),
        "interruption": interruption
        and {**asdict(interruption), "at": interruption.at.isoformat()},
    }


def _profile(plain: dict[str, Any]) -> Profile:
    """Return the profile that `_plain` made plain; what it does not hold is as at the start."""
    offered, interruption = plain.get("fewer_offered_on"), plain.get("interruption")
    read = {
        "statements": tuple(plain["statements"]),
        "fewer_offered_on": offered and date.fromisoformat(offered),
        "interruption": interruption and _interruption(**interruption),
    }
    return Profile(**{**plain, **read})


def _interruption(at: str, awaiting: str | None, about: int | None) -> Interruption:
    was = None if awaiting is None else Awaiting(awaiting)
    return Interruption(datetime.fromisoformat(at), was, about)


def _back_at(person: Person) -> datetime | None:
    if person.state is not State.PAUSED or person.paused_until is None:
        return None
    zone = ZoneInfo(person.zone) if person.zone else UTC
    return datetime.combine(person.paused_until, time(), zone).astimezone(UTC)
