"""Being asked less often: offered under the week when urges acted on fall, and never decided."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.diary import exported
from tests.conversations.house import Friend, House
from tests.conversations.test_week import weeks

BERLIN = ZoneInfo("Europe/Berlin")
OFFER = (
    "If you like, I can ask less often from now on: every second day. "
    "Nothing changes unless you say so."
)
WEEKLY_OFFER = OFFER.replace("every second day", "once a week")
SUNDAY = datetime(2026, 3, 29, 18, 0, tzinfo=BERLIN)
FOUR_WEEKS = timedelta(weeks=4)


async def tells_of_an_urge(house: House, sam: Friend, *, acted: bool) -> None:
    """Go through /now once, to the urge and what came of it."""
    await sam.sends("/now")
    await sam.taps("Slow to answer")
    await sam.taps("5")
    await sam.taps("Check")
    await house.passes(minutes=2)
    await sam.taps("5")
    await sam.taps("No wait")
    await sam.taps("I did" if acted else "I didn't")


async def lives_four_weeks(
    house: House, sam: Friend, wednesday: datetime, *acted: tuple[bool, ...]
) -> None:
    """Tell of urges at noon each Wednesday, three hours apart: one tuple a week."""
    for week, urges in enumerate(acted):
        for number, done in enumerate(urges):
            await house.goes_to(wednesday + timedelta(weeks=week, hours=3 * number))
            await tells_of_an_urge(house, sam, acted=done)


FALLING = ((True, True), (True,), (True,), (False,))


async def faded(house: House) -> Friend:
    """Sam has been asked daily for four weeks, in which urges acted on fell."""
    sam = house.meets()
    await sam.joins(time="20:00")
    await lives_four_weeks(house, sam, datetime(2026, 3, 4, 12, tzinfo=BERLIN), *FALLING)
    await house.goes_to(SUNDAY)
    return sam


def offers(sam: Friend) -> list[str]:
    return [one.words for one in sam.from_bot if one.words in {OFFER, WEEKLY_OFFER}]


def asked_on(sam: Friend, since: datetime) -> list[date]:
    """Return the local dates on which the daily question came."""
    return [
        one.date.astimezone(BERLIN).date()
        for one in sam.from_bot
        if one.words.startswith("Time for a check-in.") and one.date > since
    ]


async def test_it_is_offered_under_the_week_and_can_be_taken_and_taken_back(house: House) -> None:
    sam = await faded(house)
    assert (sam.last.words, sam.labels) == (OFFER, ["Every second day", "Keep it as it is"])
    assert sam.last.silent
    assert sam.from_bot[-2].words == weeks(sam)[-1]
    await sam.taps("Every second day")
    assert sam.last.words == (
        "From now on I ask every second day.\n"
        "The next check-in is tomorrow at 20:00.\n"
        "You can change this any time in /settings."
    )
    await house.passes(days=6)
    assert asked_on(sam, SUNDAY) == [date(2026, 3, 30), date(2026, 4, 1), date(2026, 4, 3)]
    await sam.sends("/settings")
    assert "How often: every second day" in sam.last.words
    await sam.taps("How often")
    await sam.taps("Every day")
    assert sam.last.words.startswith(
        "From now on I ask every day.\nThe next check-in is today at 20:00."
    )


async def test_what_is_declined_is_offered_again_only_after_four_weeks(house: House) -> None:
    sam = await faded(house)
    await sam.taps("Keep it as it is")
    assert sam.last.words == "It stays as it is. You can change it any time in /settings."
    await sam.sends("/summary")
    await house.goes_to(SUNDAY + timedelta(hours=2, minutes=1))
    assert asked_on(sam, SUNDAY) == [date(2026, 3, 29)]
    await lives_four_weeks(house, sam, datetime(2026, 4, 1, 12, tzinfo=BERLIN), *FALLING)
    await house.goes_to(SUNDAY + FOUR_WEEKS - timedelta(days=1))
    await sam.sends("/summary")
    assert offers(sam) == []  # the first one now says that it stays as it is
    await house.goes_to(SUNDAY + FOUR_WEEKS)
    assert sam.last.words == OFFER


async def test_after_every_second_day_comes_weekly_and_then_nothing(house: House) -> None:
    sam = await faded(house)
    await sam.sends("yes")
    assert sam.last.words.startswith("From now on I ask every second day.")
    await lives_four_weeks(house, sam, datetime(2026, 4, 1, 12, tzinfo=BERLIN), *FALLING)
    await house.goes_to(SUNDAY + FOUR_WEEKS)
    assert sam.last.words == WEEKLY_OFFER
    await sam.taps("Once a week")
    since = house.now
    await house.passes(days=22)
    first, second, third = asked_on(sam, since)
    assert (second - first, third - second) == (timedelta(days=7), timedelta(days=7))


@pytest.mark.parametrize(
    "acted",
    [
        ((True,), (True,), (True,), (False,)),
        ((True, True), (), (True,), (False,)),
    ],
)
async def test_without_a_clear_fall_nothing_is_offered(
    house: House, acted: tuple[tuple[bool, ...], ...]
) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await lives_four_weeks(house, sam, datetime(2026, 3, 4, 12, tzinfo=BERLIN), *acted)
    await house.goes_to(SUNDAY)
    assert sam.last.words == weeks(sam)[-1]


async def test_summary_offers_it_too_and_a_check_in_is_answered_first(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="17:30")
    await lives_four_weeks(house, sam, datetime(2026, 3, 4, 12, tzinfo=BERLIN), *FALLING)
    await house.goes_to(SUNDAY - timedelta(minutes=20))
    await sam.sends("/summary")
    assert sam.last.words == OFFER
    await sam.sends("slow to answer")
    await sam.sends("4")
    assert sam.last.words.startswith("Slow to answer · 4")


async def test_nothing_is_offered_to_who_is_not_asked_at_all(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await lives_four_weeks(house, sam, datetime(2026, 3, 4, 12, tzinfo=BERLIN), *FALLING)
    await sam.sends("/pause")
    await house.goes_to(SUNDAY)
    await sam.sends("/summary")
    assert sam.last.words == weeks(sam)[-1]


@pytest.mark.parametrize(
    ("typed", "often"),
    [
        ("every second day", "every second day"),
        ("Every other day", "every second day"),
        ("weekly", "once a week"),
        ("once a week", "once a week"),
        ("daily", "every day"),
    ],
)
async def test_how_often_can_be_typed(house: House, typed: str, often: str) -> None:
    sam = house.meets()
    await sam.joins(time="20:00")
    await sam.sends("/settings")
    await sam.taps("How often")
    assert sam.last.words == "How often should I ask? You can also type it."
    assert sam.labels == ["Every day", "Every second day", "Once a week"]
    await sam.sends(typed)
    await sam.sends("/settings")
    assert f"How often: {often}" in sam.last.words


async def test_a_new_time_keeps_how_often_and_the_export_says_it(house: House) -> None:
    sam = house.meets()
    await sam.joins(time="13:30")
    await house.passes(hours=1)
    await sam.sends("/settings")
    await sam.taps("How often")
    await sam.taps("Every second day")
    since = house.now
    await sam.sends("/time 21:00")
    assert sam.last.words == (
        "I will ask at 21:00, every second day.\nThe next check-in is Wed, 4 Mar at 21:00."
    )
    await house.passes(days=5)
    assert asked_on(sam, since) == [date(2026, 3, 4), date(2026, 3, 6)]
    assert (await exported(sam))["schedule"]["every_days"] == 2
    await sam.sends("/settings")
    await sam.taps("How often")
    await sam.taps("Every day")
    assert sorted((await exported(sam))["schedule"]) == [
        "summary",
        "times",
        "weekdays",
        "window_minutes",
    ]
