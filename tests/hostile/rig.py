"""The real door, handlers, services and storage, without a network: updates in, rows out."""

import logging
import random
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, closing
from dataclasses import dataclass, field
from typing import Any

import psycopg
from sqlalchemy import event
from telegram.ext import Application, ContextTypes, ExtBot

from bot.clock import Clock
from bot.context import App, BotData, Context, Services
from bot.ingest import Ingest
from bot.services.ports import Sending, Transaction
from bot.services.turn import Kit
from bot.storage.database import Database
from bot.storage.engine import make_engine
from bot.storage.runners import Pool, Writer
from bot.storage.sealing import KeyRing
from bot.storage.transaction import Surroundings
from bot.views.acts import encode
from content import Library
from handlers import register
from tests.hostile.telegram import TOKEN, YesTelegram
from tests.postgresql import SQLITE
from tests.storage.kit import Machine

PERSONAL = ("people", "check_ins", "plans", "outbox", "predictions", "safety_events")
"""The tables that hold somebody's rows, each with a ``chat_id``."""

THREADS = 2

Body = Mapping[str, Any]
Row = tuple[Any, ...]


class Complaints(logging.Handler):
    """Collects what is logged from WARNING upwards, by level."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[tuple[int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.levelno, self.format(record)))

    @property
    def errors(self) -> list[str]:
        return [line for level, line in self.lines if level >= logging.ERROR]


@dataclass(frozen=True, slots=True)
class Offered:
    """A button that some message put into somebody's chat."""

    chat_id: int
    message_id: int
    data: str


@dataclass
class Rig:
    """One process's inside. What it says is taken as sent at once, message ids counted up."""

    url: str
    database: Database
    ingest: Ingest
    telegram: YesTelegram
    complaints: Complaints
    clock: Clock
    machine: Machine
    offered: list[Offered] = field(default_factory=list)
    _message_id: int = 100

    async def lets_in(self, bodies: Sequence[Body]) -> list[Sending]:
        """Let a batch in as the poll does, and return what was said, when all is handled."""
        await self.ingest.accept(bodies)
        await self.ingest.settle()
        said: list[Sending] = []
        while claimed := await self.database.run(self._sent):
            said += claimed
        return said

    def _sent(self, transaction: Transaction) -> list[Sending]:
        """Take what is due for sent, a message of each chat at a time."""
        machine = self.machine()
        claimed = list(transaction.sends.claim(self.clock.now(), machine, machine + 1, 100))
        transaction.sends.sent([(one, self._arrived(one)) for one in claimed])
        return claimed

    def _arrived(self, sending: Sending) -> int:
        """Put the message into its chat, and return its id there."""
        self._message_id += sending.message.edit is None
        message_id = sending.message.edit or self._message_id
        acts = [button.act for row in sending.message.buttons for button in row]
        self.offered += [Offered(sending.chat_id, message_id, encode(act)) for act in acts]
        return message_id

    def rows(self) -> dict[int, set[Row]]:
        """Return every personal row by the chat it belongs to."""
        found: dict[int, set[Row]] = {}
        with self._looking() as connection:
            for table in PERSONAL:
                rows = connection.execute(f"SELECT * FROM {table}")
                chat = [column[0] for column in rows.description].index("chat_id")
                for row in rows.fetchall():
                    found.setdefault(row[chat], set()).add((table, *row))
        return found

    def undone(self) -> list[Row]:
        """Return updates that are neither done nor set aside as unreadable."""
        query = (
            "SELECT update_id, error FROM updates WHERE done_at IS NULL"
            " AND (set_aside_at IS NULL OR error <> 'Unreadable')"
        )
        return self.asks(query)

    def asks(self, query: str) -> list[Row]:
        """Run a query on what is committed."""
        with self._looking() as connection:
            rows: list[Row] = connection.execute(query).fetchall()
            return rows

    def _looking(self) -> AbstractContextManager[Any]:
        """Return a connection that holds nobody up."""
        scheme, _, rest = self.url.partition("://")
        if scheme == SQLITE:
            return closing(sqlite3.connect(rest.removeprefix("/")))
        return psycopg.connect(f"postgresql://{rest}")


@asynccontextmanager
async def opened(url: str, library: Library, clock: Clock) -> AsyncIterator[Rig]:
    """Open a rig over an empty database of this version (SQLAlchemy's address)."""
    complaints, telegram, machine = Complaints(), YesTelegram(), Machine()
    logging.getLogger().addHandler(complaints)
    ring = KeyRing({"test": bytes(range(32))})
    surroundings = Surroundings(ring, clock.now, machine, lambda: False)
    database = _database(url, surroundings)
    application = await _application(database, library, clock, telegram)
    ingest = Ingest(application, machine=machine)
    try:
        yield Rig(url, database, ingest, telegram, complaints, clock, machine)
    finally:
        await application.shutdown()
        await database.close()
        logging.getLogger().removeHandler(complaints)


def _database(url: str, surroundings: Surroundings) -> Database:
    engine = make_engine(url, threads=THREADS)
    if engine.dialect.name != SQLITE:
        return Database(engine, Pool(engine, THREADS), surroundings)
    event.listen(engine, "connect", _without_waiting_for_the_disk)
    return Database(engine, Writer(engine), surroundings)


def _without_waiting_for_the_disk(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")


async def _application(
    database: Database, library: Library, clock: Clock, telegram: YesTelegram
) -> App:
    bot = ExtBot(TOKEN, request=telegram, get_updates_request=telegram)
    builder = Application.builder().bot(bot).updater(None).job_queue(None)
    application: App = builder.context_types(
        ContextTypes(context=Context, bot_data=BotData)
    ).build()
    kit = Kit(library, random.Random(1), lambda _week, _words: "<svg/>")
    application.bot_data.services = Services(database, kit, clock, lambda _sendings: None)
    register(application)
    await application.initialize()
    return application
