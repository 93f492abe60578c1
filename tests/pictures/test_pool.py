import asyncio
import multiprocessing
import os
import signal
from collections.abc import AsyncIterator
from multiprocessing.process import BaseProcess

import pytest

from bot.pictures.draw import draw
from bot.pictures.pool import DrawingPool

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">'
    '<rect width="8" height="8"/></svg>'
)


@pytest.fixture
async def pool() -> AsyncIterator[DrawingPool]:
    pool = DrawingPool()
    yield pool
    await pool.close()


def processes() -> list[BaseProcess]:
    return multiprocessing.active_children()


async def test_it_draws_what_draw_draws_and_no_process_is_started_before() -> None:
    assert processes() == []
    pool = DrawingPool()
    assert processes() == []
    assert await pool.draw(SVG) == draw(SVG)
    assert processes() != []
    await pool.close()
    assert processes() == []


async def test_an_error_is_told_and_the_pool_goes_on(pool: DrawingPool) -> None:
    with pytest.raises(ValueError, match="token"):
        await pool.draw("no picture")
    assert await pool.draw(SVG) == draw(SVG)


async def test_a_process_that_dies_costs_no_picture(pool: DrawingPool) -> None:
    await pool.draw(SVG)
    [process, *_] = processes()
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    pictures = await asyncio.gather(*(pool.draw(SVG) for _ in range(4)))
    assert pictures == [draw(SVG)] * 4


async def test_the_event_loop_goes_on_meanwhile(pool: DrawingPool) -> None:
    drawing = asyncio.create_task(pool.draw(SVG))
    turns = 0
    while not drawing.done():
        turns += 1
        await asyncio.sleep(0.001)
    assert turns > 3


async def test_it_may_be_closed_unused_and_twice() -> None:
    pool = DrawingPool()
    await pool.close()
    await pool.close()
