"""The sandbox as a whole: a local Telegram with a Bot API, people, a page and a clock."""

import asyncio
import time
from collections.abc import Sequence
from datetime import datetime

from aiohttp import web
from telegram import TelegramObject, User

from sandbox.bot_api import BotApi, BotRequest
from sandbox.clock import VirtualClock
from sandbox.faults import Faults
from sandbox.hooks import Hooks, NoHooks
from sandbox.pace import Pace
from sandbox.page_api import PageApi
from sandbox.params import MOST_BYTES
from sandbox.people import People
from sandbox.person import Person
from sandbox.travel import Traveller
from sandbox.world import World

_ANY_TOKEN = "7000000001:sandbox"  # noqa: S105 - opens nothing but this sandbox
_STOP_WITHIN = 0.2


class Sandbox:
    """Started and stopped as often as wanted; chats and updates live on in between.

    `token` None lets any well-formed token in. `enforce_pace` refuses with 429 what Telegram
    would. `hooks` may be set later, when the bot that gives them needs `url` first.
    """

    def __init__(
        self,
        clock: VirtualClock,
        *,
        hooks: Hooks | None = None,
        token: str | None = None,
        enforce_pace: bool = False,
    ) -> None:
        self.clock = clock
        self.token = token or _ANY_TOKEN
        self.faults = Faults()
        bot_id = int(self.token.partition(":")[0])
        self._world = World(clock, User(bot_id, "Sandbox bot", is_bot=True, username="sandbox_bot"))
        self.people = People(self._world)
        self._traveller = Traveller(self._world, hooks or NoHooks())
        self._stopping = asyncio.Event()
        pace = Pace(time.monotonic) if enforce_pace else None
        self._bot_api = BotApi(self._world, self.faults, token, pace, self._stopping)
        self._runner: web.AppRunner | None = None
        self._address = ("127.0.0.1", 0)

    @property
    def hooks(self) -> Hooks:
        return self._traveller.hooks

    @hooks.setter
    def hooks(self, hooks: Hooks) -> None:
        self._traveller.hooks = hooks

    @property
    def url(self) -> str:
        """Without a slash at the end; the Bot API is at `{url}/bot<token>/<method>`."""
        host, port = self._address
        return f"http://{host}:{port}"

    @property
    def requests(self) -> Sequence[BotRequest]:
        """Bot API requests, oldest first (the newest 20,000)."""
        return self._bot_api.requests

    @property
    def pending_updates(self) -> int:
        """Updates the bot has not acknowledged."""
        return len(self._world.updates)

    async def acknowledged(self) -> None:
        """Returns when the bot has acknowledged every update."""
        await self._world.updates.emptied()

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listens; port 0 takes a free one."""
        self._stopping.clear()
        self._world.updates.open()
        app = web.Application(client_max_size=MOST_BYTES)
        self._bot_api.add_routes(app)
        self._page_api().add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_STOP_WITHIN)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        bound: tuple[str, int] = self._runner.addresses[0][:2]
        self._address = (host, bound[1])
        self._world.webhook.start()

    async def stop(self) -> None:
        """Ends every waiting request at once and closes the port."""
        if self._runner is None:
            return
        self._stopping.set()
        self._world.updates.close()
        self._world.events.close()
        await self._world.webhook.stop()
        await self._runner.cleanup()
        self._runner = None

    def add_person(self, first_name: str, language_code: str = "en") -> Person:
        return self.people.add(first_name, language_code)

    async def delivers(self, kind: str, content: TelegramObject) -> None:
        """Puts an update in the queue as it is, for what nobody here can do: send a sticker."""
        self._world.updates.put(kind, content)

    async def travel(self, target: datetime) -> None:
        """Moves the clock to `target`, visiting every due instant on the way."""
        await self._traveller.travel(target)

    def _page_api(self) -> PageApi:
        return PageApi(
            self._world, self.people, self._traveller, self.faults, self._bot_api.requests
        )
