"""One person's updates in order, everybody side by side, each exactly once."""

import asyncio

import pytest

from bot import ingest
from bot.ingest import LEASE
from tests.ingest.desk import Desk, at_work, stopped, typed
from tests.postgresql import on_both
from tests.storage.kit import ALEX, KIM, SAM


@on_both
async def test_one_persons_updates_are_handled_in_order_and_others_beside_them(desk: Desk) -> None:
    desk.closes("first")
    async with at_work(desk):
        await desk.lets_in(typed(1, "first", SAM), typed(2, "second", SAM), typed(3, "hi", ALEX))
        assert desk.heard == ["hi"]
        assert [each.text for each in desk.tries] == ["first", "hi"]
        await desk.lets_in(typed(4, "third", SAM), typed(5, "hello", KIM))
        assert desk.heard == ["hi", "hello"]
        desk.opens("first")
        await desk.machine.calm()
        assert desk.heard == ["hi", "hello", "first", "second", "third"]
    assert desk.counted("received") == desk.counted("handled") == 5


@on_both
async def test_an_update_that_comes_again_changes_nothing(desk: Desk) -> None:
    async with at_work(desk):
        await desk.lets_in(typed(1, "7"), typed(1, "7"))
        await desk.lets_in(typed(1, "7"))
        await desk.machine.passes(2 * LEASE)
    assert desk.heard == ["7"]
    assert desk.counted("handled") == 1


async def test_settled_is_when_everything_let_in_is_handled(desk: Desk) -> None:
    desk.closes("slow")
    async with at_work(desk):
        await desk.lets_in(typed(1, "slow"), typed(2, "quick", ALEX))
        settling = asyncio.create_task(desk.ingest.settle())
        await desk.machine.calm()
        assert not settling.done()
        desk.opens("slow")
        await desk.machine.calm()
        assert settling.done()
        assert desk.heard == ["quick", "slow"]


async def test_where_too_much_is_in_hand_no_more_is_taken_until_there_is_room(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "HELD_AT_MOST", 1)
    desk.closes("slow")
    desk.closes("slower")
    async with at_work(desk):
        await desk.lets_in(typed(1, "slow", SAM), typed(2, "slower", ALEX))
        later = asyncio.create_task(desk.ingest.accept([typed(3, "hello", KIM)]))
        await desk.machine.calm()
        assert not later.done()
        desk.opens("slow")
        await desk.machine.calm()
        assert later.done()
        assert desk.heard == ["slow", "hello"]
        desk.opens("slower")


async def test_what_has_not_begun_when_it_stops_is_the_next_starts_at_once(
    desk: Desk, other: Desk
) -> None:
    desk.closes("stuck")
    async with at_work(desk) as working:
        await desk.lets_in(typed(1, "stuck"), typed(2, "second"), typed(3, "third"))
        await stopped(desk, working)
    assert desk.heard == []
    start = desk.machine()
    async with at_work(other):
        await other.machine.calm()
    assert other.heard == ["stuck", "second", "third"]
    assert {each.at for each in other.tries} == {start}


async def test_what_is_being_handled_when_it_stops_is_finished(desk: Desk, other: Desk) -> None:
    desk.closes("slow")
    async with at_work(desk) as working:
        await desk.lets_in(typed(1, "slow"), typed(2, "second"))
        working.cancel()
        await desk.machine.calm()
        desk.opens("slow")
        await desk.machine.calm()
        assert working.done()
    assert desk.heard == ["slow"]
    async with at_work(other):
        await other.machine.calm()
    assert other.heard == ["second"]


@on_both
async def test_what_a_crash_left_undone_is_taken_over_when_its_lease_ends(
    desk: Desk, other: Desk
) -> None:
    desk.closes("7")
    await desk.lets_in(typed(1, "7"), typed(2, "8"))  # and then nothing more is heard of it
    async with at_work(other):
        await other.machine.passes(LEASE - 2)
        assert other.heard == []
        await other.machine.passes(3)
        assert other.heard == ["7", "8"]
    desk.opens("7")  # it was only very slow
    await desk.machine.calm()
    assert desk.heard == []


async def test_a_backlog_is_worked_off_without_a_pause(
    desk: Desk, other: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "CLAIM_AT_MOST", 2)
    desk.closes("0")
    people = [SAM, ALEX, KIM]
    texts = [str(number) for number in range(30)]
    await desk.ingest.accept(
        [typed(10 + at, text, people[at % 3]) for at, text in enumerate(texts)]
    )
    async with at_work(desk) as working:
        await stopped(desk, working)
    rest = [text for text in texts if text not in desk.heard]
    start = other.machine()
    async with at_work(other):
        await other.machine.calm()
    assert sorted(other.heard, key=int) == rest
    assert {each.at for each in other.tries} == {start}
