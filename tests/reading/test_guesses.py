"""What everyday words are about: guessed from sayings, and held to figures."""

from functools import cache
from pathlib import Path

import pytest

from benchmarks.reading import Figures, figures
from bot.domain.guessing import Example, features, learn
from bot.domain.lexicon import Lexicon
from bot.domain.reading import read
from bot.domain.words import Pattern
from content import SHIPPED
from content.findings import Place
from content.rated import Rated, read_rated
from content.sayings import Saying, learn_sayings, read_sayings
from tests.ready import shipped

ENGLISH = shipped().for_language("en").lexicon
WRITERS = ("development-a", "development-b")
APART = 5
"""Each fifth text is kept out of what the shipped bot has learned (content/en/sayings-*.txt)."""
NOWHERE = Place("", 1)


@cache
def texts(writer: str) -> list[Rated]:
    return read_rated(Path(__file__).parent / "texts" / f"{writer}.yaml")


@cache
def measured(writer: str, step: int = 1) -> Figures:
    return figures(texts(writer)[::step], ENGLISH)


@pytest.mark.parametrize("writer", WRITERS)
def test_ratings_are_read_and_not_invented(writer: str) -> None:
    found = measured(writer)
    assert found.intensity >= 0.97
    assert found.invented <= 0.02


@pytest.mark.parametrize("writer", WRITERS)
def test_patterns_are_guessed_and_sure_guesses_hold(writer: str) -> None:
    found = measured(writer, APART)
    assert found.pattern >= 0.8
    assert found.sure >= 0.5
    assert found.sure_right >= 0.92


def test_texts_of_strangers_are_read_as_well() -> None:
    found = figures(read_rated(Path(__file__).parent / "apart.yaml"), ENGLISH)
    assert found.intensity >= 0.97
    assert found.invented <= 0.02
    assert found.pattern >= 0.8
    assert found.sure >= 0.5
    assert found.sure_right >= 0.92


def test_texts_kept_apart_were_not_learned() -> None:
    learned = {saying.text for saying in read_sayings(SHIPPED / "en")}
    for writer in WRITERS:
        apart = {read(one.text, ENGLISH).words for one in texts(writer)[::APART]}
        assert len(apart & learned) <= 2  # "seen" and the like are said by many


@pytest.mark.parametrize(
    ("said", "trigger"),
    [
        ("he left me on read again", "scanner-seen"),
        ("she wants to move in together", "withdrawer-future"),
        ("i asked my sister and the group chat what she thinks", "reassurance-asked-friends"),
        ("his boss yelled at him and my stomach hurts", "merger-their-stress"),
        ("No “love you” today", "reassurance-no-love-you"),
    ],
)
def test_a_plain_story_is_surely_about_its_trigger(said: str, trigger: str) -> None:
    reading = read(said, ENGLISH)
    assert reading.triggers[0] == trigger
    assert (reading.pattern, reading.pattern_sure) == (trigger.split("-", maxsplit=1)[0], True)


def test_every_pattern_is_offered_the_likeliest_first() -> None:
    reading = read("he left me on read again", ENGLISH)
    assert reading.patterns[0] is reading.pattern is Pattern.SCANNER
    assert set(reading.patterns) == set(Pattern)


@pytest.mark.parametrize("said", ["7", "hello there", "thank you", "thanks, bye", "xq zzkw"])
def test_words_about_something_else_are_about_no_pattern(said: str) -> None:
    assert read(said, ENGLISH).pattern is None


@pytest.mark.parametrize("said", ["asked", "slow", "20 min"])
def test_a_word_or_two_are_never_sure(said: str) -> None:
    assert not read(said, ENGLISH).pattern_sure


def test_a_slip_of_the_finger_or_another_form_changes_no_guess() -> None:
    for said in ("hes ignored my mesages all day", "he ignores my message all day long"):
        assert read(said, ENGLISH).pattern is Pattern.SCANNER


def test_one_saying_more_teaches_a_guess() -> None:
    taught = [Saying("merger-apart", "the kite is in the tree", NOWHERE)]
    others = [Saying("scanner-slow", "the bread is slow", NOWHERE)]
    unknowing, knowing = (learn_sayings(sayings, ENGLISH) for sayings in (others, others + taught))
    found = features(["kite", "tree"], ENGLISH.forms)
    assert unknowing.guess(found) is None
    guess = knowing.guess(found)
    assert guess is not None
    assert guess.triggers[0] == "merger-apart"


def test_learning_twice_teaches_the_same() -> None:
    examples = [Example(one, frozenset({one, "both"})) for one in ("scanner", "merger")]
    assert dict(learn(examples).weights) == dict(learn(examples[::-1]).weights)


def test_nothing_learned_is_nothing_guessed() -> None:
    reading = read("he left me on read again", Lexicon())
    assert (reading.pattern, reading.patterns, reading.triggers) == (None, (), ())
