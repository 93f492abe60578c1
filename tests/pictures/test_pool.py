import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.pictures import pool as module
from bot.pictures.draw import draw
from bot.pictures.pool import Died, DrawingPool

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">'
    '<rect width="8" height="8"/></svg>'
)
DIES = "import sys; sys.stdin.buffer.read(4)"
DRAWS_AND_WAITS = f"""
import asyncio
from bot.pictures.pool import DrawingPool

async def main():
    pool = DrawingPool()
    print(await pool.draw({SVG!r}) != b"", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture
async def pool() -> AsyncIterator[DrawingPool]:
    pool = DrawingPool()
    yield pool
    await pool.close()
    assert children(os.getpid()) == []


def children(pid: int) -> list[int]:
    """Return the processes a process has started that still run."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    started = [int(child) for task in tasks for child in task.read_text().split()]
    return [child for child in started if runs(child)]


def runs(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


async def test_it_draws_what_draw_draws_and_starts_nothing_before(pool: DrawingPool) -> None:
    assert children(os.getpid()) == []
    assert await pool.draw(SVG) == draw(SVG)
    assert len(children(os.getpid())) == 1


async def test_a_process_draws_more_than_one(pool: DrawingPool) -> None:
    await pool.draw(SVG)
    before = children(os.getpid())
    await pool.draw(SVG)
    assert children(os.getpid()) == before


async def test_many_are_drawn_by_a_few_processes(pool: DrawingPool) -> None:
    assert await asyncio.gather(*(pool.draw(SVG) for _ in range(20))) == [draw(SVG)] * 20
    assert len(children(os.getpid())) <= min(os.cpu_count() or 1, module.MOST_PROCESSES)


async def test_an_error_is_told_and_the_pool_goes_on(pool: DrawingPool) -> None:
    with pytest.raises(ValueError, match="unknown token"):
        await pool.draw("no picture")
    assert await pool.draw(SVG) == draw(SVG)


async def test_a_large_picture_comes_whole(pool: DrawingPool) -> None:
    svg = SVG.replace('"8"', '"2000"') + f"<!--{'x' * 200_000}-->"
    assert await pool.draw(svg) == draw(svg)


async def test_processes_that_died_cost_no_picture(pool: DrawingPool) -> None:
    await asyncio.gather(pool.draw(SVG), pool.draw(SVG))
    for process in children(os.getpid()):
        os.kill(process, signal.SIGKILL)
    assert await asyncio.gather(*(pool.draw(SVG) for _ in range(4))) == [draw(SVG)] * 4


async def test_what_kills_its_process_twice_fails_and_the_pool_goes_on(
    pool: DrawingPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as deadly:
        deadly.setattr(module, "_WORKER", ("-c", DIES))
        with pytest.raises(Died):
            await pool.draw(SVG)
    assert await pool.draw(SVG) == draw(SVG)


async def test_a_cancelled_drawing_leaves_nothing_behind(pool: DrawingPool) -> None:
    await pool.draw(SVG)
    drawing = asyncio.create_task(pool.draw(SVG.replace('"8"', '"2000"')))
    await asyncio.sleep(0)
    drawing.cancel()
    await asyncio.wait({drawing})
    assert drawing.cancelled()
    assert children(os.getpid()) == []
    assert await pool.draw(SVG) == draw(SVG)


async def test_the_event_loop_goes_on_meanwhile(pool: DrawingPool) -> None:
    drawing = asyncio.create_task(pool.draw(SVG))
    turns = 0
    while not drawing.done():
        turns += 1
        await asyncio.sleep(0.001)
    assert turns > 3


async def test_the_processes_end_though_ours_is_killed() -> None:
    ours = await asyncio.create_subprocess_exec(
        sys.executable, "-c", DRAWS_AND_WAITS, stdout=subprocess.PIPE
    )
    assert ours.stdout
    assert await ours.stdout.readline() == b"True\n"
    [drawing] = children(ours.pid)
    ours.kill()
    await ours.wait()
    async with asyncio.timeout(30):
        while runs(drawing):  # noqa: ASYNC110  nothing tells of it
            await asyncio.sleep(0.01)


async def test_it_may_be_closed_unused_and_twice() -> None:
    pool = DrawingPool()
    await pool.close()
    await pool.close()
