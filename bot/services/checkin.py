"""A check-in from question to re-rating: taps and typed answers lead through the same steps."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from bot.domain.checkins import CheckIn, CheckInStep, Kind
from bot.domain.menu import order, page
from bot.domain.questions import after_prompt, before_prompt
from bot.domain.schedule import WINDOW_MINUTES
from bot.domain.words import INTENSITIES, Pattern
from bot.services import prompting, quiet
from bot.services.turn import Turn, for_members
from bot.views import checkin as views
from bot.views import live as live_views
from bot.views import predictions as prediction_views
from bot.views import quiet as quiet_views
from bot.views import times
from bot.views.message import Message, Outcome
from content import Language, Prompt, Trigger

RECENT = 60
"""How many recent check-ins decide which triggers are a person's most used."""

MOST_DIGITS = 4
"""A page has no more; the next one's number must fit a button, too."""

SAME_WITHIN = 2
"""A re-rating less than this many points away counts as about the same."""

AFTER_COUNTS_FOR = timedelta(minutes=WINDOW_MINUTES)
"""How long after the answer a re-rating can still be compared with it."""

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
    offered = page(_menu(turn), number)
    return views.ask_trigger(turn.language, check_in, offered, number)


@for_members
def more(turn: Turn, check_in_id: int, number: str) -> Outcome:
    """Show another page of triggers."""
    check_in = at(turn, check_in_id, CheckInStep.TRIGGER)
    if check_in is None or not number.isdecimal() or len(number) > MOST_DIGITS:
        return views.stale(turn.language)
    return show_menu(turn, check_in, int(number))


def show_menu(turn: Turn, check_in: CheckIn, number: int = 0) -> Outcome:
    """Ask what set it off with one page of the menu."""
    turn = turn.awaiting(None)
    return _says(turn, check_in, question(turn, check_in, number))


@for_members
def own_words(turn: Turn, check_in_id: int) -> Outcome:
    """Let the person type what set it off."""
    check_in = at(turn, check_in_id, CheckInStep.TRIGGER)
    if check_in is None:
        return views.stale(turn.language)
    return _says(turn.awaiting(None), check_in, views.ask_own_words(turn.language, check_in))


@for_members
def trigger(turn: Turn, check_in_id: int, trigger_id: str) -> Outcome:
    """Take a tapped trigger."""
    check_in = at(turn, check_in_id, CheckInStep.TRIGGER)
    chosen = turn.language.trigger(trigger_id)
    if check_in is None or chosen is None:
        return views.stale(turn.language)
    return name_trigger(turn, check_in, chosen)


def name_trigger(turn: Turn, check_in: CheckIn, chosen: Trigger) -> Outcome:
    """Record the trigger, and with it the pattern."""
    said = replace(check_in.said, trigger=chosen.id, pattern=chosen.pattern)
    return go_on(turn, replace(check_in, said=said))


@for_members
def nothing(turn: Turn, check_in_id: int) -> Outcome:
    """Nothing set it off today: an intensity of 0, and no prompt."""
    check_in = at(turn, check_in_id, CheckInStep.TRIGGER)
    if check_in is None:
        return views.stale(turn.language)
    return rate(turn, check_in, 0)


