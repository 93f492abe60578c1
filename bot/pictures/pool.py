"""Drawing in other processes, so that nothing else waits for it."""

import asyncio
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from bot.pictures.draw import draw

MOST_PROCESSES = 4


class DrawingPool:
    """Draws side by side, in as many processes as there are processors, four at most.

    They start when there is something to draw, and end with this process, however it ends.
    """

    def __init__(self) -> None:
        self._processes = min(os.cpu_count() or 1, MOST_PROCESSES)
        self._pool = _new_pool(self._processes)
        self._alone = asyncio.Lock()

    async def draw(self, svg: str) -> bytes:
        """Return the picture as PNG.

        A process that dies takes down all that is being drawn. So each of them is drawn
        again by itself, and only what kills its process once more fails.

        Raises:
            ValueError: this is not SVG.
            BrokenProcessPool: drawing it ends the process.
        """
        pool = self._pool
        try:
            return await _drawn_by(pool, svg)
        except BrokenProcessPool:
            if self._pool is pool:
                self._pool = _new_pool(self._processes)
        async with self._alone:
            pool = _new_pool(1)
            try:
                return await _drawn_by(pool, svg)
            finally:
                await _close(pool)

    async def close(self) -> None:
        """End the processes; what is being drawn is finished, what waits is dropped."""
        await _close(self._pool)


async def _drawn_by(pool: ProcessPoolExecutor, svg: str) -> bytes:
    return await asyncio.get_running_loop().run_in_executor(pool, draw, svg)


async def _close(pool: ProcessPoolExecutor) -> None:
    await asyncio.to_thread(pool.shutdown, cancel_futures=True)


def _new_pool(processes: int) -> ProcessPoolExecutor:
    """Return a pool of fresh processes; a forked one would inherit threads and locks."""
    return ProcessPoolExecutor(processes, get_context("spawn"), _begin)


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)
