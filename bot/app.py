"""The composition root: builds everything, and owns start and stop."""

import asyncio
import random
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import datetime, timedelta

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot

from bot.clock import Clock, SystemClock
from bot.context import App, BotData, Context, Services
from bot.ingest import ALLOWED_UPDATES, Ingest
from bot.metrics import Metrics
from bot.pictures.pool import DrawingPool
from bot.pictures.week import week_svg
from bot.publishing import publish
from bot.rendering import Draw
from bot.sender import Sender
from bot.services import due
from bot.services.ports import SetAside, Transaction
from bot.services.turn import Kit
from bot.settings import Address, Hook, Settings
from bot.storage.database import Database
from bot.storage.rotation import Rotation
from bot.storage.sealing import KeyRing
from bot.ticks import Ticks
from bot.transport import AiohttpRequest
from bot.web import Post, WebServer
from bot.webhook import Webhook
from content import SHIPPED, Library, load
from handlers import COMMANDS, register

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
CHAT_RATE = 1.0

log = structlog.get_logger()


class TokenRefused(Exception):  # noqa: N818  said to the host as it is
    """Telegram does not know this token. @BotFather shows the right one: /mybots, API Token."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class Surefoot:
    """A running bot. Made by :func:`running`, which also ends it."""

    def __init__(self, plant: "_Plant", ingest: Ingest, library: Library) -> None:
        self._plant = plant
        self._ingest = ingest
        self._library = library
        self._web: WebServer | None = None
        self._webhook: Webhook | None = None

    def expect_posts(self, hook: Hook) -> None:
        """Let updates in by webhook, not by polling; before the doors are opened."""
        self._webhook = Webhook(self._plant.bot, hook, self._ingest.accept, allowed=ALLOWED_UPDATES)

    async def open_doors(self, listen: Address | None) -> None:
        """Serve health and metrics where the host wants them, and the webhook if there is one."""
        if listen is None:
            return
        post, probes = None, {"polling": self._ingest.probe}
        if webhook := self._webhook:
            post = Post(webhook.hook.path, webhook.hook.secret, webhook.take)
            probes = {"webhook": webhook.probe}
        probes |= {"database": self._plant.ticks.probe, "sender": self._plant.sender.probe}
        registry = self._plant.metrics.registry
        self._web = WebServer(*listen, probes=probes, registry=registry, post=post)
        await self._web.start()

    async def close_doors(self) -> None:
        """Serve them no longer."""
        if self._web is not None:
            await self._web.stop()

    async def serve(self) -> None:
        """Work until cancelled; what is in flight then is finished first.

        Raises:
            TokenRefused: Telegram does not accept the token any more.
        """
        doors = [
            asyncio.create_task(self._let_in()),
            asyncio.create_task(self._plant.sender.run()),
        ]
        publishing = asyncio.create_task(publish(self._plant.bot, self._library, COMMANDS))
        self._plant.ticks.start()
        try:
            ended, _ = await asyncio.wait(doors, return_when="FIRST_COMPLETED")
            for door in ended:
                door.result()
        except InvalidToken:
            raise TokenRefused from None
        finally:
            self._plant.ticks.stop()
            for task in (*doors, publishing):
                task.cancel()
            await asyncio.gather(*doors, publishing, return_exceptions=True)

    async def _let_in(self) -> None:
        if self._webhook is None:
            await self._ingest.run()
        else:
            await self._ingest.run_with(self._webhook.run())

    async def settle(self) -> None:
        """Return when all that came in, and all that is due now, is handled and sent."""
        await self._ingest.settle()
        await self._plant.ticks.tick()
        await self._plant.sender.settle()

    async def upcoming(self, chat_id: int | None) -> Sequence[tuple[str, datetime]]:
        """Return what the bot will do by itself, soonest first; for everyone where None."""
        now = self._plant.clock.now()

        def work(transaction: Transaction) -> Sequence[tuple[str, datetime]]:
            return transaction.next_due(chat_id, now)

        return await self._plant.database.run(work)


@asynccontextmanager
async def running(
    settings: Settings, *, clock: Clock | None = None, chat_rate: float = CHAT_RATE
) -> AsyncIterator[Surefoot]:
    """Build a bot, and take it apart at the end. Waits until Telegram answers.

    Nothing is made on disk before Telegram has accepted the token. ``chat_rate`` is new
    messages a second to one chat.

    Raises:
        SettingsError, ContentError, KeyFileError, StorageError, TokenRefused: with what to
            tell the host.
    """
    token = settings.require_token()
    hook = settings.require_hook()
    library = load(settings.content_dir or SHIPPED)
    polling = AiohttpRequest(connection_pool_size=1)
    bot = _bot(token, settings.telegram_url, polling)
    async with AsyncExitStack() as ending:
        ending.push_async_callback(_close, bot)
        await _until_answered(bot, polls=hook is None)
        drawing = DrawingPool()
        ending.push_async_callback(drawing.close)
        plant = _Plant(settings, bot, library, clock or SystemClock(), drawing.draw, chat_rate)
        ending.push_async_callback(plant.database.close)
        application = plant.application()
        await application.initialize()
        ending.push_async_callback(application.shutdown)
        ingest = Ingest(application, polling)
        surefoot = Surefoot(plant, ingest, library)
        if hook is not None:
            surefoot.expect_posts(hook)
        await surefoot.open_doors(settings.listen)
        ending.push_async_callback(surefoot.close_doors)
        yield surefoot


class _Plant:
    """The parts that need one another: storage, the sender, and what services share."""

    def __init__(
        self,
        settings: Settings,
        bot: ExtBot[None],
        library: Library,
        clock: Clock,
        draw: Draw,
        chat_rate: float,
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.metrics = Metrics()
        self.kit = Kit(
            library,
            random.Random(),  # noqa: S311  picks among prompts, guards nothing
            week_svg,
            contact=settings.contact,
            allowed=settings.allowed_people,
        )
        self.database = _open_database(settings, clock, self._room)
        self.sender = Sender(
            bot,
            self.database,
            clock,
            rate=settings.send_rate,
            draw=draw,
            gone=self._gone,
            chat_rate=chat_rate,
        )
        self.ticks = Ticks(
            self.database,
            self.kit,
            clock,
            wake_sender=self.sender.wake,
            keep=timedelta(days=settings.keep_days) if settings.keep_days else None,
        )

    def application(self) -> App:
        """Return python-telegram-bot's application, used for routing and objects only."""
        types = ContextTypes(context=Context, bot_data=BotData)
        builder = Application.builder().bot(self.bot).updater(None).job_queue(None)
        application: App = builder.context_types(types).build()
        application.bot_data.services = Services(
            self.database, self.kit, self.clock, self.sender.offer
        )
        register(application)
        return application

    def _room(self) -> bool:
        """Whether the sender, which needs the database to be built, takes one more reply."""
        return self.sender.room()

    def _gone(self, transaction: Transaction, now: datetime, chat_id: int) -> None:
        due.gone(self.kit, transaction, now, chat_id)


