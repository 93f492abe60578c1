"""What is not somebody's to do, or comes in another form than it should, changes nothing."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.services.ports import Sending
from content import Library
from tests.clock import FixedClock
from tests.hostile.rig import Body, Rig, opened
from tests.hostile.updates import (
    ANN,
    BEN,
    GROUP,
    SUPERGROUP,
    message,
    private,
    tapped,
    user,
)
from tests.postgresql import on_both

JOINING = ("/start", "agree", "/timezone Europe/Berlin", "20:00", "skip")


class Counter:
    """Numbers updates."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.number = 1

    async def gets(self, body: Body) -> list[Sending]:
        """Let one update in."""
        self.number += 1
        self.rig.machine.time += 1
        return await self.rig.lets_in([{"update_id": self.number, **body}])

    async def says(self, who: int, text: str) -> list[str]:
        """Let somebody write, and return what they are answered."""
        said = await self.gets({"message": message(who, text=text)})
        assert {one.chat_id for one in said} <= {who}
        return [one.message.text for one in said]

    async def joins(self, who: int) -> None:
        for text in JOINING:
            await self.says(who, text)


@pytest.fixture
async def rig(url: str, library: Library) -> AsyncIterator[Rig]:
    async with opened(url, library, FixedClock()) as rig:
        yield rig
        assert rig.complaints.errors == []


@pytest.fixture
async def door(rig: Rig) -> Counter:
    """A door through which Ann and Ben have come; Ann has a check-in open."""
    door = Counter(rig)
    await door.joins(ANN)
    await door.joins(BEN)
    await door.says(ANN, "/checkin")
    return door


def ids(rig: Rig, who: int) -> list[int]:
    return [row[0] for row in rig.asks(f"SELECT id FROM check_ins WHERE chat_id = {who}")]


ACTS = ("trigger:{}:no_reply", "more:{}:1", "how:{}:7", "like:{}:scanner", "after:{}:3")
PLAIN_ACTS = ("own:{}:", "nothing:{}:", "other:{}:", "another:{}:", "enough:{}:")


@on_both
@pytest.mark.parametrize("act", [*ACTS, *PLAIN_ACTS])
async def test_a_tap_on_somebody_elses_check_in_changes_nothing(door: Counter, act: str) -> None:
    (anns,) = ids(door.rig, ANN)
    before = door.rig.rows()
    said = await door.gets(tapped(BEN, act.format(anns)))
    assert said == []
    assert door.rig.rows() == before
    assert door.rig.telegram.count("answerCallbackQuery") == 1


@pytest.mark.parametrize(
    "kind", ["edited_message", "business_message", "edited_business_message", "channel_post"]
)
@pytest.mark.parametrize("text", ["/stop", "/pause 3", "/time 07:00"])
async def test_only_what_is_said_to_the_bot_now_is_a_command(
    door: Counter, kind: str, text: str
) -> None:
    before = door.rig.rows()
    await door.gets({kind: message(ANN, text=text, edit_date=0)})
    assert door.rig.rows() == before


async def test_an_edit_is_said_to_be_unread_and_a_moving_place_is_passed_over(
    door: Counter,
) -> None:
    said = await door.gets({"edited_message": message(ANN, text="8", edit_date=0)})
    assert len(said) == 1
    place = {"latitude": 52.5, "longitude": 13.4}
    assert await door.gets({"edited_message": message(ANN, location=place, edit_date=0)}) == []


async def test_what_telegram_says_in_a_chat_by_itself_is_not_answered(door: Counter) -> None:
    assert await door.gets({"message": message(ANN, write_access_allowed={})}) == []


@pytest.mark.parametrize("number", ["9" * 17, "9" * 18, "-1", "0", "1e3", "\u0661", " 1", ""])
async def test_a_tap_with_an_odd_number_is_old(door: Counter, number: str) -> None:
    before = door.rig.rows()
    assert await door.gets(tapped(ANN, f"how:{number}:7")) == []
    assert door.rig.rows() == before


async def test_a_page_far_beyond_the_last_is_an_old_one(door: Counter) -> None:
    (anns,) = ids(door.rig, ANN)
    data = f"more:{anns}:"
    before = door.rig.rows()
    assert await door.gets(tapped(ANN, data + "9" * (64 - len(data)))) == []
    assert door.rig.rows() == before


