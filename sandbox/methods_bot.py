"""Bot API methods about the bot itself and about chats."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from telegram import (
    AcceptedGiftTypes,
    BotCommand,
    BotDescription,
    BotName,
    BotShortDescription,
    Chat,
    ChatFullInfo,
    File,
    User,
)

from sandbox.methods import Method, room_named
from sandbox.params import Params
from sandbox.profile import DEFAULT_SCOPE, Scope
from sandbox.refusals import bad_request
from sandbox.values import JsonObject
from sandbox.world import World

_SCOPES: Final = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)
_MOST_FILE_BYTES: Final = 20 * 1024 * 1024


def _get_me(world: World, params: Params) -> JsonObject:  # noqa: ARG001 - Method
    name = world.profile.text("name", "")
    bot = world.bot
    me = User(
        bot.id,
        name,
        is_bot=True,
        username=bot.username,
        can_join_groups=True,
        can_read_all_group_messages=False,
        supports_inline_queries=False,
        can_connect_to_business=False,
        has_main_web_app=False,
    )
    return me.to_dict()


def _set_text(kind: str, world: World, params: Params) -> bool:
    world.profile.set_text(kind, params.text(kind), params.text("language_code"))
    world.events.publish("bot")
    return True


def _get_my_name(world: World, params: Params) -> BotName:
    return BotName(world.profile.text("name", params.text("language_code")))


def _get_my_description(world: World, params: Params) -> BotDescription:
    return BotDescription(world.profile.text("description", params.text("language_code")))


def _get_my_short_description(world: World, params: Params) -> BotShortDescription:
    text = world.profile.text("short_description", params.text("language_code"))
    return BotShortDescription(text)


def _set_my_commands(world: World, params: Params) -> bool:
    given = params.json("commands", "commands")
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_command(command) for command in given]
    world.profile.set_commands(_scope(params), params.text("language_code"), commands)
    world.events.publish("bot")
    return True


def _get_my_commands(world: World, params: Params) -> list[BotCommand]:
    """Exactly what was set for this scope and language: no falling back, as in Telegram."""
    commands = world.profile.commands.get((_scope(params), params.text("language_code")))
    return list(commands or ())


def _delete_my_commands(world: World, params: Params) -> bool:
    world.profile.set_commands(_scope(params), params.text("language_code"), ())
    world.events.publish("bot")
    return True


def _get_chat(world: World, params: Params) -> ChatFullInfo:
    chat = room_named(world, params).chat
    return ChatFullInfo(
        chat.id,
        chat.type,
        accent_color_id=0,
        max_reaction_count=11,
        accepted_gift_types=AcceptedGiftTypes(*[False] * 5),
        title=chat.title,
        first_name=chat.first_name,
    )


def _leave_chat(world: World, params: Params) -> bool:
    room = room_named(world, params)
    if room.chat.type == Chat.PRIVATE:
        raise bad_request("chat member status can't be changed in private chats")
    room.is_open = False
    return True


def _get_file(world: World, params: Params) -> File:
    stored = world.files.by_id(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > _MOST_FILE_BYTES:
        raise bad_request("file is too big")
    size = len(stored.content)
    return File(stored.file_id, stored.unique_id, file_size=size, file_path=stored.path)


def _done(world: World, params: Params) -> bool:  # noqa: ARG001 - Method
    return True


def _command(given: object) -> BotCommand:
    match given:
        case {"command": str(command), "description": str(description)}:
            return BotCommand(command.removeprefix("/"), description)
    raise bad_request("can't parse BotCommand: fields command and description are required")


def _scope(params: Params) -> Scope:
    given = params.json("scope", "BotCommandScope")
    if given is None:
        return DEFAULT_SCOPE
    if not isinstance(given, dict) or given.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return Scope(given["type"], Params(given).integer("chat_id"))


METHODS: Final[Mapping[str, Method]] = {
    "getMe": _get_me,
    "setMyName": partial(_set_text, "name"),
    "getMyName": _get_my_name,
    "setMyDescription": partial(_set_text, "description"),
    "getMyDescription": _get_my_description,
    "setMyShortDescription": partial(_set_text, "short_description"),
    "getMyShortDescription": _get_my_short_description,
    "setMyCommands": _set_my_commands,
    "getMyCommands": _get_my_commands,
    "deleteMyCommands": _delete_my_commands,
    "getChat": _get_chat,
    "leaveChat": _leave_chat,
    "getFile": _get_file,
    "logOut": _done,
    "close": _done,
}
