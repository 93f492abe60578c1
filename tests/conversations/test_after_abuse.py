"""After words of being hurt no prompt comes but one to look around, and that on request only."""

import pytest

from tests.conversations.diary import is_prompt, prompt_in
from tests.conversations.house import Friend, House
from tests.conversations.test_now import answers

HURT = "he hit me last night"
STEADY = "Something to steady me"


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    return sam


async def checks_in(sam: Friend, number: str = "5") -> None:
    await sam.sends("/checkin")
    await answers(sam, "Getting closer fast", number)


async def test_something_else_under_an_older_prompt_gives_none(house: House, sam: Friend) -> None:
    await checks_in(sam)
    shown = sam.last
    await sam.sends(HURT)
    await sam.taps_as_seen("Something else", shown)
    edited = next(one for one in sam.from_bot if one.message_id == shown.message_id)
    assert edited.words == "Getting closer fast · 5"
    assert edited.labels == [STEADY]
    await sam.taps(STEADY, edited)
    edited = next(one for one in sam.from_bot if one.message_id == shown.message_id)
    assert prompt_in(edited.words).family == "orient"
    assert edited.labels == []
    told = sam.last.message_id
    await house.passes(hours=1)
    assert sam.last.message_id == told, "nothing is asked"


async def test_something_else_typed_gives_none(sam: Friend) -> None:
    await checks_in(sam)
    await sam.sends(HURT)
    await sam.sends("something else")
    assert not is_prompt(sam.last.words)


@pytest.mark.parametrize("way", [">Another one", "another one"])
async def test_another_one_gives_none(house: House, sam: Friend, way: str) -> None:
    await checks_in(sam)
    await house.passes(minutes=2)
    await sam.taps("8")
    offer = sam.last
    assert offer.labels == ["Another one", "Stop here"]
    await sam.sends(HURT)
    shown = [one.words for one in sam.from_bot if is_prompt(one.words)]
    await (sam.taps_as_seen(way[1:], offer) if way.startswith(">") else sam.sends(way))
    assert [one.words for one in sam.from_bot if is_prompt(one.words)] == shown
    if way.startswith(">"):
        edited = next(one for one in sam.from_bot if one.message_id == offer.message_id)
        assert edited.labels == [STEADY]


async def test_a_higher_re_rating_of_before_is_offered_no_prompt(house: House, sam: Friend) -> None:
    await checks_in(sam)
    await house.passes(minutes=2)
    asked = sam.last
    assert asked.words == "And now, 0 to 10? Same or higher is fine."
    await sam.sends(HURT)
    await sam.taps_as_seen("9", asked)
    edited = next(one for one in sam.from_bot if one.message_id == asked.message_id)
    assert edited.words == "5, then 9. Thanks for saying so."
    assert edited.labels == []


@pytest.mark.parametrize(
    "words", ["something to steady me", "Something to steady", "i need something"]
)
async def test_something_to_steady_can_be_typed(sam: Friend, words: str) -> None:
    await sam.sends(HURT)
    await sam.sends("/now")
    await answers(sam, "Slow to answer", "8")
    assert sam.labels == [STEADY]
    await sam.sends(words)
    assert prompt_in(sam.last.words).family == "orient"
    assert prompt_in(sam.last.words).band == "high"


async def test_nobody_else_gets_one_by_these_words(sam: Friend) -> None:
    await sam.sends("/checkin")
    await answers(sam, "Slow to answer", "0")
    await sam.sends("i need something")
    assert sam.last.words == "Saved with your check-in."
