"""How work reaches the database: one writer thread for SQLite, a small pool for PostgreSQL.

SQLite has one writer at a time, and a commit waits for the disk; so calls that wait are
committed together, each in a savepoint of its own. PostgreSQL has many, and groups commits
itself.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from sqlalchemy import Connection, Engine

T = TypeVar("T")
MOST_TOGETHER = 50


class Performed(NamedTuple, Generic[T]):
    """Work done but not committed; ``undo`` is for when the commit fails."""

    result: T
    undo: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """Work for the database thread, and where its result goes after the commit."""

    perform: Callable[[Connection], Performed[T]]
    future: Future[T]

    def begin(self) -> bool:
        """Tell whether the work is still wanted; from here on it cannot be cancelled."""
        return self.future.set_running_or_notify_cancel()


class Runner(Protocol):
    """Takes jobs until it is closed."""

    def submit(self, job: Job[Any]) -> None: ...

    def close(self) -> None:
        """Wait for everything submitted; nothing may be submitted any more."""


class Pool:
    """A few threads; every job has a transaction of its own."""

    def __init__(self, engine: Engine, threads: int) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="database")

    def submit(self, job: Job[Any]) -> None:
        """Run the job as soon as a thread is free."""
        self._threads.submit(self._run, job)

    def close(self) -> None:
        """Wait for everything submitted; nothing may be submitted any more."""
        self._threads.shutdown()

    def _run(self, job: Job[Any]) -> None:
        if job.begin():
            commit_alone(self._engine, job)


class Writer:
    """One thread, which commits what waits together."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._thread = Thread(target=self._serve, name="database", daemon=True)
        self._thread.start()

    def submit(self, job: Job[Any]) -> None:
        """Run the job after those submitted before it."""
        self._jobs.put(job)

    def close(self) -> None:
        """Wait for everything submitted; nothing may be submitted any more."""
        self._jobs.put(None)
        self._thread.join()

    def _serve(self) -> None:
        more = True
        while more:
            jobs, more = self._waiting()
            wanted = [job for job in jobs if job.begin()]
            if len(wanted) == 1:
                commit_alone(self._engine, wanted[0])
            elif wanted:
                commit_together(self._engine, wanted)

    def _waiting(self) -> tuple[Sequence[Job[Any]], bool]:
        """Wait for a job, take what waits behind it, and tell whether more may come."""
        jobs = []
        job = self._jobs.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == MOST_TOGETHER:
                return jobs, True
            try:
                job = self._jobs.get_nowait()
            except Empty:
                return jobs, True
        return jobs, False


def commit_alone(engine: Engine, job: Job[T]) -> None:
    """Perform one job in a transaction of its own and tell how it went."""
    performed: Performed[T] | None = None
    try:
        with engine.begin() as connection:
            performed = job.perform(connection)
    except BaseException as error:  # noqa: BLE001  whoever waits for the job gets it
        if performed:
            performed.undo()
        job.future.set_exception(error)
    else:
        job.future.set_result(performed.result)


def commit_together(engine: Engine, jobs: Sequence[Job[Any]]) -> None:
    """Perform jobs in one transaction and tell each how it went.

    One that raises is rolled back and told alone. If anything else fails, the commit above
    all, nothing of the others has happened and all of them are told.
    """
    done: list[tuple[Job[Any], Performed[Any]]] = []
    try:
        with engine.begin() as connection:
            for job in jobs:
                done.extend(_in_savepoint(connection, job))
    except BaseException as error:  # noqa: BLE001  whoever waits for a job gets it
        _nothing_happened(jobs, done, error)
    else:
        for job, performed in done:
            job.future.set_result(performed.result)


def _in_savepoint(connection: Connection, job: Job[T]) -> list[tuple[Job[T], Performed[T]]]:
    """Return the job with what it performed; nothing where it raised and was told."""
    savepoint = connection.begin_nested()
    try:
        performed = job.perform(connection)
    except BaseException as error:  # noqa: BLE001  whoever waits for the job gets it
        savepoint.rollback()
        job.future.set_exception(error)
        return []
    savepoint.commit()
    return [(job, performed)]


def _nothing_happened(
    jobs: Sequence[Job[Any]],
    done: Sequence[tuple[Job[Any], Performed[Any]]],
    error: BaseException,
) -> None:
    for _, performed in done:
        performed.undo()
    for job in jobs:
        if not job.future.done():
            job.future.set_exception(error)
