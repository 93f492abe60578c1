"""The real bot over real HTTP against the sandbox, as conversations."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conversations.house import House, opened

MONDAY_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A bot and a local Telegram, on a Monday at noon UTC, with nobody in it."""
    async with opened(tmp_path, MONDAY_NOON) as house:
        yield house
        house.check()
