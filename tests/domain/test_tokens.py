"""Words, numbers and marks of typed text, and what slips of the finger were meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.tokens import Speller, spell_out, tokenize


@pytest.mark.parametrize(
    ("typed", "tokens"),
    [
        ("He DIDN\u2019T  answer", ["he", "didn't", "answer"]),
        ("nooooo!!", ["noo", "!", "!"]),
        ("7/10, 7.5", ["7", "/", "10", ",", "7.5"]),
        ("3hrs 24/7", ["3", "hrs", "24", "/", "7"]),
        ("S\u00e3o l'\u00e9t\u00e9", ["sao", "l'ete"]),
        ("\uff17 1\ufe0f\u20e30\ufe0f\u20e3 \U0001f51f", ["7", "10", "10"]),
        (
            "ok\U0001f44d\U0001f3fd \U0001f62d\U0001f62d",
            ["ok", "\U0001f44d\U0001f3fd", *"\U0001f62d" * 2],
        ),
        ("one\ntwo", ["one", "\n", "two"]),
        ("", []),
    ],
)
def test_tokens(typed: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(typed)] == tokens


@given(st.text(max_size=80))
def test_a_token_knows_its_place(typed: str) -> None:
    ends = [0]
    for token in tokenize(typed):
        assert ends[-1] <= token.start < token.end <= len(typed)
        assert token.text
        ends.append(token.end)


def test_spellings_are_written_out() -> None:
    spellings = {"dont": ("do", "not"), "u": ("you",)}
    spelled = list(spell_out(tokenize("u dont mum's"), spellings))
    assert [word.text for word in spelled] == ["you", "do", "not", "mum"]
    assert [word.start for word in spelled] == [0, 2, 2, 7]


def test_a_beginning_that_is_shortened_is_written_out() -> None:
    spellings = {"j'": ("je",), "d'": ("de",), "aujourd'hui": ("aujourdhui",)}
    spelled = list(spell_out(tokenize("j'ai d'autres aujourd'hui l'un"), spellings))
    words = ["je", "ai", "de", "autres", "aujourdhui", "l'un"]
    assert [word.text for word in spelled] == words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("answer", "answer"),
        ("anwer", "answer"),
        ("answeer", "answer"),
        ("anzwer", "answer"),
        ("asnwer", "answer"),
        ("noo", "no"),
        ("nad", "nad"),  # too short to be sure of
        ("aswner", "aswner"),  # two slips
        ("texts", "texts"),
        ("testy", "testy"),  # as near to "texty" as to "tests"
    ],
)
def test_one_slip_is_mended(typed: str, meant: str) -> None:
    speller = Speller(["answer", "no", "and", "texts", "texty", "tests"])
    assert speller.correct(typed) == meant


@given(st.text("abcd", max_size=7))
def test_a_mended_word_is_known(typed: str) -> None:
    known = ["abcda", "dcbad", "aabbc", "ab"]
    meant = Speller(known).correct(typed)
    assert meant == typed or meant in known
