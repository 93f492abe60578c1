"""The safety screen: whether somebody's words tell of danger, and of which.

Every typed text is screened before anything else is done with it. What a harmless phrase covers
("dying to see them") is left out. Then a text is held against its language's phrases of danger,
which a "not" before them takes back, and, with what was found, against the examples that the
likeness was fitted to. A clear phrase decides alone; else the likeness does. There is no score
to show or to keep.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.danger import Phrases
from bot.domain.phrases import END, Found, PhraseBook
from bot.domain.safety import Danger

CATEGORIES: tuple[Danger, ...] = tuple(danger for danger in Danger if danger is not Danger.UNSURE)
"""In the order in which they are answered."""

ANY = "any"
"""The label of a text that is in any category."""

STOPPED = 0.0
"""The log-odds of any danger from which a text is stopped: see docs/safety.md."""

NAMED = -0.5
"""The log-odds from which a stopped text counts as in a category."""

WINDOW, STEP = 40, 20
"""A text is likened in pieces of this many words, so that one sentence counts in a page."""

CARRIED = 4
"""How many words back a "not" is looked for."""

NEAR = 3
"""Up to this many words apart, two words count as a pair."""


@dataclass(frozen=True, slots=True)
class Screening:
    """What a text tells of: its categories in order, or that something is there but not clear."""

    categories: tuple[Danger, ...]
    unsure: bool

    @property
    def stops(self) -> bool:
        """Whether anything is there, so that the flow stops for this turn."""
        return self.unsure or bool(self.categories)


def screen(text: str, phrases: Phrases) -> Screening:
    """Look for danger in a typed text of any length."""
    pieces = [_Piece.of(words, phrases) for words in _pieces(phrases.words(text))]
    named = {danger for piece in pieces for danger in piece.decided(phrases)}
    stopped = bool(named)
    if phrases.likeness:
        for piece in pieces:
            scores = phrases.likeness.scores(piece.features(phrases))
            if scores[ANY] >= STOPPED:
                stopped = True
                named.update(danger for danger in CATEGORIES if scores[danger] >= NAMED)
    categories = tuple(danger for danger in CATEGORIES if danger in named)
    return Screening(categories, unsure=stopped and not categories)


def features(text: str, phrases: Phrases) -> frozenset[str]:
    """Return what a whole text is likened by, for fitting."""
    return frozenset(_Piece.of(phrases.words(text), phrases).features(phrases))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of words with the phrases of danger in it, and whether it speaks of something else."""

    words: Sequence[str]
    found: Mapping[Danger, list[Found]]
    aside: bool

    @classmethod
    def of(cls, words: Sequence[str], phrases: Phrases) -> "_Piece":
        found: dict[Danger, list[Found]] = {
            danger: _undenied(words, phrases.danger[danger], phrases) for danger in CATEGORIES
        }
        return cls(words, found, any(phrases.aside.find(words)))

    def decided(self, phrases: Phrases) -> Iterator[Danger]:
        """Yield the categories that a phrase decides alone."""
        for danger, found in self.found.items():
            clear = (one.phrase.clear or phrases.likeness is None for one in found)
            if not self.aside and any(clear):
                yield danger

    def features(self, phrases: Phrases) -> set[str]:
        """Return the words, their classes, what stands near what, and the phrases by category."""
        features = {f"says:{danger}" for danger, found in self.found.items() if found}
        features.update(self.words)
        classes = [phrases.classes.get(word, (word,)) for word in self.words]
        for place, here in enumerate(classes):
            features.update(here)
            for distance, there in enumerate(_near(classes, place), start=1):
                between = "_" if distance == 1 else ".."
                features.update(f"{one}{between}{other}" for one in here for other in there)
        return features


def _near(classes: Sequence[tuple[str, ...]], place: int) -> Iterator[tuple[str, ...]]:
    """Yield what stands after a place in the same sentence."""
    for there in classes[place + 1 : place + 1 + NEAR]:
        if there == (END,):
            return
        yield there


def _undenied(words: Sequence[str], book: PhraseBook, phrases: Phrases) -> list[Found]:
    return [found for found in book.find(words) if not _denied(words, found, phrases)]


def _denied(words: Sequence[str], found: Found, phrases: Phrases) -> bool:
    """Whether a "not" stands before a phrase, with only words between that let it through."""
    for word in reversed(words[max(0, found.start - CARRIED) : found.start]):
        if phrases.is_not(word):
            return True
        if not phrases.lets_not_through(word):
            return False
    return False


def _pieces(words: Sequence[str]) -> Iterable[Sequence[str]]:
    """Return a long text in overlapping pieces, a short one whole."""
    return [words[start : start + WINDOW] for start in range(0, max(1, len(words) - STEP), STEP)]
