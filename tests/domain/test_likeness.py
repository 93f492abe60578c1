"""The classifier finds what its examples have in common, and always the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.likeness import Example, Likeness, fit, read, write


def example(text: str, *labels: str) -> Example:
    return Example(dict.fromkeys(text.split(), 1.0), frozenset(labels))


EXAMPLES = [
    example("red round sweet", "apple", "fruit"),
    example("red round crisp", "apple", "fruit"),
    example("yellow long sweet", "fruit"),
    example("yellow long soft", "fruit"),
    example("red fast loud"),
    example("yellow fast loud"),
]


def test_it_tells_its_examples_apart() -> None:
    fitted = fit(EXAMPLES, ("apple", "fruit"), cost=10.0, least=1)
    for one in EXAMPLES:
        scores = fitted.scores(one.features)
        assert {label for label, score in scores.items() if score > 0} == one.labels


def test_it_goes_by_what_is_like() -> None:
    fitted = fit(EXAMPLES, ("apple", "fruit"), cost=10.0, least=1)
    scores = fitted.scores({"round": 1.0, "crisp": 1.0, "unheard-of": 1.0})
    assert scores["apple"] > 0
    assert fitted.scores({"loud": 1.0})["fruit"] < 0


def test_rare_features_may_be_left_out() -> None:
    assert set(fit(EXAMPLES, ("apple",), least=3).weights) == {"red", "yellow"}


def test_the_same_examples_give_the_same_file() -> None:
    assert write(fit(EXAMPLES, ("apple",))) == write(fit(EXAMPLES, ("apple",)))


def test_a_file_is_read_as_it_was_written() -> None:
    fitted = fit(EXAMPLES, ("apple", "fruit"), least=1)
    again = read(write(fitted))
    assert again.weights == fitted.weights
    assert write(again) == write(fitted)
    assert set(read(write(fitted, least=0.4)).weights) < set(fitted.weights)


@given(st.floats(min_value=-300, max_value=300))
def test_weights_keep_one_place_however_short_they_are_written(weight: float) -> None:
    fitted = Likeness(("apple",), (weight,), 0.0, {})
    assert read(write(fitted)).biases == pytest.approx((weight,), abs=0.0501)


@pytest.mark.parametrize("written", ["", "one line", "a b\n0.1 much\n0\n", "a\n0.1\n0\nno tab\n"])
def test_what_is_no_likeness_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  which one does not matter
        read(written)


def test_few_words_tell_little() -> None:
    words = {"round": 1.0}
    sure = fit(EXAMPLES, ("apple",), cost=10.0).scores(words)["apple"]
    less = fit(EXAMPLES, ("apple",), cost=10.0, shortest=3.0).scores(words)["apple"]
    assert 0 < less < sure


@given(st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 5), max_size=6))
def test_any_features_get_a_score(features: dict[str, float]) -> None:
    scores = fit(EXAMPLES, ("apple", "fruit")).scores(features)
    assert scores.keys() == {"apple", "fruit"}
