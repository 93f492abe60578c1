import random
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Engine, select

from bot.domain.checkins import CheckIn
from bot.services.ports import Transaction
from bot.services.turn import Kit
from bot.storage.database import Database
from bot.storage.tables import updates
from bot.ticks import Ticks
from content import SHIPPED, load
from tests.clock import FixedClock
from tests.storage.kit import ALEX, NOW, SAM, check_in, person, put, typed


async def test_check_ins_asked_before_are_removed_in_steps_and_no_others(
    database: Database,
) -> None:
    old = [
        check_in(chat_id, slot=None, asked_at=NOW - timedelta(days=days))
        for chat_id in (SAM, ALEX)
        for days in (12, 11, 10, 9)
    ]
    await put(database, person(), person(ALEX), *old)
    before = NOW - timedelta(days=10)

    def forget(tx: Transaction) -> int:
        return tx.check_ins.forget(before, 3)

    assert [await database.run(forget) for _ in range(3)] == [3, 1, 0]
    for chat_id in (SAM, ALEX):
        left = await database.run(partial(_every, chat_id))
        assert [one.asked_at for one in left] == [before, before + timedelta(days=1)]


def _every(chat_id: int, tx: Transaction) -> Sequence[CheckIn]:
    return tx.check_ins.every(chat_id)


async def test_updates_set_aside_before_are_removed_and_no_others(database: Database) -> None:
    def keep(tx: Transaction) -> None:
        tx.updates.keep([typed(number) for number in range(3)], NOW, 0.0)
        tx.updates.set_aside(0, "ValueError", NOW - timedelta(days=2))
        tx.updates.set_aside(1, "ValueError", NOW)

    await database.run(keep)
    assert await database.run(lambda tx: tx.updates.forget_set_aside(NOW)) == 1
    aside = await database.run(lambda tx: tx.updates.list_set_aside())
    assert [one.update_id for one in aside] == [1]


@pytest.mark.parametrize(("keep", "left"), [(timedelta(days=8), 1), (None, 2)])
async def test_housekeeping_keeps_entries_as_long_as_the_host_wants(
    database: Database, clock: FixedClock, keep: timedelta | None, left: int
) -> None:
    kit = Kit(load(SHIPPED), random.Random(), lambda *_: "")
    ticks = Ticks(database, kit, clock, wake_sender=lambda: None, keep=keep)
    await put(database, person(), check_in(slot=1))
    clock.move(days=9)
    await put(database, check_in(slot=2, asked_at=clock.now()))
    await ticks.tidy()
    assert len(await database.run(lambda tx: tx.check_ins.every(SAM))) == left


async def test_housekeeping_forgets_the_ids_of_done_updates_after_two_days(
    database: Database, engine: Engine, clock: FixedClock
) -> None:
    kit = Kit(load(SHIPPED), random.Random(), lambda *_: "")
    ticks = Ticks(database, kit, clock, wake_sender=lambda: None)

    def done(tx: Transaction) -> None:
        tx.updates.keep([typed(1)], NOW, 0.0)
        tx.updates.finish(1, NOW)

    async def ids() -> Sequence[int]:
        await ticks.tidy()
        with engine.connect() as connection:
            return connection.scalars(select(updates.c.update_id)).all()

    await database.run(done)
    clock.move(hours=48)
    assert await ids() == [1]
    clock.move(microseconds=1)
    assert await ids() == []
