"""The buttons under an answer to danger, typed, in every language."""

import pytest

from content import SHIPPED, Language, load
from tests.conversations.diary import ENGLISH, exported
from tests.conversations.house import Friend, House

LANGUAGES = load(SHIPPED).languages
DANGER = {
    "en": "I want to kill myself",
    "de": "ich will mich umbringen",
    "es": "quiero matarme",
    "fr": "je veux me tuer",
    "pt": "quero me matar",
}
EVERYWHERE = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)


async def joined(house: House, language: Language) -> Friend:
    """Return somebody who has joined in their own language."""
    sam = house.meets("Sam", language.code)
    await sam.sends("/start")
    await sam.taps(language.say("consent-agree"))
    await sam.sends("/timezone Europe/Berlin")
    await sam.sends("20:00")
    await sam.taps(language.say("skip"))
    return sam


async def events(sam: Friend) -> list[str]:
    return [event["category"] for event in (await exported(sam))["safety_events"]]


def begins(language: Language, key: str) -> str:
    """Return what a text of danger says before its first number."""
    said = language.say(key, emergency="#", crisis="#", abuse="#")
    return said.split("#")[0]


@EVERYWHERE
async def test_words_of_danger_are_answered_in_the_persons_language(
    house: House, language: Language
) -> None:
    sam = await joined(house, language)
    await sam.sends(DANGER[language.code])
    assert sam.last.words.startswith(begins(language, "safety-suicide"))
    assert sam.last.labels == [
        language.say("safety-button-country"),
        language.say("safety-button-misread"),
    ]
    await sam.sends("?")
    assert sam.last.words.startswith(language.say("safety-stays"))


@EVERYWHERE
async def test_misread_can_be_typed(house: House, language: Language) -> None:
    sam = await joined(house, language)
    await sam.sends("/checkin")
    menu = sam.labels
    await sam.sends(DANGER[language.code])
    await sam.sends(language.say("safety-button-misread"))
    assert sam.from_bot[-2].words == language.say("safety-misread")
    assert sam.labels == menu


@EVERYWHERE
@pytest.mark.parametrize("after_danger", [True, False])
async def test_not_safe_typed_gives_both_kinds_of_lines_and_turns_nothing_off(
    house: House, language: Language, *, after_danger: bool
) -> None:
    sam = await joined(house, language)
    await sam.sends("/country GB")
    if after_danger:
        await sam.sends(DANGER[language.code])
    await sam.sends(language.say("safety-button-not-safe"))
    assert sam.last.words.startswith(begins(language, "safety-not-safe"))
    assert "116 123" in sam.last.words
    assert "0808 2000 247" in sam.last.words
    await sam.sends("/settings")
    assert language.say("settings-guarded") not in sam.last.words
    assert (await events(sam))[-1] == "unsure"


@EVERYWHERE
@pytest.mark.parametrize("after_danger", [True, False])
async def test_someone_hurts_me_typed_gives_the_lines_for_that(
    house: House, language: Language, *, after_danger: bool
) -> None:
    sam = await joined(house, language)
    if after_danger:
        await sam.sends(DANGER[language.code])
    await sam.sends(language.say("safety-button-hurt"))
    assert sam.last.words.startswith(begins(language, "safety-abuse"))
    assert (await events(sam))[-1] == "abuse"


@EVERYWHERE
async def test_lines_in_my_country_can_be_typed(house: House, language: Language) -> None:
    sam = await joined(house, language)
    await sam.sends(DANGER[language.code])
    await sam.sends(language.say("safety-button-country"))
    assert sam.last.words == language.say("country-ask")
    await sam.sends("DE")
    assert "0800 111 0 111" in sam.last.words


@pytest.mark.parametrize("words", ["not safe", "i don't feel safe", "I'm not safe."])
async def test_it_is_heard_in_other_words_out_of_the_blue(house: House, words: str) -> None:
    sam = await joined(house, ENGLISH)
    await sam.sends(words)
    assert sam.last.words.startswith(begins(ENGLISH, "safety-not-safe"))
    assert await events(sam) == ["unsure"]


async def test_the_three_buttons_of_the_unsure_answer(house: House) -> None:
    sam = await joined(house, ENGLISH)
    await sam.sends("/country GB")
    for label, words in [
        ("I'm not safe", begins(ENGLISH, "safety-not-safe")),
        ("Someone hurts me", begins(ENGLISH, "safety-abuse")),
        ("You misread, go on", ENGLISH.say("safety-misread")),
    ]:
        await sam.sends("i scare myself sometimes")
        assert sam.last.words == ENGLISH.say("safety-unsure")
        assert sam.labels == ["I'm not safe", "Someone hurts me", "You misread, go on"]
        asked = sam.last.message_id
        await sam.taps(label)
        assert sam.last.message_id == asked
        assert sam.last.words.startswith(words) or label == "You misread, go on"
        if label == "I'm not safe":
            assert "116 123" in sam.last.words
            assert "0808 2000 247" in sam.last.words
    assert await events(sam) == ["unsure", "unsure", "unsure", "abuse", "unsure"]


async def test_out_of_the_blue_misread_means_nothing(house: House) -> None:
    sam = await joined(house, ENGLISH)
    await sam.sends("you misread")
    assert sam.last.words == ENGLISH.say("not-understood")
