"""Fit the safety screen of a language to example texts again, after its phrases or they changed.

    python -m benchmarks.safety_fit LANGUAGE FILE...

Takes some minutes and writes content/LANGUAGE/safety.likeness. docs/safety.md says which files the
shipped one was fitted to.
"""

from argparse import ArgumentParser
from pathlib import Path

from content import SHIPPED
from content.examples import fit_language


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
