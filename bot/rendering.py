"""Messages turned into Telegram's requests; the sender's hands."""

from collections.abc import Awaitable, Callable

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
)
from telegram import Message as Sent
from telegram.error import BadRequest

from bot.views.acts import encode
from bot.views.message import Message, Rows

Draw = Callable[[str], Awaitable[bytes]]
"""Turns SVG into PNG, letting everything else run meanwhile."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = ("message is not modified",)
_NOT_TO_BE_EDITED = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)


async def deliver(bot: Bot, chat_id: int, message: Message, picture: bytes | None) -> int:
    """Send or edit the message and return its id in the chat.

    ``picture`` is the message's, drawn; without it the text goes alone. An edit of a message
    that is gone, or has no text, becomes a new one; one that changes nothing is done. Raises
    what python-telegram-bot raises.
    """
    if message.edit is None:
        return await _send(bot, chat_id, message, picture)
    try:
        return await _edit(bot, chat_id, message, message.edit)
    except BadRequest as error:
        if _means(error, _UNCHANGED):
            return message.edit
        if _means(error, _NOT_TO_BE_EDITED):
            return await _send(bot, chat_id, message, picture)
        raise


async def _send(bot: Bot, chat_id: int, message: Message, picture: bytes | None) -> int:
    keyboard = _keyboard(message.buttons)
    sent: Sent
    if picture is not None:
        sent = await bot.send_photo(
            chat_id,
            InputFile(picture, filename="week.png"),
            caption=message.text,
            reply_markup=keyboard,
            disable_notification=message.silent,
        )
    elif message.document is not None:
        sent = await bot.send_document(
            chat_id,
            InputFile(message.document.text.encode(), filename=message.document.name),
            caption=message.text,
            reply_markup=keyboard,
            disable_notification=message.silent,
        )
    else:
        sent = await bot.send_message(
            chat_id,
            message.text,
            reply_markup=keyboard,
            disable_notification=message.silent,
            link_preview_options=_NO_PREVIEW,
        )
    return sent.message_id


async def _edit(bot: Bot, chat_id: int, message: Message, message_id: int) -> int:
    await bot.edit_message_text(
        message.text,
        chat_id=chat_id,
        message_id=message_id,
        reply_markup=_keyboard(message.buttons),
        link_preview_options=_NO_PREVIEW,
    )
    return message_id


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.label, callback_data=encode(b.act)) for b in row] for row in rows]
    )


def _means(error: BadRequest, meanings: tuple[str, ...]) -> bool:
    said = error.message.lower()
    return any(meaning in said for meaning in meanings)
