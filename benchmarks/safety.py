"""How well the safety screen does on labelled texts, and how long it takes.

    python -m benchmarks.safety FILE...
    python -m benchmarks.safety FILE... --language es
    python -m benchmarks.safety FILE... --fitted-to FILE...

A file is a list of `{text: ..., categories: [...]}`, harmless when there are no categories. A text
in danger is caught, and a harmless one stopped, by any category and by "unsure". With
`--fitted-to` the likeness is fitted to other files first: to some writers, to be tried on another.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from time import process_time

from benchmarks.safety_fit import likened
from bot.domain.danger import Phrases
from bot.domain.safety import Danger
from bot.domain.screening import CATEGORIES, Screening, screen
from content import SHIPPED
from content.examples import Labelled, read_examples
from content.findings import ContentError, Finding
from content.safety import read_safety

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Tried:
    """One text, what the screen found in it, and the milliseconds of processor time it took."""

    example: Labelled
    screening: Screening
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Shares:
    """The share of texts in danger that were caught, and of harmless ones that were stopped."""

    caught: float
    stopped: float


def shipped_phrases(language: str = "en", *, likened: bool = True) -> Phrases:
    """Return what the content of a language knows of danger, or raise `ContentError`."""
    findings: list[Finding] = []
    phrases = read_safety(SHIPPED / language, findings, likened=likened)
    if phrases is None or findings:
        raise ContentError(findings)
    return phrases


def try_out(examples: Sequence[Labelled], phrases: Phrases) -> list[Tried]:
    """Screen every example."""
    return [_tried(example, phrases) for example in examples]


def shares(tried: Sequence[Tried]) -> Shares:
    """Sum up the two figures that count."""
    return Shares(
        _share([one.screening.stops for one in tried if one.example.categories]),
        _share([one.screening.stops for one in tried if not one.example.categories]),
    )


def _tried(example: Labelled, phrases: Phrases) -> Tried:
    begun = process_time()
    screening = screen(example.text, phrases)
    return Tried(example, screening, (process_time() - begun) * 1000)


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / max(1, len(hits))


def _report(tried: Sequence[Tried]) -> Iterator[str]:
    figures = shares(tried)
    dangerous = sum(bool(one.example.categories) for one in tried)
    unsure = sum(one.screening.unsure for one in tried)
    times = quantiles([one.milliseconds for one in tried], n=HUNDRED)
    yield f"{dangerous} texts in danger: {figures.caught:.1%} caught"
    yield f"{len(tried) - dangerous} harmless texts: {figures.stopped:.1%} stopped"
    yield f"{unsure} of all were answered with a question"
    yield f"{'':<12} {'texts':>5} {'caught':>7} {'recall':>7} {'precision':>9}"
    for danger in CATEGORIES:
        yield _row(danger, tried)
    yield f"milliseconds a text: median {times[49]:.2f}, 95th percentile {times[94]:.2f}"


def _row(danger: Danger, tried: Sequence[Tried]) -> str:
    """Tell of one category; what is caught may be caught as another."""
    meant = [one for one in tried if danger in one.example.categories]
    named = [one for one in tried if danger in one.screening.categories]
    caught = _share([one.screening.stops for one in meant])
    recall = _share([danger in one.screening.categories for one in meant])
    precision = _share([danger in one.example.categories for one in named])
    return f"{danger:<12} {len(meant):>5} {caught:>7.1%} {recall:>7.1%} {precision:>9.1%}"


def _read(paths: Sequence[Path]) -> list[Labelled]:
    return [example for path in paths for example in read_examples(path)]


def main() -> None:
    """Print the figures for the files that are named."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--fitted-to", nargs="+", type=Path, default=[])
    named = parser.parse_args()
    phrases = shipped_phrases(named.language, likened=not named.fitted_to)
    if named.fitted_to:
        phrases = likened(phrases, _read(named.fitted_to))
    for line in _report(try_out(_read(named.files), phrases)):
        print(line)  # noqa: T201  this is what it is for


if __name__ == "__main__":
    main()
