"""A button of a question that is not open any more does nothing that is not asked anew."""

from tests.conversations.house import House


async def test_an_old_delete_button_asks_again(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/delete")
    question = sam.last
    await sam.sends("no")
    await sam.taps_as_seen("Delete everything", question)
    assert sam.last.words.startswith("Delete everything I have about you?")
    assert house.rows("people")


async def test_yes_means_the_place_above_it(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("Berlin")
    berlin = sam.last
    await sam.sends("Tokyo")
    await sam.taps_as_seen("Yes, that's my time", berlin)
    assert not sam.sees("Time zone:")
    await sam.taps("Yes, that's my time", sam.last)
    assert sam.sees("Time zone: Tokyo")


async def test_an_old_time_changes_nothing(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("/timezone Europe/Berlin")
    times = sam.last
    await sam.sends("20:00")
    await sam.taps("Skip")
    await sam.taps_as_seen("07:00", times)
    await sam.sends("/settings")
    assert "20:00" in sam.last.words
    assert "07:00" not in sam.last.words


async def test_a_pause_does_not_undo_a_stop(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/stop")
    await sam.sends("/pause 3")
    assert sam.last.words.startswith("Stopped")
    await house.passes(days=5)
    assert not sam.sees("What set it off?")
