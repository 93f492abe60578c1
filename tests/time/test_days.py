"""Days on which a schedule goes wrong easily, one by one."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from tests.time.life import Life, begun
from tests.time.test_lives import became

BERLIN = "Europe/Berlin"
MORNING, EVENING = time(8), time(20)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def told(life: Life) -> list[tuple[str, int, str, str]]:
    """Return each slot's date, number, instant (UTC) and what became of it."""
    return [
        (
            str(one.day),
            one.slot,
            one.at.strftime("%d %H:%M"),
            ("late" if one.late else "asked") if one.is_asked else "not asked",
        )
        for one in became(life)
    ]


def weeks(life: Life) -> Sequence[str]:
    return [week.strftime("%d %H:%M") for week in life.weeks()]


def test_two_slots_that_fall_together_ask_once() -> None:
    with begun(at("2026-03-28 12:00"), BERLIN, (time(2, 30), time(3, 30))) as life:
        life.passes(at("2026-03-30 12:00"))
        assert told(life) == [
            ("2026-03-29", 1, "29 01:30", "asked"),
            ("2026-03-29", 2, "29 01:30", "not asked"),
            ("2026-03-30", 1, "30 00:30", "asked"),
            ("2026-03-30", 2, "30 01:30", "asked"),
        ]


def test_two_slots_of_two_dates_that_fall_together_ask_once() -> None:
    with begun(at("2024-03-30 12:00"), "America/Nuuk", (time(0, 30), time(23, 30))) as life:
        life.passes(at("2024-03-31 12:00"))
        assert told(life) == [
            ("2024-03-30", 2, "31 01:30", "not asked"),
            ("2024-03-31", 1, "31 01:30", "asked"),
        ]


def test_a_slot_given_up_and_taken_again_is_not_asked_twice_on_a_date() -> None:
    with begun(at("2026-07-01 00:00"), BERLIN, (MORNING, EVENING)) as life:
        life.passes(at("2026-07-01 19:00"))
        life.chooses((MORNING,))
        life.chooses((MORNING, time(21, 30)))
        life.passes(at("2026-07-02 21:00"))
        assert told(life) == [
            ("2026-07-01", 1, "01 06:00", "asked"),
            ("2026-07-01", 2, "01 18:00", "asked"),
            ("2026-07-02", 1, "02 06:00", "asked"),
            ("2026-07-02", 2, "02 19:30", "asked"),
        ]


def test_a_week_turned_off_and_on_again_is_not_sent_twice_on_a_date() -> None:
    with begun(at("2026-07-04 12:00"), BERLIN, (EVENING,)) as life:
        life.passes(at("2026-07-05 16:00"))
        life.wants_week(None)
        life.wants_week(6)
        life.passes(at("2026-07-12 17:00"))
        assert weeks(life) == ["05 16:00", "12 16:00"]


def test_a_week_that_is_off_is_not_sent() -> None:
    with begun(at("2026-07-04 12:00"), BERLIN, (EVENING,)) as life:
        life.wants_week(None)
        life.chooses((MORNING,))
        life.passes(at("2026-07-20 17:00"))
        assert weeks(life) == []


def test_changing_the_week_takes_no_due_question_away() -> None:
    with begun(at("2026-07-01 00:00"), BERLIN, (MORNING,)) as life:
        life.is_down(at("2026-07-01 06:00"))
        life.wants_week(2)
        life.tick()
        assert told(life) == [("2026-07-01", 1, "01 06:00", "asked")]


def test_after_an_outage_one_late_question_comes_and_the_rest_was_not_asked() -> None:
    with begun(at("2026-07-01 00:00"), BERLIN, (MORNING, EVENING)) as life:
        life.is_down(at("2026-07-03 19:00"))
        life.tick()
        assert [what for *_, what in told(life)] == ["not asked"] * 5 + ["late"]
        assert weeks(life) == []


def test_after_the_window_nothing_is_asked() -> None:
    with begun(at("2026-07-01 00:00"), BERLIN, (MORNING,)) as life:
        life.is_down(at("2026-07-01 10:00"))
        life.tick()
        assert told(life) == [("2026-07-01", 1, "01 10:00", "not asked")]


def test_who_changes_the_time_while_nobody_looked_is_asked_what_was_due_first() -> None:
    with begun(at("2026-07-01 00:00"), BERLIN, (MORNING,)) as life:
        life.is_down(at("2026-07-01 07:00"))
        life.chooses((time(7),))
        life.passes(at("2026-07-02 05:00"))
        assert told(life) == [
            ("2026-07-01", 1, "01 07:00", "late"),
            ("2026-07-02", 1, "02 05:00", "asked"),
        ]


def test_who_changes_the_time_after_days_finds_each_day_recorded() -> None:
    with begun(at("2026-07-01 00:00"), BERLIN, (MORNING,)) as life:
        life.is_down(at("2026-07-03 07:00"))
        life.chooses((EVENING,))
        assert [what for *_, what in told(life)] == ["not asked", "not asked", "late"]


def test_who_stops_while_nobody_looked_is_not_asked() -> None:
    with begun(at("2026-07-01 00:00"), BERLIN, (MORNING,)) as life:
        life.is_down(at("2026-07-01 07:00"))
        life.stops()
        life.tick()
        assert told(life) == []


def test_flying_back_over_the_date_line_asks_no_date_twice() -> None:
    with begun(at("2026-07-04 12:00"), "Pacific/Auckland", (MORNING,)) as life:
        life.passes(at("2026-07-04 21:00"))
        life.moves("Pacific/Honolulu")
        life.passes(at("2026-07-07 00:00"))
        assert told(life) == [
            ("2026-07-05", 1, "04 20:00", "asked"),
            ("2026-07-06", 1, "06 18:00", "asked"),
        ]
