import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from typing import Any, Self

import pytest
from aiohttp import ClientSession
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
)

from sandbox import Person, Sandbox, Upcoming
from tests.sandbox.client import Client, png
from tests.sandbox.conftest import START

KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Yes", callback_data="yes")],
        [InlineKeyboardButton("Read", url="https://example.com/")],
    ]
)


class Ears:
    """The event stream as a page hears it."""

    def __init__(self, sandbox: Sandbox, session: ClientSession) -> None:
        self._url = f"{sandbox.url}/sandbox/events"
        self._session = session

    async def __aenter__(self) -> Self:
        self._response = await self._session.get(self._url)
        assert self._response.content_type == "text/event-stream"
        assert await self._response.content.readline() == b": connected\n"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._response.close()

    async def next(self, kind: str) -> dict[str, Any]:
        """The next event of this kind."""
        async with asyncio.timeout(15):
            async for line in self._response.content:
                if line.startswith(b"data: "):
                    event: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                    if event["type"] == kind:
                        return event
        raise AssertionError(f"the stream ended without {kind}")


@pytest.fixture
async def ears(sandbox: Sandbox, client: Client) -> AsyncIterator[Ears]:
    async with Ears(sandbox, client.session) as ears:
        yield ears


async def test_state(client: Client, bot: Bot, sam: Person) -> None:
    await bot.set_my_commands([BotCommand("help", "What this is")])
    await bot.set_my_commands([BotCommand("help", "Qué es")], language_code="es")
    await bot.set_my_description("Hello")
    client.sandbox.add_person("Kim", "es")
    await sam.blocks()
    status, state = await client.page("GET", "/state")
    help_en = {"command": "help", "description": "What this is"}
    assert (status, state["now"]) == (200, START.isoformat())
    assert state["bot"] == {
        "id": bot.id,
        "first_name": "Sandbox bot",
        "username": "sandbox_bot",
        "description": "Hello",
        "short_description": "",
        "commands": [help_en],
    }
    assert [
        (one["first_name"], one["language_code"], one["blocked"]) for one in state["people"]
    ] == [
        ("Sam", "en", True),
        ("Kim", "es", False),
    ]
    assert [one["commands"][0]["description"] for one in state["people"]] == [
        "What this is",
        "Qué es",
    ]


async def test_messages(client: Client, bot: Bot, sam: Person) -> None:
    await sam.sends("/start")
    await bot.send_message(
        sam.chat_id,
        "<b>1 &lt; 2</b> findahelpline.com",
        "HTML",
        reply_markup=KEYBOARD,
        disable_notification=True,
    )
    _, (own, answer) = await client.page("GET", f"/people/{sam.chat_id}/messages")
    assert own["from_bot"] is False
    assert answer == {
        "message_id": answer["message_id"],
        "from_bot": True,
        "date": START.isoformat(),
        "edited": False,
        "silent": True,
        "text": "1 < 2 findahelpline.com",
        "caption": None,
        "html": '<b>1 &lt; 2</b> <a href="https://findahelpline.com">findahelpline.com</a>',
        "photo": None,
        "document": None,
        "location": None,
        "buttons": [
            [{"label": "Yes", "data": "yes", "url": None}],
            [{"label": "Read", "data": None, "url": "https://example.com/"}],
        ],
        "reply_keyboard": None,
    }


async def test_files_can_be_seen_and_saved(client: Client, bot: Bot, sam: Person) -> None:
    await bot.send_photo(sam.chat_id, png(3, 2), caption="A week")
    await bot.send_document(sam.chat_id, b"a,b", filename="week.csv")
    _, (photo, document) = await client.page("GET", f"/people/{sam.chat_id}/messages")
    assert (photo["caption"], photo["text"]) == ("A week", None)
    assert (photo["photo"]["width"], photo["photo"]["height"]) == (3, 2)
    assert (document["document"]["name"], document["document"]["size"]) == ("week.csv", 3)
    async with client.session.get(client.sandbox.url + photo["photo"]["url"]) as response:
        assert (response.content_type, await response.read()) == ("image/png", png(3, 2))
    async with client.session.get(client.sandbox.url + document["document"]["url"]) as response:
        assert response.headers["Content-Disposition"] == "attachment"
        assert await response.read() == b"a,b"


async def test_reply_keyboards(client: Client, bot: Bot, sam: Person) -> None:
    await bot.send_message(sam.chat_id, "?", reply_markup=ReplyKeyboardMarkup([["A", "B"]]))
    _, (message,) = await client.page("GET", f"/people/{sam.chat_id}/messages")
    keys = [{"label": label, "request_location": False} for label in "AB"]
    assert message["reply_keyboard"] == {"rows": [keys], "one_time": False}


