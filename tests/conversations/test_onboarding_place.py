"""Where a person is: tapped, typed or shared, and confirmed with the time there now."""

import pytest

from tests.conversations.house import Friend, House


@pytest.fixture
async def sam(house: House) -> Friend:
    """Somebody who has agreed and is asked where they are, on a Monday at noon UTC."""
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    return sam


def zone_of(friend: Friend) -> str | None:
    (row,) = friend.house.rows("people")
    zone: str | None = row["zone"]
    return zone


async def test_a_region_can_be_typed(sam: Friend) -> None:
    await sam.sends("south america")
    await sam.sends("Lima")
    await sam.sends("Yes, that's my time")
    assert zone_of(sam) == "America/Lima"


async def test_regions_lead_to_cities_and_back(sam: Friend) -> None:
    regions = sam.labels
    await sam.taps("Asia")
    assert sam.last.words == "Which city shares your clock? You can also type one."
    await sam.taps("Back")
    assert sam.labels == regions
    await sam.taps("Asia")
    await sam.taps("Kathmandu")
    assert sam.last.words == "Kathmandu. It is 17:45 there now. Is that right?"
    assert len(sam.from_bot) == 2


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("berlin", "Berlin. It is 13:00 there now."),
        ("munich", "Munich. It is 13:00 there now."),
        ("NYC", "New York City. It is 07:00 there now."),
        ("new yrok", "New York. It is 07:00 there now."),
        ("I live in Toronto", "Toronto. It is 07:00 there now."),
        ("Asia/Tokyo", "Tokyo. It is 21:00 there now."),
        ("utc+2", "UTC+2. It is 14:00 there now."),
    ],
)
async def test_a_typed_place_is_confirmed_by_typing(
    sam: Friend, typed: str, understood: str
) -> None:
    await sam.sends(typed)
    assert sam.last.words == f"{understood} Is that right?"
    assert zone_of(sam) is None
    await sam.sends("yes")
    assert sam.sees(f"Time zone: {understood}")
    assert sam.last.words.startswith("At what time should I ask you")


async def test_of_several_places_one_is_chosen_and_confirmed(sam: Friend) -> None:
    await sam.sends("portland")
    assert sam.last.words == "Which one do you mean?"
    assert sam.labels == ["Portland, Oregon", "Portland, Maine"]
    await sam.taps("Portland, Maine")
    assert sam.last.words == "Portland, Maine. It is 07:00 there now. Is that right?"
    await sam.taps("Yes, that's my time")
    assert zone_of(sam) == "America/New_York"


async def test_of_several_places_one_can_be_typed(sam: Friend) -> None:
    await sam.sends("portland")
    await sam.sends("portland oregon")
    assert sam.last.words == "Portland, Oregon. It is 04:00 there now. Is that right?"


async def test_a_place_nobody_knows_is_asked_again(sam: Friend) -> None:
    regions = sam.labels
    await sam.sends("qwertyville")
    assert sam.last.words.startswith("I don't know that place.")
    assert sam.labels == regions
    await sam.sends("berlin")
    assert sam.last.words.startswith("Berlin. It is 13:00 there now.")


@pytest.mark.parametrize("no", ["no", "nope", "No, another place"])
async def test_a_wrong_place_is_asked_again(sam: Friend, no: str) -> None:
    await sam.sends("paris")
    await sam.sends(no)
    assert sam.last.words.startswith("Where are you?")
    await sam.sends("yes")
    assert zone_of(sam) is None


async def test_a_tapped_no_shows_the_regions_in_its_place(sam: Friend) -> None:
    await sam.sends("paris")
    await sam.taps("No, another place")
    assert sam.last.words.startswith("Where are you?")
    await sam.sends("yes")
    assert zone_of(sam) is None


async def test_another_place_can_be_typed_at_once(sam: Friend) -> None:
    await sam.sends("paris")
    await sam.sends("lisbon")
    await sam.sends("yes")
    assert zone_of(sam) == "Europe/Lisbon"


