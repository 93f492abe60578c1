"""Times of day as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.walltime import TimesProblem, read_time, read_times

READABLE = {
    "8": "08:00",
    "08": "08:00",
    "8:30": "08:30",
    "08.30": "08:30",
    "8.30 pm": "20:30",
    "8:30pm": "20:30",
    "8.30 P.M.": "20:30",
    "8 in the evening": "20:00",
    "8 at night": "20:00",
    "2 at night": "02:00",
    "12 at night": "00:00",
    "3 in the afternoon": "15:00",
    "evening, 8": "20:00",
    "every morning at 7": "07:00",
    "mornings at 7:15": "07:15",
    "half past eight": "08:30",
    "half past 8 in the evening": "20:30",
    "half eight": "08:30",
    "quarter past 7": "07:15",
    "a quarter to nine": "08:45",
    "twenty past six pm": "18:20",
    "ten to 10": "09:50",
    "quarter to 12 pm": "11:45",
    "quarter to 1 pm": "12:45",
    "quarter to 1": "00:45",
    "eight thirty": "08:30",
    "8 30": "08:30",
    "20h": "20:00",
    "20h30": "20:30",
    "20 h 30": "20:30",
    "noon": "12:00",
    "midnight": "00:00",
    "at 9": "09:00",
    "0830": "08:30",
    "830": "08:30",
    "2000": "20:00",
    "9 o'clock": "09:00",
    "9 o\u2019clock in the evening": "21:00",
    "nine oclock": "09:00",
    "12 am": "00:00",
    "12 pm": "12:00",
    "12:30 a.m.": "00:30",
    "20:00 pm": "20:00",
    "24:00": "00:00",
    "0:05": "00:05",
    "around 8ish": "08:00",
    "ok, 8:30 please!": "08:30",
    "every day at 19:45": "19:45",
    "\uff18\uff1a\uff13\uff10": "08:30",
    "٨:٣٠": "08:30",
    "I'd like 8 pm": "20:00",
}
NONSENSE = [
    "",
    "banana",
    "25:00",
    "24:30",
    "8:60",
    "8:5",
    "8.5",
    "-8",
    "8-9",
    "13 am",
    "99",
    "2575",
    "8 banana",
    "not 8",
    "between 8 and 9",
    "8 or 9",
    "08:30:15",
    "morning",
    "half past",
    "12345",
    "3 hours",
    "tomorrow at 8",
    "1.8.2026",
    "8th",
    "7/10",
    "24/7",
]


@pytest.mark.parametrize(("said", "meant"), READABLE.items())
def test_a_time_is_read(said: str, meant: str) -> None:
    assert read_time(said) == time.fromisoformat(meant)


@pytest.mark.parametrize("said", NONSENSE)
def test_nonsense_is_no_time(said: str) -> None:
    assert read_time(said) is None
    assert read_times(said) is TimesProblem.UNREADABLE


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("8:30 20:00", ["08:30", "20:00"]),
        ("20:00, 8.30", ["08:30", "20:00"]),
        ("8.30 and 20:00", ["08:30", "20:00"]),
        ("8 20", ["08:00", "20:00"]),
        ("8am/8pm", ["08:00", "20:00"]),
        ("8:30/20:00", ["08:30", "20:00"]),
        ("8 in the morning and 9 in the evening", ["08:00", "21:00"]),
        ("7, noon & 10 pm", ["07:00", "12:00", "22:00"]),
        ("8 8:00 08.00 0800", ["08:00"]),
    ],
)
def test_several_times_are_sorted_and_distinct(said: str, meant: list[str]) -> None:
    assert read_times(said) == tuple(time.fromisoformat(wall) for wall in meant)


def test_more_than_three_are_too_many() -> None:
    assert read_times("8 12 16 20") is TimesProblem.TOO_MANY


def test_several_times_are_not_one() -> None:
    assert read_time("8:30 20:00") is None


@given(st.lists(st.times(), min_size=1, max_size=3))
def test_times_written_as_clocks_show_them_come_back(walls: list[time]) -> None:
    expected = tuple(sorted({wall.replace(second=0, microsecond=0) for wall in walls}))
    assert read_times(" ".join(f"{wall:%H:%M}" for wall in walls)) == expected


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    times = read_times(text)
    assert isinstance(times, TimesProblem) or 1 <= len(times) <= 3


@given(st.text("0123456789 :.,hapmnoiqu-+/'", max_size=16))
def test_any_near_miss_is_answered(text: str) -> None:
    times = read_times(text)
    assert isinstance(times, TimesProblem) or 1 <= len(times) <= 3
