"""The words of the week, in English as shipped."""

import re
from dataclasses import replace

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

import content
from bot.domain.ledger import Ledger
from bot.domain.urges import Had
from bot.domain.week import Entry, summarize
from bot.views.week import week_caption, week_text, week_words
from content import Language
from tests.domain.weeks import SUNDAY, any_entries, entry, scheduled, with_urges

LANGUAGES = content.load(content.SHIPPED).languages
ENGLISH = LANGUAGES[0]
BANNED = re.compile(
    r"\b(because|thanks to|caus\w*|improv\w*|better|worse|trend|progress|streak|average)\b|%",
    re.IGNORECASE,
)
TELEGRAM_CAPTION = 1024
counts = st.integers(0, 99)
ledgers = st.builds(Ledger, counts, counts, counts, counts, counts)


@pytest.fixture
def english() -> Language:
    return ENGLISH


def text(language: Language, *entries: Entry) -> str:
    return week_text(language, summarize(entries, SUNDAY), next_at=None)


def test_an_empty_week_asks_for_nothing(english: Language) -> None:
    empty = summarize([], SUNDAY)
    said = week_text(english, empty, next_at="today at 20:00")
    assert said == (
        "No check-ins this week. Nothing to catch up on. "
        "The next one is today at 20:00, if you want it."
    )
    assert week_text(english, empty, next_at=None) == (
        "No check-ins this week. Nothing to catch up on."
    )


def test_one_or_two_days_are_a_list(english: Language) -> None:
    said = text(
        english,
        entry("Fri", 6, after=4, trigger="Slow to answer"),
        entry("Sat", 10, slot=None),
    )
    assert said.splitlines() == [
        "Your week, 16 Nov \N{EN DASH} 22 Nov",
        "",
        "Fri 6, then 4: Slow to answer",
        "Sat 10 (started by you)",
        "",
        "Blank days stay blank. They don't count as good or bad.",
    ]


def test_a_long_list_keeps_the_newest(english: Language) -> None:
    said = text(english, *(entry("Mon", 5, slot=None, hour=n) for n in range(8)), entry("Tue", 1))
    assert said.count("Mon 5") == 6
    assert "Tue 1\nAnd 2 earlier ones." in said


def test_three_days_have_a_range_and_no_direction(english: Language) -> None:
    said = text(english, *scheduled(2, 8, 5), entry("Mon", 9, slot=None))
    assert "3 check-ins: lowest 2, highest 8. Too few to see a direction." in said
    assert "You started 1 more yourself. It is counted apart." in said
    assert "middle" not in said


def test_five_days_have_a_middle(english: Language) -> None:
    assert "5 check-ins: middle 4, lowest 1, highest 8." in text(english, *scheduled(1, 8, 4, 2, 5))
    assert "6 check-ins: middle 4.5, lowest 1" in text(english, *scheduled(1, 8, 4, 2, 5, 9))


def test_a_second_check_in_a_day_is_said_not_to_count(english: Language) -> None:
    said = text(english, *scheduled(2, 8, 5), entry("Mon", 10, slot=2))
    assert "4 check-ins on 3 days. First one of each day: lowest 2, highest 8." in said


def test_before_and_after_claims_no_cause(english: Language) -> None:
    said = text(
        english,
        entry("Mon", 6, after=2),
        entry("Tue", 6, after=6),
        entry("Wed", 6, after=5),
        entry("Thu", 6, after=9),
        entry("Fri", 6),
    )
    assert (
        "After a prompt: lower 1 time, same 2, higher 1. "
        "Feelings often ease by themselves, so this can't show what did it."
    ) in said


def test_triggers_are_counted_and_the_rare_summed_up(english: Language) -> None:
    often = [entry("Mon", 5, trigger="Slow to answer", slot=None, hour=n) for n in range(3)]
    rare = [entry("Tue", 5, trigger=f"Thing {n}", slot=None, hour=n) for n in range(6)]
    said = text(english, *scheduled(1, 2, 3), *often, *rare)
    assert "What set it off: “Slow to answer” 3, “Thing 0” 1" in said
    assert "other 3." in said
    assert "Most often: “Slow to answer”." in said


