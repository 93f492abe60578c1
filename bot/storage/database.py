"""The database: runs plain functions, each in one transaction, off the event loop."""

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import datetime
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.services import ports
from bot.storage.engine import make_engine
from bot.storage.errors import DatabaseClosed, StorageError
from bot.storage.runners import Job, Performed, Pool, Runner, Writer
from bot.storage.schema import check_keys, upgrade
from bot.storage.sealing import KeyRing
from bot.storage.transaction import Surroundings, Transaction

T = TypeVar("T")
_THREADS = 4
_ALIVE_WITHIN = 5.0  # seconds


def _always() -> bool:
    return True


class Database:
    """Satisfies `bot.services.ports.Database`, over SQLite or PostgreSQL."""

    def __init__(self, engine: Engine, runner: Runner, surroundings: Surroundings) -> None:
        """Take an engine with the schema of this version; `open` makes one."""
        self._engine = engine
        self._runner = runner
        self._surroundings = surroundings
        self._open = True

    @classmethod
    def open(
        cls,
        url: str,
        ring: KeyRing,
        *,
        now: Callable[[], datetime],
        machine: Callable[[], float] = time.time,  # noqa: TID251  leases are machine time
        room: Callable[[], bool] = _always,
    ) -> Self:
        """Open the database of an SQLAlchemy address, made and migrated where needed.

        ``now`` is the injected clock's, ``room`` tells whether the sender's queue takes one
        more reply. Blocks: for the start, before the event loop has anything to do.

        Raises:
            NewerSchema, WrongKeys: it is not for this version, or not for these keys.
            StorageError: it cannot be reached or used.
        """
        engine = _ready_engine(url, ring)
        is_sqlite = engine.dialect.name == "sqlite"
        runner = Writer(engine) if is_sqlite else Pool(engine, _THREADS)
        return cls(engine, runner, Surroundings(ring, now, machine, room))

    async def run(self, work: Callable[[ports.Transaction], T], *, hand_over: bool = False) -> T:
        """Run ``work`` and return its result after its commit.

        With ``hand_over``, replies added to the outbox are born leased to this process and
        collected in ``handed``. Whatever ``work`` raises rolls back its own changes only and
        is raised here. If the caller is cancelled, the work is either not begun or finished.
        """
        if not self._open:
            raise DatabaseClosed

        def perform(connection: Connection) -> Performed[T]:
            transaction = Transaction(connection, self._surroundings, hand_over=hand_over)
            result = work(transaction)
            transaction.apply_leases()
            return Performed(result, transaction.undo_leases)

        return await self._submit(perform)

    async def probe(self) -> str | None:
        """Return None if the database does its work, else in a few words what is wrong."""
        if not self._open:
            return "closed"
        try:
            async with asyncio.timeout(_ALIVE_WITHIN):
                await self._submit(_ping)
        except TimeoutError:
            return "does not answer"
        except SQLAlchemyError as error:
            return type(error).__name__
        return None

    async def close(self) -> None:
        """Let running and waiting work finish, then close; nothing new is begun."""
        if self._open:
            self._open = False
            await asyncio.to_thread(self._runner.close)
            self._engine.dispose()

    async def _submit(self, perform: Callable[[Connection], Performed[T]]) -> T:
        future: Future[T] = Future()
        self._runner.submit(Job(perform, future))
        return await asyncio.wrap_future(future)


def _ready_engine(url: str, ring: KeyRing) -> Engine:
    try:
        engine = make_engine(url, threads=_THREADS)
        with _disposed_on_error(engine):
            upgrade(engine)
            check_keys(engine, ring)
    except (OSError, SQLAlchemyError) as error:
        raise StorageError(f"The database cannot be used: {_in_one_line(error)}") from error
    return engine


@contextmanager
def _disposed_on_error(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


def _ping(connection: Connection) -> Performed[None]:
    connection.execute(text("SELECT 1"))
    return Performed(None, lambda: None)


def _in_one_line(error: Exception) -> str:
    """Return the driver's own words, without the statement and its values."""
    reason = getattr(error, "orig", None) or error
    return " ".join(str(reason).split())
