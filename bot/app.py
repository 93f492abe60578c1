"""The composition root: builds everything, and owns start and stop."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot

from bot.attempts import seconds_of
from bot.clock import Clock, MachineTime, SystemClock
from bot.context import App, BotData, Context, Services
from bot.domain.places import find_place
from bot.hosting import check_keys, has_database, open_database
from bot.ingest import Ingest
from bot.metrics import Metrics
from bot.pictures.pool import DrawingPool
from bot.pictures.week import week_svg
from bot.polling import Polling
from bot.publishing import publish
from bot.sender import Sender
from bot.services import due
from bot.services.ports import Transaction
from bot.services.turn import Kit
from bot.settings import Hook, Settings, SettingsError
from bot.shapes import KINDS
from bot.storage.database import Database
from bot.ticks import Ticks
from bot.transport import AiohttpRequest
from bot.web import Post, Probe, WebServer
from bot.webhook import Webhook
from content import SHIPPED, Library, by_country, load
from handlers import COMMANDS, register

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
CHAT_RATE = 1.0
ANY_PLACE = "Berlin"

log = structlog.get_logger()


class TokenRefused(Exception):  # noqa: N818  said to the host as it is
    """Telegram does not know this token. @BotFather shows the right one: /mybots, API Token."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


@dataclass(frozen=True, slots=True)
class Surefoot:
    """A running bot: its parts, and what concerns all of them. Made by :func:`running`."""

    bot: Bot
    library: Library
    clock: Clock
    database: Database
    source: Polling | Webhook
    ingest: Ingest
    ticks: Ticks
    sender: Sender

    def tell_unverified(self) -> None:
        """Say which help numbers people are shown that nobody has looked up lately."""
        numbers = by_country(self.library.helplines.unverified(self.clock.now().date()))
        if numbers:
            log.warning("help numbers nobody looked up: content check --release", numbers=numbers)

    async def serve(self) -> None:
        """Work until cancelled; what is in flight then is finished first.

        Raises:
            TokenRefused: Telegram does not accept the token any more.
        """
        doors = [
            asyncio.create_task(self.ingest.run(self.source.run())),
            asyncio.create_task(self.sender.run()),
        ]
        helpers = [
            asyncio.create_task(publish(self.bot, self.library, COMMANDS)),
            # The first look-up of a place reads them all: nobody is to wait for that.
            asyncio.create_task(asyncio.to_thread(find_place, ANY_PLACE)),
        ]
        self.ticks.start()
        try:
            ended, _ = await asyncio.wait(doors, return_when=asyncio.FIRST_COMPLETED)
            for door in ended:
                door.result()
        except InvalidToken:
            raise TokenRefused from None
        finally:
            self.ticks.stop()
            for task in (*doors, *helpers):
                task.cancel()
            await asyncio.gather(*doors, *helpers, return_exceptions=True)

    async def settle(self) -> None:
        """Return when all that came in, and all that is due now, is handled and sent."""
        await self.ingest.settle()
        await self.ticks.tick()
        await self.sender.settle()

    async def upcoming(self, chat_id: int | None) -> Sequence[tuple[str, datetime]]:
        """Return what the bot will do by itself, soonest first; for everyone where None."""
        now = self.clock.now()

        def work(transaction: Transaction) -> Sequence[tuple[str, datetime]]:
            return transaction.next_due(chat_id, now)

        return await self.database.run(work)


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    clock: Clock | None = None,
    library: Library | None = None,
    chat_rate: float = CHAT_RATE,
) -> AsyncIterator[Surefoot]:
    """Build a bot, and take it apart at the end. Waits until Telegram answers.

    Nothing is made on disk before Telegram has accepted the token; what is there already is
    looked at before that. ``library`` is content read already, ``chat_rate`` new messages a
    second to one chat.

    Raises:
        SettingsError, ContentError, KeyFileError, StorageError, TokenRefused: with what to
            tell the host.
    """
    token, hook = settings.require_token(), settings.require_hook()
    check_keys(settings)
    library = library or load(settings.content_dir or SHIPPED)
    clock, machine, metrics = clock or SystemClock(), MachineTime(), Metrics()
    fetching = AiohttpRequest(connection_pool_size=1)
    bot = _bot(token, settings.telegram_url, fetching)

    # The parts form a circle; these two are made below, before anything asks for them.
    def accept(bodies: Sequence[Mapping[str, Any]]) -> Awaitable[None]:
        return ingest.accept(bodies)

    def room() -> bool:
        return sender.room()

    source: Polling | Webhook = (
        Webhook(bot, hook, accept, allowed=KINDS) if hook else Polling(bot, fetching, accept)
    )
    async with AsyncExitStack() as ending:
        ending.push_async_callback(bot.shutdown)
        probes = await _watched(settings, source, metrics, ending)
        there = has_database(settings)
        if not there:
            await _until_answered(bot, hook)
        database = await _opened(partial(open_database, settings, clock, machine, room))
        ending.push_async_callback(database.close)
        if there:
            await _until_answered(bot, hook)
        drawing = DrawingPool()
        ending.push_async_callback(drawing.close)
        kit = _kit(settings, library)
        sender = Sender(
            bot,
            database,
            clock,
            rate=settings.send_rate,
            draw=drawing.draw,
            gone=partial(due.gone, kit),
            chat_rate=chat_rate,
            metrics=metrics,
            machine=machine,
        )
        ticks = Ticks(
            database,
            kit,
            clock,
            wake_sender=sender.wake,
            keep=timedelta(days=settings.keep_days) if settings.keep_days else None,
            metrics=metrics,
        )
        application = _application(bot, Services(database, kit, clock, sender.offer))
        await ending.enter_async_context(application)
        ingest = Ingest(application, metrics=metrics, machine=machine)
        probes.update(database=ticks.probe, sender=sender.probe)
        yield Surefoot(bot, library, clock, database, source, ingest, ticks, sender)


