from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.people import State
from bot.domain.predictions import Came, Foretold, Prediction, PredictionStep, Sureness
from bot.domain.safety import Danger, SafetyEvent
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.storage.errors import NotJoined
from bot.storage.tables import predictions, safety_events
from tests.storage.kit import ALEX, NOW, SAM, person, put

SAID = Foretold(
    "they will not come to dinner",
    by=date(2026, 11, 24),
    sureness=Sureness.CERTAIN,
    outcome=Came.PARTLY,
    outcome_text="came late",
    put_off=True,
)
HOUR = timedelta(hours=1)


def prediction(chat_id: int = SAM, *, due: timedelta | None = None) -> Prediction:
    """Return a prediction made now; ``due`` is how far from now it is asked after."""
    due_at = None if due is None else NOW + due
    return Prediction(0, chat_id, 7, NOW, due_at=due_at, said=Foretold("they will not call"))


async def test_a_prediction_comes_back_as_it_was_saved(database: Database) -> None:
    await put(database, person(), person(ALEX))
    first = await database.run(lambda tx: tx.predictions.add(prediction()))
    closed = replace(first, step=PredictionStep.CLOSED, closed_at=NOW + HOUR, said=SAID)
    await database.run(lambda tx: tx.predictions.save(closed))
    second = await database.run(lambda tx: tx.predictions.add(prediction(due=HOUR)))
    assert await database.run(lambda tx: tx.predictions.get(SAM, first.id)) == closed
    assert await database.run(lambda tx: tx.predictions.get(ALEX, first.id)) is None
    assert await database.run(lambda tx: tx.predictions.every(SAM)) == [closed, second]
    assert await database.run(lambda tx: tx.predictions.every(ALEX)) == []


async def test_only_those_of_active_persons_fall_due_the_oldest_first(database: Database) -> None:
    await put(database, person(), person(ALEX, state=State.PAUSED))

    def foretell(tx: Transaction) -> list[int]:
        dues = [(SAM, HOUR), (SAM, None), (SAM, -HOUR), (SAM, -2 * HOUR), (ALEX, -HOUR)]
        return [tx.predictions.add(prediction(chat_id, due=due)).id for chat_id, due in dues]

    _, _, later, sooner, _ = await database.run(foretell)
    due = await database.run(lambda tx: tx.predictions.due(NOW, 10))
    assert due == [(SAM, sooner), (SAM, later)]
    assert await database.run(lambda tx: tx.predictions.due(NOW, 1)) == due


async def test_all_due_ones_of_a_person_come_at_once_and_so_many_persons(
    database: Database,
) -> None:
    await put(database, person(), person(ALEX))

    def foretell(tx: Transaction) -> None:
        for chat_id, due in [(SAM, -3 * HOUR), (SAM, -HOUR), (ALEX, -2 * HOUR)]:
            tx.predictions.add(prediction(chat_id, due=due))

    await database.run(foretell)
    for limit, owners in [(1, [SAM, SAM]), (2, [SAM, ALEX, SAM])]:
        due = await database.run(partial(_due, limit))
        assert [chat_id for chat_id, _ in due] == owners


async def test_one_that_cannot_be_read_falls_due_and_can_be_put_off(
    database: Database, engine: Engine
) -> None:
    await put(database, person())
    broken = await database.run(lambda tx: tx.predictions.add(prediction(due=-HOUR)))
    with engine.begin() as connection:
        connection.execute(update(predictions).values(said=b"broken"))
    assert await database.run(lambda tx: tx.predictions.due(NOW, 10)) == [(SAM, broken.id)]
    await database.run(lambda tx: tx.predictions.put_off(ALEX, broken.id, NOW + HOUR))
    assert await database.run(lambda tx: tx.predictions.due(NOW, 10)) == [(SAM, broken.id)]
    await database.run(lambda tx: tx.predictions.put_off(SAM, broken.id, NOW + HOUR))
    assert await database.run(lambda tx: tx.predictions.due(NOW, 10)) == []


