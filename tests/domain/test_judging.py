"""Which number is the rating: judged by examples, and never one that is not there."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fitting import Example, Way, fit
from bot.domain.judging import RATING, Candidate, candidates, judge_ratings
from bot.domain.lexicon import Lexicon
from bot.domain.likeness import Likeness
from bot.domain.reading import read
from bot.domain.tokens import Token, spell_out, tokenize
from tests.ready import shipped

ENGLISH = shipped().for_language("en").lexicon


def tokens(text: str) -> list[Token]:
    return list(spell_out(tokenize(text), ENGLISH.spellings))


def found(text: str) -> list[Candidate]:
    return list(candidates(text, tokens(text), ENGLISH.ratings))


def taught(*lessons: tuple[str, int | None]) -> Likeness:
    examples = [
        Example(one.features, frozenset({RATING} if one.value == rating else ()))
        for text, rating in lessons
        for one in found(text)
    ]
    return fit(examples, (RATING,), Way(cost=100.0, least=1))


def judged(text: str, likeness: Likeness) -> list[int]:
    ratings = judge_ratings(text, tokens(text), ENGLISH.ratings, likeness)
    return [rating.value for rating in ratings]


LESSONS = taught(
    ("the parrot squawks 4 tonight", 4),
    ("the parrot squawks 9 again", 9),
    ("I fed 4 goats tonight", None),
    ("we fed 9 goats again", None),
)


def test_it_learns_another_way_to_say_a_rating() -> None:
    assert judged("I fed 3 goats and the parrot squawks 6", LESSONS) == [6]
    assert judged("we fed 6 goats", LESSONS) == []


def test_two_ratings_as_likely_are_none() -> None:
    assert judged("the parrot squawks 6 the parrot squawks 3", LESSONS) == []


def test_a_rating_said_twice_is_found_twice() -> None:
    assert judged("the parrot squawks 6 the parrot squawks 6", LESSONS) == [6, 6]


@pytest.mark.parametrize("text", ["7:30", "24/7 at work", "7%", "7th", "7.5", "11", "nothing"])
def test_what_touches_a_number_makes_it_another_one(text: str) -> None:
    assert found(text) == []


def test_a_language_without_examples_goes_by_the_rules() -> None:
    assert Lexicon().judged is None
    assert read("he left. 7", Lexicon()).intensity == 7


SAID = st.lists(
    st.sampled_from(
        ["7", "ten", "at", "he", "7/10", "hours", ".", ",", "\n", "(", "is", "six", "a"]
    )
)


@given(st.one_of(st.text(max_size=200), SAID.map(" ".join)))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    for one in found(text):
        assert 0 <= one.place.start < one.place.end <= len(text)
    assert ENGLISH.judged is not None
    values = set(judged(text, ENGLISH.judged))
    assert len(values) <= 1
    written = {one.value for one in found(text)}
    assert values <= written


def test_features_fit_into_lines() -> None:
    text = "7\n\nhe left\u2028me\tand 8"
    assert not [name for one in found(text) for name in one.features if re.search(r"[\n\t]", name)]
