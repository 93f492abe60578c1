"""Buttons to choose from, each of which can also be typed in several ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.reading import read_choice
from bot.domain.text import bare
from bot.domain.tokens import spell_out, tokenize
from content import Language


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several buttons: what it stands for, and the key of its label.

    ``typed`` is the key of what may be typed for it besides the label, with commas.
    """

    value: str
    label: str
    typed: str | None = None


def values(choices: Sequence[Choice]) -> frozenset[str]:
    """Return what the choices stand for."""
    return frozenset(one.value for one in choices)


def read_typed(language: Language, text: str, choices: Sequence[Choice]) -> str | None:
    """Return what the choice that somebody typed stands for; None where it is none of them."""
    exact = read_exactly(language, text, choices)
    if exact is not None:
        return exact
    chosen = read_choice(text, [language.say(one.label) for one in choices])
    return None if chosen is None else choices[chosen].value


def read_exactly(language: Language, text: str, choices: Sequence[Choice]) -> str | None:
    """Return the same, where it was typed in one of its ways and no letter is amiss."""
    said = _spelled(language, text)
    for one in choices:
        if not said.isdisjoint(map(bare, _ways(language, one))):
            return one.value
    return None


def read_ways(language: Language, text: str, keys: Sequence[str]) -> str | None:
    """Return the first key that holds what was typed among its ways, which commas part."""
    said = _spelled(language, text)
    for key in keys:
        if not said.isdisjoint(map(bare, language.say(key).split(","))):
            return key
    return None


def _spelled(language: Language, text: str) -> frozenset[str]:
    """Return the letters of a text as it is typed, and with chat spellings written out."""
    tokens = spell_out(tokenize(text), language.lexicon.spellings)
    return frozenset({bare(text), bare(" ".join(token.text for token in tokens))})


def _ways(language: Language, choice: Choice) -> list[str]:
    typed = language.say(choice.typed).split(",") if choice.typed else []
    return [language.say(choice.label), *typed]