def _bot(token: str, url: str, fetching: AiohttpRequest) -> ExtBot[None]:
    return ExtBot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=fetching,
    )


async def _watched(
    settings: Settings, source: Polling | Webhook, metrics: Metrics, ending: AsyncExitStack
) -> dict[str, Probe]:
    """Serve health and metrics, and take posts, where the host wants that; from the start on.

    Returns the probes: those of parts that are not made yet are to be replaced.
    """
    probes: dict[str, Probe] = {"database": _not_yet, "sender": _not_yet}
    post = None
    if isinstance(source, Webhook):
        post = Post(source.hook.path, source.hook.secret, source.take)
        probes["webhook"] = source.probe
    else:
        probes["polling"] = source.probe
    if settings.listen is not None:
        web = WebServer(*settings.listen, probes=probes, registry=metrics.registry, post=post)
        ending.push_async_callback(web.stop)
        try:
            await web.start()
        except OSError as error:
            raise SettingsError(f"SUREFOOT_LISTEN can't be used: {error.strerror}") from None
    return probes


async def _opened(opening: Callable[[], Database]) -> Database:
    """Open the database while health is told; cancelled meanwhile, it is closed again."""
    work = asyncio.ensure_future(asyncio.to_thread(opening))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await (await work).close()
        raise


def _not_yet() -> str:
    return "not started yet"


async def _until_answered(bot: Bot, hook: Hook | None) -> None:
    """Wait until Telegram has accepted the token, saying once that it can't be reached.

    Whoever polls must have no webhook; what waits with Telegram is kept.
    """
    wait = FIRST_WAIT
    while True:
        try:
            await bot.initialize()
            if hook is None:
                await bot.delete_webhook(drop_pending_updates=False)
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError as error:
            if wait == FIRST_WAIT:
                log.warning("Telegram can't be reached; I keep trying", reason=error.message)
            await asyncio.sleep(_longer(wait, error))
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            log.info("Telegram accepts the token", bot=bot.username)
            return


def _longer(wait: float, error: TelegramError) -> float:
    return max(wait, seconds_of(error)) if isinstance(error, RetryAfter) else wait


def _kit(settings: Settings, library: Library) -> Kit:
    chance = random.Random()  # noqa: S311  picks among prompts, guards nothing
    return Kit(library, chance, week_svg, contact=settings.contact, allowed=settings.allowed_people)


def _application(bot: ExtBot[None], services: Services) -> App:
    """Return python-telegram-bot's application, used for routing and objects only."""
    types = ContextTypes(context=Context, bot_data=BotData)
    builder = Application.builder().bot(bot).updater(None).job_queue(None)
    application: App = builder.context_types(types).build()
    application.bot_data.services = services
    register(application)
    return application
