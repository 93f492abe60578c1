"""When nobody is to be asked: danger, breaks, journeys, outages, a row that is broken."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.foretold import (
    ASK,
    BEGIN,
    CALL,
    TUESDAY_EVENING,
    asked,
    checks_in,
    foretells,
    prompted,
    pushes,
    told,
)
from tests.conversations.house import Friend, House, opened

HURT = "he hits me when he drinks"
RESTS = "This rests while some prompts are off. /settings turns them on again."
DAY = timedelta(days=1)


@pytest.fixture
async def sam(house: House) -> Friend:
    """Sam has foretold something for tomorrow."""
    sam = await prompted(house)
    await foretells(sam)
    return sam


async def turns_prompts_on(sam: Friend) -> None:
    await sam.sends("/settings")
    await sam.taps("Turn all prompts on")


async def test_danger_told_as_a_prediction_is_not_kept(house: House) -> None:
    sam = await prompted(house)
    await sam.taps(BEGIN)
    await sam.sends("he will beat me again tonight")
    assert sam.last.words.startswith("Being hurt or controlled is not your fault")
    assert await told(sam) == []
    await sam.sends("he comes home at nine")
    assert await told(sam) == []


async def test_after_it_nothing_is_asked_until_prompts_are_on_again(
    house: House, sam: Friend
) -> None:
    await sam.sends(HURT)
    await house.passes(days=3)
    assert pushes(sam) == []
    await turns_prompts_on(sam)
    await house.goes_to(TUESDAY_EVENING + 2 * DAY)
    assert len(pushes(sam)) == 1


async def test_what_is_due_later_is_not_asked_early_after_that(house: House) -> None:
    sam = await prompted(house)
    await foretells(sam, by="In 3 days")
    await sam.sends(HURT)
    await turns_prompts_on(sam)
    await house.goes_to(TUESDAY_EVENING + 2 * DAY - timedelta(seconds=1))
    assert pushes(sam) == []
    await house.passes(seconds=1)
    assert len(pushes(sam)) == 1


async def test_every_button_of_it_rests(house: House) -> None:
    sam = await asked(house)
    question = sam.last
    await checks_in(sam)
    prompt = sam.last
    await sam.sends(HURT)
    for label, seen in [(BEGIN, prompt), ("No", question)]:
        await sam.taps_as_seen(label, seen)
        assert sam.person.toasts[-1] == RESTS
    (kept,) = await told(sam)
    assert kept["outcome"] is None
    await turns_prompts_on(sam)
    await house.passes(days=1)
    await sam.taps("Show it")
    await sam.taps("No")
    (kept,) = await told(sam)
    assert kept["outcome"] == "no"


async def test_a_push_seen_before_shows_nothing_then(house: House, sam: Friend) -> None:
    await house.goes_to(TUESDAY_EVENING)
    await sam.sends(HURT)
    await sam.taps("Show it")
    assert sam.sees(RESTS)
    assert not sam.sees("The alarm said")


async def test_who_was_misread_goes_on_where_they_were(house: House) -> None:
    sam = await prompted(house)
    await sam.taps(BEGIN)
    await sam.sends("i want to kill myself")
    assert sam.labels[-1] == "You misread, go on"
    await sam.taps("You misread, go on")
    assert sam.last.words == ASK
    await sam.sends(CALL)
    assert [one["text"] for one in await told(sam)] == [CALL]


@pytest.mark.parametrize("command", ["/pause", "/stop"])
async def test_who_takes_a_break_is_asked_in_the_evening_after_it(
    house: House, sam: Friend, command: str
) -> None:
    await sam.sends(command)
    await house.passes(days=4)
    assert pushes(sam) == []
    await sam.sends("/resume")
    assert pushes(sam) == []
    await house.goes_to(TUESDAY_EVENING + 3 * DAY)
    assert len(pushes(sam)) == 1


async def test_a_break_that_ends_at_midnight_wakes_nobody(house: House, sam: Friend) -> None:
    await sam.sends("/pause 3")
    await house.goes_to(TUESDAY_EVENING + 2 * DAY - timedelta(seconds=1))
    assert pushes(sam) == []
    await house.passes(seconds=1)
    assert len(pushes(sam)) == 1


async def test_who_blocks_the_bot_is_asked_after_they_come_back(house: House, sam: Friend) -> None:
    await sam.blocks()
    await house.passes(days=3)
    await sam.unblocks()
    await house.passes(days=1)
    assert len(pushes(sam)) == 1


async def test_flying_moves_the_evening_along(house: House, sam: Friend) -> None:
    await sam.sends("/timezone America/New_York")
    await house.goes_to(datetime(2026, 3, 3, 23, 59, 59, tzinfo=UTC))
    assert pushes(sam) == []
    await house.passes(seconds=1)
    assert len(pushes(sam)) == 1
    await sam.sends("/timezone Europe/Berlin")
    await house.passes(days=2)
    assert len(pushes(sam)) == 1


async def test_after_an_outage_through_the_night_it_is_asked_in_the_next_evening(
    house: House, sam: Friend
) -> None:
    await house.stops()
    house.sandbox.clock.set(TUESDAY_EVENING + timedelta(hours=9))
    await house.starts()
    await house.settles()
    assert pushes(sam) == []
    await house.goes_to(TUESDAY_EVENING + DAY)
    assert len(pushes(sam)) == 1


async def test_a_short_outage_makes_it_late_and_no_more(house: House, sam: Friend) -> None:
    await house.stops()
    house.sandbox.clock.set(TUESDAY_EVENING + timedelta(hours=1))
    await house.starts()
    await house.settles()
    assert len(pushes(sam)) == 1


async def test_deleting_takes_predictions_with_it(house: House, sam: Friend) -> None:
    await sam.sends("/delete")
    await sam.taps("Delete everything")
    assert house.rows("predictions") == []
    await house.passes(days=2)
    assert pushes(sam) == []


async def test_one_that_cannot_be_read_holds_up_no_other(house: House, sam: Friend) -> None:
    alex = await prompted(house, name="Alex")
    await foretells(alex)
    await checks_in(alex)
    await foretells(alex, "They cancel")
    first = min(row["id"] for row in house.rows("predictions"))
    broken = max(row["id"] for row in house.rows("predictions"))
    house.changes(f"UPDATE predictions SET said = NULL WHERE id IN ({first}, {broken})")
    await house.goes_to(TUESDAY_EVENING)
    assert (len(pushes(sam)), len(pushes(alex))) == (0, 1)
    assert all("a follow-up failed" in line for line in house.complaints.lines)
    house.complaints.lines.clear()


async def test_nobody_reads_it_in_the_database(house: House, sam: Friend) -> None:
    assert CALL not in repr(house.rows("predictions"))
    await house.goes_to(TUESDAY_EVENING)
    assert CALL not in repr(house.rows("outbox"))


async def test_whom_the_host_serves_no_longer_is_not_asked(tmp_path: Path) -> None:
    async with opened(tmp_path, MONDAY_NOON, allowed_people=frozenset({1001})) as house:
        sam = await prompted(house)
        await foretells(sam)
        await house.stops()
        house.settings = house.settings.model_copy(update={"allowed_people": frozenset({5})})
        await house.starts()
        await house.goes_to(TUESDAY_EVENING)
        assert pushes(sam) == []
        house.check()
