"""What people ask for in plain words instead of a command, and small talk."""

from collections import Counter

import pytest

from bot.domain.text import fold
from content import Language
from tests.conversations.diary import entries, is_prompt
from tests.conversations.house import Friend, House
from tests.ready import shipped

LANGUAGES = shipped().languages
ENGLISH = shipped().for_language("en")
STORY = "he has not answered my message for 3 hours, 7/10"
PLEAS = ("help", "HELP ME!!", "please help me", "i need to talk to someone", "i need a human")
WAYS = (
    *("words-help-typed", "words-program-typed", "words-stop-typed", "words-pause-typed"),
    *("words-resume-typed", "words-week-typed", "words-settings-typed"),
    *("words-thanks-typed", "words-hello-typed"),
)


@pytest.fixture
async def sam(house: House) -> Friend:
    friend = house.meets("Sam")
    await friend.joins()
    return friend


def names_people(friend: Friend) -> bool:
    return friend.last.words.startswith("In danger, call your local emergency number.")


@pytest.mark.parametrize("plea", PLEAS)
async def test_a_plea_for_help_names_people_first(sam: Friend, plea: str) -> None:
    await sam.sends(plea)
    assert names_people(sam)
    assert "/now has something to do right away" in sam.last.words
    assert await entries(sam) == []


@pytest.mark.parametrize("command", ["/checkin", "/now"])
async def test_a_plea_in_a_check_in_leaves_its_question_open(sam: Friend, command: str) -> None:
    await sam.sends(command)
    await sam.sends("help me")
    assert names_people(sam)
    await sam.sends(STORY)
    assert sam.last.words.startswith("Sounds like: Slow to answer, 7. Right?")
    [entry] = await entries(sam)
    assert entry["trigger_text"] == STORY


async def test_a_plea_in_onboarding_or_before_it_is_heard_too(house: House) -> None:
    kim = house.meets("Kim")
    await kim.sends("help")
    assert names_people(kim)
    await kim.sends("/start")
    await kim.taps("Agree")
    await kim.sends("i need help")
    assert names_people(kim)
    await kim.sends("Vienna")
    assert kim.last.words.startswith("At what time") or "Is that right?" in kim.last.words


async def test_a_plea_beside_the_question_for_a_time_sets_none(sam: Friend) -> None:
    await sam.sends("/time")
    await sam.sends("help")
    assert names_people(sam)
    await sam.sends("7 pm")
    assert "19:00" in sam.last.words


@pytest.mark.parametrize("typed", [False, True])
async def test_the_lines_of_a_country_come_at_once_and_nothing_is_muted_after(
    sam: Friend, *, typed: bool
) -> None:
    await sam.sends("help")
    await (sam.sends("lines in my country") if typed else sam.taps("Lines in my country"))
    await sam.sends("Austria")
    assert sam.last.words.startswith("Country: Austria.")
    assert "call 142" in sam.last.words
    assert sam.labels == []
    await sam.sends("help")
    assert ("call 142" in sam.last.words, sam.labels) == (True, [])
    await sam.sends(STORY)
    assert sam.last.words.startswith("Sounds like: Slow to answer, 7. Right?")


async def test_choosing_a_country_after_joining_mutes_nothing(sam: Friend) -> None:
    await sam.taps("Choose my country")
    await sam.sends(STORY)
    assert sam.last.words.startswith("Sounds like: Slow to answer, 7. Right?")


@pytest.mark.parametrize("asked", ["are you a real person?", "who reads this?", "Is this private"])
async def test_who_asks_is_told_that_it_is_a_program(sam: Friend, asked: str) -> None:
    await sam.sends("/checkin")
    await sam.sends(asked)
    assert sam.last.words == ENGLISH.say("words-program-answer")
    await sam.sends("7")
    assert sam.last.words == "7, noted. What set it off?"


