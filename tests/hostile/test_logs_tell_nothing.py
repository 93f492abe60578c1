"""Whatever is done and whatever goes wrong: no log line has a token, a word or a name."""

import io
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.context import Context
from bot.logs import set_up_logs
from bot.services import turn
from content import Library
from handlers import COMMANDS
from tests.clock import FixedClock
from tests.conversations.house import TOKEN, House
from tests.conversations.house import opened as house_opened
from tests.hostile.rig import Body, Rig, opened
from tests.hostile.updates import ACTS, ANN, CONTENTS, DATE, message, private, tapped, user

WORDS = "zqwords"
NAME = "Zqname"
SECRETS = (WORDS, NAME, "Quillon", TOKEN, TOKEN.partition(":")[2])
LOUD = ("bot", "handlers", "telegram", "aiohttp", "apscheduler", "sqlalchemy", "asyncio")


@pytest.fixture(params=["json", "console"])
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What the bot logs at DEBUG, in both forms; afterwards all is as before."""
    root = logging.getLogger()
    ours = [root, *(logging.getLogger(name) for name in (*LOUD, "__main__", "content", "sandbox"))]
    handlers, levels, raises = root.handlers, [one.level for one in ours], logging.raiseExceptions
    stream = io.StringIO()
    set_up_logs("debug", request.param, token=TOKEN, stream=stream)
    yield stream
    root.handlers, logging.raiseExceptions = handlers, raises
    for one, level in zip(ours, levels, strict=True):
        one.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


@pytest.fixture
async def rig(log: io.StringIO, url: str, library: Library) -> AsyncIterator[Rig]:
    async with opened(url, library, FixedClock()) as rig:
        yield rig


def is_silent(log: io.StringIO) -> bool:
    return not any(secret in log.getvalue() for secret in SECRETS)


def everything() -> list[Body]:
    """Return an update for every handler, each with words and names in it."""
    said = [f"/{name} {WORDS}" for name in COMMANDS] + [f"/{name}" for name in COMMANDS]
    joining = ["/start", "agree", "/timezone Europe/Berlin", "20:00", "skip", "/checkin"]
    bodies: list[Body] = [{"message": message(ANN, text=text)} for text in (*joining, *said)]
    bodies += [{"message": message(ANN, text=text)} for text in ("/start", "agree", "/checkin")]
    bodies += [{"message": message(ANN, text=f"they {WORDS} me, {n}")} for n in range(11)]
    bodies += [tapped(ANN, f"{act}:{n}:{WORDS}") for act in ACTS for n in ("", "1", "2")]
    bodies += [tapped(ANN, f"{act}:{n}:") for act in ACTS for n in ("", "1", "2")]
    bodies += [{"message": message(ANN, **{**content, "caption": WORDS})} for content in CONTENTS]
    bodies += [{"edited_message": message(ANN, text=WORDS, edit_date=DATE)}]
    bodies += [{"message": {"chat": private(ANN), "text": WORDS}}, {"message": WORDS}]
    group = {"id": -5, "type": "group", "title": WORDS}
    return [*bodies, {"message": message(ANN, group, text=WORDS)}, _blocked()]


def _blocked() -> Body:
    bot = {"user": user(7000000001)}
    return {
        "my_chat_member": {
            "chat": private(ANN),
            "from": user(ANN),
            "date": DATE,
            "old_chat_member": {**bot, "status": "member"},
            "new_chat_member": {**bot, "status": "kicked", "until_date": 0},
        }
    }


async def live_through(rig: Rig) -> None:
    for number, body in enumerate(everything(), start=1):
        rig.machine.time += 60
        await rig.lets_in([{"update_id": number, **body}])


async def test_every_handler(rig: Rig, log: io.StringIO) -> None:
    await live_through(rig)
    assert is_silent(log)


async def test_an_error_that_quotes_what_was_said(
    rig: Rig, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str, _answers: object) -> bool:
        if WORDS in text:
            raise ValueError(text)
        return False

    monkeypatch.setattr(turn, "says_under_18", fail)
    await live_through(rig)
    assert "an update failed" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert is_silent(log)


async def test_an_update_the_library_gives_up(
    rig: Rig, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(update: object, _application: object) -> None:
        raise ValueError(str(update))

    monkeypatch.setattr(Context, "from_update", fail)
    await rig.lets_in([{"update_id": 1, "message": message(ANN, text=WORDS)}])
    assert "Update" in log.getvalue()
    assert is_silent(log)


@pytest.fixture
async def house(log: io.StringIO, tmp_path: Path) -> AsyncIterator[House]:
    async with house_opened(tmp_path, datetime(2026, 3, 2, 12, tzinfo=UTC)) as house:
        yield house


FAULTS: tuple[dict[str, Any], ...] = (
    {"status": 400, "description": f"Bad Request: can't parse entities in {WORDS[:2]}"},
    {"status": 429, "retry_after": 0},
    {"status": 500},
    {"status": 502},
    {"drop": True},
    {"accept_then_drop": True},
)


METHODS = ("sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument")


async def says_much(house: House, faults: Sequence[tuple[str, dict[str, Any]]]) -> None:
    """Let somebody say a lot while these methods fail once like this, and block the bot."""
    friend = house.meets(NAME)
    await friend.joins()
    await friend.sends("/checkin")
    for method, fault in faults:
        house.sandbox.faults.add(method, **fault)
    await friend.sends(f"they {WORDS} me and left, 7")
    await friend.sends("/export")
    await friend.sends(f"{WORDS} again")
    house.sandbox.faults.add("sendMessage", status=403)
    await friend.sends(f"{WORDS} and again")


@pytest.mark.parametrize("log", ["json"], indirect=True)
async def test_every_fault_of_telegram(house: House, log: io.StringIO) -> None:
    faults = [*zip(cycle(METHODS), FAULTS, strict=False), ("getUpdates", {"drop": True})]
    await says_much(house, faults)
    assert is_silent(log)


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS, ids=str)
async def test_every_fault_of_every_method(
    house: House, log: io.StringIO, fault: dict[str, Any]
) -> None:
    await says_much(house, [(method, fault) for method in (*METHODS, "getUpdates")])
    assert is_silent(log)
