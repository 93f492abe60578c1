"""Times and days in other languages' words."""

from datetime import date, time

import pytest

from bot.domain.pausing import read_pause
from bot.domain.timewords import TimeWords, time_words
from bot.domain.walltime import read_times

SPANISH = time_words(
    {
        "mañana": "tomorrow",
        "de la mañana": "am",
        "de la noche": "pm",
        "y media": ":30",
        "días": "days",
        "hasta el": "until",
        "viernes": "friday",
    }
)
SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("said", "wall"),
    [("8 de la mañana", time(8)), ("8 y media de la noche", time(20, 30)), ("20:15", time(20, 15))],
)
def test_a_time(said: str, wall: time) -> None:
    assert read_times(SPANISH.in_english(said)) == (wall,)


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("Mañana", date(2026, 11, 23)),
        ("3 días", date(2026, 11, 25)),
        ("hasta el viernes", date(2026, 11, 27)),
    ],
)
def test_a_day(said: str, until: date) -> None:
    assert read_pause(SPANISH.in_english(said), SUNDAY) == until


def test_a_word_inside_another_is_none() -> None:
    assert SPANISH.in_english("pasadomañana") == "pasadomañana"


def test_without_words_of_its_own_a_text_stays_as_it_is() -> None:
    assert TimeWords().in_english("Half  PAST eight") == "Half  PAST eight"
