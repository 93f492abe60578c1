"""The machine's clock is set back an hour and forward again, over both databases."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import MachineTime
from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import Friend, House, opened
from tests.postgresql import on_both

MONDAY_EVENING = datetime(2026, 3, 2, 19, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)


class Machine:
    """A machine's clock that a host sets wrong; what the bot knows of the time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._off = timedelta()
        monkeypatch.setattr("bot.app.MachineTime", lambda: MachineTime(self._wall))

    def _wall(self) -> float:
        return time.time() + self._off.total_seconds()  # noqa: TID251  a machine's own

    async def set_by(self, house: House, step: timedelta) -> None:
        self._off += step
        house.sandbox.clock.set(house.now + step, backwards=True)
        await house.settles()


async def answers(sam: Friend) -> None:
    """Answer what is asked; the bot must not wait until the clock is right again."""
    async with asyncio.timeout(30):
        await sam.taps("Slow to answer")
        await sam.taps("7")


def asked(house: House) -> list[str]:
    return [str(row["local_date"]) for row in house.rows("check_ins")]


@on_both
async def test_nothing_waits_for_it_nothing_comes_twice_and_nothing_is_left_out(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(monkeypatch)
    database = url.replace("+psycopg", "")
    async with opened(tmp_path, MONDAY_NOON, database_url=database) as house:
        sam = house.meets()
        await sam.joins()
        dates: list[str] = []
        for day, step in enumerate((-AN_HOUR, AN_HOUR)):
            evening = MONDAY_EVENING + timedelta(days=day)
            await house.goes_to(evening)
            dates.append(str(evening.date()))
            assert asked(house) == dates
            await machine.set_by(house, step)
            await answers(sam)
            await machine.set_by(house, -step)
            await house.goes_to(evening + AN_HOUR)
            assert asked(house) == dates
        assert [row for row in house.rows("outbox") if row["set_aside_at"]] == []
        house.check()
