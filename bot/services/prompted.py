"""A check-in's prompt and what follows it: another one, the re-rating, and what is left to ask."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.checkins import CheckIn, CheckInStep, Kind
from bot.domain.questions import after_prompt
from bot.domain.schedule import WINDOW_MINUTES
from bot.services import later, prompting, steps
from bot.services.turn import Turn, for_members
from bot.views import checkin as views
from bot.views import live as live_views
from bot.views import predictions as prediction_views
from bot.views.message import Message, Outcome
from content import Prompt

SAME_WITHIN = 2
"""A re-rating less than this many points away counts as about the same."""

AFTER_COUNTS_FOR = timedelta(minutes=WINDOW_MINUTES)
"""How long after the answer a re-rating can still be compared with it."""


def give(turn: Turn, check_in: CheckIn) -> Outcome:
    """Show the first prompt and ask again in two minutes."""
    if turn.member.profile.guarded:
        return _offer_steady(turn, check_in)
    chosen = prompting.choose(turn, check_in)
    if chosen is None:
        return steps.move(turn, check_in, CheckInStep.DONE, views.recorded)
    turn, shown = show(turn, replace(check_in, step=CheckInStep.AFTER), chosen)
    _ask_later(turn, shown, chosen)
    return steps.say(turn, shown, _prompt(turn, shown, chosen, more=True))


def _offer_steady(turn: Turn, check_in: CheckIn) -> Outcome:
    """Ask no more, and give nothing by itself after words of being hurt or controlled.

    The alarm may be right. One that only asks to look around is there for who wants it.
    """
    turn.store.outbox.drop(turn.chat_id, views.after_key(check_in))
    return steps.move(turn, check_in, CheckInStep.DONE, views.guarded)


def _ask_later(turn: Turn, check_in: CheckIn, chosen: Prompt) -> None:
    """Ask for the re-rating: in two minutes, or when a live prompt's time is up."""
    is_live = check_in.kind is Kind.LIVE
    wait = timedelta(seconds=chosen.seconds) if is_live else views.AFTER_WAIT
    later.ask(turn, check_in, turn.now + wait)


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
    turn, shown = show(turn, check_in, chosen)
    return steps.say(turn, shown, views.prompt(turn.language, shown, chosen, more=False))


@for_members
def something_else(turn: Turn, check_in_id: int) -> Outcome:
    """Show one more prompt, of another family, in place of the first."""
    check_in = steps.at(turn, check_in_id, CheckInStep.AFTER)
    if check_in is None:
        return views.stale(turn.language)
    if turn.member.profile.guarded:
        return _offer_steady(turn, check_in)
    chosen = prompting.choose(turn, check_in)
    if chosen is None:
        return Outcome(toast=turn.language.say("check-in-no-more"))
    turn, shown = show(turn, check_in, chosen)
    waits = turn.store.outbox.drop(turn.chat_id, views.after_key(shown))
    if waits or shown.kind is Kind.LIVE:
        _ask_later(turn, shown, chosen)
    return steps.say(turn, shown, _prompt(turn, shown, chosen, more=False))


@for_members
def after(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped re-rating."""
    check_in = steps.at(turn, check_in_id, CheckInStep.AFTER)
    number = steps.rating(value)
    if check_in is None or number is None:
        return views.stale(turn.language)
    return rate_again(turn, check_in, number)


def rate_again(turn: Turn, check_in: CheckIn, number: int) -> Outcome:
    """Record the re-rating, say both numbers, and offer one more prompt if it is higher."""
    turn = turn.turns_to(check_in.id)
    turn.store.outbox.drop(turn.chat_id, views.after_key(check_in))
    done = replace(check_in, step=CheckInStep.DONE)
    if not comparable(turn, check_in):
        steps.save(turn, done)
        return turn.tells(Message(turn.language.say("after-closed")))
    done = replace(done, said=replace(done.said, intensity_after=number))
    verdict = _verdict(check_in.said.intensity or 0, number)
    if verdict == "after-higher" and prompting.choose(turn, done) is not None:
        offered = steps.save(turn, replace(done, step=CheckInStep.OFFER))
        return turn.tells(views.offer_another(turn.language, offered))
    return end(turn, done, views.after(turn.language, done, verdict))


def end(turn: Turn, check_in: CheckIn, said: Message) -> Outcome:
    """Say it, and under it what is still to be asked after the prompt, if anything."""
    step = after_prompt(check_in, guarded=turn.member.profile.guarded)
    moved = steps.save(turn, replace(check_in, step=step))
    return turn.tells(live_views.with_question(turn.language, moved, said))


def comparable(turn: Turn, check_in: CheckIn) -> bool:
    """Whether a re-rating now still says something about this check-in's prompt."""
    answered = check_in.answered_at
    return answered is not None and turn.now < answered + AFTER_COUNTS_FOR


@for_members
def another(turn: Turn, check_in_id: int) -> Outcome:
    """Give a second prompt after a higher re-rating."""
    check_in = steps.at(turn, check_in_id, CheckInStep.OFFER)
    if check_in is None:
        return views.stale(turn.language)
    if turn.member.profile.guarded:
        return _offer_steady(turn.turns_to(check_in.id), check_in)
    chosen = prompting.choose(turn, check_in)
    if chosen is None:
        return enough(turn, check_in_id)
    step = after_prompt(check_in, guarded=turn.member.profile.guarded)
    turn, shown = show(turn, replace(check_in, step=step), chosen)
    message = views.second_prompt(turn.language, shown, chosen)
    if shown.kind is not Kind.LIVE:
        return turn.tells(message)
    later.ask(turn, shown, turn.now + timedelta(seconds=chosen.seconds))
    return turn.tells(live_views.timed(turn.language, message, chosen))


@for_members
def enough(turn: Turn, check_in_id: int) -> Outcome:
    """Stop here after a higher re-rating."""
    check_in = steps.at(turn, check_in_id, CheckInStep.OFFER)
    if check_in is None:
        return views.stale(turn.language)
    stopped = views.after(turn.language, check_in, "after-stopped")
    return end(turn.turns_to(check_in.id), check_in, stopped)


def show(turn: Turn, check_in: CheckIn, chosen: Prompt) -> tuple[Turn, CheckIn]:
    """Record that the prompt was shown, with the check-in and for the person."""
    prompts = (*check_in.said.prompts, chosen.id)
    check_in = steps.save(turn, replace(check_in, said=replace(check_in.said, prompts=prompts)))
    return prompting.count(turn.turns_to(check_in.id), chosen), check_in


def _verdict(before: int, after: int) -> str:
    """Return the message key for how the two numbers compare."""
    if abs(after - before) < SAME_WITHIN:
        return "after-same"
    return "after-lower" if after < before else "after-higher"
