"""The web server: /healthz and /metrics for whoever watches, and the webhook for Telegram."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, NamedTuple

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

Probe = Callable[[], str | None]
"""Answers None while its part works, else what is the matter, in a few words for the host."""


Body = Mapping[str, Any]
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  a header's name
_MOST_BYTES = 1_000_000
_LARGEST_ID = 2**63
LOCALHOST = "127.0.0.1"


class Post(NamedTuple):
    """Where updates are posted, the secret shown with each, and who takes them.

    ``take`` answers once the update is stored durably: True, or False where it can't be, and
    is to be sent again.
    """

    path: str
    secret: str
    take: Callable[[Body], Awaitable[bool]]


class WebServer:
    """Serves one address; `start` raises OSError where that is taken or not ours."""

    def __init__(
        self,
        host: str,
        port: int,
        *,
        probes: Mapping[str, Probe],
        registry: CollectorRegistry,
        post: Post | None = None,
    ) -> None:
        self._host = host
        self._port = port
        self._probes = probes
        self._registry = registry
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/metrics", self._metrics)
        if post is not None:
            app.router.add_post(post.path, _Updates(post).receive)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)

    @property
    def port(self) -> int:
        """The port listened on, also where 0 (any free one) was asked for."""
        port: int = self._runner.addresses[0][1]
        return port

    async def start(self) -> None:
        """Listen."""
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()

    async def stop(self) -> None:
        """Answer what was asked, for a second at most, and close."""
        await self._runner.cleanup()

    async def _healthz(self, _request: web.Request) -> web.Response:
        """Answer 200 when every part works, else 503, with what is the matter by part."""
        parts = {name: _asked(probe) or "ok" for name, probe in self._probes.items()}
        ok = all(told == "ok" for told in parts.values())
        return web.json_response({"ok": ok, "parts": parts}, status=200 if ok else 503)

    async def _metrics(self, _request: web.Request) -> web.Response:
        headers = {"Content-Type": CONTENT_TYPE_LATEST}
        return web.Response(body=generate_latest(self._registry), headers=headers)


class _Updates:
    """Takes updates from Telegram and from nobody else."""

    def __init__(self, post: Post) -> None:
        self._secret = post.secret.encode()
        self._take = post.take

    async def receive(self, request: web.Request) -> web.Response:
        """Answer 200 when the update is stored, 503 for it to be sent again.

        403 without the secret, before anything is read; 413 and 400 for what is no update.
        """
        shown = request.headers.get(_SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(shown, self._secret):
            return web.Response(status=403)
        body = update_in(await request.read())
        if body is None:
            return web.Response(status=400)
        return web.Response(status=200 if await self._take(body) else 503)


def update_in(sent: bytes) -> Body | None:
    """Return the JSON object of an update; None for anything else."""
    try:
        body = json.loads(sent)
    except (ValueError, RecursionError):
        return None
    update_id = body.get("update_id") if isinstance(body, dict) else None
    return body if isinstance(update_id, int) and 0 <= update_id < _LARGEST_ID else None


def _asked(probe: Probe) -> str | None:
    try:
        return probe()
    except Exception as error:  # noqa: BLE001  whatever it is, that part is not well
        return f"its probe failed: {type(error).__name__}"


async def serve_page(html: str, port: int, opened: Callable[[str], None]) -> None:
    """Serve one page to this machine until cancelled; ``opened`` is told its address.

    Raises:
        OSError: the port is taken or not ours.
    """

    async def page(_request: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html")

    app = web.Application()
    app.router.add_get("/", page)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, LOCALHOST, port).start()
        opened(f"http://{LOCALHOST}:{runner.addresses[0][1]}")
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
