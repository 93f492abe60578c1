"""The words and buttons for how often a person is asked, and for the offer to ask less often."""

from collections.abc import Mapping, Sequence
from datetime import time
from types import MappingProxyType

from bot.domain.fading import SPACINGS
from bot.views import times
from bot.views.message import Message
from bot.views.parts import button, column
from content import Language

OFTEN: Mapping[int, str] = MappingProxyType(
    {1: "often-daily", 2: "often-second-day", 7: "often-weekly"}
)
"""How often, in the middle of a sentence."""
BUTTONS: Mapping[int, str] = MappingProxyType(
    {1: "often-daily-button", 2: "often-second-day-button", 7: "often-weekly-button"}
)
TYPED: Mapping[int, str] = MappingProxyType(
    {1: "often-daily-typed", 2: "often-second-day-typed", 7: "often-weekly-typed"}
)
"""Other ways to type it, parted by commas."""


def often(language: Language, every_days: int) -> str:
    """How often that is, such as "every second day"."""
    return language.say(OFTEN[every_days])


def ways_to_say(language: Language, every_days: int) -> list[str]:
    """Return every way to type it: as on the button, as in a sentence, and others."""
    others = language.say(TYPED[every_days]).split(",")
    return list(dict.fromkeys([language.say(BUTTONS[every_days]), *others]))


def ask(language: Language) -> Message:
    """How often to ask."""
    offered = [button(language.say(BUTTONS[days]), "often", str(days)) for days in SPACINGS]
    return Message(language.say("often-ask"), column(offered))


def is_set(language: Language, every_days: int, when: str | None) -> Message:
    """How often it is now, when the next one comes, and how to go back."""
    said = [language.say("often-set", often=often(language, every_days))]
    if when is not None:
        said.append(language.say("next-check-in", when=when))
    said.append(language.say("often-back"))
    return Message("\n".join(said))


def time_set(language: Language, walls: Sequence[time], every_days: int) -> str:
    """At which times of day, and how often where that is not every day."""
    clocks = times.clocks(language, walls)
    if every_days > 1:
        return language.say("often-time-set", times=clocks, often=often(language, every_days))
    return language.say("time-set", count=len(walls), times=clocks)


def offer(language: Language, every_days: int) -> Message:
    """Less often from now on, or as it is; it makes no sound and says nothing of why."""
    less = button(language.say(BUTTONS[every_days]), "often", str(every_days))
    as_it_is = button(language.say("fading-keep"), "often-keep")
    said = language.say("fading-offer", often=often(language, every_days))
    return Message(said, column([less, as_it_is]), silent=True)
