"""Killed at random instants while many people answer: nothing is lost, nothing is doubled.

Every answer is recorded once, every question is answered or open and stands in its chat, and
only what was in flight at a kill comes twice.
"""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from sandbox import Sandbox
from tests.postgresql import PostgreSQL
from tests.process.command import Home
from tests.process.crowd import Crowd, Talker, watching
from tests.process.storm import IDLE, STARTING, WORKING, Storm, rows
from tests.process.verdict import Verdict, recorded

Record = Callable[[str, object], None]

SEED = 4
ACTS_A_SECOND = 30
NOON = 12
FAILED = (
    "SELECT error FROM updates WHERE error IS NOT NULL",
    "SELECT error FROM outbox WHERE error IS NOT NULL",
)


async def joins(talker: Talker) -> None:
    """Agree; the rest of onboarding can wait."""
    await talker.person.sends("/start")
    await talker.person.sends("yes")


async def joins_to_be_asked(talker: Talker, at: datetime) -> None:
    """Go through onboarding, to be asked each day at this time, in a zone where it is noon then.

    So neither the day nor the window ends during the test.
    """
    zone = next(
        name
        for name in sorted(available_timezones())
        if "/" in name and at.astimezone(ZoneInfo(name)).hour == NOON
    )
    await joins(talker)
    await talker.person.sends(f"/timezone {zone}")
    await talker.person.sends(f"/time {at.astimezone(ZoneInfo(zone)):%H:%M}")
    await talker.person.sends("skip")
    talker.asked += 1


@pytest.fixture(autouse=True)
def tireless(home: Home) -> None:
    """Let people say in minutes what takes them a year, without being told to rest."""
    home.program = "tests.process.tireless"


async def judged(home: Home, storm: Storm, kills: Sequence[str], record: Record) -> list[str]:
    """Let the storm rage, record its figures, and return what went wrong."""
    talkers = storm.crowd.talkers
    await storm.rages(kills)
    check_ins = await recorded(home, talkers, storm.telegram.clock.now())
    verdict = Verdict(storm.lives, storm.crowd.eyes)
    in_flight, wrong = verdict.of_messages()
    for talker in talkers:
        wrong += verdict.of(talker, check_ins[talker.person.chat_id])
    record("kills", len(kills))
    record("answers", storm.crowd.said)
    record("check-ins", sum(map(len, check_ins.values())))
    record("messages", len(storm.crowd.eyes.came))
    record("doubled in flight", len(in_flight))
    return [*storm.wrong, *wrong, *(str(row) for query in FAILED for row in rows(home, query))]


async def test_a_short_storm(home: Home, telegram: Sandbox, record_property: Record) -> None:
    chance = random.Random(SEED)
    async with watching(telegram.url) as eyes:
        crowd = Crowd(telegram, eyes, chance, people=8, rate=ACTS_A_SECOND)
        for talker in crowd.talkers:
            await joins(talker)
        storm = Storm(home, telegram, crowd, chance, answers=range(5, 9))
        assert await judged(home, storm, (WORKING, STARTING, WORKING), record_property) == []


@pytest.mark.soak
async def test_two_hundred_kills(home: Home, telegram: Sandbox, record_property: Record) -> None:
    kills = random.Random(SEED).choices((WORKING, STARTING, IDLE), (60, 25, 15), k=200)
    assert await fifty_in(home, telegram, kills, record_property) == []


@pytest.mark.soak
async def test_eighty_kills_over_postgresql(
    home: Home, telegram: Sandbox, postgresql: PostgreSQL, record_property: Record
) -> None:
    """Here what a killed process had in hand stays leased to it for half a minute."""
    home.settings["DATABASE_URL"] = postgresql.new_database("storm")
    kills = random.Random(SEED).choices((WORKING, STARTING), (70, 30), k=80)
    assert await fifty_in(home, telegram, kills, record_property) == []


async def fifty_in(
    home: Home, telegram: Sandbox, kills: Sequence[str], record: Record
) -> list[str]:
    """Let the storm rage over fifty people, half of whom are asked by the bot on their day, too."""
    chance = random.Random(SEED)
    async with watching(telegram.url) as eyes:
        crowd = Crowd(telegram, eyes, chance, people=50, rate=ACTS_A_SECOND)
        soon = telegram.clock.now() + timedelta(minutes=2)
        for number, talker in enumerate(crowd.talkers):
            if talker.types:
                await joins(talker)
            else:
                await joins_to_be_asked(talker, soon + timedelta(minutes=number % 2))
        storm = Storm(home, telegram, crowd, chance, answers=range(40))
        return await judged(home, storm, kills, record)
