"""Quiet mode: when checking in becomes the check itself, the bot says less and forbids nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.prompting import STEADY
from tests.conversations.diary import ENGLISH, entries, is_prompt, prompt_in
from tests.conversations.house import Friend, House

BRIEF = (
    "You've checked in a few times today. Asking again may soothe, then wear off, and that goes "
    "for me too. Try your last prompt, then leave me for an hour. In danger: /help."
)
NEXT_MORNING = datetime(2026, 3, 3, 6, tzinfo=UTC)


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins(time="21:00")
    return sam


async def checks_in(sam: Friend, value: str = "5") -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps(value)


async def twice(sam: Friend) -> str:
    """Check in twice, re-ratings and all, and return the last prompt."""
    shown: list[str] = []
    for _ in range(2):
        await checks_in(sam)
        shown.append(prompt_in(sam.last.words).text)
        await sam.sends("5")
    return shown[-1]


def is_quiet(sam: Friend, prompt: str) -> bool:
    return sam.last.words == f"{BRIEF}\n\n{prompt}" and sam.labels == []


@pytest.mark.parametrize("command", ["/checkin", "/now"])
async def test_the_third_in_two_hours_gives_the_last_prompt_and_asks_nothing(
    house: House, sam: Friend, command: str
) -> None:
    await checks_in(sam)
    await house.passes(minutes=30)
    await checks_in(sam)
    prompt = prompt_in(sam.last.words).text
    await house.passes(minutes=89)
    await sam.sends(command)
    assert is_quiet(sam, prompt)
    last = sam.last.message_id
    await house.passes(minutes=40)
    assert sam.last.message_id == last
    assert (await entries(sam))[-1]["kind"] == ("live" if command == "/now" else "self_started")


async def test_the_third_after_two_hours_is_an_ordinary_one(house: House, sam: Friend) -> None:
    await checks_in(sam)
    await house.passes(minutes=30)
    await checks_in(sam)
    await house.passes(minutes=90)
    await checks_in(sam)
    assert is_prompt(sam.last.words)
    assert not sam.sees(BRIEF)


async def test_the_fourth_in_a_day_is_a_quiet_one(house: House, sam: Friend) -> None:
    for _ in range(3):
        await checks_in(sam)
        await house.passes(hours=2)
    prompt = next(one for one in reversed(sam.from_bot) if is_prompt(one.words))
    assert not sam.sees(BRIEF)
    await sam.sends("/checkin")
    assert is_quiet(sam, prompt_in(prompt.words).text)


async def test_a_pending_re_rating_is_not_asked_any_more(house: House, sam: Friend) -> None:
    for _ in range(2):
        await checks_in(sam)
    await sam.sends("/checkin")
    await house.passes(minutes=10)
    assert not sam.sees("And now, 0 to 10?")


async def test_it_lasts_until_tomorrow_and_not_longer(house: House, sam: Friend) -> None:
    prompt = await twice(sam)
    await sam.sends("/checkin")
    await house.passes(hours=7)
    await sam.sends("/checkin")
    assert is_quiet(sam, prompt)
    await house.goes_to(NEXT_MORNING)
    await checks_in(sam, "4")
    assert is_prompt(sam.last.words)
    assert sam.last.words.startswith("Slow to answer · 4")


async def test_one_that_was_opened_and_left_does_not_count(house: House, sam: Friend) -> None:
    for _ in range(4):
        await sam.sends("/checkin")
    await checks_in(sam)
    assert is_prompt(sam.last.words)
    assert not sam.sees(BRIEF)


async def test_the_scheduled_one_is_asked_and_answered_as_always(house: House, sam: Friend) -> None:
    await twice(sam)
    await sam.sends("/checkin")
    await house.goes_to(datetime(2026, 3, 2, 20, tzinfo=UTC))
    assert sam.last.words == "Time for a check-in. What set it off?"
    await sam.taps("Slow to answer")
    await sam.taps("3")
    assert sam.last.words.startswith("Slow to answer · 3")
    assert is_prompt(sam.last.words)
    assert "Something else" in sam.labels
    await house.passes(minutes=2)
    assert sam.last.words == "And now, 0 to 10? Same or higher is fine."


async def test_the_scheduled_one_is_not_counted(house: House, sam: Friend) -> None:
    await sam.sends("/time 13:05")
    await house.passes(minutes=6)
    await sam.taps("Slow to answer")
    await sam.taps("3")
    await checks_in(sam)
    await checks_in(sam)
    assert is_prompt(sam.last.words)
    assert not sam.sees(BRIEF)


async def test_words_with_a_rating_are_kept_and_answered_quietly(sam: Friend) -> None:
    prompt = await twice(sam)
    await sam.sends("5/10, she read it and said nothing")
    assert is_quiet(sam, prompt)
    kept = (await entries(sam))[-1]
    assert kept["trigger_text"] == "5/10, she read it and said nothing"
    assert kept["intensity"] == 5
    assert ENGLISH.prompt(kept["prompt_id"] or "")


async def test_nothing_typed_afterwards_is_lost_or_asked_about(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("/checkin")
    for words in ("she still has not answered", "6", "I keep looking at my phone"):
        await sam.sends(words)
        assert (sam.last.words, sam.labels) == ("Saved with your check-in.", [])
    kept = (await entries(sam))[-1]
    assert kept["trigger_text"] == "she still has not answered"
    assert (kept["intensity"], kept["note"]) == (6, "I keep looking at my phone")
    assert len(await entries(sam)) == 3


async def test_a_typed_button_is_understood(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("/checkin")
    await sam.sends("plan left open")
    kept = (await entries(sam))[-1]
    assert (kept["trigger"], kept["pattern"]) == ("scanner-open-plan", "scanner")


async def test_a_second_rating_is_kept_as_one_more_check_in(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("/checkin")
    await sam.sends("6")
    await sam.sends("7/10, and now she is online")
    assert sam.last.words.startswith(BRIEF)
    assert [one["intensity"] for one in await entries(sam)] == [5, 5, 6, 7]


async def test_at_seven_and_above_the_prompt_is_one_for_that(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("8/10, she read it and said nothing")
    assert sam.last.words.startswith(BRIEF)
    assert prompt_in(sam.last.words).band == "high"


async def test_a_strong_alarm_told_afterwards_gets_a_prompt_for_that_and_help(
    house: House, sam: Friend
) -> None:
    for _ in range(2):
        await checks_in(sam, "2")
        await sam.sends("2")
    await sam.sends("/now")
    assert prompt_in(sam.last.words).band == "low"
    await sam.sends("9")
    assert sam.last.words.startswith(BRIEF)
    shown = prompt_in(sam.last.words)
    assert (shown.band, shown.family in STEADY | {"cool"}) == ("high", True)
    assert sam.labels == []
    told = sam.last.message_id
    await house.passes(hours=1)
    assert sam.last.message_id == told
    assert (await entries(sam))[-1]["intensity"] == 9


async def test_who_is_guarded_gets_none_then_either(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("he hit me last night")
    await sam.sends("/checkin")
    await sam.sends("9")
    assert "Leave me for an hour, if you can. In danger: /help." in sam.last.words
    assert not is_prompt(sam.last.words)


async def test_zero_counts_also_in_quiet_mode(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("0/10 now")
    assert sam.last.words == "Zero counts. Nothing to do."


async def test_without_an_earlier_prompt_there_is_still_one(sam: Friend) -> None:
    for _ in range(2):
        await sam.sends("/checkin")
        await sam.taps("Nothing today")
    await sam.sends("/checkin")
    assert sam.last.words.startswith(BRIEF)
    assert prompt_in(sam.last.words).band == "high"


async def test_cool_water_is_not_shown_again_once_it_is_off(house: House, sam: Friend) -> None:
    await sam.sends("/settings")
    await sam.taps("Turn on cool water")
    await sam.taps("Turn it on")
    while not is_prompt(sam.last.words) or prompt_in(sam.last.words).family != "cool":
        await house.passes(days=1)
        await sam.sends("/checkin")
        await sam.sends("No love you today")
        await sam.taps("9")
        if prompt_in(sam.last.words).family != "cool":
            await sam.taps("Something else")
    await sam.sends("/settings")
    await sam.taps("Turn off cool water")
    await sam.sends("/checkin")
    await sam.taps("Nothing today")
    await sam.sends("/checkin")
    assert sam.last.words.startswith(BRIEF)
    assert prompt_in(sam.last.words).family != "cool"


async def test_help_and_danger_are_answered_as_always(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("/checkin")
    await sam.sends("/help")
    assert "I'm not a crisis service." in sam.last.words
    await sam.sends("I want to kill myself")
    assert sam.last.words.startswith("I'm stopping the check-in.")


async def test_who_is_guarded_gets_no_prompt_again(sam: Friend) -> None:
    await twice(sam)
    await sam.sends("he hits me")
    await sam.sends("/checkin")
    assert sam.last.words == (
        "You've checked in a few times today. Asking again may soothe, then wear off, and that "
        "goes for me too. Leave me for an hour, if you can. In danger: /help."
    )


async def test_two_people_have_each_their_own_day(house: House, sam: Friend) -> None:
    alex = house.meets("Alex")
    await alex.joins()
    await twice(sam)
    await checks_in(alex)
    assert is_prompt(alex.last.words)
    await sam.sends("/checkin")
    assert sam.sees(BRIEF)
    assert not alex.sees(BRIEF)


async def test_it_is_still_there_after_a_restart(house: House, sam: Friend) -> None:
    prompt = await twice(sam)
    await sam.sends("/checkin")
    await house.restarts()
    await house.passes(minutes=1)
    await sam.sends("/checkin")
    assert is_quiet(sam, prompt)


async def test_a_midnight_in_between_does_not_empty_the_day_of_24_hours(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="18:00")
    await house.goes_to(datetime(2026, 3, 2, 18, tzinfo=UTC))
    for _ in range(3):
        await checks_in(sam)
        await house.passes(hours=2)
    await house.goes_to(datetime(2026, 3, 2, 18, tzinfo=UTC) + timedelta(hours=23, minutes=59))
    await sam.sends("/checkin")
    assert sam.last.words.startswith(BRIEF)
