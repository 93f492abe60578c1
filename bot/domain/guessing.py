"""Guessing the pattern and the trigger that everyday words are about.

A text is taken apart into features: its words in their plain form, their beginnings, and pairs of
words side by side or with one between. What each feature speaks for was counted ahead of time in
example sentences (naive Bayes; a rare feature counts more): :func:`learn` does that, the command
``python -m bot content fit`` writes it down, and :class:`Learned` weighs a text by it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise
from math import exp, log, sqrt

from bot.domain.tokens import Speller
from bot.domain.words import Pattern

OTHER = "other"
"""The label of examples that are about none of the patterns."""

SURE = 0.62
"""How likely a pattern has to be to be taken without asking; see docs/reading.md."""

FEWEST = 3
"""Words that a text has to have for a sure guess: "asked" alone may be about anything."""

LONGEST = 400
"""Words of a text that are looked at: a guess is made of the first few anyway."""

LIKELY = 0.01
BEGINNING = 4
RARITY_POWER = 1.25
SMOOTHING = 0.15
SHARPNESS = 2.0
RECIPE = (BEGINNING, RARITY_POWER, SMOOTHING)
"""What of this module shapes what is learned; found by learning some writers, reading others."""

_SHORTEST_STEM = 3
_FIRST_EMOJI = "\u2190"


@dataclass(frozen=True, slots=True)
class WordForms:
    """How words of one language become plain: `alike` by a list, others by losing an ending."""

    alike: Mapping[str, str] = field(default_factory=dict)
    endings: tuple[str, ...] = ()

    def plain(self, word: str) -> str:
        """Return what a word has in common with its other forms; all numbers are one."""
        if word[0].isdigit():
            return "#"
        if word in self.alike:
            return self.alike[word]
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                word = word.removesuffix(ending)
                break
        if len(word) > _SHORTEST_STEM and word[-1] == word[-2]:
            word = word[:-1]
        return word[:-1] if len(word) > _SHORTEST_STEM + 1 and word[-1] in "ey" else word


def features(
    tokens: Iterable[str], forms: WordForms, speller: Speller | None = None
) -> frozenset[str]:
    """Return the features of a text, given as its tokens spelled out, slips mended."""
    words = [forms.plain(token) for token in islice(filter(_tells, tokens), LONGEST)]
    if speller is not None:
        words = [speller.correct(word) for word in words]
    framed = ["^", *words, "$"] if words else []
    return frozenset(
        (
            *words,
            *(f"{word[:BEGINNING]}~" for word in words if len(word) > BEGINNING),
            *(f"{one} {next_}" for one, next_ in pairwise(framed)),
            *(f"{one} _ {third}" for one, third in zip(words, words[2:], strict=False)),
        )
    )


def _tells(said: str) -> bool:
    """Whether a token says something: a word, a question mark, an emoji."""
    return said[0].isalnum() or said == "?" or said[0] >= _FIRST_EMOJI


@dataclass(frozen=True, slots=True)
class Guess:
    """Labels and patterns with how likely each is, in no order; from how many words.

    All labels together are 1. A pattern is as likely as it and all its triggers together.
    """

    chances: Mapping[str, float]
    by_pattern: Mapping[Pattern, float]
    words: int

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """All patterns, the likeliest first."""
        return tuple(sorted(Pattern, key=lambda pattern: -self.by_pattern[pattern]))

    @property
    def triggers(self) -> tuple[str, ...]:
        """The ids of triggers that are not out of the question, the likeliest first."""
        likely = [label for label, chance in self.chances.items() if chance >= LIKELY]
        named = [label for label in likely if label != OTHER and label not in set(Pattern)]
        return tuple(sorted(named, key=lambda label: -self.chances[label]))

    @property
    def pattern(self) -> Pattern | None:
        """The likeliest pattern; None when the words are likelier to be about none."""
        first = self.patterns[0]
        return None if self.chances.get(OTHER, 0) > self.by_pattern[first] else first

    @property
    def is_sure(self) -> bool:
        """Whether the likeliest pattern may be taken without asking."""
        return self.words >= FEWEST and max(self.by_pattern.values()) >= SURE


class Learned:
    """What examples taught: for each feature its rarity, and what it adds to each label."""

    def __init__(
        self, labels: Sequence[str], sizes: Sequence[float], weights: Mapping[str, str]
    ) -> None:
        """Take the labels, what speaks against each, and the features with their weights.

        Weights are text, "rarity label:weight ...", labels by their place: they are many, and
        each is turned into numbers only when a text first has its feature.
        """
        self.labels = tuple(labels)
        self.sizes = tuple(sizes)
        self.weights = weights
        self._places = {
            pattern: [
                place
                for place, label in enumerate(self.labels)
                if label == pattern or label.startswith(f"{pattern}-")
            ]
            for pattern in Pattern
        }
        self._numbers: dict[str, tuple[float, tuple[tuple[int, float], ...]]] = {}

    @cached_property
    def speller(self) -> Speller:
        """Mends words that the examples do not have into those they have."""
        return Speller(feature for feature in self.weights if feature.isalpha())

    def guess(self, found: Collection[str]) -> Guess | None:
        """Weigh the features of a text; None when the examples have none of them."""
        totals = [0.0] * len(self.labels)
        amount, length = 0.0, 0.0
        for feature in found & self.weights.keys():
            rarity, weights = self._weights(feature)
            amount += rarity
            length += rarity * rarity
            for place, weight in weights:
                totals[place] += rarity * weight
        if not length:
            return None
        scale = SHARPNESS / sqrt(length)
        scores = [
            scale * (total - amount * size) for total, size in zip(totals, self.sizes, strict=True)
        ]
        words = sum(feature.isalnum() for feature in found)
        chances = _chances(scores)
        by_pattern = {
            pattern: sum(chances[place] for place in places)
            for pattern, places in self._places.items()
        }
        return Guess(dict(zip(self.labels, chances, strict=True)), by_pattern, words)

    def _weights(self, feature: str) -> tuple[float, tuple[tuple[int, float], ...]]:
        known = self._numbers.get(feature)
        if known is None:
            rarity, *parts = self.weights[feature].split(" ")
            pairs = (part.split(":") for part in parts)
            known = float(rarity), tuple((int(place), float(weight)) for place, weight in pairs)
            self._numbers[feature] = known
        return known


def _chances(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    odds = [exp(score - most) for score in scores]
    whole = sum(odds)
    return [odd / whole for odd in odds]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as its features, and its label: a trigger's id, a pattern, or `OTHER`."""

    label: str
    features: frozenset[str]


def learn(examples: Sequence[Example]) -> Learned:
    """Count what the examples' features speak for."""
    labels = sorted({example.label for example in examples})
    places = {label: place for place, label in enumerate(labels)}
    seen = Counter(feature for example in examples for feature in example.features)
    rarity = {
        feature: round(log((1 + len(examples)) / (1 + count)) ** RARITY_POWER, 2)
        for feature, count in seen.items()
    }
    amounts: defaultdict[str, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    sizes = [SMOOTHING * len(seen)] * len(labels)
    for example in examples:
        length = sqrt(sum(rarity[feature] ** 2 for feature in example.features)) or 1.0
        for feature in sorted(example.features):
            amounts[feature][places[example.label]] += rarity[feature] / length
            sizes[places[example.label]] += rarity[feature] / length
    weights = {
        feature: " ".join([f"{rarity[feature]:g}", *_written(amounts[feature])])
        for feature in sorted(seen)
    }
    return Learned(labels, [round(log(size), 3) for size in sizes], weights)


def _written(amounts: Mapping[int, float]) -> Iterator[str]:
    for place in sorted(amounts):
        yield f"{place}:{log(1 + amounts[place] / SMOOTHING):.2f}"
