"""The words of /pause, /resume and /stop: one line each, without guilt."""

from datetime import date

from bot.views import times
from bot.views.message import Message, Rows
from bot.views.parts import button
from content import Language

DAYS_OFFERED = (1, 3)


def paused(language: Language, until: date | None, *, offer: bool) -> Message:
    """The pause as it stands; with ``offer`` also the ends one can tap."""
    if until is None:
        said = language.say("paused-open")
    else:
        said = language.say("paused-until", day=times.day(language, until))
    return Message(said, _ends(language) if offer else ())


def _ends(language: Language) -> Rows:
    days = [
        button(language.say("pause-day" if n == 1 else "pause-days", count=n), "pause", str(n))
        for n in DAYS_OFFERED
    ]
    week = button(language.say("pause-week"), "pause", "7")
    return ((*days, week), (button(language.say("resume"), "resume"),))


def pause_refused(language: Language, reason: str, example: date, until: date | None) -> Message:
    """Why the end that was typed can't be taken; the pause stands as it was, or without one."""
    stands = paused(language, until, offer=True)
    said = f"{language.say(reason, example=example.isoformat())}\n{stands.text}"
    return Message(said, stands.buttons)


def resumed(language: Language, when: str | None) -> Message:
    """Reminders are on, and when the next one comes."""
    if when is None:
        return Message(language.say("resumed-no-time"))
    return Message(language.say("resumed", when=when))


def stopped(language: Language) -> Message:
    """No more reminders."""
    return Message(language.say("stopped"), ((button(language.say("resume"), "resume"),),))
