from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.people import State
from bot.domain.plans import Plan, PlanKind
from bot.services.ports import Transaction
from bot.storage.database import Database
from tests.storage.kit import ALEX, KIM, NOW, SAM, person, plan, put

SUMMARY = plan(kind=PlanKind.SUMMARY, slot=0, wall=time(18), weekday=6)


async def _replace(database: Database, chat_id: int, *plans: Plan) -> None:
    await database.run(lambda tx: tx.plans.replace(chat_id, plans))


async def test_plans_come_back_check_ins_first(database: Database) -> None:
    await put(database, person())
    bare = Plan(SAM, PlanKind.CHECK_IN, 2, time(20))
    await _replace(database, SAM, SUMMARY, bare, plan())
    assert await database.run(lambda tx: tx.plans.of(SAM)) == [plan(), bare, SUMMARY]
    assert await database.run(lambda tx: tx.plans.of(ALEX)) == []


async def test_plans_are_replaced_as_a_whole(database: Database) -> None:
    await put(database, person(), person(ALEX))
    await _replace(database, ALEX, plan(ALEX))
    await _replace(database, SAM, plan(slot=1), plan(slot=2))
    await _replace(database, SAM, plan(slot=2, wall=time(21)))
    assert await database.run(lambda tx: tx.plans.of(SAM)) == [plan(slot=2, wall=time(21))]
    await _replace(database, SAM)
    assert await database.run(lambda tx: tx.plans.of(SAM)) == []
    assert await database.run(lambda tx: tx.plans.of(ALEX)) == [plan(ALEX)]


async def test_due_is_what_has_come_oldest_first(database: Database) -> None:
    await put(database, person(), person(ALEX), person(KIM))
    late = plan(ALEX, next_at=NOW - timedelta(hours=1))
    ahead = plan(slot=2, next_at=NOW + timedelta(microseconds=1))
    await _replace(database, SAM, plan(), ahead)
    await _replace(database, ALEX, late)
    await _replace(database, KIM, plan(KIM, next_at=None))
    assert await database.run(lambda tx: tx.plans.due(NOW, 10)) == [late, plan()]
    assert await database.run(lambda tx: tx.plans.due(NOW, 1)) == [late]


async def test_only_active_persons_are_due(database: Database) -> None:
    for number, state in enumerate(State):
        await put(database, person(number, state=state))
        await _replace(database, number, plan(number))
    due = await database.run(lambda tx: tx.plans.due(NOW, 10))
    assert [one.chat_id for one in due] == [list(State).index(State.ACTIVE)]


async def test_a_plan_moves_on(database: Database) -> None:
    await put(database, person())
    await _replace(database, SAM, plan(), plan(slot=2))
    moved = replace(
        plan(),
        next_date=date(2026, 11, 23),
        next_at=NOW + timedelta(days=1),
        last_date=date(2026, 11, 22),
    )

    def move(tx: Transaction) -> None:
        tx.plans.save(moved)

    await database.run(move)
    assert await database.run(lambda tx: tx.plans.of(SAM)) == [moved, plan(slot=2)]
    assert await database.run(lambda tx: tx.plans.due(NOW, 10)) == [plan(slot=2)]
