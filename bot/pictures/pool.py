"""Drawing in processes of its own: it takes all of a core and would hold up everything else."""

import asyncio
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from bot.pictures.draw import draw

MOST_PROCESSES = 4


class DrawingPool:
    """Draws pictures beside the event loop. Processes start with the first picture."""

    def __init__(self) -> None:
        self._executor: ProcessPoolExecutor | None = None

    async def draw(self, svg: str) -> bytes:
        """Return the PNG of an SVG; a process that died is replaced and the picture drawn anew."""
        try:
            return await self._drawn(svg)
        except BrokenProcessPool:
            await self.close()
            return await self._drawn(svg)

    async def close(self) -> None:
        """End the processes."""
        executor, self._executor = self._executor, None
        if executor is not None:
            await asyncio.to_thread(executor.shutdown, cancel_futures=True)

    async def _drawn(self, svg: str) -> bytes:
        if self._executor is None:
            processes = min(os.cpu_count() or 1, MOST_PROCESSES)
            self._executor = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
        return await asyncio.get_running_loop().run_in_executor(self._executor, draw, svg)
