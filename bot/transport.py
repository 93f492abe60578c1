"""python-telegram-bot's requests over one aiohttp session.

Two reasons: at 64 sends in flight it carries several times what the default client does
(benchmarks/transport.py), and it says what the sender must know when a send fails: that the
request surely never left (`NotSent`), or that it may have arrived (`Unknown`).

Addresses have the bot's token in their path. So errors are told by their kind, and raised
without their cause, whose message may hold the address.
"""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import BytesIOPayload
from telegram._utils.defaultvalue import DefaultValue  # BaseRequest's own parameters are
from telegram._utils.types import ODVInput  # of these types, which have no public name
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_DEFAULT = BaseRequest.DEFAULT_NONE
_NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
_JSON = {"Content-Type": "application/json"}


class NotSent(NetworkError):  # noqa: N818  an outcome, like python-telegram-bot's TimedOut
    """The request surely never reached Telegram: repeating it can double nothing."""


class Unknown(NetworkError):  # noqa: N818
    """The request left and no whole answer came: it may or may not have been carried out."""


class NoAnswer(Unknown, TimedOut):
    """The request left, and no answer came in time."""


class AiohttpRequest(BaseRequest):
    """One pool of kept-alive connections; proxies of the environment are not used.

    Timeouts are seconds or None for none. `pool` is the wait for a free connection, `connect`
    for a new one (name, socket, TLS), `write` for an upload to have left (what is smaller fits
    the socket's buffer), `read` for each next piece of the answer.
    """

    def __init__(
        self,
        *,
        connection_pool_size: int = 64,
        pool_timeout: float | None = 5,
        connect_timeout: float | None = 5,
        write_timeout: float | None = 20,
        read_timeout: float | None = 5,
    ) -> None:
        self._free = asyncio.Semaphore(connection_pool_size)
        self._pool_timeout = pool_timeout
        self._connect_timeout = connect_timeout
        self._write_timeout = write_timeout
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session; may be called again, also after `shutdown`."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),  # `_free` is the limit
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection; what is in flight ends as `Unknown`."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917  BaseRequest's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = _DEFAULT,
        write_timeout: ODVInput[float] = _DEFAULT,
        connect_timeout: ODVInput[float] = _DEFAULT,
        pool_timeout: ODVInput[float] = _DEFAULT,
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer; raise `NotSent` or `Unknown`."""
        if self._session is None:
            raise NotSent("the transport is closed")
        body = await _body(request_data, _seconds(write_timeout, self._write_timeout))
        limits = aiohttp.ClientTimeout(
            connect=_seconds(connect_timeout, self._connect_timeout),
            sock_read=_seconds(read_timeout, self._read_timeout),
        )
        async with self._connection(_seconds(pool_timeout, self._pool_timeout)):
            return await _exchange(self._session, method, url, body, limits)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer as JSON; unlike the base class, log nothing of a broken one."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not answer.keys() & {"result", "description"}:
            raise Unknown("the answer is not Telegram's")
        return answer

    @asynccontextmanager
    async def _connection(self, seconds: float | None) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(seconds):
                await self._free.acquire()
        except TimeoutError:
            raise NotSent("no connection became free in time") from None
        try:
            yield
        finally:
            self._free.release()


class _Upload(BytesIOPayload):
    """A body too big for the socket's buffer, so that sending it may take time."""

    def __init__(self, body: bytes, content_type: str, seconds: float | None) -> None:
        super().__init__(io.BytesIO(body), content_type=content_type)
        self._seconds = seconds

    async def write_with_length(
        self, writer: AbstractStreamWriter, content_length: int | None
    ) -> None:
        async with asyncio.timeout(self._seconds):
            await super().write_with_length(writer, content_length)
            await writer.drain()


async def _body(request: RequestData | None, write_seconds: float | None) -> bytes | _Upload | None:
    if request is None:
        return None
    if not request.contains_files:
        return json.dumps(request.parameters).encode()
    form = aiohttp.FormData(request.json_parameters)
    for name, (filename, content, content_type) in request.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=content_type)
    parts = form()
    return _Upload(await parts.as_bytes(), parts.content_type, write_seconds)


async def _exchange(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    body: bytes | _Upload | None,
    limits: aiohttp.ClientTimeout,
) -> tuple[int, bytes]:
    headers = _JSON if isinstance(body, bytes) else None
    try:
        async with session.request(
            method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
        ) as response:
            return response.status, await response.read()
    except _NEVER_LEFT as error:
        raise NotSent(_told(error)) from None
    except TimeoutError as error:
        raise NoAnswer(_told(error)) from None
    except (aiohttp.ClientError, OSError) as error:
        raise Unknown(_told(error)) from None


def _told(error: Exception) -> str:
    """Return what happened; only connector errors are known to name a host and no path."""
    return str(error) if isinstance(error, aiohttp.ClientConnectorError) else type(error).__name__


def _seconds(asked: ODVInput[float], default: float | None) -> float | None:
    return default if isinstance(asked, DefaultValue) else asked
