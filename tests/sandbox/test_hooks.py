import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from telegram import Bot

from sandbox import Person, Sandbox, Upcoming
from sandbox.hooks import BotHooks

SUNDAY = datetime(2026, 3, 8, 18, tzinfo=UTC)
LIMIT = 10.0


async def fetched(bot: Bot, offset: int = 0) -> int:
    """Fetch as a bot does; the offset that acknowledges all of it."""
    updates = await bot.get_updates(offset=offset, timeout=0)
    return max((update.update_id + 1 for update in updates), default=offset)


async def nothing_comes(_chat_id: int | None) -> Sequence[tuple[str, datetime]]:
    return ()


class Settling:
    """A bot's settle that notes how often it was called, and does something meanwhile."""

    def __init__(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        self.times = 0
        self._meanwhile = meanwhile

    async def __call__(self) -> None:
        self.times += 1
        if self.times == 1:
            self._meanwhile()


async def test_what_comes_is_told_as_the_bot_tells_it(sandbox: Sandbox, sam: Person) -> None:
    asked: list[int | None] = []

    async def upcoming(chat_id: int | None) -> Sequence[tuple[str, datetime]]:
        asked.append(chat_id)
        return [("check_in", SUNDAY - timedelta(hours=2)), ("summary", SUNDAY)]

    hooks = BotHooks(sandbox, upcoming, Settling())
    assert await hooks.upcoming(sam.chat_id) == [
        Upcoming("check_in", SUNDAY - timedelta(hours=2)),
        Upcoming("summary", SUNDAY),
    ]
    assert asked == [sam.chat_id]


async def test_settled_at_once_where_nothing_waits(sandbox: Sandbox) -> None:
    settling = Settling()
    await BotHooks(sandbox, nothing_comes, settling).settle()
    assert settling.times == 1


async def test_settled_only_when_the_bot_has_acknowledged_everything(
    sandbox: Sandbox, sam: Person, bot: Bot
) -> None:
    settling = Settling()
    await sam.sends("hello")
    waiting = asyncio.create_task(BotHooks(sandbox, nothing_comes, settling).settle())
    offset = await fetched(bot)
    assert not waiting.done()
    assert settling.times == 0
    await fetched(bot, offset)
    async with asyncio.timeout(LIMIT):
        await waiting
    assert settling.times == 1


async def test_what_somebody_does_meanwhile_is_waited_for_too(
    sandbox: Sandbox, sam: Person, bot: Bot
) -> None:
    waiting: list[asyncio.Task[None]] = []
    settling = Settling(lambda: waiting.append(asyncio.create_task(sam.sends("and this"))))

    async def settle() -> None:
        await settling()
        await asyncio.gather(*waiting)

    settled = asyncio.create_task(BotHooks(sandbox, nothing_comes, settle).settle())
    async with asyncio.timeout(LIMIT):
        offset = 0
        while not sandbox.pending_updates:  # noqa: ASYNC110  the hooks' first look
            await asyncio.sleep(0)
        assert not settled.done()
        offset = await fetched(bot)
        await fetched(bot, offset)
        await settled
    assert settling.times == 2


async def test_dropped_updates_are_not_waited_for(sandbox: Sandbox, sam: Person, bot: Bot) -> None:
    await sam.sends("hello")
    waiting = asyncio.create_task(BotHooks(sandbox, nothing_comes, Settling()).settle())
    await bot.delete_webhook(drop_pending_updates=True)
    async with asyncio.timeout(LIMIT):
        await waiting
