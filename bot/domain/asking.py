"""Whether somebody asks the bot what only the other could know, such as "does she love me?".

An answer would soothe and wear off, so none is given; see the content brief, section 4. Only a
text that asks and says nothing else counts: with a story or a rating it is an answer to be read.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.phrases import PhraseBook
from bot.domain.tokens import Speller, spell_out, tokenize

ENDS = frozenset(".!?;:\n\u2026")
QUESTION = "?"
LONGEST = 300
"""A longer text tells something, whatever it asks."""
LONGEST_SUBJECT = 3
"""How many words may name the other before what is asked of them: "my best friend"."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How one language asks for it.

    ``questions`` are whole questions. ``openers`` begin one ("do you think"), and ``asked``
    ends one that has an opener or a question mark ("loves me"). ``fillers`` are words that
    change nothing ("still", "really").
    """

    spellings: Mapping[str, tuple[str, ...]]
    speller: Speller
    fillers: frozenset[str]
    questions: PhraseBook
    openers: PhraseBook
    asked: PhraseBook


def asks_what_nobody_knows(text: str, asking: Asking) -> bool:
    """Whether the text asks this, and does nothing else."""
    if len(text) > LONGEST:
        return False
    sentences = list(_sentences(text, asking))
    return bool(sentences) and all(_is_asked(*sentence, asking) for sentence in sentences)


def _sentences(text: str, asking: Asking) -> Iterator[tuple[list[str], bool]]:
    """Yield the words that count of each sentence, and whether a question mark ends it."""
    words: list[str] = []
    for token in spell_out(tokenize(f"{text}\n"), asking.spellings):
        if token.text in ENDS:
            if words:
                yield words, token.text == QUESTION
            words = []
        elif token.is_word:
            word = asking.speller.correct(token.text)
            words += [] if word in asking.fillers else [word]


def _is_asked(words: Sequence[str], marked: bool, asking: Asking) -> bool:  # noqa: FBT001
    if any(one.start == 0 and one.end == len(words) for one in asking.questions.find(words)):
        return True
    openings = [one.end for one in asking.openers.find(words) if one.start == 0]
    begins = max(openings, default=0)
    if not openings and not marked:
        return False
    return any(
        one.end == len(words) and begins <= one.start <= begins + LONGEST_SUBJECT
        for one in asking.asked.find(words)
    )
