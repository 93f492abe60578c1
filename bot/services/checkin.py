"""A check-in up to its prompt: taps and typed answers lead through the same steps."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from bot.domain.checkins import CheckIn, CheckInStep, Kind
from bot.domain.menu import lead, order, page
from bot.domain.questions import before_prompt
from bot.domain.schedule import WINDOW_MINUTES
from bot.domain.words import Pattern
from bot.services import prompted, quiet, steps
from bot.services.turn import Turn, for_members
from bot.views import checkin as views
from bot.views import live as live_views
from bot.views import quiet as quiet_views
from bot.views.message import Message, Outcome
from content import Language, Trigger

RECENT = 60
"""How many recent check-ins decide which triggers are a person's most used."""

MOST_DIGITS = 4
"""A page has no more; the next one's number must fit a button, too."""

OPEN = frozenset({CheckInStep.TRIGGER, CheckInStep.INTENSITY, CheckInStep.PATTERN})

ASKS: Mapping[CheckInStep, Callable[[Language, CheckIn], Message]] = MappingProxyType(
    {
        CheckInStep.INTENSITY: views.ask_intensity,
        CheckInStep.PATTERN: views.ask_pattern,
        CheckInStep.URGE: live_views.ask_urge_first,
        CheckInStep.DONE: views.zero,
    }
)
"""What is said at each step between the menu of triggers and the prompt."""


@for_members
def start(turn: Turn) -> Outcome:
    """Begin a check-in the person asked for; an open one stays as it stands."""
    return go_on(replace(turn, tapped=None), begun(turn))


def begun(turn: Turn, kind: Kind = Kind.SELF_STARTED) -> CheckIn:
    """Store a new check-in that the person began."""
    closes = turn.now + timedelta(minutes=WINDOW_MINUTES)
    check_in = add(turn, kind, turn.today, slot=None, closes_at=closes)
    if check_in is None:
        message = "a check-in without a slot is never taken"
        raise AssertionError(message)
    return check_in


def add(
    turn: Turn, kind: Kind, day: date, *, slot: int | None, closes_at: datetime, late: bool = False
) -> CheckIn | None:
    """Store a new check-in; None if this slot of the day has had its own."""
    new = CheckIn(0, turn.chat_id, kind, day, slot, turn.now, closes_at, late=late)
    return turn.store.check_ins.add(new)


def question(turn: Turn, check_in: CheckIn, number: int = 0) -> Message:
    """Return what set it off as a question, with one page of the person's own menu."""
    offered = page(_menu(turn, check_in), number)
    return views.ask_trigger(turn.language, check_in, offered, number)


@for_members
def more(turn: Turn, check_in_id: int, number: str) -> Outcome:
    """Show another page of triggers."""
    check_in = steps.at(turn, check_in_id, CheckInStep.TRIGGER)
    if check_in is None or not number.isdecimal() or len(number) > MOST_DIGITS:
        return views.stale(turn.language)
    return show_menu(turn, check_in, int(number))


def show_menu(turn: Turn, check_in: CheckIn, number: int = 0) -> Outcome:
    """Ask what set it off with one page of the menu."""
    turn = turn.awaiting(None)
    return steps.say(turn, check_in, question(turn, check_in, number))


@for_members
def own_words(turn: Turn, check_in_id: int) -> Outcome:
    """Let the person type what set it off."""
    check_in = steps.at(turn, check_in_id, CheckInStep.TRIGGER)
    if check_in is None:
        return views.stale(turn.language)
    return steps.say(turn.awaiting(None), check_in, views.ask_own_words(turn.language, check_in))


@for_members
def trigger(turn: Turn, check_in_id: int, trigger_id: str) -> Outcome:
    """Take a tapped trigger."""
    check_in = steps.at(turn, check_in_id, CheckInStep.TRIGGER)
    chosen = turn.language.trigger(trigger_id)
    if check_in is None or chosen is None:
        return views.stale(turn.language)
    return name_trigger(turn, check_in, chosen)


