from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.settings import Address, Settings, SettingsError, load_settings

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def load(**names: str) -> Settings:
    return load_settings({f"SUREFOOT_{name.upper()}": value for name, value in names.items()}, None)


def complaint(**names: str) -> str:
    with pytest.raises(SettingsError) as caught:
        load(**names)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_empty_environment_gives_a_working_set_in_the_users_own_folders() -> None:
    settings = load_settings({}, None)
    data = platformdirs.user_data_path("surefoot")
    assert settings.database_url == f"sqlite:///{data}/surefoot.sqlite3"
    assert settings.key_file == platformdirs.user_config_path("surefoot") / "keys"
    assert settings.telegram_url == "https://api.telegram.org"
    assert (settings.send_rate, settings.log_level, settings.log_format) == (30, "info", "console")
    assert settings.listen is None
    assert settings.allowed_people == frozenset()
    unset = (settings.bot_token, settings.keys, settings.content_dir, settings.contact)
    assert unset == (None, None, None, None)


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = load(
        bot_token=TOKEN,
        telegram_url="http://127.0.0.1:8080/",
        database_url="postgres://sam:secret@db/surefoot",
        key_file="/etc/surefoot/keys",
        keys="a:b",
        listen="0.0.0.0:8081",
        send_rate="1000",
        allowed_people="1, 22 333,,4",
        content_dir=str(tmp_path),
        log_level="DEBUG",
        log_format="JSON",
        contact="Kim, kim@example.org",
    )
    assert settings.require_token() == TOKEN
    assert settings.telegram_url == "http://127.0.0.1:8080"
    assert settings.database_url == "postgres://sam:secret@db/surefoot"
    assert settings.key_file == Path("/etc/surefoot/keys")
    assert settings.keys is not None
    assert settings.keys.get_secret_value() == "a:b"
    assert settings.listen == Address("0.0.0.0", 8081)  # noqa: S104  only parsed
    assert settings.send_rate == 1000
    assert settings.allowed_people == {1, 22, 333, 4}
    assert settings.content_dir == tmp_path
    assert (settings.log_level, settings.log_format) == ("debug", "json")
    assert settings.contact == "Kim, kim@example.org"


def test_settings_are_frozen_and_show_no_secret() -> None:
    settings = load(bot_token=TOKEN, keys="a:hidden", database_url="postgres://sam:hidden@db/x")
    assert "hidden" not in repr(settings)
    assert TOKEN not in repr(settings)
    with pytest.raises(ValidationError):
        settings.send_rate = 5  # type: ignore[misc]


def test_building_settings_by_hand_reads_nothing_from_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SUREFOOT_SEND_RATE", "5")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("SUREFOOT_SEND_RATE=6\n")
    assert Settings().send_rate == 30
    assert load_settings({}, None).send_rate == 30


def test_the_environment_stands_above_the_file_and_other_names_are_left_alone(
    tmp_path: Path,
) -> None:
    file = tmp_path / ".env"
    file.write_text(
        'POSTGRES_PASSWORD=x\nSUREFOOT_SEND_RATE=5\nSUREFOOT_CONTACT="a ${HOME} b"\n'
        "export SUREFOOT_LOG_LEVEL=error\nSUREFOOT_LISTEN=\nSUREFOOT_KEYS\n"
    )
    settings = load_settings({"SUREFOOT_SEND_RATE": "7", "HOME": "/home/sam"}, file)
    assert settings.send_rate == 7
    assert settings.log_level == "error"
    assert settings.contact == "a ${HOME} b"
    assert (settings.listen, settings.keys) == (None, None)


def test_a_missing_file_is_no_error(tmp_path: Path) -> None:
    assert load_settings({}, tmp_path / ".env") == load_settings({}, None)


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("SUREFOOT_TOKEN", "SUREFOOT_BOT_TOKEN"), ("SUREFOOT_SENDRATE", "SUREFOOT_SEND_RATE")],
)
def test_an_unknown_name_is_an_error_with_a_suggestion(name: str, suggestion: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}; did you mean {suggestion}"):
        load_settings({name: "secret-value"}, None)


def test_an_unknown_name_like_no_other_lists_the_known_ones_without_its_value() -> None:
    told = complaint(zzzzzzzzzzzzzzzzz="secret-value")
    assert "SUREFOOT_LOG_FORMAT" in told
    assert "secret-value" not in told


def test_without_a_token_the_host_is_told_where_to_get_one() -> None:
    with pytest.raises(SettingsError, match=r"SUREFOOT_BOT_TOKEN is missing.*@BotFather"):
        load().require_token()


@pytest.mark.parametrize("token", ["hello", "<token>", "54321", "54321:", ":AAX", "54 32:AAX"])
def test_a_malformed_token_is_explained_but_not_repeated(token: str) -> None:
    told = complaint(bot_token=token)
    assert "SUREFOOT_BOT_TOKEN must be" in told
    assert "@BotFather" in told
    assert token not in told


