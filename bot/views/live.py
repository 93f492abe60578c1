"""The words and buttons of /now: what is said while the alarm rings.

Others may see the screen: these texts say nothing of what the alarm is about.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.checkins import CheckIn, CheckInStep, Kind, Urge
from bot.domain.waiting import DELAYS
from bot.views import checkin as views
from bot.views.choices import Choice
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
URGES = (
    Choice(Urge.CHECK.value, "live-urge-check", "live-urge-check-typed"),
    Choice(Urge.ASK.value, "live-urge-ask", "live-urge-ask-typed"),
    Choice(Urge.LEAVE.value, "live-urge-leave", "live-urge-leave-typed"),
    Choice(Urge.GO_ALONG.value, "live-urge-go-along", "live-urge-go-along-typed"),
    Choice(Urge.OTHER.value, "live-urge-other"),
    Choice(Urge.NONE.value, "live-urge-none", "live-urge-none-typed"),
)

DID, DID_NOT = "yes", "no"
DONE_OR_NOT = (
    Choice(DID, "live-acted-yes", "live-acted-yes-typed"),
    Choice(DID_NOT, "live-acted-no", "live-acted-no-typed"),
)
NO_WAIT = Choice("0", "live-delay-none", "live-delay-none-typed")


def timed(language: Language, message: Message, chosen: Prompt) -> Message:
    """The prompt, and how long it takes in words."""
    return replace(message, text=f"{message.text}\n\n{takes(language, chosen)}")


def takes(language: Language, chosen: Prompt) -> str:
    """How long a prompt takes, and that the bot writes then."""
    if chosen.seconds <= SHORT:
        return language.say("live-takes-seconds", seconds=chosen.seconds)
    within = chosen.seconds <= MINUTE
    return language.say("live-takes-minute" if within else "live-takes-longer")


def ask_later(language: Language, check_in: CheckIn, at: datetime) -> Message:
    """What a check-in asks by itself at this instant, by its step."""
    if check_in.step is CheckInStep.ACTED:
        return ask_acted_at(language, check_in, at)
    if check_in.step is not CheckInStep.AFTER:
        return second_time_up(language, check_in, at)
    ask = time_up if check_in.kind is Kind.LIVE else views.ask_after
    return ask(language, check_in, at)


def time_up(language: Language, check_in: CheckIn, at: datetime) -> Message:
    """The prompt's time is up: how strong is it now? This one has a sound."""
    asked = Message(language.say("live-time-up"), numbers("after", check_in.id))
    return _later(asked, check_in, at)


def second_time_up(language: Language, check_in: CheckIn, at: datetime) -> Message:
    """The second prompt's time is up: what is still to be asked, or the end."""
    ends = check_in.step is CheckInStep.DONE
    said = language.say("live-time-up-end" if ends else "live-time-up-then")
    asked = with_question(language, check_in, Message(said))
    return _later(asked, check_in, at)


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
        button(language.say(one.label), "urge", one.value, check_in=check_in.id) for one in URGES
    ]
    return Message(language.say("live-urge"), grid(offered, URGES_IN_A_ROW))


def urge_noted(language: Language, urge: Urge) -> Message:
    """The urge is kept."""
    label = next(one.label for one in URGES if one.value == urge)
    return Message(language.say("live-urge-noted", urge=language.say(label)))


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
        return language.say(NO_WAIT.label)
    return language.say("live-delay-minutes", minutes=minutes)


def delay_set(language: Language, check_in: CheckIn) -> Message:
    """The wait is kept. Who waits is asked later; who does not can tell right here."""
    minutes = check_in.said.delay
    if minutes:
        return Message(language.say("live-delay-set", minutes=minutes))
    return Message(language.say("live-delay-not"), _did_or_not(language, check_in))


def ask_acted(language: Language, check_in: CheckIn) -> Message:
    """Whether they acted on it."""
    return Message(language.say("live-acted"), _did_or_not(language, check_in))


def ask_acted_at(language: Language, check_in: CheckIn, at: datetime) -> Message:
    """The same once the wait is over, without a sound."""
    return replace(
        ask_acted(language, check_in),
        silent=True,
        key=views.after_key(check_in),
        priority=Priority.SCHEDULED,
        not_before=at,
        expires_at=at + ACTED_MOOT,
    )


def _did_or_not(language: Language, check_in: CheckIn) -> Rows:
    return (
        tuple(
            button(language.say(one.label), "acted", one.value, check_in=check_in.id)
            for one in DONE_OR_NOT
        ),
    )


def words_noted(language: Language, question: Message | None) -> Message:
    """Words that were no answer are kept; what is open stands below."""
    said = language.say("check-in-noted")
    if question is None:
        return Message(said)
    return replace(question, text=f"{said}\n{question.text}")


def acted_noted(language: Language, *, acted: bool) -> Message:
    """It is kept, and neither is better."""
    return Message(language.say("live-acted-noted-yes" if acted else "live-acted-noted-no"))