async def test_a_prediction_is_found_by_its_check_in(database: Database) -> None:
    await put(database, person(), person(ALEX))
    made = await database.run(lambda tx: tx.predictions.add(prediction()))
    assert await database.run(lambda tx: tx.predictions.of_check_in(SAM, 7)) == made
    assert await database.run(lambda tx: tx.predictions.of_check_in(SAM, 8)) is None
    assert await database.run(lambda tx: tx.predictions.of_check_in(ALEX, 7)) is None


async def test_the_next_one_counts_as_something_to_come(database: Database) -> None:
    await put(database, person())
    await database.run(lambda tx: tx.predictions.add(prediction(due=HOUR)))
    assert await database.run(lambda tx: tx.next_due(SAM, NOW)) == [("other", NOW + HOUR)]


async def test_a_safety_event_is_a_category_and_a_time(database: Database) -> None:
    await put(database, person(), person(ALEX))
    await database.run(lambda tx: tx.safety_events.add(SAM, Danger.ABUSE, NOW))
    await database.run(lambda tx: tx.safety_events.add(SAM, Danger.UNSURE, NOW + HOUR))
    assert await database.run(lambda tx: tx.safety_events.every(SAM)) == [
        SafetyEvent(Danger.ABUSE, NOW),
        SafetyEvent(Danger.UNSURE, NOW + HOUR),
    ]
    assert await database.run(lambda tx: tx.safety_events.every(ALEX)) == []


async def test_neither_says_anything_to_who_reads_the_tables(
    database: Database, engine: Engine
) -> None:
    await put(database, person())
    await database.run(lambda tx: tx.predictions.add(replace(prediction(), said=SAID)))
    await database.run(lambda tx: tx.safety_events.add(SAM, Danger.ABUSE, NOW))
    with engine.connect() as connection:
        for table in (predictions, safety_events):
            raw = repr(connection.execute(select(table)).all())
            for said in ("dinner", "late", "partly", "certain", "2026, 11, 24", "abuse"):
                assert said not in raw


async def test_both_go_with_their_person(database: Database, engine: Engine) -> None:
    await put(database, person())
    await database.run(lambda tx: tx.predictions.add(prediction()))
    await database.run(lambda tx: tx.safety_events.add(SAM, Danger.ABUSE, NOW))
    await database.run(lambda tx: tx.people.erase(SAM))
    with engine.connect() as connection:
        assert connection.execute(select(predictions)).all() == []
        assert connection.execute(select(safety_events)).all() == []


async def test_of_somebody_without_a_key_nothing_is_stored(database: Database) -> None:
    await put(database, person(joined_at=None))
    for add in (_predict, _tell):
        with pytest.raises(NotJoined):
            await database.run(add)
    assert await database.run(lambda tx: tx.predictions.every(SAM)) == []
    assert await database.run(lambda tx: tx.safety_events.every(SAM)) == []


def _predict(tx: Transaction) -> None:
    tx.predictions.add(prediction())


def _tell(tx: Transaction) -> None:
    tx.safety_events.add(SAM, Danger.ABUSE, NOW)


async def test_old_ones_are_removed_in_steps_and_no_others(database: Database) -> None:
    await put(database, person())

    def long_ago(tx: Transaction) -> None:
        for days in range(4):
            at = NOW - timedelta(days=days)
            tx.predictions.add(replace(prediction(), made_at=at))
            tx.safety_events.add(SAM, Danger.ABUSE, at)

    await database.run(long_ago)
    before = NOW - timedelta(days=1)
    for forget in (_forget_predictions, _forget_events):
        assert [await database.run(partial(forget, before)) for _ in range(3)] == [1, 1, 0]
    assert len(await database.run(lambda tx: tx.predictions.every(SAM))) == 2
    assert len(await database.run(lambda tx: tx.safety_events.every(SAM))) == 2


def _forget_predictions(before: datetime, tx: Transaction) -> int:
    return tx.predictions.forget(before, 1)


def _forget_events(before: datetime, tx: Transaction) -> int:
    return tx.safety_events.forget(before, 1)


def _due(limit: int, tx: Transaction) -> Sequence[tuple[int, int]]:
    return tx.predictions.due(NOW, limit)
