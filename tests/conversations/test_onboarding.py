"""Consent: who is asked, what is kept before, and what each answer does."""

from pathlib import Path

import pytest

from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import Friend, House, opened

CONSENT = (
    "I'm a self-help bot for adults (18+). I'm not a therapist, doctor or crisis service. "
    "No person reads along, and I can miss things. In danger, call your local emergency number. "
    "I save your check-ins to show your week; chats with bots aren't end-to-end encrypted. "
    "/export and /delete work any time. Tap Agree if you're 18+ and OK with me storing this."
)
BUTTONS = ["Agree", "No, thanks"]
KEPT_BEFORE_CONSENT = {"chat_id", "asked_at", "state", "step", "language"}


def only_asked(house: House, friend: Friend) -> bool:
    """Whether all that lies in the database about the person is that they were asked."""
    (person,) = [row for row in house.rows("people") if row["chat_id"] == friend.chat_id]
    filled = {name for name, value in person.items() if value is not None}
    assert filled == KEPT_BEFORE_CONSENT
    return person["state"] == "asked" and nothing_else(house)


def nothing_else(house: House) -> bool:
    return not any(house.rows(table) for table in ("check_ins", "plans", "outbox"))


async def test_a_person_joins_by_tapping(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    assert sam.labels == BUTTONS
    await sam.taps("Agree")
    assert sam.sees("Where are you?")
    await sam.taps("Europe")
    await sam.taps("Berlin")
    assert sam.sees("Berlin. It is 13:00 there now. Is that right?")
    await sam.taps("Yes, that's my time")
    await sam.taps("20:00")
    assert sam.sees("I will ask once a day at 20:00.")
    await sam.taps(sam.labels[0])
    await sam.taps("Done")
    assert sam.sees("Your first check-in is today at 20:00")


async def test_a_person_joins_by_typing(house: House) -> None:
    sam = house.meets()
    for words in ("hello", "yes", "berlin", "yes", "8.30 pm", "skip"):
        await sam.sends(words)
    assert sam.sees("I will ask once a day at 20:30.")
    assert sam.sees("Your first check-in is today at 20:30")


async def test_start_shows_who_this_is_for_and_what_is_stored(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    assert (sam.last.words, sam.labels) == (CONSENT, BUTTONS)


async def test_nothing_is_kept_before_consent_but_that_it_was_asked(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    assert only_asked(house, sam)


@pytest.mark.parametrize(
    "words",
    [
        "/checkin",
        "/summary",
        "/pause 3",
        "/resume",
        "/stop",
        "/settings",
        "/time 20:00",
        "/timezone Europe/Berlin",
        "/export",
        "/now",
        "she read it and said nothing, 7/10",
    ],
)
async def test_whatever_a_stranger_sends_leads_to_consent_and_is_not_kept(
    house: House, words: str
) -> None:
    sam = house.meets()
    await sam.sends(words)
    assert (sam.last.words, sam.labels) == (CONSENT, BUTTONS)
    assert only_asked(house, sam)


async def test_a_stranger_is_shown_consent_once_whatever_they_sent_and_can_type_yes(
    house: House,
) -> None:
    sam = house.meets()
    await sam.sends("/checkin")
    await sam.sends("yes")
    assert sam.last.words.startswith("Where are you?")


async def test_a_strangers_place_leads_to_consent_and_is_not_kept(house: House) -> None:
    sam = house.meets()
    await sam.shares_location(52.52, 13.4)
    assert sam.labels == BUTTONS
    assert only_asked(house, sam)


async def test_a_button_of_before_leads_to_consent(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/settings")
    settings = sam.last
    await sam.sends("/delete")
    await sam.taps("Delete everything")
    await sam.taps("Pause", settings)
    assert (sam.last.words, sam.labels) == (CONSENT, BUTTONS)
    assert only_asked(house, sam)


@pytest.mark.parametrize(
    "words", ["yes", "Yes!", "agree", "I agree", "agreed", "ok", "sure", "👍", "I do"]
)
async def test_consent_can_be_typed(house: House, words: str) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.sends(words)
    assert sam.sees("You agreed on Mon, 2 Mar")
    assert sam.last.words.startswith("Where are you?")


@pytest.mark.parametrize("words", ["no", "No, thanks", "no thank you", "nope", "I don't agree"])
async def test_a_typed_no_keeps_nothing(house: House, words: str) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.sends(words)
    assert sam.last.words.startswith("All right. I have stored nothing about you.")
    assert house.rows("people") == []
    assert nothing_else(house)


@pytest.mark.parametrize("words", ["maybe", "what is stored?", "disagree", "I can't say yes", "7"])
async def test_anything_else_is_no_consent(house: House, words: str) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.sends(words)
    assert not sam.sees("You agreed")
    assert [row["joined_at"] for row in house.rows("people")] in ([], [None])


async def test_a_tapped_no_keeps_nothing_and_takes_the_buttons_away(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps_twice("No, thanks")
    (message,) = sam.from_bot
    assert message.words.startswith("All right. I have stored nothing about you.")
    assert message.labels == []
    assert house.rows("people") == []
    assert nothing_else(house)


async def test_a_change_of_mind_is_welcome(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("No, thanks")
    await sam.sends("/start")
    await sam.taps("Agree")
    assert sam.last.words.startswith("Where are you?")


async def test_what_was_agreed_to_stays_to_be_read(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    agreed, _ = sam.from_bot
    assert agreed.words.startswith(CONSENT)
    assert "You agreed on Mon, 2 Mar." in agreed.words
    assert agreed.labels == []


async def test_a_second_tap_on_agree_changes_nothing(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps_twice("Agree")
    assert len(house.rows("people")) == 1
    assert len(sam.from_bot) == 2
    assert sam.person.toasts == ["That one is done already. Nothing changed."]


async def test_old_consent_buttons_change_nothing_for_a_person(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    consent = sam.last
    await sam.sends("yes")
    (before,) = house.rows("people")
    await sam.taps("No, thanks", consent)
    await sam.taps("Agree", consent)
    assert house.rows("people") == [before]
    assert sam.person.toasts == ["That one is done already. Nothing changed."] * 2


async def test_two_people_side_by_side_do_not_mix(house: House) -> None:
    sam, kim = house.meets("Sam"), house.meets("Kim")
    await sam.sends("/start")
    await kim.sends("/start")
    await sam.taps("Agree")
    assert not kim.sees("Where are you?")
    assert only_asked(house, kim)
    await kim.taps("Agree")
    await sam.sends("/timezone Europe/Berlin")
    await kim.sends("/timezone Asia/Tokyo")
    await kim.sends("7:00")
    await sam.sends("20:00")
    await sam.taps("Skip")
    await kim.taps("Skip")
    assert sam.sees("Your first check-in is today at 20:00")
    assert kim.sees("Your first check-in is tomorrow at 07:00")
    assert not sam.sees("07:00")


@pytest.mark.parametrize("code", ["", "xx", "nl-be"])
async def test_a_language_without_content_is_english(house: House, code: str) -> None:
    sam = house.meets(language=code)
    await sam.sends("/start")
    assert sam.last.words == CONSENT
    await sam.taps("Agree")
    assert sam.last.words.startswith("Where are you?")


async def test_consent_says_who_hosts_this(tmp_path: Path) -> None:
    async with opened(tmp_path, MONDAY_NOON, contact="Dr. Lee, lee@example.org") as house:
        sam = house.meets()
        await sam.sends("/start")
        assert sam.last.words == f"{CONSENT}\n\nHosted by: Dr. Lee, lee@example.org"
        await sam.sends("/privacy")
        assert sam.last.words.endswith("Hosted by: Dr. Lee, lee@example.org")
        house.check()
