"""How like its examples a text is: a linear classifier, fitted ahead of time from examples.

A text comes as its features: any strings (words, pairs of words, pieces of words), and how much
each counts. Every label has a weight for every feature; a text's score for a label is the label's
bias plus the sum of its features' weights, each as it counts, with the text's features scaled to
length 1: log-odds, above 0 when more likely than not. `benchmarks.fitting` finds the weights.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt


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
        scaled = scale(features, self.shortest)
        return {
            label: bias + scaled * total
            for label, bias, total in zip(self.labels, self.biases, totals, strict=True)
        }


def write(likeness: Likeness, *, least: float = 0.0) -> str:
    """Return the text of a file: labels, biases, the shortest length, then a feature a line.

    Features that weigh less than `least` for every label are left out.
    """
    kept = (
        f"{feature}\t{weights}"
        for feature, weights in sorted(likeness.weights.items())
        if max(abs(float(weight)) for weight in weights.split()) >= least
    )
    head = (" ".join(likeness.labels), as_written(likeness.biases), f"{likeness.shortest:.1f}")
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


def scale(features: Mapping[str, float], shortest: float) -> float:
    """Return what a text's features are multiplied by, so that a long text says no more."""
    length = sqrt(sum(counts * counts for counts in features.values()))
    return 1 / max(length, shortest, 1.0)


def as_written(numbers: Iterable[float]) -> str:
    """Write numbers with one place behind the point, as short as they can be read."""
    return " ".join(map(_short, numbers))


def _short(number: float) -> str:
    written = f"{number:.1f}".removesuffix(".0")
    if written.startswith(("0.", "-0.")):
        return written.replace("0.", ".", 1)
    return "0" if written == "-0" else written
