"""The bot's commands as a host gives them: processes, their exit codes and what they say."""

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import NamedTuple

from tests.conversations.house import DATABASE

ROOT = Path(__file__).parents[2]


class Ended(NamedTuple):
    """A command that has ended: its exit code, what it said, and what it complained about."""

    code: int
    said: str
    complained: str


async def begin(folder: Path, *words: str, **settings: str) -> Process:
    """Begin `python -m bot` with these words, for the database and the keys in the folder."""
    usual = {
        "SUREFOOT_DATABASE_URL": f"sqlite:///{folder / DATABASE}",
        "SUREFOOT_KEY_FILE": str(folder / "keys"),
        "COLUMNS": "200",
    }
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | usual | settings,
        stdout=PIPE,
        stderr=PIPE,
    )


async def bot(folder: Path, *words: str, **settings: str) -> Ended:
    """Run a command to its end."""
    process = await begin(folder, *words, **settings)
    try:
        said, complained = await process.communicate()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    assert process.returncode is not None
    return Ended(process.returncode, said.decode(), complained.decode())
