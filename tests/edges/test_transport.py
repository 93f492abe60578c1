import asyncio
import io
import json
import logging
import socket
import traceback
from collections.abc import AsyncIterator
from hashlib import sha256

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.transport import AiohttpRequest, NoAnswer, NotSent, Unknown
from tests.edges.telegram_server import (
    MESSAGE,
    TOKEN,
    Answers,
    Telegram,
    bot_at,
    half,
    listening,
    never,
    ok,
    refuses,
    reset,
    reset_early,
)


def shown(error: pytest.ExceptionInfo[BaseException]) -> str:
    """Return all that a log would show of it."""
    return "".join(traceback.format_exception(error.value))


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with listening(Telegram()) as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with bot_at(telegram.url, AiohttpRequest()) as bot:
        yield bot


async def test_a_message_arrives_as_json_with_its_buttons(telegram: Telegram, bot: Bot) -> None:
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("7", callback_data="a:7")]])
    sent = await bot.send_message(7, 'Hello "you" \N{WAVING HAND SIGN} ñ', reply_markup=buttons)
    assert sent.message_id == MESSAGE["message_id"]
    [(method, asked)] = telegram.asked
    assert method == "sendMessage"
    assert asked["chat_id"] == 7
    assert asked["text"] == 'Hello "you" \N{WAVING HAND SIGN} ñ'
    assert asked["reply_markup"] == buttons.to_dict()


async def test_a_picture_is_uploaded_whole(telegram: Telegram, bot: Bot) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8000
    await bot.send_photo(7, InputFile(picture, "week.png"), caption="Your week: 3 days")
    assert telegram.asked == [("sendPhoto", {"chat_id": "7", "caption": "Your week: 3 days"})]
    name, kind, content = telegram.files["photo"]
    assert (name, kind, len(content)) == ("week.png", "image/png", len(picture))
    assert sha256(content).digest() == sha256(picture).digest()


async def test_a_document_is_uploaded_with_its_name(telegram: Telegram, bot: Bot) -> None:
    document = io.BytesIO(b'{"format": "surefoot-export"}')
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("ok", callback_data="b")]])
    await bot.send_document(7, document, filename="surefoot-export.json", reply_markup=buttons)
    [(method, asked)] = telegram.asked
    assert method == "sendDocument"
    assert json.loads(str(asked["reply_markup"])) == buttons.to_dict()
    name, kind, content = telegram.files["document"]
    assert (name, kind) == ("surefoot-export.json", "application/json")
    assert content == b'{"format": "surefoot-export"}'


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, BadRequest), (401, InvalidToken), (403, Forbidden), (404, InvalidToken)],
)
async def test_what_telegram_refuses(
    telegram: Telegram, bot: Bot, status: int, error: type[TelegramError]
) -> None:
    telegram.answers = refuses(status, "it says why")
    with pytest.raises(error) as caught:
        await bot.send_message(7, "hello")
    assert type(caught.value) is error
    assert status in {401, 404} or "it says why" in str(caught.value)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_too_many_says_how_long_to_wait(telegram: Telegram, bot: Bot) -> None:
    telegram.answers = refuses(429, "Too Many Requests: retry after 11", retry_after=11)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(7, "hello")
    assert caught.value.retry_after == 11


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_a_broken_telegram_is_a_network_error_also_without_json(
    telegram: Telegram, bot: Bot, status: int
) -> None:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text="<html>Bad Gateway</html>")

    telegram.answers = answer
    with pytest.raises(NetworkError, match=str(status)):
        await bot.send_message(7, "hello")


def refused_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


async def test_refused_is_surely_not_sent() -> None:
    port = refused_port()
    async with bot_at(f"http://127.0.0.1:{port}", AiohttpRequest()) as bot:
        with pytest.raises(NotSent, match=f"127.0.0.1:{port}"):
            await bot.send_message(7, "hello")