def had(number: int, *, acted: bool | None, waited: bool = False) -> list[Entry]:
    return with_urges(*[Had(acted, waited)] * number)


def test_urges_are_counted_as_the_brief_says_it(english: Language) -> None:
    urges = [
        *had(3, acted=True),
        *had(1, acted=False),
        *had(1, acted=True, waited=True),
        *had(4, acted=False, waited=True),
    ]
    said = text(english, *scheduled(2, 8, 5), *urges)
    assert "\n9 urges, 4 acted on; after a delay: 1 of 5.\n" in said


def test_what_was_not_told_of_urges_is_said_and_not_counted_as_no(english: Language) -> None:
    week = scheduled(2, 8, 5)
    assert "\n1 urge, 0 acted on.\n" in text(english, *week, *had(1, acted=False))
    assert "\n1 urge, 0 acted on, 1 not known.\n" in text(english, *week, *had(1, acted=None))
    waited = [*had(2, acted=None, waited=True), *had(1, acted=True, waited=True)]
    said = text(english, *week, *waited)
    assert "\n3 urges, 1 acted on, 2 not known; after a delay: 1 of 1.\n" in said


def ledger_text(english: Language, *values: int, ledger: Ledger) -> str:
    return week_text(english, summarize(scheduled(*values), SUNDAY, ledger), next_at=None)


def test_predictions_are_counted_as_the_brief_says_it(english: Language) -> None:
    said = ledger_text(english, 2, 8, 5, ledger=Ledger(no=2, partly=1, yes=1, open=2))
    assert (
        "4 predictions closed: 2 didn't happen, 1 partly, 1 did. 2 open. "
        "The one that happened was real, and noticing it made sense."
    ) in said


@pytest.mark.parametrize(
    ("ledger", "told"),
    [
        (Ledger(no=1), "1 prediction closed: 1 didn't happen."),
        (Ledger(unknown=2, no=1), "3 predictions closed: 1 didn't happen, 2 not known."),
        (Ledger(open=1), "1 prediction is open."),
        (Ledger(open=3), "3 predictions are open."),
        (
            Ledger(yes=2, no=2),
            (
                "4 predictions closed: 2 didn't happen, 2 did. "
                "Those that happened were real, and noticing them made sense."
            ),
        ),
        (
            Ledger(yes=3, no=1, open=1),
            (
                "4 predictions closed: 1 didn't happen, 3 did. 1 open. Several came true. "
                "That matters. It may be worth talking over with someone you trust."
            ),
        ),
    ],
)
def test_each_count_of_predictions_is_said(english: Language, ledger: Ledger, told: str) -> None:
    assert told in ledger_text(english, 2, 8, 5, ledger=ledger).splitlines()


def test_without_predictions_or_urges_nothing_is_said_of_them(english: Language) -> None:
    said = ledger_text(english, 2, 8, 5, ledger=Ledger())
    assert not re.search("urge|prediction", said)


def test_under_three_days_urges_and_predictions_are_not_counted(english: Language) -> None:
    entries = [*scheduled(2, 8), *had(3, acted=True)]
    said = week_text(english, summarize(entries, SUNDAY, Ledger(no=2, open=1)), next_at=None)
    assert not re.search("urge|prediction", said)


def test_a_full_week_has_no_line_about_blank_days(english: Language) -> None:
    assert "Blank" in text(english, *scheduled(*[5] * 6))
    assert "Blank" not in text(english, *scheduled(*[5] * 7))


def test_a_heavy_week_names_people_and_the_pause(english: Language) -> None:
    said = text(english, *scheduled(8, 9, 10))
    assert "A doctor, counsellor or someone you trust can do more than I can." in said
    assert "/pause" in said
    assert "/pause" not in text(english, *scheduled(8, 9, 7))


def test_the_caption_says_what_the_picture_shows(english: Language) -> None:
    week = summarize(
        [*scheduled(3, 5, 7), entry("Mon", 4, slot=2), entry("Sun", 9, slot=None)], SUNDAY
    )
    assert week_caption(english, week).splitlines()[-3:] == [
        "Day by day: Mon 3, Tue 5, Wed 7, Thu no entry, Fri no entry, Sat no entry, Sun no entry.",
        "Later the same day: Mon 4.",
        "Started by you: Sun 9.",
    ]


