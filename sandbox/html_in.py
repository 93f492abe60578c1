"""parse_mode HTML: Telegram's small set of tags, and its words for what is wrong with them."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from telegram import MessageEntity

from sandbox.entities import Formatted, in_order, units
from sandbox.refusals import Refusal, bad_request

_TAGS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_TOKEN = re.compile(
    r"<(/?)([^\s<>]*)([^<>]*)(>?)|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|[^<&]+|&"
)
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    kind: str
    offset: int
    attributes: dict[str, str]


@dataclass(slots=True)
class _Reader:
    """Goes through the source once; `open` is the stack of tags not yet closed."""

    text: str = ""
    open: list[_Open] = field(default_factory=list)
    entities: list[MessageEntity] = field(default_factory=list)

    def start(self, tag: str, attributes: str, at: int) -> None:
        kind = _TAGS.get(tag)
        if kind is None:
            raise _broken(f'Unsupported start tag "{tag}" at byte offset {at}')
        self.open.append(_Open(tag, kind, units(self.text), _attributes(attributes)))

    def end(self, tag: str, at: int) -> None:
        if not self.open:
            raise _broken(f"Unexpected end tag at byte offset {at}")
        opened = self.open.pop()
        if tag not in ("", opened.tag):
            raise _broken(
                f"Unmatched end tag at byte offset {at}, "
                f'expected "</{opened.tag}>", found "</{tag}>"'
            )
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = units(self.text) - opened.offset
        kind, url, language = opened.kind, None, None
        if kind == "text_link":
            url = opened.attributes.get("href") or self.text[-length:]
        if kind == "blockquote" and "expandable" in opened.attributes:
            kind = "expandable_blockquote"
        if kind == "code":
            language = opened.attributes.get("class", "").removeprefix("language-") or None
        if length:
            self.entities.append(
                MessageEntity(kind, opened.offset, length, url=url, language=language)
            )


def from_html(source: str) -> Formatted:
    """Text and entities; refuses with "can't parse entities: ..." and the byte offset."""
    reader = _Reader()
    for match in _TOKEN.finditer(source):
        at = len(source[: match.start()].encode())
        if not match.group().startswith("<"):
            reader.text += unescape(match.group()) if match.group() != "&" else "&"
        else:
            _tag(reader, match, at)
    if reader.open:
        tag = reader.open[-1].tag
        raise _broken(f'Can\'t find end tag corresponding to start tag "{tag}"')
    return Formatted(reader.text, in_order(reader.entities))


def _tag(reader: _Reader, match: re.Match[str], at: int) -> None:
    slash, tag, rest, closed = match.groups()
    if slash and closed:
        reader.end(tag.lower(), at)
    elif slash or not (rest or closed):
        raise _broken(f"Unclosed {'end' if slash else 'start'} tag at byte offset {at}")
    else:
        reader.start(tag.lower(), rest, at)
        if not closed:
            raise _broken(f"Unclosed start tag at byte offset {at}")


def _attributes(source: str) -> dict[str, str]:
    return {
        match.group(1).lower(): unescape(match.group(2) or match.group(3) or match.group(4) or "")
        for match in _ATTRIBUTE.finditer(source)
    }


def _broken(words: str) -> Refusal:
    return bad_request(f"can't parse entities: {words}")
