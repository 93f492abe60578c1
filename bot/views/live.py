"""The words and buttons of /now: what is said while the alarm rings.

Others may see the screen: these texts say nothing of what the alarm is about.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.checkins import CheckIn, CheckInStep, Urge
from bot.domain.waiting import DELAYS
from bot.views import checkin as views
from bot.views.message import Message, Priority, Rows
from bot.views.parts import button, grid, numbers
from content import Language, Prompt

SHORT = 50
MINUTE = 75
"""Up to so many seconds are said as seconds, and as a minute."""

MOOT = timedelta(minutes=30)
"""When "the time is up" that could not be sent is no longer about the prompt."""

ACTED_MOOT = timedelta(hours=4)
"""When asking whether they acted comes out of nowhere."""

URGES_IN_A_ROW = 2
DID, DID_NOT = "yes", "no"
_URGE_KEYS = {
    Urge.CHECK: "live-urge-check",
    Urge.ASK: "live-urge-ask",
    Urge.LEAVE: "live-urge-leave",
    Urge.GO_ALONG: "live-urge-go-along",
    Urge.OTHER: "live-urge-other",
    Urge.NONE: "live-urge-none",
}


def timed(language: Language, message: Message, chosen: Prompt) -> Message:
    """The prompt, and how long it takes in words."""
    if chosen.seconds <= SHORT:
        takes = language.say("live-takes-seconds", seconds=chosen.seconds)
    else:
        within = chosen.seconds <= MINUTE
        takes = language.say("live-takes-minute" if within else "live-takes-longer")
    return replace(message, text=f"{message.text}\n\n{takes}")


def time_up(language: Language, check_in: CheckIn, chosen: Prompt, now: datetime) -> Message:
    """The prompt's time is up: how strong is it now? This one has a sound."""
    asked = Message(language.say("live-time-up"), numbers("after", check_in.id))
    return _later(asked, check_in, now + timedelta(seconds=chosen.seconds))


def second_time_up(language: Language, check_in: CheckIn, chosen: Prompt, now: datetime) -> Message:
    """The second prompt's time is up: what is still to be asked, or the end."""
    ends = check_in.step is CheckInStep.DONE
    said = language.say("live-time-up-end" if ends else "live-time-up-then")
    asked = with_question(language, check_in, Message(said))
    return _later(asked, check_in, now + timedelta(seconds=chosen.seconds))


def _later(message: Message, check_in: CheckIn, at: datetime) -> Message:
    return replace(
        message,
        key=views.after_key(check_in),
        priority=Priority.SCHEDULED,
        not_before=at,
        expires_at=at + MOOT,
    )


def with_question(language: Language, check_in: CheckIn, said: Message) -> Message:
    """The message, and under it what the check-in waits for after its prompt, if anything."""
    asks = {CheckInStep.URGE: ask_urge, CheckInStep.DELAY: ask_delay}
    if check_in.step not in asks:
        return said
    question = asks[check_in.step](language, check_in)
    return replace(said, text=f"{said.text}\n{question.text}", buttons=question.buttons)


def ask_urge_first(language: Language, check_in: CheckIn) -> Message:
    """What the alarm wants, before the prompt: under what is known already."""
    asked = ask_urge(language, check_in)
    said = f"{views.headline(language, check_in)}\n{asked.text}"
    return replace(asked, text=said, check_in=check_in.id)


def ask_urge(language: Language, check_in: CheckIn) -> Message:
    """What the alarm wants the person to do."""
    offered = [
        button(urge_label(language, urge), "urge", urge.value, check_in=check_in.id)
        for urge in Urge
    ]
    return Message(language.say("live-urge"), grid(offered, URGES_IN_A_ROW))


def urge_label(language: Language, urge: Urge) -> str:
    """The urge as its button says it."""
    return language.say(_URGE_KEYS[urge])


def urge_noted(language: Language, urge: Urge) -> Message:
    """The urge is kept."""
    return Message(language.say("live-urge-noted", urge=urge_label(language, urge)))


def ask_delay(language: Language, check_in: CheckIn) -> Message:
    """How long the person wants to wait before they act, if at all."""
    waits = [
        button(delay_label(language, minutes), "delay", str(minutes), check_in=check_in.id)
        for minutes in (*DELAYS, 0)
    ]
    return Message(language.say("live-delay"), (tuple(waits[:-1]), (waits[-1],)))


def delay_label(language: Language, minutes: int) -> str:
    """The wait as its button says it; 0 is none."""
    if minutes == 0:
        return language.say("live-delay-none")
    return language.say("live-delay-minutes", minutes=minutes)


def delay_set(language: Language, check_in: CheckIn) -> Message:
    """The wait is kept. Who waits is asked later; who does not can tell right here."""
    minutes = check_in.said.delay
    if minutes:
        return Message(language.say("live-delay-set", minutes=minutes))
    return Message(language.say("live-delay-not"), _did_or_not(language, check_in))


def ask_acted(language: Language, check_in: CheckIn, at: datetime) -> Message:
    """Once the wait is over: did they? Without a sound."""
    return Message(
        language.say("live-acted"),
        _did_or_not(language, check_in),
        silent=True,
        key=views.after_key(check_in),
        priority=Priority.SCHEDULED,
        not_before=at,
        expires_at=at + ACTED_MOOT,
    )


def _did_or_not(language: Language, check_in: CheckIn) -> Rows:
    did = button(language.say("live-acted-yes"), "acted", DID, check_in=check_in.id)
    did_not = button(language.say("live-acted-no"), "acted", DID_NOT, check_in=check_in.id)
    return ((did, did_not),)


def acted_noted(language: Language, *, acted: bool) -> Message:
    """It is kept, and neither is better."""
    return Message(language.say("live-acted-noted-yes" if acted else "live-acted-noted-no"))
