"""The tree as it is kept: its root, its files, its tables of settings and targets."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def text(name: str) -> str:
    """Return the text of a file, named from the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def project() -> dict[str, Any]:
    """Return pyproject.toml as a table."""
    return tomllib.loads(text("pyproject.toml"))


def tracked() -> list[Path]:
    """Return every file under version control that is there, or all where git is not."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return [path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts]
    listed = subprocess.run(
        [git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def make_targets() -> set[str]:
    """Return the targets that `make` lists."""
    return set(re.findall(r"^([a-z-]+):.*## ", text("Makefile"), re.MULTILINE))
