"""How many answers a second the database takes: one caller after the other, and fifty at once.

    python -m benchmarks.storage

Each transaction is what a tapped button costs: the update done, the person and the check-in
read, the check-in written, a reply put in the outbox and handed over. Single and grouped calls
take turns in one run, so that a busy machine slows both; trust the ratio.
"""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from bot.clock import SystemClock
from bot.domain.checkins import CheckIn, Kind, Said
from bot.domain.people import Person, State
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.storage.sealing import KeyRing, new_data_key
from bot.views.message import Message

PEOPLE = 50
ROUNDS = 20
CLOCK = SystemClock()


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> None:
    ring = KeyRing({"benchmark": new_data_key()})
    database = Database.open(f"sqlite:///{folder}/storage.sqlite3", ring, now=CLOCK.now)
    numbers = count(1)
    await database.run(_people)
    single = grouped = 0.0
    for _ in range(ROUNDS):
        single += await _seconds(database, numbers, together=1)
        grouped += await _seconds(database, numbers, together=PEOPLE)
    await database.close()
    answers = ROUNDS * PEOPLE
    print(f"one at a time   {answers / single:6.0f} answers a second")  # noqa: T201
    print(f"fifty at once   {answers / grouped:6.0f} answers a second")  # noqa: T201


async def _seconds(database: Database, numbers: Iterator[int], *, together: int) -> float:
    """Return how long it takes until everybody has answered once, ``together`` at a time."""
    updates = [next(numbers) for _ in range(PEOPLE)]
    await database.run(lambda tx: _arrive(tx, updates))
    begun = time.perf_counter()
    for first in range(0, PEOPLE, together):
        some = enumerate(updates[first : first + together], start=first + 1)
        await asyncio.gather(*(_answer(database, chat_id, one) for chat_id, one in some))
    return time.perf_counter() - begun


async def _answer(database: Database, chat_id: int, update_id: int) -> None:
    def work(tx: Transaction) -> None:
        now = CLOCK.now()
        tx.updates.finish(update_id, now)
        tx.people.get(chat_id)
        check_in = tx.check_ins.get(chat_id, chat_id)
        if check_in is None:
            raise LookupError(chat_id)
        said = Said(trigger="no_answer", intensity=7, prompts=("scanner.high.1",))
        tx.check_ins.save(replace(check_in, said=said, answered_at=now))
        tx.outbox.add(chat_id, Message("Put both feet on the floor.", key="answer", edit=5))

    await database.run(work, hand_over=True)


def _people(tx: Transaction) -> None:
    now = CLOCK.now()
    for chat_id in range(1, PEOPLE + 1):
        tx.people.add(Person(chat_id, now, state=State.ACTIVE, joined_at=now, zone="UTC"))
        tx.check_ins.add(CheckIn(0, chat_id, Kind.SELF_STARTED, now.date(), None, now, now))


def _arrive(tx: Transaction, updates: list[int]) -> None:
    """Keep one update of everybody."""
    bodies = [
        {"update_id": update_id, "message": {"chat": {"id": chat_id}, "text": "7"}}
        for chat_id, update_id in enumerate(updates, start=1)
    ]
    tx.updates.keep(bodies, CLOCK.now(), time.time() + 60)  # noqa: TID251  leases are machine time


if __name__ == "__main__":
    main()
