"""Reading how long somebody wants to wait: minutes, or nothing at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.waiting import LONGEST, read_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10", 10),
        ("20 min", 20),
        ("20min", 20),
        ("60 minutes", 60),
        ("1h", 60),
        ("an hour", 60),
        ("Half an hour!", 30),
        ("twenty", 20),
        ("ok, 10 min", 10),
        ("in 15 minutes", 15),
        ("10 minuten", 10),
        ("1 Stunde", 60),
        ("2 horas", 120),
        ("0", 0),
    ],
)
def test_minutes_and_hours_are_read(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    "text",
    ["7/10", "8, they called", "5 hours", "1.5 h", "10 years", "yes", "no", "", "-", "20 20"],
)
def test_anything_else_is_no_wait(text: str) -> None:
    assert read_minutes(text) is None


@given(st.text())
def test_no_text_makes_anybody_wait_longer_than_allowed(text: str) -> None:
    minutes = read_minutes(text)
    assert minutes is None or 0 <= minutes <= LONGEST
