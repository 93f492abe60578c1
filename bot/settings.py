"""What a host can set, by environment or `.env`, all under the prefix SUREFOOT_.

Nothing is read at import, and building a `Settings` by hand reads nothing from the machine:
only `load_settings` looks at an environment, and only at the one it is given. Each field's
description completes the sentence "SUREFOOT_NAME must be ...", which is how a wrong value is
reported; the value itself is never repeated, since it may be a secret.
"""

import hmac
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, NamedTuple
from urllib.parse import urlsplit

import platformdirs
from dotenv import dotenv_values
from pydantic import BeforeValidator, DirectoryPath, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

PREFIX = "SUREFOOT_"
_ADVICE = "to get one, write /newbot to @BotFather in Telegram"
_LAST_PORT = 65_535
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_POSTGRESQL = re.compile(r"(postgres|postgresql|postgresql\+psycopg)://.+")
_SQLITE_FILE = "sqlite:///"
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram takes for a webhook's secret
_TAKEN_PATHS = ("/healthz", "/metrics")


class SettingsError(Exception):
    """A setting is missing, wrong or unknown; the message is one line for the host."""


class Address(NamedTuple):
    """Where a server listens."""

    host: str
    port: int


class Hook(NamedTuple):
    """Where Telegram posts updates to, and the secret it shows with each."""

    url: str
    secret: str

    @property
    def path(self) -> str:
        """The address's path, which is what is served here."""
        return urlsplit(self.url).path or "/"


def _token(given: str) -> SecretStr:
    if not _TOKEN.fullmatch(given):
        raise ValueError
    return SecretStr(given)


def _telegram_url(given: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\S*", given):
        raise ValueError
    return given.rstrip("/")


def _database_url(given: str) -> str:
    file = given.removeprefix(_SQLITE_FILE)
    is_file = file not in {given, "", ":memory:"} and not file.startswith("file:")
    if not is_file and not _POSTGRESQL.fullmatch(given):
        raise ValueError
    return given


def _address(given: str) -> Address:
    found = re.fullmatch(r"(?:\[([0-9a-fA-F:]+)\]|([^:\s]+)):(\d{1,5})", given)
    if not found or int(found[3]) > _LAST_PORT:
        raise ValueError
    return Address(found[1] or found[2], int(found[3]))


def _webhook_url(given: str) -> str:
    parts = urlsplit(given)
    plain = re.fullmatch(r"[A-Za-z0-9:/._~?&=\[\]-]+", given)
    secure = parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts.hostname or ""))
    if not (plain and secure and parts.hostname) or parts.path in _TAKEN_PATHS:
        raise ValueError
    return given


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _secret(given: str) -> SecretStr:
    if not _SECRET.fullmatch(given):
        raise ValueError
    return SecretStr(given)


def _ids(given: str) -> frozenset[int]:
    return frozenset(int(part) for part in re.split(r"[,\s]+", given) if part)


def _default_database() -> str:
    return _SQLITE_FILE + str(platformdirs.user_data_path("surefoot") / "surefoot.sqlite3")


def _default_key_file() -> Path:
    return platformdirs.user_config_path("surefoot") / "keys"


def _reads(parse: Callable[[str], object]) -> BeforeValidator:
    """Parse text as a person wrote it; a value that is already parsed passes through."""
    return BeforeValidator(lambda given: parse(given) if isinstance(given, str) else given)


