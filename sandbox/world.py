"""Everything the sandbox's Telegram knows, and the few ways in which it changes."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberUpdated,
    Location,
    User,
)

from sandbox.clock import VirtualClock
from sandbox.entities import NO_WORDS, Formatted, with_found
from sandbox.events import Events
from sandbox.files import Files
from sandbox.page_json import message_json
from sandbox.profile import Profile
from sandbox.refusals import Refusal, bad_request, forbidden
from sandbox.rooms import Post, Room, Toast
from sandbox.updates import UpdateQueue
from sandbox.webhook import Webhook

_FIRST_PERSON = 1001
_FIRST_GROUP = 1_000_000_000_001
_QUERY_LASTS = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A tap that may still be answered."""

    room: Room
    at: datetime


class World:
    """Chats, files, the bot's profile and its updates. Changes are told to the open pages."""

    def __init__(self, clock: VirtualClock, bot: User) -> None:
        self.clock = clock
        self.profile = Profile(bot)
        self.updates = UpdateQueue()
        self.webhook = Webhook(self.updates, clock)
        self.events = Events()
        self.files = Files()
        self.rooms: dict[int, Room] = {}
        self._asked: OrderedDict[str, _Asked] = OrderedDict()
        self._message_ids = count(1)
        self._query_ids = count(4_000_000_000_000_000_001)
        self._people_ids = count(_FIRST_PERSON)
        self._group_ids = count(_FIRST_GROUP)

    @property
    def bot(self) -> User:
        return self.profile.user

    # Chats

    def add_person(self, first_name: str, language_code: str) -> tuple[Room, User]:
        chat_id = next(self._people_ids)
        person = User(chat_id, first_name, is_bot=False, language_code=language_code)
        chat = Chat(chat_id, Chat.PRIVATE, first_name=first_name)
        room = self.rooms[chat_id] = Room(chat)
        self.events.publish("people")
        return room, person

    def add_group(self, title: str) -> Room:
        chat_id = -next(self._group_ids)
        room = self.rooms[chat_id] = Room(Chat(chat_id, Chat.SUPERGROUP, title=title))
        return room

    def room(self, chat_id: int | None) -> Room:
        """The chat, whether or not it can be written to."""
        room = self.rooms.get(chat_id) if chat_id is not None else None
        if room is None:
            raise bad_request("chat not found")
        return room

    def open_room(self, chat_id: int | None) -> Room:
        """The chat, refused like Telegram refuses when the bot may not write there."""
        room = self.room(chat_id)
        if not room.is_open:
            raise _shut(room)
        return room

    def set_open(self, room: Room, by: User, *, is_open: bool) -> None:
        """Lets the bot into a chat or shuts it out, and tells it with my_chat_member."""
        old = _membership(room, self.bot)
        room.is_open = is_open
        new = _membership(room, self.bot)
        update = ChatMemberUpdated(room.chat, by, self.clock.now(), old, new)
        self.updates.put("my_chat_member", update)
        self.events.publish("people")

    # Messages

    def person_says(self, room: Room, by: User, content: str | Location) -> Post:
        """A person writes, or shares where they are."""
        words, location = NO_WORDS, None
        if isinstance(content, str):
            words = with_found(Formatted(content))
        else:
            location = content
        now = self.clock.now()
        post = Post(next(self._message_ids), by, now, words=words, location=location)
        self._keep(room, post, "message")
        if _is_heard(room, post):
            self.updates.put("message", post.as_message(room.chat))
        return post

    def bot_says(self, room: Room, draft: Callable[[int, datetime], Post]) -> Post:
        """Adds what `draft` makes of the next message id and the time."""
        post = draft(next(self._message_ids), self.clock.now())
        self._keep(room, post, "message")
        return post

    def edit(self, room: Room, changed: Post) -> Post:
        """Puts `changed` in the place of the message with its id, marked as edited now."""
        post = replace(changed, edited_at=self.clock.now())
        self._keep(room, post, "edit")
        return post

    def delete(self, room: Room, message_id: int) -> None:
        del room.posts[message_id]
        self.events.publish("delete", chat_id=room.chat.id, message_id=message_id)

    def _keep(self, room: Room, post: Post, event: str) -> None:
        room.posts[post.message_id] = post
        if self.events.listening:
            self.events.publish(event, chat_id=room.chat.id, message=message_json(post))

    # Taps

    def tap(self, room: Room, by: User, post: Post, data: str) -> str:
        """A button is tapped; answers the callback query's id."""
        now = self.clock.now()
        self._forget_asked(now)
        query_id = str(next(self._query_ids))
        self._asked[query_id] = _Asked(room, now)
        instance = str(room.chat.id * 7_919)
        message = post.as_message(room.chat)
        self.updates.put(
            "callback_query", CallbackQuery(query_id, by, instance, message=message, data=data)
        )
        return query_id

    def answer_tap(self, query_id: str, toast: Toast) -> None:
        asked = self._asked.get(query_id)
        if asked is None or self.clock.now() - asked.at > _QUERY_LASTS:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        if toast.text:
            asked.room.toasts.append(toast)
        chat_id = asked.room.chat.id
        self.events.publish("toast", chat_id=chat_id, text=toast.text, alert=toast.alert)

    def _forget_asked(self, now: datetime) -> None:
        while self._asked:
            query_id, asked = next(iter(self._asked.items()))
            if now - asked.at <= _QUERY_LASTS:
                return
            del self._asked[query_id]


def _is_heard(room: Room, post: Post) -> bool:
    """Whether the bot gets a message: in groups only commands, as with privacy mode on."""
    is_private = room.chat.type == Chat.PRIVATE
    return room.is_open and (is_private or post.words.text.startswith("/"))


def _membership(room: Room, bot: User) -> ChatMember:
    """The bot's standing in a chat, in the words of my_chat_member."""
    if room.is_open:
        return ChatMemberMember(bot)
    if room.chat.type == Chat.PRIVATE:
        return ChatMemberBanned(bot, until_date=datetime.fromtimestamp(0, UTC))
    return ChatMemberLeft(bot)


def _shut(room: Room) -> Refusal:
    if room.chat.type == Chat.PRIVATE:
        return forbidden("bot was blocked by the user")
    return forbidden(f"bot is not a member of the {room.chat.type} chat")
