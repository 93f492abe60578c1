"""Somebody tells what their alarm says, and is asked what came of it."""

import json
from datetime import UTC, datetime
from typing import Any

from sandbox.person import Seen
from tests.conversations.house import Friend, House

BEGIN = "Note what the alarm says"
ASK = "What does the alarm say will happen? One line is plenty: something one could see."
WAITING = "A question is waiting."
CALL = "They will not call"
TUESDAY_EVENING = datetime(2026, 3, 3, 18, tzinfo=UTC)
"""19:00 in Berlin, the day after everything here begins."""


async def prompted(house: House, *, name: str = "Sam", time: str = "08:00") -> Friend:
    """Return somebody in Berlin who has just got a prompt at 5."""
    sam = house.meets(name)
    await sam.joins(time=time)
    await checks_in(sam)
    return sam


async def checks_in(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("5")


async def foretells(sam: Friend, text: str = CALL, by: str = "Tomorrow") -> None:
    """Tell what the alarm says, under the prompt that came last."""
    await sam.taps(BEGIN)
    await sam.sends(text)
    await sam.taps(by)
    await sam.taps("Likely")


async def asked(house: House, text: str = CALL) -> Friend:
    """Return somebody who has foretold something and is asked what came of it."""
    sam = await prompted(house)
    await foretells(sam, text)
    await house.goes_to(TUESDAY_EVENING)
    await sam.taps("Show it")
    return sam


def pushes(sam: Friend) -> list[Seen]:
    return [one for one in sam.from_bot if one.words == WAITING]


async def told(sam: Friend) -> list[dict[str, Any]]:
    """Return the predictions as /export tells of them, oldest first."""
    await sam.sends("/export")
    files = [one for one in sam.from_bot if one.document_name == "surefoot-export.json"]
    found: list[dict[str, Any]] = json.loads(files[-1].document or b"")["predictions"]
    return found
