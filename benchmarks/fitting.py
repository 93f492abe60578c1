"""Fits a likeness to examples: logistic regression with a quadratic penalty, by scikit-learn.

The running bot only reads what was fitted (`bot.domain.likeness`); nothing here is installed with
it. The labels are fitted apart from each other, so that a text may be like several or none. While
fitting, a feature that few examples have counts for more than one that many have: what is rare
tells more.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.domain.likeness import Likeness, as_written, scale

TOLERANCE = 0.001
"""A looser one stops before texts that it is fitted to are heard right."""

CERTAIN = 10.0
"""The log-odds of a label that every example has; of one that none has, its opposite."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text as its features and how much each counts, and all labels that are right for it."""

    features: Mapping[str, float]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Way:
    """How to fit.

    `cost` is how dear a wrong example is, `least` how many examples a feature must have, `rarity`
    the power by which rare features count for more. Features shorter than `shortest` together are
    not scaled up to length 1 but as if they had that length: few words tell little.
    """

    cost: float = 1.0
    least: int = 2
    rarity: float = 1.5
    shortest: float = 0.0


def fit(examples: Sequence[Example], labels: Sequence[str], way: Way) -> Likeness:
    """Find the weights; the same examples always give the same ones."""
    rarities = _rarities([example.features for example in examples], way)
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([_row(one.features, rarities, way) for one in examples])
    # liblinear counts in 32 bits, the vectorizer in 64.
    rows.indices, rows.indptr = rows.indices.astype("int32"), rows.indptr.astype("int32")
    found = [_fit_one(rows, [label in one.labels for one in examples], way) for label in labels]
    names = vectorizer.get_feature_names_out()
    weights = zip(*(column for column, _ in found), strict=True)
    return Likeness(
        tuple(labels),
        tuple(bias for _, bias in found),
        way.shortest,
        {
            name: as_written([weight * rarities[name] for weight in row])
            for name, row in zip(names, weights, strict=True)
        },
    )


def _row(
    features: Mapping[str, float], rarities: Mapping[str, float], way: Way
) -> dict[str, float]:
    length = scale(features, way.shortest)
    return {
        name: length * counts * rarities[name]
        for name, counts in features.items()
        if name in rarities
    }


def _fit_one(rows: Any, signs: Sequence[bool], way: Way) -> tuple[list[float], float]:  # noqa: ANN401  a sparse matrix, which has no public type
    """Fit one label: a weight for each feature, and the bias, which is drawn to 0 as they are."""
    if len(set(signs)) == 1:
        return [0.0] * rows.shape[1], CERTAIN if signs[0] else -CERTAIN
    fitted = LogisticRegression(C=way.cost, solver="liblinear", tol=TOLERANCE).fit(rows, signs)
    return fitted.coef_[0].tolist(), float(fitted.intercept_[0])


def _rarities(texts: Sequence[Iterable[str]], way: Way) -> dict[str, float]:
    """Return how rare each feature is that enough texts have; 1 if two texts have it.

    A power of the inverse document frequency (Sparck Jones 1972).
    """
    had = Counter(feature for text in texts for feature in text)
    rarest = log(1 + len(texts) / 3)
    return {
        feature: (log(1 + len(texts) / (1 + count)) / rarest) ** way.rarity
        for feature, count in had.items()
        if count >= way.least
    }
