"""/now of somebody who told of being hurt or controlled, and /now interrupted by danger."""

import pytest

from tests.conversations.diary import is_prompt
from tests.conversations.house import Friend, House
from tests.conversations.test_now import ACTED, LONG_ENOUGH, URGES, WAIT, WAITS, answers

HURT = "he hits me when he is drunk"
MISREAD = "You misread, go on"


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    return sam


@pytest.mark.parametrize("number", ["5", "9"])
async def test_who_is_guarded_is_asked_about_no_urge_and_given_nothing_by_itself(
    house: House, sam: Friend, number: str
) -> None:
    await sam.sends(HURT)
    await sam.sends("/now")
    await answers(sam, "Slow to answer", number)
    assert not is_prompt(sam.last.words)
    assert sam.labels == ["Something to steady me"]
    said = sam.last.message_id
    await house.passes(hours=3)
    assert sam.last.message_id == said


async def test_no_wait_is_asked_of_who_tells_it_in_the_middle(house: House, sam: Friend) -> None:
    await sam.sends("/now")
    await answers(sam, "Slow to answer", "5", "Leave")
    await house.passes(**LONG_ENOUGH)
    await sam.taps("5")
    waits = sam.last
    assert sam.labels == WAITS
    await sam.sends(HURT)
    told = sam.last.message_id
    await sam.taps_as_seen("20 minutes", waits)
    assert sam.person.toasts[-1:] == ["That one is done already. Nothing changed."]
    await house.passes(hours=1)
    assert sam.last.message_id == told


async def test_what_was_misread_goes_on_where_it_was(house: House, sam: Friend) -> None:
    unsafe = "I want to kill myself"
    await sam.sends("/now")
    await answers(sam, "Slow to answer", "5")
    await sam.sends(unsafe)
    await sam.taps(MISREAD)
    assert sam.labels == URGES
    await sam.taps("Ask")
    await house.passes(**LONG_ENOUGH)
    await sam.taps("5")
    await sam.sends(unsafe)
    await sam.taps(MISREAD)
    assert (sam.last.words, sam.labels) == (WAIT, WAITS)
    await sam.taps("10 minutes")
    await sam.sends(unsafe)
    await sam.taps(MISREAD)
    assert sam.last.words != ACTED
    await house.passes(minutes=10)
    assert sam.last.words == ACTED
