"""Chats and what stands in them, as both sides see it."""

from dataclasses import dataclass, field
from datetime import datetime

from telegram import Chat, Document, InlineKeyboardMarkup, Location, Message, PhotoSize, User

from sandbox.entities import NO_WORDS, Formatted
from sandbox.files import StoredFile
from sandbox.values import JsonObject


@dataclass(frozen=True, slots=True)
class Post:
    """One message. An edit makes a new value with the same `message_id`.

    `silent` and `reply_keyboard` are what the person's app was told along with it.
    """

    message_id: int
    author: User
    date: datetime
    words: Formatted = NO_WORDS
    photo: StoredFile | None = None
    document: StoredFile | None = None
    location: Location | None = None
    keyboard: InlineKeyboardMarkup | None = None
    edited_at: datetime | None = None
    reply_to: "Post | None" = None
    silent: bool = False
    reply_keyboard: JsonObject | None = None

    @property
    def from_bot(self) -> bool:
        return self.author.is_bot

    @property
    def is_text(self) -> bool:
        """Whether the words are a text of their own, not a caption."""
        return not (self.photo or self.document or self.location)

    def as_message(self, chat: Chat) -> Message:
        """As the Bot API tells of it."""
        kind = "" if self.is_text else "caption"
        words = {
            kind or "text": self.words.text or None,
            "caption_entities" if kind else "entities": self.words.entities,
        }
        return Message(
            message_id=self.message_id,
            date=self.date,
            chat=chat,
            from_user=self.author,
            edit_date=self.edited_at,
            photo=_photo_sizes(self.photo),
            document=_document(self.document),
            location=self.location,
            reply_markup=self.keyboard,
            reply_to_message=self.reply_to.as_message(chat) if self.reply_to else None,
            **words,  # type: ignore[arg-type]
        )


@dataclass(frozen=True, slots=True)
class Toast:
    """What answerCallbackQuery showed; "" when it only ended the waiting."""

    text: str
    alert: bool


@dataclass(slots=True)
class Room:
    """A chat; `is_open` is False while the person blocks the bot, or it is not in the group."""

    chat: Chat
    is_open: bool = True
    posts: dict[int, Post] = field(default_factory=dict)
    toasts: list[Toast] = field(default_factory=list)


def _photo_sizes(photo: StoredFile | None) -> list[PhotoSize] | None:
    if photo is None or photo.size is None:
        return None
    width, height = photo.size
    size = len(photo.content)
    return [PhotoSize(photo.file_id, photo.unique_id, width, height, file_size=size)]


def _document(document: StoredFile | None) -> Document | None:
    if document is None:
        return None
    return Document(
        document.file_id,
        document.unique_id,
        file_name=document.name,
        mime_type=document.mime_type,
        file_size=len(document.content),
    )
