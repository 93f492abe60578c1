"""The database as its host has set it up: opened for the bot, and for the host's commands."""

import asyncio
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import structlog

from bot.clock import Clock, MachineTime, SystemClock
from bot.services.ports import SetAside
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.errors import NoDatabase
from bot.storage.rotation import Rotation
from bot.storage.schema import is_made
from bot.storage.sealing import KeyRing

log = structlog.get_logger()


def open_database(
    settings: Settings, clock: Clock, machine: Callable[[], float], room: Callable[[], bool]
) -> Database:
    """Open the key ring and the database, made where needed, and tell where they are.

    A key made for a database that fails goes again. ``machine`` is machine time, ``room``
    tells whether one more reply may be handed to this process's sender. Blocks.

    Raises:
        KeyFileError, StorageError: with what to tell the host.
    """
    made = False
    if settings.keys is not None:
        ring = KeyRing.parse(settings.keys.get_secret_value())
    else:
        ring, made = KeyRing.open_file(settings.key_file)
    try:
        database = Database.open(
            settings.sqlalchemy_url,
            ring,
            now=clock.now,
            machine=machine,
            room=room,
            deletions=settings.deletions_file,
        )
    except Exception:
        if made:
            settings.key_file.unlink()
        raise
    log.info("database ready", where=_without_password(settings.database_url))
    if settings.keys is None:
        log.info(
            "key file made" if made else "key file ready",
            where=str(settings.key_file),
            advice="back it up apart from the database: without it nothing can be read",
        )
    return database


def check_keys(settings: Settings) -> None:
    """Read the keys that are there already, and make nothing.

    Raises:
        KeyFileError: they are not keys.
    """
    if settings.keys is not None or settings.key_file.exists():
        KeyRing.of_host(settings.keys, settings.key_file)


def has_database(settings: Settings) -> bool:
    """Whether there is a database file already, which is opened without making anything."""
    _, is_file, file = settings.sqlalchemy_url.partition("sqlite:///")
    return bool(is_file) and Path(file).exists()


def _without_password(url: str) -> str:
    return re.sub(r"//[^/@]*@", "//...@", url)


class HostTools:
    """What the command line does with a database, beside a running bot."""

    def __init__(self, database: Database, where: str) -> None:
        self._database = database
        self.where = where

    async def set_aside(self) -> Sequence[SetAside]:
        """Return the updates that were set aside, oldest first."""
        return await self._database.run(lambda transaction: transaction.updates.list_set_aside())

    async def retry(self, update_id: int | None) -> int:
        """Make one of them (None: all) due again and return how many."""
        return await self._database.run(lambda transaction: transaction.updates.retry(update_id))

    async def people(self) -> Mapping[str, int]:
        """Return how many people are in each state."""
        return await self._database.run(lambda transaction: transaction.people.count())

    async def delete_again(self) -> int:
        """Delete whoever is on the list of deletions and return how many were there."""
        return await self._database.delete_again()

    def rotation(self) -> Rotation:
        """Return what brings everything under the newest key."""
        return self._database.rotation()


@contextmanager
def host_tools(settings: Settings, *, make: bool = False) -> Iterator[HostTools]:
    """Open the database for a command of the host, brought to this version's schema.

    Raises:
        NoDatabase: there is none yet, and it is not to be made.
        KeyFileError, StorageError: with what to tell the host.
    """
    where = _without_password(settings.database_url)
    if not make and not is_made(settings.sqlalchemy_url):
        raise NoDatabase(f"There is no database yet at {where}; run or db upgrade makes it.")
    database = open_database(settings, SystemClock(), MachineTime(), lambda: False)
    try:
        yield HostTools(database, where)
    finally:
        asyncio.run(database.close())
