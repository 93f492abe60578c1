from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, select

from bot.domain.people import Awaiting, Interruption, Person, Profile, State, Step
from bot.services.ports import Transaction
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.sealing import SealError
from bot.views.message import Message
from tests.storage.kit import ALEX, KIM, NOW, SAM, check_in, person, plan, put, typed

TOLD = Profile(
    statements=("reads_receipts",),
    cool=True,
    place="Berlin",
    shown={"scanner.low.1": 2},
    interruption=Interruption(NOW, Awaiting.OUTCOME, about=3),
)


async def test_a_person_comes_back_as_they_were_saved(database: Database) -> None:
    sam = person(profile=TOLD, awaiting=Awaiting.ZONE, language="es")
    await put(database, sam)
    assert await database.run(lambda tx: tx.people.get(SAM)) == sam
    paused = replace(
        sam,
        state=State.BLOCKED,
        state_before=State.PAUSED,
        paused_until=date(2026, 12, 1),
        step=Step.TIME,
        awaiting=None,
        profile=Profile(),
    )
    await database.run(lambda tx: tx.people.save(paused))
    assert await database.run(lambda tx: tx.people.get(SAM)) == paused
    assert await database.run(lambda tx: tx.people.get(ALEX)) is None


async def test_in_clear_no_open_question_tells_of_what_was_said(
    database: Database, engine: Engine
) -> None:
    await put(database, person(awaiting=Awaiting.UNDER_18))
    with engine.connect() as connection:
        row = connection.execute(select(tables.people)).one()
    assert "under_18" not in repr(row)


async def test_before_consent_nothing_is_kept_but_that_they_were_asked(
    database: Database, engine: Engine
) -> None:
    await put(database, Person(SAM, NOW, language="es", zone="Europe/Berlin", profile=TOLD))
    kept = await database.run(lambda tx: tx.people.get(SAM))
    assert kept == Person(SAM, NOW)
    with engine.connect() as connection:
        row = connection.execute(select(tables.people)).mappings().one()
    assert {name for name, value in row.items() if value is not None} == {
        "chat_id",
        "asked_at",
        "state",
        "step",
        "language",
    }


async def test_joining_makes_one_key_that_stays(database: Database, engine: Engine) -> None:
    def key() -> bytes | None:
        with engine.connect() as connection:
            return connection.scalar(select(tables.people.c.data_key))

    await put(database, Person(SAM, NOW))
    assert key() is None
    await database.run(lambda tx: tx.people.save(person()))
    first = key()
    assert first
    await database.run(lambda tx: tx.people.save(person(profile=TOLD)))
    assert key() == first


async def test_a_profile_moved_to_another_person_does_not_open(
    database: Database, engine: Engine
) -> None:
    await put(database, person(profile=TOLD), person(ALEX))
    of_sam = select(tables.people.c.profile).where(tables.people.c.chat_id == SAM)
    with engine.begin() as connection:
        connection.execute(
            tables.people.update()
            .where(tables.people.c.chat_id == ALEX)
            .values(profile=of_sam.scalar_subquery())
        )
    with pytest.raises(SealError):
        await database.run(lambda tx: tx.people.get(ALEX))


async def test_erasing_leaves_nothing_of_a_person_and_all_of_others(
    database: Database, engine: Engine
) -> None:
    await put(database, person(), person(ALEX), check_in(), check_in(ALEX))
    await database.run(_everything_else)

    await database.run(lambda tx: tx.people.erase(SAM))

    with engine.connect() as connection:
        for table in (tables.people, tables.check_ins, tables.plans, tables.outbox):
            assert list(connection.scalars(select(table.c.chat_id))) == [ALEX], table.name
        of_sam = select(tables.updates).where(tables.updates.c.update_id < ALEX * 10)
        done, undone = connection.execute(of_sam.order_by("update_id")).mappings()
    assert (done["chat_id"], done["body"]) == (None, None)
    assert (undone["update_id"], undone["chat_id"]) == (SAM * 10 + 2, SAM)


def _everything_else(tx: Transaction) -> None:
    """Give both a plan, a message, and an update that is done, set aside, and neither."""
    for chat_id in (SAM, ALEX):
        tx.plans.replace(chat_id, [plan(chat_id)])
        tx.outbox.add(chat_id, Message("hello"))
        first = chat_id * 10
        tx.updates.keep([typed(first + n, chat_id) for n in range(3)], NOW, 0.0)
        tx.updates.finish(first, NOW)
        tx.updates.set_aside(first + 1, "ValueError", NOW)


async def test_who_was_erased_can_begin_again_with_another_key(database: Database) -> None:
    await put(database, person(profile=TOLD))

    def begin_again(tx: Transaction) -> Person | None:
        tx.people.erase(SAM)
        tx.people.add(person())
        return tx.people.get(SAM)

    assert await database.run(begin_again) == person()


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Europe/Berlin", "America/Los_Angeles"])
async def test_a_pause_ends_when_its_day_begins_where_the_person_is(
    database: Database, zone: str
) -> None:
    day = date(2026, 12, 1)
    sam = person(state=State.PAUSED, paused_until=day, zone=zone)
    await put(database, sam)
    begins = datetime(2026, 12, 1, tzinfo=ZoneInfo(zone))
    just_before = begins - timedelta(microseconds=1)
    assert await database.run(lambda tx: tx.people.due_back(just_before, 10)) == []
    assert await database.run(lambda tx: tx.people.due_back(begins, 10)) == [SAM]


async def test_only_paused_persons_with_a_date_come_back(database: Database) -> None:
    soon = date(2026, 11, 20)
    await put(
        database,
        person(SAM, state=State.PAUSED),
        person(ALEX, state=State.STOPPED, paused_until=soon),
        person(KIM, state=State.PAUSED, paused_until=soon),
    )
    assert await database.run(lambda tx: tx.people.due_back(NOW, 10)) == [KIM]
    await database.run(lambda tx: tx.people.save(person(KIM)))
    assert await database.run(lambda tx: tx.people.due_back(NOW, 10)) == []


async def test_one_put_off_comes_back_later(database: Database) -> None:
    kim = person(KIM, state=State.PAUSED, paused_until=date(2026, 11, 20))
    await put(database, kim)
    later = NOW + timedelta(hours=1)
    await database.run(lambda tx: tx.people.put_off(KIM, later))
    assert await database.run(lambda tx: tx.people.due_back(NOW, 10)) == []
    assert await database.run(lambda tx: tx.people.due_back(later, 10)) == [KIM]
    assert await database.run(lambda tx: tx.people.get(KIM)) == kim


async def test_people_are_counted_by_state(database: Database) -> None:
    await put(database, person(SAM), person(ALEX), Person(KIM, NOW))
    assert await database.run(lambda tx: tx.people.count()) == {"active": 2, "asked": 1}
