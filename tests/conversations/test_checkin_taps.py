"""A check-in by tapping: the same message from what set it off to the prompt."""

from datetime import UTC, datetime

from tests.conversations.house import House

EIGHT_IN_BERLIN = datetime(2026, 3, 2, 19, tzinfo=UTC)
NUMBERS = [str(number) for number in range(11)]


async def test_two_taps_lead_to_a_prompt_in_the_same_message(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await house.goes_to(EIGHT_IN_BERLIN)
    asked = sam.last
    assert asked.words == "Time for a check-in. What set it off?"
    await sam.taps("Slow to answer")
    assert sam.last.words.startswith("Slow to answer\nHow strong is it right now, 0 to 10?")
    assert sam.labels == NUMBERS
    await sam.taps("5")
    assert sam.last.message_id == asked.message_id
    assert sam.last.edited
    assert sam.last.words.startswith("Slow to answer · 5\n\n")
    assert sam.labels == ["Something else"]
