"""Everybody in the sandbox."""

from collections.abc import Iterator

from sandbox.person import CannotDoError, Person
from sandbox.world import World

_LONGEST_NAME = 64


class People:
    """The sandbox's people, by chat id, in the order they came."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_chat: dict[int, Person] = {}

    def __iter__(self) -> Iterator[Person]:
        return iter(tuple(self._by_chat.values()))

    def __len__(self) -> int:
        return len(self._by_chat)

    def add(self, first_name: str, language_code: str) -> Person:
        """CannotDoError without a name, or with one longer than Telegram takes."""
        if not 1 <= len(first_name) <= _LONGEST_NAME:
            raise CannotDoError(f"A name has 1 to {_LONGEST_NAME} characters.")
        room, user = self._world.add_person(first_name, language_code)
        person = self._by_chat[room.chat.id] = Person(self._world, room, user)
        return person

    def get(self, chat_id: int) -> Person | None:
        return self._by_chat.get(chat_id)