def _open_database(settings: Settings, clock: Clock, room: Callable[[], bool]) -> Database:
    """Open the key ring and the database; a key made for a database that fails goes again."""
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


def _without_password(url: str) -> str:
    return re.sub(r"//[^/@]*@", "//...@", url)


def _bot(token: str, url: str, polling: AiohttpRequest) -> ExtBot[None]:
    return ExtBot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=polling,
    )


async def _close(bot: Bot) -> None:
    await bot.shutdown()


async def _until_answered(bot: Bot, *, polls: bool) -> None:
    """Wait until Telegram has accepted the token, saying once that it can't be reached.

    Whoever polls must have no webhook; what waits with Telegram is kept.
    """
    wait = FIRST_WAIT
    while True:
        try:
            await bot.initialize()
            if polls:
                await bot.delete_webhook(drop_pending_updates=False)
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError:
            if wait == FIRST_WAIT:
                log.warning("Telegram can't be reached; I keep trying")
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            log.info("Telegram accepts the token", bot=bot.username)
            return


class HostTools:
    """What the command line does with a database, beside a running bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
def host_tools(settings: Settings) -> Iterator[HostTools]:
    """Open the database for a command of the host, brought to this version's schema.

    Raises:
        KeyFileError, StorageError: with what to tell the host.
    """
    database = _open_database(settings, SystemClock(), lambda: False)
    try:
        yield HostTools(database)
    finally:
        asyncio.run(database.close())
