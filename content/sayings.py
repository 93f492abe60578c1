"""Sentences people say, by what set the alarm off: what the reader of free words learns from.

A file of sayings (sayings.txt, and any sayings-*.txt beside it) has a heading for each label,
`[scanner-slow]` (a trigger's id, a pattern, or `other`), and below it one sentence a line. Lines
that begin with `#` are remarks.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.domain.guessing import OTHER, RECIPE, Example, Learned, features, learn
from bot.domain.lexicon import Lexicon
from bot.domain.tokens import spell_out, tokenize
from bot.domain.words import Pattern
from content.findings import Finding, Place
from content.learned import LEARNED_FILE, MEND, learned_from, write_learned
from content.pages import Pages, read_shelf

SAYINGS_FILES = "sayings*.txt"
MARK_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence, its label, and where it stands."""

    label: str
    text: str
    place: Place


def read_sayings(folder: Path, files: str = SAYINGS_FILES) -> list[Saying]:
    """Return a language's sayings, file by file; none where it has no such file."""
    return [saying for path in sorted(folder.glob(files)) for saying in _sayings(path)]


def _sayings(path: Path) -> Iterator[Saying]:
    label = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        said = line.strip()
        if said.startswith("[") and said.endswith("]"):
            label = said.strip("[]")
        elif said and not said.startswith("#"):
            yield Saying(label, said, Place(str(path), number))


def learn_sayings(sayings: Sequence[Saying], lexicon: Lexicon) -> Learned:
    """Learn from sentences, as a language's lexicon spells them."""
    return learn([Example(one.label, _features(one.text, lexicon)) for one in sayings])


def _features(text: str, lexicon: Lexicon) -> frozenset[str]:
    tokens = spell_out(tokenize(text), lexicon.spellings)
    return features((token.text for token in tokens), lexicon.forms)


def fit(directory: Path) -> tuple[Path, ...]:
    """Learn every language's sayings and write what they taught; returns the files written.

    Raises `ContentError` when the content cannot be read.
    """
    return tuple(
        write_learned(
            pages.folder, learn_sayings(sayings, pages.lexicon), mark(sayings, pages.lexicon)
        )
        for pages in read_shelf(directory).pages
        if (sayings := read_sayings(pages.folder))
    )


def mark(sayings: Sequence[Saying], lexicon: Lexicon) -> str:
    """Return what changes whenever learning these sayings again would teach something else."""
    taught = [(one.label, one.text) for one in sayings]
    words = (sorted(lexicon.spellings.items()), sorted(lexicon.forms.alike.items()))
    made_of = repr((RECIPE, taught, words, lexicon.forms.endings))
    return sha256(made_of.encode()).hexdigest()[:MARK_LENGTH]


def check_sayings(pages: Pages, triggers: Collection[str]) -> Iterator[Finding]:
    """Every saying is about a trigger there is, and all of them have been learned."""
    sayings = read_sayings(pages.folder)
    known = {OTHER, *Pattern, *triggers}
    for one in sayings:
        if one.label not in known:
            message = f"“{one.label or 'nothing'}” above “{one.text}” is no trigger."
            yield one.place.finding("sayings", message, "Write a trigger's id in [ ] above it.")
    if sayings and learned_from(pages.folder) != mark(sayings, pages.lexicon):
        place = Place(str(pages.folder / LEARNED_FILE), 1)
        yield place.finding("sayings", "the sayings or the lexicon have changed since.", MEND)
