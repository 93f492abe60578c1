"""A database that answers late: the bot starts all the same, and tells of it meanwhile."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.app import running
from bot.settings import Address, Settings
from bot.storage.errors import StorageError
from sandbox import Sandbox
from tests.conversations.house import settings_for
from tests.process.command import free_port, until


async def test_while_the_database_does_not_answer_health_is_told(
    tmp_path: Path, telegram: Sandbox
) -> None:
    lines: list[asyncio.StreamWriter] = []

    async def silent(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.append(writer)

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    listen = Address("127.0.0.1", free_port())
    settings = settings_for(tmp_path, telegram.url).model_copy(
        update={"database_url": f"postgresql://{host}:{port}/silent", "listen": listen}
    )
    async with ClientSession() as session:
        starting = asyncio.create_task(_start(settings))
        await until(lambda: lines)
        async with session.get(f"http://127.0.0.1:{listen.port}/healthz") as answer:
            assert answer.status == 503
            assert (await answer.json())["parts"]["database"] == "not started yet"
        server.close()
        for line in lines:
            line.close()
        with pytest.raises(StorageError):
            await starting
    assert not settings.key_file.exists()


async def _start(settings: Settings) -> None:
    async with running(settings):
        pass
