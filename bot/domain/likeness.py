"""How like its examples a text is: a linear classifier, fitted ahead of time from examples.

A text comes as its features: any strings (words, pairs of words, pieces of words), and how much
each counts. Every label has a weight for every feature; a text's score for a label is the label's
bias plus the sum of its features' weights, each as it counts, with the text's features scaled to
length 1: log-odds, above 0 when more likely than not. The labels are fitted apart from each other,
so that a text may be like several or none.

Fitting is logistic regression with a quadratic penalty, solved in its dual one example after the
other (Yu, Huang and Lin 2011). It makes no random choice: the same examples always give the same
weights, and therefore the same file.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

ROUNDS = 12
HALVINGS = 24
STRIDE = 7919
"""A prime: stepping by it visits every example once, and neighbours far apart."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text as its features and how much each counts, and all labels that are right for it."""

    features: Mapping[str, float]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What fitting found: a bias a label, and a weight a label for each feature."""

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the log-odds of each label for a text with these features."""
        totals = [0.0] * len(self.labels)
        for feature in features.keys() & self.weights.keys():
            counts = features[feature]
            for place, weight in enumerate(self.weights[feature]):
                totals[place] += counts * weight
        scale = _scale(features)
        return {
            label: bias + scale * total
            for label, bias, total in zip(self.labels, self.biases, totals, strict=True)
        }


def fit(
    examples: Sequence[Example], labels: Sequence[str], *, cost: float = 1.0, least: int = 3
) -> Likeness:
    """Find the weights; `cost` is how dear a wrong example is, `least` a feature's examples."""
    names = _common([example.features for example in examples], least)
    numbers = {name: number for number, name in enumerate(names)}
    rows = [_row(example.features, numbers) for example in examples]
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


def write(likeness: Likeness, *, least: float = 0.0) -> str:
    """Return a likeness as JSON, a feature a line; what weighs less than `least` is left out."""
    kept = [
        f"{json.dumps(feature)}: {_written(likeness.weights[feature])}"
        for feature in sorted(likeness.weights)
        if max(map(abs, likeness.weights[feature])) >= least
    ]
    return (
        f'{{"labels": {json.dumps(likeness.labels)},\n'
        f'"biases": {_written(likeness.biases)},\n'
        '"weights": {\n' + ",\n".join(kept) + "\n}}\n"
    )


def read(written: str) -> Likeness:
    """Return what `write` wrote; a ValueError when it is something else."""
    found = json.loads(written)
    if not isinstance(found, dict) or found.keys() != {"labels", "biases", "weights"}:
        raise ValueError("it does not hold labels, biases and weights")
    numbers = (found["biases"], *found["weights"].values())
    if set(map(len, numbers)) != {len(found["labels"])}:
        raise ValueError("it has not one number for each label")
    return Likeness(tuple(found["labels"]), tuple(found["biases"]), found["weights"])


@dataclass(frozen=True, slots=True)
class _Row:
    """One example as numbers of features and what each counts; the bias counts 1."""

    features: tuple[tuple[int, float], ...]
    norm: float


def _row(features: Mapping[str, float], numbers: Mapping[str, int]) -> _Row:
    scale = _scale(features)
    kept = tuple((numbers[f], scale * features[f]) for f in sorted(features) if f in numbers)
    return _Row(kept, sum(counts * counts for _, counts in kept) + 1)


def _scale(features: Mapping[str, float]) -> float:
    return 1 / sqrt(max(1.0, sum(counts * counts for counts in features.values())))


def _separate(
    rows: Sequence[_Row], signs: Sequence[int], features: int, cost: float
) -> list[float]:
    """Return a weight for each feature and, last, the bias."""
    weights = [0.0] * (features + 1)
    pulls = [0.0] * len(rows)
    for _ in range(ROUNDS):
        for index in _visits(len(rows)):
            row, sign = rows[index], signs[index]
            margin = sign * (sum(weights[f] * counts for f, counts in row.features) + weights[-1])
            pull = _balance(margin - row.norm * pulls[index], row.norm, cost)
            _move(weights, row, sign * (pull - pulls[index]))
            pulls[index] = pull
    return weights


def _visits(count: int) -> Iterator[int]:
    step = STRIDE if count % STRIDE else 1
    return (index * step % count for index in range(count))


def _move(weights: list[float], row: _Row, by: float) -> None:
    for feature, counts in row.features:
        weights[feature] += by * counts
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


def _common(texts: Iterable[Iterable[str]], least: int) -> list[str]:
    counts: dict[str, int] = {}
    for text in texts:
        for feature in text:
            counts[feature] = counts.get(feature, 0) + 1
    return sorted(feature for feature, count in counts.items() if count >= least)


def _written(numbers: Iterable[float]) -> str:
    return json.dumps([round(number, 2) for number in numbers])
