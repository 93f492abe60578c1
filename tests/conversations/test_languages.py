"""The bot in every language: the first is Telegram's, and /language changes it at once."""

from dataclasses import replace
from shutil import copytree

import pytest

from content import SHIPPED, Language, load
from tests.conversations.diary import ENGLISH, entries
from tests.conversations.foretold import BEGIN, CALL, asked, prompted, told
from tests.conversations.house import Friend, House
from tests.conversations.test_now import answers
from tests.conversations.test_safety_typed import EVERYWHERE, LANGUAGES, joined
from tests.ready import shipped

ASK_AFTER = "after-ask"
OTHERS = pytest.mark.parametrize("other", LANGUAGES[1:], ids=lambda one: one.code)


def shows_prompt_of(language: Language, words: str) -> bool:
    return any(one.text in words for one in language.prompts)


async def checks_in(sam: Friend, language: Language) -> None:
    await sam.sends("/checkin")
    assert sam.last.words == language.say("check-in-ask-self")
    await sam.taps(sam.labels[0])
    assert language.say("check-in-how-strong") in sam.last.words
    await sam.taps("5")


@EVERYWHERE
async def test_from_start_to_a_re_rating_in_one_language(house: House, language: Language) -> None:
    sam = await joined(house, language)
    await checks_in(sam, language)
    assert shows_prompt_of(language, sam.last.words)
    await house.passes(minutes=2)
    assert sam.last.words == language.say(ASK_AFTER)
    await sam.sends("3")
    assert sam.last.words == language.say("after-lower", before=5, after=3)
    assert [one["intensity_after"] for one in await entries(sam)] == [3]


@EVERYWHERE
async def test_a_region_of_the_language_makes_no_difference(
    house: House, language: Language
) -> None:
    sam = house.meets("Sam", f"{language.code}-XX")
    await sam.sends("/start")
    assert sam.labels == [language.say("consent-agree"), language.say("consent-decline")]


async def test_whose_language_is_not_there_is_spoken_to_in_english(house: House) -> None:
    sam = house.meets("Sam", "sv")
    await sam.sends("/start")
    assert sam.labels == ["Agree", "No, thanks"]


@OTHERS
async def test_another_language_is_spoken_at_once(house: House, other: Language) -> None:
    sam = await prompted(house)
    await sam.sends(f"/language {other.code}")
    assert sam.last.words == other.say("language-set")
    await checks_in(sam, other)
    assert shows_prompt_of(other, sam.last.words)


@OTHERS
@pytest.mark.parametrize("way", ["command", "tapped", "typed"])
async def test_what_was_asked_about_a_prediction_is_asked_again_in_it(
    house: House, other: Language, way: str
) -> None:
    sam = await asked(house)
    if way == "command":
        await sam.sends(f"/language {other.code}")
    else:
        await sam.sends("/language")
        own_name = {"es": "Español", "de": "Deutsch", "fr": "Français", "pt": "Português"}[
            other.code
        ]
        await (sam.sends(own_name) if way == "typed" else sam.taps(own_name))
    assert sam.last.words == other.say("outcome-ask", text=CALL)
    await sam.sends(other.say("outcome-no"))
    (kept,) = await told(sam)
    assert kept["outcome"] == "no"


async def test_and_where_a_prediction_was_told(house: House) -> None:
    sam = await prompted(house)
    await sam.taps(BEGIN)
    await sam.sends("/language de")
    german = shipped().for_language("de")
    assert sam.last.words == german.say("prediction-ask")
    await sam.sends(CALL)
    (kept,) = await told(sam)
    assert kept["text"] == CALL


async def test_but_nothing_older_is(house: House) -> None:
    sam = await asked(house)
    await sam.sends("/stop")
    await sam.sends("/language de")
    assert sam.last.words == shipped().for_language("de").say("language-set")


@OTHERS
async def test_a_re_rating_that_waited_comes_in_it(house: House, other: Language) -> None:
    sam = await prompted(house)
    await house.passes(minutes=1)
    await sam.sends(f"/language {other.code}")
    await house.passes(seconds=59)
    assert sam.last.words == other.say("language-set")
    await house.passes(seconds=1)
    assert (sam.last.words, sam.last.silent) == (other.say(ASK_AFTER), True)
    assert len(sam.labels) == 11


@OTHERS
async def test_so_does_what_now_still_asks(house: House, other: Language) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/now")
    await answers(sam, "Slow to answer", "5", "Ask")
    await sam.sends(f"/language {other.code}")
    await house.passes(minutes=2)
    assert (sam.last.words, sam.last.silent) == (other.say("live-time-up"), False)
    await sam.taps("5")
    await sam.taps(other.say("live-delay-minutes", minutes=20))
    await sam.sends("/language en")
    await house.passes(minutes=20)
    assert (sam.last.words, sam.labels) == (ENGLISH.say("live-acted"), ["I did", "I didn't"])


async def test_and_what_comes_after_a_second_prompt(house: House) -> None:
    (french,) = [one for one in LANGUAGES if one.code == "fr"]
    sam = house.meets()
    await sam.joins()
    await sam.sends("/now")
    await answers(sam, "Slow to answer", "7")
    await house.passes(minutes=2)
    await answers(sam, "9", "Another one")
    await sam.sends("/language fr")
    await house.passes(minutes=2)
    assert sam.last.words.startswith(french.say("live-time-up-then"))
    assert french.say("live-urge-none") in sam.labels


@OTHERS
async def test_and_the_hello_of_the_next_day(house: House, other: Language) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("I want to kill myself")
    await sam.sends(f"/language {other.code}")
    await house.passes(days=1)
    assert other.say("safety-next-day") in [one.words for one in sam.from_bot]
    assert not sam.sees(ENGLISH.say("safety-next-day"))


async def test_what_waited_for_nobody_is_not_made_up(house: House) -> None:
    sam = await prompted(house)
    await sam.sends("4")
    await sam.sends("/language de")
    said = sam.last.message_id
    await house.passes(hours=1)
    assert sam.last.message_id == said


async def test_what_a_language_lacks_is_said_in_english(house: House) -> None:
    folder = house.folder / "content"
    copytree(SHIPPED, folder)
    file = folder / "es" / "messages.ftl"
    words = file.read_text(encoding="utf-8")
    lacking = words.replace("unknown-command = ", "was-unknown-command = ")
    assert lacking != words
    file.write_text(lacking, encoding="utf-8")
    house.library = replace(shipped(), languages=load(folder).languages)
    await house.restarts()
    spanish = house.library.for_language("es")
    sam = await joined(house, spanish)
    await sam.sends("/nonsense")
    assert sam.last.words == ENGLISH.say("unknown-command")
    await checks_in(sam, spanish)
    assert shows_prompt_of(spanish, sam.last.words)
