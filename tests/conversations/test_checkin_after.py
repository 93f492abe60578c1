"""Two minutes after a prompt: how strong it is now, and what is said to that."""

from datetime import UTC, datetime

import pytest

from bot.domain.words import Band
from sandbox.person import Seen
from tests.conversations.diary import entries, prompt_in
from tests.conversations.house import Friend, House

NUMBERS = [str(number) for number in range(11)]


@pytest.fixture
async def prompted(house: House) -> Friend:
    """Sam has just got a prompt at 5."""
    sam = house.meets()
    await sam.joins()
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("5")
    return sam


async def asked_again(house: House, sam: Friend) -> Seen:
    await house.passes(minutes=2)
    return sam.last


async def test_two_minutes_later_a_new_silent_message_asks_again(
    house: House, prompted: Friend
) -> None:
    prompt = prompted.last
    await house.passes(minutes=1, seconds=59)
    assert prompted.last.message_id == prompt.message_id
    await house.passes(seconds=1)
    assert prompted.last.words == "And now, 0 to 10? Same or higher is fine."
    assert prompted.labels == NUMBERS
    assert prompted.last.silent
    assert prompted.last.message_id != prompt.message_id


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("3", "5, then 3. Noted."),
        ("4", "5, then 4. About the same. Noted."),
        ("6", "5, then 6. About the same. Noted."),
    ],
)
async def test_both_numbers_are_said_and_nothing_read_into_them(
    house: House, prompted: Friend, number: str, said: str
) -> None:
    asked = await asked_again(house, prompted)
    await prompted.taps(number)
    assert prompted.last.message_id == asked.message_id
    assert (prompted.last.words, prompted.labels) == (said, [])
    (entry,) = await entries(prompted)
    assert (entry["intensity"], entry["intensity_after"]) == (5, int(number))


async def test_higher_is_thanked_for_and_another_one_is_offered(
    house: House, prompted: Friend
) -> None:
    asked = await asked_again(house, prompted)
    await prompted.taps("7")
    assert prompted.last.message_id == asked.message_id
    assert prompted.last.words == "5, then 7. Thanks for saying so. Another one, or stop here?"
    assert prompted.labels == ["Another one", "Stop here"]


async def test_another_one_fits_how_strong_it_is_now_and_is_the_last(
    house: House, prompted: Friend
) -> None:
    first = prompt_in(prompted.last.words)
    await asked_again(house, prompted)
    await prompted.taps("8")
    await prompted.taps("Another one")
    second = prompt_in(prompted.last.words)
    assert prompted.last.words.startswith("5, then 8. Thanks for saying so.\n\n")
    assert (second.band, second.pattern) == (Band.HIGH, first.pattern)
    assert second.family != first.family
    assert prompted.labels == []
    said = prompted.last.message_id
    await house.passes(minutes=5)
    assert prompted.last.message_id == said


async def test_stop_here_ends_it(house: House, prompted: Friend) -> None:
    await asked_again(house, prompted)
    await prompted.taps("9")
    await prompted.taps("Stop here")
    assert prompted.last.words == "5, then 9. We stop here. /help has people to talk to."
    assert prompted.labels == []


async def test_after_something_else_there_is_no_third_prompt(
    house: House, prompted: Friend
) -> None:
    await prompted.taps("Something else")
    await asked_again(house, prompted)
    await prompted.taps("9")
    assert (prompted.last.words, prompted.labels) == ("5, then 9. Thanks for saying so.", [])


async def test_something_else_gets_its_own_two_minutes(house: House, prompted: Friend) -> None:
    await house.passes(minutes=1)
    await prompted.taps("Something else")
    await house.passes(minutes=1)
    assert not prompted.sees("And now, 0 to 10?")
    await house.passes(minutes=1)
    assert prompted.sees("And now, 0 to 10?")


async def test_it_is_asked_once(house: House, prompted: Friend) -> None:
    await asked_again(house, prompted)
    await prompted.taps("9")
    await prompted.taps("Another one")
    await house.passes(hours=1)
    questions = [one for one in prompted.from_bot if "And now" in one.words]
    assert questions == []


