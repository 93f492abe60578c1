import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    Chat,
)

from sandbox import Person
from sandbox.profile import DEFAULT_SCOPE, Profile, Scope
from tests.sandbox.client import Client

HELP = BotCommand("help", "What this is")
AYUDA = BotCommand("help", "Qué es esto")


async def test_texts_fall_back_to_everybody_s(bot: Bot) -> None:
    await bot.set_my_description("Hello")
    await bot.set_my_description("Hola", language_code="es")
    await bot.set_my_short_description("Hi")
    await bot.set_my_name("Surefoot")
    assert (await bot.get_my_description()).description == "Hello"
    assert (await bot.get_my_description("es")).description == "Hola"
    assert (await bot.get_my_description("de")).description == "Hello"
    assert (await bot.get_my_short_description("es")).short_description == "Hi"
    assert (await bot.get_my_name()).name == (await bot.get_me()).first_name == "Surefoot"
    await bot.set_my_description(None, language_code="es")
    assert (await bot.get_my_description("es")).description == "Hello"


async def test_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([HELP], scope=private)
    await bot.set_my_commands([AYUDA], scope=private, language_code="es")
    assert await bot.get_my_commands(private) == (HELP,)
    assert await bot.get_my_commands(private, "es") == (AYUDA,)
    assert await bot.get_my_commands() == ()
    await bot.delete_my_commands(private, "es")
    assert await bot.get_my_commands(private, "es") == ()


def test_the_narrowest_menu_wins(bot: Bot) -> None:
    profile, chat = Profile(bot.bot), Chat(5, Chat.PRIVATE)
    for number, (scope, language) in enumerate(
        [
            (DEFAULT_SCOPE, ""),
            (DEFAULT_SCOPE, "es"),
            (Scope("all_private_chats"), ""),
            (Scope("all_private_chats"), "es"),
            (Scope("chat", 5), ""),
        ]
    ):
        command = BotCommand(f"menu{number}", "x")
        profile.set_commands(scope, language, [command])
        assert profile.commands_for(chat, "es") == (command,)
    assert profile.commands_for(Chat(6, Chat.PRIVATE), "de")[0].command == "menu2"
    assert profile.commands_for(Chat(-6, Chat.GROUP), "de")[0].command == "menu0"


async def test_a_chat_s_scope(bot: Bot, sam: Person) -> None:
    scope = BotCommandScopeChat(sam.chat_id)
    await bot.set_my_commands([HELP], scope=scope)
    assert await bot.get_my_commands(scope) == (HELP,)


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"commands": [{"command": "Help!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            {"commands": [{"command": "help", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        ({"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "eng"}, "invalid language code specified"),
    ],
)
async def test_commands_that_are_refused(
    client: Client, params: dict[str, object], words: str
) -> None:
    assert await client.refusal("setMyCommands", **params) == f"Bad Request: {words}"


async def test_long_descriptions_are_refused(client: Client) -> None:
    assert (await client.ask("setMyDescription", description="x" * 512))["ok"]
    words = await client.refusal("setMyDescription", description="x" * 513)
    assert words == "Bad Request: bot description is too long"
    words = await client.refusal("setMyShortDescription", short_description="x" * 121)
    assert words == "Bad Request: bot short description is too long"
