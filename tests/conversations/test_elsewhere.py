"""What is no words and no tap, and what comes from anywhere but a private chat."""

from collections.abc import Mapping
from typing import Any

import pytest
from telegram import Chat, Contact, Dice, Message, Sticker, User, Voice

from tests.conversations.house import Friend, House

STICKER = Sticker("a", "b", 1, 1, is_animated=False, is_video=False, type=Sticker.REGULAR)


def sent(house: House, sam: Friend, content: Mapping[str, Any]) -> Message:
    """Return a message as Telegram tells of it."""
    chat = Chat(sam.chat_id, Chat.PRIVATE)
    user = User(sam.chat_id, "Sam", is_bot=False, language_code="en")
    return Message(9_000, house.now, chat, from_user=user, **content)


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": STICKER},
        {"voice": Voice("a", "b", 3)},
        {"contact": Contact("+49", "Quillon")},
        {"dice": Dice(6, "\N{GAME DIE}")},
    ],
    ids=lambda content: next(iter(content)),
)
async def test_what_it_cannot_read_is_answered_kindly_once(
    house: House, content: Mapping[str, Any]
) -> None:
    sam = house.meets()
    await sam.joins()
    before = len(sam.from_bot)
    await house.sandbox.delivers("message", sent(house, sam, content))
    await house.settles()
    assert len(sam.from_bot) == before + 1
    assert "I can only read words and taps" in sam.last.words


async def test_an_edited_message_is_not_taken_for_a_new_one(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await house.sandbox.delivers("edited_message", sent(house, sam, {"text": "/stop"}))
    await house.settles()
    assert house.rows("people")[0]["state"] == "active"
    assert "I can't read edits" in sam.last.words


async def test_it_leaves_a_group_without_a_word(house: House) -> None:
    sam = house.meets()
    group = await sam.person.adds_bot_to_group()
    await house.settles()
    assert not group.has_bot
    assert group.messages == []
    assert house.rows("people") == []


async def test_a_group_it_cannot_leave_at_once_is_left_later(house: House) -> None:
    sam = house.meets()
    house.allowed_refusals.add("leaveChat")
    house.sandbox.faults.add("leaveChat", status=500)
    group = await sam.person.adds_bot_to_group()
    await house.until(lambda: not group.has_bot)
    await house.settles()
    assert group.messages == []
    house.complaints.lines.clear()


async def test_what_is_posted_in_a_channel_gets_no_answer(house: House) -> None:
    channel = Chat(-1_000_000_000_500, Chat.CHANNEL, title="News")
    await house.sandbox.delivers(
        "channel_post", Message(1, house.now, channel, text="/start", sender_chat=channel)
    )
    await house.settles()
    assert all(row["done_at"] for row in house.rows("updates"))
    assert "sendMessage" not in {request.method for request in house.sandbox.requests}
