"""Nothing of what is said, and no token, gets into a log line or an error."""

import io
import logging
from collections.abc import Iterator
from dataclasses import replace

import pytest
import structlog

from bot.logs import set_up_logs
from bot.views.acts import Act
from bot.views.message import Button, Message
from sandbox import Person
from tests.sender.conftest import TOKEN
from tests.sender.rig import Rig, at_work

SECRET = "they-have-not-answered-for-hours"
TROUBLE = (
    "the outbox could not be read",
    "the outbox could not be written",
    "Telegram can't be reached",
    "Telegram answers again",
    "Telegram asks all senders to wait",
    "a picture could not be drawn",
    "a message was set aside",
    "a message could not be made",
)


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Return all there is in the log, at its most talkative."""
    stream = io.StringIO()
    root = logging.getLogger()
    before = root.handlers[:], root.level
    set_up_logs("DEBUG", "json", stream=stream)
    yield stream
    root.handlers, root.level = before[0], before[1]
    logging.captureWarnings(capture=False)
    logging.raiseExceptions = True
    structlog.reset_defaults()


async def test_logs_of_trouble_name_the_trouble_only(
    rig: Rig, sam: Person, alex: Person, kim: Person, lines: io.StringIO
) -> None:
    faults = rig.sandbox.faults
    faults.add("sendMessage", drop=True)
    faults.add("getMe", status=502)
    faults.add("sendMessage", retry_after=2)
    faults.add("sendMessage", status=500)
    faults.add("sendMessage", status=400)
    await kim.blocks()
    await rig.put((sam, Message(SECRET)), (sam, Message(SECRET, picture=SECRET)))
    sender = rig.sender(draw=_not_drawn, gone=Forgetful().gone)
    async with at_work(sender):
        rig.database.failures += [OSError(SECRET)]
        await rig.machine.passes(60)
        await rig.put((kim, Message(SECRET)))
        [row] = await rig.hand((alex, Message(SECRET)))
        unmakeable = ((Button(SECRET, Act(SECRET, 3, SECRET * 3)),),)
        sender.offer([replace(row, message=replace(row.message, buttons=unmakeable))])
        await rig.machine.until(sender.settle())
    told = lines.getvalue()
    assert [event for event in TROUBLE if event not in told] == []
    assert SECRET not in told
    assert TOKEN.partition(":")[2] not in told


class Forgetful:
    """Fails the first time."""

    def __init__(self) -> None:
        self.failed = False

    def gone(self, *_of: object) -> None:
        if not self.failed:
            self.failed = True
            raise OSError(SECRET)


async def _not_drawn(svg: str) -> bytes:
    raise ValueError(svg)
