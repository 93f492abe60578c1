"""How well the screen does, held to floors.

What counts is a writer it has not read: the screen is fitted to some writers' texts and tried on
another's. docs/safety.md has the full figures.
"""

from pathlib import Path

import pytest

from benchmarks.safety import shares, shipped_phrases, try_out
from benchmarks.safety_fit import likened
from bot.domain.screening import ANY
from content.examples import Labelled, read_examples
from tests.house_rules.source import ROOT

SAFETY = ROOT / "tests" / "safety"
READING_TEXTS = ROOT / "tests" / "reading" / "texts"
WRITERS = [*"abcdefghijklmnopqrstuvwxyz", "aa", "ab", "ac"]


def texts(writer: str) -> list[Labelled]:
    return read_examples(SAFETY / "texts" / f"development-{writer}.yaml")


def everyday() -> list[Labelled]:
    files = [SAFETY / "texts" / "everyday.yaml", *READING_TEXTS.glob("development-[a-f].yaml")]
    return [example for file in sorted(files) for example in read_examples(Path(file))]


def test_a_writer_whom_it_has_not_read() -> None:
    read = [example for writer in "adefvw" for example in texts(writer)]
    figures = shares(try_out(texts("b"), likened(shipped_phrases(likened=False), read, (ANY,))))
    assert figures.caught > 0.88
    assert figures.stopped < 0.18


@pytest.mark.soak
@pytest.mark.parametrize("writer", ["d", "h", "m", "t", "aa"])
def test_any_writer_whom_it_has_not_read(writer: str) -> None:
    read = [example for other in WRITERS if other != writer for example in texts(other)]
    phrases = likened(shipped_phrases(likened=False), [*read, *everyday()], (ANY,))
    figures = shares(try_out(texts(writer), phrases))
    assert figures.caught > 0.88
    assert figures.stopped < 0.18


def test_texts_kept_apart_are_screened_as_promised() -> None:
    apart = [example for file in SAFETY.glob("apart*.yaml") for example in read_examples(file)]
    figures = shares(try_out(apart, shipped_phrases()))
    assert figures.caught >= 0.92
    assert figures.stopped <= 0.08


def test_stories_it_has_not_read_stop_few() -> None:
    figures = shares(
        try_out(read_examples(READING_TEXTS / "development-l.yaml"), shipped_phrases())
    )
    assert figures.stopped <= 0.04


def test_the_shipped_screen_knows_its_examples() -> None:
    figures = shares(try_out([*texts("a"), *texts("e")], shipped_phrases()))
    assert figures.caught > 0.96
    assert figures.stopped < 0.04


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "pt"])
def test_the_plainest_words_are_right(language: str) -> None:
    name = "short.yaml" if language == "en" else f"{language}-short.yaml"
    examples = read_examples(SAFETY / "texts" / name)
    wrong = [
        one.example.text
        for one in try_out(examples, shipped_phrases(language))
        if one.screening.stops != bool(one.example.categories)
    ]
    assert len(wrong) <= 0.02 * len(examples), wrong
