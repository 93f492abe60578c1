"""Reading typed answers: a rating, a choice, yes or no, an age.

Every question can be answered by typing, and one text may hold the rating and the story at once.
A rating is never invented: what could be a count, a time, a date or a score of something else is
left alone, and the person is asked with buttons.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from bot.domain.guessing import Guess, features
from bot.domain.judging import judge_ratings
from bot.domain.lexicon import AnswerWords, Lexicon
from bot.domain.rating import Rating, read_ratings
from bot.domain.text import fold, plain
from bot.domain.tokens import Token, spell_out, tokenize
from bot.domain.words import Pattern

_NEGATION = frozenset(
    {
        *("not", "no", "never", "t", "dont", "cant", "wont", "isnt"),
        *("nicht", "kein", "keine", "nie", "ohne"),
        *("nunca", "jamas", "ni", "sin", "nao", "nem", "sem"),
        *("ne", "pas", "jamais", "sans"),
    }
)
"""Words that turn a button's label around, in any language: a slip never adds or drops one."""
_THUMBS = {"\U0001f44d": True, "\u2705": True, "\U0001f44e": False, "\u274c": False}

_PREFIX_LENGTH = 3
_CLOSE = 0.85

_TEENS = r"(?:1[1-7]|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_YOUNG = rf"(?:{_TEENS}|[5-9]|10|five|six|seven|eight|nine|ten)"
_YEARS_OLD = r"(?:[\s-]*(?:years?|yrs?)[\s-]+(?:old(?!er)|of age)|\s*y/?o|\s*y\.o)\b"
_ADULT = r"(?:18|eighteen)"
_NOT_OLDER = r"(?!\s*(?:when|then|back|older|younger|'s))"
_AGE_ENDS = (
    r"(?=\s*$|\s*[!?;()\n]|\s*[.,](?!\d)|\s+-+\s|\s+(?:and|so|but|lol|btw|tho|though|haha\w*|now"
    r"|still|because|if|is|can|male|female|m|f|girl|boy|here|rn|actually|going|turning|today|years"
    r" old)\b(?!\s*(?:seconds|minutes|hours|days|weeks|months)))"
)
_I_AM = (
    r"(?<!like )(?<!as if )(?<!though )(?<!when )(?<!until )(?<!till )(?<!once )(?<!says )"
    r"(?<!said )(?<!thinks )(?<!thought )(?<!pretend )\b(?:i'?m|i am)\s+"
    r"(?:(?:only|just|still|actually|really|like|about|currently|now|literally)\s+)*"
)
_SEX = "(?:f|m|nb)"
_AGE_AND_SEX = rf"(?:{_TEENS}\s?{_SEX}|{_SEX}\s?{_TEENS})"
_SELF_TOLD = rf"(?:{_AGE_AND_SEX}\s+here\b|(?:{_TEENS}(?:f|nb)|f{_TEENS})\b\s*(?:$|[,;.!?]))"
"""Age and sex as they are told online: "17f here". "17m" alone may be minutes."""
_AGE = "(?:[5-9]|1[0-7])"
_GOES_ON = "(?:y|pero|und|aber|et|mais|e|mas)"
"""What may follow an age in the other languages; "10 years with them" is none."""
_UNDER_18 = re.compile(
    rf"{_I_AM}(?:{_TEENS}{_AGE_ENDS}|{_YOUNG}{_YEARS_OLD}{_NOT_OLDER}"
    rf"|an?\s+{_YOUNG}[\s-]*(?:year|yr)s?[\s-]*old(?!\s*'s|er)"
    rf"|(?:under|below|younger than|not(?: yet)?|almost|nearly|turning)\s+{_ADULT}{_NOT_OLDER}"
    r"(?!\s*(?:minutes|hours|days|weeks|months|%|/))"
    rf"|(?:a minor|under\s?-?aged?|not an adult|in middle school){_AGE_ENDS})"
    rf"|^\W*(?:(?:hi|hey|hello|yes|yeah|no|sorry|but|actually)\W+)*(?:(?:only|just)\s+)?"
    rf"(?:{_YOUNG}{_YEARS_OLD}{_NOT_OLDER}|(?:under|below|not(?: yet)?)\s+{_ADULT}\b"
    rf"|(?:aged?|my age(?: is|:)?)\s*{_TEENS}{_AGE_ENDS}|(?:a )?minor\W*$|under\s?-?age\b)"
    rf"|^\W*{_SELF_TOLD}|\b(?:i|me)\s*\(\s*{_AGE_AND_SEX}\s*\)"
    rf"|\bmy age is\s+{_YOUNG}{_AGE_ENDS}"
    rf"|\bi just turned\s+{_TEENS}{_AGE_ENDS}|\bi(?:'ll be| will be| turn)\s+{_ADULT}\s+"
    r"(?:in|next|this|on|soon|tomorrow)\b"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a typed answer holds.

    `words` is the person's text with nothing but the rating taken away, None when no words remain.
    `pattern` is the first guess at what the words are about, None when nothing in them tells; only
    a `pattern_sure` one may be taken without asking. `patterns` and `triggers` (their ids) are the
    guesses in the order in which buttons offer them, the best first.
    """

    intensity: int | None
    words: str | None
    pattern: Pattern | None = None
    pattern_sure: bool = False
    patterns: tuple[Pattern, ...] = ()
    triggers: tuple[str, ...] = ()


def read(text: str, lexicon: Lexicon) -> Reading:
    """Read a rating, and what set the alarm off, out of everyday words."""
    tokens = list(spell_out(tokenize(text), lexicon.spellings))
    ratings = _ratings(text, tokens, lexicon)
    rated = Reading(ratings[0].value if ratings else None, _without(text, ratings))
    said = [token.text for token in tokens if not _is_taken(token, ratings)]
    guess = _guess(said, lexicon)
    if guess is None:
        return rated
    return replace(
        rated,
        pattern=guess.pattern,
        pattern_sure=guess.is_sure,
        patterns=guess.patterns,
        triggers=guess.triggers,
    )


def _ratings(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Rating, ...]:
    if lexicon.judged is None:
        return read_ratings(text, tokens, lexicon.ratings)
    return judge_ratings(text, tokens, lexicon.ratings, lexicon.judged)


def _guess(said: Sequence[str], lexicon: Lexicon) -> Guess | None:
    learned = lexicon.learned
    if learned is None:
        return None
    return learned.guess(features(said, lexicon.forms, learned.speller))


def _is_taken(token: Token, ratings: Sequence[Rating]) -> bool:
    return any(rating.start <= token.start < rating.end for rating in ratings)


def _without(text: str, ratings: Sequence[Rating]) -> str | None:
    kept, start = "", 0
    for rating in ratings:
        kept, start = kept + text[start : rating.start], rating.end
    rest = text[start:]
    words = (kept + rest if rest else kept.rstrip(" ,;:-\u2013\u2014\n")).strip()
    if ratings and not re.search(r"\w", words):
        return None
    return words or None


def read_choice(text: str, labels: Sequence[str]) -> int | None:
    """Find the button that a typed answer means; None when none, or more than one, fits.

    The label itself, or its unique beginning, or a slip of the finger away from it. Case, accents,
    punctuation and emoji do not count.
    """
    said = fold(text)
    folded = [fold(label) for label in labels]
    if not said:
        return None
    exact = [index for index, label in enumerate(folded) if label == said]
    if exact:
        return exact[0] if len(exact) == 1 else None
    begun = [index for index, label in enumerate(folded) if label.startswith(said)]
    if begun:
        return begun[0] if len(begun) == 1 and len(said) >= _PREFIX_LENGTH else None
    close = [index for index, label in enumerate(folded) if _slip(said, label)]
    return close[0] if len(close) == 1 else None


def read_yes_no(text: str, answers: AnswerWords) -> bool | None:
    """Read a plain yes or no; None for anything that says more than that: "No call all day"."""
    for thumb, meaning in _THUMBS.items():
        if text.strip().startswith(thumb):
            return meaning
    said = fold(text)
    if said in answers.yes_phrases or said in answers.no_phrases:
        return said in answers.yes_phrases
    words = said.split()
    if not words or not all(_goes_with(word, answers) for word in words[1:]):
        return None
    if words[0] in answers.yes:
        return None if answers.negations.intersection(words) else True
    return False if words[0] in answers.no and not answers.yes.intersection(words) else None


def _goes_with(word: str, answers: AnswerWords) -> bool:
    """Whether a word may follow a yes or a no and leave it one."""
    return word.isdecimal() or word in answers.rest | answers.yes | answers.no


def says_under_18(text: str, answers: AnswerWords) -> bool:
    """Tell whether people say of themselves, now, that they are under 18.

    A bare "I'm 10" is a rating as much as an age and does not count; other people's ages, the
    past, and numbers of something else do not either.
    """
    if _UNDER_18.search(plain(text)) is not None:
        return True
    ways = "|".join(way.replace("*", _AGE) for way in sorted(answers.minors))
    return bool(ways) and re.search(rf"(?:^| )(?:{ways})(?: {_GOES_ON} |$)", fold(text)) is not None


def _slip(said: str, label: str) -> bool:
    """Whether the two differ by a typing slip, never by a "not" or a number."""
    if len(said) > 2 * len(label) or re.findall(r"\d+", said) != re.findall(r"\d+", label):
        return False
    if _NEGATION.intersection(said.split()) != _NEGATION.intersection(label.split()):
        return False
    return SequenceMatcher(None, said, label).ratio() >= _CLOSE
