from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.checkins import CheckIn, CheckInStep, Kind, Said, Urge
from bot.domain.words import Pattern
from bot.services.ports import Transaction
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.sealing import SealError
from bot.views.message import Late, Message
from tests.storage.kit import ALEX, NOW, SAM, TODAY, check_in, person, put

WORDS = Said(
    trigger="no_answer",
    trigger_text="he read it and said nothing",
    pattern=Pattern.SCANNER,
    intensity=7,
    intensity_after=4,
    urge=Urge.CHECK,
    acted=False,
    prompts=("scanner.high.1", "scanner.high.2"),
    note="7/10",
)


async def test_a_check_in_comes_back_as_it_was_saved(database: Database) -> None:
    await put(database, person())
    late = check_in(slot=None, said=WORDS, late=True)
    [empty, full] = await put(database, check_in(), late)
    assert empty == check_in(id=empty.id)
    assert full == replace(late, id=full.id)
    answered = replace(empty, said=WORDS, answered_at=NOW, step=CheckInStep.AFTER)
    await database.run(lambda tx: tx.check_ins.save(answered))
    assert await database.run(lambda tx: tx.check_ins.get(SAM, empty.id)) == answered
    assert await database.run(lambda tx: tx.check_ins.get(SAM, full.id)) == full


@pytest.mark.parametrize("step", [one for one in CheckInStep if one is not CheckInStep.NOT_ASKED])
async def test_in_clear_no_step_tells_of_the_answers(
    database: Database, engine: Engine, step: CheckInStep
) -> None:
    await put(database, person(), check_in(said=WORDS, step=step))
    with engine.connect() as connection:
        row = connection.execute(select(tables.check_ins)).mappings().one()
    assert row["step"] == "sealed"
    [kept] = await database.run(lambda tx: tx.check_ins.every(SAM))
    assert kept.step is step


async def test_one_slot_of_one_day_is_taken_once_for_ever(database: Database) -> None:
    await put(database, person(), person(ALEX))

    def twice(tx: Transaction) -> tuple[CheckIn | None, ...]:
        return (
            tx.check_ins.add(check_in()),
            tx.check_ins.add(check_in(asked_at=NOW + timedelta(hours=1))),
            tx.check_ins.add(check_in(slot=2)),
            tx.check_ins.add(check_in(local_date=date(2026, 11, 23))),
            tx.check_ins.add(check_in(ALEX)),
            tx.check_ins.add(check_in(slot=None, kind=Kind.SELF_STARTED)),
            tx.check_ins.add(check_in(slot=None, kind=Kind.SELF_STARTED)),
        )

    stored = await database.run(twice)
    assert [one is None for one in stored] == [False, True, False, False, False, False, False]
    assert len(await database.run(lambda tx: tx.check_ins.every(SAM))) == 5


async def test_ids_are_small_and_never_used_again(database: Database) -> None:
    await put(database, person())
    [first] = await put(database, check_in())
    await database.run(lambda tx: tx.people.erase(SAM))
    await put(database, person())
    [second] = await put(database, check_in())
    assert 0 < first.id < second.id < 1000


async def test_nobody_sees_or_changes_another_persons(database: Database) -> None:
    await put(database, person(), person(ALEX))
    [of_alex] = await put(database, check_in(ALEX))
    assert await database.run(lambda tx: tx.check_ins.get(SAM, of_alex.id)) is None
    await database.run(lambda tx: tx.check_ins.save(replace(of_alex, chat_id=SAM, closes_at=NOW)))
    assert await database.run(lambda tx: tx.check_ins.get(ALEX, of_alex.id)) == of_alex


async def test_only_a_send_records_the_message(database: Database) -> None:
    await put(database, person())
    [stored] = await put(database, check_in())
    await put(database, Message("How strong?", check_in=stored.id))

    def send(tx: Transaction) -> None:
        [sending] = tx.sends.claim(NOW, 0.0, 10.0, 1)
        tx.sends.sent([(sending, 77)])

    await database.run(send)
    await database.run(lambda tx: tx.check_ins.save(replace(stored, message_id=None)))
    kept = await database.run(lambda tx: tx.check_ins.get(SAM, stored.id))
    assert kept == replace(stored, message_id=77)


