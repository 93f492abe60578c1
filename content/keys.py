"""The messages that the bot says, by their keys: English has to hold every one of them."""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from content.findings import Finding, Place

FILE = Path(__file__).parent / "keys.txt"
"""Beside the code that goes by it, not in the folder that an author may change."""


@cache
def required_keys() -> frozenset[str]:
    """Return the key of every message that the code says."""
    return frozenset(line.split()[0] for line in _lines())


@cache
def button_keys() -> frozenset[str]:
    """Return the keys of those that stand on a button."""
    return frozenset(line.split()[0] for line in _lines() if line.endswith(" button"))


def _lines() -> list[str]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def check_keys(folder: Path, keys: Collection[str]) -> Iterator[Finding]:
    """Tell which messages the English folder, which has these keys, lacks."""
    for key in sorted(required_keys() - set(keys)):
        mend = f"Write “{key} = …” in one of the .ftl files there."
        yield Place(str(folder), 1).finding("missing", f"the bot says {key}.", mend)
