"""What the tests of the content share."""

import shutil
from pathlib import Path

import pytest

from content import SHIPPED
from tests.content.copies import Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    folder = tmp_path / "content"
    shutil.copytree(SHIPPED, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return Copy(folder)
