"""The safety screen: whether somebody's words tell of danger, and of which.

Every typed text is screened before anything else is done with it. What a harmless phrase covers
("dying to see them") is left out. Then a text is held against its language's phrases of danger,
which a "not" before them takes back, and, with what was found, against the examples that the
likeness was fitted to. A clear phrase decides alone; else the likeness does. What people type for
one of the bot's own buttons is not likened. There is no score to show or to keep.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, product

from bot.domain.danger import Phrases
from bot.domain.phrases import ENDS, Found
from bot.domain.safety import Danger
from bot.domain.text import bare

CATEGORIES: tuple[Danger, ...] = tuple(danger for danger in Danger if danger is not Danger.UNSURE)
"""In the order in which they are answered."""

ANY = "any"
"""The label of a text that is in any category."""

STOPPED = -0.3
"""The log-odds of any danger from which a text is stopped: see docs/safety.md."""

NAMED = -1.5
"""The log-odds from which a stopped text counts as in a category."""

BEHIND = 1.5
"""A category whose log-odds lie so far behind the likeliest one's is not named beside it."""

WINDOW, STEP = 32, 16
"""A text is likened in pieces of this many words, so that one sentence counts in a page."""

CARRIED = 4
"""How many words back a "not" is looked for."""

NEAR = 3
"""Up to this many words apart, two words count as a pair."""

PIECE = 5
"""The length of the pieces that words are cut into."""

FEWEST_LIKENED = 3
"""Fewer words than this stop nobody unless they are a phrase of danger."""

PIECE_COUNTS, KIND_COUNTS, SAYS_COUNTS = 0.5, 0.7, 2.0
"""What a piece of a word, a kind of words, and a phrase of danger count where a word counts 1."""

Terms = Sequence[tuple[str, ...]]
"""What each word of a text counts as; nothing, for some."""


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
    words = phrases.words(text)
    said = _said(words, phrases)
    named = set(_decided(words, said, phrases))
    stopped = bool(named)
    is_answer = bare(text) in phrases.answers
    for scores in () if is_answer else _likened(words, said, phrases):
        if scores[ANY] >= STOPPED:
            stopped = True
            named.update(_named(scores))
    categories = tuple(danger for danger in CATEGORIES if danger in named)
    return Screening(categories, unsure=stopped and not categories)


def features(text: str, phrases: Phrases) -> dict[str, float]:
    """Return what a whole text is likened by, for fitting."""
    words = phrases.words(text)
    return _Piece(words, _said(words, phrases)).features(phrases)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of words, with the phrases of danger in it."""

    words: Sequence[str]
    said: Mapping[Danger, list[Found]]

    @property
    def can_be_likened(self) -> bool:
        """Whether it says enough to be like anything: a name, a place or a "yes" does not."""
        said_something = sum(word.isalpha() for word in self.words) >= FEWEST_LIKENED
        return said_something or any(self.said.values())

    def features(self, phrases: Phrases) -> dict[str, float]:
        """Return what the piece is likened by, and how much each feature counts."""
        features = dict.fromkeys(_pieces_of_words(self.words), PIECE_COUNTS)
        for kinds in phrases.kinds:
            features.update(dict.fromkeys(_pairs(_kinds(self.words, kinds)), KIND_COUNTS))
        features.update(dict.fromkeys(self.words, 1.0))
        features.update(dict.fromkeys(_pairs(_classes(self.words, phrases)), 1.0))
        said = [f"says:{danger}" for danger, found in self.said.items() if found]
        features.update(dict.fromkeys(("says", *said) if said else (), SAYS_COUNTS))
        return features


def _classes(words: Sequence[str], phrases: Phrases) -> Terms:
    return [phrases.classes.get(word, (word,)) for word in words]


def _kinds(words: Sequence[str], kinds: Mapping[str, str]) -> Terms:
    return [(kinds[word],) if word in kinds else (word,) if word in ENDS else () for word in words]


def _pairs(terms: Terms) -> Iterator[str]:
    """Yield the terms, and what stands near what in the same sentence."""
    for place, here in enumerate(terms):
        yield from here
        for distance, there in enumerate(_near(terms, place), start=1):
            between = "_" if distance == 1 else ".."
            for one, other in product(here, there):
                yield f"{one}{between}{other}"


def _pieces_of_words(words: Sequence[str]) -> Iterator[str]:
    """Yield all runs of a few letters, by which words that are typed or built alike are alike."""
    for word in set(words):
        marked = f"<{word}>"
        for start in range(len(marked) - PIECE + 1 if word[0].isalpha() else 0):
            yield f"-{marked[start : start + PIECE]}"


def _near(terms: Terms, place: int) -> Iterator[tuple[str, ...]]:
    """Yield what stands after a place in the same sentence."""
    for there in terms[place + 1 : place + 1 + NEAR]:
        if there and there[0] in ENDS:
            return
        yield there


def _said(words: Sequence[str], phrases: Phrases) -> dict[Danger, list[Found]]:
    """Return the phrases of danger among the words, without those that a "not" takes back."""
    return {
        danger: [
            one for one in phrases.danger[danger].find(words) if not _denied(words, one, phrases)
        ]
        for danger in CATEGORIES
    }


def _denied(words: Sequence[str], found: Found, phrases: Phrases) -> bool:
    """Whether a "not" stands before a phrase, with only words between that let it through."""
    for word in reversed(words[max(0, found.start - CARRIED) : found.start]):
        if phrases.is_not(word):
            return True
        if not phrases.lets_not_through(word):
            return False
    return False


def _decided(
    words: Sequence[str], said: Mapping[Danger, list[Found]], phrases: Phrases
) -> Iterator[Danger]:
    """Yield the categories that a phrase decides alone: a clear one, in a sentence of its own.

    Without a likeness every phrase does. "He choked her in that film" decides nothing.
    """
    sentences = list(accumulate(word in ENDS for word in words))
    asides = {sentences[aside.start] for aside in phrases.aside.find(words)}
    for danger, found in said.items():
        for one in found:
            clear = one.phrase.clear or phrases.likeness is None
            if clear and sentences[one.start] not in asides:
                yield danger


def _likened(
    words: Sequence[str], said: Mapping[Danger, list[Found]], phrases: Phrases
) -> Iterator[Mapping[str, float]]:
    """Yield how like its examples each piece of a text is."""
    if phrases.likeness is None:
        return
    for piece in _pieces(words, said):
        if piece.can_be_likened:
            yield phrases.likeness.scores(piece.features(phrases))


def _named(scores: Mapping[str, float]) -> Iterator[Danger]:
    """Yield the categories of a stopped piece: the likeliest, and those that are nearly so."""
    likeliest = max(scores.get(danger, NAMED) for danger in CATEGORIES)
    for danger in CATEGORIES:
        if scores.get(danger, NAMED) > max(NAMED, likeliest - BEHIND):
            yield danger


def _pieces(words: Sequence[str], said: Mapping[Danger, list[Found]]) -> Iterator[_Piece]:
    """Yield a long text in overlapping pieces, a short one whole."""
    for start in range(0, max(1, len(words) - STEP), STEP):
        within = range(start, start + WINDOW)
        yield _Piece(
            words[start : within.stop],
            {
                danger: [one for one in found if one.start in within]
                for danger, found in said.items()
            },
        )
