"""Sealing: AES-256-GCM for what people say, with keys that live outside the database.

Every person has a data key, which seals their rows; it is kept in the database masked by a pad
of the person's own and wrapped by the newest key of a `KeyRing`. What belongs to people who
have no data key (yet) is sealed by the ring itself, under its instance key. Who holds the
database without the ring reads nothing, and who overwrites a pad has shredded that person's
words.

A seal is bound to its place (table, person, row) and opens nowhere else. Layouts, in bytes:

    sealed row       1 version | 12 nonce | ciphertext and 16 tag
    by the ring      1 version | 1 length of id | id of the key | 12 nonce | ciphertext and 16 tag

Nonces are random: at 96 bits one key is good for 2**32 seals, which no person reaches.
"""

import hmac
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import structlog
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

from bot.storage import keyfile
from bot.storage.keyfile import KEY_BYTES

_NONCE_BYTES = 12
_VERSION = b"\x01"
_PADDED_TO = 64  # sealed JSON is padded to a multiple of this, so that its size tells little

logger = structlog.get_logger(__name__)


class SealError(Exception):
    """Something sealed does not open: wrong key, wrong place, or changed since."""


class UnknownKey(SealError):  # noqa: N818  says what is the matter
    """Sealed with a key that is not among the instance's keys."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


def new_data_key() -> bytes:
    """Return a fresh random key for one person."""
    return os.urandom(KEY_BYTES)


def masked(key: bytes, pad: bytes) -> bytes:
    """Return a data key hidden by a pad of its length, or, hidden before, as it was."""
    return bytes(a ^ b for a, b in zip(key, pad, strict=True))


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

    A ring from a file follows the file: it looks before each seal whether another was put in
    its place (one `stat`), and whenever it meets a key it does not know. So a rotation
    reaches every running process without a restart.

    For each use its own key is derived from the one kept (HKDF-SHA256), so that what is wrapped
    and what is sealed by the instance can never stand in for each other.
    """

    __slots__ = ("_file", "_keys", "_stamp")

    def __init__(self, keys: Mapping[str, bytes], *, file: Path | None = None) -> None:
        """Take the keys by their ids, newest first; there must be one."""
        self._keys = dict(keys)
        self._file = file
        self._stamp: keyfile.Stamp | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the entries of SUREFOOT_KEYS, as in a key file; raise KeyFileError."""
        return cls(keyfile.parse(text, source="SUREFOOT_KEYS"))

    @classmethod
    def open_file(cls, path: Path) -> tuple[Self, bool]:
        """Return the ring kept in `path` and whether it was made just now.

        A missing file is made at once and whole (mode 0600, folder 0700), also when several
        processes start together: all of them then read the same key. A file that others on the
        machine can reach is used, but complained about. Raises KeyFileError.
        """
        created = keyfile.make(path)
        if keyfile.is_open_to_others(path):
            logger.error("key file is open to others", path=str(path), action="chmod 600 it")
        ring = cls(keyfile.read(path), file=path)
        return ring, created

    @classmethod
    def of_host(cls, keys: SecretStr | None, path: Path) -> Self:
        """Return the ring of these keys, else of the file, which must be there.

        Raises KeyFileError.
        """
        if keys is not None:
            return cls.parse(keys.get_secret_value())
        return cls(keyfile.read(path), file=path)

    @property
    def file(self) -> Path | None:
        """Where the keys are kept; None where the host keeps them (SUREFOOT_KEYS)."""
        return self._file

    @property
    def ids(self) -> Sequence[str]:
        """The keys' ids, newest first."""
        return list(self._keys)

    def follow(self) -> None:
        """Take the keys as they are in the file now, if it is another file than before.

        What cannot be read is complained about once, and the keys stay as they were.
        """
        if self._file is None:
            return
        stamp = keyfile.stamp(self._file)
        if stamp is None or stamp == self._stamp:
            return
        try:
            self._keys = keyfile.read(self._file)
        except keyfile.KeyFileError as error:
            logger.error("changed key file not taken over", reason=str(error))  # noqa: TRY400  said in one line
        self._stamp = stamp

    def tag(self, key_id: str, text: str) -> str:
        """Return a tag of the text that tells nothing without this key (HMAC-SHA256, hex).

        Raises UnknownKey where there is no such key.
        """
        key = _derived(self._kept(key_id), "tag")
        return hmac.new(key, text.encode(), "sha256").hexdigest()

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
        self.follow()
        key_id, kept = next(iter(self._keys.items()))
        head, nonce = header(key_id), os.urandom(_NONCE_BYTES)
        return head + nonce + AESGCM(_derived(kept, use)).encrypt(nonce, plain, head + place)

    def _decrypt(self, use: str, sealed: bytes, place: bytes) -> bytes:
        body = 2 + (sealed[1] if len(sealed) > 1 else 0)
        head, nonce = sealed[:body], sealed[body : body + _NONCE_BYTES]
        key_id = head[2:].decode("ascii", "replace")
        if not keyfile.is_id(key_id) or head != header(key_id):
            raise SealError(SealError.__doc__)
        kept = self._kept(key_id)
        return _opened(_derived(kept, use), head, nonce, sealed[body + _NONCE_BYTES :], place)

    def _kept(self, key_id: str) -> bytes:
        kept = self._keys.get(key_id)
        if kept is None:
            self.follow()
            kept = self._keys.get(key_id)
        if kept is None:
            raise UnknownKey
        return kept


def header(key_id: str) -> bytes:
    """Return what everything begins with that a ring wrapped or sealed under this key."""
    return _VERSION + bytes([len(key_id)]) + key_id.encode()


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
