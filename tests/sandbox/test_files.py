import pytest
from telegram import Bot

from sandbox import Person
from sandbox.files import Size, picture_size
from tests.sandbox.client import Client, png

JPEG = bytes.fromhex("ffd8ffe000044a46ffc0000b080010002001011100ffd9")


async def test_a_photo_arrives_with_its_size(bot: Bot, sam: Person) -> None:
    message = await bot.send_photo(sam.chat_id, png(3, 2), caption="A week")
    assert [(size.width, size.height) for size in message.photo] == [(3, 2)]
    assert message.caption == "A week"
    assert (sam.last.photo, sam.last.caption, sam.last.text) == (png(3, 2), "A week", None)


async def test_a_document_keeps_its_name(bot: Bot, sam: Person) -> None:
    message = await bot.send_document(sam.chat_id, b"{}", filename="surefoot-export.json")
    assert message.document is not None
    assert message.document.file_name == "surefoot-export.json"
    assert (message.document.mime_type, message.document.file_size) == ("application/json", 2)
    assert (sam.last.document, sam.last.document_name) == (b"{}", "surefoot-export.json")


async def test_a_file_can_be_fetched_and_sent_again(bot: Bot, sam: Person) -> None:
    sent = await bot.send_photo(sam.chat_id, png())
    file = await bot.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == png()
    again = await bot.send_photo(sam.chat_id, sent.photo[-1].file_id)
    assert again.photo == sent.photo
    assert sam.last.photo == png()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "file must be non-empty"),
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (png()[:-6], "IMAGE_PROCESS_FAILED"),
        (png().replace(b"IDAT", b"IDAX"), "IMAGE_PROCESS_FAILED"),
        (png(21, 1), "PHOTO_INVALID_DIMENSIONS"),
        (png(5001, 5000), "PHOTO_INVALID_DIMENSIONS"),
        (
            png() + b"\0" * (10 * 1024 * 1024),
            "bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
    ids=["empty", "words", "cut", "damaged", "narrow", "huge", "heavy"],
)
async def test_photos_that_are_refused(bot: Bot, sam: Person, content: bytes, words: str) -> None:
    with pytest.raises(Exception, match=f"(?i){words}"):
        await bot.send_photo(sam.chat_id, content)


async def test_photos_at_the_limits_pass(bot: Bot, sam: Person) -> None:
    await bot.send_photo(sam.chat_id, png(20, 1))


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "there is no photo in the request"),
        ({"photo": "photo-unknown"}, "wrong file identifier/HTTP URL specified"),
        ({"photo": "attach://nothing"}, "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_a_photo_has_to_be_there(
    client: Client, sam: Person, params: dict[str, object], words: str
) -> None:
    refused = await client.refusal("sendPhoto", chat_id=sam.chat_id, **params)
    assert refused == f"Bad Request: {words}"


async def test_a_document_is_not_a_photo(bot: Bot, client: Client, sam: Person) -> None:
    sent = await bot.send_document(sam.chat_id, b"x", filename="x.txt")
    assert sent.document is not None
    refused = await client.refusal("sendPhoto", chat_id=sam.chat_id, photo=sent.document.file_id)
    assert refused == "Bad Request: can't use file of another type as Photo"


async def test_requests_above_50_mb_are_refused(bot: Bot, sam: Person) -> None:
    with pytest.raises(Exception, match="Request Entity Too Large"):
        await bot.send_document(sam.chat_id, b"\0" * (50 * 1024 * 1024 + 1))


def test_jpegs_have_a_size_too() -> None:
    assert picture_size(JPEG) == Size(32, 16)
    assert picture_size(JPEG[:12]) is None


async def test_unknown_files(client: Client) -> None:
    assert await client.refusal("getFile", file_id="x") == "Bad Request: invalid file_id"
    url = f"{client.sandbox.url}/file/bot{client.sandbox.token}/photos/none.png"
    async with client.session.get(url) as response:
        assert response.status == 404
