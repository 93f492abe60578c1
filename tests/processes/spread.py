"""What stands in front of several processes: hands every update to the next one."""

from collections.abc import Mapping
from typing import Self

from aiohttp import ClientError, ClientSession, web

_KEPT_HEADERS = ("Content-Type", "X-Telegram-Bot-Api-Secret-Token")


class Spread:
    """A proxy that takes turns, so that one person's updates reach every process.

    Like the one of compose.yaml it goes on to the next where nobody listens; an update whose
    answer is lost is Telegram's to send again.
    """

    def __init__(self) -> None:
        self.ports: list[int] = []
        """Where the processes listen."""
        self.given: list[int] = []
        """Which port took each update."""
        self._turn = 0
        self._session: ClientSession | None = None
        app = web.Application()
        app.router.add_post("/updates", self._pass_on)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/updates"

    async def __aenter__(self) -> Self:
        self._session = ClientSession()
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._runner.cleanup()
        if self._session is not None:
            await self._session.close()

    async def _pass_on(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {name: request.headers[name] for name in _KEPT_HEADERS}
        self._turn += 1
        for place in range(len(self.ports)):
            port = self.ports[(self._turn + place) % len(self.ports)]
            status = await self._posted(port, body, headers)
            if status is not None:
                return web.Response(status=status)
        return web.Response(status=502)

    async def _posted(self, port: int, body: bytes, headers: Mapping[str, str]) -> int | None:
        """Return the answer's status; None where it is to be tried elsewhere."""
        if self._session is None:
            return None
        address = f"http://127.0.0.1:{port}/updates"
        try:
            async with self._session.post(address, data=body, headers=headers) as answer:
                self.given.append(port)
                return answer.status
        except ClientError:
            return None
