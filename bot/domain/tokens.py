"""Typed text as words, numbers, marks and emoji, alike however they were typed.

Everything that reads free words begins here. A token keeps its place in the person's own text, so
that a reader can cut what it took and leave the rest verbatim.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.text import fold, plain

_TOKEN = re.compile(
    r"(?:\d\ufe0f?\u20e3)+"  # keycaps
    r"|\d+(?:[.,]\d+)*"  # 7 or 7.5
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"  # don't
    r"|\n"
    r"|[^\w\s]\ufe0f?[\u20e3\U0001f3fb-\U0001f3ff]?"  # a mark or an emoji, its variants with it
)
_KEYCAP = re.compile("[\ufe0f\u20e3]")
_TEN = "\U0001f51f"
_REPEATED = re.compile(r"(\w)\1{2,}")
_SHORTEST_SLIP, _LONGEST_SLIP = 5, 24


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, mark or emoji; `start` and `end` are its place in the text as typed.

    A word is in small letters without accents, a letter typed three times or more stands twice.
    """

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether this is a word or a number."""
        return self.text[0].isalnum()


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a text in order; every line break is one too."""
    said = plain(text)
    return [
        Token(_alike(match.group()), match.start(), match.end()) for match in _TOKEN.finditer(said)
    ]


def _alike(word: str) -> str:
    if word[0].isdigit():
        return _KEYCAP.sub("", word)
    if word == _TEN:
        return "10"
    if not word.isascii() and word[0].isalpha():
        word = "'".join(fold(part) for part in word.split("'")) or word
    return _REPEATED.sub(r"\1\1", word)


def spell_out(tokens: Iterable[Token], spellings: Mapping[str, tuple[str, ...]]) -> Iterator[Token]:
    """Write contractions and chat spellings out: "dont" as "do" and "not", "u" as "you".

    A spelling that ends in an apostrophe is one of beginnings: "j'" as "je" makes "je" and "ai"
    of "j'ai". All words that one token becomes keep its place.
    """
    for token in tokens:
        for word in _spelled_out(token.text, spellings):
            yield token if word == token.text else Token(word, token.start, token.end)


def _spelled_out(word: str, spellings: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if word in spellings:
        return spellings[word]
    head, mark, rest = word.partition("'")
    if mark and f"{head}'" in spellings:
        return (*spellings[f"{head}'"], *_spelled_out(rest, spellings))
    return (word.removesuffix("'s"),)


class Speller:
    """Finds the known word that a mistyped one was meant to be."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Know these words. Words of fewer than five letters are never guessed at."""
        self._known = frozenset(vocabulary)
        self._by_shortened: dict[str, list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= _SHORTEST_SLIP:
                for shortened in _shortened(word):
                    self._by_shortened.setdefault(shortened, []).append(word)

    def correct(self, word: str) -> str:
        """Return the word itself if it is known, else the one it is a single slip away from.

        A slip is a letter too many, missing, wrong, or swapped with its neighbour. A word that
        is near to none, or to more than one, is returned as it is.
        """
        if word in self._known:
            return word
        single = re.sub(r"(\w)\1", r"\1", word)
        if single in self._known:
            return single
        if not (_SHORTEST_SLIP <= len(word) <= _LONGEST_SLIP and word.isalpha()):
            return word
        near = {
            known
            for shortened in _shortened(word)
            for known in self._by_shortened.get(shortened, ())
            if _one_slip(word, known)
        }
        return near.pop() if len(near) == 1 else word


def _shortened(word: str) -> set[str]:
    """Return the word and what is left of it when any one letter is missing."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


def _one_slip(one: str, other: str) -> bool:
    """Whether two different words are a single slip apart."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    ours, theirs = one[start:], other[start:]
    swapped = ours[:2] == theirs[:2][::-1] and ours[2:] == theirs[2:]
    return swapped or ours[1:] == theirs[1:] or ours[1:] == theirs or ours == theirs[1:]
