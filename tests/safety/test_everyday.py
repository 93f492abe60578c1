"""What people type all day stops nobody: labels, places, times, names, and little answers."""

import pytest

from bot.domain.regions import REGIONS
from bot.domain.screening import screen
from content import SHIPPED, Language
from content.ftlfile import TYPED, read_ftl
from tests.ready import shipped

LANGUAGES = shipped().languages
LITTLE = (
    *("7", "7/10", "8.30 pm", "20:00 and 8", "tomorrow", "3 days", "1 Dec", "friday", "off"),
    *("yes", "no", "ok", "okay thanks", "skip", "idk", "maybe", "later", "hello", "hi", "thx"),
    *("thank you", "what", "why", "help", "stop", "no idea", "not now", "nothing", "same", "lol"),
    *("Sam", "Maria", "my boyfriend", "my girlfriend", "my wife", "work", "mum", "him", "her"),
    *("?", "...", "😂", "👍", "❤️", "hm", "ugh", "fine", "good", "bad", "tired", "sad", "lonely"),
)

ALARMS = (
    *("he's not answering", "she's not picking up", "he doesn't pick up", "can't reach him"),
    *("it's going too fast", "she went quiet", "he left me on read", "the urge to ask is huge"),
    *(
        "not tonight",
        "i keep saying sorry",
        "i keep looking at the clock",
        "he was cold on the phone",
    ),
    *("tell me it's going to be ok", "she leans on me for everything", "i'd rather be alone"),
    *("what he said doesn't help anymore", "i just shut down", "last message is mine"),
)
"""The plainest words for what sets off the alarm: what the bot is asked to hear most."""


def ways_of(language: Language) -> list[str]:
    """Return the keys that hold what people type, but for danger."""
    found = [
        entry.key
        for file in sorted((SHIPPED / language.code).glob("*.ftl"))
        for entry in read_ftl(file, [])
    ]
    return [key for key in found if key.endswith(TYPED) and not key.startswith("safety-")]


def stopped(language: Language, texts: list[str]) -> list[str]:
    return [
        text for text in texts if any(screen(text, phrases).stops for phrases in language.danger)
    ]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_little_answers(language: Language) -> None:
    assert stopped(language, list(LITTLE)) == []


def test_what_sets_off_an_alarm() -> None:
    assert stopped(LANGUAGES[0], list(ALARMS)) == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_what_is_typed_for_a_button_or_a_command(language: Language) -> None:
    ways = [way for key in ways_of(language) for way in language.say(key).split(",")]
    assert len(ways) > 300
    assert stopped(language, ways) == []


def test_but_only_where_nothing_else_is_said() -> None:
    english = LANGUAGES[0]
    assert stopped(english, ["no more messages", "no more messages after tonight, goodbye"]) == [
        "no more messages after tonight, goodbye"
    ]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_the_labels_of_buttons(language: Language) -> None:
    labels = [one.label for one in language.triggers]
    labels += [one.label for one in language.statements]
    assert stopped(language, labels) == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_places(language: Language) -> None:
    places = [name for region in REGIONS.values() for name in region]
    zones = [zone for region in REGIONS.values() for zone in region.values()]
    assert stopped(language, [*places, *zones]) == []
