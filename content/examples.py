"""Example texts of danger and of everyday life, and the likeness that is fitted to them.

An example file is a list of `{text: ..., categories: [...]}`; a text without categories is
harmless. The files are read when the likeness is fitted or measured, never by the running bot.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from bot.domain.danger import Phrases
from bot.domain.likeness import Example, Likeness, fit, write
from bot.domain.safety import Danger
from bot.domain.screening import ANY, CATEGORIES, features
from content.findings import ContentError, Finding
from content.safety import WEIGHTS_FILE, read_safety
from content.slips import mistyped
from content.yamlfile import Value, read_each

LABELS = (*CATEGORIES, ANY)
SEED = 20
COST = 40.0
"""How dear a wrong example is; found by fitting to some writers and testing on others."""

LEAST_EXAMPLES = 3
SHORTEST = 5.0
LEAST_WEIGHT = 0.7
CATEGORIES_KEY = "categories"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One example text and the categories it tells of, none when it is harmless."""

    text: str
    categories: frozenset[Danger]


def read_examples(path: Path) -> list[Labelled]:
    """Return the examples of a file, or raise `ContentError` with what is wrong in it."""
    return read_each(path, _labelled)


def likened(
    phrases: Phrases, examples: Sequence[Labelled], labels: Sequence[str] = LABELS
) -> Phrases:
    """Return the phrases with a likeness fitted to these examples."""
    return replace(phrases, likeness=_fitted(phrases, examples, labels))


def fit_language(folder: Path, files: Iterable[Path]) -> Path:
    """Fit a language's likeness to the examples in these files, write it and return its file."""
    findings: list[Finding] = []
    phrases = read_safety(folder, findings, likened=False)
    if phrases is None or findings:
        raise ContentError(findings)
    examples = [example for file in files for example in read_examples(file)]
    path = folder / WEIGHTS_FILE
    fitted = _fitted(phrases, examples, LABELS)
    path.write_text(write(fitted, least=LEAST_WEIGHT), encoding="utf-8")
    return path


def _fitted(phrases: Phrases, examples: Sequence[Labelled], labels: Sequence[str]) -> Likeness:
    """Fit to the examples twice: as they are written, and mistyped."""
    random = Random(SEED)  # noqa: S311  slips, not secrets
    slipped = [replace(one, text=mistyped(one.text, random)) for one in examples]
    return fit(
        [
            Example(features(one.text, phrases), frozenset(_labels(one)))
            for one in (*examples, *slipped)
        ],
        labels,
        cost=COST,
        least=LEAST_EXAMPLES,
        shortest=SHORTEST,
    )


def _labels(example: Labelled) -> Iterator[str]:
    yield from example.categories
    if example.categories:
        yield ANY


def _labelled(value: Value) -> Labelled:
    fields = dict(value.entries())
    categories = fields.get(CATEGORIES_KEY)
    return Labelled(
        fields["text"].text(),
        frozenset(Danger(one.choice(CATEGORIES)) for one in categories.items())
        if categories
        else frozenset(),
    )
