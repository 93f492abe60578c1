"""Countries, as people type them."""

import pytest

from bot.views.countries import read
from tests.ready import shipped


@pytest.mark.parametrize(
    ("code", "typed", "country"),
    [
        ("en", "UK", "GB"),
        ("en", "i am in the uk", "GB"),
        ("en", "I'm in Germany", "DE"),
        ("en", "i live in france", "FR"),
        ("en", "the states", "US"),
        ("de", "ich wohne in der Schweiz", "CH"),
        ("fr", "l'Allemagne", "DE"),
        ("es", "vivo en México", "MX"),
        ("pt", "moro no Brasil", "BR"),
    ],
)
def test_a_country_is_read_as_people_tell_it(code: str, typed: str, country: str) -> None:
    assert read(shipped().for_language(code), typed) == country


@pytest.mark.parametrize("typed", ["he is in france", "in france he never writes", "the alarm"])
def test_a_story_about_a_country_is_none(typed: str) -> None:
    assert read(shipped().for_language("en"), typed) is None