@pytest.mark.parametrize("minutes", [5, 6])
async def test_what_goes_only_after_long_says_so_and_its_check_in_came_late(
    database: Database, minutes: int
) -> None:
    await put(database, person())
    [stored] = await put(database, check_in())
    late = Late("I was away. How strong?", after=NOW + timedelta(minutes=5))
    await put(database, Message("How strong?", check_in=stored.id, late=late))
    now = NOW + timedelta(minutes=minutes)

    def send(tx: Transaction) -> str:
        [sending] = tx.sends.claim(now, 0.0, 10.0, 1)
        tx.sends.sent([(sending, 77)])
        return sending.message.text

    assert await database.run(send) == (late.text if minutes > 5 else "How strong?")
    await database.run(lambda tx: tx.check_ins.save(replace(stored, late=False)))
    kept = await database.run(lambda tx: tx.check_ins.get(SAM, stored.id))
    assert kept == replace(stored, message_id=77, late=minutes > 5)


async def test_lists_are_in_order_and_hold_what_they_say(database: Database) -> None:
    await put(database, person(), person(ALEX))
    days = [TODAY - timedelta(days=ago) for ago in (3, 2, 1, 0)]
    at = [NOW - timedelta(days=ago) for ago in (3, 2, 1, 0)]
    stored = await put(
        database,
        check_in(ALEX),
        check_in(local_date=days[3], asked_at=at[3], step=CheckInStep.NOT_ASKED),
        check_in(local_date=days[1], asked_at=at[1], answered_at=at[1], said=WORDS),
        check_in(local_date=days[0], asked_at=at[0], answered_at=at[0]),
        check_in(local_date=days[2], asked_at=at[2]),
    )
    _, not_asked, second, first, third = stored

    def look(tx: Transaction) -> list[object]:
        mine = tx.check_ins
        return [
            mine.every(SAM),
            mine.between(SAM, days[1], days[2]),
            mine.recent(SAM, 10),
            mine.recent(SAM, 1),
            mine.newest(SAM),
            mine.last_date(SAM, 1),
            mine.last_date(SAM, 2),
        ]

    assert await database.run(look) == [
        [first, second, third, not_asked],
        [second, third],
        [second, first],
        [second],
        third,
        TODAY,
        None,
    ]


async def test_unsent_are_open_scheduled_ones_without_a_message(
    database: Database, engine: Engine
) -> None:
    await put(database, person())
    stored = await put(
        database,
        check_in(slot=1),
        check_in(slot=2),
        check_in(slot=3, answered_at=NOW),
        check_in(slot=4, step=CheckInStep.NOT_ASKED),
        check_in(slot=None, kind=Kind.SELF_STARTED),
    )
    with engine.begin() as connection:
        sent = update(tables.check_ins).where(tables.check_ins.c.id == stored[1].id)
        connection.execute(sent.values(message_id=5))
    assert await database.run(lambda tx: tx.check_ins.unsent(SAM)) == [stored[0]]


async def test_a_window_ends_once(database: Database) -> None:
    await put(database, person())
    closes = NOW + timedelta(hours=4)
    [open_, *_] = await put(
        database,
        check_in(said=WORDS),
        check_in(slot=2, answered_at=NOW),
        check_in(slot=3, step=CheckInStep.NOT_ASKED),
        check_in(slot=4, closes_at=closes + timedelta(seconds=1)),
    )

    def expired(tx: Transaction) -> object:
        return tx.check_ins.expired(closes, 10)

    early = closes - timedelta(seconds=1)
    assert await database.run(lambda tx: tx.check_ins.expired(early, 10)) == []
    assert await database.run(expired) == [(SAM, open_.id)]
    await database.run(lambda tx: tx.check_ins.save(replace(open_, expired_at=closes)))
    assert await database.run(expired) == []


async def test_one_put_off_expires_later(database: Database) -> None:
    closes = NOW + timedelta(hours=4)
    later = closes + timedelta(hours=1)
    [open_] = await put(database, person(), check_in())
    await database.run(lambda tx: tx.check_ins.put_off(open_.id, later))
    assert await database.run(lambda tx: tx.check_ins.expired(closes, 10)) == []
    assert await database.run(lambda tx: tx.check_ins.expired(later, 10)) == [(SAM, open_.id)]
    assert await database.run(lambda tx: tx.check_ins.get(SAM, open_.id)) == open_


async def test_words_moved_to_another_check_in_do_not_open(
    database: Database, engine: Engine
) -> None:
    await put(database, person())
    [one, two] = await put(database, check_in(said=WORDS), check_in(slot=2, said=WORDS))
    from_one = select(tables.check_ins.c.said).where(tables.check_ins.c.id == one.id)
    with engine.begin() as connection:
        connection.execute(
            update(tables.check_ins)
            .where(tables.check_ins.c.id == two.id)
            .values(said=from_one.scalar_subquery())
        )
    assert await database.run(lambda tx: tx.check_ins.get(SAM, one.id)) == one
    with pytest.raises(SealError):
        await database.run(lambda tx: tx.check_ins.get(SAM, two.id))
