"""Killed without a word, at several points of a conversation: it goes on where it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from sandbox import Person, Sandbox
from tests.process.command import WORDS, Home, until

BACK = "listening to Telegram"


@contextmanager
def locked(home: Home) -> Iterator[None]:
    """Let nobody write into the database meanwhile."""
    with closing(sqlite3.connect(home.database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def fetches(telegram: Sandbox) -> int:
    """How many answered getUpdates there were."""
    return sum(
        request.method == "getUpdates" and request.status == 200 for request in telegram.requests
    )


def counted(home: Home, what: str) -> int:
    [(count,)] = home.rows(f"SELECT count(*) FROM {what}")
    return int(count)


def asked(home: Home) -> int:
    return counted(home, "check_ins")


def undone(home: Home) -> int:
    return counted(home, "updates WHERE done_at IS NULL")


def unsent(home: Home) -> int:
    return counted(home, "outbox WHERE not_before IS NULL")


async def test_killed_at_several_points_it_loses_nothing_and_doubles_nothing(
    home: Home, telegram: Sandbox, sam: Person
) -> None:
    async with home.runs() as bot:
        await sam.sends("/start")
        await until(lambda: sam.sees("I'm a self-help bot"))
        await sam.taps("Agree")
        await until(lambda: sam.sees("Where are you?"))
        await bot.says(BACK)

        with locked(home):
            before = fetches(telegram)
            await sam.sends(f"/checkin {WORDS}")
            await until(lambda: fetches(telegram) > before)
            assert telegram.pending_updates == 1
            await bot.dies()  # it has the update, and has not stored it

    assert asked(home) == 0
    telegram.faults.add("sendMessage", hang=3600.0)
    async with home.runs() as bot:
        await until(lambda: asked(home) == 1)
        await until(lambda: telegram.requests[-1].method == "sendMessage")
        await until(lambda: telegram.pending_updates == 0)
        await bot.dies()  # it has asked, and has no answer

    async with home.runs() as bot:
        await until(lambda: sam.sees("What set it off?"))
        telegram.faults.add("editMessageText", accept_then_drop=True, times=1000)
        telegram.faults.add("getMe", status=502, times=1000)
        await sam.taps("Slow to answer")
        await until(lambda: sam.sees("How strong is it right now"))
        await sam.sends(f"7, {WORDS}")
        await until(lambda: telegram.pending_updates == 0 and undone(home) == 0)
        await bot.dies()  # the person sees what it does not know of, and has gone on

    telegram.faults.clear()
    async with home.runs() as bot:
        await bot.says(BACK)
        await until(lambda: telegram.requests[-1].method == "getUpdates")
        telegram.faults.add("getUpdates", status=502, times=1000)
        await sam.sends(f"/checkin {WORDS}")
        await until(lambda: asked(home) == 2)
        assert telegram.pending_updates == 1
        await bot.dies()  # it has done what Telegram does not know of

    telegram.faults.clear()
    await sam.sends(f"{WORDS} is what they said")
    async with home.runs() as bot:
        await until(lambda: telegram.pending_updates == 0 and undone(home) == 0)
        await until(lambda: unsent(home) == 0)
        assert await bot.ends() == 0
    assert asked(home) == 2
    assert [row for row in home.rows("SELECT error FROM updates") if row[0]] == []
    assert sam.sees("Slow to answer \N{MIDDLE DOT} 7")
