"""Old taps in /now, taps of others, silence, and a bot that was not there for a while."""

import pytest

from tests.conversations.diary import entries
from tests.conversations.house import Friend, House
from tests.conversations.test_now import ACTED, LONG_ENOUGH, TIME_UP, answers, live_prompt

DONE_ALREADY = "That one is done already. Nothing changed."


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/now")
    return sam


async def test_a_live_check_in_goes_on_after_restarts(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "8")
    shown = live_prompt(sam.last.words)
    await house.restarts()
    await house.passes(seconds=shown.seconds)
    assert sam.last.words == TIME_UP
    await house.restarts()
    await answers(sam, "8", "Check", "10 minutes")
    await house.stops()
    await house.passes(minutes=12)
    await house.starts()
    await house.settles()
    assert sam.last.words == ACTED
    await sam.taps("I did")
    (entry,) = await entries(sam)
    assert (entry["urge"], entry["acted"]) == ("check", True)


async def test_old_taps_change_nothing(house: House, sam: Friend) -> None:
    menu = sam.last
    await answers(sam, "Slow to answer", "5")
    urges = sam.last
    await sam.taps("Check")
    await sam.taps_as_seen("Skip", menu)
    await sam.taps_as_seen("Leave", urges)
    await house.passes(**LONG_ENOUGH)
    await sam.taps("5")
    waits = sam.last
    await sam.taps("60 minutes")
    await sam.taps_as_seen("No wait", waits)
    await house.passes(hours=1)
    acted = sam.last
    await sam.taps("I did")
    await sam.taps_as_seen("I didn't", acted)
    assert sam.person.toasts == [DONE_ALREADY] * 4
    (entry,) = await entries(sam)
    assert (entry["trigger"], entry["urge"], entry["acted"]) == ("scanner-slow", "check", True)


async def test_tapping_twice_counts_once(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "5")
    await sam.taps_twice("Ask")
    await house.passes(**LONG_ENOUGH)
    await sam.taps_twice("5")
    await sam.taps_twice("10 minutes")
    said = len(sam.from_bot)
    await house.passes(minutes=10)
    assert len(sam.from_bot) == said + 1
    await sam.taps_twice("I didn't")
    assert sam.person.toasts == [DONE_ALREADY] * 4


async def test_the_buttons_of_somebody_else_do_nothing(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "5")
    urges = sam.last
    kim = house.meets("Kim")
    await kim.joins()
    await kim.taps_as_seen("Check", urges)
    assert kim.person.toasts == [DONE_ALREADY]
    assert await entries(kim) == []
    (entry,) = await entries(sam)
    assert entry["urge"] is None


async def test_every_step_can_be_left_by_silence(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "8")
    await house.passes(**LONG_ENOUGH)
    said = sam.last.message_id
    await house.passes(hours=4)
    assert sam.last.message_id == said, "nothing asks again"
    await sam.taps("6")
    assert (sam.last.words, sam.labels) == (
        "That check-in has closed, so I left this number out.",
        [],
    )


async def test_who_acted_can_be_told_late(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "8")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "8", "Leave", "10 minutes")
    await house.passes(days=2)
    asked = next(one for one in sam.from_bot if one.words == ACTED)
    await sam.taps("I did", asked)
    live, *_ = await entries(sam)
    assert live["acted"] is True


async def test_pausing_takes_back_what_was_still_to_be_asked(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "8")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "8", "Check", "10 minutes")
    await sam.sends("/stop")
    said = sam.last.message_id
    await house.passes(minutes=30)
    assert sam.last.message_id == said


async def test_the_table_tells_nothing_of_the_urge(house: House, sam: Friend) -> None:
    await answers(sam, "Slow to answer", "8")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "8", "Leave")
    (row,) = house.rows("check_ins")
    clear = {name: value for name, value in row.items() if name != "said"}
    assert not {"leave", "delay", "urge", "acted"}.intersection(map(str, clear.values()))
