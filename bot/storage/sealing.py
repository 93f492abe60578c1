"""Sealing: AES-256-GCM for what people say, with keys that live outside the database.

Every person has a data key, which seals their rows; it is kept in the database wrapped by the
newest key of a `KeyRing`. What belongs to people who have no data key (yet) is sealed by the
ring itself, under its instance key. Who holds the database without the ring reads nothing, and
who destroys a wrapped data key has shredded that person's words.

A seal is bound to its place (table, person, row) and opens nowhere else. Layouts, in bytes:

    sealed row       1 version | 12 nonce | ciphertext and 16 tag
    by the ring      1 version | 1 length of id | id of the key | 12 nonce | ciphertext and 16 tag

Nonces are random: at 96 bits one key is good for 2**32 seals, which no person reaches.
"""

import base64
import json
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self

import structlog
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_NONCE_BYTES = 12
_VERSION = b"\x01"
_PADDED_TO = 64  # sealed JSON is padded to a multiple of this, so that its size tells little
_ENTRY = re.compile(r"([a-z0-9-]{1,16}):([A-Za-z0-9_-]{43})=?")
_OTHERS = 0o077
_HEADER = """\
# The keys of this Surefoot, newest first. Without them nothing people said can be read again.
# Keep a copy, and keep it apart from the database and its backups.
"""

logger = structlog.get_logger(__name__)


class SealError(Exception):
    """Something sealed does not open: wrong key, wrong place, or changed since."""


class KeyFileError(Exception):
    """The keys cannot be read or made; the message is one line for the host."""


def new_data_key() -> bytes:
    """Return a fresh random key for one person."""
    return os.urandom(KEY_BYTES)


def seal(key: bytes, value: object, *, table: str, person: int, row: str | int) -> bytes:
    """Seal a JSON-able `value` for one place; the row `1` is another than the row `"1"`."""
    nonce = os.urandom(_NONCE_BYTES)
    aad = _VERSION + _place(table, person, row)
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, _padded_json(value), aad)


def open_sealed(key: bytes, sealed: bytes, *, table: str, person: int, row: str | int) -> Any:  # noqa: ANN401  whatever JSON was sealed
    """Return the value sealed for this very place; raise SealError for anything else."""
    version, nonce, ciphertext = (
        sealed[:1],
        sealed[1 : 1 + _NONCE_BYTES],
        sealed[1 + _NONCE_BYTES :],
    )
    return json.loads(_opened(key, version, nonce, ciphertext, _place(table, person, row)))


