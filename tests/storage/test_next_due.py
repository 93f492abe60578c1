from datetime import date, timedelta

from bot.domain.people import State
from bot.domain.plans import PlanKind
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.views.message import Message
from tests.storage.kit import ALEX, KIM, NOW, SAM, check_in, person, plan


def _in(hours: int) -> timedelta:
    return timedelta(hours=hours)


def _live(tx: Transaction) -> None:
    tx.people.add(person())
    tx.plans.replace(
        SAM,
        [
            plan(next_at=NOW + _in(20)),
            plan(slot=2, next_at=NOW + _in(9)),
            plan(kind=PlanKind.SUMMARY, slot=0, next_at=NOW + _in(6)),
        ],
    )
    tx.check_ins.add(check_in(closes_at=NOW + _in(4)))
    tx.outbox.add(SAM, Message("later", not_before=NOW + _in(2)))
    tx.outbox.add(SAM, Message("now"))
    tx.people.add(person(ALEX, state=State.STOPPED))
    tx.plans.replace(ALEX, [plan(ALEX, next_at=NOW + _in(1))])
    day = date(2026, 11, 23)
    tx.people.add(person(KIM, state=State.PAUSED, paused_until=day, zone="UTC"))


async def test_what_comes_next_for_one_person(database: Database) -> None:
    await database.run(_live)
    assert await database.run(lambda tx: tx.next_due(SAM, NOW)) == [
        ("other", NOW + _in(2)),
        ("other", NOW + _in(4)),
        ("summary", NOW + _in(6)),
        ("check_in", NOW + _in(9)),
    ]
    assert await database.run(lambda tx: tx.next_due(ALEX, NOW)) == []


async def test_what_comes_next_for_anybody(database: Database) -> None:
    await database.run(_live)
    found = await database.run(lambda tx: tx.next_due(None, NOW + _in(5)))
    assert found == [
        ("summary", NOW + _in(6)),
        ("check_in", NOW + _in(9)),
        ("other", NOW + _in(12)),
    ]
    assert await database.run(lambda tx: tx.next_due(None, NOW + _in(30))) == []
