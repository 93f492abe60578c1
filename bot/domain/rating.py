"""The rating in typed words: read where it can only be meant as one, never invented.

A clause that holds one number from 0 to 10 and otherwise only words that go with a rating is one
("maybe a 7 now"); so is a number with its scale ("7/10") or after a lead ("I'm at a 7"), unless
what stands beside it makes it a count, a date, a time, a past value or a rating of something else.
Two different ratings in one text are none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.clauses import FREE, Clause, Number, RatingWords, Said
from bot.domain.tokens import Token

_LIST_MARKS = frozenset(".:)")
_BRACKET = "("
_SOUND = 5
"""The letters that a word which means nothing may have."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A number that is meant as a rating, and the part of the text that says it."""

    value: int
    start: int
    end: int


def read_ratings(text: str, tokens: Sequence[Token], words: RatingWords) -> tuple[Rating, ...]:
    """Return all places where a text says its one rating, in order; none when in doubt.

    `tokens` are the text's, spelled out.
    """
    said = Said(text, tokens, words)
    if not any(map(said.is_number, range(len(tokens)))):
        return ()
    return _Reader(said, words).ratings()


class _Reader:
    """Reads one text."""

    def __init__(self, said: Said, means: RatingWords) -> None:
        self._said = said
        self._words = said.words
        self._clauses = said.clauses
        self._means = means
        self._dressing = FREE | means.strong | means.neutral | means.weak | means.hedges
        self._not_ratings = means.things | means.times | means.blocks | means.past

    def ratings(self) -> tuple[Rating, ...]:
        """All that say the one value; what is certain goes before what is likely."""
        wholes = [self._whole(clause) for clause in self._clauses]
        certain: list[Rating] = []
        likely: list[Rating] = []
        for index, (clause, number) in enumerate(zip(self._clauses, wholes, strict=True)):
            if number is None:
                for rating, is_certain in self._inside(clause):
                    (certain if is_certain else likely).append(rating)
            elif None not in wholes or self._is_certain(clause, number):
                certain.append(self._rating(clause, number))
            elif self._is_likely(index, number):
                likely.append(self._rating(clause, number))
        if len({rating.value for rating in (*certain, *likely)}) == 1:
            return tuple(sorted((*certain, *likely), key=lambda rating: rating.start))
        return tuple(certain) if len({rating.value for rating in certain}) == 1 else ()

    # Clauses that are nothing but a rating

    def _whole(self, clause: Clause) -> Number | None:
        """The number of a clause that says nothing else."""
        number = self._said.only_number(clause)
        if number is None or self._said.spoils(number.behind):
            return None
        around = self._around(clause, number)
        strange = [word for word in around if word not in self._dressing]
        if strange and not self._may_stay(clause, number, strange):
            return None
        is_time = not self._means.times.isdisjoint(self._words[clause.first : number.at])
        return None if is_time and self._means.strong.isdisjoint(around) else number

    def _may_stay(self, clause: Clause, number: Number, strange: Sequence[str]) -> bool:
        """Whether one unknown word beside the last number is just a sound: "mmm 6", "6 po"."""
        if clause is not self._clauses[-1] or not clause.mark or len(strange) > 1:
            return False
        beside = {*self._words[number.behind :][:1], *self._words[clause.last - 1 :][:1]}
        is_last = number.behind == clause.last
        sounds = is_last or (strange[0] in beside and len(strange[0]) <= _SOUND)
        known = strange[0] in self._not_ratings or self._words[number.at] in self._means.doubtful
        return sounds and not known

    def _around(self, clause: Clause, number: Number) -> list[str]:
        return self._words[clause.first : number.at] + self._words[number.behind : clause.last]

    def _is_certain(self, clause: Clause, number: Number) -> bool:
        if number.has_scale:
            return True
        if self._is_doubtful(clause, number):
            return False
        if self._lead(clause.first, number.at) is not None:
            return True
        return not self._means.strong.isdisjoint(self._around(clause, number))

    def _is_doubtful(self, clause: Clause, number: Number) -> bool:
        """Whether a number is rather an ordinary word: "the one", but not "a one"."""
        before = self._words[number.at - 1] if number.at > clause.first else ""
        doubtful = self._words[number.at] in self._means.doubtful and not number.has_scale
        return doubtful and before not in self._means.strong

    def _is_likely(self, index: int, number: Number) -> bool:
        """Tell "7, she read it" and "he left. 7" from a list, a time and "3, maybe 4 hours"."""
        clause, around = self._clauses[index], self._around(self._clauses[index], number)
        if self._is_vague(around) or self._is_one_of_many(index, number):
            return False
        ends = index == len(self._clauses) - 1
        if self._is_doubtful(clause, number):
            return ends and not around and clause.begins_sentence
        if clause.mark.endswith(_BRACKET) and not ends:
            return False
        return index > 0 or self._said.range_at is not None or self._is_followed()

    def _is_vague(self, around: Sequence[str]) -> bool:
        """Whether the number may as well be a time, as in "it's 7"."""
        if self._means.weak.isdisjoint(around) or self._said.range_at is not None:
            return False
        return self._means.present.isdisjoint(around)

    def _is_followed(self) -> bool:
        """Whether a mark, a reason or a subject follows the first clause: "7 because"."""
        following = self._clauses[1]
        first = self._words[following.first]
        if following.mark or first in self._means.reasons | self._means.subjects:
            return True
        second = following.first + 1
        return second < following.last and self._words[second] in self._means.starters

    def _is_one_of_many(self, index: int, number: Number) -> bool:
        clause, after = self._clauses[index], self._clauses[index + 1 :]
        if index and self._is_counted_on(self._clauses[index - 1], clause, number):
            return True
        if after and not after[0].begins_sentence and self._begins_counting(after[0], number):
            return True
        listed = bool(after) and after[0].mark[:1] in _LIST_MARKS and index == 0
        return listed and any(
            self._said.value(at) == number.value + 1 for at in range(clause.last, len(self._words))
        )

    def _is_counted_on(self, before: Clause, clause: Clause, number: Number) -> bool:
        """Whether this goes on from a number just before: "5, 7", "5 times, maybe 6"."""
        last = before.last - 1
        if clause.begins_sentence:
            is_echo = self._said.value(last) == number.value
            return (
                is_echo
                and self._said.only_number(before) is not None
                and self._whole(before) is None
            )
        if self._is_past(before.first, before.last):
            return False
        if self._said.is_number(last) or self._said.is_number(before.first):
            return number.value not in {self._said.value(last), self._said.value(before.first)}
        hedged = not self._means.hedges.isdisjoint(self._words[clause.first : clause.last])
        return hedged and any(map(self._said.is_number, range(before.first, before.last)))

    def _begins_counting(self, clause: Clause, number: Number) -> bool:
        passed = self._means.hedges | self._means.neutral | self._means.weak
        for index in range(clause.first, clause.last):
            if self._words[index] not in passed:
                counts = self._said.is_number(index) and self._said.value(index) != number.value
                return counts and self._words[index] not in self._means.doubtful
        return False

    # Ratings inside a clause that says more

    def _inside(self, clause: Clause) -> Iterator[tuple[Rating, bool]]:
        """Yield ratings, and whether each is certain."""
        for at in range(clause.first, clause.last):
            number = self._said.number(at, clause.last)
            if number is None or self._said.spoils(number.behind):
                continue
            if self._is_doubtful(clause, number):
                continue
            lead = self._lead(clause.first, number.at)
            start = lead if lead is not None else self._bare_start(clause, number)
            behind = None if start is None else self._trail(number, clause.last)
            if start is not None and behind is not None:
                end = clause.end if behind == clause.last else self._said.tokens[behind].start
                begin = self._said.tokens[start].start
                certain = lead is not None or behind == clause.last or self._starts(behind)
                yield Rating(number.value, begin, end), certain

    def _bare_start(self, clause: Clause, number: Number) -> int | None:
        """Where a number stands that needs no lead, by its scale or its label."""
        scored = number.has_scale and self._is_free(clause.first, number.at)
        return number.at if scored or self._is_labelled(clause, number) else None

    def _lead(self, first: int, at: int) -> int | None:
        """Where the words begin that make the number at `at` a rating; None without such."""
        fillers = (self._dressing - self._means.blocks) | self._means.strong
        for behind in range(at, first, -1):
            for phrase in self._means.leads:
                start = behind - len(phrase)
                if start >= first and tuple(self._words[start:behind]) == phrase:
                    return None if self._is_past(first, start) else start
            if self._words[behind - 1] not in fillers:
                replaced = self._said.is_number(behind - 1) and self._is_past(first, behind)
                return behind if replaced and behind < at else None
        return None if self._means.strong.isdisjoint(self._words[first:at]) else first

    def _starts(self, index: int) -> bool:
        return self._words[index] in self._means.starters

    def _trail(self, number: Number, last: int) -> int | None:
        """Where the text goes on behind a rating; None when what follows makes it a count."""
        behind = number.behind
        fillers = (self._means.neutral | self._means.strong | FREE) - self._means.starters
        while behind < last and self._words[behind] in fillers:
            behind += 1
        if behind == last or self._words[behind] in self._means.starters:
            return behind
        if self._words[behind] in self._means.things | self._means.past or self._said.is_number(
            behind
        ):
            return None
        certain = number.has_scale or behind > number.behind
        return behind if certain or self._words[number.at - 1] in self._means.strong else None

    def _is_free(self, first: int, at: int) -> bool:
        """Whether nothing before a number with its scale makes it a date or another's score."""
        blocked = at > first and self._words[at - 1] in self._means.blocks | self._means.times
        return not blocked and not self._is_past(first, at)

    def _is_labelled(self, clause: Clause, number: Number) -> bool:
        """Whether a clause ends like "urge to run: 1", and not like "kids: 3"."""
        before = self._words[clause.first : number.at - 1]
        colon = number.at > clause.first + 1 and self._words[number.at - 1] == ":"
        ends = number.behind == clause.last
        return colon and ends and (self._means.things | self._means.past).isdisjoint(before)

    def _is_past(self, first: int, at: int) -> bool:
        return not self._means.past.isdisjoint(self._words[first:at])

    def _rating(self, clause: Clause, number: Number) -> Rating:
        return Rating(number.value, self._said.start(clause), clause.end)
