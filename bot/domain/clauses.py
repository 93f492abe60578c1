"""Typed text parted into clauses, and the numbers from 0 to 10 in them.

What may be a rating is looked for clause by clause. A clause ends at a mark, at a dash with room
behind it, at an emoji, and before a word that begins another one ("because"); where exactly, is the
language's affair: :class:`RatingWords` comes from its lexicon.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from bot.domain.tokens import Token

Phrase = tuple[str, ...]
NO_WORDS: frozenset[str] = frozenset()
NO_PHRASES: frozenset[Phrase] = frozenset()

FREE = frozenset("~\u2248=+:-'&^")
"""Signs that say nothing beside a number."""

SENTENCE_ENDS = frozenset(".!?\u2026\n)-\u2013\u2014")

_DASHES = frozenset("-\u2013\u2014")
_MARKS = frozenset('.!?\u2026\n,;:()[]{}"\u201c\u201d\u201e\u00ab\u00bb*|') | _DASHES
_SYMBOLS = FREE | frozenset("/\u2212%$\u20ac\u00a3\u00b0#<>@_")
_OPENING = frozenset("([{\u201c\u00ab")
_SPOIL_BEFORE = _DASHES | frozenset("\u2212+#$\u20ac\u00a3\u00b0/@<>")
_SPOIL_AFTER = frozenset("%\u00b0\u20ac$\u00a3#^")
_GOES_ON = frozenset(":-\u2013./")
_DIGITS = {str(number): number for number in range(11)}
_TEN = 10
_LOWEST = frozenset({0, 1})
KINDS = (
    "strong",
    "neutral",
    "weak",
    "hedges",
    "present",
    "things",
    "times",
    "blocks",
    "past",
    "openers",
    "reasons",
    "starters",
    "subjects",
)
"""Those of the words in `RatingWords` that say what a number beside them is."""


@dataclass(frozen=True, slots=True)
class RatingWords:
    """What the words around a number mean, in one language.

    `scale` stands between a rating and its ten, `ranges` between the ends of "0 to 10". Words
    around a number: `strong` ones go with a rating only, `neutral` ones say nothing, `weak` ones
    may as well make it a time or a guess, `hedges` a count, `present` ones make an end of that.
    `leads` in front of a number make it a rating in the middle of a sentence; `times` in front of
    it make it one, `blocks` another's score, `things` behind it a count, `spoils` too, and `past`
    words an old value or somebody else's. `openers` begin a clause, `reasons` are those that follow
    a rating, `starters` may follow a rating without any mark, `subjects` even a bare number.
    `doubtful` numbers are ordinary words as well.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    doubtful: frozenset[str] = NO_WORDS
    scale: frozenset[Phrase] = NO_PHRASES
    ranges: frozenset[str] = NO_WORDS
    strong: frozenset[str] = NO_WORDS
    neutral: frozenset[str] = NO_WORDS
    weak: frozenset[str] = NO_WORDS
    hedges: frozenset[str] = NO_WORDS
    present: frozenset[str] = NO_WORDS
    leads: frozenset[Phrase] = NO_PHRASES
    spoils: frozenset[Phrase] = NO_PHRASES
    things: frozenset[str] = NO_WORDS
    times: frozenset[str] = NO_WORDS
    blocks: frozenset[str] = NO_WORDS
    past: frozenset[str] = NO_WORDS
    openers: frozenset[str] = NO_WORDS
    reasons: frozenset[str] = NO_WORDS
    starters: frozenset[str] = NO_WORDS
    subjects: frozenset[str] = NO_WORDS

    def kinds(self, word: str) -> tuple[str, ...]:
        """Return what a word near a number may be, by the names of the fields that hold it."""
        return tuple(kind for kind in KINDS if word in getattr(self, kind))


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` up to `last`; `mark` parts it from the one before, `end` is in the text."""

    first: int
    last: int
    mark: str
    end: int

    @property
    def begins_sentence(self) -> bool:
        """Whether more than a comma stands before it."""
        return not SENTENCE_ENDS.isdisjoint(self.mark)


@dataclass(frozen=True, slots=True)
class Number:
    """A number from 0 to 10 at token `at`; `behind` it and its scale the text goes on."""

    at: int
    behind: int
    value: int
    has_scale: bool = False


class Said:
    """One text, as clauses and numbers; `words` are its tokens, spelled out."""

    def __init__(self, text: str, tokens: Sequence[Token], words: RatingWords) -> None:
        """Part the text."""
        self.text = text
        self.tokens = tokens
        self.words = [token.text for token in tokens]
        self.means = words
        self.range_at = self._range()
        self.clauses = tuple(self._parted())

    def start(self, clause: Clause) -> int:
        """Where a clause begins in the text, with the bracket before it."""
        start = self.tokens[clause.first].start
        return start - 1 if self.text[:start][-1:] in _OPENING and start else start

    def is_number(self, index: int) -> bool:
        """Whether a token is a number of any size."""
        return self.words[index][0].isdigit() or self.words[index] in self.means.numbers

    def value(self, index: int) -> int | None:
        """The number from 0 to 10 that a token is."""
        said = self.words[index]
        return self.means.numbers.get(said, _DIGITS.get(said))

    def only_number(self, clause: Clause) -> Number | None:
        """The one number of a clause, which may be said twice; None for several or a spoilt one."""
        places = [at for at in range(clause.first, clause.last) if self.is_number(at)]
        number = self.number(places[0], clause.last) if places else None
        if number is None or all(at < number.behind for at in places):
            return number
        if number.has_scale or {self.value(at) for at in places} != {number.value}:
            return None
        return Number(number.at, places[-1] + 1, number.value)

    def number(self, at: int, last: int) -> Number | None:
        """The number at a token with the scale behind it, if there is one; None if spoilt."""
        value = self.value(at)
        if value is None or self._is_spoilt(at):
            return None
        for phrase in self.means.scale:
            ten = at + 1 + len(phrase)
            is_scale = ten < last and tuple(self.words[at + 1 : ten]) == phrase
            if is_scale and self.value(ten) == _TEN:
                return None if self._goes_on(ten) else Number(at, ten + 1, value, has_scale=True)
        return None if self._goes_on(at) else Number(at, at + 1, value)

    def spoils(self, index: int) -> bool:
        """Whether a count goes on here: "so far", "and a half"."""
        return self._stands_at(index, self.means.spoils)

    def _stands_at(self, index: int, phrases: Iterable[Phrase]) -> bool:
        return any(tuple(self.words[index : index + len(p)]) == p for p in phrases)

    def _range(self) -> int | None:
        """Where "0 to 10" ends, which only tells what the scale is."""
        for at in range(len(self.words) - 2):
            between = self.words[at + 1] in self.means.ranges
            if between and self.value(at) in _LOWEST and self.value(at + 2) == _TEN:
                return at + 3
        return None

    def _parted(self) -> Iterator[Clause]:
        first, mark = self.range_at or 0, ""
        for index in range(first, len(self.words)):
            if self._parts(index):
                if index > first:
                    yield Clause(first, index, mark, self._next_start(index))
                    mark = ""
                mark, first = mark + self.words[index], index + 1
            elif index > first and self._opens(first, index):
                yield Clause(first, index, mark, self.tokens[index].start)
                first, mark = index, ""
        if first < len(self.words):
            yield Clause(first, len(self.words), mark, len(self.text))

    def _parts(self, index: int) -> bool:
        """Whether a token stands between clauses: a mark, a dash with room, an emoji."""
        said, token = self.words[index], self.tokens[index]
        after = self.text[token.end : token.end + 1]
        if said in _DASHES:
            return (after.isspace() or said == "\u2014") and not self._is_between(index)
        if said == ":":
            return index > 0 and self.is_number(index - 1) and not after.isdigit()
        return not token.is_word and said not in _SYMBOLS

    def _is_between(self, dash: int) -> bool:
        beside = (dash - 1, dash + 1)
        return all(0 <= index < len(self.words) and self.is_number(index) for index in beside)

    def _opens(self, first: int, index: int) -> bool:
        """Whether a word begins a clause: "because", or "he" behind a complete rating."""
        said = self.words[index]
        if said in self.means.openers:
            joined = self.words[index - 1] in self.means.openers | self.means.hedges
            return not joined and not self.spoils(index)
        if said in self.means.subjects and self._is_bare_number(first, index):
            return self._tells_more(index)
        if said not in self.means.starters:
            return False
        number = self.only_number(Clause(first, index, "", 0))
        return number is not None and number.has_scale and number.behind == index

    def _is_bare_number(self, first: int, last: int) -> bool:
        """Whether a text begins with a number and words that say nothing: "seven today"."""
        if not self.is_number(first) or self.spoils(last):
            return False
        rest = range(first + 1, last)
        return all(self.is_number(at) or self.words[at] in self.means.neutral for at in rest)

    def _tells_more(self, index: int) -> bool:
        """Whether what begins here is more than "i guess"."""
        rest = takewhile(lambda at: not self._parts(at), range(index, len(self.words)))
        return any(self.words[at] not in self.means.neutral for at in rest)

    def _next_start(self, index: int) -> int:
        """Where the text goes on behind the mark at `index`."""
        for place in range(index, len(self.words)):
            if self.words[place] in _OPENING or self.words[place] not in _MARKS:
                return self.tokens[place].start
        return len(self.text)

    def _is_spoilt(self, at: int) -> bool:
        """Whether what touches a number in front makes it a date, a time, a range or money."""
        before = self.text[: self.tokens[at].start][-2:]
        return before[-1:] in _SPOIL_BEFORE or (before[-1:] in {":", "."} and before[0].isdigit())

    def _goes_on(self, at: int) -> bool:
        """Whether what touches a number behind makes it another one: "7%", "7:30", "7pm"."""
        after = self.text[self.tokens[at].end :][:2]
        if after[:1].isalpha():
            return self.words[at + 1] not in self.means.neutral
        return after[:1] in _SPOIL_AFTER or (after[:1] in _GOES_ON and after[1:].isdigit())
