"""From /start to the first check-in."""

from tests.conversations.house import House


async def test_a_person_joins_by_tapping(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    assert sam.labels == ["Agree", "No, thanks"]
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
