"""Bot API methods by which the bot gets its updates."""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from telegram import WebhookInfo

from sandbox.methods import Method
from sandbox.params import Params
from sandbox.refusals import bad_request, conflict
from sandbox.updates import UpdateQueue
from sandbox.values import JsonObject
from sandbox.webhook import Target
from sandbox.world import World

_MOST_UPDATES: Final = 100
_LONGEST_POLL: Final = 50
_USUAL_CONNECTIONS: Final = 40
_MOST_CONNECTIONS: Final = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def _get_updates(world: World, params: Params) -> list[JsonObject]:
    if world.webhook.target is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    _take_allowed(world.updates, params)
    limit = params.integer("limit")
    if limit is None or not 1 <= limit <= _MOST_UPDATES:
        limit = _MOST_UPDATES
    timeout = min(max(params.integer("timeout") or 0, 0), _LONGEST_POLL)
    return await world.updates.poll(params.integer("offset") or 0, limit, timeout)


async def _set_webhook(world: World, params: Params) -> bool:
    url = params.text("url")
    if not url:
        return await _delete_webhook(world, params)
    _check_webhook(url)
    secret = params.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _take_allowed(world.updates, params)
    _drop_if_asked(world.updates, params)
    wanted = params.integer("max_connections") or _USUAL_CONNECTIONS
    await world.webhook.set(Target(url, secret, min(max(wanted, 1), _MOST_CONNECTIONS)))
    return True


async def _delete_webhook(world: World, params: Params) -> bool:
    await world.webhook.set(None)
    _drop_if_asked(world.updates, params)
    return True


def _get_webhook_info(world: World, params: Params) -> WebhookInfo:  # noqa: ARG001 - Method
    return world.webhook.info()


def _take_allowed(queue: UpdateQueue, params: Params) -> None:
    """The kinds wanted from now on; not given: as before, empty: the default ones."""
    given = params.json("allowed_updates", "allowed_updates")
    if isinstance(given, list):
        queue.allowed = tuple(str(kind) for kind in given)


def _drop_if_asked(queue: UpdateQueue, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        queue.drop_all()


def _check_webhook(url: str) -> None:
    """HTTPS as Telegram wants it; HTTP only on this machine, since the sandbox has no TLS."""
    parts = urlsplit(url)
    if not parts.hostname:
        raise bad_request("bad webhook: URL host is empty")
    if parts.scheme == "https" or (parts.scheme == "http" and _is_local(parts.hostname)):
        return
    raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


METHODS: Final[Mapping[str, Method]] = {
    "getUpdates": _get_updates,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "getWebhookInfo": _get_webhook_info,
}
