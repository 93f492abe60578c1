"""A sender between a real database and a sandbox, over real HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Engine, select, update
from telegram import Bot
from telegram.request import RequestData

from bot.domain.checkins import CheckIn
from bot.domain.people import Person, State
from bot.rendering import Draw
from bot.sender import Sender
from bot.services.ports import Sending, Transaction
from bot.storage.database import Database
from bot.storage.tables import outbox
from bot.transport import AiohttpRequest
from bot.views.message import Message
from sandbox import Person as SandboxPerson
from sandbox import Sandbox
from tests.clock import FixedClock
from tests.sandbox.client import png
from tests.sender.machine import Machine
from tests.storage.kit import check_in, person

T = TypeVar("T")
PICTURE = png()


class Watched:
    """Satisfies `bot.services.ports.Database`.

    Fails as ``failures`` says. While ``answering`` is not set, work is done but nobody told.
    """

    def __init__(self, database: Database, machine: Machine) -> None:
        self.failures: list[Exception] = []
        self.answering = asyncio.Event()
        self.answering.set()
        self._database = database
        self._machine = machine

    async def run(self, work: Callable[[Transaction], T], *, hand_over: bool = False) -> T:
        with self._machine.work():
            if self.failures:
                raise self.failures.pop(0)
            result = await self._database.run(work, hand_over=hand_over)
            await self.answering.wait()
            return result


@dataclass(frozen=True, slots=True)
class Asked:
    """A request of the bot: when (machine time), which method, to whom, saying what."""

    at: float
    method: str
    chat_id: int | None
    words: str


class WatchedRequest(AiohttpRequest):
    """The bot's requests, written down as they leave."""

    def __init__(self, machine: Machine, asked: list[Asked]) -> None:
        super().__init__(read_timeout=0.2)
        self._machine = machine
        self._asked = asked

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,  # noqa: ANN401  as they are
        **more_timeouts: Any,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        said: dict[str, Any] = dict(request_data.parameters) if request_data else {}
        words = said.get("text") or said.get("caption") or ""
        name = url.rpartition("/")[2]
        self._asked.append(Asked(self._machine(), name, said.get("chat_id"), words))
        with self._machine.work():
            return await super().do_request(url, method, request_data, *timeouts, **more_timeouts)


@dataclass(slots=True)
class Rig:
    """Everything around a sender, and how a test tells and asks it things."""

    sandbox: Sandbox
    database: Watched
    engine: Engine
    clock: FixedClock
    machine: Machine
    bot: Bot
    asked: list[Asked] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)

    def sender(self, *, draw: Draw | None = None, rate: float = 30.0, **more: Any) -> Sender:  # noqa: ANN401
        """Return a sender of this process."""
        return Sender(
            self.bot,
            more.pop("database", self.database),
            self.clock,
            rate=rate,
            draw=draw or _drawn,
            gone=more.pop("gone", self._gone),
            machine=self.machine,
            sleep=self.machine.sleep,
            **more,
        )

    async def put(self, *messages: tuple[SandboxPerson, Message]) -> None:
        """Put messages into the outbox, free for anybody."""
        await self.database.run(_adding(messages))

    async def hand(self, *messages: tuple[SandboxPerson, Message]) -> list[Sending]:
        """Put messages into the outbox, leased to this process, and return those."""

        def work(transaction: Transaction) -> list[Sending]:
            _adding(messages)(transaction)
            return transaction.handed

        return await self.database.run(work, hand_over=True)

    async def asks(self, sam: SandboxPerson) -> CheckIn:
        """Store the person and a check-in to be asked, and return that."""

        def work(transaction: Transaction) -> CheckIn | None:
            transaction.people.add(person(sam.chat_id))
            return transaction.check_ins.add(check_in(sam.chat_id))

        asked = await self.database.run(work)
        assert asked
        return asked

    async def message_id(self, of: CheckIn) -> int | None:
        """Return the recorded id of the check-in's message."""
        found = await self.database.run(lambda tx: tx.check_ins.get(of.chat_id, of.id))
        assert found
        return found.message_id

    async def person(self, sam: SandboxPerson) -> Person:
        found = await self.database.run(lambda tx: tx.people.get(sam.chat_id))
        assert found
        return found

    def rows(self) -> list[Any]:
        """Return the outbox as it lies in the table."""
        with self.engine.connect() as connection:
            return list(connection.execute(select(outbox).order_by(outbox.c.id)))

    def change(self, **values: object) -> None:
        """Change the whole outbox behind everybody's back."""
        with self.engine.begin() as connection:
            connection.execute(update(outbox).values(values))

    def sends(self, words: str | None = None) -> list[Asked]:
        """Return what was asked of Telegram, signs of life aside."""
        sent = [asked for asked in self.asked if asked.method != "getMe"]
        return [asked for asked in sent if words is None or asked.words == words]

    def times(self) -> list[float]:
        """Return when each was sent, from the first one on."""
        sent = self.sends()
        return [round(asked.at - sent[0].at, 3) for asked in sent]

    def _gone(self, transaction: Transaction, now: datetime, chat_id: int) -> None:
        assert now == self.clock.now()
        self.gone.append(chat_id)
        found = transaction.people.get(chat_id)
        if found:
            transaction.people.save(replace(found, state=State.BLOCKED))
        transaction.outbox.drop_pushes(chat_id)


async def _drawn(_svg: str) -> bytes:
    return PICTURE


def _adding(messages: Sequence[tuple[SandboxPerson, Message]]) -> Callable[[Transaction], None]:
    def work(transaction: Transaction) -> None:
        for sam, message in messages:
            transaction.outbox.add(sam.chat_id, message)

    return work


def says(somebody: SandboxPerson) -> list[str]:
    """Return what the bot has said to them, as it stands."""
    return [message.words for message in somebody.messages if message.from_bot]


@asynccontextmanager
async def at_work(sender: Sender) -> AsyncIterator[asyncio.Task[None]]:
    """Let the sender run; at the end it stops, or has stopped, as it should."""
    task = asyncio.create_task(sender.run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait({task})
    if not task.cancelled():
        task.result()


async def stopped(task: asyncio.Task[None]) -> None:
    """Stop the sender."""
    task.cancel()
    await asyncio.wait({task})
