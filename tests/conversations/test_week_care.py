"""The week, with care: urges and predictions in counts, and a heavy week of any kind."""

import pytest

from tests.conversations.foretold import checks_in, foretells
from tests.conversations.house import Friend, House
from tests.conversations.test_fading import tells_of_an_urge
from tests.conversations.test_week import lives

HEAVY = (
    "This has been a heavy week. A doctor, counsellor or someone you trust can do more than I can."
)


async def told(sam: Friend) -> list[str]:
    """Return the lines of the week that tell of urges and predictions."""
    await sam.sends("/summary")
    return [line for line in sam.last.words.splitlines() if "urge" in line or "predict" in line]


@pytest.fixture
async def sam(house: House) -> Friend:
    """Sam has foretold three things, one of which came true and one did not, and had two urges."""
    sam = house.meets()
    await sam.joins(time="20:00")
    for came in ("Yes", "No"):
        await tells_of_an_urge(house, sam, acted=came == "Yes")
        await checks_in(sam)
        await foretells(sam)
        await lives(house, sam, ["4"], "Slow to answer")
        await house.passes(hours=23)
        await sam.taps("Show it")
        await sam.taps(came)
    await checks_in(sam)
    await foretells(sam)
    return sam


async def test_urges_and_predictions_are_told_from_three_days_on(house: House, sam: Friend) -> None:
    assert await told(sam) == []
    await lives(house, sam, ["4"], "Slow to answer")
    assert await told(sam) == [
        "2 urges, 1 acted on.",
        (
            "2 predictions closed: 1 didn't happen, 1 did. 1 open. "
            "The one that happened was real, and noticing it made sense."
        ),
    ]
    await sam.sends("he hits me")
    assert await told(sam) == []


async def test_a_delay_is_told_apart(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await sam.sends("/now")
    await sam.taps("Slow to answer")
    await sam.taps("5")
    await sam.taps("Ask")
    await house.passes(minutes=2)
    await sam.taps("5")
    await sam.taps("10 minutes")
    await house.passes(minutes=10)
    await sam.taps("I did")
    await lives(house, sam, ["4", "4", "4"], "Slow to answer")
    assert await told(sam) == ["1 urge, 1 acted on; after a delay: 1 of 1."]


async def test_a_check_in_of_any_kind_makes_a_week_heavy(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await lives(house, sam, ["8"], "Slow to answer")
    for command in ("/checkin", "/now"):
        await sam.sends("/summary")
        assert HEAVY not in sam.last.words
        await house.passes(days=1)
        await sam.sends(command)
        await sam.taps("Slow to answer")
        await sam.taps("8")
    await sam.sends("/summary")
    assert f"{HEAVY} If the check-ins weigh on you, /pause stops them" in sam.last.words


async def test_where_most_came_true_it_matters_and_nothing_is_scored(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    for _ in range(2):
        await checks_in(sam)
        await foretells(sam)
        await lives(house, sam, ["4"], "Slow to answer")
        await house.passes(hours=23)
        await sam.taps("Show it")
        await sam.taps("Yes")
        await sam.taps("Stop here")
    await lives(house, sam, ["4"], "Slow to answer")
    assert await told(sam) == [
        (
            "2 predictions closed: 2 did. "
            "Several came true. That matters. It may be worth talking over with someone you trust."
        )
    ]
    assert "%" not in sam.last.words


async def test_an_outcome_told_as_violence_is_in_no_count(house: House, sam: Friend) -> None:
    await house.passes(days=1)
    await sam.sends("show it")
    await sam.sends("yes, he hit me last night")
    assert sam.last.words.startswith("Being hurt or controlled is not your fault")
    await sam.sends("/settings")
    await sam.taps("Turn all prompts on")
    await lives(house, sam, ["4"], "Slow to answer")
    closed = [line for line in await told(sam) if "predict" in line]
    assert closed == [
        (
            "2 predictions closed: 1 didn't happen, 1 did. "
            "The one that happened was real, and noticing it made sense."
        )
    ]


async def test_before_and_after_never_tell_what_did_it(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await lives(house, sam, ["7", "4", "5", "2", "6"], "Slow to answer")
    await sam.sends("/summary")
    assert (
        "After a prompt: lower 5 times, same 0, higher 0. "
        "Feelings often ease by themselves, so this can't show what did it."
    ) in sam.last.words
    for word in ("because", "improved", "trend", "streak", "%"):
        assert word not in sam.last.words


async def test_who_stays_away_is_not_missed_and_gets_no_badge(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await lives(house, sam, ["4"] * 3, "Slow to answer")
    said = len(sam.from_bot)
    await house.passes(days=21)
    for message in sam.from_bot[said:]:
        words = message.words.lower()
        assert not any(one in words for one in ("miss", "badge", "streak", "in a row", "come back"))
    await sam.sends("/checkin")
    assert sam.last.words == "What set it off?"
