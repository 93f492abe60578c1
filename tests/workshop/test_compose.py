"""compose.yaml confines everything it starts, and its parts fit each other and the bot."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from bot.settings import Settings, load_settings
from tests.workshop.tree import text

GIVEN = {
    "SUREFOOT_BOT_TOKEN": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
    "PUBLIC_NAME": "bot.example.org",
    "POSTGRES_PASSWORD": "secret",
}


def filled_in(found: re.Match[str]) -> str:
    """Return what Compose puts in place of ${NAME:?message} and ${NAME:-default}."""
    name, how, rest = found.groups()
    assert name in GIVEN or how == ":-", f"{name} is not among what its head says to set"
    return GIVEN.get(name, rest)


COMPOSE: dict[str, Any] = yaml.safe_load(
    re.sub(r"\$\{(\w+)(:[?-])([^}]*)\}", filled_in, text("compose.yaml"))
)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
CADDYFILE: str = COMPOSE["configs"]["caddyfile"]["content"]
BOTS = [name for name, service in SERVICES.items() if service["image"] == "surefoot"]

each_service = pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)


def settings_of(bot: str) -> Settings:
    return load_settings(SERVICES[bot]["environment"], None)


def test_there_are_two_bots_a_database_and_a_proxy() -> None:
    assert set(SERVICES) == {"bot-1", "bot-2", "database", "proxy"}
    assert BOTS == ["bot-1", "bot-2"]


@each_service
def test_nothing_runs_as_root(service: dict[str, Any]) -> None:
    assert re.fullmatch(r"[1-9]\d{2,}:[1-9]\d{2,}", service["user"])
    assert service["security_opt"] == ["no-new-privileges:true"]


@each_service
def test_nothing_has_a_capability(service: dict[str, Any]) -> None:
    assert service["cap_drop"] == ["ALL"]
    assert not service.keys() & {"cap_add", "privileged", "devices", "pid", "network_mode"}


@each_service
def test_nothing_writes_but_to_its_volumes_and_memory(service: dict[str, Any]) -> None:
    assert service["read_only"] is True
    assert "/tmp" in service["tmpfs"]  # noqa: S108  the container's
    mounted = [volume.partition(":")[0] for volume in service["volumes"]]
    assert set(mounted) <= set(COMPOSE["volumes"])


@each_service
def test_everything_tells_whether_it_is_well(service: dict[str, Any]) -> None:
    if service["image"] == "surefoot":
        assert service["build"] == "."
        assert "healthcheck" not in service
        assert "\nHEALTHCHECK " in text("Dockerfile")
    else:
        assert service["healthcheck"]["test"][0] == "CMD"


@each_service
def test_everything_comes_back_by_itself(service: dict[str, Any]) -> None:
    assert service["restart"] == "unless-stopped"


def test_only_the_proxy_can_be_reached_from_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert SERVICES["database"]["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert SERVICES["proxy"]["networks"] == ["outside"]


def test_everything_foreign_is_pinned_to_a_version() -> None:
    inline = SERVICES["proxy"]["build"]["dockerfile_inline"]
    foreign = [SERVICES["database"]["image"], *re.findall(r"^FROM (\S+)", inline, re.MULTILINE)]
    assert all(re.fullmatch(r"[a-z]+:\d[\w.-]+", image) for image in foreign)


@pytest.mark.parametrize("bot", BOTS)
def test_the_settings_are_the_bots_and_fit_the_database(bot: str) -> None:
    settings = settings_of(bot)
    url, made = urlsplit(settings.database_url), SERVICES["database"]["environment"]
    assert url.hostname in SERVICES
    assert (url.username, url.password) == (made["POSTGRES_USER"], made["POSTGRES_PASSWORD"])
    assert url.path == "/" + made["POSTGRES_DB"]


def test_the_bots_share_everything_they_must() -> None:
    one, other = map(settings_of, BOTS)
    assert one == other
    assert SERVICES[BOTS[0]]["volumes"] == SERVICES[BOTS[1]]["volumes"] == ["keys:/data"]
    assert str(one.key_file).startswith("/data/")


def test_the_proxy_leads_the_webhook_and_nothing_else_to_the_bots() -> None:
    settings = settings_of(BOTS[0])
    hook = settings.require_hook()
    assert hook is not None
    assert settings.listen is not None
    assert re.findall(r"handle (\S+) {", CADDYFILE) == [hook.path]
    (upstreams,) = re.findall(r"reverse_proxy (.+) {", CADDYFILE)
    assert upstreams.split() == [f"{bot}:{settings.listen.port}" for bot in BOTS]
    assert f"\n{urlsplit(hook.url).hostname} {{" in CADDYFILE


def test_the_proxys_ports_are_the_published_ones() -> None:
    ports = dict(re.findall(r"(https?)_port (\d+)", CADDYFILE))
    assert SERVICES["proxy"]["ports"] == [f"443:{ports['https']}", f"80:{ports['http']}"]


def test_its_head_says_all_that_is_to_be_set() -> None:
    told = set(re.findall(r"^#   (\w+)=", text("compose.yaml"), re.MULTILINE))
    assert told == set(GIVEN)
