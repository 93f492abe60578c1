"""How hard an English text is to read, counted: words, sentences, syllables, US school grade."""

import re

WORD = re.compile(r"\w+(?:['\u2019\-]\w+)*")
SENTENCE_END = re.compile(r"[.!?…]+[”“»\u2019\"')]*(?:\s+|$)|\n+")
VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
CONTRACTION = re.compile(r"'(?:s|re|ll|d|ve|m)$")
SILENT_E = re.compile(
    r"(?<![^aeiouyl]l)(?:(?<=[^aeiouy])e|(?<![csgxzh])(?<=[^aeiouy])es|(?<=th)es"
    r"|(?<=[^aeiouytd])ed)$"
)
HEARD_APART = re.compile(
    r"i(?:a(?!l)|o(?!u|n))|eo(?!p)|[aeoy]ing|uie|e-?a$|(?<=[sd])n't$|reat(?=e)"
)
LONG_NUMERALS = {"0": 2, "7": 2, "11": 3}
LAST_SHORT_NUMERAL = 12


def words(text: str) -> list[str]:
    """Return the words of a text in small letters; “out-breath” and “don't” are one each."""
    return [word.lower().replace("\u2019", "'") for word in WORD.findall(text)]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text that have words in them."""
    return [part for part in SENTENCE_END.split(text) if WORD.search(part)]


def syllables(word: str) -> int:
    """Return a fair guess of the syllables of one English word, at least one.

    Groups of vowels are counted, less a silent end, plus vowels that are heard apart.
    """
    if word.isdecimal():
        return LONG_NUMERALS.get(word, 1 if int(word) <= LAST_SHORT_NUMERAL else 2)
    whole = CONTRACTION.sub("", word.replace("some", "som"))
    heard = VOWELS.findall(SILENT_E.sub("", whole))
    return max(1, len(heard) + len(HEARD_APART.findall(whole)))


def syllables_per_word(text: str) -> float:
    """Return the mean over all words; 0 for a text without words."""
    counted = [syllables(word) for word in words(text)]
    return sum(counted) / len(counted) if counted else 0.0


def grade(text: str) -> float:
    """Return the Flesch-Kincaid US school grade; only sound over some hundred words."""
    words_per_sentence = len(words(text)) / max(1, len(sentences(text)))
    return 0.39 * words_per_sentence + 11.8 * syllables_per_word(text) - 15.59
