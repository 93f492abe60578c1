"""/start again: it goes on where it was, resumes or greets, and never makes anything twice."""

from datetime import UTC, datetime

import pytest

from tests.conversations.house import House

MONDAY_EVENING = datetime(2026, 3, 2, 19, tzinfo=UTC)


async def test_start_again_before_consent_asks_again(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    before = house.rows("people")
    await house.passes(minutes=5)
    await sam.sends("/start")
    assert sam.labels == ["Agree", "No, thanks"]
    assert house.rows("people") == before


@pytest.mark.parametrize(
    ("answered", "question"),
    [
        (["yes"], "Where are you?"),
        (["yes", "/timezone Europe/Berlin"], "At what time should I ask you"),
        (["yes", "/timezone Europe/Berlin", "20:00"], "Which of these sound like you"),
    ],
)
async def test_start_again_asks_the_open_question(
    house: House, answered: list[str], question: str
) -> None:
    sam = house.meets()
    for words in ("/start", *answered):
        await sam.sends(words)
    plans = house.rows("plans")
    await sam.sends("/start")
    await sam.sends("/start")
    assert sam.last.words.startswith(question)
    assert house.rows("plans") == plans
    assert len(house.rows("people")) == 1


async def test_start_again_keeps_what_was_marked(house: House) -> None:
    sam = house.meets()
    for words in ("/start", "yes", "/timezone Europe/Berlin", "20:00", "I go quiet"):
        await sam.sends(words)
    await sam.sends("/start")
    assert [label for label in sam.labels if label.startswith("✓")] == [
        "✓ I go quiet when things get deep"
    ]


async def test_start_again_after_onboarding_greets(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/start")
    people, plans = house.rows("people"), house.rows("plans")
    await sam.sends("/start")
    assert sam.last.words == (
        "Hello again. Your next check-in is today at 20:00. /checkin starts one now."
    )
    assert (house.rows("people"), house.rows("plans")) == (people, plans)
    await house.goes_to(MONDAY_EVENING)
    assert len(house.rows("check_ins")) == 1


@pytest.mark.parametrize("command", ["/stop", "/pause", "/pause 3"])
async def test_start_again_turns_reminders_on(house: House, command: str) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends(command)
    await sam.sends("/start")
    assert sam.last.words == (
        "Welcome back. Reminders are on again. The next check-in is today at 20:00."
    )
    await house.goes_to(MONDAY_EVENING)
    assert sam.sees("Time for a check-in.")


async def test_start_again_turns_reminders_on_in_the_middle_of_onboarding(house: House) -> None:
    sam = house.meets()
    for words in ("/start", "yes", "/timezone Europe/Berlin", "20:00", "/stop", "/start"):
        await sam.sends(words)
    assert sam.last.words.startswith("Which of these sound like you")
    await sam.taps("Skip")
    assert sam.sees("Your first check-in is today at 20:00")


async def test_who_stops_in_the_middle_of_onboarding_stays_stopped(house: House) -> None:
    sam = house.meets()
    for words in ("/start", "yes", "/timezone Europe/Berlin", "20:00", "/stop"):
        await sam.sends(words)
    await sam.taps("Skip")
    assert sam.sees("All set. Reminders are off, and /resume turns them on.")
    await house.goes_to(MONDAY_EVENING)
    assert not sam.sees("Time for a check-in.")


async def test_start_brings_the_open_question_before_an_open_check_in(house: House) -> None:
    sam = house.meets()
    for words in ("/start", "yes", "/checkin", "/start", "berlin", "yes", "8 pm"):
        await sam.sends(words)
    assert sam.last.words.startswith("Which of these sound like you")


async def test_a_check_in_begun_during_onboarding_takes_the_words(house: House) -> None:
    sam = house.meets()
    for words in ("/start", "yes", "/checkin", "she read it and said nothing", "8"):
        await sam.sends(words)
    (check_in,) = house.rows("check_ins")
    assert check_in["answered_at"] is not None
    await sam.sends("/start")
    assert sam.last.words.startswith("Where are you?")


async def test_the_last_button_tapped_twice_changes_nothing(house: House) -> None:
    sam = house.meets()
    for words in ("/start", "yes", "/timezone Europe/Berlin", "20:00"):
        await sam.sends(words)
    await sam.taps_twice("Skip")
    assert sam.last.words.startswith("All set.")
    assert sam.person.toasts == ["That one is done already. Nothing changed."]
