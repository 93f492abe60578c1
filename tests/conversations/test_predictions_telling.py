"""Under a prompt: what the alarm says will happen, by when, and how sure it feels."""

from datetime import UTC, datetime

import pytest

from tests.conversations.diary import entries, is_prompt
from tests.conversations.foretold import (
    ASK,
    BEGIN,
    CALL,
    checks_in,
    foretells,
    prompted,
    pushes,
    told,
)
from tests.conversations.house import Friend, House


@pytest.fixture
async def sam(house: House) -> Friend:
    return await prompted(house)


@pytest.fixture
async def telling(sam: Friend) -> Friend:
    """Sam was just asked what the alarm says."""
    await sam.taps(BEGIN)
    return sam


async def test_a_prediction_is_three_short_answers_and_the_prompt_stays(
    house: House, sam: Friend
) -> None:
    prompt = sam.last
    await sam.taps(BEGIN)
    assert (sam.last.words, sam.labels) == (ASK, ["Leave it"])
    await sam.sends("They will not call,\nI know it")
    assert sam.last.words == "“They will not call,\nI know it”\nBy when would that be?"
    assert sam.labels == ["Tonight", "Tomorrow", "In 3 days", "In a week", "Skip"]
    question = sam.last.message_id
    await sam.taps("In 3 days")
    assert sam.last.words == "How sure does it feel?"
    assert sam.labels == ["Maybe", "Likely", "Certain", "Skip"]
    await sam.taps("Certain")
    assert (sam.last.message_id, sam.labels) == (question, [])
    assert sam.last.words == "Kept. I will ask Thu, 5 Mar at 19:00."
    assert prompt in sam.from_bot
    assert await told(sam) == [
        {
            "text": "They will not call,\nI know it",
            "by": "2026-03-05",
            "sureness": "certain",
            "made_at": "2026-03-02T12:00:00Z",
            "outcome": None,
            "outcome_text": None,
            "closed_at": None,
        }
    ]


@pytest.mark.parametrize("strength", ["1", "4", "7", "10"])
async def test_the_button_stands_under_every_prompt(house: House, strength: str) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps(strength)
    assert is_prompt(sam.last.words)
    assert sam.labels == ["Something else", BEGIN]
    await sam.taps("Something else")
    assert sam.labels == [BEGIN]


async def test_at_zero_there_is_no_button(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/checkin")
    await sam.taps("Nothing today")
    assert sam.labels == []


async def test_what_was_told_is_kept_though_the_rest_is_left(house: House, telling: Friend) -> None:
    await telling.sends(CALL)
    (kept,) = await told(telling)
    assert (kept["text"], kept["by"], kept["sureness"]) == (CALL, "2026-03-03", None)
    await house.goes_to(datetime(2026, 3, 3, 18, tzinfo=UTC))
    assert len(pushes(telling)) == 1


async def test_every_step_can_be_skipped(telling: Friend) -> None:
    await telling.sends(CALL)
    await telling.taps("Skip")
    await telling.taps("Skip")
    assert telling.last.words == "Kept. I will ask tomorrow at 19:00."
    (kept,) = await told(telling)
    assert (kept["by"], kept["sureness"]) == ("2026-03-03", None)


async def test_it_can_be_left_and_nothing_is_kept(telling: Friend) -> None:
    await telling.taps("Leave it")
    assert (telling.last.words, telling.labels) == ("All right. We leave it.", [])
    await telling.sends("we cooked together")
    assert telling.last.words == "Saved with your check-in."
    assert await told(telling) == []


@pytest.mark.parametrize("words", ["leave it", "skip", "no thanks", "idk", "never mind", "stop"])
async def test_leaving_can_be_typed(telling: Friend, words: str) -> None:
    await telling.sends(words)
    assert telling.last.words == "All right. We leave it."
    assert await told(telling) == []


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("tonight", "today at 21:00"),
        ("today", "today at 21:00"),
        ("by tomorrow", "tomorrow at 19:00"),
        ("in 2 days", "Wed, 4 Mar at 19:00"),
        ("Friday", "Fri, 6 Mar at 19:00"),
        ("by friday", "Fri, 6 Mar at 19:00"),
        ("in a week", "Mon, 9 Mar at 19:00"),
        ("10 March", "Tue, 10 Mar at 19:00"),
        ("skip", "tomorrow at 19:00"),
        ("i don't know", "tomorrow at 19:00"),
    ],
)
async def test_a_day_can_be_typed(telling: Friend, words: str, when: str) -> None:
    await telling.sends(CALL)
    await telling.sends(words)
    assert telling.last.words == "How sure does it feel?"
    await telling.taps("Maybe")
    assert telling.last.words == f"Kept. I will ask {when}."


@pytest.mark.parametrize(
    ("words", "sureness"),
    [
        ("maybe", "maybe"),
        ("not sure", "maybe"),
        ("pretty sure", "likely"),
        ("certain", "certain"),
        ("100%", "certain"),
        ("skip", None),
        ("no idea", None),
    ],
)
async def test_how_sure_can_be_typed(telling: Friend, words: str, sureness: str | None) -> None:
    await telling.sends(CALL)
    await telling.sends("tomorrow")
    await telling.sends(words)
    assert telling.last.words == "Kept. I will ask tomorrow at 19:00."
    (kept,) = await told(telling)
    assert kept["sureness"] == sureness


