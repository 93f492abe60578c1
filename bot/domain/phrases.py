"""A small language for phrases, which people who do not program can read and write.

One phrase is a line of words. `WANT` in capitals is any word of that class; `hit/punch` is one or
the other; `just?` may be missing; `...` passes over up to three words, but never over a "not" and
never over the end of a sentence; `strangl*` is any word that begins so. A line that begins with
`!` is as clear as words can be; what follows from that is for the book's reader to decide.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

ENDS = frozenset(".!?")
"""What stands among the words where a sentence ends."""

GAP = "..."
CLEAR = "!"
LONGEST_GAP = 3
_CLASS = re.compile(r"[A-Z][A-Z_]*")


class PhraseError(ValueError):
    """A line is no phrase; the message says why."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a phrase: the words that may stand there, and how many may come before."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    gap: int
    optional: bool

    @property
    def needs_word(self) -> bool:
        """Whether one of `words` has to stand here."""
        return not self.optional and not self.beginnings

    def fits(self, word: str) -> bool:
        """Whether this word may stand here."""
        return word in self.words or bool(self.beginnings and word.startswith(self.beginnings))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line as it is written, and its parts, of which the first is not optional."""

    line: str
    parts: tuple[Part, ...]
    clear: bool

    def possible(self, present: AbstractSet[str]) -> bool:
        """Whether a text with these words has something for each part: a quick first look."""
        return not any(part.words.isdisjoint(present) for part in self.parts if part.needs_word)

    def ends(self, words: Sequence[str], start: int, barriers: frozenset[str]) -> set[int]:
        """Return every place where the phrase can end if it begins at `start`.

        `barriers` are the words that no gap passes over.
        """
        places = {start}
        for part in self.parts:
            found = {
                place + 1
                for place in _reach(words, places, part, barriers)
                if part.fits(words[place])
            }
            places = places | found if part.optional else found
            if not places:
                break
        return places


@dataclass(frozen=True, slots=True)
class Found:
    """Where a phrase stands among the words: from `start` up to, not including, `end`."""

    phrase: Phrase
    start: int
    end: int


class PhraseBook:
    """Many phrases, found in one pass over a text."""

    def __init__(self, phrases: Iterable[Phrase], barriers: frozenset[str]) -> None:
        """Know these phrases; no gap in them passes over `barriers` or the end of a sentence."""
        self.phrases = tuple(phrases)
        self._barriers = barriers | ENDS
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_beginning: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            for word in phrase.parts[0].words:
                self._by_word.setdefault(word, []).append(phrase)
            for beginning in phrase.parts[0].beginnings:
                self._by_beginning.setdefault(beginning, []).append(phrase)

    def joined(self, other: "PhraseBook") -> "PhraseBook":
        """Return a book of both books' phrases, with the barriers of this one."""
        return PhraseBook((*self.phrases, *other.phrases), self._barriers)

    def find(self, words: Sequence[str]) -> list[Found]:
        """Return every phrase at every place where it begins, at its longest."""
        present = set(words)
        begun = {
            word: [phrase for phrase in self._begun_by(word) if phrase.possible(present)]
            for word in present
        }
        return [
            Found(phrase, start, max(ends))
            for start, word in enumerate(words)
            for phrase in begun[word]
            if (ends := phrase.ends(words, start, self._barriers))
        ]

    def _begun_by(self, word: str) -> Iterator[Phrase]:
        yield from self._by_word.get(word, ())
        for beginning, phrases in self._by_beginning.items():
            if word.startswith(beginning):
                yield from phrases


def read_phrase(line: str, classes: Mapping[str, frozenset[str]]) -> Phrase:
    """Return the phrase that a line writes, or raise a `PhraseError`."""
    parts: list[Part] = []
    gap = 0
    clear = line.startswith(CLEAR)
    for piece in line.removeprefix(CLEAR).split():
        if piece == GAP:
            gap += LONGEST_GAP
            continue
        parts.append(_part(piece, gap, classes))
        gap = 0
    if not parts or parts[0].optional or parts[0].gap or gap:
        raise PhraseError(f"“{line}” does not begin and end with a word")
    return Phrase(line, tuple(parts), clear)


def _part(piece: str, gap: int, classes: Mapping[str, frozenset[str]]) -> Part:
    words: set[str] = set()
    beginnings: list[str] = []
    for choice in piece.removesuffix("?").split("/"):
        if _CLASS.fullmatch(choice):
            if choice not in classes:
                raise PhraseError(f"there is no class {choice}")
            words |= classes[choice]
        elif choice.endswith("*"):
            beginnings.append(choice.removesuffix("*"))
        else:
            words.add(choice)
    if not all((*words, *beginnings)):
        raise PhraseError(f"“{piece}” has an empty choice")
    return Part(frozenset(words), tuple(beginnings), gap, piece.endswith("?"))


def _reach(
    words: Sequence[str], places: Iterable[int], part: Part, barriers: frozenset[str]
) -> set[int]:
    """Return the places where the next word of a phrase may stand."""
    reached = set()
    for place in places:
        for there in range(place, min(place + part.gap + 1, len(words))):
            reached.add(there)
            if words[there] in barriers:
                break
    return reached
