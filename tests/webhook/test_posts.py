"""What is let in at the webhook's address, and what is answered."""

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry

from bot.web import Post, WebServer, update_in

SECRET = "the-secret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {"update_id": 7, "message": {"text": "hello"}}


class Store:
    """Takes updates while it is `well`."""

    def __init__(self) -> None:
        self.well = True
        self.taken: list[Mapping[str, Any]] = []

    async def take(self, body: Mapping[str, Any]) -> bool:
        if self.well:
            self.taken.append(body)
        return self.well


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
async def url(store: Store) -> AsyncIterator[str]:
    post = Post("/updates", SECRET, store.take)
    server = WebServer("127.0.0.1", 0, probes={}, registry=CollectorRegistry(), post=post)
    await server.start()
    yield f"http://127.0.0.1:{server.port}/updates"
    await server.stop()


async def posted(url: str, body: bytes, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {HEADER: secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers=headers) as answer,
    ):
        return answer.status


async def test_an_update_with_the_secret_is_taken(url: str, store: Store) -> None:
    assert await posted(url, json.dumps(UPDATE).encode()) == 200
    assert store.taken == [UPDATE]


async def test_what_cannot_be_stored_is_to_be_sent_again(url: str, store: Store) -> None:
    store.well = False
    assert await posted(url, json.dumps(UPDATE).encode()) == 503
    store.well = True
    assert await posted(url, json.dumps(UPDATE).encode()) == 200
    assert store.taken == [UPDATE]


@pytest.mark.parametrize("secret", [None, "", "the-secre", "the-secret2", "THE-SECRET", "sécret"])
async def test_without_the_secret_nothing_is_taken(
    url: str, store: Store, secret: str | None
) -> None:
    assert await posted(url, json.dumps(UPDATE).encode(), secret) == 403
    assert await posted(url, b"not even JSON", secret) == 403
    assert store.taken == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"[]",
        b"7",
        b"null",
        b"{}",
        b'{"update_id": "7"}',
        b'{"update_id": -1}',
        b'{"update_id": 9223372036854775808}',
        b'{"update_id": 7',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
async def test_what_is_no_update_is_refused(url: str, store: Store, body: bytes) -> None:
    assert await posted(url, body) == 400
    assert store.taken == []


def padded(size: int) -> bytes:
    body = json.dumps({**UPDATE, "padding": ""})
    return json.dumps({**UPDATE, "padding": "x" * (size - len(body))}).encode()


async def test_a_body_over_a_megabyte_is_refused(url: str, store: Store) -> None:
    assert await posted(url, padded(999_999)) == 200
    assert await posted(url, padded(1_000_001)) == 413
    assert len(store.taken) == 1


async def test_only_posts_and_only_there(url: str, store: Store) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            assert answer.status == 405
        async with session.post(f"{url}/more", headers={HEADER: SECRET}) as answer:
            assert answer.status == 404


@given(st.binary() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_anything_is_either_an_update_or_none(sent: bytes | str) -> None:
    body = update_in(sent.encode() if isinstance(sent, str) else sent)
    assert body is None or isinstance(body["update_id"], int)
