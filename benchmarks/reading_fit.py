"""Fit what tells a rating among the numbers of a text to example texts again.

    python -m benchmarks.reading_fit LANGUAGE FILE...

Writes content/LANGUAGE/ratings.likeness. docs/reading.md says which files the shipped one was
fitted to.
"""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import content
from benchmarks.fitting import Example, Way, fit
from bot.domain.judging import RATING, Candidate, candidates
from bot.domain.lexicon import Lexicon
from bot.domain.likeness import write
from bot.domain.tokens import spell_out, tokenize
from content import SHIPPED
from content.lexicon import JUDGED_FILE
from content.rated import Rated, read_rated

WAY = Way(cost=100.0, least=2)
"""Found by fitting to some writers and testing on others."""

LEAST_WEIGHT = 0.05


def fit_ratings(folder: Path, lexicon: Lexicon, files: Iterable[Path]) -> Path:
    """Fit what judges a language's numbers to these files, write it and return its file."""
    rated = [one for file in files for one in read_rated(file)]
    fitted = fit([example for one in rated for example in _examples(one, lexicon)], (RATING,), WAY)
    path = folder / JUDGED_FILE
    path.write_text(write(fitted, least=LEAST_WEIGHT), encoding="utf-8")
    return path


def _examples(rated: Rated, lexicon: Lexicon) -> Iterator[Example]:
    """Yield every number of a text as an example, with those that say the rating labelled so."""
    tokens = list(spell_out(tokenize(rated.text), lexicon.spellings))
    found = list(candidates(rated.text, tokens, lexicon.ratings))
    right = _right(rated, found)
    for one in found:
        yield Example(one.features, frozenset({RATING} if one in right else ()))


def _right(rated: Rated, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the numbers that say the rating, which no example tells from others of its value.

    It is those that the rules take for it, else the last.
    """
    alike = [one for one in found if one.value == rated.intensity]
    return [one for one in alike if one.by_rules] or alike[-1:]


def main() -> None:
    """Fit, and say where the outcome is."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("files", nargs="+", type=Path)
    named = parser.parse_args()
    lexicon = content.load(SHIPPED).for_language(named.language).lexicon
    written = fit_ratings(SHIPPED / named.language, lexicon, named.files)
    print(f"fitted: {written}")  # noqa: T201  this is what it is for


if __name__ == "__main__":
    main()
