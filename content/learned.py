"""What a language's sayings taught, in a file beside them: read, and checked to be up to date."""

from pathlib import Path

from bot.domain.guessing import Learned
from content.findings import Finding

LEARNED_FILE = "sayings.learned"
HEADINGS = ("sayings", "labels", "sizes")
RULE = "sayings"
MEND = "Run: python -m bot content fit"


def read_learned(folder: Path, findings: list[Finding]) -> Learned | None:
    """Return what was learned in a language; None where nothing was."""
    path = folder / LEARNED_FILE
    if not path.exists():
        return None
    try:
        return _learned(path.read_text(encoding="utf-8"))
    except (ValueError, IndexError):
        findings.append(Finding(str(path), 1, RULE, "this file is damaged.", MEND))
        return None


def learned_from(folder: Path) -> str:
    """Return the mark of the sayings that a language's file was made of; "" without a file."""
    path = folder / LEARNED_FILE
    if not path.exists():
        return ""
    with path.open(encoding="utf-8") as lines:
        return lines.readline().removeprefix(HEADINGS[0]).strip()


def write_learned(folder: Path, learned: Learned, mark: str) -> Path:
    """Write what was learned from the sayings with this mark, and return the file."""
    values = (mark, " ".join(learned.labels), " ".join(map(str, learned.sizes)))
    head = [f"{name}\t{value}" for name, value in zip(HEADINGS, values, strict=True)]
    lines = [f"{feature}\t{weights}" for feature, weights in learned.weights.items()]
    path = folder / LEARNED_FILE
    path.write_text("\n".join((*head, *lines, "")), encoding="utf-8")
    return path


def _learned(text: str) -> Learned:
    lines = text.splitlines()
    _, labels, sizes = (line.split("\t")[1] for line in lines[: len(HEADINGS)])
    weights = dict(line.split("\t") for line in lines[len(HEADINGS) :])
    return Learned(labels.split(), [float(size) for size in sizes.split()], weights)
