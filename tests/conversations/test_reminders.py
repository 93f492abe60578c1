"""/pause, /resume, /stop, and blocking the bot: it stops when told to, at once."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.house import Friend, House

BERLIN = ZoneInfo("Europe/Berlin")
QUESTION = "What set it off?"
EXAMPLE = 'Try "3 days", or a date like 2026-03-09.'
STOPPED = (
    "Stopped: no more reminders. Everything else still works, and /resume turns them on again."
)


def questions(friend: Friend) -> int:
    return sum(QUESTION in message.words for message in friend.from_bot)


async def joined(house: House, time: str = "20:00") -> Friend:
    sam = house.meets()
    await sam.joins(time=time)
    return sam


@pytest.mark.parametrize("command", ["/pause", "/pause 3", "/pause 2026-03-09", "/stop"])
async def test_nothing_is_asked_after_pause_or_stop(house: House, command: str) -> None:
    sam = await joined(house)
    await sam.sends(command)
    before = len(sam.from_bot)
    await house.passes(hours=60)
    assert len(sam.from_bot) == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/pause", "Paused until you send /resume. Everything else still works."),
        ("/pause 3", "Paused until Thu, 5 Mar. Everything else still works."),
        ("/pause 3 days", "Paused until Thu, 5 Mar. Everything else still works."),
        ("/pause 2026-03-09", "Paused until Mon, 9 Mar. Everything else still works."),
        ("/pause until friday", "Paused until Fri, 6 Mar. Everything else still works."),
        ("/pause 9 March", "Paused until Mon, 9 Mar. Everything else still works."),
        ("/stop", STOPPED),
    ],
)
async def test_pause_and_stop_are_confirmed_in_one_line(
    house: House, command: str, said: str
) -> None:
    sam = await joined(house)
    before = len(sam.from_bot)
    await sam.sends(command)
    assert [message.words for message in sam.from_bot][before:] == [said]


@pytest.mark.parametrize("wish", ["3 days", "1 week", "1 day"])
async def test_an_open_pause_gets_its_end_by_a_tap(house: House, wish: str) -> None:
    sam = await joined(house)
    await sam.sends("/pause")
    await sam.taps(wish)
    assert "Paused until" in sam.last.words
    assert "/resume" not in sam.last.words


async def test_an_open_pause_gets_its_end_by_typing(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/pause")
    await sam.sends("until friday")
    assert sam.last.words.startswith("Paused until Fri, 6 Mar.")


async def test_a_pause_ends_by_itself_on_its_day(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/pause 3")
    await house.goes_to(datetime(2026, 3, 5, 19, 59, tzinfo=BERLIN))
    assert questions(sam) == 0
    await house.passes(minutes=1)
    assert questions(sam) == 1
    await sam.sends("/settings")
    assert "Reminders: on" in sam.last.words


async def test_a_pause_ends_by_itself_also_for_a_check_in_at_midnight(house: House) -> None:
    sam = await joined(house, "00:00")
    await sam.sends("/pause 3")
    await house.goes_to(datetime(2026, 3, 5, 0, 0, tzinfo=BERLIN))
    assert questions(sam) == 1


async def test_a_pause_that_ended_during_an_outage_is_over(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/pause 3")
    await house.stops()
    await house.goes_to(datetime(2026, 3, 5, 21, 0, tzinfo=BERLIN))
    await house.starts()
    await house.settles()
    assert sam.last.words.startswith("This check-in is late")
    assert questions(sam) == 1


@pytest.mark.parametrize("command", ["/pause", "/stop"])
async def test_resume_says_when_the_next_one_comes(house: House, command: str) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await sam.sends("/resume")
    assert sam.last.words == "Reminders are on. The next check-in is today at 20:00."
    await house.passes(hours=8)
    assert questions(sam) == 1


async def test_resume_by_the_button_below_stop(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/stop")
    await sam.taps("Resume")
    assert sam.last.words == "Reminders are on. The next check-in is today at 20:00."


async def test_resuming_later_on_the_same_day_does_not_ask_that_date_again(house: House) -> None:
    sam = await joined(house)
    await house.passes(hours=8)
    await sam.sends("/stop")
    await sam.sends("/resume")
    assert sam.last.words == "Reminders are on. The next check-in is tomorrow at 20:00."
    await house.passes(hours=22)
    assert questions(sam) == 1


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("/pause yesterday", f"That day is not ahead. {EXAMPLE}"),
        ("/pause blue", f"I can't tell until when. {EXAMPLE}"),
        ("/pause 900", "A pause can end at most a year ahead."),
    ],
)
async def test_an_end_that_makes_no_sense_still_pauses(house: House, wish: str, said: str) -> None:
    sam = await joined(house)
    await sam.sends(wish)
    assert sam.last.words.splitlines() == [
        said,
        "Paused until you send /resume. Everything else still works.",
    ]
    await house.passes(hours=60)
    assert questions(sam) == 0
    await sam.sends("3")
    assert sam.last.words.startswith("Paused until Sun, 8 Mar.")


async def test_an_end_that_makes_no_sense_leaves_a_pause_as_it_stood(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/pause 3")
    await sam.sends("/pause blue")
    assert sam.last.words.endswith("\nPaused until Thu, 5 Mar. Everything else still works.")
    await house.passes(days=4)
    assert questions(sam) > 0


@pytest.mark.parametrize("command", ["/pause", "/pause 3", "/stop"])
async def test_everything_else_works_meanwhile(house: House, command: str) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("7")
    assert sam.sees("Slow to answer · 7")
    await house.passes(minutes=2)
    assert sam.last.words == "And now, 0 to 10? Same or higher is fine."
    await sam.sends("4")
    assert sam.sees("7, then 4. Noted.")
    await sam.sends("/summary")
    assert sam.last.photo


async def test_words_of_a_check_in_are_not_taken_for_the_end_of_a_pause(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/pause")
    await house.passes(hours=30)
    await sam.sends("7/10, she read it and said nothing")
    assert "end" not in sam.last.words
    assert sam.sees("Sounds like: Seen, no answer, 7. Right?")


async def test_a_number_after_a_tapped_check_in_is_its_rating_not_a_pause(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/checkin")
    await sam.sends("/pause")
    await sam.taps("Slow to answer")
    await sam.sends("7")
    assert sam.sees("Slow to answer · 7")


async def test_stopping_takes_back_the_open_re_rating(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("7")
    await sam.sends("/stop")
    before = len(sam.from_bot)
    await house.passes(minutes=5)
    assert len(sam.from_bot) == before


@pytest.mark.parametrize("command", ["/pause", "/stop"])
async def test_a_check_in_still_in_the_outbox_is_taken_back(house: House, command: str) -> None:
    house.allowed_refusals |= {"sendMessage", "getMe"}
    sam = await joined(house)
    house.sandbox.faults.add("sendMessage", status=500)
    house.sandbox.faults.add("getMe", status=500)
    house.sandbox.clock.set(datetime(2026, 3, 2, 20, 0, tzinfo=BERLIN))
    await house.until(lambda: house.rows("check_ins"))
    await house.until(lambda: len(house.sandbox.faults) < 2)
    await sam.sends(command)
    assert questions(sam) == 0
    assert [row["step"] for row in house.rows("check_ins")] == ["not_asked"]


async def test_who_blocks_the_bot_is_not_asked_and_not_written_to(house: House) -> None:
    sam = await joined(house)
    await sam.blocks()
    before = len(house.sandbox.requests)
    await house.passes(hours=60)
    later = list(house.sandbox.requests)[before:]
    assert [one.method for one in later if "send" in one.method] == []


async def test_who_unblocks_the_bot_is_asked_again(house: House) -> None:
    sam = await joined(house)
    await sam.blocks()
    await house.passes(hours=20)
    await sam.unblocks()
    await house.passes(hours=24)
    assert questions(sam) == 1


@pytest.mark.parametrize("command", ["/stop", "/pause"])
async def test_unblocking_returns_to_pause_or_stop(house: House, command: str) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await sam.blocks()
    await house.passes(hours=5)
    await sam.unblocks()
    await house.passes(hours=48)
    assert questions(sam) == 0


async def test_a_pause_that_ran_out_while_blocked_is_over_on_coming_back(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/pause 1")
    await sam.blocks()
    await house.passes(days=4)
    await sam.unblocks()
    await house.passes(hours=24)
    assert questions(sam) == 1


async def test_a_refused_message_stops_that_persons_schedule_and_nobody_elses(
    house: House,
) -> None:
    house.allowed_refusals.add("sendMessage")
    sam, kim = await joined(house), await joined(house)
    house.sandbox.faults.add("sendMessage", status=403, chat_id=sam.chat_id)
    await house.passes(hours=34)
    assert questions(sam) == 0
    assert questions(kim) == 2
    states = {row["chat_id"]: row["state"] for row in house.rows("people")}
    assert states == {sam.chat_id: "blocked", kim.chat_id: "active"}


async def test_who_was_taken_for_blocking_is_back_with_the_first_word(house: House) -> None:
    house.allowed_refusals.add("sendMessage")
    sam = await joined(house)
    house.sandbox.faults.add("sendMessage", status=403, chat_id=sam.chat_id)
    await house.passes(hours=10)
    await sam.sends("/summary")
    await house.passes(hours=24)
    assert questions(sam) == 1
