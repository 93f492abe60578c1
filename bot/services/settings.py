"""/settings, and the choices that have no command of their own."""

from dataclasses import replace

from bot.domain.people import Awaiting
from bot.domain.reading import read_choice
from bot.domain.walltime import read_time
from bot.services import planning
from bot.services.turn import Turn, for_members
from bot.views import onboarding as onboarding_views
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
def order_buttons(turn: Turn) -> Outcome:
    """Offer the statements again, which order the trigger menu."""
    chosen = turn.member.profile.statements
    return turn.tells(onboarding_views.ask_statements(turn.language, chosen))


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
    off = [turn.language.say("settings-summary-turn-off"), turn.language.say("no")]
    if read_choice(text, off) is not None:
        return _set_summary(turn, None)
    days = [times.weekday(turn.language, day) for day in range(times.DAYS_IN_WEEK)]
    words = text.split()
    found = next((day for word in words if (day := read_choice(word, days)) is not None), None)
    rest = " ".join(word for word in words if read_choice(word, days) is None)
    wall = read_time(rest) if rest else None
    if (found is None and wall is None) or (rest and wall is None):
        return line(turn.language, "settings-summary-unreadable")
    plan = planning.summary(turn.store.plans.of(turn.chat_id))
    kept = planning.SUMMARY_WEEKDAY if plan is None or plan.weekday is None else plan.weekday
    turn = turn.awaiting(None)
    planned = planning.set_summary(turn, kept if found is None else found, wall)
    return turn.tells(views.summary_set(turn.language, planned))


def _set_summary(turn: Turn, weekday: int | None) -> Outcome:
    turn = turn.awaiting(None)
    planned = planning.set_summary(turn, weekday)
    return turn.tells(views.summary_set(turn.language, planned))