async def test_a_host_that_does_not_let_in_is_surely_not_sent() -> None:
    """A full backlog lets no connection in, which is how a dead host looks."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        address = full.getsockname()
        crowd = [socket.socket() for _ in range(4)]
        for one in crowd:
            one.setblocking(False)  # noqa: FBT003  its only parameter
            one.connect_ex(address)
        async with bot_at(f"http://127.0.0.1:{address[1]}", AiohttpRequest()) as bot:
            with pytest.raises(NotSent) as caught:
                await bot.send_message(7, "hello", connect_timeout=0.05)
            assert TOKEN not in shown(caught)
        for one in crowd:
            one.close()


async def test_waiting_for_a_free_connection_is_surely_not_sent(telegram: Telegram) -> None:
    taken = asyncio.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        taken.set()
        return await never(request)

    telegram.answers = answer
    async with bot_at(telegram.url, AiohttpRequest(connection_pool_size=1)) as bot:
        hangs = asyncio.ensure_future(bot.send_message(7, "first"))
        await taken.wait()
        with pytest.raises(NotSent, match="free"):
            await bot.send_message(7, "second", pool_timeout=0.05)
        hangs.cancel()
        telegram.answers = None
        await asyncio.wait([hangs])
        await bot.send_message(7, "third", pool_timeout=0.05)


@pytest.mark.parametrize("answer", [reset, half])
async def test_a_line_torn_after_the_request_left_is_unknown(
    telegram: Telegram, bot: Bot, answer: Answers
) -> None:
    telegram.answers = answer
    with pytest.raises(Unknown) as caught:
        await bot.send_message(7, "hello")
    assert not isinstance(caught.value, TimedOut)


async def test_a_hang_is_unknown_and_timed_out(telegram: Telegram, bot: Bot) -> None:
    telegram.answers = never
    with pytest.raises(NoAnswer) as caught:
        await bot.send_message(7, "hello", read_timeout=0.05)
    assert isinstance(caught.value, Unknown)
    assert isinstance(caught.value, TimedOut)


async def test_a_long_poll_may_take_its_time(telegram: Telegram) -> None:
    """`get_updates` asks for the default read timeout plus its own."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(0.1)
        return ok([])

    telegram.answers = answer
    request = AiohttpRequest(read_timeout=0.05)
    assert request.read_timeout == 0.05
    async with bot_at(telegram.url, request) as bot:
        assert await bot.get_updates(timeout=1) == ()
        with pytest.raises(NoAnswer):
            await bot.send_message(7, "hello")


async def test_an_upload_nobody_takes_in_is_unknown(telegram: Telegram, bot: Bot) -> None:
    telegram.answers = never
    with pytest.raises(NoAnswer):
        await bot.send_photo(7, bytes(2**24), write_timeout=0.05, read_timeout=5)


@pytest.mark.parametrize("answer", ["", "[]", "welcome to our wifi", '{"hello": "guest"}'])
async def test_an_answer_that_is_not_telegrams_is_unknown_and_not_logged(
    telegram: Telegram, bot: Bot, answer: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def answers(_request: web.Request) -> web.StreamResponse:
        return web.Response(text=answer)

    telegram.answers = answers
    with caplog.at_level(logging.INFO), pytest.raises(Unknown):
        await bot.send_message(7, "hello")
    assert caplog.text == ""


async def test_connections_are_kept_and_used_again(telegram: Telegram, bot: Bot) -> None:
    for _ in range(5):
        await bot.send_message(7, "hello")
    assert len(telegram.connections) == 1


async def test_never_more_connections_than_allowed(telegram: Telegram) -> None:
    async with bot_at(telegram.url, AiohttpRequest(connection_pool_size=3)) as bot:
        await asyncio.gather(*(bot.send_message(7, "hello") for _ in range(30)))
    assert len(telegram.asked) == 30
    assert len(telegram.connections) == 3


async def test_the_proxies_of_the_environment_are_not_used(
    telegram: Telegram, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    await bot.send_message(7, "hello")
    assert len(telegram.asked) == 1


async def test_closed_it_sends_nothing_and_opens_again(telegram: Telegram) -> None:
    request = AiohttpRequest()
    bot = Bot(TOKEN, f"{telegram.url}/bot", request=request, get_updates_request=request)
    with pytest.raises(NotSent):
        await bot.send_message(7, "hello")
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        await bot.send_message(7, "hello")
        await request.shutdown()
        await request.shutdown()
    with pytest.raises(NotSent):
        await bot.send_message(7, "hello")
    assert len(telegram.asked) == 2


@pytest.mark.parametrize("answer", [None, reset, half, never])
async def test_no_error_shows_the_token(
    telegram: Telegram, bot: Bot, answer: Answers | None, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.answers = answer or refuses(500, "broken")
    with caplog.at_level(logging.INFO), pytest.raises(TelegramError) as caught:
        await bot.send_message(7, "hello", read_timeout=0.05)
    assert TOKEN not in shown(caught)
    assert TOKEN not in caplog.text


async def test_an_upload_torn_on_its_way_is_unknown_and_shows_no_token(
    telegram: Telegram, bot: Bot
) -> None:
    telegram.answers = reset_early
    with pytest.raises(Unknown) as caught:
        await bot.send_photo(7, bytes(2**24))
    assert TOKEN not in shown(caught)


@pytest.mark.parametrize("url", ["http://127.0.0.1:{}", "http://:{}"])
async def test_no_error_shows_the_token_where_no_connection_was_made(url: str) -> None:
    async with bot_at(url.format(refused_port()), AiohttpRequest()) as bot:
        with pytest.raises(NotSent) as caught:
            await bot.send_message(7, "hello")
    assert TOKEN not in shown(caught)
