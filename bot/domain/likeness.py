"""How like its examples a text is: a linear classifier, fitted ahead of time from examples.

A text comes as its features, any strings (words, pairs of words, pieces of words). Every label
has a weight for every feature; a text's score for a label is the label's bias plus the sum of its
features' weights over the square root of their number: log-odds, above 0 when more likely than
not. The labels are fitted apart from each other, so that a text may be like several or none.

Fitting is logistic regression with a quadratic penalty, solved in its dual one example after the
other (Yu, Huang and Lin 2011). It is exact and needs no random choice: the same examples always
give the same weights, and therefore the same file.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

ROUNDS = 12
HALVINGS = 24
STRIDE = 7919
"""A prime: stepping by it visits every example once, and neighbours far apart."""


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one text, and all the labels that are right for it."""

    features: frozenset[str]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What fitting found: a bias a label, and a weight a label for each feature."""

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def scores(self, features: Collection[str]) -> dict[str, float]:
        """Return the log-odds of each label for a text with these features, each given once."""
        found = [self.weights[feature] for feature in features if feature in self.weights]
        scale = 1 / sqrt(max(1, len(features)))
        sums = map(sum, zip(*found, strict=True)) if found else (0.0 for _ in self.labels)
        return {
            label: bias + scale * total
            for label, bias, total in zip(self.labels, self.biases, sums, strict=True)
        }


def fit(
    examples: Sequence[Example], labels: Sequence[str], *, cost: float = 1.0, least: int = 2
) -> Likeness:
    """Find the weights; `cost` is how dear a wrong example is, `least` a feature's examples."""
    names = _common([example.features for example in examples], least)
    numbers = {name: number for number, name in enumerate(names)}
    rows = [
        _Row(
            tuple(numbers[f] for f in sorted(example.features) if f in numbers),
            1 / sqrt(max(1, len(example.features))),
        )
        for example in examples
    ]
    columns = []
    biases = []
    for label in labels:
        signs = [1 if label in example.labels else -1 for example in examples]
        weights = _separate(rows, signs, len(names), cost)
        biases.append(weights.pop())
        columns.append(weights)
    return Likeness(
        tuple(labels), tuple(biases), dict(zip(names, zip(*columns, strict=True), strict=True))
    )


def write(likeness: Likeness, *, least: float = 0.01) -> Iterator[str]:
    """Yield the lines of a likeness's file; features that weigh less than `least` are left out."""
    yield "\t".join(("labels", *likeness.labels))
    yield "\t".join(("bias", *map(_written, likeness.biases)))
    for feature in sorted(likeness.weights):
        weights = likeness.weights[feature]
        if max(map(abs, weights)) >= least:
            yield "\t".join((feature, *map(_written, weights)))


def read(lines: Iterable[str]) -> Likeness:
    """Return what `write` wrote; a ValueError when a line is not of its kind."""
    rows = (line.rstrip("\n").split("\t") for line in lines)
    _, *labels = next(rows)
    _, *biases = next(rows)
    weights = {feature: tuple(map(float, values)) for feature, *values in rows}
    if any(len(values) != len(labels) for values in (biases, *weights.values())):
        raise ValueError("a line has not one number for each label")
    return Likeness(tuple(labels), tuple(map(float, biases)), weights)


@dataclass(frozen=True, slots=True)
class _Row:
    """One example as numbers of features, each of which counts `scale`; the bias counts 1."""

    features: tuple[int, ...]
    scale: float

    @property
    def norm(self) -> float:
        return len(self.features) * self.scale**2 + 1


def _separate(
    rows: Sequence[_Row], signs: Sequence[int], features: int, cost: float
) -> list[float]:
    """Return a weight for each feature and, last, the bias."""
    weights = [0.0] * (features + 1)
    pulls = [cost / 2] * len(rows)
    for row, sign, pull in zip(rows, signs, pulls, strict=True):
        _move(weights, row, sign * pull)
    for _ in range(ROUNDS):
        for index in _visits(len(rows)):
            row, sign = rows[index], signs[index]
            margin = sign * (row.scale * sum(weights[f] for f in row.features) + weights[-1])
            pull = _balance(margin - row.norm * pulls[index], row.norm, cost)
            _move(weights, row, sign * (pull - pulls[index]))
            pulls[index] = pull
    return weights


def _visits(count: int) -> Iterator[int]:
    step = STRIDE if count % STRIDE else 1
    return (index * step % count for index in range(count))


def _move(weights: list[float], row: _Row, by: float) -> None:
    moved = by * row.scale
    for feature in row.features:
        weights[feature] += moved
    weights[-1] += by


def _balance(margin: float, norm: float, cost: float) -> float:
    """Return how hard an example pulls at rest: pull = cost / (1 + e^(margin + norm * pull))."""
    low, high = 0.0, cost
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if middle * (1 + exp(min(margin + norm * middle, 50.0))) < cost:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _common(texts: Iterable[Collection[str]], least: int) -> list[str]:
    counts: dict[str, int] = {}
    for text in texts:
        for feature in text:
            counts[feature] = counts.get(feature, 0) + 1
    return sorted(feature for feature, count in counts.items() if count >= least)


def _written(number: float) -> str:
    return f"{number:.2f}"
