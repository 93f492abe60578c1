"""The command menu and the descriptions, as Telegram shows them."""

from collections.abc import AsyncIterator, Mapping

import pytest
from telegram import Bot

from bot.publishing import publish
from content import Library
from handlers import COMMANDS
from sandbox import Sandbox, VirtualClock
from tests.sandbox.client import bot_for


@pytest.fixture(autouse=True)
def _waits_as_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(VirtualClock())
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with bot_for(sandbox) as bot:
        yield bot


class Pauses:
    """Waits that take no time, as they were asked for."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.seconds.append(seconds)


def changes(sandbox: Sandbox) -> list[Mapping[str, object]]:
    return [asked.params for asked in sandbox.requests if asked.method.startswith("setMy")]


async def test_everything_is_published_in_every_language(
    sandbox: Sandbox, bot: Bot, library: Library
) -> None:
    await publish(bot, library, COMMANDS)
    for language in library.languages:
        code = None if language.code == "en" else language.code
        menu = await bot.get_my_commands(language_code=code)
        assert [entry.command for entry in menu] == list(COMMANDS)
        assert menu[0].description == language.say("command-start")
        described = await bot.get_my_description(language_code=code)
        assert described.description == language.say("bot-description")
        short = await bot.get_my_short_description(language_code=code)
        assert short.short_description == language.say("bot-short-description")


async def test_what_is_right_already_is_left_alone(
    sandbox: Sandbox, bot: Bot, library: Library
) -> None:
    await publish(bot, library, COMMANDS)
    before = len(changes(sandbox))
    assert before == 3 * len(library.languages)
    await publish(bot, library, COMMANDS)
    assert len(changes(sandbox)) == before
    await bot.set_my_description("something else")
    await publish(bot, library, COMMANDS)
    assert len(changes(sandbox)) == before + 2
    assert "description" in changes(sandbox)[-1]


async def test_it_is_tried_less_and_less_often_until_telegram_takes_it(
    sandbox: Sandbox, bot: Bot, library: Library
) -> None:
    pauses = Pauses()
    sandbox.faults.add("setMyCommands", status=502, times=3)
    await publish(bot, library, COMMANDS, sleep=pauses.sleep)
    assert pauses.seconds == [5, 10, 20]
    assert [entry.command for entry in await bot.get_my_commands()] == list(COMMANDS)


async def test_a_429_is_obeyed_to_the_second(sandbox: Sandbox, bot: Bot, library: Library) -> None:
    pauses = Pauses()
    sandbox.faults.add("setMyDescription", retry_after=77)
    await publish(bot, library, COMMANDS, sleep=pauses.sleep)
    assert pauses.seconds == [77]


async def test_a_menu_that_cannot_be_made_stops_nothing_else(
    sandbox: Sandbox, bot: Bot, library: Library
) -> None:
    """A command without words is a defect of ours, and no reason to fall silent."""
    pauses = Pauses()

    async def enough(seconds: float) -> None:
        await pauses.sleep(seconds)
        if len(pauses.seconds) == 3:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        await publish(bot, library, ["nonsense"], sleep=enough)
    assert pauses.seconds == [5, 10, 20]
