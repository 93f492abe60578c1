"""Texts as they come out of hurried fingers, so that what is fitted knows mistyped words too."""

import re
from random import Random

SHARE = 0.3
"""How many of the longer words get a slip."""

_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")


def mistyped(text: str, random: Random) -> str:
    """Return the text with a letter missing, doubled or swapped in some of its words."""

    def slip(match: re.Match[str]) -> str:
        word = match.group()
        return _slipped(word, random) if random.random() < SHARE else word

    return _LONGER_WORD.sub(slip, text)


def _slipped(word: str, random: Random) -> str:
    place = random.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    return random.choice(
        (before + after, before + letter + letter + after, before + after[0] + letter + after[1:])
    )
