import pytest
from telegram import Bot
from telegram.error import RetryAfter

from sandbox import Sandbox, VirtualClock
from sandbox.pace import Pace
from sandbox.refusals import Refusal
from tests.sandbox.client import bot_for


class Seconds:
    """Machine time that passes by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def passes(pace: Pace, method: str, chat_id: int) -> bool:
    try:
        pace.check(method, chat_id)
    except Refusal:
        return False
    return True


def exhaust(pace: Pace, method: str) -> None:
    assert not all(passes(pace, method, 1) for _ in range(100))


def test_a_refusal_says_when_to_come_back() -> None:
    pace = Pace(Seconds())
    exhaust(pace, "sendMessage")
    with pytest.raises(Refusal, match="Too Many Requests: retry after 1") as refused:
        pace.check("sendMessage", 1)
    assert refused.value.retry_after == 1


def test_a_chat_takes_one_a_second_and_a_burst_of_three() -> None:
    seconds = Seconds()
    pace = Pace(seconds)
    assert [passes(pace, "sendMessage", 1) for _ in range(4)] == [True, True, True, False]
    assert passes(pace, "sendPhoto", 2)
    seconds.now = 1.0
    assert [passes(pace, "sendDocument", 1) for _ in range(2)] == [True, False]


def test_edits_do_not_count_for_a_chat() -> None:
    pace = Pace(Seconds())
    assert all(passes(pace, "editMessageText", 1) for _ in range(10))


def test_all_chats_together_take_thirty_a_second() -> None:
    seconds = Seconds()
    pace = Pace(seconds)
    exhaust(pace, "editMessageText")
    passed = 0
    for tick in range(1, 1001):
        seconds.now = tick / 100
        passed += passes(pace, "sendMessage", tick)
    assert 299 <= passed <= 300


def test_answers_to_taps_never_count() -> None:
    pace = Pace(Seconds())
    assert all(passes(pace, "answerCallbackQuery", 1) for _ in range(100))


@pytest.mark.parametrize("enforce", [True, False])
async def test_it_is_enforced_only_when_asked(clock: VirtualClock, *, enforce: bool) -> None:
    sandbox = Sandbox(clock, enforce_pace=enforce)
    await sandbox.start()
    try:
        sam = sandbox.add_person("Sam")
        async with bot_for(sandbox) as bot:
            assert await _sends_until_refused(bot, sam.chat_id) == (3 if enforce else 10)
    finally:
        await sandbox.stop()


async def _sends_until_refused(bot: Bot, chat_id: int) -> int:
    for sent in range(10):
        try:
            await bot.send_message(chat_id, "x")
        except RetryAfter:
            return sent
    return 10
