"""/settings, and the choices that have no command of their own."""

from dataclasses import replace
from datetime import time

from bot.domain.people import Awaiting
from bot.domain.reading import read_choice
from bot.domain.walltime import read_weekly
from bot.services import followups, later, planning, predictions
from bot.services.turn import Turn, for_members
from bot.views import settings as views
from bot.views import times
from bot.views.message import Outcome
from bot.views.parts import line, toast


@for_members
def show(turn: Turn) -> Outcome:
    """Show all settings with a button for each."""
    turn = turn.awaiting(None)
    plans = turn.store.plans.of(turn.chat_id)
    walls = [plan.wall for plan in planning.slots(plans)]
    shown = views.settings(
        turn.language,
        turn.member,
        walls=walls,
        summary=planning.summary(plans),
        when=planning.next_check_in(turn),
    )
    return turn.tells(shown)


@for_members
def ask_cool(turn: Turn) -> Outcome:
    """Say who should leave cool water off, before it can be turned on."""
    return turn.tells(views.ask_cool(turn.language))


@for_members
def cool(turn: Turn, value: str) -> Outcome:
    """Turn cool-water prompts on or off."""
    on = value == "on"
    profile = replace(turn.member.profile, cool=on)
    turn = turn.save(replace(turn.member, profile=profile))
    key = "settings-cool-is-on" if on else "settings-cool-is-off"
    return line(turn.language, key, edit=turn.tapped)


@for_members
def unguard(turn: Turn) -> Outcome:
    """Give every kind of prompt again, as the person wishes."""
    profile = replace(turn.member.profile, guarded=False)
    turn = turn.save(replace(turn.member, profile=profile))
    predictions.wake(turn)
    return line(turn.language, "settings-guarded-is-on", edit=turn.tapped)


@for_members
def language_command(turn: Turn, text: str) -> Outcome:
    """Speak the language named after the command, or ask which."""
    return take_language(turn, text) if text.strip() else ask_language(turn)


@for_members
def ask_language(turn: Turn) -> Outcome:
    """Ask which language to speak, each by its own name; a question about a prediction waits."""
    turn = _awaiting_language(turn)
    return turn.tells(views.ask_language(turn.language, turn.kit.library))


@for_members
def take_language(turn: Turn, text: str) -> Outcome:
    """Take a typed language, by its code, its own name or its name in the present language."""
    code = views.read_language(turn.language, turn.kit.library, text)
    if code is None:
        turn = _awaiting_language(turn)
        return line(turn.language, "language-unknown")
    return speak(turn, code)


@for_members
def speak(turn: Turn, code: str) -> Outcome:
    """Speak this language from now on, also in what is to be said later."""
    if code not in {one.code for one in turn.kit.library.languages}:
        return toast(turn.language, "stale")
    about = _asked_about(turn)
    turn = turn.save(replace(turn.member, language=code, awaiting=None))
    later.say_again(turn)
    said = line(turn.language, "language-set", edit=turn.tapped)
    waits = None if about is None else followups.back_to_question(turn, about)
    return replace(said, messages=(*said.messages, waits)) if waits else said


def _awaiting_language(turn: Turn) -> Turn:
    """Take the next typed words for a language, and remember which prediction was asked about."""
    return turn.awaiting(Awaiting.LANGUAGE, _asked_about(turn))


def _asked_about(turn: Turn) -> int | None:
    """Return the check-in about whose prediction something was asked before the language was."""
    asked = turn.member.awaiting in {Awaiting.LANGUAGE, *predictions.QUESTIONS}
    return turn.member.profile.about if asked else None


@for_members
def ask_summary(turn: Turn) -> Outcome:
    """Ask on which day the week should come."""
    turn = turn.awaiting(Awaiting.SUMMARY)
    plan = planning.summary(turn.store.plans.of(turn.chat_id))
    wall = planning.SUMMARY_WALL if plan is None else plan.wall
    return turn.tells(views.ask_summary(turn.language, wall))


@for_members
def tap_summary(turn: Turn, value: str) -> Outcome:
    """Take a tapped weekday, 0 for Monday, or ``off``."""
    if value == "off":
        return _set_summary(turn, None)
    if value not in {str(day) for day in range(times.DAYS_IN_WEEK)}:
        return toast(turn.language, "stale")
    return _set_summary(turn, int(value))


@for_members
def take_summary(turn: Turn, text: str) -> Outcome:
    """Take a typed weekday, time, both, or off."""
    off = [turn.language.say("settings-summary-turn-off")]
    if read_choice(text, off) is not None or turn.agrees(text) is False:
        return _set_summary(turn, None)
    read = _read_weekly(turn, text)
    if read is None:
        return line(turn.language, "settings-summary-unreadable")
    weekday, wall = read
    plan = planning.summary(turn.store.plans.of(turn.chat_id))
    usual = planning.SUMMARY_WEEKDAY if plan is None or plan.weekday is None else plan.weekday
    return _set_summary(turn, usual if weekday is None else weekday, wall)


def _read_weekly(turn: Turn, text: str) -> tuple[int | None, time | None] | None:
    """Read a weekday and a time in the words of the language, or in English ones."""
    english = turn.kit.library.languages[0]
    for language, words in ((turn.language, text), (english, turn.in_english(text))):
        days = [times.weekday(language, day) for day in range(times.DAYS_IN_WEEK)]
        found = read_weekly(words, days)
        if found is not None:
            return found
    return None


def _set_summary(turn: Turn, weekday: int | None, wall: time | None = None) -> Outcome:
    turn = turn.awaiting(None)
    planned = planning.set_summary(turn, weekday, wall)
    return turn.tells(views.summary_set(turn.language, planned))
