"""Reads what was fitted to example texts ahead of time."""

from pathlib import Path

from bot.domain.likeness import Likeness, read
from content.findings import Finding

RULE = "likeness"


def read_likeness(path: Path, findings: list[Finding], page: str) -> Likeness | None:
    """Return what was fitted; None where nothing was. `page` tells how to fit it again."""
    if not path.exists():
        return None
    try:
        return read(path.read_text(encoding="utf-8"))
    except ValueError as error:
        findings.append(Finding(str(path), 1, RULE, f"{error}.", f"Fit it again: {page}."))
        return None
