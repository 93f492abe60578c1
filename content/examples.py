"""Example texts of danger and of everyday life.

An example file is a list of `{text: ..., categories: [...]}`; a text without categories is
harmless. The files are read when the likeness is fitted or measured, never by the running bot.
"""

from dataclasses import dataclass
from pathlib import Path

from bot.domain.safety import Danger
from bot.domain.screening import CATEGORIES
from content.yamlfile import Value, read_each

CATEGORIES_KEY = "categories"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One example text and the categories it tells of, none when it is harmless."""

    text: str
    categories: frozenset[Danger]


def read_examples(path: Path) -> list[Labelled]:
    """Return the examples of a file, or raise `ContentError` with what is wrong in it."""
    return read_each(path, _labelled)


def _labelled(value: Value) -> Labelled:
    fields = dict(value.entries())
    categories = fields.get(CATEGORIES_KEY)
    return Labelled(
        fields["text"].text(),
        frozenset(Danger(one.choice(CATEGORIES)) for one in categories.items())
        if categories
        else frozenset(),
    )
