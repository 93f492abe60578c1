"""What happens, told to every open page as server-sent events."""

import asyncio
import json
from collections.abc import AsyncGenerator

from sandbox.values import JsonObject

_BACKLOG = 1000
"""Events a slow page may fall behind before it is let go (it reconnects and reloads)."""
_IDLE = 15.0
"""Seconds after which a quiet stream shows that it is alive."""


class Events:
    """One publisher, any number of pages. Publishing never waits."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str | None]] = set()

    @property
    def listening(self) -> bool:
        """Whether anybody looks; if not, an event need not be put into words."""
        return bool(self._listeners)

    def publish(self, kind: str, **fields: object) -> None:
        event: JsonObject = {"type": kind, **fields}
        line = json.dumps(event, ensure_ascii=False)
        for listener in tuple(self._listeners):
            self._offer(listener, line)

    async def stream(self) -> AsyncGenerator[str, None]:
        """Every event from now on as JSON, "" after a while without any.

        Ends with `close`, or when the page is too slow.
        """
        listener: asyncio.Queue[str | None] = asyncio.Queue(_BACKLOG + 1)
        self._listeners.add(listener)
        try:
            while (line := await _next(listener)) is not None:
                yield line
        finally:
            self._listeners.discard(listener)

    def close(self) -> None:
        """Ends every stream, at once."""
        for listener in tuple(self._listeners):
            self._end(listener)

    def _offer(self, listener: asyncio.Queue[str | None], line: str) -> None:
        if listener.qsize() < _BACKLOG:
            listener.put_nowait(line)
        else:
            self._end(listener)

    def _end(self, listener: asyncio.Queue[str | None]) -> None:
        self._listeners.discard(listener)
        listener.put_nowait(None)


async def _next(listener: asyncio.Queue[str | None]) -> str | None:
    try:
        async with asyncio.timeout(_IDLE):
            return await listener.get()
    except TimeoutError:
        return ""
