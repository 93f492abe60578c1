"""The door in with a real database behind it, and handlers that do as they are told."""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine
from telegram import Update
from telegram.ext import Application, ContextTypes, ExtBot, TypeHandler

from bot.context import App, BotData, Context, Services
from bot.ingest import Ingest
from bot.metrics import Metrics
from bot.services.ports import SetAside
from bot.services.turn import Kit, Turn
from bot.storage.database import Database
from bot.storage.runners import Pool, Writer
from bot.storage.sealing import KeyRing
from bot.storage.transaction import Surroundings
from bot.views.message import Message, Outcome
from content import Library
from tests.clock import FixedClock
from tests.hostile.telegram import TOKEN, YesTelegram
from tests.postgresql import SQLITE
from tests.sender.machine import Machine
from tests.sender.rig import Watched
from tests.storage.kit import ALEX, KIM, SAM

THREADS = 2
NAMES = {SAM: "Sam", ALEX: "Alex", KIM: "Kim"}


def typed(update_id: int, text: str, chat_id: int = SAM) -> dict[str, Any]:
    """Return an update as Telegram sends it when somebody typed; under 0 it is a group."""
    who = {"id": abs(chat_id), "is_bot": False, "first_name": "Anybody"}
    chat = {"id": chat_id, "type": "private" if chat_id > 0 else "group"}
    message = {"message_id": update_id, "date": 1_700_000_000, "chat": chat, "from": who}
    return {"update_id": update_id, "message": {**message, "text": text}}


@dataclass(frozen=True, slots=True)
class Try:
    """A handler was called: when (machine time), for whom, with what."""

    at: float
    who: str
    text: str


@dataclass(slots=True)
class Desk:
    """One process's door: what it was asked to try, and what was decided, in order.

    A text in ``gates`` is answered once its gate is open, one in ``defects`` raises, one in
    ``ignored`` is left undecided.
    """

    ingest: Ingest
    database: Watched
    machine: Machine
    metrics: Metrics
    heard: list[str] = field(default_factory=list)
    tries: list[Try] = field(default_factory=list)
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    defects: dict[str, Exception] = field(default_factory=dict)
    ignored: set[str] = field(default_factory=set)

    def closes(self, text: str) -> None:
        self.gates[text] = asyncio.Event()

    def opens(self, text: str) -> None:
        self.gates[text].set()

    async def lets_in(self, *bodies: Mapping[str, Any]) -> None:
        """Let a batch in, and wait until nothing happens any more without time passing."""
        await self.ingest.accept(bodies)
        await self.machine.calm()

    def tries_of(self, text: str) -> list[float]:
        """When it was tried, from its first try on."""
        times = [each.at for each in self.tries if each.text == text]
        return [round(at - times[0], 2) for at in times]

    async def set_aside(self) -> list[SetAside]:
        return list(await self.database.run(lambda tx: tx.updates.list_set_aside()))

    async def told(self) -> list[tuple[int, str]]:
        """Return what waits in the outbox for anybody to send: to whom, and which words."""
        now, soon = FixedClock().now() + timedelta(days=1), self.machine() + 1
        rows = await self.database.run(lambda tx: tx.sends.claim(now, self.machine(), soon, 100))
        return [(row.chat_id, row.message.text) for row in rows]

    def counted(self, step: str) -> float:
        found = self.metrics.registry.get_sample_value("surefoot_updates_total", {"step": step})
        return found or 0

    async def handle(self, update: Update, context: Context) -> None:
        chat, message = update.effective_chat, update.effective_message
        assert chat
        assert message
        text = message.text or ""
        self.tries.append(Try(self.machine(), NAMES.get(chat.id, "?"), text))
        if text in self.gates:
            await self.gates[text].wait()
        if text in self.defects:
            raise type(self.defects[text])(*self.defects[text].args)
        if text not in self.ignored:
            await context.transact(update, self._answer, text)

    def _answer(self, _turn: Turn, text: str) -> Outcome:
        self.heard.append(text)
        return Outcome((Message(text),))


@asynccontextmanager
async def desk(engine: Engine, machine: Machine, library: Library) -> AsyncIterator[Desk]:
    """Open the door of one process; several may share an engine."""
    clock, metrics = FixedClock(), Metrics()
    ring = KeyRing({"test": bytes(range(32))})
    surroundings = Surroundings(ring, clock.now, machine, lambda: True)
    runner = Writer(engine) if engine.dialect.name == SQLITE else Pool(engine, THREADS)
    database = Watched(Database(engine, runner, surroundings), machine)
    application = _application(Services(database, _kit(library), clock, lambda _rows: None))
    ingest = Ingest(application, metrics=metrics, machine=machine, sleep=machine.sleep)
    made = Desk(ingest, database, machine, metrics)
    application.add_handler(TypeHandler(Update, made.handle))
    async with application:
        yield made


def _kit(library: Library) -> Kit:
    return Kit(library, random.Random(1), lambda _week, _words: "")


def _application(services: Services) -> App:
    telegram = YesTelegram()
    bot = ExtBot(TOKEN, request=telegram, get_updates_request=telegram)
    builder = Application.builder().bot(bot).updater(None).job_queue(None)
    application: App = builder.context_types(
        ContextTypes(context=Context, bot_data=BotData)
    ).build()
    application.bot_data.services = services
    return application


@asynccontextmanager
async def at_work(desk: Desk) -> AsyncIterator[asyncio.Task[None]]:
    """Let the door work until the end; nothing comes but what the test lets in."""
    nothing: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    working = asyncio.ensure_future(desk.ingest.run(nothing))
    await desk.machine.calm()
    try:
        yield working
    finally:
        await stopped(desk, working)


async def stopped(desk: Desk, working: asyncio.Task[None]) -> None:
    """Ask the door to end, and let time pass until it has."""
    working.cancel()
    await desk.machine.until(asyncio.wait({working}))
