"""Where there is no database yet, a command that only looks into one says so and makes none."""

from pathlib import Path

import pytest

from bot.hosting import host_tools
from bot.settings import Settings
from bot.storage.errors import NoDatabase, StorageError
from tests.postgresql import PostgreSQL


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    url = f"sqlite:///{tmp_path}/data/bot.sqlite3"
    if request.param == "postgresql":
        postgresql: PostgreSQL = request.getfixturevalue("postgresql")
        url = postgresql.new_database(tmp_path.name)
    return Settings(database_url=url, key_file=tmp_path / "keys")


def test_it_is_said_and_nothing_is_made(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(NoDatabase, match="There is no database yet at"), host_tools(settings):
        pass
    assert list(tmp_path.iterdir()) == []


def test_what_makes_one_is_followed_by_what_looks(settings: Settings) -> None:
    with host_tools(settings, make=True):
        pass
    with host_tools(settings) as tools:
        assert settings.database_url.rpartition("/")[2] in tools.where


def test_a_server_out_of_reach_is_told_in_one_line(tmp_path: Path) -> None:
    settings = Settings(database_url="postgresql://127.0.0.1:1/x", key_file=tmp_path / "keys")
    with (
        pytest.raises(StorageError, match=r"^The database cannot be used: [^\n]+$"),
        host_tools(settings),
    ):
        pass
