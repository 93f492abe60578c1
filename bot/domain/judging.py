"""Which number of a text is its rating, judged by what numbers in examples were.

The rules of :mod:`bot.domain.rating` know some ways to say a rating; people have more. So each
number from 0 to 10 is taken with what stands around it: the words and their kinds, how its clause
is built, what touches it, and what the rules make of it. A likeness that was fitted to thousands
of texts ahead of time weighs all that. The likeliest number is the rating if it is rather one than
not; where another one is nearly as likely, the text has none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, product

from bot.domain.clauses import Number, RatingWords, Said
from bot.domain.likeness import Likeness
from bot.domain.rating import Rating, read_ratings
from bot.domain.tokens import Token

RATING = "rating"
"""The one label of the likeness."""

LIKELY = 0.4
"""The log-odds from which a number is rather a rating than not."""

CLEARLY = 1.0
"""How much likelier than a number of any other value the one rating has to be."""

BEFORE, BEHIND = (-3, -2, -1), (1, 2, 3)
TOGETHER = ((-2, -1), (-1, 1), (1, 2))
"""The places around a number that are looked at, and those looked at in pairs."""

EDGE, SMALL, LARGE, LINE_BREAK = "$", "0-10", "#", "\\n"
MOST = 50
"""Numbers of a text that are looked at."""

MANY = 4
"""Counts of words and numbers beyond this are alike."""

ENDING = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may be the rating, and where the text says it.

    `by_rules` is whether it is one by the rules, `features` what it is judged by.
    """

    place: Rating
    by_rules: bool
    features: Mapping[str, float]

    @property
    def value(self) -> int:
        """The number."""
        return self.place.value


def judge_ratings(
    text: str, tokens: Sequence[Token], words: RatingWords, likeness: Likeness
) -> tuple[Rating, ...]:
    """Return all places where a text says its one rating, in order; none when in doubt.

    `tokens` are the text's, spelled out.
    """
    judged = [
        (likeness.scores(candidate.features)[RATING], candidate)
        for candidate in candidates(text, tokens, words)
    ]
    likely = [(score, one) for score, one in judged if score >= LIKELY]
    if not likely:
        return ()
    best, likeliest = max(likely, key=lambda one: one[0])
    if any(one.value != likeliest.value and best - score < CLEARLY for score, one in judged):
        return ()
    return tuple(one.place for _, one in likely if one.value == likeliest.value)


def candidates(text: str, tokens: Sequence[Token], words: RatingWords) -> Iterator[Candidate]:
    """Yield every number from 0 to 10 that nothing touches which makes it another one."""
    scene = _Scene(Said(text, tokens, words), read_ratings(text, tokens, words))
    for number in scene.numbers:
        place = scene.place(number)
        features = chain(
            scene.ruled(number, place),
            scene.written(number),
            scene.among(number),
            scene.around(number),
            scene.clause(number),
        )
        yield Candidate(place, scene.is_ruled(place), dict.fromkeys(features, 1.0))


