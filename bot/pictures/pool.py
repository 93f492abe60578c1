"""Drawing in other processes, so that nothing else waits for it.

Processes of our own and not `concurrent.futures`: when one of its processes dies it forgets
pictures asked for at that moment, and whoever waits for them waits for ever (Python 3.11).
"""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path

from bot.pictures.worker import LENGTH, framed

MOST_PROCESSES = 4
_ROOT = Path(__file__).parents[2]
_WORKER = ("-m", "bot.pictures.worker")


class Died(Exception):  # noqa: N818  an outcome
    """The process ended while it was drawing."""


class DrawingPool:
    """Draws side by side, in as many processes as there are processors, four at most.

    They start when there is something to draw, stay for the next, and end with this process
    however it ends.
    """

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(min(os.cpu_count() or 1, MOST_PROCESSES))
        self._free: list[Process] = []

    async def draw(self, svg: str) -> bytes:
        """Return the picture as PNG.

        Raises:
            ValueError: this is not SVG.
            Died: drawing it has ended a process, and then a fresh one, too.
        """
        async with self._places:
            try:
                return await self._drawn(self._free.pop() if self._free else await _new(), svg)
            except Died:
                return await self._drawn(await _new(), svg)

    async def close(self) -> None:
        """End the processes that draw nothing; one that draws ends when that is cancelled."""
        while self._free:
            await _end(self._free.pop())

    async def _drawn(self, process: Process, svg: str) -> bytes:
        """Draw, and keep the process for the next one unless it is not done with this."""
        try:
            is_picture, answer = await _asked(process, svg)
        except (asyncio.IncompleteReadError, ConnectionError):
            await _end(process)
            raise Died from None
        except asyncio.CancelledError:
            await _end(process)
            raise
        self._free.append(process)
        if not is_picture:
            raise ValueError(answer.decode())
        return answer


async def _new() -> Process:
    """Start a process; a Ctrl-C meant for us does not reach it."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *_WORKER,
        cwd=_ROOT,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        start_new_session=True,
    )


async def _asked(process: Process, svg: str) -> tuple[bool, bytes]:
    questions, answers = process.stdin, process.stdout
    if questions is None or answers is None:
        raise AssertionError("a process is started with its pipes")
    questions.write(framed(svg.encode()))
    await questions.drain()
    is_picture = await answers.readexactly(1) == b"\1"
    length = int.from_bytes(await answers.readexactly(LENGTH))
    return is_picture, await answers.readexactly(length)


async def _end(process: Process) -> None:
    """End a process; it keeps nothing that could be lost."""
    if process.returncode is None:
        process.kill()
    await process.communicate()
