"""What the page talks to: people, messages, events, the clock, faults."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, TypeVar

from aiohttp import web

from sandbox.bot_api import BotRequest
from sandbox.faults import Faults
from sandbox.page_json import bot_json, message_json, person_json
from sandbox.people import People
from sandbox.person import CannotDoError, Person
from sandbox.schedule import NothingComingError, destination
from sandbox.travel import Traveller
from sandbox.values import JsonObject
from sandbox.world import World

_PAGE: Final = Path(__file__).parent / "page"
_T = TypeVar("_T")
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class PageApi:
    """Routes under / and /sandbox. Errors are {"error": "words for people"}."""

    world: World
    people: People
    traveller: Traveller
    faults: Faults
    requests: Sequence[BotRequest]

    def add_routes(self, app: web.Application) -> None:
        app.router.add_get("/", _index)
        app.router.add_static("/page/", _PAGE)
        person = "/people/{chat_id:\\d+}"
        for method, path, handler in (
            ("GET", "/state", self._state),
            ("GET", "/events", self._events),
            ("GET", "/requests", self._requests),
            ("GET", "/files/{path:.+}", self._file),
            ("POST", "/people", self._add_person),
            ("GET", f"{person}/messages", self._messages),
            ("POST", f"{person}/send", self._send),
            ("POST", f"{person}/tap", self._tap),
            ("POST", f"{person}/location", self._location),
            ("POST", f"{person}/block", self._block),
            ("POST", f"{person}/unblock", self._unblock),
            ("POST", "/clock", self._clock),
            ("POST", "/faults", self._add_fault),
            ("DELETE", "/faults", self._clear_faults),
        ):
            app.router.add_route(method, f"/sandbox{path}", _with_words(handler))

    async def _state(self, _request: web.Request) -> web.Response:
        profile = self.world.profile
        clock = self.world.clock
        return web.json_response(
            {
                "now": clock.now().isoformat(),
                "running": clock.running,
                "bot": bot_json(profile),
                "people": [self._person_json(person) for person in self.people],
            }
        )

    async def _add_person(self, request: web.Request) -> web.Response:
        body = await _body(request)
        name = _field(body, "first_name", str)
        person = self.people.add(name.strip(), str(body.get("language_code") or "en"))
        return web.json_response(self._person_json(person))

    async def _messages(self, request: web.Request) -> web.Response:
        room = self.world.room(self._person(request).chat_id)
        return web.json_response([message_json(post) for post in room.posts.values()])

    async def _send(self, request: web.Request) -> web.Response:
        person = self._person(request)
        await person.sends(_field(await _body(request), "text", str))
        return web.json_response({})

    async def _tap(self, request: web.Request) -> web.Response:
        person, body = self._person(request), await _body(request)
        person.taps_data(_field(body, "message_id", int), _field(body, "data", str))
        return web.json_response({})

    async def _location(self, request: web.Request) -> web.Response:
        person, body = self._person(request), await _body(request)
        latitude, longitude = body.get("latitude"), body.get("longitude")
        if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
            raise CannotDoError("A location needs latitude and longitude.")
        await person.shares_location(latitude, longitude)
        return web.json_response({})

    async def _block(self, request: web.Request) -> web.Response:
        await self._person(request).blocks()
        return web.json_response({})

    async def _unblock(self, request: web.Request) -> web.Response:
        await self._person(request).unblocks()
        return web.json_response({})

    async def _clock(self, request: web.Request) -> web.Response:
        body = await _body(request)
        clock = self.world.clock
        before = clock.now()
        to, chat_id = _field(body, "to", str), body.get("chat_id")
        target = await destination(to, chat_id, self.traveller.hooks, before)
        await self.traveller.travel(target)
        now = clock.now()
        moved = round((now - before).total_seconds())
        return web.json_response({"now": now.isoformat(), "moved": moved})

    async def _add_fault(self, request: web.Request) -> web.Response:
        try:
            self.faults.add(**await _body(request))
        except TypeError as error:
            raise CannotDoError(f"That is not a fault: {error}") from None
        return web.json_response({})

    async def _clear_faults(self, _request: web.Request) -> web.Response:
        self.faults.clear()
        return web.json_response({})

    async def _requests(self, _request: web.Request) -> web.Response:
        return web.json_response([asdict(request) for request in self.requests])

    async def _file(self, request: web.Request) -> web.Response:
        stored = self.world.files.by_path(request.match_info["path"])
        if stored is None:
            raise web.HTTPNotFound
        headers = {} if stored.size else {"Content-Disposition": "attachment"}
        return web.Response(body=stored.content, content_type=stored.mime_type, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        async with aclosing(self.world.events.stream()) as lines:
            await response.write(b": connected\n\n")
            async for line in lines:
                await response.write(f"data: {line}\n\n".encode() if line else b": idle\n\n")
        return response

    def _person(self, request: web.Request) -> Person:
        person = self.people.get(int(request.match_info["chat_id"]))
        if person is None:
            raise web.HTTPNotFound
        return person

    def _person_json(self, person: Person) -> JsonObject:
        room = self.world.room(person.chat_id)
        return person_json(person.user, room, self.world.profile)


async def _index(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(_PAGE / "index.html", headers={"Cache-Control": "no-cache"})


def _with_words(handler: _Handler) -> _Handler:
    """The handler, with what people did wrong put into a JSON answer."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except NothingComingError as nothing:
            return web.json_response({"error": str(nothing)}, status=409)
        except ValueError as wrong:
            return web.json_response({"error": str(wrong)}, status=400)
        except web.HTTPNotFound:
            return web.json_response({"error": "There is no such thing here."}, status=404)
        except ConnectionResetError:  # the page was closed while its events were written
            return web.Response()

    return answer


async def _body(request: web.Request) -> JsonObject:
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise CannotDoError("A JSON object was expected.")
    return body


def _field(body: JsonObject, name: str, kind: type[_T]) -> _T:
    value = body.get(name)
    if not isinstance(value, kind):
        raise CannotDoError(f"{name} is missing.")
    return value