async def test_a_shared_location_is_confirmed_and_not_kept(sam: Friend) -> None:
    await sam.shares_location(40.73061, -73.93524)
    assert sam.last.words == "New York. It is 07:00 there now. Is that right?"
    await sam.taps("Yes, that's my time")
    assert zone_of(sam) == "America/New_York"
    assert [row for row in sam.house.rows("updates") if row["body"] is not None] == []
    await sam.sends("/export")
    assert b"73.9" not in (sam.from_bot[-2].document or b"73.9")


async def test_a_location_at_sea_is_named_as_people_name_it(sam: Friend) -> None:
    await sam.shares_location(0, -150)
    assert sam.last.words == "UTC-10. It is 02:00 there now. Is that right?"


async def test_a_second_tap_on_the_confirmation_changes_nothing(sam: Friend) -> None:
    await sam.sends("paris")
    await sam.taps_twice("Yes, that's my time")
    assert sam.person.toasts == ["That one is done already. Nothing changed."]
    assert [m.words for m in sam.from_bot if m.words.startswith("At what time")] == [sam.last.words]


async def test_timezone_with_an_exact_name_is_set_at_once(sam: Friend) -> None:
    await sam.sends("/timezone europe/berlin")
    assert sam.sees("Time zone: Europe/Berlin. It is 13:00 there now.")
    assert sam.last.words.startswith("At what time should I ask you")
    assert zone_of(sam) == "Europe/Berlin"


async def test_timezone_with_a_city_is_confirmed_first(sam: Friend) -> None:
    await sam.sends("/timezone berlin")
    assert sam.last.words == "Berlin. It is 13:00 there now. Is that right?"
    assert zone_of(sam) is None


async def test_timezone_is_taken_while_another_question_is_open(sam: Friend) -> None:
    await sam.sends("/timezone Europe/Berlin")
    await sam.sends("/timezone Asia/Tokyo")
    assert sam.sees("Time zone: Asia/Tokyo. It is 21:00 there now.")
    assert sam.last.words.startswith("At what time should I ask you")
    await sam.sends("22:00")
    await sam.sends("/timezone Europe/Paris")
    assert sam.last.words.startswith("Which of these sound like you lately?")
    await sam.taps("Skip")
    assert sam.sees("Your first check-in is today at 22:00")


async def test_timezone_alone_asks_and_a_typed_city_answers_it(sam: Friend) -> None:
    await sam.sends("/timezone Europe/Berlin")
    await sam.sends("/timezone")
    assert sam.last.words.startswith("Where are you?")
    await sam.sends("tokyo")
    await sam.sends("yes")
    assert zone_of(sam) == "Asia/Tokyo"
    assert sam.last.words.startswith("At what time should I ask you")


async def test_a_move_later_says_when_the_next_check_in_comes(house: House) -> None:
    sam = house.meets()
    await sam.joins(zone="Europe/Berlin", time="20:00")
    await sam.sends("/timezone Asia/Tokyo")
    assert sam.last.words == (
        "Time zone: Asia/Tokyo. It is 21:00 there now.\nThe next check-in is tomorrow at 20:00."
    )
    await sam.sends("/timezone lisbon")
    await sam.sends("yes")
    assert sam.last.words.endswith("The next check-in is today at 20:00.")


async def test_a_city_is_told_in_the_persons_language(sam: Friend) -> None:
    await sam.sends("Berlin")
    await sam.sends("yes")
    await sam.sends("/language de")
    await sam.sends("/timezone Vienna")
    assert sam.last.words.startswith("Wien. Dort ist es jetzt 13:00 Uhr.")
    await sam.sends("ja")
    await sam.sends("/settings")
    assert "Wien (Europe/Vienna)" in sam.last.words
    await sam.sends("/timezone österreich")
    assert sam.last.words.startswith("Österreich. Dort ist es jetzt 13:00 Uhr.")
