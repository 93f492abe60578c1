"""A command that is registered is published, documented and answered; no other is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from telegram import Bot, BotCommand
from telegram.ext import Application, CommandHandler

from content import SHIPPED, load
from handlers import COMMANDS, register
from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import TOKEN, House, opened
from tests.house_rules.source import ROOT

LIBRARY = load(SHIPPED)
ENGLISH = LIBRARY.for_language("en")


def registered() -> Iterator[str]:
    """Yield what the handlers of the real application listen to."""
    application = Application.builder().token(TOKEN).updater(None).job_queue(None).build()
    register(application)  # type: ignore[arg-type]  # only its handlers are looked at
    for handler in application.handlers[0]:
        if isinstance(handler, CommandHandler):
            yield from handler.commands


def test_what_is_registered_is_published() -> None:
    assert sorted(registered()) == sorted(COMMANDS)


def test_what_is_published_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `/(\w+)` \|", readme, re.MULTILINE) == list(COMMANDS)


def test_help_tells_of_every_other_command() -> None:
    told = re.findall(r"^/(\w+) ", ENGLISH.say("help"), re.MULTILINE)
    assert sorted(told) == sorted({*COMMANDS} - {"start", "help"})


@pytest.mark.parametrize("command", COMMANDS)
async def test_every_published_command_answers(tmp_path: Path, command: str) -> None:
    async with opened(tmp_path, MONDAY_NOON) as house:
        sam = house.meets()
        await sam.joins()
        said = len(sam.from_bot)
        await sam.sends(f"/{command}")
        assert len(sam.from_bot) > said
        assert sam.last.words
        assert not sam.last.words.startswith(ENGLISH.say("unknown-command"))
        house.check()


async def test_telegram_shows_the_menu_and_what_the_bot_is(tmp_path: Path) -> None:
    async with opened(tmp_path, MONDAY_NOON) as house:
        bot = Bot(TOKEN, base_url=f"{house.sandbox.url}/bot")
        async with bot:
            languages = len(LIBRARY.languages)
            await house.until(lambda: methods(house).count("setMyShortDescription") == languages)
            menu = [BotCommand(name, ENGLISH.say(f"command-{name}")) for name in COMMANDS]
            assert list(await bot.get_my_commands()) == menu
            assert (await bot.get_my_description()).description == ENGLISH.say("bot-description")
            short = (await bot.get_my_short_description()).short_description
            assert short == ENGLISH.say("bot-short-description")
            await house.restarts()
            await house.until(lambda: methods(house).count("getMyShortDescription") > 2 * languages)
            assert methods(house).count("setMyCommands") == languages


def methods(house: House) -> list[str]:
    return [request.method for request in house.sandbox.requests]
