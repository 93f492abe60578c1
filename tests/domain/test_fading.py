"""When asking less often is offered: four weeks of urges, each condition at its edge."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.checkins import CheckIn, Kind, Said, Urge
from bot.domain.fading import SPACINGS, is_fading, weeks, wider
from bot.domain.urges import UrgeCounts

SUNDAY = date(2026, 3, 29)
counts = st.integers(0, 9)


def four(*acted: int, urges: int = 9, open_at_last: int = 0) -> list[UrgeCounts]:
    made = [UrgeCounts(urges, number) for number in acted]
    return [*made[:-1], UrgeCounts(urges, acted[-1], open_at_last)]


@pytest.mark.parametrize("acted", [(4, 3, 3, 2), (2, 2, 2, 0), (6, 6, 3, 3), (9, 5, 2, 1)])
def test_falling_is_offered(acted: tuple[int, ...]) -> None:
    assert is_fading(four(*acted))


@pytest.mark.parametrize(
    "acted",
    [
        (4, 3, 3, 3),  # only one fewer
        (5, 4, 3, 3),  # two fewer, but more than half are left
        (1, 1, 0, 0),  # one fewer
        (6, 2, 3, 1),  # rises in between
        (2, 2, 2, 2),
        (0, 0, 0, 0),
    ],
)
def test_anything_less_is_not(acted: tuple[int, ...]) -> None:
    assert not is_fading(four(*acted))


@pytest.mark.parametrize("empty", range(4))
def test_a_week_without_an_urge_tells_nothing(empty: int) -> None:
    fell = four(4, 3, 1, 0)
    assert is_fading(fell)
    fell[empty] = UrgeCounts()
    assert not is_fading(fell)


@pytest.mark.parametrize(("untold", "fell"), [(1, True), (2, False)])
def test_what_was_not_told_does_not_count_as_not_done(untold: int, *, fell: bool) -> None:
    assert is_fading(four(4, 3, 2, 1, open_at_last=untold)) is fell


@given(st.tuples(counts, counts, counts, counts))
def test_it_is_never_offered_after_a_rise(acted: tuple[int, ...]) -> None:
    if is_fading(four(*acted)):
        assert list(acted) == sorted(acted, reverse=True)
        assert acted[-1] <= acted[0] - 2


def test_the_spacing_goes_up_a_step_at_a_time() -> None:
    assert [wider(days) for days in SPACINGS] == [2, 7, None]


def had(days_ago: int, urge: Urge | None, *, acted: bool | None) -> CheckIn:
    at = datetime(2026, 3, 29, 12, tzinfo=UTC) - timedelta(days=days_ago)
    said = Said(intensity=5, urge=urge, acted=acted)
    return CheckIn(0, 1, Kind.LIVE, at.date(), None, at, at, said=said)


def test_urges_are_counted_by_weeks_of_seven_dates_that_end_today() -> None:
    told = [
        had(28, Urge.ASK, acted=True),
        had(27, Urge.ASK, acted=True),
        had(21, Urge.CHECK, acted=False),
        had(20, Urge.LEAVE, acted=True),
        had(6, Urge.OTHER, acted=None),
        had(0, Urge.GO_ALONG, acted=True),
        had(0, Urge.NONE, acted=None),
        had(0, None, acted=None),
        had(-1, Urge.ASK, acted=True),
    ]
    assert weeks(told, SUNDAY) == (
        UrgeCounts(2, 1, 0),
        UrgeCounts(1, 1, 0),
        UrgeCounts(),
        UrgeCounts(2, 1, 1),
    )
