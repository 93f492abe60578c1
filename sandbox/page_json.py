"""What the page gets to draw, as JSON. Knows nothing of HTTP."""

from collections.abc import Iterable

from telegram import BotCommand, Chat, InlineKeyboardButton, Message, MessageEntity, User

from sandbox.files import StoredFile
from sandbox.profile import Profile
from sandbox.rooms import Post, Room
from sandbox.values import JsonObject


def bot_json(profile: Profile) -> JsonObject:
    """The bot as somebody without a language of their own sees it."""
    everybody = Chat(0, Chat.PRIVATE)
    return {
        "id": profile.user.id,
        "first_name": profile.text("name", ""),
        "username": profile.user.username,
        "description": profile.text("description", ""),
        "short_description": profile.text("short_description", ""),
        "commands": _commands(profile.commands_for(everybody, "")),
    }


def person_json(user: User, room: Room, profile: Profile) -> JsonObject:
    """A person, with the bot's menu and description in their language."""
    language = user.language_code or ""
    return {
        "chat_id": room.chat.id,
        "first_name": user.first_name,
        "language_code": language,
        "blocked": not room.is_open,
        "commands": _commands(profile.commands_for(room.chat, language)),
        "description": profile.text("description", language),
    }


def message_json(post: Post) -> JsonObject:
    """One message; exactly one of text and caption is given, `html` renders whichever it is."""
    text = post.words.text or None
    return {
        "message_id": post.message_id,
        "from_bot": post.from_bot,
        "date": post.date.isoformat(),
        "edited": post.edited_at is not None,
        "silent": post.silent,
        "text": text if post.is_text else None,
        "caption": None if post.is_text else text,
        "html": _html(post),
        "photo": _photo(post.photo),
        "document": _document(post.document),
        "location": post.location.to_dict() if post.location else None,
        "buttons": _buttons(post),
        "reply_keyboard": post.reply_keyboard,
    }


def file_url(file: StoredFile) -> str:
    """Where the page finds a file."""
    return f"/sandbox/files/{file.path}"


def _commands(commands: Iterable[BotCommand]) -> list[JsonObject]:
    return [command.to_dict() for command in commands]


def _html(post: Post) -> str | None:
    """The words with their entities as escaped HTML, None for plain words."""
    if not post.words.entities:
        return None
    text = post.words.text
    entities = [_linked(entity, text) for entity in post.words.entities]
    chat = Chat(0, Chat.PRIVATE)
    return Message(0, post.date, chat, text=text, entities=entities).text_html


def _linked(entity: MessageEntity, text: str) -> MessageEntity:
    """Links that Telegram found in the text as links that can be followed."""
    if entity.type != MessageEntity.URL:
        return entity
    url = text.encode("utf-16-le")[entity.offset * 2 : (entity.offset + entity.length) * 2]
    target = url.decode("utf-16-le")
    target = target if "://" in target else f"https://{target}"
    return MessageEntity(MessageEntity.TEXT_LINK, entity.offset, entity.length, url=target)


def _photo(photo: StoredFile | None) -> JsonObject | None:
    if photo is None or photo.size is None:
        return None
    return {"url": file_url(photo), "width": photo.size.width, "height": photo.size.height}


def _document(document: StoredFile | None) -> JsonObject | None:
    if document is None:
        return None
    return {"url": file_url(document), "name": document.name, "size": len(document.content)}


def _buttons(post: Post) -> list[list[JsonObject]]:
    rows = post.keyboard.inline_keyboard if post.keyboard else ()
    return [[_button(button) for button in row] for row in rows]


def _button(button: InlineKeyboardButton) -> JsonObject:
    return {"label": button.text, "data": button.callback_data, "url": button.url}
