"""From what people call where they are to a time zone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.gazetteer import towns_within
from bot.domain.places import Place, cities, exact_zone, find_place, regions, zone_at

ONE_PLACE = {
    "berlin": ("Berlin", "Europe/Berlin"),
    "BERLIN!": ("Berlin", "Europe/Berlin"),
    "europe/berlin": ("Berlin", "Europe/Berlin"),
    "America/Argentina/Buenos_Aires": ("Buenos Aires", "America/Argentina/Buenos_Aires"),
    "i live in Leeds": ("Leeds", "Europe/London"),
    "the hague": ("The Hague", "Europe/Amsterdam"),
    "london": ("London", "Europe/London"),
    "paris": ("Paris", "Europe/Paris"),
    "Paris, TX": ("Paris, Texas", "America/Chicago"),
    "paris texas": ("Paris, Texas", "America/Chicago"),
    "London, Canada": ("London, Canada", "America/Toronto"),
    "Naples": ("Naples", "Europe/Rome"),
    "Naples, Florida": ("Naples, Florida", "America/New_York"),
    "new york": ("New York", "America/New_York"),
    "NYC": ("New York City", "America/New_York"),
    "sao paulo": ("Sao Paulo", "America/Sao_Paulo"),
    "São Paulo": ("Sao Paulo", "America/Sao_Paulo"),
    "München": ("Munich", "Europe/Berlin"),
    "muenchen": ("Munich", "Europe/Berlin"),
    "Wien": ("Vienna", "Europe/Vienna"),
    "bombay": ("Mumbai", "Asia/Kolkata"),
    "Москва": ("Moscow", "Europe/Moscow"),
    "東京": ("Tokyo", "Asia/Tokyo"),
    "frankfurt": ("Frankfurt am Main", "Europe/Berlin"),
    "kiritimati": ("Kiritimati", "Pacific/Kiritimati"),
    "troll": ("Troll", "Antarctica/Troll"),
    "germany": ("Germany", "Europe/Berlin"),
    "UK": ("United Kingdom", "Europe/London"),
    "Hawaii": ("Honolulu, Hawaii", "Pacific/Honolulu"),
    "utc": ("UTC", "UTC"),
    "UTC+0": ("UTC", "UTC"),
    "GMT+2": ("UTC+2", "Etc/GMT-2"),
    "utc \u22125": ("UTC-5", "Etc/GMT+5"),
    "+05:30": ("Kolkata", "Asia/Kolkata"),
    "EST": ("New York", "America/New_York"),
    "berln": ("Berlin", "Europe/Berlin"),
    "Lodnon": ("London", "Europe/London"),
    "germny": ("Germany", "Europe/Berlin"),
}


@pytest.mark.parametrize(("said", "expected"), ONE_PLACE.items())
def test_one_place_is_meant(said: str, expected: tuple[str, str]) -> None:
    assert find_place(said) == (Place(*expected),)


@pytest.mark.parametrize(
    ("said", "first", "others"),
    [
        (
            "Portland",
            Place("Portland, Oregon", "America/Los_Angeles"),
            {Place("Portland, Maine", "America/New_York")},
        ),
        (
            "Georgia",
            Place("Tbilisi", "Asia/Tbilisi"),
            {Place("Atlanta, Georgia", "America/New_York")},
        ),
        (
            "usa",
            Place("New York City", "America/New_York"),
            {Place("Denver", "America/Denver"), Place("Honolulu", "Pacific/Honolulu")},
        ),
        (
            "London, Ontario",
            Place("London, United Kingdom", "Europe/London"),
            {Place("London, Canada", "America/Toronto")},
        ),
    ],
)
def test_several_places_may_be_meant(said: str, first: Place, others: set[Place]) -> None:
    found = find_place(said)
    assert found[0] == first
    assert others < set(found)


@pytest.mark.parametrize(
    "said", ["", "   ", "?", "banana", "x", "7", "yes", "8:30", "+15", "UTC-13"]
)
def test_nonsense_is_no_place(said: str) -> None:
    assert find_place(said) == ()


@given(st.text(max_size=20))
def test_whatever_is_found_can_be_used(text: str) -> None:
    found = find_place(text)
    assert len(found) <= 8
    assert len({place.zone for place in found}) == len(found)
    assert all(place.name and place.zone in available_timezones() for place in found)


def test_every_town_has_a_zone_that_python_knows() -> None:
    zones = {
        town.zone for country in ("US", "CN", "RU", "MX", "KI") for town in towns_within(country)
    }
    assert len(zones) > 40
    assert zones <= available_timezones()


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (" europe/BERLIN ", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("utc", "UTC"),
        ("Etc/GMT-2", "Etc/GMT-2"),
        ("Berlin", None),
        ("EST", None),
        ("Europe/Springfield", None),
        ("../etc/passwd", None),
        ("", None),
    ],
)
def test_an_exact_zone_in_any_case(said: str, zone: str | None) -> None:
    assert exact_zone(said) == zone


@given(st.sampled_from(sorted(name for name in available_timezones() if "/" in name)))
def test_every_zone_name_is_its_own(name: str) -> None:
    assert exact_zone(name.lower()) == name


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.52, 13.40, "Europe/Berlin"),
        (-33.45, -70.67, "America/Santiago"),
        (27.72, 85.32, "Asia/Kathmandu"),
        (0.0, -30.0, "Etc/GMT+2"),
        (91.0, 0.0, None),
        (0.0, 181.0, None),
        (float("nan"), 0.0, None),
    ],
)
def test_the_zone_of_a_location(latitude: float, longitude: float, zone: str | None) -> None:
    assert zone_at(latitude, longitude) == zone


def test_regions_and_cities_fit_their_buttons() -> None:
    assert len(regions()) <= 8
    for region in regions():
        names = [place.name for place in cities(region)]
        assert names == sorted(names)
        assert 12 <= len(names) <= 24
        assert max(map(len, names)) <= 16


def test_every_city_offered_has_a_zone_and_is_found_by_its_name() -> None:
    for region in regions():
        for place in cities(region):
            assert find_place(place.name) == (place,)
            assert exact_zone(place.zone) == place.zone


def test_every_offset_of_the_inhabited_world_is_offered() -> None:
    winter, summer = datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)
    zones = {ZoneInfo(place.zone) for region in regions() for place in cities(region)}
    offered = {(at, at.astimezone(zone).utcoffset()) for zone in zones for at in (winter, summer)}
    everywhere = {
        (at, at.astimezone(ZoneInfo(name)).utcoffset())
        for name in available_timezones()
        if "/" in name and not name.startswith(("Etc/", "Antarctica/"))
        for at in (winter, summer)
    }
    seldom = {"Australia/Eucla", "Pacific/Marquesas", "Australia/Lord_Howe", "Pacific/Gambier"}
    missing = everywhere - offered
    assert missing <= {
        (at, at.astimezone(ZoneInfo(name)).utcoffset())
        for name in seldom
        for at in (winter, summer)
    }
