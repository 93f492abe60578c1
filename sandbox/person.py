"""People of the sandbox: what they do, and what they see.

What a person does only puts an update into the queue; the bot answers when it gets to it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from telegram import InlineKeyboardButton, Location, User

from sandbox.rooms import Post, Room
from sandbox.world import World


class CannotDoError(ValueError):
    """Something a person cannot do in Telegram, in words that say why."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button as seen: exactly one of `data` and `url` is given."""

    label: str
    data: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as it stands in the chat now.

    `keyboard` is what it put below the input; `photo` and `document` are the files' bytes.
    """

    message_id: int
    from_bot: bool
    date: datetime
    text: str | None
    caption: str | None
    buttons: tuple[tuple[Button, ...], ...]
    keyboard: tuple[tuple[str, ...], ...]
    photo: bytes | None
    document: bytes | None
    document_name: str | None
    location: tuple[float, float] | None
    silent: bool
    edited: bool

    @property
    def words(self) -> str:
        """Text or caption, whichever there is."""
        return self.text or self.caption or ""

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]


class Group:
    """A group somebody added the bot to."""

    def __init__(self, world: World, room: Room) -> None:
        self._world = world
        self._room = room

    @property
    def chat_id(self) -> int:
        return self._room.chat.id

    @property
    def has_bot(self) -> bool:
        return self._room.is_open

    @property
    def messages(self) -> list[Seen]:
        return [seen(post) for post in self._room.posts.values()]

    async def hears(self, person: "Person", text: str) -> None:
        """The person writes in the group."""
        self._world.person_says(self._room, person.user, text)


class Person:
    """Somebody with a private chat with the bot."""

    def __init__(self, world: World, room: Room, user: User) -> None:
        self.user = user
        self._world = world
        self._room = room

    @property
    def chat_id(self) -> int:
        return self._room.chat.id

    @property
    def first_name(self) -> str:
        return self.user.first_name

    @property
    def language_code(self) -> str:
        return self.user.language_code or ""

    @property
    def is_blocking(self) -> bool:
        return not self._room.is_open

    @property
    def messages(self) -> list[Seen]:
        """Everything in the chat as seen now, oldest first."""
        return [seen(post) for post in self._room.posts.values()]

    @property
    def last(self) -> Seen:
        """The bot's newest message; LookupError if there is none."""
        for message in reversed(self.messages):
            if message.from_bot:
                return message
        raise LookupError(f"the bot has said nothing to {self.first_name}")

    @property
    def toasts(self) -> list[str]:
        """Words shown after taps, oldest first."""
        return [toast.text for toast in self._room.toasts]

    def sees(self, text: str) -> bool:
        """Whether any message of the bot now in the chat, or any toast, contains this."""
        said = (message.words for message in self.messages if message.from_bot)
        return any(text in words for words in (*said, *self.toasts))

    async def sends(self, text: str) -> None:
        """Writes to the bot."""
        self._require_open()
        if not text.strip():
            raise CannotDoError("There is nothing to send.")
        self._world.person_says(self._room, self.user, text.strip())

    async def shares_location(self, latitude: float, longitude: float) -> None:
        self._require_open()
        self._world.person_says(self._room, self.user, Location(longitude, latitude))

    async def taps(self, label_or_data: str, message: Seen | None = None) -> None:
        """Taps the newest button with exactly this label, else beginning so, else with this data.

        `message` narrows it to one message, by its id. LookupError says which buttons there are.
        """
        posts = [
            post
            for post in self._room.posts.values()
            if message is None or post.message_id == message.message_id
        ]
        post, button = _find(posts, label_or_data)
        self.taps_data(post.message_id, str(button.callback_data))

    def taps_data(self, message_id: int, data: str) -> None:
        """Taps the button with this data on this message."""
        post = self._room.posts.get(message_id)
        if post is None:
            raise CannotDoError("There is no such message any more.")
        if data not in {button.callback_data for button in _buttons(post)}:
            raise CannotDoError("There is no such button any more.")
        self._world.tap(self._room, self.user, post, data)

    def taps_blindly(self, message_id: int, data: str) -> None:
        """Taps a button that is not there any more, as when a tap crosses an edit, or never was."""
        post = self._room.posts.get(message_id)
        if post is None:
            raise CannotDoError("There is no such message any more.")
        self._world.tap(self._room, self.user, post, data)

    async def blocks(self) -> None:
        """Blocks the bot: it gets my_chat_member, and can no longer write."""
        if not self.is_blocking:
            self._world.set_open(self._room, self.user, is_open=False)

    async def unblocks(self) -> None:
        if self.is_blocking:
            self._world.set_open(self._room, self.user, is_open=True)

    async def adds_bot_to_group(self, title: str = "Friends") -> Group:
        room = self._world.add_group(title)
        room.is_open = False
        self._world.set_open(room, self.user, is_open=True)
        return Group(self._world, room)

    def _require_open(self) -> None:
        if self.is_blocking:
            raise CannotDoError(f"{self.first_name} blocks the bot; unblock it first.")


def seen(post: Post) -> Seen:
    """A post as the person sees it."""
    text = post.words.text or None
    location = post.location
    rows = post.keyboard.inline_keyboard if post.keyboard else ()
    return Seen(
        message_id=post.message_id,
        from_bot=post.from_bot,
        date=post.date,
        text=text if post.is_text else None,
        caption=None if post.is_text else text,
        buttons=tuple(tuple(_as_seen(button) for button in row) for row in rows),
        keyboard=_keyboard(post),
        photo=post.photo.content if post.photo else None,
        document=post.document.content if post.document else None,
        document_name=post.document.name if post.document else None,
        location=(location.latitude, location.longitude) if location else None,
        silent=post.silent,
        edited=post.edited_at is not None,
    )


def _keyboard(post: Post) -> tuple[tuple[str, ...], ...]:
    rows = post.reply_keyboard["rows"] if post.reply_keyboard else ()
    return tuple(tuple(key["label"] for key in row) for row in rows)


def _as_seen(button: InlineKeyboardButton) -> Button:
    data = button.callback_data
    return Button(button.text, data if isinstance(data, str) else None, button.url)


def _buttons(post: Post) -> list[InlineKeyboardButton]:
    rows = post.keyboard.inline_keyboard if post.keyboard else ()
    return [button for row in rows for button in row if button.callback_data is not None]


def _find(posts: list[Post], wanted: str) -> tuple[Post, InlineKeyboardButton]:
    matchers: tuple[Callable[[InlineKeyboardButton], bool], ...] = (
        lambda button: button.text == wanted,
        lambda button: button.text.startswith(wanted),
        lambda button: button.callback_data == wanted,
    )
    for matches in matchers:
        for post in reversed(posts):
            for button in _buttons(post):
                if matches(button):
                    return post, button
    labels = [button.text for post in posts for button in _buttons(post)]
    raise LookupError(f"no button {wanted!r}; there are {labels}")
