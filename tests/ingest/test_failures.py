"""What fails is tried again, less and less often, then set aside; nobody else waits for it."""

import structlog
from sqlalchemy import Engine, update
from sqlalchemy.exc import OperationalError

from bot.storage.tables import people
from tests.ingest.desk import Desk, at_work, typed
from tests.postgresql import on_both
from tests.storage.kit import ALEX, SAM, person

SORRY = "Something went wrong on my side"
WORDS = "she read it and said nothing"


def away() -> Exception:
    return OperationalError("COMMIT", {}, Exception("database or disk is full"))


@on_both
async def test_a_failing_update_is_tried_again_less_and_less_often_then_set_aside(
    desk: Desk,
) -> None:
    desk.defects["bad"] = ValueError(WORDS)
    async with at_work(desk):
        await desk.lets_in(typed(7, "bad"))
        await desk.machine.passes(100)
    assert desk.tries_of("bad") == [0, 1, 3, 7, 15, 31]
    aside = await desk.set_aside()
    assert [(one.update_id, one.attempts, one.error) for one in aside] == [(7, 6, "ValueError")]
    assert (desk.counted("failed"), desk.counted("set_aside")) == (6, 1)
    assert desk.counted("handled") == 0


async def test_the_person_is_told_once_kindly_and_in_their_chat(desk: Desk) -> None:
    desk.defects["bad"] = ValueError(WORDS)
    async with at_work(desk):
        await desk.lets_in(typed(7, "bad", SAM))
        await desk.machine.passes(20)
        assert await desk.told() == []
        await desk.machine.passes(100)
    [(chat_id, said)] = await desk.told()
    assert chat_id == SAM
    assert SORRY in said


async def test_a_group_is_told_nothing(desk: Desk) -> None:
    desk.defects["bad"] = ValueError(WORDS)
    async with at_work(desk):
        await desk.lets_in(typed(7, "bad", -100))
        await desk.machine.passes(100)
    assert len(await desk.set_aside()) == 1
    assert await desk.told() == []


@on_both
async def test_nobody_else_waits_and_the_persons_own_next_words_keep_their_order(
    desk: Desk,
) -> None:
    desk.defects["bad"] = ValueError(WORDS)
    async with at_work(desk):
        await desk.lets_in(typed(1, "bad", SAM), typed(2, "next", SAM), typed(3, "hi", ALEX))
        assert desk.heard == ["hi"]
        await desk.machine.passes(5)
        await desk.lets_in(typed(4, "and more", SAM), typed(5, "hello", ALEX))
        assert desk.heard == ["hi", "hello"]
        await desk.machine.passes(25)
        assert desk.heard == ["hi", "hello"]
        await desk.machine.passes(3)
        assert desk.heard == ["hi", "hello", "next", "and more"]


async def test_what_waited_behind_a_failure_comes_without_a_pause_between(desk: Desk) -> None:
    desk.defects["bad"] = ValueError(WORDS)
    texts = [f"next {number}" for number in range(10)]
    async with at_work(desk):
        bodies = [typed(10 + at, text) for at, text in enumerate(texts)]
        await desk.lets_in(typed(1, "bad"), *bodies)
        await desk.machine.passes(100)
    assert desk.heard == texts
    assert {each.at for each in desk.tries if each.text != "bad"} == {desk.tries[5].at}


@on_both
async def test_a_defect_that_passes_loses_and_doubles_nothing(desk: Desk) -> None:
    desk.defects["7"] = ValueError(WORDS)
    async with at_work(desk):
        await desk.lets_in(typed(1, "7"), typed(2, "8"))
        await desk.machine.passes(2)
        desk.defects.clear()
        await desk.machine.passes(10)
    assert desk.heard == ["7", "8"]
    assert await desk.set_aside() == []


async def test_an_update_nobody_decides_is_a_failure(desk: Desk) -> None:
    desk.ignored.add("?")
    async with at_work(desk):
        await desk.lets_in(typed(1, "?"))
        await desk.machine.passes(100)
    assert [one.error for one in await desk.set_aside()] == ["Unhandled"]


async def test_what_is_not_of_telegrams_form_is_set_aside_at_once(desk: Desk) -> None:
    async with at_work(desk):
        broken = typed(1, "7")
        broken["message"]["date"] = "yesterday"
        await desk.lets_in(broken, typed(2, "8"))
        assert [one.error for one in await desk.set_aside()] == ["Unreadable"]
        assert desk.heard == ["8"]
        assert desk.tries_of("8") == [0]


async def test_once_mended_it_is_tried_again_when_the_host_says_so(desk: Desk) -> None:
    desk.defects["7"] = ValueError(WORDS)
    async with at_work(desk):
        await desk.lets_in(typed(1, "7"))
        await desk.machine.passes(100)
        desk.defects.clear()
        await desk.machine.passes(100)
        assert desk.heard == []
        assert await desk.database.run(lambda tx: tx.updates.retry(None)) == 1
        await desk.machine.passes(2)
    assert desk.heard == ["7"]
    assert await desk.set_aside() == []


async def test_while_the_storage_is_away_nothing_is_lost_doubled_or_given_up(desk: Desk) -> None:
    async with at_work(desk):
        desk.closes("7")
        await desk.lets_in(typed(1, "7"), typed(2, "8"))
        desk.database.failures = [away() for _ in range(5_000)]
        desk.opens("7")
        await desk.machine.passes(600)
        assert desk.heard == []
        desk.database.failures.clear()
        await desk.machine.passes(60)
    assert desk.heard == ["7", "8"]
    assert await desk.set_aside() == []


async def test_that_the_storage_is_away_is_not_said_every_second(desk: Desk) -> None:
    async with at_work(desk):
        with structlog.testing.capture_logs() as lines:
            desk.database.failures = [away() for _ in range(5_000)]
            await desk.machine.passes(600)
    assert [line["event"] for line in lines] == ["kept updates can't be read; I keep trying"]


async def test_a_person_whose_row_cannot_be_read_holds_up_nobody(
    desk: Desk, engine: Engine
) -> None:
    """They can't be told either, and that must not be tried for ever."""
    await desk.database.run(lambda tx: tx.people.add(person(SAM)))
    with engine.begin() as connection:
        connection.execute(update(people).values(profile=b"\1torn"))
    desk.defects["bad"] = ValueError(WORDS)
    async with at_work(desk):
        await desk.lets_in(typed(1, "bad", SAM), typed(2, "hi", ALEX))
        await desk.machine.passes(100)
        assert desk.heard == ["hi"]
        assert [one.update_id for one in await desk.set_aside()] == [1]
        assert await desk.told() == [(ALEX, "hi")]
