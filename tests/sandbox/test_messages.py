from datetime import timedelta

import pytest
from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from sandbox import Person, Sandbox, VirtualClock
from tests.sandbox.client import Client, png
from tests.sandbox.conftest import START

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)


async def tapped(bot: Bot, sam: Person, label: str) -> CallbackQuery:
    await sam.taps(label)
    query = (await bot.get_updates(offset=-1))[0].callback_query
    assert query is not None
    return query


async def test_a_message_is_read_back_as_sent(bot: Bot, sam: Person) -> None:
    message = await bot.send_message(
        sam.chat_id, "Good <b>morning</b>", parse_mode="HTML", reply_markup=KEYBOARD
    )
    assert (message.text, message.text_html) == ("Good morning", "Good <b>morning</b>")
    assert message.reply_markup == KEYBOARD
    assert (message.date, message.chat.id) == (START, sam.chat_id)
    assert message.from_user == bot.bot
    assert sam.last.text == "Good morning"
    assert sam.last.labels == ["Yes"]


async def test_silence_is_seen(bot: Bot, sam: Person) -> None:
    await bot.send_message(sam.chat_id, "psst", disable_notification=True)
    assert sam.last.silent
    await bot.send_message(sam.chat_id, "hey")
    assert not sam.last.silent


async def test_a_reply_points_back(bot: Bot, sam: Person, client: Client) -> None:
    first = await bot.send_message(sam.chat_id, "one")
    second = await bot.send_message(sam.chat_id, "two", reply_to_message_id=first.message_id)
    assert second.reply_to_message == first
    words = await client.refusal(
        "sendMessage", chat_id=sam.chat_id, text="x", reply_parameters={"message_id": 999}
    )
    assert words == "Bad Request: message to be replied not found"


async def test_an_edit_changes_the_same_message(bot: Bot, sam: Person, clock: VirtualClock) -> None:
    message = await bot.send_message(sam.chat_id, "one", reply_markup=KEYBOARD)
    clock.set(START + timedelta(minutes=2))
    edited = await message.edit_text("two")
    assert isinstance(edited, Message)
    assert edited.edit_date == START + timedelta(minutes=2)
    assert edited.date == START
    assert [(seen.text, seen.edited, seen.labels) for seen in sam.messages] == [("two", True, [])]


async def test_an_edit_must_change_something(bot: Bot, sam: Person, client: Client) -> None:
    message = await bot.send_message(sam.chat_id, "one", reply_markup=KEYBOARD)
    where = {"chat_id": sam.chat_id, "message_id": message.message_id}
    same = KEYBOARD.to_dict()
    assert (
        await client.refusal("editMessageText", text=" one ", reply_markup=same, **where)
        == NOT_MODIFIED
    )
    assert (
        await client.refusal("editMessageReplyMarkup", reply_markup=same, **where) == NOT_MODIFIED
    )
    assert (await client.ask("editMessageText", text="one", **where))["ok"]


async def test_a_changed_link_is_a_change(bot: Bot, sam: Person) -> None:
    message = await bot.send_message(sam.chat_id, '<a href="http://a.org">x</a>', "HTML")
    edited = await message.edit_text('<a href="http://b.org">x</a>', "HTML")
    assert isinstance(edited, Message)
    assert edited.entities[0].url == "http://b.org"


async def test_what_cannot_be_edited(bot: Bot, sam: Person, client: Client) -> None:
    await sam.sends("mine")
    own = sam.messages[-1].message_id
    photo = await bot.send_photo(sam.chat_id, png())
    text = await bot.send_message(sam.chat_id, "text")
    edit = {"chat_id": sam.chat_id, "text": "new", "caption": "new"}
    for method, message_id, words in (
        ("editMessageText", 999, "message to edit not found"),
        ("editMessageText", own, "message can't be edited"),
        ("editMessageText", photo.message_id, "there is no text in the message to edit"),
        ("editMessageCaption", text.message_id, "there is no caption in the message to edit"),
        ("editMessageText", "", "message identifier is not specified"),
    ):
        assert (
            await client.refusal(method, message_id=message_id, **edit) == f"Bad Request: {words}"
        )


async def test_a_photo_and_its_caption_can_be_replaced(bot: Bot, sam: Person) -> None:
    message = await bot.send_photo(sam.chat_id, png(), caption="before")
    await message.edit_caption("between")
    assert (sam.last.caption, sam.last.text, sam.last.photo) == ("between", None, png())
    await message.edit_media(InputMediaPhoto(png(3, 3), caption="after"))
    assert (sam.last.caption, sam.last.photo) == ("after", png(3, 3))


