"""The commands beside `run`: what they say, and how they end."""

import shutil
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from typer.main import get_command
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.settings import Settings
from content import SHIPPED
from sandbox import Person, Sandbox
from tests.process.command import WORDS, Home, until

USED = (
    ("run",),
    ("demo",),
    ("people",),
    ("content", "check"),
    ("content", "show"),
    ("db", "upgrade"),
    ("db", "backup"),
    ("db", "restore"),
    ("keys", "rotate"),
    ("updates", "list"),
    ("updates", "retry"),
)


def commands(words: Sequence[str] = ()) -> Iterator[tuple[str, ...]]:
    """All commands and groups of commands there are."""
    yield tuple(words)
    for name in getattr(command(words), "commands", {}):
        yield from commands([*words, name])


def command(words: Sequence[str]) -> Any:  # noqa: ANN401  what typer makes has no public name
    found: Any = get_command(cli)
    for word in words:
        found = found.commands[word]
    return found


def test_every_command_promised_is_there() -> None:
    assert set(USED) <= set(commands())


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_every_command_tells_what_it_does_and_what_it_takes(words: tuple[str, ...]) -> None:
    described = command(words)
    assert described.help.rstrip().endswith(".")
    assert all(taken.help for taken in described.params)
    result = CliRunner().invoke(cli, [*words, "--help"])
    assert result.exit_code == 0
    assert " ".join(described.help.split()) in " ".join(result.output.split())
    assert all(taken.help in result.output for taken in described.params)


def test_all_settings_are_told_with_run() -> None:
    told = CliRunner().invoke(cli, ["run", "--help"]).output
    for name, setting in Settings.model_fields.items():
        assert f"SUREFOOT_{name.upper()}: {setting.description}" in told


async def test_help_and_bad_usage(home: Home) -> None:
    ended = await home.gives("--help")
    assert ended.code == 0
    assert ended.complained == ""
    for name in ("run", "demo", "content", "db", "keys", "updates", "people"):
        assert f"\n  {name} " in ended.said
    for words in (["rnu"], ["updates", "retry", "seven"], ["demo", "--port", "70000"]):
        ended = await home.gives(*words)
        assert (ended.code, ended.said) == (2, "")
        [line] = ended.complained.splitlines()
        assert line.startswith("surefoot: ")


@pytest.mark.parametrize("words", [(), ("content",), ("db",), ("keys",), ("updates",)], ids=str)
def test_without_a_command_it_tells_which_there_are_and_ends_with_2(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(cli, words)
    assert (result.exit_code, result.stdout) == (2, "")
    for name in command(words).commands:
        assert f"\n  {name} " in result.stderr


async def test_content_check_names_what_is_to_be_mended(home: Home) -> None:
    ended = await home.gives("content", "check")
    assert ended.code == 0
    assert "Content is in order." in ended.said.splitlines()
    folder = Path(shutil.copytree(SHIPPED, home.folder / "mine"))
    triggers = folder / "en" / "triggers.yaml"
    triggers.write_text(triggers.read_text() + "\n- nonsense: true\n")
    ended = await home.gives("content", "check", str(folder))
    assert ended.code == 1
    assert f"{triggers}:" in ended.said
    assert ended.said.splitlines()[-1].endswith(" to mend.")
    assert ended.complained == ""


async def test_upgrade_makes_the_database_and_says_where(home: Home) -> None:
    ended = await home.gives("people")
    assert (ended.code, ended.said, home.files) == (2, "", {})
    assert ended.complained.startswith("surefoot: There is no database yet at ")
    assert ended.complained.count("\n") == 1
    for _ in range(2):
        ended = await home.gives("db", "upgrade")
        assert ended.code == 0
        assert str(home.database) in ended.said
        assert home.database.exists()
        assert home.keys.exists()
    ended = await home.gives("people")
    assert (ended.code, ended.said) == (0, "Nobody has come yet.\n")


async def test_what_was_set_aside_is_listed_and_tried_again(
    home: Home, telegram: Sandbox, sam: Person
) -> None:
    """An author has /help tell a value that there is not; later its words are good again."""
    folder = Path(shutil.copytree(SHIPPED, home.folder / "mine"))
    messages = folder / "en" / "messages.ftl"
    whole = messages.read_text()
    messages.write_text(whole.replace("\nhelp =", "\nhelp = { $forgotten }"))
    async with home.runs(CONTENT_DIR=str(folder)) as bot:
        await sam.sends(f"/help {WORDS}")
        await bot.says("an update failed")
        alex = telegram.add_person("Alex")
        await alex.sends("/start")
        await until(lambda: alex.sees("I'm a self-help bot"))
        await until(lambda: home.rows("SELECT attempts FROM updates WHERE attempts > 0"))
        home.changes("UPDATE updates SET attempts = 5, next_at = 0 WHERE attempts > 0")
        await until(lambda: sam.sees("Something went wrong on my side"))
        ended = await home.gives("updates", "list")
        assert ended.code == 0
        assert "MessageError" in ended.said
        assert "6" in ended.said
        assert await bot.ends() == 0
    ended = await home.gives("updates", "retry")
    assert (ended.code, ended.said) == (0, "1 will be tried again.\n")
    async with home.runs() as bot:
        await until(lambda: sam.sees("/checkin"))
        assert await bot.ends() == 0
    ended = await home.gives("updates", "list")
    assert ended.said == "Nothing is set aside.\n"
    ended = await home.gives("people")
    assert "asked" in ended.said


async def test_the_demo_serves_its_page_and_keeps_nothing(home: Home) -> None:
    async with home.runs("demo", "--port", "0", BOT_TOKEN="") as demo:
        line = await demo.says("in a browser")
        url = line.split()[1]
        async with ClientSession() as session, session.get(url) as answer:
            assert answer.status == 200
        assert await demo.ends(signal.SIGINT) == 0
        assert demo.said == [line]
    assert home.files == {}