def test_a_token_pasted_with_blanks_around_it_works() -> None:
    assert load(bot_token=f" {TOKEN}\n").require_token() == TOKEN


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sqlite:///here.db", "sqlite:///here.db"),
        ("sqlite:////var/lib/surefoot.db", "sqlite:////var/lib/surefoot.db"),
        ("postgres://sam@db/x", "postgresql+psycopg://sam@db/x"),
        ("postgresql://sam@db/x?sslmode=require", "postgresql+psycopg://sam@db/x?sslmode=require"),
        ("postgresql+psycopg://sam@db/x", "postgresql+psycopg://sam@db/x"),
    ],
)
def test_database_addresses_as_people_write_them(written: str, meant: str) -> None:
    assert load(database_url=written).sqlalchemy_url == meant


def test_a_tilde_in_a_database_address_is_the_home_folder() -> None:
    assert load(database_url="sqlite:///~/x.db").sqlalchemy_url == f"sqlite:///{Path.home()}/x.db"


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///file::memory:?uri=true",
        "mysql://sam:hidden@db/x",
        "postgres://",
        "postgresql+asyncpg://db/x",
        "x.db",
    ],
)
def test_databases_that_forget_or_are_foreign_are_refused(url: str) -> None:
    told = complaint(database_url=url)
    assert "SUREFOOT_DATABASE_URL must be sqlite:///" in told
    assert "hidden" not in told


@pytest.mark.parametrize(
    ("written", "meant"),
    [("[::1]:80", Address("::1", 80)), ("localhost:0", Address("localhost", 0))],
)
def test_listen(written: str, meant: Address) -> None:
    assert load(listen=written).listen == meant


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("listen", "8080"),
        ("listen", "localhost:65536"),
        ("listen", "a:b:80"),
        ("send_rate", "0"),
        ("send_rate", "1001"),
        ("send_rate", "fast"),
        ("allowed_people", "@sam"),
        ("content_dir", "/nowhere/at/all"),
        ("log_level", "loud"),
        ("log_format", "xml"),
        ("telegram_url", "api.telegram.org"),
        ("telegram_url", "https://"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_wanted(name: str, value: str) -> None:
    told = complaint(**{name: value})
    assert told.startswith(f"SUREFOOT_{name.upper()} must be ")


HOOK = "https://bot.example.org/a/path"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        (HOOK, "/a/path"),
        ("https://bot.example.org:8443", "/"),
        ("https://bot.example.org/?a=b", "/"),
        ("http://127.0.0.1:8081/x", "/x"),
        ("http://[::1]:8081/x", "/x"),
        ("http://localhost/x", "/x"),
    ],
)
def test_the_webhook_is_served_at_its_addresss_path(written: str, path: str) -> None:
    hook = load(bot_token=TOKEN, webhook_url=written, listen="127.0.0.1:8081").require_hook()
    assert hook is not None
    assert (hook.url, hook.path) == (written, path)


@pytest.mark.parametrize(
    "url",
    [
        "http://bot.example.org/x",
        "http://127.0.0.1.example.org/x",
        "https://",
        "bot.example.org/x",
        "https://bot.example.org/healthz",
        "https://bot.example.org/metrics",
        "https://bot.example.org/{path}",
        "https://sam:secret@bot.example.org/x",
        "https://bot.example.org/x#part",
        "https://[bot/x",
        "ftp://127.0.0.1/x",
    ],
)
def test_a_webhook_elsewhere_than_telegram_can_post_safely_is_refused(url: str) -> None:
    assert "SUREFOOT_WEBHOOK_URL must be" in complaint(webhook_url=url)


def test_without_an_address_there_is_no_webhook() -> None:
    assert load(bot_token=TOKEN, listen="127.0.0.1:8081").require_hook() is None


def test_a_webhook_needs_something_to_listen_on() -> None:
    with pytest.raises(SettingsError, match="SUREFOOT_LISTEN is missing"):
        load(bot_token=TOKEN, webhook_url=HOOK).require_hook()


def hook_secret(**names: str) -> str:
    hook = load(webhook_url=HOOK, listen="127.0.0.1:8081", **names).require_hook()
    assert hook is not None
    return hook.secret


def test_the_webhooks_secret_is_made_from_the_token_and_hides_it() -> None:
    secret = hook_secret(bot_token=TOKEN)
    assert secret == hook_secret(bot_token=TOKEN)
    assert secret != hook_secret(bot_token=TOKEN + "x")
    assert TOKEN.partition(":")[2] not in secret
    assert load(webhook_secret=secret).webhook_secret is not None  # it is what Telegram takes


def test_the_webhooks_secret_can_be_set() -> None:
    assert hook_secret(bot_token=TOKEN, webhook_secret="A_b-1") == "A_b-1"
    assert "secret word" not in complaint(webhook_secret="secret word")


def test_all_wrong_values_are_told_at_once() -> None:
    told = complaint(log_level="loud", send_rate="fast")
    assert "SUREFOOT_LOG_LEVEL must be" in told
    assert "SUREFOOT_SEND_RATE must be" in told


@given(st.integers(-5, 1200) | st.integers())
def test_send_rate_is_one_to_a_thousand(rate: int) -> None:
    values = {"send_rate": str(rate)}
    if 1 <= rate <= 1000:
        assert load(**values).send_rate == rate
    else:
        assert "1 to 1000" in complaint(**values)


def test_every_setting_says_what_it_must_be() -> None:
    assert all(field.description for field in Settings.model_fields.values())
