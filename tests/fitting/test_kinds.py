"""Words that stand between the same neighbours are of a kind."""

from itertools import product

from benchmarks.kinds import find_kinds
from content.safety import parse_kinds

PEOPLE = ("dad", "nan", "flatmate")
MEALS = ("soup", "rice", "toast")
TEXTS = [
    f"my {who} was eating some {what} yesterday".split()
    for who, what in product(PEOPLE, MEALS)
    for _ in range(4)
]


def kinds() -> list[dict[str, str]]:
    return [dict(level) for level in parse_kinds(find_kinds(TEXTS, (3, 4)))]


def test_words_in_the_same_place_are_of_a_kind() -> None:
    for level in kinds():
        assert len({level[word] for word in PEOPLE}) == 1
        assert len({level[word] for word in MEALS}) == 1
        assert level["dad"] != level["soup"]


def test_coarse_and_fine_kinds_are_told_apart() -> None:
    coarse, fine = kinds()
    assert not set(coarse.values()) & set(fine.values())


def test_what_is_hardly_ever_said_has_no_kind() -> None:
    (level, _) = parse_kinds(find_kinds([*TEXTS, ["my", "aardvark"]], (3, 4)))
    assert "aardvark" not in level


def test_the_same_texts_give_the_same_kinds() -> None:
    assert find_kinds(TEXTS, (3, 4)) == find_kinds(TEXTS, (3, 4))
