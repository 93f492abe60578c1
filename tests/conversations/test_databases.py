"""The choice of conversations for PostgreSQL is up to date."""

import re
from pathlib import Path

from tests.conversations.conftest import ON_BOTH


def test_every_conversation_chosen_for_both_databases_exists() -> None:
    files = Path(__file__).parent.glob("test_*.py")
    found = {name for file in files for name in re.findall(r"def (test_\w+)", file.read_text())}
    assert found >= ON_BOTH
