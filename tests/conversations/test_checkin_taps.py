"""A check-in by tapping: the same message from what set it off to the prompt."""

from datetime import UTC, datetime

import pytest

from bot.domain.words import Band, Pattern
from tests.conversations.diary import ENGLISH, entries, prompt_in
from tests.conversations.house import Friend, House

EIGHT_IN_BERLIN = datetime(2026, 3, 2, 19, tzinfo=UTC)
NUMBERS = [str(number) for number in range(11)]
BESIDES_TRIGGERS = ["More", "My own words", "Nothing today"]
UNDER_A_PROMPT = ["Something else", "Note what the alarm says"]
A_TRIGGER_OF = {
    Pattern.SCANNER: "Slow to answer",
    Pattern.REASSURANCE: "No warm sign for a while",
    Pattern.WITHDRAWER: "Getting closer fast",
    Pattern.MERGER: "They're not reachable",
}


@pytest.fixture
async def sam(house: House) -> Friend:
    """Sam has joined, and is asked at eight in the evening."""
    sam = house.meets()
    await sam.joins()
    return sam


async def test_two_taps_lead_to_a_prompt_in_the_same_message(house: House, sam: Friend) -> None:
    await house.goes_to(EIGHT_IN_BERLIN)
    asked = sam.last
    assert asked.words == "Time for a check-in. What set it off?"
    await sam.taps("Slow to answer")
    assert sam.last.words.startswith("Slow to answer\nHow strong is it right now, 0 to 10?")
    assert sam.labels == NUMBERS
    await sam.taps("5")
    assert sam.last.message_id == asked.message_id
    assert sam.last.words.startswith("Slow to answer · 5\n\n")
    assert sam.labels == UNDER_A_PROMPT


async def test_a_check_in_can_be_started_at_any_time(sam: Friend) -> None:
    await sam.sends("/checkin")
    started = sam.last
    assert started.words == "What set it off?"
    await sam.taps("Slow to answer")
    await sam.taps("8")
    assert sam.last.message_id == started.message_id
    (entry,) = await entries(sam)
    assert (entry["kind"], entry["slot"]) == ("self_started", None)
    assert (entry["trigger"], entry["pattern"]) == ("scanner-slow", "scanner")
    assert entry["intensity"] == 8


async def test_the_question_has_at_most_eight_buttons(sam: Friend) -> None:
    await sam.sends("/checkin")
    assert len(sam.labels) == 8
    assert sam.labels[5:] == BESIDES_TRIGGERS


async def test_every_trigger_is_found_under_more(sam: Friend) -> None:
    await sam.sends("/checkin")
    first = sam.labels
    seen: list[str] = []
    while not seen or sam.labels != first:
        seen += sam.labels[:5]
        assert sam.labels[5:] == BESIDES_TRIGGERS
        await sam.taps("More")
    assert sorted(seen) == sorted(one.label for one in ENGLISH.triggers)


async def test_the_menu_begins_with_what_the_person_taps_most(house: House, sam: Friend) -> None:
    for label in ["They're not reachable", "Getting closer fast", "They're not reachable"]:
        await sam.sends("/checkin")
        await sam.taps(label)
        await sam.taps("0")
        await house.passes(hours=9)
    await sam.sends("/checkin")
    assert sam.labels[:2] == ["They're not reachable", "Getting closer fast"]


async def test_the_menu_begins_with_what_sounded_familiar(house: House) -> None:
    kim = house.meets("Kim")
    await kim.sends("/start")
    await kim.taps("Agree")
    await kim.sends("/timezone Europe/Berlin")
    await kim.sends("20:00")
    await kim.taps("Their mood turns into my mood")
    await kim.taps("Done")
    await kim.sends("/checkin")
    patterns = {one.label: one.pattern for one in ENGLISH.triggers}
    assert {patterns[label] for label in kim.labels[:5]} == {Pattern.MERGER}


async def test_nothing_today_counts_as_zero(house: House, sam: Friend) -> None:
    await house.goes_to(EIGHT_IN_BERLIN)
    asked = sam.last
    await sam.taps("Nothing today")
    assert sam.last.message_id == asked.message_id
    assert sam.last.words == "Zero counts. Nothing to do."
    assert sam.labels == []
    (entry,) = await entries(sam)
    assert (entry["trigger"], entry["intensity"], entry["prompt_id"]) == (None, 0, None)
    assert entry["answered_at"] == "2026-03-02T19:00:00Z"


