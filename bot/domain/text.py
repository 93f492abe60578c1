"""Typed text made comparable: what two spellings of the same thing have in common."""

import re
import unicodedata

_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\uff07": "'"})
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Fold case, accents, width and punctuation away; words are parted by single spaces.

    "  São  Paulo!" and "SAO-PAULO" both become "sao paulo".
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _NOT_ALPHANUMERIC.sub(" ", bare.casefold().translate(_UNDECOMPOSED)).strip()


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
