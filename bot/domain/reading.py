"""Reading typed answers: a rating, a choice, yes or no, an age. English, and conservative.

Every question can be answered by typing, and one text may hold the rating and the story at once.
A rating is never invented: what could be a count, a time, a date or a score of something else is
left alone, and the person is asked with buttons.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.domain.lexicon import Lexicon
from bot.domain.rating import Rating, read_ratings
from bot.domain.text import fold, plain
from bot.domain.tokens import spell_out, tokenize
from bot.domain.words import Pattern

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_KEYCAP = "[\ufe0f\u20e3]*"
_TEN = "\U0001f51f"
_NUMBER = (
    rf"(?<![\w.,:/-])(?P<number>1{_KEYCAP}0{_KEYCAP}|\d{_KEYCAP}|{_TEN}|{'|'.join(_WORDS)})(?!\d)"
)
_ANY_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(_WORDS)})\b|{_TEN}")

# Where one clause ends and the next begins; a word or a bracket stays with the clause it opens.
_SEPARATOR = re.compile(
    r"(?<!\s)\s*(?:[,;.!?…](?!\d)|(?<!intensity)(?<!rating)(?<!level):(?!\d)"
    r"|\u2014|\u2013(?!\d)|\n)[\s,;.!?…]*"
    r"|(?<!\s)\s+-+\s|(?<=\w)-+\s"
    r"|(?<!\s)\s+(?=\()|(?<=\))\s*"
    r"|(?<!\s)(?<!\bor)\s+(?=(?:because|bc|cause|cuz|since|when|after|and|but|so)\b)"
    r"|(?<!\s)(?<!\band)(?<!\bbut)(?<!\bso)\s+(?=(?:i'?m|i am|it'?s|it is)\b)"
    r"|(?<=[/f\s](?:10|en))\s+(?=(?:i|he|he's|she|she's|they|they're|we|my|no|not|nothing)\b)"
)
# A clause that is a rating: the number, its scale, and words that only go with a rating.
_RATING = re.compile(
    rf"""
    [^\w%€£$°+/#\u2212~≈-]*  # not what "vague" takes, so that there is one way to read it
    (?:(?:and|but|so|well|ok|okay|yes|yeah|hmm+|um+|oh|ugh|honestly)\s+)*
    (?P<stated>
        (?P<it>it'?s|it\ is|its)\s+ | (?:i'?m|i\ am|i'?d\ say|(?:it\ |i\ )?feels?\ like|i\ feel)\s+
      | (?:the\ )?(?:alarm|panic|anxiety|fear|intensity|stress|level|rating)(?:\ is|:)?\s+
    )?
    (?:(?:now|still|just|only|currently|maybe|probably|perhaps|today)\s+)*
    (?P<vague>(?:(?:about|around|roughly|almost|nearly|more\ like|at\ least)\s+|[~≈]\s*)*)
    (?:like\s+|up\ to\s+|down\ to\s+|(?(stated)at\s+|at\s+(?=an?\b)))?
    (?P<article>an?\s+(?:solid\s+|strong\s+)?)?
    {_NUMBER}
    (?P<scale>\s*(?:/|(?:out\s+|outta\s+)?of|outta)\s*(?:10|ten)(?!\w))?
    (?:\s*-?ish(?!\w))?
    (?:\s+(?:now|right\ now|at\ the\ moment|today|still|again|please|maybe|i\ think|i\ guess
      |i'?d\ say|probably|or\ so|at\ least|for\ now)(?!\w))*
    [^\w%€£$°+/#\u2212-]*
    """,
    re.VERBOSE,
)
_LIST_MARKS = (".", ":")
_REASONS = ("because", "bc", "cause", "cuz", "since", "but")

_YES = frozenset(
    {"y", "yes", "yep", "yeah", "yea", "yup", "sure", "ok", "okay", "right", "correct", "fine"}
    | {"exactly", "absolutely", "definitely"}
)
_YES_PHRASES = frozenset(
    {"of course", "that s right", "thats right", "it is", "i am", "i do", "agreed"}
    | {"i agree", "i accept", "i consent"}
)
_NO = frozenset({"n", "no", "nope", "nah", "noo", "none", "never", "wrong", "incorrect"})
_NO_PHRASES = frozenset(
    {"not really", "not quite", "not now", "not at all", "i m not", "i am not", "disagree"}
    | {"i disagree", "i don t", "i do not", "i don t agree", "i do not agree"}
    | {"none of them", "none of these"}
)
# A yes or a no that is all the answer there is: "No call all day" is a story.
_YES_OR_NO = re.compile(
    r"\w+(?: (?:\d+|thanks|thank|you|please|it|is|isn|i|m|im|am|do|don|t|dont|not|really|that|this"
    r"|s|under|over|today|eighteen|adult|an|at|all|sorry|of|course|want|to|go|on|ahead|agree"
    r"|delete|keep|everything|now|later|yet|yes|yep|yeah|sure|ok|okay|right|correct|fine|n|no|nope))*"
)
_NEGATION = frozenset({"not", "no", "never", "t", "dont", "cant", "wont", "isnt"})
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
_UNDER_18 = re.compile(
    rf"{_I_AM}(?:{_TEENS}{_AGE_ENDS}|{_YOUNG}{_YEARS_OLD}{_NOT_OLDER}"
    rf"|an?\s+{_YOUNG}[\s-]*(?:year|yr)s?[\s-]*old(?!\s*'s|er)"
    rf"|(?:under|below|younger than|not(?: yet)?|almost|nearly|turning)\s+{_ADULT}{_NOT_OLDER}"
    r"(?!\s*(?:minutes|hours|days|weeks|months|%|/))"
    rf"|(?:a minor|under\s?-?aged?|not an adult|in middle school){_AGE_ENDS})"
    rf"|^\W*(?:(?:hi|hey|hello|yes|yeah|no|sorry|but|actually)\W+)*(?:(?:only|just)\s+)?"
    rf"(?:{_YOUNG}{_YEARS_OLD}{_NOT_OLDER}|(?:under|below|not(?: yet)?)\s+{_ADULT}\b"
    rf"|(?:aged?|my age(?: is|:)?)\s*{_TEENS}{_AGE_ENDS}|(?:a )?minor\W*$|under\s?-?age\b)"
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


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    next_start: int
    rating: re.Match[str] | None

    @property
    def value(self) -> int | None:
        return None if self.rating is None else _value(self.rating["number"])


def read(text: str, lexicon: Lexicon) -> Reading:
    """Read a rating, and what set the alarm off, out of everyday words."""
    tokens = list(spell_out(tokenize(text), lexicon.spellings))
    ratings = read_ratings(text, tokens, lexicon.ratings)
    return Reading(ratings[0].value if ratings else None, _without(text, ratings))


def _without(text: str, ratings: Sequence[Rating]) -> str | None:
    kept, start = "", 0
    for rating in ratings:
        kept, start = kept + text[start : rating.start], rating.end
    rest = text[start:]
    words = (kept + rest if rest else kept.rstrip(" ,;:-\u2013\u2014\n")).strip()
    if ratings and not re.search(r"\w", words):
        return None
    return words or None


def read_answer(text: str) -> Reading:
    """Part the rating, if there is exactly one, from the words around it."""
    said = plain(text)
    clauses = list(_clauses(said))
    values = {clause.value for clause in clauses if clause.rating}
    if len(values) == 1 and any(_stands(said, clauses, clause) for clause in clauses):
        return Reading(values.pop(), _without_ratings(text, clauses))
    return Reading(None, text.strip() or None)


def read_intensity(text: str) -> int | None:
    """Read a rating from 0 to 10; None when there is none, or when in doubt."""
    return read_answer(text).intensity


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


def read_yes_no(text: str) -> bool | None:
    """Read a plain yes or no; None for anything that says more than that."""
    for thumb, meaning in _THUMBS.items():
        if text.strip().startswith(thumb):
            return meaning
    said = fold(text)
    words = said.split()
    if said in _YES_PHRASES or said in _NO_PHRASES:
        return said in _YES_PHRASES
    if not words or _YES_OR_NO.fullmatch(said) is None:
        return None
    if words[0] in _YES:
        return None if _NEGATION.intersection(words) else True
    return False if words[0] in _NO and not _YES.intersection(words) else None


def says_under_18(text: str) -> bool:
    """Tell whether people say of themselves, now, that they are under 18.

    A bare "I'm 10" is a rating as much as an age and does not count; other people's ages, the
    past, and numbers of something else do not either.
    """
    return _UNDER_18.search(plain(text)) is not None


def _clauses(said: str) -> Iterator[_Clause]:
    start = 0
    for separator in _SEPARATOR.finditer(said):
        if separator.start() > start:
            yield _clause(said, start, *separator.span())
        start = separator.end()
    if start < len(said):
        yield _clause(said, start, len(said), len(said))


def _clause(said: str, start: int, end: int, next_start: int) -> _Clause:
    return _Clause(start, end, next_start, _RATING.fullmatch(said, start, end))


def _stands(said: str, clauses: Sequence[_Clause], clause: _Clause) -> bool:
    """Whether a clause can only be meant as a rating: by its scale, its wording or its place."""
    match = clause.rating
    if match is None:
        return False
    if match["scale"] or all(other.rating for other in clauses):
        return True
    if match["vague"] or match["number"] == "one":
        return False
    if match["article"] and match["stated"]:
        return True
    return not match["it"] and (_opens(said, clauses, clause) or _closes(said, clauses, clause))


def _opens(said: str, clauses: Sequence[_Clause], clause: _Clause) -> bool:
    """Tell "7, she read it" from "3, 4 hours ago" and from a numbered list."""
    if clause is not clauses[0]:
        return False
    mark, rest = said[clause.end : clause.next_start].strip(" "), said[clause.next_start :]
    numbers = [_value(number) for number in _ANY_NUMBER.findall(rest)]
    if mark.startswith(_LIST_MARKS) and clause.value is not None and clause.value + 1 in numbers:
        return False
    counted_on = re.match(rf"(?:maybe|or|even|about|perhaps)?\s*(?:{_ANY_NUMBER.pattern})", rest)
    return counted_on is None and bool(mark or rest.startswith(_REASONS))


def _closes(said: str, clauses: Sequence[_Clause], clause: _Clause) -> bool:
    """Accept "She read it and said nothing, 7" when that is the only number in the text."""
    if clause is not clauses[-1] or len(_ANY_NUMBER.findall(said)) > 1:
        return False
    mark = said[clauses[-2].end : clause.start].strip(" ")
    return bool(mark) and not mark.startswith(":")


def _without_ratings(text: str, clauses: Sequence[_Clause]) -> str | None:
    kept = [text[c.start : c.next_start] for c in clauses if c.rating is None]
    if clauses[-1].rating:
        kept = ["".join(kept).rstrip(" ,;:-\u2013\u2014\n")]
    words = "".join(kept).strip()
    return words if re.search(r"\w", words) else None


def _slip(said: str, label: str) -> bool:
    """Whether the two differ by a typing slip, never by a "not" or a number."""
    if len(said) > 2 * len(label) or re.findall(r"\d+", said) != re.findall(r"\d+", label):
        return False
    if _NEGATION.intersection(said.split()) != _NEGATION.intersection(label.split()):
        return False
    return SequenceMatcher(None, said, label).ratio() >= _CLOSE


def _value(number: str) -> int:
    bare = re.sub(_KEYCAP, "", number)
    if bare == _TEN:
        return 10
    return _WORDS.index(bare) if bare in _WORDS else int(bare)