async def test_deleting(bot: Bot, sam: Person, clock: VirtualClock, client: Client) -> None:
    gone = await bot.send_message(sam.chat_id, "gone")
    kept = await bot.send_message(sam.chat_id, "kept")
    await gone.delete()
    assert [seen.text for seen in sam.messages] == ["kept"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await gone.delete()
    clock.set(START + timedelta(hours=48, seconds=1))
    words = await client.refusal("deleteMessage", chat_id=sam.chat_id, message_id=kept.message_id)
    assert words == "Bad Request: message can't be deleted for everyone"


async def test_a_tap_is_answered_with_a_toast(bot: Bot, sam: Person) -> None:
    sent = await bot.send_message(sam.chat_id, "Well?", reply_markup=KEYBOARD)
    query = await tapped(bot, sam, "Yes")
    assert (query.data, query.from_user.id, query.message) == ("yes", sam.chat_id, sent)
    await query.answer()
    assert sam.toasts == []
    await query.answer("Noted")
    assert sam.toasts == ["Noted"]
    assert sam.sees("Noted")


async def test_a_tap_can_be_answered_for_minutes_only(
    bot: Bot, sam: Person, clock: VirtualClock, client: Client
) -> None:
    await bot.send_message(sam.chat_id, "Well?", reply_markup=KEYBOARD)
    query = await tapped(bot, sam, "Yes")
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await client.refusal("answerCallbackQuery", callback_query_id="1") == too_old
    clock.set(START + timedelta(minutes=5))
    await query.answer()
    clock.set(START + timedelta(minutes=5, seconds=1))
    assert await client.refusal("answerCallbackQuery", callback_query_id=query.id) == too_old


async def test_a_long_toast_is_refused(bot: Bot, sam: Person, client: Client) -> None:
    await bot.send_message(sam.chat_id, "Well?", reply_markup=KEYBOARD)
    query = await tapped(bot, sam, "Yes")
    ask = {"callback_query_id": query.id}
    words = await client.refusal("answerCallbackQuery", text="x" * 201, **ask)
    assert words == "Bad Request: MESSAGE_TOO_LONG"
    assert (await client.ask("answerCallbackQuery", text="x" * 200, **ask))["ok"]


async def test_a_keyboard_below_the_input(bot: Bot, sam: Person) -> None:
    keys = ReplyKeyboardMarkup([["A", KeyboardButton("Here", request_location=True)]])
    message = await bot.send_message(sam.chat_id, "Where?", reply_markup=keys)
    assert message.reply_markup is None
    await bot.send_message(sam.chat_id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert [seen.keyboard for seen in sam.messages] == [(("A", "Here"),), ()]


async def test_typing(bot: Bot, sam: Person, client: Client) -> None:
    assert await bot.send_chat_action(sam.chat_id, "typing")
    words = await client.refusal("sendChatAction", chat_id=sam.chat_id, action="dancing")
    assert words == "Bad Request: wrong parameter action in request"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "parse_mode": "Word"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
    ],
)
async def test_what_cannot_be_sent(
    client: Client, sam: Person, params: dict[str, object], words: str
) -> None:
    request = {"chat_id": sam.chat_id, **params}
    assert await client.refusal("sendMessage", **request) == f"Bad Request: {words}"
    assert sam.messages == []


async def test_the_longest_texts_pass(bot: Bot, sam: Person) -> None:
    await bot.send_message(sam.chat_id, "x" * 4096)
    await bot.send_message(sam.chat_id, "😀" * 2048)
    marked = f"<b>{'x' * 4096}</b>"
    assert (await bot.send_message(sam.chat_id, marked, parse_mode="HTML")).text == "x" * 4096
    await bot.send_photo(sam.chat_id, png(), caption="x" * 1024)


async def test_a_long_caption_is_refused(bot: Bot, sam: Person) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(sam.chat_id, png(), caption="x" * 1025)


def a_button(**fields: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "x", **fields}]]}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"inline_keyboard": "x"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": ["x"]}, 'field "inline_keyboard" must be an Array of Arrays'),
        (a_button(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (a_button(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (
            a_button(callback_data=""),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            a_button(),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"inline_keyboard": [[{"callback_data": "x"}]]},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            a_button(text="", callback_data="x"),
            'can\'t parse inline keyboard button: Field "text" must be a non-empty String',
        ),
        (
            a_button(url="not-a-url"),
            "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            a_button(url="ftp://example.com"),
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101},
            "reply markup is too long",
        ),
    ],
)
async def test_keyboards_that_are_refused(
    client: Client, sam: Person, markup: object, words: str
) -> None:
    refused = await client.refusal(
        "sendMessage", chat_id=sam.chat_id, text="x", reply_markup=markup
    )
    assert refused == f"Bad Request: {words}"


async def test_the_largest_keyboard_passes(client: Client, sam: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "é" * 32}]] * 100}
    assert (await client.ask("sendMessage", chat_id=sam.chat_id, text="x", reply_markup=markup))[
        "ok"
    ]


async def test_forms_and_queries_are_read_like_json(sandbox: Sandbox, client: Client) -> None:
    sam = sandbox.add_person("Sam")
    url = f"{sandbox.url}/bot{sandbox.token}/SENDMESSAGE"
    await client.session.post(url, data={"chat_id": str(sam.chat_id), "text": "form"})
    await client.session.get(url, params={"chat_id": str(sam.chat_id), "text": "query"})
    assert [seen.text for seen in sam.messages] == ["form", "query"]
