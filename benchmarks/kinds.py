"""Which words are used alike, learned from texts: kinds of words.

Words that stand between the same neighbours are of a kind (Harris 1954): "dad", "nan", "flatmate".
What stands up to `NEAR` words from a word, weighed by how much more often than by chance (positive
pointwise mutual information, Church and Hanks 1990, with the smoothing of Levy, Goldberg and Dagan
2015), is squeezed into a few dimensions, and the words are parted there by k-means.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import log, sqrt

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction import DictVectorizer
from sklearn.preprocessing import normalize

SIZES = (150, 1000)
"""How many kinds there are, coarse and fine."""

LEAST_SAID = 4
NEAR = 3
DIMENSIONS = 100
SMOOTHING = 0.75
SEED = 1

Around = Mapping[str, Mapping[str, float]]


def find_kinds(texts: Sequence[Sequence[str]], sizes: Sequence[int] = SIZES) -> str:
    """Return the kinds in these texts as `content.safety.parse_kinds` reads them.

    There have to be as many words as kinds that are said often enough.
    """
    said = Counter(word for text in texts for word in text)
    words = sorted(word for word, times in said.items() if times >= LEAST_SAID and word.isalpha())
    points = _points(words, _around(texts, frozenset(words)))
    often = [sqrt(said[word]) for word in words]
    return "\n\n".join(_written(words, _parted(points, size, often)) for size in sizes) + "\n"


def _around(texts: Sequence[Sequence[str]], words: frozenset[str]) -> Around:
    """Return how often what stands before and after each word; what is nearer counts for more."""
    around: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for place, here in enumerate(text):
            for distance, there in enumerate(text[place + 1 : place + 1 + NEAR], start=1):
                if here in words and there in words:
                    around[here][f"{there} after"] += 1 / distance  # type: ignore[assignment]
                    around[there][f"{here} before"] += 1 / distance  # type: ignore[assignment]
    return around


def _points(words: Sequence[str], around: Around) -> object:
    """Return a point of length 1 for each word."""
    rows = DictVectorizer().fit_transform(_weighed(words, around))
    dimensions = min(DIMENSIONS, len(words) - 1)
    return normalize(TruncatedSVD(dimensions, random_state=SEED).fit_transform(rows))


def _weighed(words: Sequence[str], around: Around) -> Iterator[dict[str, float]]:
    """Yield what stands around each word, by how much more often it does than by chance."""
    totals: Counter[str] = Counter()
    for near in around.values():
        totals.update(near)
    chances = {name: (times + 1) ** SMOOTHING for name, times in totals.items()}
    all_chances = sum(chances.values())
    for word in words:
        near = around.get(word, {})
        total = sum(near.values()) + 1
        ratios = {
            name: times * all_chances / (total * chances[name]) for name, times in near.items()
        }
        yield {name: log(ratio) for name, ratio in ratios.items() if ratio > 1}


def _parted(points: object, size: int, often: Sequence[float]) -> list[int]:
    """Return the number of each word's kind; words that are said often count for more."""
    means = KMeans(size, random_state=SEED, n_init=1)
    kinds: list[int] = means.fit(points, sample_weight=often).labels_.tolist()
    return kinds


def _written(words: Sequence[str], kinds: Sequence[int]) -> str:
    """Return a line a kind, in an order that does not depend on the numbers."""
    numbered = sorted(zip(kinds, words, strict=True))
    lines = (
        " ".join(word for _, word in kind) for _, kind in groupby(numbered, lambda one: one[0])
    )
    return "\n".join(sorted(lines))
