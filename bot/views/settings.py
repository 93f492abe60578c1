"""The words and buttons of /settings."""

from collections.abc import Sequence
from datetime import time

from bot.domain.people import Person, State
from bot.domain.plans import Plan
from bot.views import times
from bot.views.message import Message
from bot.views.parts import button, column, grid
from content import Language

IDLE = frozenset({State.PAUSED, State.STOPPED, State.BLOCKED})
DAYS_A_ROW = 2


def settings(
    language: Language,
    person: Person,
    *,
    walls: Sequence[time],
    summary: Plan | None,
    when: str | None,
) -> Message:
    """Return everything that can be set, as it is, and a button for each."""
    none = language.say("settings-none")
    said = language.say(
        "settings",
        times=times.clocks(language, walls) or none,
        zone=_zone(person) or none,
        summary=_summary(language, summary),
        state=_state(language, person, when),
        cool=language.say("settings-cool-on" if person.profile.cool else "settings-cool-off"),
    )
    resting = person.state in IDLE
    cool = person.profile.cool
    return Message(
        said,
        column(
            [
                button(language.say("settings-time"), "set-time"),
                button(language.say("settings-zone"), "set-zone"),
                button(language.say("settings-summary"), "set-week"),
                button(language.say("settings-order"), "set-order"),
                button(language.say("settings-cool-turn-off"), "cool", "off")
                if cool
                else button(language.say("settings-cool-turn-on"), "set-cool"),
                button(language.say("settings-resume"), "resume")
                if resting
                else button(language.say("settings-pause"), "set-pause"),
            ]
        ),
    )


def _zone(person: Person) -> str | None:
    place = person.profile.place
    if place is None or place == person.zone:
        return person.zone
    return f"{place} ({person.zone})"


def _summary(language: Language, plan: Plan | None) -> str:
    if plan is None or plan.weekday is None:
        return language.say("settings-summary-off")
    day = times.weekday(language, plan.weekday)
    return language.say("day-at", day=day, time=times.clock(language, plan.wall))


def _state(language: Language, person: Person, when: str | None) -> str:
    if person.state is State.PAUSED and person.paused_until is not None:
        day = times.day(language, person.paused_until)
        return language.say("settings-state-paused-until", day=day)
    if person.state is State.ACTIVE and when is not None:
        return language.say("settings-state-active", when=when)
    key = "active-none" if person.state is State.ACTIVE else person.state.value
    return language.say(f"settings-state-{key}")


def ask_cool(language: Language) -> Message:
    """Who should leave cool water off, and the button that turns it on."""
    confirm = button(language.say("settings-cool-confirm"), "cool", "on")
    leave = button(language.say("back"), "settings")
    return Message(language.say("settings-cool-ask"), ((confirm,), (leave,)))


def ask_summary(language: Language, wall: time) -> Message:
    """On which day the week should come, Sunday first, or not at all."""
    days = [6, 0, 1, 2, 3, 4, 5]
    offered = [button(times.weekday(language, day), "week-day", str(day)) for day in days]
    off = button(language.say("settings-summary-turn-off"), "week-day", "off")
    said = language.say("settings-summary-ask", time=times.clock(language, wall))
    return Message(said, grid([*offered, off], DAYS_A_ROW))


def summary_set(language: Language, plan: Plan | None) -> Message:
    """When the week comes now."""
    if plan is None or plan.weekday is None:
        return Message(language.say("settings-summary-set-off"))
    day = times.weekday(language, plan.weekday)
    clock = times.clock(language, plan.wall)
    return Message(language.say("settings-summary-set", day=day, time=clock))