async def test_help_with_something_is_no_plea(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends("help him move")
    assert not names_people(sam)
    [entry] = await entries(sam)
    assert entry["trigger_text"] == "help him move"


@pytest.mark.parametrize("said", ["stop", "STOP.", "unsubscribe", "no more messages"])
async def test_stop_said_to_the_daily_question_stops_it(
    house: House, sam: Friend, said: str
) -> None:
    await house.passes(days=1)
    assert sam.last.words == ENGLISH.say("check-in-ask")
    await sam.sends(said)
    assert sam.last.words == ENGLISH.say("stopped")
    count = len(sam.from_bot)
    await house.passes(days=3)
    assert len(sam.from_bot) == count


async def test_stop_in_the_middle_of_a_check_in_ends_no_reminders(
    house: House, sam: Friend
) -> None:
    await sam.sends("/now")
    await sam.sends("stop")
    assert sam.last.words == ENGLISH.say("words-stop-which")
    await house.passes(days=1)
    assert sam.sees(ENGLISH.say("check-in-ask"))


async def test_stop_at_the_offer_of_another_prompt_stops_there(house: House, sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(STORY)
    await house.passes(minutes=3)
    await sam.sends("9")
    assert "Another one, or stop here?" in sam.last.words
    await sam.sends("stop")
    assert "We stop here" in sam.last.words


async def test_pause_resume_week_and_settings_need_no_slash(sam: Friend) -> None:
    await sam.sends("pause")
    assert sam.last.words == ENGLISH.say("paused-open")
    await sam.sends("resume")
    assert "Reminders are on" in sam.last.words
    await sam.sends("my week")
    assert "No check-ins this week" in sam.last.words
    await sam.sends("Settings")
    assert "Weekly summary" in sam.last.words


@pytest.mark.parametrize("question", [None, "/checkin", "/time", "/pause", "/language"])
async def test_thanks_is_no_answer(sam: Friend, question: str | None) -> None:
    if question:
        await sam.sends(question)
    await sam.sends("thank you!")
    assert sam.last.words == "You're welcome."
    assert all(entry["trigger_text"] is None for entry in await entries(sam))


async def test_hello_is_greeted_back_with_what_is_open(sam: Friend) -> None:
    await sam.sends("hi")
    assert sam.last.words == ENGLISH.say("words-hello-begin")
    assert sam.labels == ["Start a check-in", "The alarm is on now"]
    await sam.sends("/checkin")
    await sam.sends("good morning")
    assert [one.words for one in sam.from_bot[-2:]] == ["Hello.", "What set it off?"]
    await sam.taps("Slow to answer")
    assert "How strong is it right now" in sam.last.words


@pytest.mark.parametrize("said", ["ok", "yes", "no", "okay thanks"])
async def test_a_yes_or_no_to_nothing_is_said_to_be_none(sam: Friend, said: str) -> None:
    await sam.sends("/country Spain")
    await sam.sends(said)
    assert sam.last.words == ENGLISH.say("words-nothing-open")


async def test_hello_after_a_prompt_asks_nothing_early(house: House, sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(STORY)
    await sam.sends("hello")
    assert sam.last.words == "Hello."
    await house.passes(minutes=2)
    assert sam.last.words == ENGLISH.say("after-ask")
    assert sum(one.words == ENGLISH.say("after-ask") for one in sam.from_bot) == 1


async def test_chat_spellings_are_read(house: House) -> None:
    ana = house.meets("Ana", language="pt")
    await ana.sends("vc é um robô?")
    portuguese = shipped().for_language("pt")
    assert ana.last.words == portuguese.say("words-program-answer")


async def test_a_prediction_may_hold_such_words(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(STORY)
    assert is_prompt(sam.last.words)
    await sam.taps("Note what the alarm says")
    await sam.sends("stop messaging me")
    assert sam.last.words.startswith("“stop messaging me”")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_no_way_of_saying_means_two_things(language: Language) -> None:
    ways = Counter(
        fold(way).replace(" ", "")
        for key in WAYS
        for way in {fold(one) for one in language.say(key).split(",")}
    )
    assert [way for way, times in ways.items() if times > 1] == []
    labels = {fold(one.label).replace(" ", "") for one in language.triggers}
    assert labels.isdisjoint(ways)
