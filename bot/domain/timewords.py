"""Words for times and days in one language, put into those that the readers of times know.

The readers know English, digits and the forms all languages share. A language lists its own
words beside their English ones: "mañana" is "tomorrow", "de la tarde" is "pm".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What words mean in English; the longest of those that fit is meant."""

    meanings: Mapping[str, str] = field(default_factory=dict)
    found: re.Pattern[str] = field(default=re.compile(r"(?!)"), repr=False)

    def in_english(self, text: str) -> str:
        """Return the text with these words in English; without any of them, as it is."""
        if not self.meanings:
            return text
        said = " ".join(text.casefold().split())
        return self.found.sub(lambda match: self.meanings[match[0]], said).strip()


def time_words(meanings: Mapping[str, str]) -> TimeWords:
    """Return the words ready to be found; they are in small letters."""
    if not meanings:
        return TimeWords()
    longest_first = sorted(meanings, key=len, reverse=True)
    ways = "|".join(re.escape(way) for way in longest_first)
    return TimeWords(meanings, re.compile(rf"(?<!\w)(?:{ways})(?!\w)"))