def name_trigger(turn: Turn, check_in: CheckIn, chosen: Trigger) -> Outcome:
    """Record the trigger, and with it the pattern."""
    said = replace(check_in.said, trigger=chosen.id, pattern=chosen.pattern, heard=False)
    return go_on(turn, replace(check_in, said=said))


@for_members
def nothing(turn: Turn, check_in_id: int) -> Outcome:
    """Nothing set it off today: an intensity of 0, and no prompt."""
    check_in = steps.at(turn, check_in_id, CheckInStep.TRIGGER)
    if check_in is None:
        return views.stale(turn.language)
    return rate(turn, check_in, 0)


@for_members
def intensity(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped intensity."""
    check_in = steps.at(turn, check_in_id, CheckInStep.INTENSITY)
    number = steps.rating(value)
    if check_in is None or number is None:
        return views.stale(turn.language)
    return rate(turn, check_in, number)


def rate(turn: Turn, check_in: CheckIn, number: int) -> Outcome:
    """Record the intensity."""
    return go_on(turn, replace(check_in, said=replace(check_in.said, intensity=number)))


@for_members
def pattern(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take which pattern own words are closest to, or that the person can't tell."""
    check_in = steps.at(turn, check_in_id, CheckInStep.PATTERN)
    if check_in is None or value not in {*Pattern, views.UNSURE}:
        return views.stale(turn.language)
    return name_pattern(turn, check_in, None if value == views.UNSURE else Pattern(value))


def name_pattern(turn: Turn, check_in: CheckIn, chosen: Pattern | None) -> Outcome:
    """Record the pattern and give the prompt; None stays unknown."""
    named = replace(check_in, said=replace(check_in.said, pattern=chosen))
    return rest(turn, named) if quiet.is_on(turn, named) else prompted.give(turn, named)


def go_on(turn: Turn, check_in: CheckIn) -> Outcome:
    """Store what was said and say what comes next: a question, a prompt, or nothing more.

    Whatever else was being asked no longer takes the next typed words.
    """
    turn = turn.awaiting(None)
    step = before_prompt(check_in, guarded=turn.member.profile.guarded)
    if step is not CheckInStep.DONE and quiet.is_on(turn, check_in):
        return rest(turn, check_in)
    if step is CheckInStep.AFTER:
        return prompted.give(turn, check_in)
    if step is CheckInStep.TRIGGER:
        asked = steps.save(turn, replace(check_in, step=step))
        return show_menu(turn, asked)
    return steps.move(turn, check_in, step, ASKS[step])


def rest(turn: Turn, check_in: CheckIn) -> Outcome:
    """Quiet mode: keep what was said, show the last prompt again, and ask for nothing."""
    quiet.call_off(turn)
    rested = replace(check_in, step=CheckInStep.DONE)
    again = quiet.prompt_again(turn, rested)
    if again is None:
        rested = steps.save(turn, rested)
    else:
        turn, rested = prompted.show(turn, rested, again)
    return steps.say(turn, rested, quiet_views.quiet(turn.language, rested, again))


def ask_number(turn: Turn, check_in: CheckIn) -> Outcome:
    """Ask once more how strong it is, under words that held no number."""
    return steps.say(turn, check_in, views.ask_intensity(turn.language, check_in, again=True))


def _menu(turn: Turn, check_in: CheckIn) -> tuple[Trigger, ...]:
    """Return the person's menu; where they have told it in words, the best guesses first."""
    recent = turn.store.check_ins.recent(turn.chat_id, RECENT)
    used = [one.said.trigger for one in recent if one.said.trigger is not None]
    chosen = turn.member.profile.statements
    familiar = {one.pattern for one in turn.language.statements if one.id in chosen}
    ordered = order(turn.language.triggers, used, familiar)
    words = check_in.said.trigger_text
    return ordered if words is None else lead(ordered, turn.reads(words).triggers)
