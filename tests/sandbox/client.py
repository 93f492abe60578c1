"""The two ways in which the tests talk to the sandbox: as a bot, and as plain HTTP."""

import asyncio
import struct
import zlib
from collections.abc import Callable
from typing import Any, Self

from aiohttp import ClientSession
from telegram import Bot
from telegram.request import HTTPXRequest

from sandbox import Sandbox


def bot_for(sandbox: Sandbox, token: str | None = None) -> Bot:
    """python-telegram-bot's own Bot: what it cannot read, no bot could."""
    return Bot(
        token or sandbox.token,
        base_url=f"{sandbox.url}/bot",
        base_file_url=f"{sandbox.url}/file/bot",
        request=_request(),
        get_updates_request=_request(),
    )


def _request() -> HTTPXRequest:
    return HTTPXRequest(httpx_kwargs={"verify": False})  # no certificates to load: plain HTTP


class Client:
    """Bare requests, for words and answers that python-telegram-bot would change or refuse."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.session = ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.close()

    async def ask(self, method: str, **params: object) -> dict[str, Any]:
        """The whole answer of a Bot API method."""
        url = f"{self.sandbox.url}/bot{self.sandbox.token}/{method}"
        async with self.session.post(url, json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def refusal(self, method: str, **params: object) -> str:
        """The description of what has to be a refusal."""
        answer = await self.ask(method, **params)
        assert answer["ok"] is False, answer
        description: str = answer["description"]
        return description

    async def page(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """Status and JSON of a request as the page makes them."""
        url = f"{self.sandbox.url}/sandbox{path}"
        async with self.session.request(method, url, json=body) as response:
            return response.status, await response.json()


async def until(condition: Callable[[], bool]) -> None:
    """Lets everything else run until the condition holds."""
    async with asyncio.timeout(15):
        while not condition():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)


def png(width: int = 2, height: int = 2) -> bytes:
    """A whole black picture."""
    rows = b"".join(b"\0" + b"\0" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
