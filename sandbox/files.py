"""Files sent to and by the bot, and what Telegram says of files it does not take."""

import struct
import zlib
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import PurePath
from typing import NamedTuple

from sandbox.params import Params, Upload
from sandbox.refusals import bad_request

MOST_PHOTO_BYTES = 10 * 1024 * 1024
_MOST_SIDES = 10_000
_MOST_RATIO = 20
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})


class Size(NamedTuple):
    """A picture's size in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with a place and a name; `size` only for photos."""

    file_id: str
    path: str
    name: str
    mime_type: str
    content: bytes
    size: Size | None = None

    @property
    def unique_id(self) -> str:
        return self.file_id.rpartition("-")[2]


class Files:
    """All files, in memory."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def photo(self, params: Params, name: str = "photo") -> StoredFile:
        """The photo a request carries, or names by the id of one sent before."""
        upload = params.upload(name)
        return self.new_photo(upload) if upload else self._again(params.text(name), "photo")

    def document(self, params: Params, name: str = "document") -> StoredFile:
        upload = params.upload(name)
        return self.new_document(upload) if upload else self._again(params.text(name), "document")

    def new_photo(self, upload: Upload) -> StoredFile:
        if len(upload.content) > MOST_PHOTO_BYTES:
            raise bad_request(
                f"file of size {len(upload.content)} bytes is too big for a photo; "
                f"the maximum size is {MOST_PHOTO_BYTES} bytes"
            )
        size = _photo_size(_non_empty(upload))
        suffix = ".png" if upload.content.startswith(_PNG) else ".jpg"
        name = f"photo_{len(self._by_id)}{suffix}"
        return self._keep(Upload(name, upload.content), "photo", size)

    def new_document(self, upload: Upload) -> StoredFile:
        name = PurePath(upload.name).name
        return self._keep(Upload(name, _non_empty(upload).content), "document", None)

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def _again(self, file_id: str, kind: str) -> StoredFile:
        if not file_id:
            raise bad_request(f"there is no {kind} in the request")
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if not file_id.startswith(kind):
            raise bad_request(f"can't use file of another type as {kind.capitalize()}")
        return stored

    def _keep(self, upload: Upload, kind: str, size: Size | None) -> StoredFile:
        number = len(self._by_id)
        path = f"{kind}s/file_{number}{PurePath(upload.name).suffix}"
        mime_type = guess_type(upload.name)[0] or "application/octet-stream"
        file_id = f"{kind}-sandbox-{number:08d}"
        stored = StoredFile(file_id, path, upload.name, mime_type, upload.content, size)
        self._by_id[stored.file_id] = stored
        self._by_path[path] = stored
        return stored


def _non_empty(upload: Upload) -> Upload:
    if not upload.content:
        raise bad_request("file must be non-empty")
    return upload


def _photo_size(upload: Upload) -> Size:
    size = picture_size(upload.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    long, short = max(size), min(size)
    if sum(size) > _MOST_SIDES or short == 0 or long / short > _MOST_RATIO:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def picture_size(content: bytes) -> Size | None:
    """Size of a whole PNG or JPEG; None for anything else, or a broken one."""
    try:
        if content.startswith(_PNG):
            return _png_size(content)
        if content.startswith(_JPEG):
            return _jpeg_size(content)
    except (struct.error, IndexError):
        return None
    return None


def _png_size(content: bytes) -> Size | None:
    """From the header, after every chunk's checksum up to the end mark held."""
    place, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, place)
        body = content[place + 4 : place + 8 + length]
        (checksum,) = struct.unpack_from(">I", content, place + 8 + length)
        if zlib.crc32(body) != checksum:
            return None
        place += 12 + length
    return Size(*struct.unpack_from(">II", content, len(_PNG) + 8))


def _jpeg_size(content: bytes) -> Size | None:
    place = len(_JPEG)
    while content[place] == 0xFF:  # noqa: PLR2004 - every JPEG marker begins so
        marker = content[place + 1]
        (length,) = struct.unpack_from(">H", content, place + 2)
        if 0xC0 <= marker <= 0xCF and marker not in _JPEG_NO_SIZE:  # noqa: PLR2004 - SOF0..SOF15
            height, width = struct.unpack_from(">HH", content, place + 5)
            return Size(width, height)
        place += 2 + length
    return None
