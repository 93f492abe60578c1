"""The content of this release, held to the brief."""

from collections import Counter

import pytest

from bot.domain.words import Band, Pattern
from content import SHIPPED, Library, Prompt, check


@pytest.fixture(scope="module")
def prompts(library: Library) -> tuple[Prompt, ...]:
    return library.for_language("en").prompts


def test_the_shipped_content_is_clean() -> None:
    assert [str(finding) for finding in check(SHIPPED)] == []


@pytest.mark.parametrize("pattern", Pattern)
@pytest.mark.parametrize("band", [Band.LOW, Band.MID, Band.HIGH])
def test_two_families_of_four_await_everybody(
    library: Library, prompts: tuple[Prompt, ...], pattern: Pattern, band: Band
) -> None:
    pool = Counter(
        prompt.family
        for prompt in prompts
        if (prompt.pattern, prompt.band, prompt.on_request) == (pattern, band, False)
        and not library.families[prompt.family].opt_in
    )
    assert sum(count >= 4 for count in pool.values()) >= 2


@pytest.mark.parametrize("pattern", Pattern)
@pytest.mark.parametrize("band", [Band.LOW, Band.MID, Band.HIGH])
def test_orient_can_be_had_for_every_alarm(
    prompts: tuple[Prompt, ...], pattern: Pattern, band: Band
) -> None:
    here = [p for p in prompts if (p.pattern, p.band, p.family) == (pattern, band, "orient")]
    assert len(here) >= 2


def test_no_prompt_waits_at_zero(prompts: tuple[Prompt, ...]) -> None:
    assert not [prompt.id for prompt in prompts if prompt.band == Band.ZERO]


def test_the_briefs_own_words_stand_as_they_are(prompts: tuple[Prompt, ...]) -> None:
    texts = {prompt.id: prompt.text for prompt in prompts}
    assert texts["withdrawer-mid-approach-1"] == (
        "Want room? Give it an end time. Say one line: “I need 20 minutes, then I'm back.” "
        "Only if it feels safe to say."
    )
    assert texts["merger-high-orient-1"] == (
        "Touch four things near you. Say what each is like: rough, cold, soft, smooth. "
        "Go slowly. Fixing can wait until you are done."
    )


def test_ten_triggers_a_pattern_in_the_briefs_order(library: Library) -> None:
    triggers = library.for_language("en").triggers
    assert [t.pattern for t in triggers] == [p for p in Pattern for _ in range(10)]
    assert [t.label for t in triggers[::10]] == [
        "Slow to answer",
        "No warm sign for a while",
        "Getting closer fast",
        "They're not reachable",
    ]


def test_two_statements_a_pattern(library: Library) -> None:
    statements = library.for_language("en").statements
    assert [s.pattern for s in statements] == [p for p in Pattern for _ in range(2)]


def test_no_family_claims_a_review_that_did_not_happen(library: Library) -> None:
    for family in library.families.values():
        assert (family.reviewed_by is None) == (family.reviewed_on is None)


def test_only_cool_asks_to_be_turned_on(library: Library) -> None:
    assert [f.name for f in library.families.values() if f.opt_in] == ["cool"]