async def test_a_number_typed_early_is_taken_and_not_asked_for_again(
    house: House, prompted: Friend
) -> None:
    await prompted.sends("3")
    assert prompted.last.words == "5, then 3. Noted."
    await house.passes(minutes=5)
    assert not prompted.sees("And now, 0 to 10?")


async def test_the_offer_can_be_answered_by_typing(house: House, prompted: Friend) -> None:
    await asked_again(house, prompted)
    await prompted.sends("eight")
    offer = prompted.last
    await prompted.sends("another one")
    assert prompted.last.message_id != offer.message_id
    assert prompt_in(prompted.last.words).band is Band.HIGH


@pytest.mark.parametrize("words", ["stop here", "no"])
async def test_stopping_can_be_typed(house: House, prompted: Friend, words: str) -> None:
    await asked_again(house, prompted)
    await prompted.sends("8")
    await prompted.sends(words)
    assert prompted.last.words == "5, then 8. We stop here. /help has people to talk to."


async def test_something_else_can_be_typed_once_and_then_is_told(prompted: Friend) -> None:
    first = prompt_in(prompted.last.words)
    await prompted.sends("something else")
    assert prompt_in(prompted.last.words).family != first.family
    await prompted.sends("something else")
    assert prompted.last.words.startswith("There is no other one to offer right now.")


async def test_words_after_the_prompt_are_kept_once_as_a_note(
    house: House, prompted: Friend
) -> None:
    await prompted.sends("My chest let go a bit!")
    assert prompted.last.words == "Saved with your check-in."
    await asked_again(house, prompted)
    await prompted.sends("4, they called")
    (entry,) = await entries(prompted)
    assert entry["note"] == "My chest let go a bit!\n4, they called"
    assert entry["trigger_text"] is None
    assert entry["intensity_after"] == 4


async def test_a_number_hours_later_is_not_compared(house: House, prompted: Friend) -> None:
    await asked_again(house, prompted)
    await house.goes_to(datetime(2026, 3, 2, 16, 30, tzinfo=UTC))
    await prompted.taps("2")
    assert prompted.last.words == "That check-in has closed, so I left this number out."
    (entry,) = await entries(prompted)
    assert entry["intensity_after"] is None


async def test_a_question_that_could_not_be_sent_in_time_is_left_out(
    house: House, prompted: Friend
) -> None:
    house.sandbox.clock.set(house.now.replace(hour=15))
    await house.settles()
    assert not prompted.sees("And now, 0 to 10?")


@pytest.mark.parametrize("words", ["same", "The same.", "no change"])
async def test_same_is_the_number_of_before(house: House, prompted: Friend, words: str) -> None:
    await asked_again(house, prompted)
    await prompted.sends(words)
    assert prompted.last.words == "5, then 5. About the same. Noted."
    (entry,) = await entries(prompted)
    assert entry["intensity_after"] == 5


@pytest.mark.parametrize("words", ["worse", "a bit better", "it helped", "still shaking"])
async def test_a_change_without_a_number_is_kept_and_the_number_asked_for(
    house: House, prompted: Friend, words: str
) -> None:
    await asked_again(house, prompted)
    await prompted.sends(words)
    assert prompted.last.words.startswith("I kept your words. Now a number from 0 to 10")
    assert prompted.labels == NUMBERS
    await prompted.taps("7")
    (entry,) = await entries(prompted)
    assert (entry["intensity_after"], entry["note"]) == (7, words)


async def test_before_it_is_asked_such_words_are_only_kept(house: House, prompted: Friend) -> None:
    await prompted.sends("better")
    assert prompted.last.words == "Saved with your check-in."
    asked = await asked_again(house, prompted)
    assert asked.words == "And now, 0 to 10? Same or higher is fine."


@pytest.mark.parametrize("words", ["that didn't help", "another one", "not this one"])
async def test_a_prompt_that_did_not_help_gives_way_to_another(
    prompted: Friend, words: str
) -> None:
    first = prompt_in(prompted.last.words)
    await prompted.sends(words)
    second = prompt_in(prompted.last.words)
    assert second.family != first.family
