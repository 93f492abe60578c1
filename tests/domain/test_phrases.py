"""The language that phrases are written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.phrases import PhraseBook, PhraseError, read_phrase

CLASSES = {"HIT": frozenset({"hit", "hits"}), "THEY": frozenset({"he", "she"})}
NOT = frozenset({"not", "never"})


def found(line: str, text: str) -> list[str]:
    words = text.split()
    book = PhraseBook([read_phrase(line, CLASSES)], NOT)
    return [" ".join(words[one.start : one.end]) for one in book.find(words)]


@pytest.mark.parametrize(
    ("line", "text", "there"),
    [
        ("THEY HIT me", "and he hits me", ["he hits me"]),
        ("THEY HIT me", "he hits you", []),
        ("he/we just? left", "we left he just left", ["we left", "he just left"]),
        ("he ... me", "he a b c me", ["he a b c me"]),
        ("he ... me", "he a b c d me", []),
        ("he ... ... me", "he a b c d e f me", ["he a b c d e f me"]),
        ("he ... me", "he would never me", []),
        ("he ... me", "he left . me", []),
        ("strangl* me", "strangled me", ["strangled me"]),
        ("a b?", "a a b", ["a", "a b"]),
        ("! a b", "a b", ["a b"]),
    ],
)
def test_a_phrase_is_found(line: str, text: str, there: list[str]) -> None:
    assert found(line, text) == there


@pytest.mark.parametrize("line", ["", "...", "a ...", "... a", "a? b", "NOBODY a", "a/ b", "!"])
def test_what_is_no_phrase_is_refused(line: str) -> None:
    with pytest.raises(PhraseError):
        read_phrase(line, CLASSES)


def test_a_clear_phrase_says_so() -> None:
    assert read_phrase("! a", CLASSES).clear
    assert not read_phrase("a", CLASSES).clear


@given(st.lists(st.sampled_from(["a", "b", "c", "not", "."]), max_size=30))
def test_a_phrase_begins_and_ends_as_it_is_written(words: list[str]) -> None:
    for one in PhraseBook([read_phrase("a ... b? c", CLASSES)], NOT).find(words):
        inside = words[one.start + 1 : one.end - 1]
        assert (words[one.start], words[one.end - 1]) == ("a", "c")
        assert not {"not", "."}.intersection(inside)
        assert len(inside) <= 4
