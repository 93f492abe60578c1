"""Old, second, late and foreign taps: answered kindly, and nothing is changed by them."""

from datetime import UTC, datetime

import pytest

from tests.conversations.diary import entries, is_prompt
from tests.conversations.house import Friend, House

EIGHT_IN_BERLIN = datetime(2026, 3, 2, 19, tzinfo=UTC)
MIDNIGHT_IN_BERLIN = datetime(2026, 3, 2, 23, tzinfo=UTC)
DONE_ALREADY = "That one is done already. Nothing changed."
LATE = "This one closed today at 00:00. Your answer counts as late, and that is fine."


@pytest.fixture
async def asked(house: House) -> Friend:
    """Sam has just been asked, at eight."""
    sam = house.meets()
    await sam.joins()
    await house.goes_to(EIGHT_IN_BERLIN)
    return sam


async def test_a_second_tap_changes_nothing(asked: Friend) -> None:
    await asked.taps_twice("Slow to answer")
    assert asked.person.toasts == [DONE_ALREADY]
    assert asked.last.words.startswith("Slow to answer\nHow strong")
    await asked.taps_twice("6")
    (entry,) = await entries(asked)
    assert (entry["trigger"], entry["intensity"]) == ("scanner-slow", 6)


async def test_a_tap_that_crossed_an_answer_changes_nothing(asked: Friend) -> None:
    menu = asked.last
    await asked.taps("Slow to answer")
    numbers = asked.last
    await asked.taps("6")
    prompt = asked.last
    for label, seen in [("More", menu), ("Nothing today", menu), ("2", numbers)]:
        await asked.taps_as_seen(label, seen)
    assert asked.person.toasts == [DONE_ALREADY] * 3
    assert asked.last == prompt
    (entry,) = await entries(asked)
    assert (entry["trigger"], entry["intensity"]) == ("scanner-slow", 6)


async def test_buttons_of_before_a_typed_answer_change_nothing(asked: Friend) -> None:
    menu = asked.last
    await asked.sends("slow to answer")
    numbers = asked.last
    await asked.taps_as_seen("Nothing today", menu)
    await asked.sends("6")
    await asked.taps_as_seen("2", numbers)
    assert asked.person.toasts == [DONE_ALREADY] * 2
    (entry,) = await entries(asked)
    assert (entry["trigger"], entry["intensity"]) == ("scanner-slow", 6)


@pytest.mark.parametrize("choice", ["Another one", "Stop here"])
async def test_the_offer_is_taken_once(house: House, asked: Friend, choice: str) -> None:
    await asked.taps("Slow to answer")
    await asked.taps("5")
    await house.passes(minutes=2)
    await asked.taps("8")
    offer = asked.last
    await asked.taps_twice(choice)
    said = asked.last.words
    for label in offer.labels:
        await asked.taps_as_seen(label, offer)
    assert asked.person.toasts == [DONE_ALREADY] * 3
    assert asked.last.words == said


async def test_an_old_prompt_stays_once_it_was_rated_again(house: House, asked: Friend) -> None:
    await asked.taps("Slow to answer")
    await asked.taps("5")
    prompt = asked.last
    await house.passes(minutes=2)
    await asked.taps("5", asked.last)
    (before,) = await entries(asked)
    await asked.taps("Something else", prompt)
    assert asked.person.toasts == [DONE_ALREADY]
    (after,) = await entries(asked)
    assert after == before


async def test_the_buttons_of_somebody_else_do_nothing(house: House, asked: Friend) -> None:
    kim = house.meets("Kim")
    await kim.joins(time="8:00")
    await kim.sends("/checkin")
    menu = kim.last
    await kim.taps("Slow to answer")
    numbers = kim.last
    await asked.taps_as_seen("Nothing today", menu)
    await asked.taps_as_seen("9", numbers)
    assert asked.person.toasts == [DONE_ALREADY] * 2
    (of_kim,), (of_sam,) = await entries(kim), await entries(asked)
    assert (of_kim["trigger"], of_kim["intensity"]) == ("scanner-slow", None)
    assert (of_sam["trigger"], of_sam["intensity"]) == (None, None)


