"""Until when somebody wants to pause, as they type it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pausing import PauseProblem, read_pause

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("3", "2026-11-21"),
        ("3 days", "2026-11-21"),
        ("3d", "2026-11-21"),
        ("for 3 days, please", "2026-11-21"),
        ("three days", "2026-11-21"),
        ("a day", "2026-11-19"),
        ("a couple of days", "2026-11-20"),
        ("the next few days", "2026-11-21"),
        ("a week", "2026-11-25"),
        ("Two weeks!", "2026-12-02"),
        ("2w", "2026-12-02"),
        ("a fortnight", "2026-12-02"),
        ("a month", "2026-12-18"),
        ("3 months", "2027-02-18"),
        ("a year", "2027-11-18"),
        ("366", "2027-11-19"),
        ("\u0663 days", "2026-11-21"),
        ("tomorrow", "2026-11-19"),
        ("until tomorrow", "2026-11-19"),
        ("next week", "2026-11-23"),
        ("next month", "2026-12-01"),
        ("until Friday", "2026-11-20"),
        ("fri", "2026-11-20"),
        ("Monday", "2026-11-23"),
        ("wednesday", "2026-11-25"),
        ("this Friday", "2026-11-20"),
        ("next Friday", "2026-11-27"),
        ("until 2026-12-01", "2026-12-01"),
        ("2026-12-01", "2026-12-01"),
        ("1 Dec", "2026-12-01"),
        ("Dec 1", "2026-12-01"),
        ("until the 1st of December", "2026-12-01"),
        ("December 1st, 2026", "2026-12-01"),
        ("1 January", "2027-01-01"),
        ("17 Nov", "2027-11-17"),
        ("1.12.", "2026-12-01"),
        ("1.12", "2026-12-01"),
        ("seven", "2026-11-25"),
        ("1.12.2026", "2026-12-01"),
        ("01.12.26", "2026-12-01"),
        ("25/12", "2026-12-25"),
        ("12/25/2026", "2026-12-25"),
        ("12/12", "2026-12-12"),
    ],
)
def test_an_end_is_read(said: str, end: str) -> None:
    assert read_pause(said, WEDNESDAY) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("", PauseProblem.UNREADABLE),
        ("banana", PauseProblem.UNREADABLE),
        ("a banana", PauseProblem.UNREADABLE),
        ("a", PauseProblem.UNREADABLE),
        ("until they call", PauseProblem.UNREADABLE),
        ("3 hours", PauseProblem.UNREADABLE),
        ("7/10", PauseProblem.UNREADABLE),
        ("1/12", PauseProblem.UNREADABLE),
        ("31 Feb", PauseProblem.UNREADABLE),
        ("2026-13-01", PauseProblem.UNREADABLE),
        ("-3", PauseProblem.UNREADABLE),
        ("3.5", PauseProblem.UNREADABLE),
        ("t", PauseProblem.UNREADABLE),
        ("0", PauseProblem.PAST),
        ("today", PauseProblem.PAST),
        ("18 Nov", PauseProblem.PAST),
        ("yesterday", PauseProblem.PAST),
        ("2026-01-01", PauseProblem.PAST),
        ("367", PauseProblem.TOO_FAR),
        ("2 years", PauseProblem.TOO_FAR),
        ("9" * 50, PauseProblem.TOO_FAR),
        ("9" * 50 + " years", PauseProblem.TOO_FAR),
        ("2030-01-01", PauseProblem.TOO_FAR),
    ],
)
def test_a_problem_is_named(said: str, problem: PauseProblem) -> None:
    assert read_pause(said, WEDNESDAY) is problem


def test_a_month_after_a_long_one_ends_with_the_short_one() -> None:
    assert read_pause("a month", date(2027, 1, 31)) == date(2027, 2, 28)


today = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@given(
    today, st.integers(1, 366), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%b %d, %Y"])
)
def test_a_date_written_out_is_that_date(today: date, ahead: int, form: str) -> None:
    end = today + timedelta(days=ahead)
    assert read_pause(f"until {end.strftime(form)}", today) == end


@given(today, st.text("0123456789 ./-adeknortuwy", max_size=14) | st.text(max_size=30))
def test_any_text_is_answered_within_bounds(today: date, text: str) -> None:
    end = read_pause(text, today)
    assert isinstance(end, PauseProblem) or 1 <= (end - today).days <= 366
