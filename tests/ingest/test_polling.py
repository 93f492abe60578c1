"""Long polling: what is acknowledged, and what is done when Telegram or the storage is away."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import structlog
from telegram import Bot
from telegram.error import InvalidToken
from telegram.request import BaseRequest, RequestData

from bot.polling import Polling
from bot.transport import NotSent
from tests.hostile.telegram import TOKEN
from tests.sender.machine import Machine

Body = Mapping[str, Any]
Answer = Sequence[int] | Exception | tuple[int, Mapping[str, Any]]


def update(number: int) -> Body:
    return {"update_id": number, "message": {"text": "hello"}}


class Scripted(BaseRequest):
    """Answers getUpdates with these batches (update ids), errors or refusals, then hangs."""

    def __init__(self, machine: Machine, *answers: Answer) -> None:
        self.asked: list[tuple[float, int, int]] = []
        self._machine = machine
        self._answers = list(answers)

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(  # noqa: PLR0913, PLR0917  BaseRequest's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        self.asked.append((self._machine(), int(asked["offset"]), int(asked["timeout"])))
        self.kinds = json.loads(asked["allowed_updates"])
        if not self._answers:
            await asyncio.get_running_loop().create_future()
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, tuple):
            status, told = answer
            return status, json.dumps({"ok": False, "error_code": status, **told}).encode()
        return 200, json.dumps({"ok": True, "result": [update(n) for n in answer]}).encode()

    @property
    def offsets(self) -> list[int]:
        return [offset for _, offset, _ in self.asked]

    @property
    def times(self) -> list[float]:
        return [round(at - self.asked[0][0], 2) for at, _, _ in self.asked]


class Store:
    """Keeps updates, unless it is away."""

    def __init__(self) -> None:
        self.kept: list[int] = []
        self.failures = 0

    async def accept(self, bodies: Sequence[Body]) -> None:
        if self.failures:
            self.failures -= 1
            raise ConnectionError("the storage is away")
        self.kept += [body["update_id"] for body in bodies if "update_id" in body]


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture(autouse=True)
def _waits_as_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@asynccontextmanager
async def polled(
    machine: Machine, store: Store, request: BaseRequest, seconds: float = 0
) -> AsyncIterator[Polling]:
    """Poll for so long."""
    bot = Bot(TOKEN, request=request, get_updates_request=request)
    polling = Polling(bot, request, store.accept, sleep=machine.sleep)
    running = asyncio.create_task(polling.run())
    await machine.passes(seconds)
    yield polling
    running.cancel()
    await asyncio.wait({running})


async def test_a_batch_is_acknowledged_by_the_next_request_only(
    machine: Machine, store: Store
) -> None:
    telegram = Scripted(machine, [5, 6], [], [9])
    async with polled(machine, store, telegram) as polling:
        assert polling.probe() is None
    assert store.kept == [5, 6, 9]
    assert telegram.offsets == [0, 7, 7, 10]
    assert telegram.kinds == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert polling.probe() == "not polling"


async def test_what_could_not_be_stored_is_not_acknowledged_and_comes_again(
    machine: Machine, store: Store
) -> None:
    store.failures = 3
    telegram = Scripted(machine, [5], [5], [5], [5, 6])
    async with polled(machine, store, telegram, seconds=5) as polling:
        assert "can't be stored" in str(polling.probe())
        assert telegram.offsets == [0, 0, 0]
        await machine.passes(3)
        assert polling.probe() is None
    assert store.kept == [5, 6]
    assert telegram.offsets == [0, 0, 0, 0, 7]


async def test_the_numbers_may_begin_anew(machine: Machine, store: Store) -> None:
    telegram = Scripted(machine, [900], [3], [4])
    async with polled(machine, store, telegram):
        pass
    assert store.kept == [900, 3, 4]
    assert telegram.offsets == [0, 901, 4, 5]


async def test_what_is_no_update_is_passed_over(machine: Machine, store: Store) -> None:
    telegram = Scripted(machine, [5, "six", 7])  # type: ignore[list-item]
    async with polled(machine, store, telegram):
        pass
    assert telegram.offsets == [0, 8]


@pytest.mark.parametrize(
    "trouble",
    [NotSent("refused"), (502, {"description": "Bad Gateway"}), (500, {"description": "?"})],
)
async def test_while_telegram_is_away_it_is_asked_less_and_less_often(
    machine: Machine, store: Store, trouble: Answer
) -> None:
    telegram = Scripted(machine, *[trouble] * 7, [5])
    with structlog.testing.capture_logs() as lines:
        async with polled(machine, store, telegram, seconds=80) as polling:
            assert polling.probe() == "Telegram can't be reached; nothing is lost, I keep trying"
            await machine.passes(20)
            assert polling.probe() is None
    assert telegram.times == [0, 1, 3, 7, 15, 31, 61, 91, 91]
    assert store.kept == [5]
    assert [line["event"] for line in lines] == [
        "Telegram can't be reached; nothing is lost, I keep trying",
        "listening to Telegram",
    ]


async def test_after_trouble_it_does_not_wait_for_updates_to_see_that_all_is_well(
    machine: Machine, store: Store
) -> None:
    telegram = Scripted(machine, [], NotSent("refused"), [])
    async with polled(machine, store, telegram, seconds=2):
        pass
    assert [timeout for _, _, timeout in telegram.asked] == [0, 30, 0, 30]


async def test_a_second_poller_is_told_clearly_and_outlived(machine: Machine, store: Store) -> None:
    conflict = (409, {"description": "Conflict: terminated by other getUpdates request"})
    telegram = Scripted(machine, conflict, conflict, [5])
    with structlog.testing.capture_logs() as lines:
        async with polled(machine, store, telegram, seconds=2) as polling:
            assert "another program polls with this token" in str(polling.probe())
            await machine.passes(2)
    assert store.kept == [5]
    assert [line["log_level"] for line in lines] == ["warning", "info"]


async def test_a_429_is_obeyed_to_the_second(machine: Machine, store: Store) -> None:
    slow = (429, {"description": "Too Many Requests", "parameters": {"retry_after": 77}})
    telegram = Scripted(machine, slow, [5])
    async with polled(machine, store, telegram, seconds=100):
        pass
    assert telegram.times == [0, 77, 77]


async def test_a_refused_token_ends_it(machine: Machine, store: Store) -> None:
    telegram = Scripted(machine, (401, {"description": "Unauthorized"}))
    bot = Bot(TOKEN, request=telegram, get_updates_request=telegram)
    with pytest.raises(InvalidToken):
        await Polling(bot, telegram, store.accept, sleep=machine.sleep).run()
