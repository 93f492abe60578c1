"""A bot played by hand: it speaks the Bot API to the sandbox over HTTP, one call at a time."""

import json
from dataclasses import dataclass
from typing import Any

import aiohttp

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    """A file to be sent."""

    name: str
    content: bytes


class Robot:
    """Calls methods of the Bot API and reads updates as they come."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self._base = f"{url}/bot123456:page-test"
        self._http = http
        self._offset = 0

    async def call(self, method: str, **params: object) -> Any:  # noqa: ANN401 - any JSON
        """What the method gives back; a refusal fails the test with Telegram's words."""
        form = aiohttp.FormData(default_to_multipart=True)
        for name, value in params.items():
            self._put(form, name, value)
        async with self._http.post(f"{self._base}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def says(self, chat_id: int, text: str, *rows: list[str], **params: object) -> Json:
        """Sends a message; each row is a list of labels, which are the buttons' data too."""
        if rows:
            params["reply_markup"] = keyboard(*rows)
        message: Json = await self.call("sendMessage", chat_id=chat_id, text=text, **params)
        return message

    async def hears(self, kind: str) -> Json:
        """The next update of this kind; others before it are passed over."""
        while True:
            updates = await self.call("getUpdates", offset=self._offset, limit=1, timeout=10)
            assert updates, f"no {kind} came"
            self._offset = updates[0]["update_id"] + 1
            if kind in updates[0]:
                heard: Json = updates[0][kind]
                return heard

    @staticmethod
    def _put(form: aiohttp.FormData, name: str, value: object) -> None:
        if isinstance(value, File):
            form.add_field(name, value.content, filename=value.name)
        else:
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))


def keyboard(*rows: list[str]) -> Json:
    """Inline buttons whose data is their label."""
    keys = [[{"text": label, "callback_data": label} for label in row] for row in rows]
    return {"inline_keyboard": keys}
