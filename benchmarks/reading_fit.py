"""Fit what tells a rating among the numbers of a text to example texts again.

    python -m benchmarks.reading_fit LANGUAGE FILE...

Writes content/LANGUAGE/ratings.likeness. docs/reading.md says which files the shipped one was
fitted to.
"""

from argparse import ArgumentParser
from pathlib import Path

import content
from content import SHIPPED
from content.rated import fit_ratings


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
