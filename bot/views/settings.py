"""The words and buttons of /settings."""

from collections.abc import Sequence
from datetime import time

from babel import Locale

from bot.domain.people import Person, State
from bot.domain.places import Place
from bot.domain.plans import Plan
from bot.domain.text import fold
from bot.views import countries, places, spacing, times
from bot.views.message import Message
from bot.views.parts import button, column, grid
from content import Language, Library

IDLE = frozenset({State.PAUSED, State.STOPPED, State.BLOCKED})
DAYS_A_ROW = 2
LANGUAGES_A_ROW = 2
ENGLISH = "en"


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
        often=spacing.often(language, person.profile.every_days),
        zone=_zone(language, person) or none,
        summary=_summary(language, summary),
        state=_state(language, person, when),
        cool=language.say("settings-cool-on" if person.profile.cool else "settings-cool-off"),
        language=_own_name(language.code),
        country=_country(language, person) or none,
    )
    guarded = person.profile.guarded
    if guarded:
        said += "\n" + language.say("settings-guarded")
    resting = person.state in IDLE
    cool = person.profile.cool
    return Message(
        said,
        column(
            [
                button(language.say("settings-time"), "set-time"),
                button(language.say("settings-often"), "set-often"),
                button(language.say("settings-zone"), "set-zone"),
                button(language.say("settings-summary"), "set-week"),
                button(language.say("settings-order"), "set-order"),
                button(language.say("settings-language"), "set-language"),
                button(language.say("settings-country"), "set-country"),
                button(language.say("settings-cool-turn-off"), "cool", "off")
                if cool
                else button(language.say("settings-cool-turn-on"), "set-cool"),
                button(language.say("settings-resume"), "resume")
                if resting
                else button(language.say("settings-pause"), "set-pause"),
                *([button(language.say("settings-guarded-turn-on"), "unguard")] if guarded else []),
            ]
        ),
    )


def _zone(language: Language, person: Person) -> str | None:
    place = person.profile.place
    if person.zone is None or place is None or place == person.zone:
        return person.zone
    return f"{places.name(language, Place(place, person.zone))} ({person.zone})"


def _country(language: Language, person: Person) -> str | None:
    code = person.profile.country
    return None if code is None else countries.name(language, code)


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


def ask_language(language: Language, library: Library) -> Message:
    """Which language to speak, each by its own name."""
    offered = [button(_own_name(one.code), "language", one.code) for one in library.languages]
    return Message(language.say("language-ask"), grid(offered, LANGUAGES_A_ROW))


def read_language(language: Language, library: Library, text: str) -> str | None:
    """Return the code of a language typed by code or name; None where it is none of ours."""
    typed = fold(text)
    spoken = [language.code, ENGLISH]
    for code in (one.code for one in library.languages):
        names = [Locale.parse(code).get_display_name(other) for other in (code, *spoken)]
        if typed in {fold(name or "") for name in (code, *names)}:
            return code
    return None


def _own_name(code: str) -> str:
    """Return a language's own name, with a capital as on a button."""
    name = Locale.parse(code, sep="-").get_display_name(code) or code
    return name[:1].upper() + name[1:]


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