async def test_the_buttons_of_before_delete_lead_to_consent(asked: Friend) -> None:
    menu = asked.last
    await asked.sends("/delete")
    await asked.taps("Delete everything")
    await asked.taps("Slow to answer", menu)
    assert asked.labels == ["Agree", "No, thanks"]


async def test_a_late_answer_is_kept_and_said_to_be_late(house: House, asked: Friend) -> None:
    question = asked.last
    await house.goes_to(MIDNIGHT_IN_BERLIN.replace(minute=30))
    await asked.taps("Slow to answer")
    assert asked.last.message_id == question.message_id
    assert asked.last.words.startswith(f"{LATE}\n\nSlow to answer\nHow strong")
    await asked.taps("6")
    assert asked.last.words.startswith(f"{LATE}\n\nSlow to answer · 6\n\n")
    assert is_prompt(asked.last.words)
    (entry,) = await entries(asked)
    assert entry["expired_at"] == "2026-03-02T23:00:00Z"
    assert entry["answered_at"] == "2026-03-02T23:30:00Z"
    assert (entry["local_date"], entry["late"]) == ("2026-03-02", False)


async def test_a_late_answer_can_be_typed(house: House, asked: Friend) -> None:
    await house.goes_to(MIDNIGHT_IN_BERLIN.replace(minute=30))
    await asked.sends("7/10, no goodnight")
    assert asked.last.words.startswith(LATE)
    (entry,) = await entries(asked)
    assert entry["trigger_text"] == "7/10, no goodnight"
    assert entry["expired_at"] == "2026-03-02T23:00:00Z"
    assert entry["answered_at"] == "2026-03-02T23:30:00Z"


async def test_a_late_answer_may_come_before_the_bot_has_noticed_the_end(
    house: House, asked: Friend
) -> None:
    house.sandbox.clock.set(MIDNIGHT_IN_BERLIN.replace(minute=30))
    await asked.taps("Nothing today")
    (entry,) = await entries(asked)
    assert entry["expired_at"] == "2026-03-02T23:00:00Z"
    assert entry["answered_at"] == "2026-03-02T23:30:00Z"


async def test_nothing_today_can_be_late_too(house: House, asked: Friend) -> None:
    await house.goes_to(MIDNIGHT_IN_BERLIN)
    await asked.taps("Nothing today")
    assert asked.last.words == f"{LATE}\n\nZero counts. Nothing to do."


async def test_silence_is_never_remarked_on(house: House, asked: Friend) -> None:
    question = asked.last
    await house.goes_to(MIDNIGHT_IN_BERLIN.replace(minute=30))
    assert asked.last == question
    (entry,) = await entries(asked)
    assert (entry["expired_at"], entry["answered_at"]) == ("2026-03-02T23:00:00Z", None)


async def test_an_answer_in_time_is_not_late_when_the_rest_comes_later(
    house: House, asked: Friend
) -> None:
    await asked.sends("6")
    await house.goes_to(MIDNIGHT_IN_BERLIN.replace(minute=30))
    await asked.taps("Slow to answer")
    assert asked.last.words.startswith("Slow to answer · 6\n\n")
    (entry,) = await entries(asked)
    assert (entry["expired_at"], entry["answered_at"]) == (None, "2026-03-02T19:00:00Z")


async def test_another_check_in_leaves_the_open_one_as_it_stands(asked: Friend) -> None:
    await asked.taps("Slow to answer")
    first = asked.last
    await asked.sends("/checkin")
    assert asked.last.message_id != first.message_id
    await asked.sends("nothing")
    assert [entry["intensity"] for entry in await entries(asked)] == [None, 0]
    await asked.taps("6", first)
    assert [entry["intensity"] for entry in await entries(asked)] == [6, 0]


async def test_one_started_just_before_midnight_is_not_late_at_once(
    house: House, asked: Friend
) -> None:
    await house.goes_to(MIDNIGHT_IN_BERLIN.replace(hour=22, minute=58))
    await asked.sends("/checkin")
    await house.passes(minutes=5)
    await asked.taps("Slow to answer", asked.last)
    assert asked.last.words.startswith("Slow to answer\nHow strong")
