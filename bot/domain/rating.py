"""The rating in typed words: read where it can only be meant as one, never invented.

A text is parted into clauses. A clause that holds one number from 0 to 10 and otherwise only
words that go with a rating is one ("maybe a 7 now"); so is a number with its scale ("7/10") or
after a lead ("I'm at a 7"), unless what stands beside it makes it a count, a date, a time, a past
value or a rating of something else. Two different ratings in one text are none. Which words do
what is the language's own affair: :class:`RatingWords` comes from its lexicon.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.tokens import Token

Phrase = tuple[str, ...]

_DASHES = frozenset("-\u2013\u2014")
_MARKS = frozenset('.!?\u2026\n,;:()[]{}"\u201c\u201d\u201e\u00ab\u00bb*|') | _DASHES
_FREE = frozenset("~\u2248=+:-'&^")
_SYMBOLS = _FREE | frozenset("/\u2212%$\u20ac\u00a3\u00b0#<>@_")
_OPENING = frozenset("([{\u201c\u00ab")
_SENTENCE_ENDS = frozenset(".!?\u2026\n)") | _DASHES
_LIST_MARKS = frozenset(".:)")
_SPOIL_BEFORE = _DASHES | frozenset("\u2212+#$\u20ac\u00a3\u00b0/@<>")
_SPOIL_AFTER = frozenset("%\u00b0\u20ac$\u00a3#^")
_GOES_ON = frozenset(":-\u2013./")
_DIGITS = {str(number): number for number in range(11)}
_TEN = 10


@dataclass(frozen=True, slots=True)
class RatingWords:
    """What the words around a number mean, in one language.

    `scale` stands between a rating and its ten. Words around a number: `strong` ones go with a
    rating only, `neutral` ones say nothing, `weak` ones may as well make it a time or a guess,
    `hedges` a count. `leads` in front of a number make it a rating in the middle of a sentence;
    `times` in front of it make it one, `blocks` another's score, `spoils` behind it a count, and
    `past` words an old value or somebody else's. `openers` begin a clause, `reasons` are those
    that follow a rating, `starters` may follow a rating without any mark. `doubtful` numbers are
    ordinary words as well.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    scale: frozenset[Phrase] = frozenset()
    strong: frozenset[str] = frozenset()
    neutral: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    leads: frozenset[Phrase] = frozenset()
    spoils: frozenset[Phrase] = frozenset()
    times: frozenset[str] = frozenset()
    blocks: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rating:
    """A number that is meant as a rating, and the part of the text that says it."""

    value: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Clause:
    """Tokens `first` up to `last`; `mark` parts it from the one before, `end` is in the text."""

    first: int
    last: int
    mark: str
    end: int


@dataclass(frozen=True, slots=True)
class _Number:
    """A number from 0 to 10 at token `at`, and the token behind it and its scale."""

    at: int
    behind: int
    value: int

    @property
    def has_scale(self) -> bool:
        return self.behind > self.at + 1