@on_both
async def test_half_a_character_can_be_exported(door: Counter) -> None:
    await door.says(ANN, "they read\ud83d it \x00 late")
    exported = await door.gets({"message": message(ANN, text="/export")})
    texts = [one.message.document.text for one in exported if one.message.document]
    assert json.loads(texts[0])["check_ins"][0]["trigger_text"] == "they read\ufffd it \x00 late"
    for text in texts:
        text.encode()


@pytest.mark.parametrize(
    "broken",
    [
        {"message": "words"},
        {"message": {"chat": {"id": "11", "type": "private"}, "text": "/stop"}},
        {"message": {**message(ANN, text="/stop"), "chat": {"id": 2**63, "type": "private"}}},
        {"message": {**message(ANN, text="/stop"), "text": 7}},
        {"message": message(ANN, text="/stop"), "edited_message": message(ANN, text="/stop")},
        {"callback_query": {"id": 1, "from": user(ANN), "data": "how:1:7"}},
        {"message": {"message_id": 1, "chat": private(ANN), "text": "/stop"}},
    ],
)
async def test_what_is_not_of_telegrams_form_is_set_aside_at_once(
    door: Counter, broken: Body
) -> None:
    before = door.rig.rows()
    await door.gets(broken)
    assert door.rig.rows() == before
    aside = door.rig.asks("SELECT error, attempts FROM updates WHERE set_aside_at IS NOT NULL")
    assert aside == [("Unreadable", 1)]
    assert await door.says(ANN, "/privacy")


@pytest.mark.parametrize("kind", ["inline_query", "channel_post", "a_kind_of_next_year"])
@pytest.mark.parametrize("event", ["words", {"id": 1}, {"chat": private(ANN), "text": "/stop"}])
async def test_a_kind_nobody_asked_for_is_done_with_whatever_it_is(
    door: Counter, kind: str, event: object
) -> None:
    before = door.rig.rows()
    assert await door.gets({kind: event}) == []
    assert door.rig.rows() == before
    assert door.rig.undone() == []
    assert door.rig.asks("SELECT 1 FROM updates WHERE set_aside_at IS NOT NULL") == []


@pytest.mark.parametrize("number", [None, "5", 5.0, True, -1, 2**63, [], {}])
async def test_what_has_no_number_is_passed_over_and_holds_up_nobody(
    door: Counter, number: object
) -> None:
    await door.rig.lets_in(
        [
            {"update_id": number, "message": message(BEN, text="/stop")},
            {"message": message(BEN, text="/stop")},
            {"update_id": 9_000, "message": message(ANN, text="/privacy")},
        ]
    )
    assert door.rig.asks("SELECT done_at IS NOT NULL FROM updates WHERE update_id = 9000") == [(1,)]
    assert door.rig.asks(f"SELECT state FROM people WHERE chat_id = {BEN}") == [("active",)]


@on_both
async def test_a_second_delivery_changes_nothing_and_says_nothing(door: Counter) -> None:
    body = {"update_id": 9_000, "message": message(ANN, text="they left me on read, 7")}
    assert await door.rig.lets_in([body])
    before = door.rig.rows()
    assert await door.rig.lets_in([body, body]) == []
    assert door.rig.rows() == before


@on_both
async def test_a_batch_out_of_order_is_worked_off_in_order(door: Counter) -> None:
    batch = [
        {"update_id": 9_002, "message": message(ANN, text="/resume")},
        {"update_id": 9_001, "message": message(ANN, text="/stop")},
    ]
    await door.rig.lets_in(batch)
    assert door.rig.asks(f"SELECT state FROM people WHERE chat_id = {ANN}") == [("active",)]


@pytest.mark.parametrize(
    "content",
    [
        {"text": "/start"},
        {"new_chat_members": [user(7000000001)]},
        {"migrate_to_chat_id": SUPERGROUP},
    ],
)
async def test_a_group_is_left_without_a_word(door: Counter, content: Body) -> None:
    before = door.rig.rows()
    group = {"id": GROUP, "type": "group", "title": "g"}
    assert await door.gets({"message": message(ANN, group, **content)}) == []
    assert door.rig.telegram.count("leaveChat") == 1
    assert door.rig.rows() == before
