"""What a language's words mean to the reader of free words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.clauses import Phrase, RatingWords
from bot.domain.guessing import Learned, WordForms
from bot.domain.likeness import Likeness
from bot.domain.timewords import TimeWords

NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """How a plain yes or no is typed.

    The words are as :func:`bot.domain.text.fold` leaves them; `rest` may follow a yes or a no.
    `minors` are ways to say that one is under 18, with ``*`` for the age.
    """

    yes: frozenset[str] = NO_WORDS
    yes_phrases: frozenset[str] = NO_WORDS
    no: frozenset[str] = NO_WORDS
    no_phrases: frozenset[str] = NO_WORDS
    rest: frozenset[str] = NO_WORDS
    negations: frozenset[str] = NO_WORDS
    minors: frozenset[str] = NO_WORDS


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words. An empty one reads digits alone, and guesses nothing.

    `learned` is what its sayings taught, `judged` tells which number is a rating; None where
    there are no examples.
    """

    spellings: Mapping[str, Phrase] = field(default_factory=dict)
    answers: AnswerWords = field(default_factory=AnswerWords)
    ratings: RatingWords = field(default_factory=RatingWords)
    times: TimeWords = field(default_factory=TimeWords)
    forms: WordForms = field(default_factory=WordForms)
    learned: Learned | None = None
    judged: Likeness | None = None
