"""Somebody who says they are under 18: stopped kindly, and nothing is kept."""

from datetime import UTC, datetime

import pytest

from tests.conversations.house import Friend, House

STOPPED = "Thank you for telling me. I'm only for adults, so I stop here and keep nothing."
ASKED = "I'm only for adults. Are you under 18? If so, I stop and delete what I have."


def nothing_is_kept(house: House) -> bool:
    tables = ("people", "check_ins", "plans", "outbox")
    bodies = [row for row in house.rows("updates") if row["body"] is not None]
    return not any(house.rows(table) for table in tables) and bodies == []


def is_stopped(friend: Friend) -> bool:
    return friend.last.words.startswith(STOPPED) and "findahelpline.com" in friend.last.words


@pytest.mark.parametrize("words", ["I'm 16", "i am only 15", "I'm under 18", "no, I'm 17"])
async def test_before_consent_they_are_stopped_at_once(house: House, words: str) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.sends(words)
    assert is_stopped(sam)
    assert sam.labels == []
    assert nothing_is_kept(house)


async def test_so_are_they_who_begin_with_it(house: House) -> None:
    sam = house.meets()
    await sam.sends("hi, I'm 16")
    assert is_stopped(sam)
    assert nothing_is_kept(house)


@pytest.mark.parametrize("answer", ["yes", "I'm 16", "yes I am 16", "yep"])
async def test_after_onboarding_they_are_asked_first_and_can_type(
    house: House, answer: str
) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("I'm 16 and she won't answer")
    assert (sam.last.words, sam.labels) == (ASKED, ["Yes", "No"])
    assert len(house.rows("people")) == 1
    await sam.sends(answer)
    assert is_stopped(sam)
    assert nothing_is_kept(house)


async def test_a_tapped_yes_deletes_everything_for_good(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/checkin")
    await sam.taps(sam.labels[0])
    await sam.taps("8")
    await sam.sends("I'm 16")
    await sam.taps_twice("Yes")
    assert is_stopped(sam)
    assert nothing_is_kept(house)
    said = len(sam.from_bot)
    await house.passes(days=8)
    assert len(sam.from_bot) == said


@pytest.mark.parametrize("answer", ["no", "no, I'm not", "nope"])
async def test_a_typed_no_goes_on_as_before(house: House, answer: str) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("I'm 16")
    await sam.sends(answer)
    assert sam.last.words == "Thanks. Then we go on as before."
    await house.goes_to(datetime(2026, 3, 2, 19, tzinfo=UTC))
    assert sam.sees("Time for a check-in.")


async def test_a_tapped_no_goes_on_as_before(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("I'm 16")
    await sam.taps_twice("No")
    assert sam.last.words == "Thanks. Then we go on as before."
    assert sam.person.toasts == ["That one is done already. Nothing changed."]
    assert len(house.rows("people")) == 1


async def test_in_the_middle_of_onboarding_a_no_asks_the_open_question_again(
    house: House,
) -> None:
    sam = house.meets()
    for words in ("/start", "yes", "I'm 17", "no"):
        await sam.sends(words)
    assert sam.sees("Thanks. Then we go on as before.")
    assert sam.last.words.startswith("Where are you?")
    await sam.sends("berlin")
    assert sam.last.words.startswith("Berlin.")


async def test_an_unclear_answer_deletes_nothing_and_asks_again(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("I'm 16")
    await sam.sends("why do you want to know")
    assert sam.last.words == ASKED
    assert len(house.rows("people")) == 1


async def test_nothing_goes_on_while_the_age_is_open(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("I'm 16")
    for words in ("/checkin", "/now", "/settings"):
        await sam.sends(words)
        assert sam.last.words == ASKED
    await house.passes(hours=30)
    assert not sam.sees("Time for a check-in")
    await sam.sends("/privacy")
    assert sam.last.words != ASKED
    await sam.sends("no")
    assert sam.sees("Thanks. Then we go on as before.")
    await sam.sends("/checkin")
    assert "What set it off?" in sam.last.words


async def test_a_rating_of_ten_is_no_age(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/checkin")
    await sam.sends("I'm 10")
    assert not sam.sees("Are you under 18?")
