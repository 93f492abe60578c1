"""What the tests of the content share."""

import shutil
from pathlib import Path

import pytest

from content import SHIPPED
from content.pages import ENGLISH, LANGUAGE_FOLDER
from tests.content.copies import Copy


def left_out(_: str, names: list[str]) -> set[str]:
    """Return the code and the languages beside English: a test writes those it is about."""
    others = {name for name in names if LANGUAGE_FOLDER.fullmatch(name)} - {ENGLISH}
    return others | {name for name in names if name.endswith(".py") or name == "__pycache__"}


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    folder = tmp_path / "content"
    shutil.copytree(SHIPPED, folder, ignore=left_out)
    return Copy(folder)
