"""Two and four processes behind one webhook, over one PostgreSQL.

They start together on an empty database, so that the migrations' lock is in it too. Telegram
refuses what comes too fast, so that no refusal means that they keep one pace together.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from sandbox.person import Person
from tests.postgresql import PostgreSQL
from tests.processes.fleet import UNDONE, UNSENT, doubled, fleet_of, joins, tells, well

PEOPLE = 16
SHORT_LEASE = "tests.processes.short_lease"


async def all_tell(people: Sequence[Person], numbers: range) -> None:
    for person in people:
        await tells(person, numbers)


async def test_two_processes_share_the_work_and_take_over_what_a_killed_one_had(
    tmp_path: Path, postgresql: PostgreSQL
) -> None:
    database = postgresql.new_database("two_processes")
    async with fleet_of(2, tmp_path, database, program=SHORT_LEASE, enforce_pace=True) as fleet:
        people = [fleet.sandbox.add_person(f"P{number}") for number in range(PEOPLE)]
        for person in people:
            await joins(person)
        await all_tell(people, range(3))
        await fleet.until_idle(30)
        assert [doubled(person) for person in people] == [0] * PEOPLE
        assert min(fleet.spread.given.count(port) for port in fleet.spread.ports) >= PEOPLE

        before = len(fleet.spread.given)
        with fleet.nobody_answers(people[0]):
            await tells(people[0], range(3, 6))
            await fleet.until_taken(1)
            await all_tell(people[1:], range(3, 6))
            await fleet.until_taken(PEOPLE)
            await fleet.kills(fleet.spread.given[before])
        in_hand = fleet.chats(UNSENT)
        assert in_hand
        assert fleet.chats(UNDONE) >= {people[0].chat_id}
        await fleet.until_idle(30)
        again = {person.chat_id for person in people if doubled(person)}
        assert again <= in_hand

        assert await fleet.exported(people) == [list(range(6))] * PEOPLE
        assert fleet.refusals() == []


@pytest.mark.soak
async def test_four_processes_killed_again_and_again(
    tmp_path: Path, postgresql: PostgreSQL
) -> None:
    chance = random.Random(1)
    database = postgresql.new_database("four_processes")
    async with fleet_of(4, tmp_path, database, enforce_pace=True) as fleet:
        people = [fleet.sandbox.add_person(f"P{number}") for number in range(40)]
        for person in people:
            await joins(person)
        in_hand: set[int] = set()
        for turn in range(8):
            await all_tell(people, range(3 * turn, 3 * turn + 3))
            await fleet.until_taken(chance.randrange(120))
            await fleet.kills(chance.choice(list(fleet.processes)))
            in_hand |= fleet.chats(UNSENT)
            await fleet.starts(1)
        await fleet.until_idle(120)
        assert {person.chat_id for person in people if doubled(person)} <= in_hand
        assert await fleet.exported(people) == [list(range(24))] * len(people)
        assert fleet.refusals() == []


@pytest.mark.soak
async def test_a_process_that_stands_still_is_stood_in_for(
    tmp_path: Path, postgresql: PostgreSQL
) -> None:
    database = postgresql.new_database("still")
    async with fleet_of(2, tmp_path, database, enforce_pace=True) as fleet:
        people = [fleet.sandbox.add_person(f"P{number}") for number in range(PEOPLE)]
        for person in people:
            await joins(person)
        await all_tell(people, range(3))
        await fleet.until_taken(PEOPLE)
        still = fleet.spread.ports.pop()
        fleet.freezes(still)
        in_hand = fleet.chats(UNSENT)
        await fleet.until_idle(150)  # Telegram waits a minute for the answers it would have given
        before = [len(person.messages) for person in people]
        fleet.thaws(still)
        await well(still)
        await fleet.until_idle(60)
        assert [len(person.messages) for person in people] == before
        assert {person.chat_id for person in people if doubled(person)} <= in_hand
        assert await fleet.exported(people) == [list(range(3))] * PEOPLE
        assert fleet.refusals() == []
