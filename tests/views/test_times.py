"""Days as each language writes them."""

from datetime import date

import pytest

from bot.views import times
from content import SHIPPED, load

LIBRARY = load(SHIPPED)
MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("language", "day", "short"),
    [
        ("en", "Mon, 2 Mar", "2 Mar"),
        ("de", "Mo., 2. März", "2. März"),
        ("es", "lun, 2 mar", "2 mar"),
        ("fr", "lun. 2 mars", "2 mars"),
        ("pt", "seg., 2 de mar.", "2 de mar."),
    ],
)
def test_a_day_is_written_as_the_language_does(language: str, day: str, short: str) -> None:
    spoken = LIBRARY.for_language(language)
    assert (times.day(spoken, MONDAY), times.short_day(spoken, MONDAY)) == (day, short)
