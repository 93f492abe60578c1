"""The first start makes everything; a start that can't be leaves one line and no file."""

import asyncio
import shutil
import signal
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from content import SHIPPED
from sandbox import Sandbox
from tests.process.command import Home

OTHER_KEYS = "other:" + "A" * 43


def mode(path: Path) -> str:
    return oct(stat.S_IMODE(path.stat().st_mode))


async def test_the_first_start_makes_everything_says_where_and_the_next_finds_it(
    home: Home, telegram: Sandbox
) -> None:
    async with home.runs() as bot:
        await bot.says("listening to Telegram")
        assert str(home.database) in await bot.says("database ready")
        made_where = await bot.says("key file made")
        assert str(home.keys) in made_where
        assert "back it up apart from the database" in made_where
        assert [mode(path) for path in (home.database, home.keys)] == ["0o600", "0o600"]
        assert [mode(path.parent) for path in (home.database, home.keys)] == ["0o700", "0o700"]
        assert home.rows("SELECT count(*) FROM alembic_version") == [(1,)]
        assert await bot.ends(signal.SIGTERM) == 0
    made = home.keys.read_text()
    telegram.faults.add("getMe", status=502)
    telegram.faults.add("deleteWebhook", retry_after=1)
    home.environment["PYTHONWARNINGS"] = "default"
    async with home.runs() as bot:
        assert "Bad Gateway" in await bot.says("Telegram can't be reached")
        await bot.says("key file ready")
        await bot.says("listening to Telegram")
        assert await bot.ends(signal.SIGINT) == 0
        said = "\n".join(bot.said)
        assert said.count("can't be reached") == 1
        assert "Traceback" not in said
        assert "PTBDeprecationWarning" not in said
    assert home.keys.read_text() == made


async def test_a_start_says_which_numbers_nobody_has_looked_up(
    home: Home, telegram: Sandbox
) -> None:
    async with home.runs() as bot:
        assert "; DE: 112, 0800 111 0 111, 116 016" in await bot.says("help numbers nobody")
        assert await bot.ends() == 0


async def refused(home: Home, **settings: str) -> str:
    """Start it; it must end with 2, one line, and every file as it was. Return the line."""
    before = home.files
    ended = await home.gives("run", LOG_LEVEL="info", **settings)
    assert (ended.code, ended.said) == (2, "")
    assert home.files == before
    [line] = ended.complained.splitlines()
    assert line.startswith("surefoot: ")
    return line


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"BOT_TOKEN": ""}, "SUREFOOT_BOT_TOKEN is missing; to get one, write /newbot"),
        ({"BOT_TOKEN": "my token"}, "SUREFOOT_BOT_TOKEN must be a token like 123456789:"),
        ({"BOT_TOKN": "7:x"}, "unknown setting SUREFOOT_BOT_TOKN; did you mean SUREFOOT_BOT_TOKEN"),
        ({"CONTENT_DIR": "nowhere"}, "SUREFOOT_CONTENT_DIR must be a folder that exists"),
        ({"LISTEN": "8081"}, "SUREFOOT_LISTEN must be host:port"),
        ({"DATABASE_URL": "mysql://x"}, "SUREFOOT_DATABASE_URL must be sqlite:/// and a file"),
        ({"KEYS": "not a key"}, "SUREFOOT_KEYS: entry 1 is not id:key"),
    ],
)
async def test_a_wrong_setting_is_told_in_one_line(
    home: Home, telegram: Sandbox, settings: dict[str, str], told: str
) -> None:
    assert told in await refused(home, **settings)


async def test_a_rejected_token_is_told_in_one_line(home: Home, telegram: Sandbox) -> None:
    line = await refused(home, BOT_TOKEN="7000000001:another-token-of-the-right-length-x1")
    assert line == (
        "surefoot: Telegram does not know this token. "
        "@BotFather shows the right one: /mybots, API Token."
    )


async def test_a_taken_address_is_told_in_one_line(home: Home, telegram: Sandbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        line = await refused(home, LISTEN=f"127.0.0.1:{taken.getsockname()[1]}")
    assert "SUREFOOT_LISTEN can't be used: " in line
    assert "in use" in line


async def test_content_that_is_not_whole_is_told_in_one_line_with_file_and_line(
    home: Home, telegram: Sandbox
) -> None:
    folder = home.folder / "content"
    shutil.copytree(SHIPPED, folder)
    with (folder / "en" / "triggers.yaml").open("a") as file:
        file.write("\n- broken: [\n")
    assert "triggers.yaml:" in await refused(home, CONTENT_DIR=str(folder))


def newer(home: Home) -> None:
    home.changes("UPDATE alembic_version SET version_num = '9999'")


def other_keys(home: Home) -> None:
    home.keys.write_text(OTHER_KEYS)


def lost_keys(home: Home) -> None:
    home.keys.unlink()


def broken_keys(home: Home) -> None:
    home.keys.write_text("half a ke")


def no_database(home: Home) -> None:
    home.database.write_text("something else entirely, and quite long at that\n" * 100)


@pytest.fixture(scope="session")
def former(tmp_path_factory: pytest.TempPathFactory, bytecode: Path) -> Home:
    """A home in which everything was made before."""
    home = Home(tmp_path_factory.mktemp("former"), bytecode)
    assert asyncio.run(home.gives("db", "upgrade")).code == 0
    return home


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (newer, "The database was made by a newer Surefoot"),
        (other_keys, "These keys do not fit this database"),
        (lost_keys, "These keys do not fit this database: put back the key file"),
        (broken_keys, ".config/surefoot/keys: entry 1 is not id:key"),
        (no_database, "The database cannot be used: file is not a database"),
    ],
)
async def test_what_is_there_and_does_not_fit_is_told_before_telegram_is_asked(
    home: Home, former: Home, damage: Callable[[Home], None], told: str
) -> None:
    shutil.copytree(former.folder, home.folder, dirs_exist_ok=True)
    damage(home)
    assert told in await refused(home, TELEGRAM_URL="http://127.0.0.1:9")
