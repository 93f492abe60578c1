"""What one language knows of danger, and how a text looks in its terms.

The phrases, the classes of words and what is harmless come from content/<language>/safety.yaml;
the likeness to examples was fitted from them ahead of time.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.likeness import Likeness
from bot.domain.phrases import PhraseBook
from bot.domain.safety import Danger
from bot.domain.tokens import Speller, spell_out, tokenize

NOT = "NOT"
THROUGH = "THROUGH"
HARMLESS = "~"
"""The word that stands where a harmless phrase stood."""

_ENDS = {".": ".", "!": "!", "?": "?", ";": ".", ":": ".", "\n": "."}
_PAUSE = [".", "."]
_NUMBER = "#"
_SHORT_NUMBERS = frozenset({"911", "988", "999", "112", "000", "111"})
_DISGUISES = str.maketrans(
    {
        "1": "i",
        "!": "i",
        "|": "i",
        "3": "e",
        "0": "o",
        "4": "a",
        "@": "a",
        "$": "s",
        "5": "s",
        "*": "",
    }
)
_DISGUISED = re.compile(r"(?<![A-Za-z])[A-Za-z]+(?:[1!|30$@*45][A-Za-z]+)+")
_SPACED = re.compile(r"(?<!\w)(?:[A-Za-z][ .\-]){3,}[A-Za-z](?!\w)")
LAST_MARK = 0x2500
"""Characters above this are pictures and emoji, and are read; marks below are not."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's safety file, ready to be used.

    `classes` maps a word to the classes it belongs to. `kinds` map a word to the kind of words
    that are used alike, once coarsely and once finely. `likeness` is None where no examples have
    been fitted: then every phrase decides alone. `answers` are whole texts, letters and digits
    alone, that are known to answer the bot's own questions: they are likened to nothing.
    """

    spellings: Mapping[str, tuple[str, ...]]
    classes: Mapping[str, tuple[str, ...]]
    speller: Speller
    harmless: PhraseBook
    aside: PhraseBook
    danger: Mapping[Danger, PhraseBook]
    kinds: tuple[Mapping[str, str], ...]
    likeness: Likeness | None
    answers: frozenset[str] = frozenset()

    def words(self, text: str) -> list[str]:
        """Return a text as plain words, without what is said every day and meant harmlessly."""
        words = [self._correct(word) for word in self._plain(text)]
        kept = list(words)
        for found in self.harmless.find(words):
            kept[found.start : found.end] = [HARMLESS] * (found.end - found.start)
        return kept

    def _correct(self, word: str) -> str:
        """Mend a slip of the finger in a word that the examples do not have."""
        if self.likeness and word in self.likeness.weights:
            return word
        return self.speller.correct(word)

    def _plain(self, text: str) -> Iterator[str]:
        """Yield the words of a text and the ends of its sentences; other marks are left out."""
        ends: list[str] = []
        for token in spell_out(tokenize(_undisguised(text)), self.spellings):
            if token.text in _ENDS:
                ends.append(_ENDS[token.text])
                continue
            if ends and ends[:2] != _PAUSE:
                yield ends[-1]
            ends.clear()
            yield from _word(token.text)
        yield from ends[-1:]

    def is_not(self, word: str) -> bool:
        """Whether the word turns what follows into its opposite."""
        return NOT in self.classes.get(word, ())

    def lets_not_through(self, word: str) -> bool:
        """Whether a "not" before this word still reaches what follows it."""
        return THROUGH in self.classes.get(word, ())


def _undisguised(text: str) -> str:
    """Return a text without what people do to a word so that machines do not read it."""
    joined = _SPACED.sub(lambda match: re.sub(r"\W", "", match.group()), text)
    return _DISGUISED.sub(lambda match: match.group().translate(_DISGUISES), joined)


def _word(token: str) -> Iterator[str]:
    if token[0].isdigit():
        yield token if token in _SHORT_NUMBERS else _NUMBER
    elif token[0].isalpha() or ord(token[0]) > LAST_MARK:
        yield token
