"""What is known to be sent on purpose or by accident, each by its name, over both databases."""

import json
from collections.abc import AsyncIterator, Mapping

import pytest

from bot.services.ports import Sending
from content import Library
from tests.clock import FixedClock
from tests.hostile.rig import Body, Rig, opened
from tests.hostile.test_strangers_acts import Counter, ids
from tests.hostile.updates import (
    ANN,
    BEN,
    CONTENTS,
    ELSEWHERE,
    message,
    private,
    tapped,
    user,
)
from tests.postgresql import on_both

pytestmark = on_both

GROUP, _SUPERGROUP, CHANNEL, _UNKNOWN = ELSEWHERE
TEXTS: Mapping[str, str] = {
    "4096 emoji": "\N{POUTING FACE}" * 4096,
    "RTL marks": "\u202e7\u202c \u200f\u200e\u2066 she left",
    "NUL": "they \x00 left",
    "HTML": "<b>they</b> &lt;read&gt; </i><a href='x'>",
    "SQL": "'; DROP TABLE people; --",
    "half a character": "they left\ud83d",
}
RANDOM = bytes(range(7, 256, 4)) + b"\x00\xff"
THINGS: Mapping[str, Body] = {
    kind: {"message": message(BEN, **content)}
    for kind in ("sticker", "voice", "contact")
    for content in CONTENTS
    if kind in content
} | {"edited message": {"edited_message": message(BEN, text="7", edit_date=0)}}
ELSEWHERE_SAID: Mapping[str, Body] = {
    "channel post": {"channel_post": message(BEN, CHANNEL, text="/delete")},
    "inline query": {
        "inline_query": {"id": "1", "from": user(BEN), "query": "how:1:7", "offset": ""}
    },
    "group": {"message": message(BEN, GROUP, text="/delete")},
    "group add": {
        "my_chat_member": {
            "chat": GROUP,
            "from": user(BEN),
            "date": 0,
            "old_chat_member": {"status": "left", "user": user(7000000001)},
            "new_chat_member": {"status": "member", "user": user(7000000001)},
        }
    },
    "message in somebody's name": {"business_message": message(BEN, private(ANN), text="/delete")},
}


@pytest.fixture
async def rig(url: str, library: Library) -> AsyncIterator[Rig]:
    async with opened(url, library, FixedClock()) as rig:
        yield rig
        assert rig.complaints.errors == []
        assert rig.undone() == []
        assert rig.asks("SELECT 1 FROM updates WHERE set_aside_at IS NOT NULL") == []


@pytest.fixture
async def door(rig: Rig) -> Counter:
    """A door through which Ann and Ben have come; Ann has a check-in open, and one answered."""
    door = Counter(rig)
    await door.joins(ANN)
    await door.joins(BEN)
    await door.says(ANN, "/checkin")
    await door.gets(tapped(ANN, f"nothing:{ids(rig, ANN)[0]}:"))
    await door.says(ANN, "/checkin")
    return door


async def test_taps(door: Counter) -> None:
    """A button tells what it was for; whoever makes one up changes nothing."""
    past, present = sorted(ids(door.rig, ANN))
    taps = {
        "somebody else's": (BEN, f"nothing:{present}:"),
        "of the past": (ANN, f"nothing:{past}:"),
        "of the past, another step": (ANN, f"trigger:{past}:no_reply"),
        "truncated": (ANN, f"trigger:{present}"),
        "truncated further": (ANN, "trig"),
        "64 random bytes": (ANN, RANDOM.decode("latin-1")),
        "nothing": (ANN, ""),
        "of no check-in there is": (ANN, "how:999999:7"),
    }
    for name, (who, data) in taps.items():
        before, spinners = door.rig.rows(), door.rig.telegram.count("answerCallbackQuery")
        await door.gets(tapped(who, data))
        assert door.rig.rows() == before, name
        assert door.rig.telegram.count("answerCallbackQuery") == spinners + 1, name


async def test_texts(door: Counter) -> None:
    """Any words are kept as they are, and answered."""
    for name, text in TEXTS.items():
        await door.says(ANN, "/checkin")
        assert await door.says(ANN, text), name
        assert told(await door.gets({"message": message(ANN, text="/export")})) == [
            text.encode(errors="replace").decode().replace("?", "\ufffd")
        ], name


def told(said: list[Sending]) -> list[str]:
    """Return the newest words of an export."""
    document = next(one.message.document for one in said if one.message.document)
    newest = json.loads(document.text)["check_ins"][-1]
    return [words for words in (newest["trigger_text"], newest["note"]) if words]


async def test_things_that_are_no_text(door: Counter) -> None:
    """Who sends one is answered; nothing of it is kept."""
    for name, body in THINGS.items():
        before = door.rig.rows()
        said = await door.gets(body)
        assert [one.chat_id for one in said] == [BEN], name
        assert door.rig.rows() == before, name


async def test_what_is_said_elsewhere(door: Counter) -> None:
    """It acts in private chats only, and says nothing anywhere else."""
    before = door.rig.rows()
    for name, body in ELSEWHERE_SAID.items():
        assert await door.gets(body) == [], name
        assert door.rig.rows() == before, name
