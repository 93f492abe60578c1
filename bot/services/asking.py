"""What only the other could know ("do they love me?"): no answer, a prompt, and the words kept."""

from dataclasses import replace

from bot.domain.asking import asks_what_nobody_knows
from bot.domain.checkins import CheckIn, CheckInStep
from bot.domain.people import Awaiting
from bot.domain.reading import read_choice
from bot.services import checkin, live, onboarding, quiet, steps, typed_checkin, typed_quiet
from bot.services.turn import Turn, for_members
from bot.views import asking as views
from bot.views import checkin as checkin_views
from bot.views.message import Outcome
from bot.views.parts import line

TAKES_ANY_WORDS = frozenset({Awaiting.PREDICTION, Awaiting.OUTCOME})
"""What the alarm says will happen may well be told as a question."""


def answer(turn: Turn, text: str) -> Outcome | None:
    """Say that nobody here can know, and offer a prompt; None where the text asks nothing such."""
    if turn.member.awaiting in TAKES_ANY_WORDS:
        return None
    if not any(asks_what_nobody_knows(text, asking) for asking in turn.language.asking):
        return None
    check_in = _keep(turn, text)
    goes_on = check_in if check_in is not None and check_in.step in checkin.OPEN else None
    message = views.cannot_know(turn.language, goes_on)
    if turn.member.step is not None:
        return Outcome((message, onboarding.ask_step(turn)))
    turn.awaiting(Awaiting.PROMPT)
    return Outcome((message,))


def read(turn: Turn, text: str) -> Outcome | None:
    """Take typed words as yes or no to a prompt; None where they are for something else."""
    agrees = read_choice(text, [turn.language.say("asking-prompt")]) == 0
    if agrees or turn.agrees(text) is True:
        newest = _open(turn)
        started = newest is not None and newest.step in checkin.OPEN
        return go_on(turn, newest.id) if newest and started else live.start(turn)
    if turn.agrees(text) is False:
        turn = turn.awaiting(None)
        return line(turn.language, "asking-no-prompt")
    return None


@for_members
def go_on(turn: Turn, check_in_id: int) -> Outcome:
    """Go on with the check-in that was open, towards its prompt."""
    check_in = turn.store.check_ins.get(turn.chat_id, check_in_id)
    if check_in is None or check_in.step not in checkin.OPEN:
        return checkin_views.stale(turn.language)
    return checkin.go_on(turn, check_in)


def _keep(turn: Turn, text: str) -> CheckIn | None:
    """Keep the words with the open check-in and return it; asked first, they set it off."""
    check_in = _open(turn)
    if check_in is None:
        return None
    if quiet.rests(turn, check_in):
        typed_quiet.keep(turn, check_in, text)
        return check_in
    if check_in.step is not CheckInStep.TRIGGER:
        return steps.add_note(turn, check_in, text)
    said = replace(check_in.said, trigger_text=text)
    return steps.save(turn, replace(check_in, step=CheckInStep.INTENSITY, said=said))


def _open(turn: Turn) -> CheckIn | None:
    newest = turn.store.check_ins.newest(turn.chat_id)
    if newest is not None and quiet.rests(turn, newest):
        return newest
    return typed_checkin.if_open(turn, newest)
