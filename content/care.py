"""Reads a language's care.yaml: how people ask for an answer that nobody can give."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.domain.asking import Asking
from bot.domain.phrases import Phrase, PhraseBook, PhraseError, read_phrase
from bot.domain.tokens import Speller
from content.findings import Finding
from content.yamlfile import RULE, Value, read_yaml

CARE_FILE = "care.yaml"
MEND = "The first lines of the English file say what a phrase may be."
BOOKS = ("questions", "openers", "asked")


def read_care(
    folder: Path, spellings: Mapping[str, tuple[str, ...]], findings: list[Finding]
) -> Asking | None:
    """Return what a language's folder says of it; None where it has no such file.

    ``spellings`` are those of the language's lexicon.
    """
    path = folder / CARE_FILE
    top = read_yaml(path, findings) if path.exists() else None
    if top is None:
        return None
    fields = top.fields(("classes", "fillers", *BOOKS))
    classes = {name: _words(words) for name, words in fields["classes"].entries()}
    fillers = _words(fields["fillers"])
    books = {name: list(_phrases(fields[name], classes)) for name in BOOKS}
    known = {
        word
        for phrases in books.values()
        for phrase in phrases
        for part in phrase.parts
        for word in part.words
    }
    return Asking(
        spellings=spellings,
        speller=Speller(known | fillers),
        fillers=fillers,
        **{name: PhraseBook(phrases, frozenset()) for name, phrases in books.items()},
    )


def _words(value: Value) -> frozenset[str]:
    """Return what stands between the commas."""
    return frozenset(word.strip() for word in value.text().split(",") if word.strip())


def _phrases(value: Value, classes: Mapping[str, frozenset[str]]) -> Iterator[Phrase]:
    for line in value.items():
        try:
            yield read_phrase(line.text(), classes)
        except PhraseError as error:
            line.findings.append(line.place.finding(RULE, f"{error}.", MEND))
