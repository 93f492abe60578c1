"""Bot API methods that put messages into chats."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from telegram import Message

from sandbox.entities import Formatted
from sandbox.files import StoredFile
from sandbox.keyboards import markup_of
from sandbox.methods import Method, room_to_write
from sandbox.params import Params
from sandbox.refusals import bad_request
from sandbox.rooms import Post, Room
from sandbox.wording import caption_of, text_of
from sandbox.world import World

_CHAT_ACTIONS: Final = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@dataclass(frozen=True, slots=True)
class _Content:
    words: Formatted
    photo: StoredFile | None = None
    document: StoredFile | None = None


def _send_message(world: World, params: Params) -> Message:
    words = text_of(params)
    return _send(world, params, _Content(words))


def _send_photo(world: World, params: Params) -> Message:
    photo = world.files.photo(params)
    return _send(world, params, _Content(caption_of(params), photo=photo))


def _send_document(world: World, params: Params) -> Message:
    document = world.files.document(params)
    return _send(world, params, _Content(caption_of(params), document=document))


def _send_chat_action(world: World, params: Params) -> bool:
    room = room_to_write(world, params)
    if params.text("action").lower() not in _CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.events.publish("typing", chat_id=room.chat.id)
    return True


def _send(world: World, params: Params, content: _Content) -> Message:
    room = room_to_write(world, params)
    markup = markup_of(params)
    reply_to = _reply_to(room, params)

    def draft(message_id: int, now: datetime) -> Post:
        return Post(
            message_id,
            world.bot,
            now,
            content.words,
            photo=content.photo,
            document=content.document,
            keyboard=markup.inline,
            reply_to=reply_to,
            silent=params.flag("disable_notification"),
            reply_keyboard=markup.reply,
        )

    return world.bot_says(room, draft).as_message(room.chat)


def _reply_to(room: Room, params: Params) -> Post | None:
    given = params.json("reply_parameters", "ReplyParameters")
    if not isinstance(given, dict):
        return None
    if "message_id" not in given:
        raise bad_request('can\'t find field "message_id"')
    post = room.posts.get(given["message_id"])
    if post is None and not given.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return post


METHODS: Final[Mapping[str, Method]] = {
    "sendMessage": _send_message,
    "sendPhoto": _send_photo,
    "sendDocument": _send_document,
    "sendChatAction": _send_chat_action,
}
