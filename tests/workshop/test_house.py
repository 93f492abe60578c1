"""The import contracts of pyproject.toml catch what they say they catch."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.workshop.tree import ROOT, project

LINT_IMPORTS = ROOT / ".venv" / "bin" / "lint-imports"
CONTRACTS = project()["tool"]["importlinter"]["contracts"]
FLOORS = [
    re.split(r" [|:] ", floor)
    for contract in CONTRACTS
    if contract["type"] == "layers"
    for floor in contract["layers"]
]

# One breach of each contract, and none that would breach two.
BREACHES = {
    "The house: upper floors import lower ones": ("bot.domain", "import bot.clock"),
    "The inner rooms know no framework": ("bot.views", "import telegram"),
    "Only the storage touches the database": ("bot.sender", "import alembic, sqlalchemy"),
    "Only the ticks touch APScheduler": ("bot.web", "import apscheduler.schedulers.asyncio"),
    "The sandbox imports nothing of the bot": ("sandbox", "import content"),
    "Only the demo imports the sandbox": ("handlers", "import sandbox"),
}

pytestmark = pytest.mark.skipif(not LINT_IMPORTS.exists(), reason="needs make install")


def build_house(folder: Path, lines: dict[str, str]) -> None:
    """Make every room of the contracts in `folder`, each with its one line of code."""
    for room in ["sandbox", *(room for floor in FLOORS for room in floor)]:
        path = folder.joinpath(*room.split("."))
        file = path.with_suffix(".py") if room == "bot.__main__" else path / "__init__.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(lines.get(room, ""))
    (folder / "bot" / "__init__.py").touch()


def broken_contracts(folder: Path) -> set[str]:
    result = subprocess.run(
        [LINT_IMPORTS, "--config", ROOT / "pyproject.toml", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = re.findall(r"^(.+) (KEPT|BROKEN)", result.stdout, re.MULTILINE)
    assert len(verdicts) == len(CONTRACTS), result.stdout + result.stderr
    return {name for name, verdict in verdicts if verdict == "BROKEN"}


def test_a_house_in_order_breaks_no_contract(tmp_path: Path) -> None:
    order = {
        "bot.__main__": "import bot.app\nimport sandbox",
        "bot.app": "import handlers",
        "handlers": "import bot.context",
        "bot.storage": "import alembic\nimport sqlalchemy\nimport bot.services",
        "bot.ticks": "import apscheduler",
        "bot.services": "import bot.views",
        "bot.views": "import content",
        "content": "import bot.domain",
    }
    build_house(tmp_path, order)
    assert broken_contracts(tmp_path) == set()


def test_every_contract_is_broken_by_its_breach(tmp_path: Path) -> None:
    assert set(BREACHES) == {contract["name"] for contract in CONTRACTS}
    build_house(tmp_path, dict(BREACHES.values()))
    assert broken_contracts(tmp_path) == set(BREACHES)


def test_no_room_stands_outside_the_house() -> None:
    rooms = {room for floor in FLOORS for room in floor}
    found = {
        f"bot.{path.stem}"
        for path in (ROOT / "bot").iterdir()
        if path.stem != "__init__" and (path.suffix == ".py" or (path / "__init__.py").exists())
    }
    assert found <= rooms