class Settings(BaseSettings):
    """Everything a host has decided; frozen."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    bot_token: Annotated[SecretStr | None, _reads(_token)] = Field(
        default=None, description=f"a token like 123456789:AAHd...; {_ADVICE}"
    )
    telegram_url: Annotated[str, _reads(_telegram_url)] = Field(
        default="https://api.telegram.org", description="an address that starts with https://"
    )
    database_url: Annotated[str, _reads(_database_url)] = Field(
        default_factory=_default_database,
        repr=False,  # may hold a password
        description="sqlite:/// and a file name, or postgresql://user:password@host/name",
    )
    key_file: Path = Field(default_factory=_default_key_file, description="a file name")
    keys: SecretStr | None = Field(
        default=None, description="id:key pairs, newest first, as in the key file"
    )
    listen: Annotated[Address | None, NoDecode, _reads(_address)] = Field(
        default=None, description="host:port, for example 127.0.0.1:8081"
    )
    webhook_url: Annotated[str | None, _reads(_webhook_url)] = Field(
        default=None, description="an address that starts with https://, not /healthz or /metrics"
    )
    webhook_secret: Annotated[SecretStr | None, _reads(_secret)] = Field(
        default=None, description="1 to 256 letters, digits, - and _"
    )
    send_rate: int = Field(
        default=30, ge=1, le=1000, description="a whole number from 1 to 1000 (messages a second)"
    )
    allowed_people: Annotated[frozenset[int], NoDecode, _reads(_ids)] = Field(
        default=frozenset(), description="whole numbers separated by commas"
    )
    content_dir: DirectoryPath | None = Field(default=None, description="a folder that exists")
    keep_days: int | None = Field(
        default=None,
        ge=8,
        le=36_500,
        description="a whole number of days from 8, which the weekly summary needs",
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], _reads(str.lower)] = Field(
        default="info", description="debug, info, warning or error"
    )
    log_format: Annotated[Literal["console", "json"], _reads(str.lower)] = Field(
        default="console", description="console or json"
    )
    contact: str | None = Field(default=None, description="a line of text")

    @property
    def sqlalchemy_url(self) -> str:
        """The database's address for SQLAlchemy: psycopg named, `~` resolved."""
        if self.database_url.startswith(_SQLITE_FILE):
            file = Path(self.database_url.removeprefix(_SQLITE_FILE)).expanduser()
            return f"{_SQLITE_FILE}{file}"
        return "postgresql+psycopg://" + self.database_url.partition("://")[2]

    @property
    def deletions_file(self) -> Path:
        """Where it is listed, in no readable form, who deleted everything: beside the keys."""
        return self.key_file.with_name(f"{self.key_file.name}.deleted")

    def require_token(self) -> str:
        """Return the bot's token; raise SettingsError where the host has not set one."""
        if self.bot_token is None:
            raise SettingsError(f"{PREFIX}BOT_TOKEN is missing; {_ADVICE}")
        return self.bot_token.get_secret_value()

    def require_hook(self) -> Hook | None:
        """Return the webhook, None where updates are polled.

        Its secret is by default made from the token, so that several processes agree. Raises
        SettingsError where nothing would listen for it.
        """
        if self.webhook_url is None:
            return None
        if self.listen is None:
            raise SettingsError(
                f"{PREFIX}LISTEN is missing; with {PREFIX}WEBHOOK_URL it says where to listen,"
                " for example 127.0.0.1:8081"
            )
        if self.webhook_secret is not None:
            return Hook(self.webhook_url, self.webhook_secret.get_secret_value())
        token = self.require_token().encode()
        return Hook(self.webhook_url, hmac.new(token, b"surefoot webhook", "sha256").hexdigest())

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  pydantic's signature
        init_settings: PydanticBaseSettingsSource,
        *_others: PydanticBaseSettingsSource,
        **_by_name: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take only what is passed in; see the module's docstring."""
        return (init_settings,)


def load_settings(environ: Mapping[str, str], env_file: Path | None) -> Settings:
    """Read `environ` and, below it, `env_file` (may be absent); empty values count as unset.

    Raises SettingsError, one line, naming every wrong value or the first unknown name.
    """
    given = _ours(dotenv_values(env_file, interpolate=False) if env_file else {}) | _ours(environ)
    _refuse_unknown(given)
    source = EnvSettingsSource(Settings)
    source.env_vars = {name.lower(): value for name, value in given.items()}
    try:
        return Settings(**source())
    except ValidationError as error:
        wrong = dict.fromkeys(str(detail["loc"][0]) for detail in error.errors())
        raise SettingsError("; ".join(map(_complaint, wrong))) from None


def _ours(names: Mapping[str, str | None]) -> dict[str, str]:
    return {
        name.upper(): value.strip()
        for name, value in names.items()
        if name.upper().startswith(PREFIX) and value and value.strip()
    }


def _refuse_unknown(given: Mapping[str, str]) -> None:
    known = [PREFIX + field.upper() for field in Settings.model_fields]
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are: {', '.join(known)}"
            raise SettingsError(f"unknown setting {name}; {hint}")


def _complaint(field: str) -> str:
    return f"{PREFIX}{field.upper()} must be {Settings.model_fields[field].description}"
