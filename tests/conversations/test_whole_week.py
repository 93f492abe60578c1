"""A full week: one person lives it by tapping, another by typing, until the Sunday picture."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.conversations.diary import entries, is_prompt, prompt_in
from tests.conversations.house import Friend, House

PNG = b"\x89PNG\r\n\x1a\n"
MONDAY_EVENING = datetime(2026, 3, 2, 19, tzinfo=UTC)  # 20:00 in Berlin
ASKED = "Time for a check-in. What set it off?"
OPENING = [
    "I'm a self-help bot",
    "Where are you?",
    "I will ask once a day at",
    "All set. Your first check-in is today at",
]


@dataclass(frozen=True, slots=True)
class Evening:
    """What a person says one evening, and to the question two minutes later."""

    answers: tuple[str, ...]
    after: str | None = None


TAPPED = (
    Evening(("Slow to answer", "3"), "2"),
    Evening(("Slow to answer", "4"), "2"),
    Evening(("Nothing today",)),
    Evening(("Seen, no answer", "6"), "7"),
    Evening(()),  # Friday is left blank
    Evening(("Slow to answer", "8"), "4"),
)
TYPED = (
    Evening(("7/10, they read it and said nothing",), "five"),
    Evening(("seen, no answer", "four"), "3"),
    Evening(("nothing today",)),
    Evening(("the plan is off again", "5", "watching for a sign"), "6"),
    Evening(()),
    Evening(("they cancelled again, 8/10",), "8/10"),
)


async def lives(house: House, sam: Friend, week: tuple[Evening, ...], *, typing: bool) -> None:
    """Live Monday to Saturday, from one evening's question to the next."""
    say = sam.sends if typing else sam.taps
    for day, evening in enumerate(week):
        await house.goes_to(MONDAY_EVENING + timedelta(days=day))
        assert sam.last.words == ASKED
        for answer in evening.answers:
            await say(answer)
        if evening.after is not None:
            await house.passes(minutes=2)
            assert sam.last.words == "And now, 0 to 10? Same or higher is fine."
            await say(evening.after)


async def sees_the_week(house: House, sam: Friend, *numbers: str) -> None:
    """Sunday at 18:00: a picture comes by itself, and says in words what it shows."""
    before = len(sam.from_bot)
    await house.goes_to(datetime(2026, 3, 8, 16, 59, tzinfo=UTC))
    assert len(sam.from_bot) == before
    await house.passes(minutes=1)
    assert len(sam.from_bot) == before + 1
    assert (sam.last.photo or b"").startswith(PNG)
    for said in ("Your week, 2 Mar \u2013 8 Mar", *numbers, "Blank days stay blank."):
        assert said in sam.last.words


async def test_a_week_by_tapping(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    for label in ("Agree", "Europe", "Berlin", "Yes, that's my time", "20:00", "Skip"):
        await sam.taps(label)
    await lives(house, sam, TAPPED, typing=False)
    await sees_the_week(
        house,
        sam,
        "5 check-ins: middle 4, lowest 0, highest 8.",
        "After a prompt: lower 2 times, same 2, higher 0.",
        "“Slow to answer” 3, “Seen, no answer” 1.",
        "Mon 3, Tue 4, Wed 0, Thu 6, Fri no entry, Sat 8, Sun no entry",
    )
    shown = [prompt_in(one.words) for one in sam.from_bot if is_prompt(one.words)]
    assert len({prompt.id for prompt in shown}) == 4
    assert [prompt.band for prompt in shown] == ["low", "mid", "mid", "high"]


async def test_a_week_of_taps_leaves_a_short_chat(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    for label in ("Agree", "Europe", "Berlin", "Yes, that's my time", "20:00", "Skip"):
        await sam.taps(label)
    # Consent, place, time and statements became four lines, each in its own message.
    assert [one.words.startswith(said) for one, said in zip(sam.from_bot, OPENING, strict=False)]
    opening = len(sam.from_bot)
    await lives(house, sam, TAPPED, typing=False)
    # Six questions became their prompts, and four were rated again: nothing else was said.
    assert len(sam.from_bot) == opening + 6 + 4


async def test_a_week_by_typing(house: House) -> None:
    kim = house.meets("Kim")
    for words in ("hi", "I agree", "hamburg", "yes", "8 pm", "I go quiet, a slow answer", "done"):
        await kim.sends(words)
    await lives(house, kim, TYPED, typing=True)
    await sees_the_week(
        house,
        kim,
        "5 check-ins: middle 5, lowest 0, highest 8.",
        "After a prompt: lower 1 time, same 3, higher 0.",
        "“Seen, no answer” 2, “My own words” 2.",
        "Mon 7, Tue 4, Wed 0, Thu 5, Fri no entry, Sat 8, Sun no entry",
    )
    assert [one["trigger_text"] for one in await entries(kim)] == [
        "7/10, they read it and said nothing",
        None,
        None,
        "the plan is off again",
        None,
        "they cancelled again, 8/10",
    ]


async def test_the_week_goes_on_after_sunday(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    for day, rating in enumerate((3, 4, 0, 6, 5, 8, 4)):
        await house.goes_to(MONDAY_EVENING + timedelta(days=day))
        assert sam.last.words == ASKED
        await sam.sends(f"{rating}/10, no answer again")
    await sam.sends("/summary")
    assert "7 check-ins: middle 4, lowest 0, highest 8." in sam.last.words
    await house.goes_to(MONDAY_EVENING + timedelta(days=7))
    assert sam.last.words == ASKED
    await sam.sends("/summary")
    assert "Your week, 3 Mar \u2013 9 Mar" in sam.last.words
    assert "Mon 3" not in sam.last.words
