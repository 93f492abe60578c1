"""Formatted text: what every way of writing it (plain, entities, HTML, Markdown) becomes.

Offsets and lengths are in UTF-16 units, as everywhere in the Bot API.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from telegram import MessageEntity

from sandbox.refusals import bad_request


class Span(NamedTuple):
    """Where an entity begins and how long it is."""

    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text as people see it, and its entities, in order."""

    text: str = ""
    entities: tuple[MessageEntity, ...] = ()


NO_WORDS = Formatted()
_COMMAND = re.compile(r"(?<![\w/@<])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")
_URL = re.compile(
    r"(?<![\w@.-])(?:https?://[^\s<>\"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|de|es)"
    r"(?![\w.-]*@)(?:/[^\s<>\"]*)?(?![\w-]))",
    re.IGNORECASE,
)
_URL_TAIL = ".,;:!?)]}'\"…"


def units(text: str) -> int:
    """Length in UTF-16 units: most emoji are two."""
    return len(text.encode("utf-16-le")) // 2


def trimmed(formatted: Formatted) -> Formatted:
    """Without white space at both ends, entities moved and cut to fit, as Telegram keeps it."""
    text = formatted.text.strip()
    lead = units(formatted.text) - units(formatted.text.lstrip())
    end = units(text)
    moved = (_moved(entity, -lead, end) for entity in formatted.entities)
    return Formatted(text, tuple(entity for entity in moved if entity is not None))


def with_found(formatted: Formatted) -> Formatted:
    """Adds the entities Telegram finds by itself: commands and links."""
    taken = [(e.offset, e.offset + e.length) for e in formatted.entities]
    found = [
        entity
        for entity in _found(formatted.text)
        if not any(
            start < entity.offset + entity.length and entity.offset < end for start, end in taken
        )
    ]
    return Formatted(formatted.text, in_order((*formatted.entities, *found)))


def in_order(entities: Iterable[MessageEntity]) -> tuple[MessageEntity, ...]:
    """By place, the outer before the inner."""
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def given_entities(text: str, given: object) -> tuple[MessageEntity, ...]:
    """The `entities` parameter checked against its text."""
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise bad_request("can't parse entities JSON object")
    entities = tuple(_given_entity(entity) for entity in given)
    for entity in entities:
        _check_place(Span(entity.offset, entity.length), units(text))
    return in_order(entity for entity in entities if entity.length > 0)


def check_url(url: str, what: str) -> None:
    """Refuses what Telegram refuses as the target of a link or a button."""
    parts = urlsplit(url if "://" in url or url.startswith("tg:") else f"http://{url}")
    if parts.scheme not in {"http", "https", "tg"}:
        raise bad_request(f"{what} URL '{url}' is invalid: Unsupported URL protocol")
    if parts.scheme == "tg":
        return
    if not parts.hostname:
        raise bad_request(f"{what} URL '{url}' is invalid: URL host is empty")
    if "." not in parts.hostname:
        raise bad_request(f"{what} URL '{url}' is invalid: Wrong HTTP URL")


def _moved(entity: MessageEntity, by: int, end: int) -> MessageEntity | None:
    start = max(entity.offset + by, 0)
    stop = min(entity.offset + by + entity.length, end)
    return None if stop <= start else _placed(entity, Span(start, stop - start))


def _placed(entity: MessageEntity, span: Span) -> MessageEntity:
    return MessageEntity(
        entity.type,
        span.offset,
        span.length,
        url=entity.url,
        user=entity.user,
        language=entity.language,
        custom_emoji_id=entity.custom_emoji_id,
    )


def _found(text: str) -> Iterable[MessageEntity]:
    for match in _COMMAND.finditer(text):
        yield _at(text, "bot_command", match.start(), match.group())
    for match in _URL.finditer(text):
        yield _at(text, "url", match.start(), match.group().rstrip(_URL_TAIL))


def _at(text: str, kind: str, start: int, content: str) -> MessageEntity:
    return MessageEntity(kind, units(text[:start]), units(content))


def _given_entity(given: object) -> MessageEntity:
    if not isinstance(given, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for name in ("type", "offset", "length"):
        if name not in given:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
    if given["type"] not in MessageEntity.ALL_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if given["type"] == MessageEntity.TEXT_LINK:
        check_url(given.get("url", ""), "entity")
    return MessageEntity.de_json(given, None)


def _check_place(span: Span, end: int) -> None:
    offset, length = span
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if offset > end:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > end:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + length}"
        )
