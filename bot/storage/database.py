"""The database: runs plain functions, each in one transaction, off the event loop."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.services import ports
from bot.storage.deletions import Deletions
from bot.storage.engine import make_engine, sqlite_file
from bot.storage.errors import DatabaseClosed, one_line_errors
from bot.storage.leases import free_leases
from bot.storage.locks import FileLock, opened
from bot.storage.restore import delete_again
from bot.storage.rotation import Rotation
from bot.storage.runners import Job, Performed, Pool, Runner, Writer
from bot.storage.schema import check_keys, upgrade
from bot.storage.sealing import KeyRing
from bot.storage.traces import wiped
from bot.storage.transaction import Surroundings, Transaction

T = TypeVar("T")
_THREADS = 4
_ALIVE_WITHIN = 5.0  # seconds
_WIPE_EVERY = 5.0  # seconds


def _always() -> bool:
    return True


class Database:
    """Satisfies `bot.services.ports.Database`, over SQLite or PostgreSQL."""

    def __init__(
        self,
        engine: Engine,
        runner: Runner,
        surroundings: Surroundings,
        lock: FileLock | None = None,
    ) -> None:
        """Take an engine with the schema of this version; `open` makes one."""
        self._engine = engine
        self._runner = runner
        self._surroundings = surroundings
        self._lock = lock
        self._open = True
        self._wiping: asyncio.Task[None] | None = None

    @classmethod
    def open(
        cls,
        url: str,
        ring: KeyRing,
        *,
        now: Callable[[], datetime],
        machine: Callable[[], float] = time.time,  # noqa: TID251  leases are machine time
        room: Callable[[], bool] = _always,
        deletions: Path | None = None,
    ) -> Self:
        """Open the database of an SQLAlchemy address, made and migrated where needed.

        ``now`` is the injected clock's, ``room`` tells whether the sender's queue takes one
        more reply, ``deletions`` is the file that lists who deleted everything. Blocks: for
        the start, before the event loop has anything to do.

        Raises:
            NewerSchema, WrongKeys: it is not for this version, or not for these keys.
            DatabaseInUse: a backup is just being put in its place.
            StorageError: it cannot be reached or used.
        """
        engine, lock = _ready_engine(url, ring)
        is_sqlite = engine.dialect.name == "sqlite"
        runner = Writer(engine) if is_sqlite else Pool(engine, _THREADS)
        listed = Deletions(deletions, ring) if deletions else None
        return cls(engine, runner, Surroundings(ring, now, machine, room, listed), lock)

    async def run(self, work: Callable[[ports.Transaction], T], *, hand_over: bool = False) -> T:
        """Run ``work`` and return its result after its commit.

        With ``hand_over``, replies added to the outbox are born leased to this process and
        collected in ``handed``. Whatever ``work`` raises rolls back its own changes only and
        is raised here. If the caller is cancelled, the work is either not begun or finished.
        What somebody deleted for good is readable nowhere when this returns, unless a backup
        is being made at this moment: then a little later.
        """
        if not self._open:
            raise DatabaseClosed

        def perform(connection: Connection) -> Performed[tuple[T, bool]]:
            transaction = Transaction(connection, self._surroundings, hand_over=hand_over)
            result = work(transaction)
            transaction.apply_leases()
            return Performed((result, transaction.leaves_traces), transaction.undo_leases)

        result, leaves_traces = await self._submit(perform)
        if leaves_traces:
            await self._wipe()
        return result

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
            if self._wiping is not None:
                self._wiping.cancel()
            await asyncio.to_thread(self._runner.close)
            self._engine.dispose()
            if self._lock is not None:
                self._lock.release()

    def rotation(self) -> Rotation:
        """Return what brings everything here under the newest key."""
        return Rotation(self._engine, self._surroundings.ring)

    async def delete_again(self) -> int:
        """Delete whoever is on the list of deletions, and return how many were there."""
        listed, now = self._surroundings.deletions, self._surroundings.now()

        def perform(connection: Connection) -> Performed[int]:
            deleted = delete_again(connection, self._surroundings.ring, listed, now)
            return Performed(deleted, lambda: None)

        deleted = await self._submit(perform)
        await self._wipe()
        return deleted

    async def _wipe(self) -> None:
        """Leave no trace of what was deleted; go on trying where somebody still reads it."""
        if not await asyncio.to_thread(wiped, self._engine) and self._wiping is None:
            self._wiping = asyncio.create_task(self._wipe_later())

    async def _wipe_later(self) -> None:
        while True:
            await asyncio.sleep(_WIPE_EVERY)
            if await asyncio.to_thread(wiped, self._engine):
                self._wiping = None
                return

    async def _submit(self, perform: Callable[[Connection], Performed[T]]) -> T:
        future: Future[T] = Future()
        self._runner.submit(Job(perform, future))
        return await asyncio.wrap_future(future)


def _ready_engine(url: str, ring: KeyRing) -> tuple[Engine, FileLock | None]:
    """Return an engine that is ready for work, and the lock that goes with an SQLite file."""
    with one_line_errors(), ExitStack() as undoing:
        engine = make_engine(url, threads=_THREADS)
        undoing.callback(engine.dispose)
        lock, nobody_else = None, False
        if engine.dialect.name == "sqlite":
            lock, nobody_else = opened(sqlite_file(url))
            undoing.callback(lock.release)
        upgrade(engine)
        check_keys(engine, ring)
        if nobody_else:
            free_leases(engine)
        wiped(engine)  # what a process that was killed has left
        undoing.pop_all()
        return engine, lock


def _ping(connection: Connection) -> Performed[None]:
    connection.execute(text("SELECT 1"))
    return Performed(None, lambda: None)
