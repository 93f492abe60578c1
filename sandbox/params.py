"""What a bot put into a request: query, form, multipart or JSON, read alike."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from sandbox.refusals import bad_request, too_large

_YES = frozenset({"true", "yes", "1"})
_ATTACHED = "attach://"

MOST_BYTES = 50 * 1024 * 1024
"""The largest request Telegram takes."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent along with a request."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """A request's parameters. Values are strings (forms) or JSON values; both are understood."""

    values: Mapping[str, object]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value as text; "" if absent."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str) -> int | None:
        """The value as a whole number; None if absent or not a number."""
        try:
            return int(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in _YES

    def json(self, name: str, what: str) -> object:
        """The value as JSON, None if absent; refuses broken JSON as "can't parse <what> JSON"."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            parsed: object = json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None
        return parsed

    def upload(self, name: str) -> Upload | None:
        """The file sent as this parameter, directly or by attach://<other name>."""
        return self.attached(self.text(name)) or self.uploads.get(name)

    def attached(self, reference: str) -> Upload | None:
        if not reference.startswith(_ATTACHED):
            return None
        return self.uploads.get(reference.removeprefix(_ATTACHED))

    def as_log(self) -> dict[str, object]:
        """For the log of requests: every value, files as their names."""
        files = {name: f"<file {upload.name}>" for name, upload in self.uploads.items()}
        return {**self.values, **files}


async def read_params(request: web.Request) -> Params:
    """Query and body together, the body winning, as Telegram takes them."""
    if (request.content_length or 0) > MOST_BYTES:
        raise too_large()
    values: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        return Params(values | await _json_body(request))
    if request.content_type == "multipart/form-data":
        return await _multipart(request, values)
    return Params(values | dict(await request.post()))


async def _json_body(request: web.Request) -> dict[str, object]:
    try:
        body = await request.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad_request("can't parse JSON object")
    return body


async def _multipart(request: web.Request, values: dict[str, object]) -> Params:
    uploads: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read())
        if part.filename is None:
            values[part.name] = content.decode()
        else:
            uploads[part.name] = Upload(part.filename, content)
    return Params(values, uploads)
