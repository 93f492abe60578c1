"""“Do they love me?”: the bot can't know, says so at any point, and keeps the words."""

from datetime import UTC, datetime

import pytest

from tests.conversations.diary import entries, is_prompt
from tests.conversations.house import Friend, House

BRIEF = (
    "I can't know, and an answer from me wouldn't last. Want a prompt while the question is open?"
)
EIGHT_IN_BERLIN = datetime(2026, 3, 2, 19, tzinfo=UTC)
HOW_STRONG = "How strong is it right now, 0 to 10?"


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    return sam


@pytest.fixture
async def asked(house: House, sam: Friend) -> Friend:
    """Sam has just been asked, at eight."""
    await house.goes_to(EIGHT_IN_BERLIN)
    return sam


async def test_out_of_the_blue_a_prompt_is_offered_and_begun_by_a_tap(sam: Friend) -> None:
    await sam.sends("does he still love me")
    assert (sam.last.words, sam.labels) == (BRIEF, ["Yes, a prompt"])
    assert await entries(sam) == []
    await sam.sends("do you think she cares about me?")
    await sam.taps("Yes, a prompt")
    assert sam.last.words.startswith("What set it off?")
    assert [one["kind"] for one in await entries(sam)] == ["live"]


@pytest.mark.parametrize("typed", ["yes", "ok", "Yes, a prompt"])
async def test_a_prompt_can_be_asked_for_by_typing(sam: Friend, typed: str) -> None:
    await sam.sends("do they still love me")
    await sam.sends(typed)
    assert sam.last.words.startswith("What set it off?")


async def test_it_can_be_declined(sam: Friend) -> None:
    await sam.sends("are we ok?")
    await sam.sends("no")
    assert sam.last.words == "All right. /now is there when you want one."
    assert await entries(sam) == []


async def test_where_it_answers_what_set_it_off_the_check_in_goes_on(asked: Friend) -> None:
    await asked.sends("Is she cheating?")
    assert asked.last.words == BRIEF
    await asked.taps("Yes, a prompt")
    assert HOW_STRONG in asked.last.words
    await asked.taps("8")
    assert is_prompt(asked.last.words)
    (kept,) = await entries(asked)
    assert (kept["trigger_text"], kept["note"]) == ("Is she cheating?", None)
    assert (kept["kind"], kept["intensity"]) == ("scheduled", 8)


async def test_a_number_typed_next_is_the_rating(asked: Friend) -> None:
    await asked.sends("does she love me")
    await asked.sends("8")
    assert is_prompt(asked.last.words)


async def test_at_the_rating_and_after_the_prompt_it_is_a_note(house: House, asked: Friend) -> None:
    await asked.taps("Slow to answer")
    await asked.sends("does he love me?")
    assert asked.last.words == BRIEF
    await asked.sends("yes")
    assert HOW_STRONG in asked.last.words
    await asked.sends("8")
    await asked.sends("do they even like me?")
    assert asked.last.words == BRIEF
    (kept,) = await entries(asked)
    assert (kept["trigger"], kept["trigger_text"]) == ("scanner-slow", None)
    assert kept["note"] == "does he love me?\ndo they even like me?"
    await house.passes(minutes=2)
    await asked.taps("7")
    assert asked.sees("8, then 7.")


@pytest.mark.parametrize(
    "told",
    ["does she love me? 7/10", "7/10, does she love me", "She read it. Does she still love me?"],
)
async def test_words_that_tell_more_are_read_as_an_answer(asked: Friend, told: str) -> None:
    await asked.sends(told)
    assert not asked.sees(BRIEF)
    assert (await entries(asked))[0]["trigger_text"] == told


async def test_a_yes_to_the_prompt_deletes_nothing(sam: Friend) -> None:
    await sam.sends("/delete")
    await sam.sends("does he love me")
    assert sam.last.words == BRIEF
    await sam.sends("yes")
    assert sam.last.words.startswith("What set it off?")


async def test_in_onboarding_the_open_question_stays_open(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("does he love me")
    assert sam.from_bot[-2].words == BRIEF
    assert sam.last.words.startswith("Where are you?")
    await sam.sends("/timezone Europe/Berlin")
    assert sam.sees("Time zone: Europe/Berlin")


async def test_in_quiet_mode_it_is_kept_and_the_prompt_is_the_last_one(sam: Friend) -> None:
    for _ in range(2):
        await sam.sends("/checkin")
        await sam.taps("Nothing today")
    await sam.sends("/checkin")
    await sam.sends("does she love me?")
    assert sam.last.words == BRIEF
    assert (await entries(sam))[-1]["trigger_text"] == "does she love me?"
    await sam.taps("Yes, a prompt")
    assert sam.last.words.startswith("You've checked in a few times today.")
    assert is_prompt(sam.last.words)


async def test_danger_comes_first(sam: Friend) -> None:
    await sam.sends("he hits me, does he love me")
    assert not sam.sees(BRIEF)
    assert "Being hurt or controlled is not your fault" in sam.last.words
