"""The trigger menu: what a person uses most comes first, and everything can be reached."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.menu import PER_PAGE, order, page
from bot.domain.words import Pattern


@dataclass(frozen=True)
class One:
    """A trigger as the menu sees it."""

    id: str
    pattern: Pattern


def some(pattern: Pattern, count: int) -> list[One]:
    return [One(f"{pattern.value}-{number}", pattern) for number in range(count)]


MANY = [one for pattern in Pattern for one in some(pattern, 10)]
menus = st.lists(st.sampled_from(MANY), unique=True)
ids = st.lists(st.sampled_from([one.id for one in MANY] + ["gone"]), max_size=60)
patterns = st.sets(st.sampled_from(Pattern))


@given(menus, ids, patterns)
def test_every_trigger_is_in_the_menu_once(
    triggers: list[One], used: list[str], familiar: set[Pattern]
) -> None:
    ordered = order(triggers, used, familiar)
    assert sorted(one.id for one in ordered) == sorted(one.id for one in triggers)


@given(menus, ids, patterns)
def test_the_most_used_lead(triggers: list[One], used: list[str], familiar: set[Pattern]) -> None:
    counts = Counter(used)
    uses = [counts[one.id] for one in order(triggers, used, familiar)]
    assert uses == sorted(uses, reverse=True)


def test_of_two_used_alike_the_newer_leads() -> None:
    ordered = order(MANY, ["merger-3", "scanner-5", "scanner-5", "merger-3"], set())
    assert [one.id for one in ordered[:2]] == ["merger-3", "scanner-5"]


@given(menus, ids, patterns)
def test_among_the_unused_the_familiar_come_before_the_others(
    triggers: list[One], used: list[str], familiar: set[Pattern]
) -> None:
    unused = [one for one in order(triggers, used, familiar) if one.id not in used]
    known = [one.pattern in familiar for one in unused]
    assert known == sorted(known, reverse=True)


def test_a_newcomer_sees_all_patterns_on_the_first_page() -> None:
    first = page(order(MANY, [], set()), 0)
    assert {one.pattern for one in first} == set(Pattern)


@given(menus)
def test_the_pages_hold_everything_in_order_and_then_begin_again(triggers: list[One]) -> None:
    pages = max(1, -(-len(triggers) // PER_PAGE))
    shown = [page(triggers, number) for number in range(pages)]
    assert list(chain.from_iterable(shown)) == triggers
    assert all(len(one) <= PER_PAGE for one in shown)
    assert page(triggers, pages) == page(triggers, 0)
