"""parse_mode MarkdownV2 and the older Markdown, with Telegram's words for what is wrong."""

from dataclasses import dataclass, field
from typing import Final

from telegram import MessageEntity

from sandbox.entities import Formatted, in_order, units
from sandbox.refusals import Refusal, bad_request

_RESERVED: Final = frozenset("_*[]()~`>#+-=|{}.!")
_MARKS: Final = (
    ("```", "pre", "Pre"),
    ("||", "spoiler", "Spoiler"),
    ("__", "underline", "Underline"),
    ("*", "bold", "Bold"),
    ("_", "italic", "Italic"),
    ("~", "strikethrough", "Strikethrough"),
    ("`", "code", "Code"),
)
_VERBATIM: Final = frozenset({"pre", "code"})
_OLD_MARKS: Final = (("```", "pre"), ("`", "code"), ("*", "bold"), ("_", "italic"))


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    kind: str
    name: str
    offset: int
    at: int


@dataclass(slots=True)
class _Reader:
    """Goes through MarkdownV2 once; `open` is the stack of marks not yet closed."""

    source: str
    place: int = 0
    text: str = ""
    open: list[_Open] = field(default_factory=list)
    quote: int | None = None
    entities: list[MessageEntity] = field(default_factory=list)

    def read(self) -> Formatted:
        while self.place < len(self.source):
            self._step()
        self._end_quote()
        if self.open:
            last = self.open[-1]
            raise _broken(f"Can't find end of {last.name} entity at byte offset {last.at}")
        return Formatted(self.text, in_order(self.entities))

    def _step(self) -> None:
        char = self.source[self.place]
        if char == "\\" and self.place + 1 < len(self.source):
            self._take(self.source[self.place + 1], 2)
        elif self._is_verbatim():
            self._verbatim(char)
        elif char == ">" and self._at_line_start():
            self._quote()
        elif char in "[]":
            self._link(char)
        elif not self._mark():
            self._plain(char)

    def _take(self, char: str, step: int) -> None:
        if char == "\n" and not self.source.startswith(">", self.place + step):
            self._end_quote()
        self.text += char
        self.place += step

    def _plain(self, char: str) -> None:
        if char in _RESERVED:
            raise _broken(
                f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
            )
        self._take(char, 1)

    def _is_verbatim(self) -> bool:
        return bool(self.open) and self.open[-1].kind in _VERBATIM

    def _verbatim(self, char: str) -> None:
        if self.source.startswith(self.open[-1].mark, self.place):
            self._close(self.open[-1].mark)
        else:
            self._take(char, 1)

    def _at_line_start(self) -> bool:
        return self.place == 0 or self.source[self.place - 1] == "\n"

    def _quote(self) -> None:
        if self.quote is None:
            self.quote = units(self.text)
        self.place += 1

    def _end_quote(self) -> None:
        if self.quote is not None:
            self._add("blockquote", self.quote)
        self.quote = None

    def _mark(self) -> bool:
        for mark, kind, name in _MARKS:
            if self.source.startswith(mark, self.place):
                if self.open and self.open[-1].mark == mark:
                    self._close(mark)
                else:
                    self._open(mark, kind, name)
                return True
        return False

    def _open(self, mark: str, kind: str, name: str) -> None:
        at = len(self.source[: self.place].encode())
        self.open.append(_Open(mark, kind, name, units(self.text), at))
        self.place += len(mark)

    def _close(self, mark: str) -> None:
        opened = self.open.pop()
        self._add(opened.kind, opened.offset)
        self.place += len(mark)

    def _link(self, char: str) -> None:
        if char == "[":
            self._open("[", "text_link", "TextUrl")
            return
        if not self.open or self.open[-1].mark != "[":
            self._plain(char)
        opened = self.open.pop()
        end = self.source.find(")", self.place)
        if not self.source.startswith("](", self.place) or end < 0:
            raise _broken(f"Can't find end of a URL at byte offset {opened.at}")
        self._add("text_link", opened.offset, url=self.source[self.place + 2 : end])
        self.place = end + 1

    def _add(self, kind: str, offset: int, url: str | None = None) -> None:
        length = units(self.text) - offset
        if length:
            self.entities.append(MessageEntity(kind, offset, length, url=url))


def from_markdown_v2(source: str) -> Formatted:
    """Text and entities; refuses with "can't parse entities: ..."."""
    return _Reader(source).read()


def from_markdown(source: str) -> Formatted:
    """The older Markdown: no nesting, and nothing needs escaping but the marks themselves."""
    text, place = "", 0
    entities: list[MessageEntity] = []
    while place < len(source):
        if source[place] == "\\" and source[place + 1 : place + 2] in tuple("_*`["):
            text, place = text + source[place + 1], place + 2
        elif (found := _old_entity(source, place)) is not None:
            kind, content, url, place = found
            entities.append(MessageEntity(kind, units(text), units(content), url=url))
            text += content
        else:
            text, place = text + source[place], place + 1
    return Formatted(text, in_order(entity for entity in entities if entity.length))


def _old_entity(source: str, place: int) -> tuple[str, str, str | None, int] | None:
    """Kind, content, link and where to go on, if an entity begins here."""
    if source[place] == "[":
        return _old_link(source, place)
    for mark, kind in _OLD_MARKS:
        if source.startswith(mark, place):
            end = source.find(mark, place + len(mark))
            if end < 0:
                raise _no_end(source, place)
            return kind, source[place + len(mark) : end], None, end + len(mark)
    return None


def _old_link(source: str, place: int) -> tuple[str, str, str | None, int] | None:
    middle = source.find("](", place)
    if middle < 0:
        return None
    end = source.find(")", middle)
    if end < 0:
        raise _no_end(source, place)
    return "text_link", source[place + 1 : middle], source[middle + 2 : end], end + 1


def _no_end(source: str, place: int) -> Refusal:
    at = len(source[:place].encode())
    return _broken(f"Can't find end of the entity starting at byte offset {at}")


def _broken(words: str) -> Refusal:
    return bad_request(f"can't parse entities: {words}")