def test_the_caption_describes_the_pairs_that_are_drawn(english: Language) -> None:
    entries = [entry("Mon", 9, after=n, slot=None, hour=n) for n in range(6)]
    entries += [entry(day, 6, after=4) for day in ("Tue", "Wed", "Thu", "Fri", "Sat")]
    week = summarize(entries, SUNDAY)
    last = week_caption(english, week).splitlines()[-1]
    assert last.startswith("Before and after a prompt: Mon 9 to 3, Mon 9 to 4, Mon 9 to 5, Tue 6")
    assert week_words(english, week).pairs == "Before and after a prompt, last 8"


def test_own_words_stay_on_one_line_and_short(english: Language) -> None:
    said = text(
        english, entry("Mon", 5, trigger="They  said\nthey would call\nand " + "then " * 99)
    )
    line = said.splitlines()[2]
    assert line.startswith("Mon 5: They said they would call and")
    assert line.endswith("…")
    assert len(line) <= 40


@given(
    st.sampled_from(LANGUAGES),
    any_entries(st.text(max_size=200) | st.text("🙂👩‍👩‍👧W", min_size=1, max_size=200)),
    ledgers,
)
def test_a_caption_fits_telegram_whatever_people_write(
    language: Language, entries: list[Entry], ledger: Ledger
) -> None:
    caption = week_caption(language, summarize(entries, SUNDAY, ledger))
    assert len(caption.encode("utf-16-le", "surrogatepass")) // 2 <= TELEGRAM_CAPTION


def test_the_longest_caption_fits_telegram(english: Language) -> None:
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    entries = [
        entry(day, 10, after=10, trigger=f"{day} " + "W" * 99, slot=s)
        for day in days
        for s in (1, 2)
    ]
    entries += [
        entry(day, 10, after=10, trigger=f"{n} {day} " + "🙂" * 99, slot=None, hour=n)
        for day in days
        for n in range(12)
    ]
    caption = week_caption(english, summarize(entries, SUNDAY))
    assert "/pause" in caption
    assert "Day by day: Mon 10" in caption
    assert "“Mon WW" in caption
    assert len(caption.encode("utf-16-le")) // 2 <= TELEGRAM_CAPTION


def wordy(language: Language, key: str, words: str) -> Language:
    """Return the language with one message as long as a translation may be."""
    bundle = FluentBundle([language.code])
    bundle.add_resource(FluentResource(f"{key} = {words}"))
    return replace(language, bundles=(bundle, *language.bundles))


@pytest.mark.parametrize(
    ("heavy", "left_out"),
    [
        (440, []),
        (441, ["What set it off"]),
        (494, ["What set it off", "Blank days"]),
        (551, ["What set it off", "Blank days", "Most often"]),
        (597, ["What set it off", "Blank days", "Most often", "yourself"]),
    ],
)
def test_a_caption_leaves_out_what_the_picture_shows_first(
    english: Language, heavy: int, left_out: list[str]
) -> None:
    often = [entry("Tue", 10, after=5, trigger="W" * 99, slot=None, hour=n) for n in range(5)]
    entries = [*scheduled(9, 9, 9, 2, 2), *often, *had(9, acted=True, waited=True)]
    week = summarize(entries, SUNDAY, Ledger(no=1, yes=4, open=2))
    caption = week_caption(wordy(english, "week-heavy", "x" * heavy), week)
    assert len(caption) <= TELEGRAM_CAPTION
    told = ("middle 9", "9 urges", "5 predictions", "Several", "x" * heavy)
    assert [part for part in told if part not in caption] == []
    optional = ("What set it off", "Blank days", "Most often", "yourself")
    assert [part for part in optional if part not in caption] == left_out


@given(any_entries(), ledgers)
def test_no_cause_no_direction_no_praise(entries: list[Entry], ledger: Ledger) -> None:
    week = summarize(entries, SUNDAY, ledger)
    assert not BANNED.search(week_caption(ENGLISH, week))
    assert not BANNED.search(str(week_words(ENGLISH, week)))
