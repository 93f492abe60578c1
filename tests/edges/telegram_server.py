"""A Telegram of a few lines on a real socket, which answers as a test tells it to."""

import asyncio
import json
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from telegram import Bot

from bot.transport import AiohttpRequest

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
MESSAGE = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "hello"}

Answers = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Telegram:
    """What was asked, and how the next question is answered."""

    url: str = ""
    asked: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    files: dict[str, tuple[str | None, str | None, bytes]] = field(default_factory=dict)
    connections: set[object] = field(default_factory=set)
    answers: Answers | None = None

    async def handle(self, request: web.Request) -> web.StreamResponse:
        assert request.match_info["token"] == TOKEN
        self.connections.add(request.transport)
        if self.answers:
            return await self.answers(request)
        self.asked.append((request.match_info["method"], await self._read(request)))
        return ok(MESSAGE)

    async def _read(self, request: web.Request) -> dict[str, object]:
        if request.content_type == "application/json":
            asked: dict[str, object] = await request.json()
            return asked
        words: dict[str, object] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                self.files[name] = (value.filename, value.content_type, value.file.read())
            else:
                words[name] = value
        return words


def ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refuses(status: int, description: str, **parameters: int) -> Answers:
    async def answer(_request: web.Request) -> web.StreamResponse:
        told = {"ok": False, "error_code": status, "description": description}
        return web.json_response(told | {"parameters": parameters}, status=status)

    return answer


async def reset(request: web.Request) -> web.StreamResponse:
    """Take the whole question, then tear the line."""
    await request.read()
    return await reset_early(request)


async def reset_early(request: web.Request) -> web.StreamResponse:
    """Tear the line while the question is still coming in."""
    assert request.transport
    line: socket.socket = request.transport.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.transport.abort()
    return web.Response()


async def half(request: web.Request) -> web.StreamResponse:
    """Begin an answer and hang up in the middle of it."""
    response = web.StreamResponse(headers={"Content-Length": "100"})
    await response.prepare(request)
    await response.write(json.dumps({"ok": True}).encode())
    assert request.transport
    request.transport.close()
    return response


async def never(_request: web.Request) -> web.StreamResponse:
    await asyncio.Event().wait()
    return web.Response()


@asynccontextmanager
async def listening(telegram: Telegram) -> AsyncIterator[Telegram]:
    app = web.Application(client_max_size=2**24)
    app.router.add_route("*", "/bot{token}/{method}", telegram.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    telegram.url = f"http://{host}:{port}"
    yield telegram
    await runner.cleanup()


@asynccontextmanager
async def bot_at(url: str, request: AiohttpRequest) -> AsyncIterator[Bot]:
    """Return python-telegram-bot's own Bot, talking to `url`."""
    async with request:
        yield Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=request)
