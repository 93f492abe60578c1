"""Typed text made comparable: what two spellings of the same thing have in common."""

import re
import unicodedata

_UNDECOMPOSED = {
    "\u0131": "i",  # as in Diyarbakir
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
}
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\uff07": "'"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_NOT_ALPHANUMERIC = re.compile(r"(?:[^\w\n]|_)+")
_EDGES = re.compile(r"^ | $", re.MULTILINE)


def fold(text: str) -> str:
    """Fold case, accents, width and punctuation away; words are parted by single spaces.

    "  São  Paulo!" and "SAO-PAULO" both become "sao paulo".
    """
    return fold_lines(text.replace("\n", " "))


def bare(text: str) -> str:
    """Return the letters and digits alone: "didn't", "Didnt" and "did n t" are the same."""
    return fold(text).replace(" ", "")


def fold_lines(text: str) -> str:
    """Fold each line by itself: for many names in one go, in a tenth of the time."""
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    bare = _ACCENTS.sub("", decomposed)
    for letter, plain_letters in _UNDECOMPOSED.items():
        bare = bare.replace(letter, plain_letters)
    return _EDGES.sub("", _NOT_ALPHANUMERIC.sub(" ", bare))


def plain(text: str) -> str:
    """Write every decimal digit as 0-9, slashes and apostrophes in ASCII, all in lower case.

    Character for character: a position in the result is the same position in `text`.
    """
    return "".join(_plain_char(char) for char in text).translate(_QUOTES)


def _plain_char(char: str) -> str:
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char == "\uff0f":
        return "/"
    lower = char.lower()
    return lower if len(lower) == 1 else char
