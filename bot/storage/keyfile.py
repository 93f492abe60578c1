"""The key file: made on first start, changed only whole, read by every process of the instance.

A file is one `id:key` entry a line, newest first. Whoever changes it writes another file and
puts it in its place, so that no reader ever meets half of one.
"""

import base64
import fcntl
import os
import re
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

KEY_BYTES = 32
_ID = re.compile(r"[a-z0-9-]{1,16}")
_ENTRY = re.compile(rf"({_ID.pattern}):([A-Za-z0-9_-]{{43}})=?")
_HEADER = """\
# The keys of this Surefoot, newest first. Without them nothing people said can be read again.
# Keep a copy, and keep it apart from the database and its backups.
"""

Stamp = tuple[int, int, int]
"""What changes whenever a file is put in another's place: its number, time and size."""


class KeyFileError(Exception):
    """The keys cannot be read or made; the message is one line for the host."""


def parse(text: str, *, source: str) -> dict[str, bytes]:
    """Return the keys by their ids, newest first, separated by blanks, commas or line ends.

    An id is 1-16 of a-z, 0-9 and -; a key is 32 bytes as base64url. The rest of a line after #
    is a comment. Raises KeyFileError, which names `source` and never repeats a key.
    """
    keys: dict[str, bytes] = {}
    entries = (entry for line in text.splitlines() for entry in _entries(line))
    for number, entry in enumerate(entries, start=1):
        found = _ENTRY.fullmatch(entry)
        if not found or found[1] in keys:
            wrong = "has an id used before" if found else "is not id:key (32 bytes as base64url)"
            raise KeyFileError(f"{source}: entry {number} {wrong}")
        keys[found[1]] = base64.urlsafe_b64decode(found[2] + "=")
    if not keys:
        raise KeyFileError(f"{source}: there is no key in it")
    return keys


def is_id(text: str) -> bool:
    """Tell whether a key may have this id."""
    return _ID.fullmatch(text) is not None


def read(path: Path) -> dict[str, bytes]:
    """Return the keys in the file, newest first; raise KeyFileError."""
    with _complaints(path):
        return parse(path.read_text("utf-8"), source=str(path))


def make(path: Path) -> bool:
    """Make the file with one fresh key and its folder; False where there was one already.

    Several processes that start together agree on one file. Raises KeyFileError.
    """
    with _complaints(path):
        if path.exists():
            return False
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            _put(path, _HEADER + _fresh_line(()), Path.hardlink_to)
        except FileExistsError:
            return False
        return True


def add_key(path: Path) -> str:
    """Put a fresh key before the others and return its id. Raises KeyFileError."""
    with _complaints(path), _by_turns(path.parent):
        text = path.read_text("utf-8")
        ids = parse(text, source=str(path))
        line = _fresh_line(ids)
        lines = text.splitlines(keepends=True)
        first = next(number for number, old in enumerate(lines) if _entries(old))
        _put(path.resolve(), "".join([*lines[:first], line, *lines[first:]]), _replace)
        return line.partition(":")[0]


def keep_only(path: Path, keep: str) -> None:
    """Take every key but this one out of the file. Raises KeyFileError."""
    with _complaints(path), _by_turns(path.parent):
        text = path.read_text("utf-8")
        if keep not in parse(text, source=str(path)):
            raise KeyFileError(f"{path}: the key {keep} is not in it any more")
        lines = text.splitlines()
        kept = [line for line in lines if not _entries(line)]
        mine = next(each for line in lines for each in _entries(line) if _id(each) == keep)
        _put(path.resolve(), "\n".join([*kept, mine, ""]), _replace)


def stamp(path: Path) -> Stamp | None:
    """Return what tells this file from its successor; None where it cannot be seen."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


def is_open_to_others(path: Path) -> bool:
    """Tell whether others on this machine can reach the file."""
    with _complaints(path):
        return bool(path.stat().st_mode & 0o077)


def fsync_folder(folder: Path) -> None:
    """Make what was made or put in place in the folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _entries(line: str) -> list[str]:
    return line.partition("#")[0].replace(",", " ").split()


def _id(entry: str) -> str:
    return entry.partition(":")[0]


def _fresh_line(taken: Collection[str]) -> str:
    key = base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode().rstrip("=")
    key_id = os.urandom(4).hex()
    while key_id in taken:
        key_id = os.urandom(4).hex()
    return f"{key_id}:{key}\n"


def _put(path: Path, text: str, place: Callable[[Path, Path], object]) -> None:
    """Write a whole file (mode 0600) beside `path` and then put it there."""
    with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
        draft = Path(folder) / path.name
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        place(path, draft)
    fsync_folder(path.parent)


def _replace(path: Path, draft: Path) -> None:
    draft.replace(path)


@contextmanager
def _by_turns(folder: Path) -> Iterator[None]:
    """Let one process at a time change a key file here; the lock ends with the process."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _complaints(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not a text file"
        raise KeyFileError(f"{path}: the key file cannot be used: {reason}") from error
