"""What Telegram itself shows of the bot: the command menu and its descriptions, per language."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram import Bot, BotCommand
from telegram.error import RetryAfter

from bot.attempts import seconds_of, told
from content import Language, Library

FIRST_WAIT, LONGEST_WAIT = 5.0, 600.0

log = structlog.get_logger()


async def publish(
    bot: Bot,
    library: Library,
    names: Sequence[str],
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Publish in every language, trying again until Telegram takes it.

    English is also what people in languages without content of their own are shown. What
    is right already is left alone.
    """
    wait = FIRST_WAIT
    while True:
        try:
            for language in library.languages:
                code = None if language is library.languages[0] else language.code
                await _publish(bot, language, code, names)
        except Exception as error:  # noqa: BLE001  the bot works without a menu, too
            log.warning("the command menu could not be published", error=told(error))
            await sleep(max(wait, seconds_of(error)) if isinstance(error, RetryAfter) else wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return


async def _publish(bot: Bot, language: Language, code: str | None, names: Sequence[str]) -> None:
    commands = tuple(BotCommand(name, language.say(f"command-{name}")) for name in names)
    if await bot.get_my_commands(language_code=code) != commands:
        await bot.set_my_commands(commands, language_code=code)
    described = language.say("bot-description")
    if (await bot.get_my_description(language_code=code)).description != described:
        await bot.set_my_description(described, language_code=code)
    short = language.say("bot-short-description")
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        await bot.set_my_short_description(short, language_code=code)
