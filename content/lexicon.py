"""Reads a language's lexicon.yaml: what its words mean to the reader of free words."""

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from bot.domain.clauses import Phrase, RatingWords
from bot.domain.guessing import WordForms
from bot.domain.lexicon import AnswerWords, Lexicon
from bot.domain.timewords import TimeWords, time_words
from bot.domain.words import INTENSITIES
from content.findings import Finding
from content.learned import read_learned
from content.likenesses import read_likeness
from content.yamlfile import Value, read_yaml

FILE = "lexicon.yaml"
JUDGED_FILE = "ratings.likeness"
PAGE = "docs/reading.md"
SECTIONS = ("spellings", "answers", "ratings", "alike", "endings")
TIMES = "times"
"""Words for times and days, beside their English ones; English itself has none."""
NUMBERS = "numbers"
PHRASES = frozenset({"scale", "leads", "spoils"})
"""The names under ratings that hold phrases; all others but the numbers hold single words."""


def read_lexicon(folder: Path, english: Lexicon | None, findings: list[Finding]) -> Lexicon:
    """Return a language folder's lexicon; what it leaves out is taken from English.

    English itself is read with None, and may leave nothing out.
    """
    path = folder / FILE
    if english is not None and not path.exists():
        return english
    top = read_yaml(path, findings)
    if top is None:
        return english or Lexicon()
    given = top.fields(SECTIONS if english is None else (), (*SECTIONS, TIMES))
    base = english or Lexicon()
    forms = WordForms(
        _alike(given["alike"]) if "alike" in given else base.forms.alike,
        tuple(_listed(given["endings"])) if "endings" in given else base.forms.endings,
    )
    return Lexicon(
        spellings=_spellings(given["spellings"]) if "spellings" in given else base.spellings,
        answers=_answers(given.get("answers"), english),
        ratings=_ratings(given.get("ratings"), english),
        times=time_words(_spelled(given["times"])) if "times" in given else TimeWords(),
        forms=forms,
        learned=read_learned(folder, findings) or base.learned,
        judged=read_likeness(folder / JUDGED_FILE, findings, PAGE),
    )


def _fields(value: Value, names: tuple[str, ...], english: Lexicon | None) -> Mapping[str, Value]:
    return value.fields(names) if english is None else value.fields((), names)


def _spelled(value: Value) -> dict[str, str]:
    """Every way to say something, and what that is in English."""
    return {way: meant for meant, ways in value.entries() for way in _listed(ways)}


def _alike(value: Value) -> dict[str, str]:
    """Every form of a word, that word itself among them, and the word."""
    forms = _spelled(value)
    return forms | {word: word for word in forms.values()}


def _spellings(value: Value) -> dict[str, Phrase]:
    """Every other way to type something, and the words that are meant."""
    return {way: tuple(meant.split()) for meant, ways in value.entries() for way in _listed(ways)}


def _answers(value: Value | None, english: Lexicon | None) -> AnswerWords:
    base = AnswerWords() if english is None else english.answers
    names = tuple(field.name for field in fields(AnswerWords))
    given = _fields(value, names, english) if value else {}
    own: dict[str, Any] = {name: frozenset(_listed(words)) for name, words in given.items()}
    return replace(base, **own)


def _ratings(value: Value | None, english: Lexicon | None) -> RatingWords:
    base = RatingWords() if english is None else english.ratings
    names = tuple(field.name for field in fields(RatingWords))
    given = _fields(value, names, english) if value else {}
    own: dict[str, Any] = {name: _rating_words(name, words) for name, words in given.items()}
    return replace(base, **own)


def _rating_words(
    name: str, value: Value
) -> Mapping[str, int] | frozenset[Phrase] | frozenset[str]:
    if name == NUMBERS:
        return {word: _rating(number) for word, number in value.entries()}
    if name in PHRASES:
        return frozenset(tuple(phrase.split()) for phrase in _listed(value))
    return frozenset(_listed(value))


def _rating(value: Value) -> int:
    number = value.whole_number()
    if number not in INTENSITIES:
        value.complain(f"{number} is no rating.", "Write a whole number from 0 to 10.")
    return number


def _listed(value: Value) -> list[str]:
    """Return what stands between the commas; each is in small letters, without accents."""
    listed = [part.strip() for part in value.text().split(",")]
    for part in listed:
        if part != part.lower() or not part:
            value.complain(f"“{part}” cannot be found.", "Use small letters between the commas.")
    return listed
