"""Somebody who sends far too much: all of it is recorded, and nobody else waits."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.flood import MOST, MOST_TAPS, WITHIN, Floods
from bot.services.ports import Sending
from bot.services.serving import Replies
from content import Library
from tests.clock import FixedClock
from tests.hostile.rig import Body, Rig, opened
from tests.hostile.test_strangers_acts import JOINING
from tests.hostile.updates import ANN, BEN, BYSTANDER, CAM, message, tapped

OTHERS = (BEN, CAM, BYSTANDER)
A_SECOND = 200
LINE = "That is a lot at once."
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
async def rig(url: str, library: Library) -> AsyncIterator[Rig]:
    async with opened(url, library, FixedClock()) as rig:
        joining = [
            numbered(100 * who + step, who, text)
            for who in (ANN, *OTHERS)
            for step, text in enumerate(JOINING)
        ]
        await rig.lets_in(joining)
        rig.machine.time += WITHIN
        yield rig
        assert rig.complaints.errors == []
        assert rig.undone() == []


def numbered(update_id: int, who: int, text: str) -> Body:
    return {"update_id": update_id, "message": message(who, text=text)}


def texts(said: list[Sending], who: int) -> list[str]:
    return [one.message.text for one in said if one.chat_id == who]


async def test_beyond_twenty_everything_is_recorded_and_one_line_said(rig: Rig) -> None:
    await rig.lets_in([numbered(20_000, ANN, "/checkin"), numbered(20_001, ANN, "no reply")])
    words = [f"and another thing {n}" for n in range(60)]
    said = await rig.lets_in([numbered(20_002 + n, ANN, text) for n, text in enumerate(words)])
    heard = texts(said, ANN)
    assert len(heard) == MOST - 2 + 1
    assert [LINE in text for text in heard] == [False] * (MOST - 2) + [True]
    rig.machine.time += WITHIN
    exported = await rig.lets_in([numbered(21_000, ANN, "/export")])
    document = next(one.message.document for one in exported if one.message.document)
    assert json.loads(document.text)["check_ins"][0]["note"].split("\n") == words


async def test_when_it_slows_down_everything_is_answered_again(rig: Rig) -> None:
    await rig.lets_in([numbered(20_000 + n, ANN, "/privacy") for n in range(30)])
    rig.machine.time += WITHIN
    said = await rig.lets_in([numbered(21_000, ANN, "/privacy")])
    assert len(texts(said, ANN)) == 1
    assert LINE not in texts(said, ANN)[0]


async def test_what_would_come_later_is_not_said_either(rig: Rig) -> None:
    waiting = "SELECT count(*) FROM outbox WHERE not_before IS NOT NULL"
    flood = ["/settings"] * MOST + ["/checkin", "nothing I can name, 7", "scanner"]
    await rig.lets_in([numbered(20_000 + n, ANN, text) for n, text in enumerate(flood)])
    assert rig.asks("SELECT count(*) FROM check_ins WHERE answered_at IS NOT NULL") == [(1,)]
    assert rig.asks(waiting) == [(0,)]


async def test_a_flood_of_taps_gets_one_line_and_every_spinner_is_stopped(rig: Rig) -> None:
    taps = [{"update_id": 20_000 + n, **tapped(ANN, "settings::")} for n in range(90)]
    said = await rig.lets_in(taps)
    assert len(texts(said, ANN)) == MOST_TAPS + 1
    assert rig.telegram.count("answerCallbackQuery") == len(taps)


async def test_everybody_else_is_answered_while_one_person_floods(rig: Rig) -> None:
    """Of each second's two hundred, the others wait for a handful at most."""
    number = 30_000
    for _ in range(3):
        second = [numbered(number + n, ANN, "are you there") for n in range(A_SECOND)]
        others = [numbered(number + A_SECOND + n, who, "/help") for n, who in enumerate(OTHERS)]
        await rig.ingest.accept([*second, *others])
        left = await _left_when_answered(rig, OTHERS)
        assert left > A_SECOND // 2
        await rig.ingest.settle()
        rig.machine.time += 1
        number += A_SECOND + len(others)


async def _left_when_answered(rig: Rig, others: tuple[int, ...]) -> int:
    """Wait until the others' updates are done, and return how many of Ann's are not."""
    theirs = f"SELECT count(*) FROM updates WHERE chat_id IN {others}"
    while await rig.database.run(lambda _: rig.asks(theirs)) != [(0,)]:
        pass
    left: int = rig.asks(f"SELECT count(*) FROM updates WHERE chat_id = {ANN}")[0][0]
    return left


def test_twenty_in_ten_seconds_are_answered_and_the_next_is_the_line() -> None:
    floods = Floods()
    assert [floods.replies(ANN, 100.0, NOON) for _ in range(MOST)] == [Replies.ALL] * MOST
    assert floods.replies(ANN, 100.0 + WITHIN - 1, NOON) is Replies.ONE_LINE
    assert floods.replies(ANN, 100.0 + WITHIN - 1, NOON) is Replies.NONE
    assert floods.replies(BEN, 100.0, NOON) is Replies.ALL


def test_a_steady_pace_within_the_limit_is_never_a_flood() -> None:
    floods = Floods()
    paces = [floods.replies(ANN, n * WITHIN / MOST, NOON) for n in range(200)]
    assert paces == [Replies.ALL] * 200


def test_a_second_flood_gets_a_line_of_its_own() -> None:
    floods = Floods()
    for start in (0.0, 100.0):
        replies = [floods.replies(ANN, start, NOON) for _ in range(MOST + 5)]
        assert replies.count(Replies.ONE_LINE) == 1


def test_a_clock_set_back_mutes_nobody_for_long() -> None:
    floods = Floods()
    for _ in range(MOST):
        floods.replies(ANN, 5_000.0, NOON)
    assert floods.replies(ANN, 1_400.0, NOON) is Replies.ALL


def test_who_is_quiet_is_forgotten() -> None:
    floods = Floods()
    for chat in range(1, 1_000):
        floods.replies(chat, 0.0, NOON)
    floods.replies(ANN, WITHIN, NOON)
    assert len(floods._said) == 1  # noqa: SLF001  memory is what this is about


def test_a_week_lived_in_seconds_is_no_flood() -> None:
    floods = Floods()
    days = [NOON + timedelta(days=n / 10) for n in range(70)]
    assert {floods.replies(ANN, 100.0, at) for at in days} == {Replies.ALL}