async def test_a_person_lives_on_the_page(client: Client, bot: Bot) -> None:
    status, person = await client.page(
        "POST", "/people", {"first_name": " Ana ", "language_code": "es"}
    )
    assert (status, person["first_name"], person["language_code"]) == (200, "Ana", "es")
    here = f"/people/{person['chat_id']}"
    asked = await bot.send_message(person["chat_id"], "Well?", reply_markup=KEYBOARD)
    for path, body in (
        ("/send", {"text": "hola"}),
        ("/tap", {"message_id": asked.message_id, "data": "yes"}),
        ("/location", {"latitude": 40, "longitude": -3.7}),
        ("/block", {}),
        ("/unblock", {}),
    ):
        assert await client.page("POST", here + path, body) == (200, {})
    kinds = [set(update.to_dict()) - {"update_id"} for update in await bot.get_updates()]
    assert kinds == [
        {"message"},
        {"callback_query"},
        {"message"},
        {"my_chat_member"},
        {"my_chat_member"},
    ]


@pytest.mark.parametrize(
    ("path", "body", "answer"),
    [
        ("/people", {}, (400, "first_name is missing.")),
        ("/people", {"first_name": " "}, (400, "A name has 1 to 64 characters.")),
        ("/people", None, (400, "A JSON object was expected.")),
        ("/people/1001/send", {"text": "  "}, (400, "There is nothing to send.")),
        ("/people/1001/location", {"latitude": 1}, (400, "needs latitude and longitude")),
        ("/people/1001/tap", {"message_id": 9, "data": "x"}, (400, "no such message")),
        ("/people/1001/tap", {"message_id": 1, "data": "x"}, (400, "no such button")),
        ("/people/7/send", {"text": "x"}, (404, "There is no such thing here.")),
        ("/faults", {"colour": "red"}, (400, "That is not a fault")),
        ("/clock", {"to": "yesterday"}, (400, "yesterday")),
        ("/clock", {"to": "2020-01-01T00:00:00Z"}, (400, "in the past")),
        ("/clock", {"to": "next"}, (409, "Nothing is coming up.")),
    ],
)
async def test_what_cannot_be_done_is_said(
    client: Client, sam: Person, path: str, body: object, answer: tuple[int, str]
) -> None:
    await sam.sends("hello")
    status, said = await client.page("POST", path, body)
    assert (status, answer[1] in said["error"]) == (answer[0], True), said


async def test_events(client: Client, bot: Bot, ears: Ears, sam: Person) -> None:
    await bot.send_chat_action(sam.chat_id, "typing")
    assert await ears.next("typing") == {"type": "typing", "chat_id": sam.chat_id}
    sent = await bot.send_message(sam.chat_id, "one", reply_markup=KEYBOARD)
    said = await ears.next("message")
    assert (said["chat_id"], said["message"]["text"]) == (sam.chat_id, "one")
    await sam.taps("Yes")
    query = (await bot.get_updates())[0].callback_query
    assert query is not None
    await query.answer("Noted", show_alert=True)
    toast = await ears.next("toast")
    assert (toast["chat_id"], toast["text"], toast["alert"]) == (sam.chat_id, "Noted", True)
    await sent.edit_text("two")
    assert (await ears.next("edit"))["message"]["edited"] is True
    await sent.delete()
    assert (await ears.next("delete"))["message_id"] == sent.message_id
    client.sandbox.add_person("Kim")
    await ears.next("people")
    await bot.set_my_description("Hello")
    await ears.next("bot")


class OneCheckIn:
    """A bot with one check-in ahead."""

    async def upcoming(self, chat_id: int | None) -> Sequence[Upcoming]:
        return (
            [Upcoming("check_in", START + timedelta(hours=20))] if chat_id in (None, 1001) else []
        )

    async def settle(self) -> None:
        return None


async def test_moving_the_clock(sandbox: Sandbox, client: Client, ears: Ears, sam: Person) -> None:
    sandbox.hooks = OneCheckIn()
    there = (START + timedelta(hours=20)).isoformat()
    moved = await client.page("POST", "/clock", {"chat_id": sam.chat_id, "to": "tomorrow"})
    assert moved == (200, {"now": there, "moved": 20 * 3600})
    assert await ears.next("moving") == {"type": "moving", "moving": True, "now": START.isoformat()}
    assert (await ears.next("clock"))["now"] == there
    assert await ears.next("moving") == {"type": "moving", "moving": False, "now": there}


async def test_faults_and_requests(client: Client, sam: Person) -> None:
    fault = {"method": "sendMessage", "status": 500}
    assert await client.page("POST", "/faults", fault) == (200, {})
    await client.ask("sendMessage", chat_id=sam.chat_id, text="x")
    await client.page("POST", "/faults", fault)
    assert await client.page("DELETE", "/faults") == (200, {})
    await client.ask("sendMessage", chat_id=sam.chat_id, text="x")
    _, requests = await client.page("GET", "/requests")
    assert [(one["method"], one["params"]["text"], one["status"]) for one in requests] == [
        ("sendMessage", "x", 500),
        ("sendMessage", "x", 200),
    ]


async def test_the_page_itself(client: Client) -> None:
    async with client.session.get(f"{client.sandbox.url}/") as response:
        assert (response.status, response.content_type) == (200, "text/html")
    async with client.session.get(f"{client.sandbox.url}/page/page.js") as response:
        assert response.content_type in ("text/javascript", "application/javascript")
