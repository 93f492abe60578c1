"""The list of deletions: who must stay deleted when a backup is put back.

A text file beside the keys, so that putting back the database does not put it back too. A line
is the time, the id of the instance's key of that moment, and a tag: an HMAC, under a key derived
from that one, of a chat id and of the instant that person first came. So the list tells nobody
who it was, and somebody who came again after deleting everything is another person to it, however
the clock was set.

When a key is taken out of the key file for good, its lines fit nobody any more, and need not:
whoever was deleted under it has their data key under it or an older one in every backup.
"""

import os
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import structlog

from bot.storage.keyfile import fsync_folder
from bot.storage.sealing import KeyRing

_LINE = re.compile(r"\S+ ([a-z0-9-]{1,16}) ([0-9a-f]{64})")

logger = structlog.get_logger(__name__)


class Deletions:
    """The list in one file, which is made with its first line."""

    def __init__(self, file: Path, ring: KeyRing) -> None:
        self._file = file
        self._ring = ring

    def note(self, chat_id: int, came_at: datetime, now: datetime) -> None:
        """Add a person durably; to be called before their deletion commits.

        A deletion that then fails leaves a line of somebody who wanted to go and will be asked
        to try again. A list that cannot be written keeps nobody from being deleted; it is
        complained about.
        """
        self._ring.follow()
        key_id = self._ring.ids[0]
        tag = self._ring.tag(key_id, _person(chat_id, came_at))
        try:
            self._append(f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ} {key_id} {tag}")
        except OSError as error:
            logger.error(  # noqa: TRY400  said in one line
                "a deletion could not be listed: a backup put back would bring the person back",
                path=str(self._file),
                reason=error.strerror,
            )

    def among(self, people: Iterable[tuple[int, datetime]]) -> Sequence[int]:
        """Return the chat ids of those who are on the list, given with when they first came.

        Raises OSError where there is a list and it cannot be read.
        """
        tags = self._tags()
        return [
            chat_id
            for chat_id, came_at in people
            if any(
                self._ring.tag(key_id, _person(chat_id, came_at)) in listed
                for key_id, listed in tags.items()
            )
        ]

    def _append(self, line: str) -> None:
        """Write one line and wait for the disk; an end cut off by a crash spoils no other line."""
        is_new = not self._file.exists()
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        descriptor = os.open(self._file, flags, 0o600)
        try:
            os.write(descriptor, f"\n{line}".encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if is_new:
            fsync_folder(self._file.parent)

    def _tags(self) -> dict[str, set[str]]:
        """Return the tags of the list by the key they were made with, if it is still known."""
        try:
            lines = self._file.read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return {}
        tags: dict[str, set[str]] = {}
        for found in filter(None, map(_LINE.fullmatch, lines)):
            if found[1] in self._ring.ids:
                tags.setdefault(found[1], set()).add(found[2])
        return tags


def _person(chat_id: int, came_at: datetime) -> str:
    return f"{chat_id} {came_at.astimezone(UTC).isoformat(timespec='microseconds')}"
