"""Bot API methods that change or remove messages, and the answer to a tap."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from telegram import InlineKeyboardMarkup, Message

from sandbox.files import Files, StoredFile
from sandbox.keyboards import markup_of
from sandbox.methods import Method, post_named, room_to_write
from sandbox.params import Params
from sandbox.refusals import bad_request
from sandbox.rooms import Post, Room, Toast
from sandbox.wording import caption_of, text_of
from sandbox.world import World

_DELETABLE_FOR: Final = timedelta(hours=48)
_MOST_TOAST: Final = 200
_NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def _edit_message_text(world: World, params: Params) -> Message:
    words = text_of(params)
    room, post = _own(world, params)
    if not post.is_text:
        raise bad_request("there is no text in the message to edit")
    return _changed(world, room, post, replace(post, words=words, keyboard=_keyboard(params)))


def _edit_message_caption(world: World, params: Params) -> Message:
    caption = caption_of(params)
    room, post = _own(world, params)
    if post.is_text:
        raise bad_request("there is no caption in the message to edit")
    return _changed(world, room, post, replace(post, words=caption, keyboard=_keyboard(params)))


def _edit_message_reply_markup(world: World, params: Params) -> Message:
    room, post = _own(world, params)
    return _changed(world, room, post, replace(post, keyboard=_keyboard(params)))


def _edit_message_media(world: World, params: Params) -> Message:
    media = params.json("media", "InputMedia")
    if not isinstance(media, dict):
        raise bad_request("media is not specified")
    inner = Params(media, params.uploads)
    photo, document = _media(world.files, inner)
    room, post = _own(world, params)
    changed = replace(
        post,
        words=caption_of(inner),
        photo=photo,
        document=document,
        keyboard=_keyboard(params),
    )
    return _changed(world, room, post, changed)


def _delete_message(world: World, params: Params) -> bool:
    room = room_to_write(world, params)
    post = post_named(room, params, "delete")
    if world.clock.now() - post.date > _DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    world.delete(room, post.message_id)
    return True


def _answer_callback_query(world: World, params: Params) -> bool:
    text = params.text("text")
    if len(text) > _MOST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    toast = Toast(text, params.flag("show_alert"))
    world.answer_tap(params.text("callback_query_id"), toast)
    return True


def _own(world: World, params: Params) -> tuple[Room, Post]:
    """The message to edit; only the bot's own can be."""
    room = room_to_write(world, params)
    post = post_named(room, params, "edit")
    if not post.from_bot:
        raise bad_request("message can't be edited")
    return room, post


def _keyboard(params: Params) -> InlineKeyboardMarkup | None:
    markup = markup_of(params)
    if markup.reply is not None:
        raise bad_request("inline keyboard expected")
    return markup.inline


def _media(files: Files, media: Params) -> tuple[StoredFile | None, StoredFile | None]:
    kind = media.text("type")
    if kind == "photo":
        return files.photo(media, "media"), None
    if kind == "document":
        return None, files.document(media, "media")
    raise bad_request("can't parse InputMedia: Unsupported type specified")


def _changed(world: World, room: Room, post: Post, changed: Post) -> Message:
    before, after = post.as_message(room.chat), changed.as_message(room.chat)
    if before.to_dict() == after.to_dict():
        raise bad_request(_NOT_MODIFIED)
    return world.edit(room, changed).as_message(room.chat)


METHODS: Final[Mapping[str, Method]] = {
    "editMessageText": _edit_message_text,
    "editMessageCaption": _edit_message_caption,
    "editMessageReplyMarkup": _edit_message_reply_markup,
    "editMessageMedia": _edit_message_media,
    "deleteMessage": _delete_message,
    "answerCallbackQuery": _answer_callback_query,
}
