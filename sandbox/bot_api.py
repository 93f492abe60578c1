"""The Bot API over HTTP: tokens, methods, answers, faults. What a method does is in methods_*."""

import asyncio
import re
import time
from collections import deque
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field
from inspect import isawaitable
from typing import Final

from aiohttp import web
from telegram import TelegramObject

from sandbox import methods_bot, methods_edits, methods_messages, methods_updates
from sandbox.faults import Faults
from sandbox.methods import Method
from sandbox.pace import Pace
from sandbox.params import Params, read_params
from sandbox.refusals import Refusal, unauthorized, unknown_method
from sandbox.values import JsonObject
from sandbox.world import World

_TOKEN = re.compile(r"\d+:\S+")
_MOST_REQUESTS: Final = 20_000
_METHODS: Final[Mapping[str, Method]] = {
    name.lower(): method
    for module in (methods_bot, methods_edits, methods_messages, methods_updates)
    for name, method in module.METHODS.items()
}


@dataclass(slots=True)
class BotRequest:
    """One Bot API request as logged; `status` is None while it is under way or was dropped.

    `at` is when it came, in seconds of `time.monotonic`.
    """

    method: str
    params: Mapping[str, object]
    at: float
    status: int | None = None


@dataclass(slots=True)
class BotApi:
    """Routes under /bot<token>/ and /file/bot<token>/. `pace` None lets any speed pass."""

    world: World
    faults: Faults
    token: str | None
    pace: Pace | None
    stopping: asyncio.Event
    requests: deque[BotRequest] = field(default_factory=lambda: deque(maxlen=_MOST_REQUESTS))

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token:[^/]*}/{method}", self._answer)
        app.router.add_get("/file/bot{token:[^/]*}/{path:.+}", self._file)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            params = await read_params(request)
        except Refusal as refusal:
            return _response(refusal)
        logged = BotRequest(method, params.as_log(), time.monotonic())
        self.requests.append(logged)
        fault = self.faults.take(method, params.integer("chat_id"))
        await self._hang(fault.hang)
        if fault.drop:
            return _hang_up(request)
        outcome = fault.refusal or await self._outcome(request, method, params)
        if fault.accept_then_drop:
            return _hang_up(request)
        logged.status = outcome.status if isinstance(outcome, Refusal) else 200
        return _response(outcome)

    async def _hang(self, seconds: float) -> None:
        """Waits, but never longer than the sandbox runs."""
        if not seconds:
            return
        try:
            async with asyncio.timeout(seconds):
                await self.stopping.wait()
        except TimeoutError:
            return

    async def _outcome(
        self, request: web.Request, method: str, params: Params
    ) -> JsonObject | Refusal:
        try:
            self._check_token(request.match_info["token"])
            if self.pace is not None:
                self.pace.check(method, params.integer("chat_id"))
            return {"ok": True, "result": await _call(self.world, method, params)}
        except Refusal as refusal:
            return refusal

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
        except Refusal as refusal:
            return _response(refusal)
        stored = self.world.files.by_path(request.match_info["path"])
        if stored is None:
            return _response(Refusal(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")

    def _check_token(self, token: str) -> None:
        """Any token of the right shape, unless the sandbox was given one."""
        if not _TOKEN.fullmatch(token) or self.token not in (None, token):
            raise unauthorized()


async def _call(world: World, name: str, params: Params) -> object:
    method = _METHODS.get(name.lower())
    if method is None:
        raise unknown_method()
    result = method(world, params)
    if isawaitable(result):
        awaited: Awaitable[object] = result
        result = await awaited
    return _plain(result)


def _plain(result: object) -> object:
    if isinstance(result, TelegramObject):
        return result.to_dict()
    return [_plain(item) for item in result] if isinstance(result, list) else result


def _response(outcome: JsonObject | Refusal) -> web.Response:
    if isinstance(outcome, Refusal):
        return web.json_response(outcome.as_json(), status=outcome.status)
    return web.json_response(outcome)


def _hang_up(request: web.Request) -> web.Response:
    """Closes the connection; the response that has to be returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
