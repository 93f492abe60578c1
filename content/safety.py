"""Reads a language's safety file, and the likeness that was fitted for it, into `Phrases`."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.domain.danger import NOT, Phrases
from bot.domain.phrases import Phrase, PhraseBook, PhraseError, read_phrase
from bot.domain.screening import ANY, CATEGORIES
from bot.domain.tokens import Speller
from content.findings import Finding, Place
from content.likenesses import read_likeness
from content.yamlfile import RULE, Value, read_yaml

SAFETY_FILE = "safety.yaml"
KINDS_FILE = "safety.kinds"
WEIGHTS_FILE = "safety.likeness"
PAGE = "docs/safety.md"
COMMENT = "#"
LABELS = (*CATEGORIES, ANY)


def read_safety(folder: Path, findings: list[Finding], *, likened: bool = True) -> Phrases | None:
    """Return what a language's folder says of danger; None when its file cannot be read at all.

    To fit a likeness, the one that is there is left unread, with its kinds of words.
    """
    top = read_yaml(folder / SAFETY_FILE, findings)
    if top is None:
        return None
    fields = top.fields(("spellings", "classes", "harmless", "aside", "danger"))
    classes = {name: frozenset(words) for name, words in _pairs(fields["classes"])}
    books = fields["danger"].fields(CATEGORIES)
    danger = {name: list(_phrases(books[name], classes)) for name in CATEGORIES}
    harmless = list(_phrases(fields["harmless"], classes))
    aside = list(_phrases(fields["aside"], classes))
    likeness = read_likeness(folder / WEIGHTS_FILE, findings, PAGE) if likened else None
    return Phrases(
        spellings=dict(_pairs(fields["spellings"])),
        classes=_by_word(classes),
        speller=Speller(_vocabulary(classes, (harmless, aside, *danger.values()))),
        harmless=PhraseBook(harmless, frozenset()),
        aside=PhraseBook(aside, frozenset()),
        danger={
            name: PhraseBook(phrases, classes.get(NOT, frozenset()))
            for name, phrases in danger.items()
        },
        kinds=_read_kinds(folder / KINDS_FILE) if likened else (),
        likeness=likeness,
    )


def parse_kinds(written: str) -> tuple[Mapping[str, str], ...]:
    """Return the kinds of words: a kind a line, an empty line between the coarse and the fine.

    A kind's name is its place in the file, which is all that the likeness knows of it.
    """
    return tuple(
        {
            word: f"{level}:{number}"
            for number, line in enumerate(lines.splitlines())
            for word in line.split()
        }
        for level, lines in enumerate(written.split("\n\n"))
        if lines
    )


def _read_kinds(path: Path) -> tuple[Mapping[str, str], ...]:
    return parse_kinds(path.read_text(encoding="utf-8")) if path.exists() else ()


def _lines(value: Value) -> Iterator[tuple[Place, str]]:
    """Yield the lines of a text that say something, each with its place in the file."""
    for number, line in enumerate(value.text().splitlines(), start=value.place.line + 1):
        if line.strip() and not line.lstrip().startswith(COMMENT):
            yield Place(value.place.file, number), line


def _pairs(value: Value) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the lines of the form “name = words”."""
    for place, line in _lines(value):
        name, equals, words = line.partition("=")
        if not equals or not name.strip() or not words.split():
            value.findings.append(
                place.finding(RULE, f"“{line}” has no “=”.", "Write: name = words.")
            )
            continue
        yield name.strip(), tuple(words.split())


def _phrases(value: Value, classes: Mapping[str, frozenset[str]]) -> Iterator[Phrase]:
    for place, line in _lines(value):
        try:
            yield read_phrase(line, classes)
        except PhraseError as error:
            value.findings.append(place.finding(RULE, f"{error}.", "See docs/safety.md."))


def _by_word(classes: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, words in classes.items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _vocabulary(
    classes: Mapping[str, frozenset[str]], books: Iterable[Iterable[Phrase]]
) -> set[str]:
    """Return every word that a mistyped one may have been meant to be."""
    known = {word for words in classes.values() for word in words}
    return known | {
        word for book in books for phrase in book for part in phrase.parts for word in part.words
    }