async def test_words_that_name_no_day_are_kept_and_it_is_asked_again(telling: Friend) -> None:
    await telling.sends(CALL)
    await telling.sends("when they are done with me")
    assert telling.last.words.startswith("I kept your words. For the day, tap one or type it")
    await telling.sends("tomorrow")
    await telling.sends("my stomach says so")
    assert telling.last.words == "I kept your words. How sure does it feel?"
    await telling.sends("likely")
    assert telling.last.words == "Kept. I will ask tomorrow at 19:00."
    (entry,) = await entries(telling)
    assert entry["note"] == "when they are done with me\nmy stomach says so"


async def test_the_button_can_be_typed(sam: Friend) -> None:
    await sam.sends("note what the alarm says")
    assert sam.last.words == ASK
    await sam.sends(CALL)
    assert [one["text"] for one in await told(sam)] == [CALL]


async def test_a_number_goes_to_the_rating_and_the_question_stays(
    house: House, telling: Friend
) -> None:
    await telling.sends("4")
    assert telling.last.words == "5, then 4. About the same. Noted."
    await telling.sends(CALL)
    await telling.sends("in 2 days")
    assert telling.last.words == "How sure does it feel?"


async def test_the_rating_asked_in_between_takes_its_answer_and_no_more(
    house: House, telling: Friend
) -> None:
    await telling.sends(CALL)
    await house.passes(minutes=2)
    await telling.sends("3, it let go a bit")
    assert telling.last.words == "5, then 3. Noted."
    await telling.sends("friday")
    await telling.sends("likely")
    assert telling.last.words == "Kept. I will ask Fri, 6 Mar at 19:00."
    (entry,) = await entries(telling)
    assert (entry["intensity_after"], entry["note"]) == (3, "3, it let go a bit")


async def test_a_number_at_by_when_is_days_and_at_how_sure_nothing(telling: Friend) -> None:
    await telling.sends(CALL)
    await telling.sends("3")
    assert telling.last.words == "How sure does it feel?"
    await telling.sends("8/10")
    assert telling.last.words == "I kept your words. How sure does it feel?"
    await telling.taps("Likely")
    assert telling.last.words == "Kept. I will ask Thu, 5 Mar at 19:00."
    (entry,) = await entries(telling)
    assert entry["intensity_after"] is None


async def test_a_number_answers_by_when_if_that_was_asked_last(house: House, sam: Friend) -> None:
    await house.passes(minutes=2)
    await sam.taps(BEGIN)
    await sam.sends(CALL)
    await sam.sends("3")
    assert sam.last.words == "How sure does it feel?"
    (entry,) = await entries(sam)
    assert entry["intensity_after"] is None


async def test_a_number_answers_the_rating_when_that_was_asked_last(
    house: House, telling: Friend
) -> None:
    await telling.sends(CALL)
    await house.passes(minutes=2)
    await telling.sends("3")
    assert telling.last.words == "5, then 3. Noted."


async def test_something_else_leaves_the_question_open(telling: Friend) -> None:
    await telling.taps("Something else")
    await telling.sends(CALL)
    assert [one["text"] for one in await told(telling)] == [CALL]


async def test_an_alarm_told_at_by_when_begins_a_check_in(telling: Friend) -> None:
    await telling.sends(CALL)
    await telling.taps("5", telling.last) if "5" in telling.labels else None
    await telling.sends("/checkin")
    await telling.sends("they read it and said nothing, 7/10")
    assert is_prompt(telling.last.words)
    assert len(await told(telling)) == 1


async def test_a_tap_twice_asks_once(house: House, sam: Friend) -> None:
    await sam.taps_twice(BEGIN)
    assert [one.words for one in sam.from_bot].count(ASK) == 1


async def test_old_taps_change_nothing_and_are_answered(house: House, sam: Friend) -> None:
    prompt = sam.last
    await sam.taps(BEGIN)
    asked = sam.last
    await sam.sends(CALL)
    by_when = sam.last
    await sam.taps("Tonight")
    how_sure = sam.last
    await sam.taps("Maybe")
    kept = await told(sam)
    for label, seen in [
        ("Leave it", asked),
        ("In a week", by_when),
        ("Certain", how_sure),
        (BEGIN, prompt),
    ]:
        await sam.taps_as_seen(label, seen)
        assert sam.person.toasts[-1]
    assert await told(sam) == kept


async def test_a_prompt_of_yesterday_takes_none(house: House, sam: Friend) -> None:
    await house.passes(hours=13)
    await sam.taps(BEGIN)
    assert not sam.sees(ASK)


async def test_each_check_in_has_its_own(house: House, sam: Friend) -> None:
    await foretells(sam)
    await checks_in(sam)
    await foretells(sam, "They cancel on Friday", "In 3 days")
    assert [one["text"] for one in await told(sam)] == [CALL, "They cancel on Friday"]


async def test_who_has_no_reminders_is_told_that_they_are_off(house: House, sam: Friend) -> None:
    await sam.sends("/stop")
    await foretells(sam)
    assert sam.last.words.startswith("Kept. Reminders are off now.")


async def test_it_is_in_the_prompts_of_the_live_moment(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/now")
    await sam.taps("Slow to answer")
    await sam.taps("9")
    assert BEGIN in sam.labels
    await foretells(sam)
    assert [one["text"] for one in await told(sam)] == [CALL]


async def test_a_very_long_one_is_kept_whole(telling: Friend) -> None:
    text = "The plan falls through. " * 170
    await telling.sends(text.strip())
    assert len(telling.last.words) < 700
    (kept,) = await told(telling)
    assert kept["text"] == text.strip()
