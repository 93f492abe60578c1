"""/settings, /time and /timezone: by tapping and by typing, with and without arguments."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.house import Friend, House

BERLIN = ZoneInfo("Europe/Berlin")
QUESTION = "What set it off?"


async def joined(house: House) -> Friend:
    sam = house.meets()
    await sam.joins(time="20:00")
    return sam


async def test_settings_show_everything_as_it_is(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    assert sam.last.words.splitlines() == [
        "Check-in: 20:00",
        "How often: every day",
        "Time zone: Europe/Berlin",
        "Weekly summary: Sunday at 18:00",
        "Reminders: on, next today at 20:00",
        "Cool-water prompts: off",
        "Language: English",
        "Country: not set",
    ]
    assert sam.labels == [
        "Change time",
        "How often",
        "Change time zone",
        "Weekly summary",
        "Order of buttons",
        "Language",
        "Country",
        "Turn on cool water",
        "Pause",
    ]


@pytest.mark.parametrize(
    ("command", "said", "offered"),
    [
        ("/pause", "Reminders: paused until /resume", "Resume"),
        ("/pause 3", "Reminders: paused until Thu, 5 Mar", "Resume"),
        ("/stop", "Reminders: stopped", "Resume"),
        ("/resume", "Reminders: on, next today at 20:00", "Pause"),
    ],
)
async def test_settings_show_the_state_of_reminders(
    house: House, command: str, said: str, offered: str
) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await sam.sends("/settings")
    assert said in sam.last.words
    assert sam.labels[-1] == offered


async def test_pause_and_resume_by_the_buttons_of_settings(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Pause")
    assert sam.last.words.startswith("Paused until you send /resume.")
    await sam.taps("1 week")
    assert sam.last.words.startswith("Paused until Mon, 9 Mar.")
    await sam.sends("/settings")
    await sam.taps("Resume")
    assert sam.last.words == "Reminders are on. The next check-in is today at 20:00."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/time 21:30", "I will ask once a day at 21:30."),
        ("/time 8.30 pm", "I will ask once a day at 20:30."),
        ("/time 8:30 20:00", "I will ask 2 times a day: 08:30, 20:00."),
        ("/time 20:00 8:30 14", "I will ask 3 times a day: 08:30, 14:00, 20:00."),
        ("/time half past nine in the evening", "I will ask once a day at 21:30."),
    ],
)
async def test_time_with_its_argument_acts_at_once(house: House, typed: str, said: str) -> None:
    sam = await joined(house)
    await sam.sends(typed)
    assert sam.last.words.startswith(f"{said}\nThe next check-in is ")


async def test_time_without_an_argument_asks_with_buttons(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/time")
    await sam.taps("21:00")
    assert sam.last.words == (
        "I will ask once a day at 21:00.\nThe next check-in is today at 21:00."
    )


async def test_time_without_an_argument_takes_a_typed_answer(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Change time")
    await sam.sends("quarter to ten pm")
    assert sam.last.words.startswith("I will ask once a day at 21:45.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/time 25:00", "I can't read that as a time. Try 20:30 or 8.30 pm."),
        ("/time soon", "I can't read that as a time. Try 20:30 or 8.30 pm."),
        ("/time 7 8 9 10", "Three times a day is the most. Fewer is fine."),
    ],
)
async def test_a_time_that_makes_no_sense_changes_nothing_and_is_asked_again(
    house: House, typed: str, said: str
) -> None:
    sam = await joined(house)
    await sam.sends(typed)
    assert sam.last.words == said
    assert "20:00" in sam.labels
    await sam.sends("/settings")
    assert "Check-in: 20:00" in sam.last.words
    await sam.sends("/time soon")
    await sam.sends("21:15")
    assert sam.last.words.startswith("I will ask once a day at 21:15.")


async def test_timezone_with_an_exact_name_is_set_without_a_tap(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/timezone Asia/Tokyo")
    assert sam.last.words == (
        "Time zone: Asia/Tokyo. It is 21:00 there now.\nThe next check-in is tomorrow at 20:00."
    )


async def test_timezone_with_a_city_is_confirmed_with_its_local_time(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/timezone lisbon")
    assert sam.last.words == "Lisbon. It is 12:00 there now. Is that right?"
    await sam.sends("yes")
    assert sam.last.words == (
        "Time zone: Lisbon. It is 12:00 there now.\nThe next check-in is today at 20:00."
    )
    await sam.sends("/settings")
    assert "Time zone: Lisbon (Europe/Lisbon)" in sam.last.words


async def test_timezone_without_an_argument_asks_by_region(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/timezone")
    await sam.taps("Asia")
    await sam.taps("Tokyo")
    await sam.taps("Yes, that's my time")
    assert sam.last.words.startswith("Time zone: Tokyo. It is 21:00 there now.")


async def test_timezone_without_an_argument_takes_a_typed_city(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Change time zone")
    await sam.sends("new york")
    await sam.taps("Yes, that's my time")
    assert sam.last.words.startswith("Time zone: New York. It is 07:00 there now.")


async def test_a_place_nobody_knows_changes_nothing_and_is_asked_again(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/timezone Xyzzyville")
    assert sam.last.words == (
        "I don't know that place. Try a bigger city nearby, or a name like Europe/Berlin."
    )
    await sam.sends("tokyo")
    assert sam.last.words == "Tokyo. It is 21:00 there now. Is that right?"
    await sam.sends("/settings")
    assert "Time zone: Europe/Berlin" in sam.last.words


@pytest.mark.parametrize("command", ["/time", "/timezone", "/pause"])
async def test_another_command_ends_an_open_question(house: House, command: str) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.sends("7")
    assert sam.sees("Slow to answer · 7")


@pytest.mark.parametrize("command", ["/time", "/timezone", "/pause"])
async def test_words_about_an_alarm_are_a_check_in_whatever_was_asked(
    house: House, command: str
) -> None:
    sam = await joined(house)
    await sam.sends(command)
    await sam.sends("8/10, they have not answered for 3 hours")
    assert sam.sees("Sounds like: Slow to answer, 8. Right?")


async def test_the_daily_question_ends_an_open_question(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/time")
    await house.goes_to(datetime(2026, 3, 2, 20, 0, tzinfo=BERLIN))
    await sam.sends("Slow to answer")
    await sam.sends("7")
    assert sam.sees("Slow to answer · 7")


async def test_while_paused_a_new_time_is_kept_and_said_to_wait(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/pause")
    await sam.sends("/time 21:00")
    assert sam.last.words.splitlines() == [
        "I will ask once a day at 21:00.",
        "Reminders are off. /resume turns them on.",
    ]
    await house.passes(hours=24)
    assert not sam.sees(QUESTION)
    await sam.sends("/resume")
    assert "at 21:00" in sam.last.words


async def test_who_stops_in_the_middle_of_onboarding_is_told_so_at_its_end(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("/timezone Europe/Berlin")
    await sam.sends("/stop")
    await sam.sends("20:00")
    await sam.taps("Skip")
    assert sam.last.words.startswith("All set. ")
    assert "/resume" in sam.last.words
    await house.passes(hours=24)
    assert not sam.sees(QUESTION)


async def test_time_before_the_zone_waits_for_it(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.taps("Agree")
    await sam.sends("/time 20:00")
    assert sam.sees("I will ask once a day at 20:00.")
    assert "Where are you?" in sam.last.words
    await sam.sends("/timezone Europe/Berlin")
    await sam.taps("Skip")
    assert "Your first check-in is today at 20:00" in sam.last.words


async def test_nothing_can_be_set_before_consent(house: House) -> None:
    sam = house.meets()
    for command in ("/time 20:00", "/timezone Europe/Berlin", "/pause", "/settings", "/summary"):
        await sam.sends(command)
        assert sam.labels == ["Agree", "No, thanks"]


async def test_cool_water_is_turned_on_only_after_its_warning(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Turn on cool water")
    assert "heart trouble" in sam.last.words
    await sam.taps("Turn it on")
    await sam.sends("/settings")
    assert "Cool-water prompts: on" in sam.last.words
    await sam.taps("Turn off cool water")
    await sam.sends("/settings")
    assert "Cool-water prompts: off" in sam.last.words


async def test_going_back_from_the_warning_leaves_it_off(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    await sam.taps("Turn on cool water")
    await sam.taps("Back")
    assert "Cool-water prompts: off" in sam.last.words


async def test_a_button_of_an_old_settings_message_still_tells_the_truth(house: House) -> None:
    sam = await joined(house)
    await sam.sends("/settings")
    old = sam.last
    await sam.sends("/stop")
    await sam.taps("Pause", old)
    await sam.sends("/settings")
    assert "Reminders: stopped" in sam.last.words or "Reminders: paused" in sam.last.words
    await house.passes(hours=48)
    assert not sam.sees(QUESTION)