async def test_zero_gets_no_prompt_and_is_not_asked_again(house: House, sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("0")
    assert sam.last.words == "Zero counts. Nothing to do."
    await house.passes(minutes=5)
    assert sam.last.words == "Zero counts. Nothing to do."


async def test_one_can_go_back_from_own_words(sam: Friend) -> None:
    await sam.sends("/checkin")
    menu = sam.labels
    await sam.taps("My own words")
    assert sam.last.words == "Write it in your own words. One line is plenty."
    await sam.taps("Back")
    assert (sam.last.words, sam.labels) == ("What set it off?", menu)


@pytest.mark.parametrize(
    ("pattern", "number", "band"),
    [
        (Pattern.SCANNER, "1", Band.LOW),
        (Pattern.REASSURANCE, "3", Band.LOW),
        (Pattern.WITHDRAWER, "4", Band.MID),
        (Pattern.MERGER, "6", Band.MID),
        (Pattern.SCANNER, "7", Band.HIGH),
    ],
)
async def test_the_prompt_is_for_the_pattern_and_the_band(
    sam: Friend, pattern: Pattern, number: str, band: Band
) -> None:
    await sam.sends("/checkin")
    await sam.sends(A_TRIGGER_OF[pattern])
    await sam.taps(number)
    shown = prompt_in(sam.last.words)
    assert (shown.pattern, shown.band, shown.on_request) == (pattern, band, False)


async def test_own_words_are_sorted_by_the_person_when_the_alarm_is_not_high(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends("the thing with the garden")
    await sam.taps("4")
    assert sam.last.words == "My own words · 4\nWhich is it closest to?"
    *patterns, unsure = sam.labels
    assert sorted(patterns) == [
        "Losing track of me",
        "Wanting to get away",
        "Wanting to hear it again",
        "Watching for a sign",
    ]
    assert unsure == "Can't tell"
    await sam.taps("Wanting to get away")
    assert prompt_in(sam.last.words).pattern is Pattern.WITHDRAWER
    (entry,) = await entries(sam)
    assert entry["pattern"] == "withdrawer"


async def test_who_cannot_tell_the_pattern_gets_something_for_body_or_senses(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends("the thing with the garden")
    await sam.taps("2")
    await sam.taps("Can't tell")
    assert prompt_in(sam.last.words).family in {"orient", "touch"}
    (entry,) = await entries(sam)
    assert entry["pattern"] is None


async def test_when_the_alarm_is_high_no_question_stands_before_the_prompt(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends("the thing with the garden")
    await sam.taps("7")
    shown = prompt_in(sam.last.words)
    assert shown.band is Band.HIGH
    assert sam.labels == UNDER_A_PROMPT


async def test_something_else_is_of_another_family_and_the_last(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("5")
    message, first = sam.last.message_id, prompt_in(sam.last.words)
    await sam.taps("Something else")
    second = prompt_in(sam.last.words)
    assert sam.last.message_id == message
    assert (second.pattern, second.band) == (first.pattern, first.band)
    assert second.family != first.family
    assert sam.labels == UNDER_A_PROMPT[1:]
    (entry,) = await entries(sam)
    assert entry["prompt_id"] == second.id


async def test_no_prompt_comes_again_until_the_others_have_come(sam: Friend) -> None:
    pool = ids_of(Pattern.SCANNER, Band.LOW)
    seen = [await prompted(sam, "slow to answer, 2") for _ in range(len(pool) + 1)]
    assert sorted(seen[:-1]) == pool
    assert seen[-1] in pool


async def test_cool_water_comes_only_to_those_who_turned_it_on(sam: Friend) -> None:
    pool = ids_of(Pattern.REASSURANCE, Band.HIGH)
    cool = {one.id for one in ENGLISH.prompts if one.family == "cool"}
    before = [await prompted(sam, "want a promise, 8") for _ in range(len(set(pool) - cool))]
    assert not cool.intersection(before)
    await sam.sends("/settings")
    await sam.taps("Turn on cool water")
    await sam.taps("Turn it on")
    assert await prompted(sam, "want a promise, 8") in cool


def ids_of(pattern: Pattern, band: Band) -> list[str]:
    """Return the ids of all prompts that come by themselves for this pattern and band."""
    fitting = [one for one in ENGLISH.prompts if (one.pattern, one.band) == (pattern, band)]
    return sorted(one.id for one in fitting if not one.on_request)


async def prompted(sam: Friend, words: str) -> str:
    """Let the last check-in lie well behind, say it all in one line, and return the prompt's id."""
    await sam.house.passes(hours=9)
    await sam.sends(words)
    return prompt_in(sam.last.words).id
