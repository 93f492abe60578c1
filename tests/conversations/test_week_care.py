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
