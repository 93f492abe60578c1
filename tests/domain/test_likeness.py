"""A text is as like as the features it shares, and what was fitted is read as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.likeness import Likeness, as_written, read, write

FITTED = Likeness(
    ("apple", "fruit"),
    (-0.5, 0.3),
    2.0,
    {"red": "1.2 .4", "round": "2 -.1", "loud": "-.3 -4"},
)


def test_a_text_is_as_like_as_what_it_has() -> None:
    assert FITTED.scores({}) == {"apple": -0.5, "fruit": 0.3}
    scores = FITTED.scores({"red": 2.0, "unheard-of": 2.0})
    length = 8**0.5
    assert scores["apple"] == pytest.approx(-0.5 + 2.4 / length)
    assert scores["fruit"] == pytest.approx(0.3 + 0.8 / length)


def test_few_words_tell_little() -> None:
    assert FITTED.scores({"loud": 1.0})["fruit"] == pytest.approx(0.3 - 4 / 2)


def test_a_file_is_read_as_it_was_written() -> None:
    assert read(write(FITTED)) == FITTED


def test_what_is_light_is_left_out() -> None:
    assert set(read(write(FITTED, least=2.0)).weights) == {"loud", "round"}


@given(st.floats(min_value=-300, max_value=300))
def test_weights_keep_one_place_however_short_they_are_written(weight: float) -> None:
    assert float(as_written([weight])) == pytest.approx(weight, abs=0.0501)


@pytest.mark.parametrize("written", ["", "one line", "a b\n0.1 much\n0\n", "a\n0.1\n0\nno tab\n"])
def test_what_is_no_likeness_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  which one does not matter
        read(written)


@given(st.dictionaries(st.sampled_from(["red", "loud", "a", "b"]), st.floats(0.1, 5), max_size=4))
def test_any_features_get_a_score(features: dict[str, float]) -> None:
    assert FITTED.scores(features).keys() == {"apple", "fruit"}
