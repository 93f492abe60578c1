"""Fit the safety screen of a language to example texts again, after its phrases or they changed.

    python -m benchmarks.safety_fit LANGUAGE FILE...

Takes up to four minutes and writes content/LANGUAGE/safety.likeness, and safety.kinds where texts
are enough. docs/safety.md says which files the shipped ones were fitted to.
"""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from benchmarks.fitting import Example, Way, fit
from benchmarks.kinds import find_kinds
from benchmarks.slips import mistyped
from bot.domain.danger import Phrases
from bot.domain.likeness import Likeness, write
from bot.domain.screening import ANY, CATEGORIES, features
from content import SHIPPED
from content.examples import Labelled, read_examples
from content.findings import ContentError, Finding
from content.safety import KINDS_FILE, WEIGHTS_FILE, parse_kinds, read_safety

LABELS = (*CATEGORIES, ANY)
SEED = 20
WAY = Way(cost=100.0, least=3, rarity=2.0, shortest=5.0)
"""Found by fitting to some writers and testing on others."""

MANY_TEXTS = 30_000
"""From fewer texts no kinds of words are learned: with 10,000 the screen was no better for them."""

LEAST_OF_MANY = 8
"""How many of many texts must have a feature: what fewer have costs memory and tells little."""

LEAST_WEIGHT = 0.7


def likened(
    phrases: Phrases, examples: Sequence[Labelled], labels: Sequence[str] = LABELS
) -> Phrases:
    """Return the phrases with kinds of words and a likeness learned from these examples."""
    kinds = parse_kinds(_kinds(phrases, examples))
    with_kinds = replace(phrases, kinds=kinds)
    return replace(with_kinds, likeness=_fitted(with_kinds, examples, labels))


def fit_language(folder: Path, files: Iterable[Path]) -> Path:
    """Learn a language's likeness from the examples in these files, write it and return its file.

    Where there are examples enough, kinds of words are learned first and written beside it.
    """
    findings: list[Finding] = []
    phrases = read_safety(folder, findings, likened=False)
    if phrases is None or findings:
        raise ContentError(findings)
    examples = [example for file in files for example in read_examples(file)]
    kinds = _kinds(phrases, examples)
    fitted = _fitted(replace(phrases, kinds=parse_kinds(kinds)), examples, LABELS)
    if kinds:
        (folder / KINDS_FILE).write_text(kinds, encoding="utf-8")
    path = folder / WEIGHTS_FILE
    path.write_text(write(fitted, least=LEAST_WEIGHT), encoding="utf-8")
    return path


def _kinds(phrases: Phrases, examples: Sequence[Labelled]) -> str:
    if len(examples) < MANY_TEXTS:
        return ""
    return find_kinds([phrases.words(one.text) for one in examples])


def _fitted(phrases: Phrases, examples: Sequence[Labelled], labels: Sequence[str]) -> Likeness:
    """Fit to the examples twice: as they are written, and mistyped."""
    random = Random(SEED)  # noqa: S311  slips, not secrets
    slipped = [replace(one, text=mistyped(one.text, random)) for one in examples]
    way = WAY if len(examples) < MANY_TEXTS else replace(WAY, least=LEAST_OF_MANY)
    return fit(
        [
            Example(features(one.text, phrases), frozenset(_labels(one)))
            for one in (*examples, *slipped)
        ],
        labels,
        way,
    )


def _labels(example: Labelled) -> Iterator[str]:
    yield from example.categories
    if example.categories:
        yield ANY


def main() -> None:
    """Fit, and say where the outcome is."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("files", nargs="+", type=Path)
    named = parser.parse_args()
    written = fit_language(SHIPPED / named.language, named.files)
    print(f"fitted: {written}")  # noqa: T201  this is what it is for


if __name__ == "__main__":
    main()
