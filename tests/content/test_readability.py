"""Words, sentences and syllables, counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import readability

SYLLABLES = {
    "breathe breathes choose close comes don't eyes goes more once rolled shoes smile you're 10": 1,
    "alarm being chooses closest doesn't edges idle isn't little meaning out-breath quiet 20": 2,
    "someone someplace something table teaches timer trying wanted wishes": 2,
    "area easily favorite idea light-headed piano video 11": 3,
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, n) for words, n in SYLLABLES.items() for word in words.split()]
)
def test_syllables(word: str, count: int) -> None:
    assert readability.syllables(word) == count


@given(st.text())
def test_every_word_has_a_syllable(text: str) -> None:
    assert all(readability.syllables(word) >= 1 for word in readability.words(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One", 1),
        ("One. Two! Three?", 3),
        ("Say: “I feel…” Then rest.", 2),
        ("Say it: “It has four words.” Once.", 2),
        ("Sag: „Sie hat vier Wörter.“ Einmal.", 2),
        ("Diga: «Todavía no.» Luego espera.", 2),
        ("At 8.30 in the evening.", 1),
        ("A line\nand one more", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(readability.sentences(text)) == count


def test_words_keep_their_apostrophes_and_dashes() -> None:
    assert readability.words("Don\u2019t rush the out-breath!") == [
        "don't",
        "rush",
        "the",
        "out-breath",
    ]


def test_plain_words_are_a_low_grade_and_long_ones_a_high_one() -> None:
    plain = "Feel your feet. Look at the door. Count to ten."
    stiff = "Systematically externalising catastrophic interpretations facilitates regulation."
    assert readability.grade(plain) < 1
    assert readability.grade(stiff) > 12
