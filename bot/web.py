"""The web server for whoever watches over the bot: /healthz and /metrics."""

from collections.abc import Callable, Mapping

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

Probe = Callable[[], str | None]
"""Answers None while its part works, else what is the matter, in a few words for the host."""


class WebServer:
    """Serves one address; `start` raises OSError where that is taken or not ours."""

    def __init__(
        self, host: str, port: int, *, probes: Mapping[str, Probe], registry: CollectorRegistry
    ) -> None:
        self._host = host
        self._port = port
        self._probes = probes
        self._registry = registry
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/metrics", self._metrics)
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


def _asked(probe: Probe) -> str | None:
    try:
        return probe()
    except Exception as error:  # noqa: BLE001  whatever it is, that part is not well
        return f"its probe failed: {type(error).__name__}"