def read_ratings(text: str, tokens: Sequence[Token], words: RatingWords) -> tuple[Rating, ...]:
    """Return all places where a text says its one rating, in order; none when in doubt.

    `tokens` are the text's, spelled out.
    """
    if not any(token.text in words.numbers or token.text in _DIGITS for token in tokens):
        return ()
    return _Reader(text, tokens, words).ratings()


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, tokens: Sequence[Token], words: RatingWords) -> None:
        self._text = text
        self._tokens = tokens
        self._said = [token.text for token in tokens]
        self._words = words
        self._dressing = _FREE | words.strong | words.neutral | words.weak | words.hedges
        self._clauses = list(self._parted())

    def ratings(self) -> tuple[Rating, ...]:
        """All that say the one value; what is certain goes before what is likely."""
        wholes = [self._whole(clause) for clause in self._clauses]
        certain: list[Rating] = []
        likely: list[Rating] = []
        for index, (clause, number) in enumerate(zip(self._clauses, wholes, strict=True)):
            if number is None:
                certain.extend(self._inside(clause))
            elif None not in wholes or self._is_certain(clause, number):
                certain.append(self._rating(clause, number))
            elif self._is_likely(index, number):
                likely.append(self._rating(clause, number))
        if len({rating.value for rating in (*certain, *likely)}) == 1:
            return tuple(sorted((*certain, *likely), key=lambda rating: rating.start))
        return tuple(certain) if len({rating.value for rating in certain}) == 1 else ()

    # Clauses

    def _parted(self) -> Iterator[_Clause]:
        first, mark = 0, ""
        for index, said in enumerate(self._said):
            if self._parts(index):
                if index > first:
                    yield _Clause(first, index, mark, self._next_start(index))
                    mark = ""
                mark, first = mark + said, index + 1
            elif index > first and self._opens(first, index):
                yield _Clause(first, index, mark, self._tokens[index].start)
                first, mark = index, ""
        if first < len(self._said):
            yield _Clause(first, len(self._said), mark, len(self._text))

    def _parts(self, index: int) -> bool:
        """Whether a token stands between clauses: a mark, a dash with room, an emoji."""
        said, token = self._said[index], self._tokens[index]
        after = self._text[token.end : token.end + 1]
        if said in _DASHES:
            return (after.isspace() or said == "—") and not self._is_range(index)
        if said == ":":
            return index > 0 and self._is_number(index - 1) and not after.isdigit()
        return not token.is_word and said not in _SYMBOLS

    def _is_range(self, dash: int) -> bool:
        beside = (dash - 1, dash + 1)
        return all(0 <= index < len(self._said) and self._is_number(index) for index in beside)

    def _opens(self, first: int, index: int) -> bool:
        """Whether a word begins a clause: "because", or "he" behind a complete rating."""
        said = self._said[index]
        if said in self._words.openers:
            joined = self._said[index - 1] in self._words.openers | self._words.hedges
            return not joined and not self._spoils(index)
        if said not in self._words.starters or not self._is_number(index - 1):
            return False
        number = self._number(first, index)
        return number is not None and number.has_scale and number.behind == index

    def _next_start(self, index: int) -> int:
        """Where the text goes on behind the mark at `index`."""
        for place in range(index, len(self._said)):
            if self._said[place] in _OPENING or self._said[place] not in _MARKS:
                return self._tokens[place].start
        return len(self._text)

    # Numbers

    def _is_number(self, index: int) -> bool:
        return self._said[index][0].isdigit() or self._said[index] in self._words.numbers

    def _value(self, index: int) -> int | None:
        return self._words.numbers.get(self._said[index], _DIGITS.get(self._said[index]))

    def _number(self, first: int, last: int) -> _Number | None:
        """The only number between two tokens; None for none, several, or a spoilt one."""
        places = [at for at in range(first, last) if self._is_number(at)]
        number = self._scaled(places[0], last) if places else None
        return number if number and places[-1] < number.behind else None

    def _scaled(self, at: int, last: int) -> _Number | None:
        """The number at a token with the scale behind it, if there is one; None if spoilt."""
        value = self._value(at)
        if value is None or self._is_spoilt(at):
            return None
        for phrase in self._words.scale:
            ten = at + 1 + len(phrase)
            is_scale = ten < last and tuple(self._said[at + 1 : ten]) == phrase
            if is_scale and self._value(ten) == _TEN:
                return None if self._goes_on(ten) else _Number(at, ten + 1, value)
        return None if self._goes_on(at) else _Number(at, at + 1, value)

    def _is_spoilt(self, at: int) -> bool:
        """Whether what touches a number in front makes it a date, a time, a range or money."""
        before = self._text[: self._tokens[at].start][-2:]
        return before[-1:] in _SPOIL_BEFORE or (before[-1:] in {":", "."} and before[0].isdigit())

    def _goes_on(self, at: int) -> bool:
        """Whether what touches a number behind makes it another one: "7%", "7:30", "7-8"."""
        after = self._text[self._tokens[at].end :][:2]
        return after[:1] in _SPOIL_AFTER or (after[:1] in _GOES_ON and after[1:].isdigit())

    # Clauses that are nothing but a rating

    def _whole(self, clause: _Clause) -> _Number | None:
        """The number of a clause that says nothing else."""
        number = self._number(clause.first, clause.last)
        if number is None or self._spoils(number.behind):
            return None
        around = self._around(clause, number)
        if not self._dressing.issuperset(around):
            return None
        is_time = not self._words.times.isdisjoint(self._said[clause.first : number.at])
        return None if is_time and self._words.strong.isdisjoint(around) else number

    def _around(self, clause: _Clause, number: _Number) -> list[str]:
        said = self._said
        return said[clause.first : number.at] + said[number.behind : clause.last]

    def _spoils(self, index: int) -> bool:
        """Whether a count goes on here: "so far", "and a half"."""
        said = self._said
        return any(tuple(said[index : index + len(p)]) == p for p in self._words.spoils)

    def _is_certain(self, clause: _Clause, number: _Number) -> bool:
        return number.has_scale or not self._words.strong.isdisjoint(self._around(clause, number))

    def _is_likely(self, index: int, number: _Number) -> bool:
        """Tell "7, she read it" and "he left. 7" from a list, a time and "3, maybe 4 hours"."""
        clause, around = self._clauses[index], self._around(self._clauses[index], number)
        if not self._words.weak.isdisjoint(around) or self._is_one_of_many(index, number):
            return False
        if self._said[number.at] in self._words.doubtful:
            ends = not _SENTENCE_ENDS.isdisjoint(clause.mark)
            return ends and not around and index == len(self._clauses) - 1
        return index > 0 or self._is_followed(clause)

    def _is_followed(self, clause: _Clause) -> bool:
        """Whether a mark or a reason follows the first clause: "7, he left", "7 because"."""
        behind = clause.last
        if self._parts(behind) or self._said[behind] in self._words.reasons:
            return True
        return behind + 1 < len(self._said) and self._said[behind + 1] in self._words.starters

    def _is_one_of_many(self, index: int, number: _Number) -> bool:
        clause = self._clauses[index]
        before, after = self._clauses[max(0, index - 1)], self._clauses[index + 1 :]
        if index and _SENTENCE_ENDS.isdisjoint(clause.mark) and self._counts(before, clause):
            return True
        if after and _SENTENCE_ENDS.isdisjoint(after[0].mark) and self._begins_counting(after[0]):
            return True
        listed = bool(after) and after[0].mark[:1] in _LIST_MARKS and index == 0
        return listed and any(
            self._value(at) == number.value + 1 for at in range(clause.last, len(self._said))
        )

    def _counts(self, before: _Clause, clause: _Clause) -> bool:
        """Whether the clause before ends in a number, or has one that this may correct."""
        if self._is_number(before.last - 1):
            return True
        hedged = not self._words.hedges.isdisjoint(self._said[clause.first : clause.last])
        return hedged and any(map(self._is_number, range(before.first, before.last)))

    def _begins_counting(self, clause: _Clause) -> bool:
        for index in range(clause.first, clause.last):
            if self._said[index] not in self._words.hedges | self._words.neutral | self._words.weak:
                return self._is_number(index)
        return False

    # Ratings inside a clause that says more

    def _inside(self, clause: _Clause) -> Iterator[Rating]:
        for at in range(clause.first, clause.last):
            number = self._scaled(at, clause.last)
            if number is None or self._spoils(number.behind):
                continue
            start, behind = self._lead(clause.first, at), self._trail(number.behind, clause.last)
            is_scored = number.has_scale and self._is_free(clause.first, at)
            if behind is None or (start is None and not is_scored):
                continue
            end = clause.end if behind == clause.last else self._tokens[behind].start
            yield Rating(number.value, self._tokens[at if start is None else start].start, end)

    def _lead(self, first: int, at: int) -> int | None:
        """Where the words begin that make the number at `at` a rating; None without such."""
        fillers = self._words.neutral | self._words.hedges | self._words.weak
        behind = at
        while behind >= first:
            for phrase in self._words.leads:
                start = behind - len(phrase)
                if start >= first and tuple(self._said[start:behind]) == phrase:
                    return None if self._is_past(first, start) else start
            if behind == first or self._said[behind - 1] not in fillers:
                return None
            behind -= 1
        return None

    def _trail(self, behind: int, last: int) -> int | None:
        """Where the text goes on behind a rating; None when what follows makes it a count."""
        fillers = self._words.neutral | self._words.strong
        while behind < last and self._said[behind] in fillers - self._words.starters:
            behind += 1
        return behind if behind == last or self._said[behind] in self._words.starters else None

    def _is_free(self, first: int, at: int) -> bool:
        """Whether nothing before a number with its scale makes it a date or another's score."""
        blocked = at > first and self._said[at - 1] in self._words.blocks | self._words.times
        return not blocked and not self._is_past(first, at)

    def _is_past(self, first: int, at: int) -> bool:
        return not self._words.past.isdisjoint(self._said[first:at])

    def _rating(self, clause: _Clause, number: _Number) -> Rating:
        start = self._tokens[clause.first].start
        if self._text[start - 1 : start] in _OPENING and start:
            start -= 1
        return Rating(number.value, start, clause.end)
