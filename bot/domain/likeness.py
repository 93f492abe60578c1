"""How like its examples a text is: a linear classifier, fitted ahead of time from examples.

A text comes as its features: any strings (words, pairs of words, pieces of words), and how much
each counts. Every label has a weight for every feature; a text's score for a label is the label's
bias plus the sum of its features' weights, each as it counts, with the text's features scaled to
length 1: log-odds, above 0 when more likely than not. The labels are fitted apart from each other,
so that a text may be like several or none. While fitting, a feature that few examples have counts
for more than one that many have: what is rare tells more.

Fitting is logistic regression with a quadratic penalty, solved in its dual one example after the
other (Yu, Huang and Lin 2011), in an order shuffled anew each round, since neighbours are alike.
The shuffling is seeded: the same examples always give the same weights, and so the same file.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from random import Random

ROUNDS = 16
HALVINGS = 24
SEED = 20
RARITY_COUNTS = 1.5


@dataclass(frozen=True, slots=True)
class Example:
    """One text as its features and how much each counts, and all labels that are right for it."""

    features: Mapping[str, float]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What fitting found: a bias a label, and for each feature a weight a label.

    Weights stay as they are written, with spaces between, until a text has their feature: reading
    a file with tens of thousands of them then takes a few milliseconds.
    """

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    shortest: float
    weights: Mapping[str, str]

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the log-odds of each label for a text with these features."""
        totals = [0.0] * len(self.labels)
        for feature in features.keys() & self.weights.keys():
            counts = features[feature]
            for place, weight in enumerate(self.weights[feature].split()):
                totals[place] += counts * float(weight)
        scale = _scale(features, self.shortest)
        return {
            label: bias + scale * total
            for label, bias, total in zip(self.labels, self.biases, totals, strict=True)
        }


def fit(
    examples: Sequence[Example],
    labels: Sequence[str],
    *,
    cost: float = 1.0,
    least: int = 2,
    shortest: float = 0.0,
    rounds: int = ROUNDS,
) -> Likeness:
    """Find the weights.

    `cost` is how dear a wrong example is, `least` how many examples a feature must have. Features
    shorter than `shortest` together are not scaled up to length 1 but as if they had that length:
    few words tell little. The dearer a wrong example, the more `rounds` it takes to come to rest.
    """
    rarities = _rarities([example.features for example in examples], least)
    names = sorted(rarities)
    numbers = {name: number for number, name in enumerate(names)}
    rows = [
        _row(example.features, numbers, rarities, _scale(example.features, shortest))
        for example in examples
    ]
    found = [_separate(rows, _signs(examples, label), len(names), cost, rounds) for label in labels]
    weights = zip(*(column[:-1] for column in found), strict=True)
    return Likeness(
        tuple(labels),
        tuple(column[-1] for column in found),
        shortest,
        {
            name: _written([weight * rarities[name] for weight in row])
            for name, row in zip(names, weights, strict=True)
        },
    )


def write(likeness: Likeness, *, least: float = 0.0) -> str:
    """Return the text of a file: labels, biases, the shortest length, then a feature a line.

    Features that weigh less than `least` for every label are left out.
    """
    kept = (
        f"{feature}\t{weights}"
        for feature, weights in sorted(likeness.weights.items())
        if max(abs(float(weight)) for weight in weights.split()) >= least
    )
    head = (" ".join(likeness.labels), _written(likeness.biases), f"{likeness.shortest:.1f}")
    return "".join(f"{line}\n" for line in (*head, *kept))


def read(written: str) -> Likeness:
    """Return what `write` wrote; a ValueError when a line is not of its kind."""
    labels, biases, shortest, *lines = written.splitlines()
    return Likeness(
        tuple(labels.split()),
        tuple(map(float, biases.split())),
        float(shortest),
        dict(line.split("\t", 1) for line in lines),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One example as numbers of features and what each counts; the bias counts 1."""

    features: tuple[tuple[int, float], ...]
    norm: float


def _row(
    features: Mapping[str, float],
    numbers: Mapping[str, int],
    rarities: Mapping[str, float],
    scale: float,
) -> _Row:
    kept = tuple(
        (numbers[name], scale * features[name] * rarities[name])
        for name in sorted(features)
        if name in numbers
    )
    return _Row(kept, sum(counts * counts for _, counts in kept) + 1)


def _scale(features: Mapping[str, float], shortest: float) -> float:
    length = sqrt(sum(counts * counts for counts in features.values()))
    return 1 / max(length, shortest, 1.0)


def _signs(examples: Sequence[Example], label: str) -> list[int]:
    return [1 if label in example.labels else -1 for example in examples]


def _separate(
    rows: Sequence[_Row], signs: Sequence[int], features: int, cost: float, rounds: int
) -> list[float]:
    """Return a weight for each feature and, last, the bias."""
    weights = [0.0] * (features + 1)
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    shuffle = Random(SEED).shuffle  # noqa: S311  an order, not a secret
    for _ in range(rounds):
        shuffle(order)
        for index in order:
            row, sign = rows[index], signs[index]
            margin = sign * (sum(weights[f] * counts for f, counts in row.features) + weights[-1])
            pull = _balance(margin - row.norm * pulls[index], row.norm, cost)
            _move(weights, row, sign * (pull - pulls[index]))
            pulls[index] = pull
    return weights


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


def _rarities(texts: Sequence[Iterable[str]], least: int) -> dict[str, float]:
    """Return, for each feature of at least so many texts, how rare it is; 1 if two texts have it.

    A power of the inverse document frequency (Sparck Jones 1972).
    """
    had = Counter(feature for text in texts for feature in text)
    rarest = log(1 + len(texts) / 3)
    return {
        feature: (log(1 + len(texts) / (1 + count)) / rarest) ** RARITY_COUNTS
        for feature, count in had.items()
        if count >= least
    }


def _written(numbers: Iterable[float]) -> str:
    """Write numbers with one place behind the point, as short as they can be read."""
    return " ".join(map(_short, numbers))


def _short(number: float) -> str:
    written = f"{number:.1f}".removesuffix(".0")
    if written.startswith(("0.", "-0.")):
        return written.replace("0.", ".", 1)
    return "0" if written == "-0" else written