@for_members
def intensity(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped intensity."""
    check_in = at(turn, check_in_id, CheckInStep.INTENSITY)
    number = _rating(value)
    if check_in is None or number is None:
        return views.stale(turn.language)
    return rate(turn, check_in, number)


def rate(turn: Turn, check_in: CheckIn, number: int) -> Outcome:
    """Record the intensity."""
    return go_on(turn, replace(check_in, said=replace(check_in.said, intensity=number)))


@for_members
def pattern(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take which pattern own words are closest to, or that the person can't tell."""
    check_in = at(turn, check_in_id, CheckInStep.PATTERN)
    if check_in is None or value not in {*Pattern, views.UNSURE}:
        return views.stale(turn.language)
    return name_pattern(turn, check_in, None if value == views.UNSURE else Pattern(value))


def name_pattern(turn: Turn, check_in: CheckIn, chosen: Pattern | None) -> Outcome:
    """Record the pattern and give the prompt; None stays unknown."""
    named = replace(check_in, said=replace(check_in.said, pattern=chosen))
    return _rest(turn, named) if quiet.is_on(turn, named) else _give_prompt(turn, named)


def go_on(turn: Turn, check_in: CheckIn) -> Outcome:
    """Store what was said and say what comes next: a question, a prompt, or nothing more.

    Whatever else was being asked no longer takes the next typed words.
    """
    turn = turn.awaiting(None)
    step = before_prompt(check_in, guarded=turn.member.profile.guarded)
    if step is not CheckInStep.DONE and quiet.is_on(turn, check_in):
        return _rest(turn, check_in)
    if step is CheckInStep.AFTER:
        return _give_prompt(turn, check_in)
    if step is CheckInStep.TRIGGER:
        asked = _saved(turn, replace(check_in, step=step))
        return show_menu(turn, asked)
    return _step(turn, check_in, step, ASKS[step])


def _rest(turn: Turn, check_in: CheckIn) -> Outcome:
    """Quiet mode: keep what was said, show the last prompt again, and ask for nothing."""
    quiet.call_off(turn)
    rested = replace(check_in, step=CheckInStep.DONE)
    again = quiet.prompt_again(turn, rested)
    if again is None:
        rested = _saved(turn, rested)
    else:
        turn, rested = _shown(turn, rested, again)
    return _says(turn, rested, quiet_views.quiet(turn.language, rested, again))


def _give_prompt(turn: Turn, check_in: CheckIn) -> Outcome:
    """Show the first prompt and ask again in two minutes.

    After words of being hurt or controlled nothing is given by itself: the alarm may be right.
    """
    if turn.member.profile.guarded:
        return _step(turn, check_in, CheckInStep.DONE, views.guarded)
    chosen = prompting.choose(turn, check_in)
    if chosen is None:
        return _step(turn, check_in, CheckInStep.DONE, views.recorded)
    turn, shown = _shown(turn, replace(check_in, step=CheckInStep.AFTER), chosen)
    _ask_later(turn, shown, chosen)
    return _says(turn, shown, _prompt(turn, shown, chosen, more=True))


def _ask_later(turn: Turn, check_in: CheckIn, chosen: Prompt) -> None:
    """Ask for the re-rating: in two minutes, or when a live prompt's time is up."""
    if check_in.kind is Kind.LIVE:
        asked = live_views.time_up(turn.language, check_in, chosen, turn.now)
    else:
        asked = views.ask_after(turn.language, check_in, turn.now)
    turn.store.outbox.add(turn.chat_id, asked)


def _prompt(turn: Turn, check_in: CheckIn, chosen: Prompt, *, more: bool) -> Message:
    """Return the prompt; a live one says how long it takes."""
    message = views.prompt(turn.language, check_in, chosen, more=more)
    message = prediction_views.with_begin(turn.language, message, check_in)
    if check_in.kind is not Kind.LIVE:
        return message
    return live_views.timed(turn.language, message, chosen)


@for_members
def steady(turn: Turn, check_in_id: int) -> Outcome:
    """Give somebody whose prompts are off one that only asks to look around, as they wish."""
    check_in = turn.store.check_ins.get(turn.chat_id, check_in_id)
    chosen = prompting.steadying(turn, check_in) if check_in is not None else None
    if check_in is None or chosen is None:
        return views.stale(turn.language)
    turn, shown = _shown(turn, check_in, chosen)
    return _says(turn, shown, views.prompt(turn.language, shown, chosen, more=False))


@for_members
def something_else(turn: Turn, check_in_id: int) -> Outcome:
    """Show one more prompt, of another family, in place of the first."""
    check_in = at(turn, check_in_id, CheckInStep.AFTER)
    if check_in is None:
        return views.stale(turn.language)
    chosen = prompting.choose(turn, check_in)
    if chosen is None:
        return Outcome(toast=turn.language.say("check-in-no-more"))
    turn, shown = _shown(turn, check_in, chosen)
    waits = turn.store.outbox.drop(turn.chat_id, views.after_key(shown))
    if waits or shown.kind is Kind.LIVE:
        _ask_later(turn, shown, chosen)
    return _says(turn, shown, _prompt(turn, shown, chosen, more=False))


@for_members
def after(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped re-rating."""
    check_in = at(turn, check_in_id, CheckInStep.AFTER)
    number = _rating(value)
    if check_in is None or number is None:
        return views.stale(turn.language)
    return rate_again(turn, check_in, number)


def rate_again(turn: Turn, check_in: CheckIn, number: int) -> Outcome:
    """Record the re-rating, say both numbers, and offer one more prompt if it is higher."""
    turn = turn.awaiting(None)
    turn.store.outbox.drop(turn.chat_id, views.after_key(check_in))
    done = replace(check_in, step=CheckInStep.DONE)
    if not comparable(turn, check_in):
        _saved(turn, done)
        return turn.tells(Message(turn.language.say("after-closed")))
    done = replace(done, said=replace(done.said, intensity_after=number))
    verdict = _verdict(check_in.said.intensity or 0, number)
    if verdict == "after-higher" and prompting.choose(turn, done) is not None:
        offered = _saved(turn, replace(done, step=CheckInStep.OFFER))
        return turn.tells(views.offer_another(turn.language, offered))
    return end(turn, done, views.after(turn.language, done, verdict))


def end(turn: Turn, check_in: CheckIn, said: Message) -> Outcome:
    """Say it, and under it what is still to be asked after the prompt, if anything."""
    step = after_prompt(check_in, guarded=turn.member.profile.guarded)
    moved = _saved(turn, replace(check_in, step=step))
    return turn.tells(live_views.with_question(turn.language, moved, said))


def comparable(turn: Turn, check_in: CheckIn) -> bool:
    """Whether a re-rating now still says something about this check-in's prompt."""
    answered = check_in.answered_at
    return answered is not None and turn.now < answered + AFTER_COUNTS_FOR


@for_members
def another(turn: Turn, check_in_id: int) -> Outcome:
    """Give a second prompt after a higher re-rating."""
    check_in = at(turn, check_in_id, CheckInStep.OFFER)
    if check_in is None:
        return views.stale(turn.language)
    chosen = prompting.choose(turn, check_in)
    if chosen is None:
        return enough(turn, check_in_id)
    step = after_prompt(check_in, guarded=turn.member.profile.guarded)
    turn, shown = _shown(turn, replace(check_in, step=step), chosen)
    message = views.second_prompt(turn.language, shown, chosen)
    if shown.kind is not Kind.LIVE:
        return turn.tells(message)
    up = live_views.second_time_up(turn.language, shown, chosen, turn.now)
    turn.store.outbox.add(turn.chat_id, up)
    return turn.tells(live_views.timed(turn.language, message, chosen))


@for_members
def enough(turn: Turn, check_in_id: int) -> Outcome:
    """Stop here after a higher re-rating."""
    check_in = at(turn, check_in_id, CheckInStep.OFFER)
    if check_in is None:
        return views.stale(turn.language)
    stopped = views.after(turn.language, check_in, "after-stopped")
    return end(turn.awaiting(None), check_in, stopped)


def keep(turn: Turn, check_in: CheckIn) -> CheckIn:
    """Store what was said, and ask nothing."""
    return _saved(turn, check_in)


def add_note(turn: Turn, check_in: CheckIn, text: str) -> CheckIn:
    """Keep words that answer no question, verbatim, with the check-in; it is stored."""
    note = text if check_in.said.note is None else f"{check_in.said.note}\n{text}"
    return _saved(turn, replace(check_in, said=replace(check_in.said, note=note)))


def ask_number(turn: Turn, check_in: CheckIn) -> Outcome:
    """Ask once more how strong it is, under words that held no number."""
    return _says(turn, check_in, views.ask_intensity(turn.language, check_in, again=True))


def at(turn: Turn, check_in_id: int, step: CheckInStep) -> CheckIn | None:
    """Return the person's own check-in if it waits for this step; else the tap is an old one."""
    check_in = turn.store.check_ins.get(turn.chat_id, check_in_id)
    return check_in if check_in is not None and check_in.step is step else None


def _rating(value: str) -> int | None:
    return int(value) if value in {str(number) for number in INTENSITIES} else None


def _step(
    turn: Turn,
    check_in: CheckIn,
    step: CheckInStep,
    view: Callable[..., Message],
) -> Outcome:
    """Store the check-in at its next step and say that step's question."""
    moved = _saved(turn, replace(check_in, step=step))
    return _says(turn, moved, view(turn.language, moved))


def _saved(turn: Turn, check_in: CheckIn) -> CheckIn:
    """Store it: answered once the intensity is known, expired where the window had ended."""
    if check_in.answered_at is None:
        if turn.now >= check_in.closes_at and check_in.expired_at is None:
            check_in = replace(check_in, expired_at=check_in.closes_at)
        if check_in.said.intensity is not None:
            check_in = replace(check_in, answered_at=turn.now)
    turn.store.check_ins.save(check_in)
    return check_in


def _says(turn: Turn, check_in: CheckIn, message: Message) -> Outcome:
    """Say it in place of the tapped message; an answer after the window is said to be late."""
    if turn.now >= check_in.closes_at and check_in.expired_at is not None:
        closed = times.when(turn.language, check_in.closes_at, now=turn.now, zone=turn.zone)
        message = views.as_late(turn.language, message, closed)
    return turn.tells(message)


def _menu(turn: Turn) -> tuple[Trigger, ...]:
    recent = turn.store.check_ins.recent(turn.chat_id, RECENT)
    used = [one.said.trigger for one in recent if one.said.trigger is not None]
    chosen = turn.member.profile.statements
    familiar = {one.pattern for one in turn.language.statements if one.id in chosen}
    return order(turn.language.triggers, used, familiar)


def _shown(turn: Turn, check_in: CheckIn, chosen: Prompt) -> tuple[Turn, CheckIn]:
    """Record that the prompt was shown, with the check-in and for the person."""
    prompts = (*check_in.said.prompts, chosen.id)
    check_in = _saved(turn, replace(check_in, said=replace(check_in.said, prompts=prompts)))
    return prompting.count(turn.awaiting(None), chosen), check_in


def _verdict(before: int, after: int) -> str:
    """Return the message key for how the two numbers compare."""
    if abs(after - before) < SAME_WITHIN:
        return "after-same"
    return "after-lower" if after < before else "after-higher"
