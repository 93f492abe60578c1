"""How many messages a second go from the outbox to Telegram: ``python -m benchmarks.sender``.

The sandbox runs in a process of its own and the database is SQLite on this disk. Replies are
handed over in memory as they are committed; scheduled messages are claimed from the table.
"""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from telegram import Bot

from bot.clock import SystemClock
from bot.sender import Sender
from bot.services.ports import Sending, Transaction
from bot.storage.database import Database
from bot.storage.sealing import KeyRing
from bot.transport import AiohttpRequest
from bot.views.message import Message, Priority
from sandbox import Sandbox, VirtualClock

CHATS = 64
MESSAGES = 3200
RATE = 1000.0
TOKEN = "7000000001:benchmark"  # noqa: S105  opens nothing but the sandbox


def main() -> None:
    """Measure both ways and print what came out."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    telegram = context.Process(target=_serve, args=(theirs,), daemon=True)
    telegram.start()
    url, chats = ours.recv()
    for name, way in (("handed over", _hand_over), ("claimed", _claim)):
        before = time.process_time()
        seconds = asyncio.run(_measured(url, chats, way))
        busy = (time.process_time() - before) / MESSAGES * 1000
        print(  # noqa: T201  this is what it is for
            f"{name}: {MESSAGES / seconds:.0f} a second, {busy:.1f} ms of processor time each "
            f"({MESSAGES} to {CHATS} chats, {RATE:.0f} allowed)"
        )
    telegram.terminate()


def _serve(pipe: Connection) -> None:
    asyncio.run(_telegram(pipe))


async def _telegram(pipe: Connection) -> None:
    sandbox = Sandbox(VirtualClock(None, running=True))
    await sandbox.start()
    people = [sandbox.add_person(f"P{number}") for number in range(CHATS)]
    pipe.send((sandbox.url, [person.chat_id for person in people]))
    await asyncio.Event().wait()


Way = Callable[[Sender, Database, list[int]], Awaitable[None]]


async def _measured(url: str, chats: list[int], way: Way) -> float:
    """Return the seconds from the first commit until everything is sent and recorded."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "benchmark.sqlite3")
        clock = SystemClock()
        database = Database.open(f"sqlite:///{file}", KeyRing({"b": bytes(32)}), now=clock.now)
        async with AiohttpRequest(connection_pool_size=CHATS) as request:
            bot = Bot(TOKEN, f"{url}/bot", request=request, get_updates_request=request)
            sender = Sender(
                bot, database, clock, rate=RATE, draw=_no_picture, gone=_nobody, chat_rate=RATE
            )
            running = asyncio.create_task(sender.run())
            seconds = await _timed(way(sender, database, chats), sender)
            running.cancel()
            await asyncio.wait({running})
        await database.close()
    return seconds


async def _timed(putting: Awaitable[None], sender: Sender) -> float:
    begun = time.perf_counter()
    await putting
    await sender.settle()
    return time.perf_counter() - begun


async def _hand_over(sender: Sender, database: Database, chats: list[int]) -> None:
    """A reply to everybody at a time, each in a transaction of its own, as updates come in."""

    async def reply(chat_id: int) -> None:
        def work(transaction: Transaction) -> list[Sending]:
            transaction.outbox.add(chat_id, Message("Take one slow breath out."))
            return transaction.handed

        sender.offer(await database.run(work, hand_over=True))

    for _ in range(MESSAGES // CHATS):
        await asyncio.gather(*(reply(chat_id) for chat_id in chats))


async def _claim(sender: Sender, database: Database, chats: list[int]) -> None:
    """Everything at once, as at a popular minute."""
    message = Message("What set it off?", priority=Priority.SCHEDULED)

    def work(transaction: Transaction) -> None:
        for _ in range(MESSAGES // CHATS):
            for chat_id in chats:
                transaction.outbox.add(chat_id, message)

    await database.run(work)
    sender.wake()


async def _no_picture(_svg: str) -> bytes:
    raise NotImplementedError


def _nobody(*_of: object) -> None:
    raise NotImplementedError


if __name__ == "__main__":
    main()
