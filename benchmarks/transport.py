"""How many messages a second python-telegram-bot's Bot sends with 64 in flight, by transport.

Its default (httpx) and ours (aiohttp) take turns in one run, against a server in a process of
its own that answers at once, or after 60 ms as Telegram does. Trust the ratio, not the rates:

    python -m benchmarks.transport
"""

import asyncio
import multiprocessing
import re
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.transport import AiohttpRequest

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105  made up
IN_FLIGHT = 64
SENDS = 320
ROUNDS = 5
LATENCIES = (0.0, 0.06)

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_MESSAGE = b'{"ok":true,"result":{"message_id":5,"date":1,"chat":{"id":7,"type":"private"}}}'
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
    len(_MESSAGE),
    _MESSAGE,
)


class Telegram(asyncio.Protocol):
    """Answers every request with the same message, as cheaply as Python can."""

    def __init__(self, latency: float) -> None:
        self._latency = latency
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  for the type only
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._unread += data
        head, end, body = self._unread.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if end and len(body) >= int(length[1] if length else 0):
            self._unread = b""
            asyncio.get_running_loop().call_later(self._latency, self._transport.write, _ANSWER)


async def serve(latency: float, port: Connection) -> None:
    """Listen until killed, and tell the port."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(partial(Telegram, latency), "127.0.0.1", 0)
    port.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def serve_until_killed(latency: float, port: Connection) -> None:
    """Run `serve` as the whole of a process."""
    asyncio.run(serve(latency, port))


async def sends_a_second(port: int, request: BaseRequest) -> float:
    """Send from 64 senders side by side, after each has opened its connection."""
    bot = Bot(TOKEN, f"http://127.0.0.1:{port}/bot", request=request, get_updates_request=request)

    async def sender(count: int) -> None:
        for _ in range(count):
            await bot.send_message(7, "What set the alarm off?", disable_notification=True)

    async def together(count: int) -> None:
        await asyncio.gather(*(sender(count) for _ in range(IN_FLIGHT)))

    async with request:
        await together(1)
        start = time.perf_counter()
        await together(SENDS // IN_FLIGHT)
        return SENDS / (time.perf_counter() - start)


def compared(latency: float) -> str:
    """Measure both in turns and return one line about it."""
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve_until_killed, args=(latency, there), daemon=True)
    server.start()
    port = here.recv()
    makers: tuple[Callable[[], BaseRequest], ...] = (HTTPXRequest, AiohttpRequest)
    rates = [[asyncio.run(sends_a_second(port, make())) for make in makers] for _ in range(ROUNDS)]
    server.kill()
    default, ours = (statistics.median(column) for column in zip(*rates, strict=True))
    return (
        f"{latency * 1000:3.0f} ms: default {default:5.0f}/s, ours {ours:5.0f}/s, "
        f"{ours / default:4.1f} times (medians of {ROUNDS})\n"
    )


if __name__ == "__main__":
    for each in LATENCIES:
        sys.stdout.write(compared(each))
