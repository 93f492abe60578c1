"""Telegram away for hours while the bot is there: what fell due meanwhile.

The clock is moved without waiting for what is due to be sent: nothing can be.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.conversations.house import Friend, House

BERLIN = ZoneInfo("Europe/Berlin")
LATE = "This check-in is late"
QUESTION = "What set it off?"


@asynccontextmanager
async def telegram_away(house: House, *, until: datetime) -> AsyncIterator[None]:
    """Refuse what the block lets fall due, until the clock shows this."""
    house.allowed_refusals.add("sendMessage")
    house.sandbox.faults.add("sendMessage", status=502)
    yield
    await house.until(lambda: not len(house.sandbox.faults))
    house.sandbox.clock.set(until)
    await house.settles()


async def _is_asked_at_eight(house: House) -> Friend:
    sam = house.meets()
    await sam.joins(zone="Europe/Berlin", time="20:00")
    return sam


async def test_a_check_in_that_could_not_be_sent_for_long_comes_late_and_says_so(
    house: House,
) -> None:
    sam = await _is_asked_at_eight(house)
    async with telegram_away(house, until=datetime(2026, 3, 2, 22, tzinfo=BERLIN)):
        house.sandbox.clock.set(datetime(2026, 3, 2, 20, tzinfo=BERLIN))
    assert [one.words for one in sam.from_bot if QUESTION in one.words] == [sam.last.words]
    assert LATE in sam.last.words
    (row,) = house.rows("check_ins")
    assert row["late"]
    await sam.taps("Nothing today")
    (row,) = house.rows("check_ins")
    assert row["late"]
    assert row["answered_at"] is not None


async def test_a_check_in_that_could_soon_be_sent_is_not_late(house: House) -> None:
    sam = await _is_asked_at_eight(house)
    async with telegram_away(house, until=datetime(2026, 3, 2, 20, 4, tzinfo=BERLIN)):
        house.sandbox.clock.set(datetime(2026, 3, 2, 20, tzinfo=BERLIN))
    assert sam.last.words == "Time for a check-in. What set it off?"
    (row,) = house.rows("check_ins")
    assert not row["late"]


async def test_a_check_in_that_could_not_be_sent_in_its_window_was_not_asked(
    house: House,
) -> None:
    sam = await _is_asked_at_eight(house)
    async with telegram_away(house, until=datetime(2026, 3, 3, 0, 1, tzinfo=BERLIN)):
        house.sandbox.clock.set(datetime(2026, 3, 2, 20, tzinfo=BERLIN))
    assert not sam.sees(QUESTION)
    (row,) = house.rows("check_ins")
    assert row["step"] == "not_asked"
    assert row["expired_at"] is None