class _Scene:
    """One text with its numbers; tells what there is to say of each."""

    def __init__(self, said: Said, by_rules: Sequence[Rating]) -> None:
        self._said = said
        self._by_rules = by_rules
        self.numbers = tuple(_numbers(said))
        self._clauses = {
            place: index
            for index, clause in enumerate(said.clauses)
            for place in range(clause.first, clause.last)
        }

    def place(self, number: Number) -> Rating:
        """Where the number stands, with the words around it that the rules take for its own."""
        start, end = self._start(number), self._end(number)
        for rating in self._by_rules:
            if rating.value == number.value and rating.start <= start < rating.end:
                return rating
        return Rating(number.value, start, end)

    def is_ruled(self, place: Rating) -> bool:
        """Whether the rules say that this is the rating."""
        return place in self._by_rules

    def ruled(self, number: Number, place: Rating) -> Iterator[str]:
        """Yield what the rules make of it. All their ratings of one text have one value."""
        if self.is_ruled(place):
            yield "rules this"
        elif not self._by_rules:
            yield "rules none"
        else:
            same = self._by_rules[0].value == number.value
            yield "rules same" if same else "rules another"

    def written(self, number: Number) -> Iterator[str]:
        """Yield how it is written, and what touches it."""
        word = self._said.words[number.at]
        yield f"is {word}"
        yield f"value {number.value}"
        yield "a word" if word.isalpha() else "a digit"
        yield f"scale {number.has_scale}"
        yield f"before {_touching(self._said.text[: self._start(number)][-1:])}"
        yield f"behind {_touching(self._said.text[self._end(number) :][:1])}"

    def among(self, number: Number) -> Iterator[str]:
        """Yield how it stands among the numbers of the text."""
        yield f"of {min(len(self.numbers), MANY)}"
        yield f"first {number is self.numbers[0]}"
        yield f"last {number is self.numbers[-1]}"
        for other in self.numbers:
            if other is not number and other.value == number.value:
                yield f"again, which is {self.is_ruled(self.place(other))}"

    def around(self, number: Number) -> Iterator[str]:
        """Yield the words near it, alone and together, and their kinds and endings."""
        words = {step: self._word(number.at + step) for step in BEFORE}
        words.update({step: self._word(number.behind - 1 + step) for step in BEHIND})
        kinds = {step: self._said.means.kinds(word) or (word,) for step, word in words.items()}
        ends = {step: _ending(word) for step, word in words.items()}
        for step, word in words.items():
            yield f"{step} {word}"
            yield f"{step} {ends[step]}"
            yield from (f"{step} {kind}" for kind in kinds[step])
        for one, other in TOGETHER:
            yield f"{one},{other} {words[one]} {words[other]}"
            yield f"{one},{other} {words[one]} {ends[other]}"
            yield f"{one},{other} {ends[one]} {words[other]}"
            yield from (f"{one},{other} {a} {b}" for a, b in product(kinds[one], kinds[other]))
        yield f"-1,1,2 {words[-1]} {ends[1]} {ends[2]}"

    def clause(self, number: Number) -> Iterator[str]:
        """Yield how its clause is built, and where in the text that stands."""
        index = self._clauses.get(number.at)
        if index is None:
            return
        clause = self._said.clauses[index]
        front = min(number.at - clause.first, MANY)
        rest = min(max(clause.last - number.behind, 0), MANY)
        where = f"{index == 0} {index == len(self._said.clauses) - 1}"
        yield f"front {front}"
        yield f"rest {rest}"
        yield f"clause {front} {rest}"
        yield f"clause {where}"
        yield f"clause {where} {front} {rest}"
        yield f"mark {''.join(map(_mark, clause.mark[:2]))}"

    def _start(self, number: Number) -> int:
        return self._said.tokens[number.at].start

    def _end(self, number: Number) -> int:
        return self._said.tokens[number.behind - 1].end

    def _word(self, place: int) -> str:
        """Return the word at a place; all small numbers are alike, and so are all large ones."""
        if not 0 <= place < len(self._said.words):
            return EDGE
        if self._said.is_number(place):
            return LARGE if self._said.value(place) is None else SMALL
        return _mark(self._said.words[place])


def _numbers(said: Said) -> Iterator[Number]:
    """Yield the first numbers of a text: one that goes on after so many is a list."""
    return islice(_all_numbers(said), MOST)


def _all_numbers(said: Said) -> Iterator[Number]:
    behind = 0
    for at in range(len(said.words)):
        number = said.number(at, len(said.words)) if at >= behind else None
        if number is not None:
            behind = number.behind
            yield number


def _mark(said: str) -> str:
    """Write a line break so that it does not break a line."""
    return LINE_BREAK if said == "\n" else said


def _touching(sign: str) -> str:
    if sign.isspace():
        return "room"
    return "a letter" if sign.isalnum() else sign


def _ending(word: str) -> str:
    return f"-{word[-ENDING:]}" if word.isalpha() else word