class KeyRing:
    """The instance's keys: the newest wraps and seals, all of them unwrap and open.

    For each use its own key is derived from the one kept (HKDF-SHA256), so that what is wrapped
    and what is sealed by the instance can never stand in for each other.
    """

    __slots__ = ("_keys", "_newest")

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        """Take the keys by their ids, newest first; there must be one."""
        self._keys = dict(keys)
        self._newest = next(iter(self._keys))

    @classmethod
    def parse(cls, text: str, *, source: str = "SUREFOOT_KEYS") -> Self:
        """Read `id:key` entries, newest first, separated by blanks, commas or line ends.

        An id is 1-16 of a-z, 0-9 and -; a key is 32 bytes as base64url. The rest of a line after
        # is a comment. Raises KeyFileError, which names `source` and never repeats a key.
        """
        keys = _parsed_keys(_entries(text), source)
        if not keys:
            raise KeyFileError(f"{source}: there is no key in it")
        return cls(keys)

    @classmethod
    def open_file(cls, path: Path) -> tuple[Self, bool]:
        """Return the ring kept in `path` and whether it was made just now.

        A missing file is made at once and whole (mode 0600, folder 0700), also when several
        processes start together: all of them then read the same key. A file that others on the
        machine can reach is used, but complained about. Raises KeyFileError.
        """
        try:
            created = not path.exists() and _make_key_file(path)
            if path.stat().st_mode & _OTHERS:
                logger.error("key file is open to others", path=str(path), action="chmod 600 it")
            return cls.parse(path.read_text("utf-8"), source=str(path)), created
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not a text file"
            raise KeyFileError(f"{path}: the key file cannot be used: {reason}") from error

    def wrap(self, data_key: bytes, *, chat_id: int) -> bytes:
        """Return a person's data key, readable only by this ring and only for this person."""
        return self._encrypt("wrap", data_key, _place("data key", chat_id, 0))

    def unwrap(self, wrapped: bytes, *, chat_id: int) -> bytes:
        """Return the data key that was wrapped for this person; raise SealError otherwise."""
        return self._decrypt("wrap", wrapped, _place("data key", chat_id, 0))

    def instance_seal(self, value: object, *, table: str, person: int, row: str | int) -> bytes:
        """Seal as `seal` does, for a person who has no data key."""
        return self._encrypt("instance", _padded_json(value), _place(table, person, row))

    def instance_open(self, sealed: bytes, *, table: str, person: int, row: str | int) -> Any:  # noqa: ANN401  whatever JSON was sealed
        """Return what `instance_seal` sealed for this place; raise SealError otherwise."""
        return json.loads(self._decrypt("instance", sealed, _place(table, person, row)))

    def _encrypt(self, use: str, plain: bytes, place: bytes) -> bytes:
        key_id = self._newest.encode()
        header = _VERSION + bytes([len(key_id)]) + key_id
        nonce = os.urandom(_NONCE_BYTES)
        key = _derived(self._keys[self._newest], use)
        return header + nonce + AESGCM(key).encrypt(nonce, plain, header + place)

    def _decrypt(self, use: str, sealed: bytes, place: bytes) -> bytes:
        body = 2 + (sealed[1] if len(sealed) > 1 else 0)
        header, nonce = sealed[:body], sealed[body : body + _NONCE_BYTES]
        key = self._keys.get(header[2:].decode("ascii", "replace"))
        if key is None:
            raise SealError("sealed with a key that is not among the instance's keys")
        return _opened(_derived(key, use), header, nonce, sealed[body + _NONCE_BYTES :], place)


def _opened(key: bytes, header: bytes, nonce: bytes, ciphertext: bytes, place: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, header + place)
    except (InvalidTag, ValueError):  # ValueError: cut off within the nonce
        raise SealError(SealError.__doc__) from None


def _place(table: str, person: int, row: str | int) -> bytes:
    return json.dumps([table, person, row]).encode()


def _padded_json(value: object) -> bytes:
    plain = json.dumps(value, separators=(",", ":")).encode()
    return plain.ljust(-(-len(plain) // _PADDED_TO) * _PADDED_TO)


def _derived(key: bytes, use: str) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"surefoot {use}".encode()).derive(key)


def _entries(text: str) -> Iterable[str]:
    lines = (line.partition("#")[0] for line in text.splitlines())
    return (entry for line in lines for entry in line.replace(",", " ").split())


def _parsed_keys(entries: Iterable[str], source: str) -> dict[str, bytes]:
    keys: dict[str, bytes] = {}
    for number, entry in enumerate(entries, start=1):
        found = _ENTRY.fullmatch(entry)
        if not found or found[1] in keys:
            wrong = "has an id used before" if found else "is not id:key (32 bytes as base64url)"
            raise KeyFileError(f"{source}: entry {number} {wrong}")
        keys[found[1]] = base64.urlsafe_b64decode(found[2] + "=")
    return keys


def _make_key_file(path: Path) -> bool:
    """Make a file with one fresh key; False where another process was faster.

    Linking a finished file into place means that no reader ever meets half a key.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode().rstrip("=")
    with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="utf-8") as draft:
        draft.write(f"{_HEADER}{os.urandom(4).hex()}:{key}\n")
        draft.flush()
        os.fsync(draft.fileno())
        try:
            path.hardlink_to(draft.name)
        except FileExistsError:
            return False
    _fsync_folder(path.parent)
    return True


def _fsync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
