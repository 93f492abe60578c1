"""How the bot presents itself: names, descriptions and commands, per language and scope."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from telegram import BotCommand, Chat, User

from sandbox.refusals import bad_request

_LANGUAGE = re.compile(r"[a-z]{2}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100
_MOST_COMMAND_WORDS = 256

LIMITS: Final[Mapping[str, int]] = {"name": 64, "description": 512, "short_description": 120}
"""Characters each text about the bot may have."""


class Scope(NamedTuple):
    """Who sees a set of commands: its kind, and the chat for the kinds that name one."""

    kind: str
    chat_id: int | None = None


DEFAULT_SCOPE: Final = Scope("default")


@dataclass(slots=True)
class Profile:
    """The bot as set by setMy...; "" is the language of whoever has none of their own."""

    user: User
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], tuple[BotCommand, ...]] = field(default_factory=dict)

    def set_text(self, kind: str, text: str, language: str) -> None:
        """`kind` is a key of LIMITS; an empty text removes the language's own."""
        check_language(language)
        if len(text) > LIMITS[kind]:
            raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
        self.texts[kind, language] = text

    def text(self, kind: str, language: str) -> str:
        """As somebody with this language sees it."""
        fallback = self.user.first_name if kind == "name" else ""
        return self.texts.get((kind, language)) or self.texts.get((kind, "")) or fallback

    def set_commands(self, scope: Scope, language: str, commands: Sequence[BotCommand]) -> None:
        """An empty sequence removes what was set."""
        check_language(language)
        _check_commands(commands)
        self.commands[scope, language] = tuple(commands)

    def commands_for(self, chat: Chat, language: str) -> tuple[BotCommand, ...]:
        """The menu in this chat: the narrowest scope wins, in it the person's language."""
        everywhere = "all_private_chats" if chat.type == Chat.PRIVATE else "all_group_chats"
        for scope in (Scope("chat", chat.id), Scope(everywhere), DEFAULT_SCOPE):
            for spoken in (language, ""):
                if commands := self.commands.get((scope, spoken)):
                    return commands
        return ()


def check_language(code: str) -> None:
    """Only two-letter codes, or "" for everybody."""
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")


def _check_commands(commands: Sequence[BotCommand]) -> None:
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command.command.removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= _MOST_COMMAND_WORDS:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
