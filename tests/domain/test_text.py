"""Typed text made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import fold, fold_lines, plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  São  Paulo!", "sao paulo"),
        ("SAO-PAULO", "sao paulo"),
        ("Łódź", "lodz"),
        ("Tromsø", "tromso"),
        ("Straße", "strasse"),
        ("\uff22\uff45rlin", "berlin"),
        ("a\nb_c", "a b c"),
        ("\U0001f642", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=12), min_size=1))
def test_lines_are_folded_each_by_itself(lines: list[str]) -> None:
    assert fold_lines("\n".join(lines)).split("\n") == [fold(line) for line in lines]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_plain_keeps_every_position(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_plain_writes_digits_slashes_and_apostrophes_in_ascii() -> None:
    assert plain("I\u2019M \uff17\uff0f\u0661\u0660") == "i'm 7/10"
