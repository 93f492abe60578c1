"""Which prompt comes: of the pattern and the band, and none again before the others."""

from collections import Counter
from dataclasses import dataclass
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.prompting import STEADY, least_shown, live_pool, pool
from bot.domain.words import Band, Pattern

FAMILIES = ("orient", "exhale", "muscle", "delay", "name")
LIVE = {"orient", "exhale", "muscle"}


@dataclass(frozen=True)
class One:
    """A prompt as choosing sees it."""

    id: str
    pattern: Pattern
    band: Band
    family: str
    on_request: bool = False


ALL = [
    One(f"{pattern}-{band}-{family}-{on_request}", pattern, band, family, on_request)
    for pattern in Pattern
    for band in (Band.LOW, Band.MID, Band.HIGH)
    for family in FAMILIES
    for on_request in (False, True)
    if family == "orient" or not on_request
]
some = st.lists(st.sampled_from(ALL), unique=True)
bands = st.sampled_from([Band.LOW, Band.MID, Band.HIGH])
left_out = st.sets(st.sampled_from(FAMILIES))


@given(some, st.sampled_from(Pattern), bands, left_out)
def test_a_pool_holds_all_that_fits_and_nothing_else(
    prompts: list[One], pattern: Pattern, band: Band, without: set[str]
) -> None:
    fitting = [
        one
        for one in prompts
        if (one.pattern, one.band, one.on_request) == (pattern, band, False)
        and one.family not in without
    ]
    assert list(pool(prompts, pattern, band, without)) == fitting


@given(some, st.none() | st.sampled_from(Pattern), bands, left_out)
def test_while_the_alarm_rings_body_and_senses_come_before_anything_else(
    prompts: list[One], pattern: Pattern | None, band: Band, without: set[str]
) -> None:
    chosen = live_pool(prompts, pattern, band, without, LIVE)
    assert all(one.band is band and one.family not in without for one in chosen)
    own = [
        one
        for one in prompts
        if (one.pattern, one.band) == (pattern, band) and one.family in LIVE - without
    ]
    if own:
        assert list(chosen) == own
    elif any(one.band is band and one.family in LIVE - without for one in prompts):
        assert {one.family for one in chosen} <= LIVE


@given(some, bands, left_out)
def test_where_the_pattern_is_unknown_only_body_and_senses_are_asked_of(
    prompts: list[One], band: Band, without: set[str]
) -> None:
    chosen = pool(prompts, None, band, without)
    assert all(one.band is band and one.family in STEADY - without for one in chosen)


def test_where_the_pattern_is_unknown_the_neutral_ones_come_first() -> None:
    assert all(one.on_request for one in pool(ALL, None, Band.MID, ()))
    others = pool(ALL, None, Band.MID, {"orient"})
    assert others
    assert not any(one.on_request for one in others)


@given(st.integers(1, 12), st.integers(1, 40), st.randoms(use_true_random=False))
def test_none_comes_again_before_all_the_others_have_come(
    size: int, times: int, chance: Random
) -> None:
    candidates = ALL[:size]
    shown: Counter[str] = Counter()
    for _ in range(times):
        chosen = least_shown(candidates, shown, chance)
        assert chosen is not None
        shown[chosen.id] += 1
        assert max(shown.values()) - min(shown[one.id] for one in candidates) <= 1


@pytest.mark.parametrize("wanted", ALL[:3])
def test_which_of_those_left_comes_is_left_to_chance(wanted: One) -> None:
    assert any(least_shown(ALL[:3], {}, Random(seed)) is wanted for seed in range(50))


def test_there_may_be_none() -> None:
    assert least_shown([], {}, Random(1)) is None
