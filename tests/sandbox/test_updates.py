import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Chat, Message, Update
from telegram.error import Conflict

from sandbox import Person, Sandbox
from sandbox.updates import UpdateQueue
from tests.sandbox.client import Client, until
from tests.sandbox.conftest import START


def a_message() -> Message:
    return Message(1, START, Chat(1, Chat.PRIVATE), text="hello")


def ids(updates: tuple[Update, ...]) -> list[int]:
    return [update.update_id for update in updates]


async def poll_began(sandbox: Sandbox) -> None:
    await until(lambda: any(one.method == "getUpdates" for one in sandbox.requests))


async def poll(queue: UpdateQueue, offset: int = 0, limit: int = 100) -> list[int]:
    return [update["update_id"] for update in await queue.poll(offset, limit, 0)]


@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("put"), st.integers(1, 5), st.just(0)),
            st.tuples(st.just("poll"), st.integers(-6, 9), st.integers(1, 7)),
        ),
        max_size=30,
    )
)
def test_an_update_comes_again_until_a_higher_offset(steps: list[tuple[str, int, int]]) -> None:
    """Against a model: a list that only an offset shortens. Offsets are relative to the next id."""

    async def run() -> None:
        queue = UpdateQueue()
        first = queue.put("message", a_message())
        assert first is not None
        model, following = [first], first + 1
        for step, number, limit in steps:
            if step == "put":
                for _ in range(number):
                    assert queue.put("message", a_message()) == following
                    model.append(following)
                    following += 1
            else:
                offset = number if number < 0 else following - number
                start = following + offset if offset < 0 else offset
                model = [update_id for update_id in model if update_id >= start]
                assert await poll(queue, offset, limit) == model[:limit]

    asyncio.run(run())


async def test_no_offset_shows_all_again() -> None:
    queue = UpdateQueue()
    known = [queue.put("message", a_message()) for _ in range(3)]
    assert await poll(queue) == known
    assert await poll(queue, offset=0) == known
    assert await poll(queue, offset=known[1] or 0) == known[1:]
    assert await poll(queue) == known[1:]


async def test_a_negative_offset_forgets_all_before_it() -> None:
    queue = UpdateQueue()
    known = [queue.put("message", a_message()) for _ in range(5)]
    assert await poll(queue, offset=-2) == known[-2:]
    assert await poll(queue) == known[-2:]


async def test_an_offset_from_before_ids_restarted_forgets_nothing() -> None:
    queue = UpdateQueue()
    known = queue.put("message", a_message())
    assert known is not None
    assert await poll(queue, offset=known + 1_000_000) == [known]


async def test_what_the_bot_did_not_ask_for_never_comes() -> None:
    queue = UpdateQueue()
    queue.allowed = ("callback_query",)
    assert queue.put("message", a_message()) is None
    queue.allowed = ()
    assert queue.put("message", a_message()) is not None
    assert len(queue) == 1


async def test_a_waiting_poll_wakes_when_something_happens(bot: Bot, sam: Person) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.wait([polling], timeout=0.1)
    assert not polling.done()
    async with asyncio.timeout(1):
        await sam.sends("hello")
        (update,) = await polling
    assert update.message is not None
    assert update.message.text == "hello"
    assert update.message.date == START


async def test_allowed_updates_hold_until_changed(bot: Bot, sam: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await sam.sends("unheard")
    assert await bot.get_updates() == ()
    await bot.get_updates(allowed_updates=[])
    await sam.sends("heard")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "heard"


async def test_limit(bot: Bot, sam: Person) -> None:
    for number in range(3):
        await sam.sends(f"{number}")
    everything = ids(await bot.get_updates())
    assert ids(await bot.get_updates(limit=2)) == everything[:2]
    assert ids(await bot.get_updates(offset=everything[2], limit=2)) == everything[2:]


async def test_of_two_pollers_the_older_is_told(
    sandbox: Sandbox, client: Client, sam: Person
) -> None:
    older = asyncio.create_task(client.ask("getUpdates", timeout=30))
    await poll_began(sandbox)
    newer = asyncio.create_task(client.ask("getUpdates", timeout=30))
    async with asyncio.timeout(1):
        answer = await older
        await sam.sends("hello")
        assert len((await newer)["result"]) == 1
    assert answer == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }


async def test_a_webhook_ends_polling(sandbox: Sandbox, bot: Bot, client: Client) -> None:
    polling = asyncio.create_task(client.refusal("getUpdates", timeout=30))
    await poll_began(sandbox)
    await bot.set_webhook("https://bot.invalid/hook")
    async with asyncio.timeout(1):
        assert await polling == "Conflict: terminated by setWebhook request"
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()
