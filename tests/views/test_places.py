"""Cities have the names of a language, and can be typed by these and by others."""

import pytest

from bot.domain.places import Place, cities, regions
from bot.views import places as views
from content import SHIPPED, load

LIBRARY = load(SHIPPED)
VIENNA = Place("Vienna", "Europe/Vienna")
MEXICO_CITY = Place("Mexico City", "America/Mexico_City")
OFFERED = [place for region in regions() for place in cities(region)]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("Vienna", "Mexico City")),
        ("de", ("Wien", "Mexiko-Stadt")),
        ("es", ("Viena", "Ciudad de México")),
        ("fr", ("Vienne", "Mexico")),
        ("pt", ("Viena", "Cidade do México")),
    ],
)
def test_a_city_is_called_as_the_language_calls_it(language: str, names: tuple[str, str]) -> None:
    spoken = LIBRARY.for_language(language)
    assert (views.name(spoken, VIENNA), views.name(spoken, MEXICO_CITY)) == names


@pytest.mark.parametrize(("language", "name"), [("en", "Austria"), ("de", "Österreich")])
def test_so_is_a_country(language: str, name: str) -> None:
    assert views.name(LIBRARY.for_language(language), Place("Austria", "Europe/Vienna")) == name


@pytest.mark.parametrize(
    "place", [Place("Munich", "Europe/Berlin"), Place("Vienna, Virginia", "America/New_York")]
)
def test_another_town_keeps_its_name(place: Place) -> None:
    assert views.name(LIBRARY.for_language("de"), place) == place.name


@pytest.mark.parametrize("language", [one.code for one in LIBRARY.languages])
def test_every_offered_city_can_be_typed_as_it_is_shown_and_in_english(language: str) -> None:
    spoken = LIBRARY.for_language(language)
    for place in OFFERED:
        shown = views.name(spoken, place)
        assert "\u00ad" not in shown
        for typed in (shown, place.name):
            assert place.zone in [found.zone for found in views.read(spoken, typed)]
