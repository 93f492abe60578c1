"""A step of a check-in: found by a tap, stored, and said."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.checkins import CheckIn, CheckInStep
from bot.domain.words import INTENSITIES
from bot.services.turn import Turn
from bot.views import checkin as views
from bot.views import times
from bot.views.message import Message, Outcome


def at(turn: Turn, check_in_id: int, step: CheckInStep) -> CheckIn | None:
    """Return the person's own check-in if it waits for this step; else the tap is an old one."""
    check_in = turn.store.check_ins.get(turn.chat_id, check_in_id)
    return check_in if check_in is not None and check_in.step is step else None


def rating(value: str) -> int | None:
    """Return the number of a tapped button; None where it is none of 0 to 10."""
    return int(value) if value in {str(number) for number in INTENSITIES} else None


def move(
    turn: Turn,
    check_in: CheckIn,
    step: CheckInStep,
    view: Callable[..., Message],
) -> Outcome:
    """Store the check-in at its next step and say that step's question."""
    moved = save(turn, replace(check_in, step=step))
    return say(turn, moved, view(turn.language, moved))


def save(turn: Turn, check_in: CheckIn) -> CheckIn:
    """Store it: answered once the intensity is known, expired where the window had ended."""
    if check_in.answered_at is None:
        if turn.now >= check_in.closes_at and check_in.expired_at is None:
            check_in = replace(check_in, expired_at=check_in.closes_at)
        if check_in.said.intensity is not None:
            check_in = replace(check_in, answered_at=turn.now)
    turn.store.check_ins.save(check_in)
    return check_in


def say(turn: Turn, check_in: CheckIn, message: Message) -> Outcome:
    """Say it in place of the tapped message; an answer after the window is said to be late."""
    if turn.now >= check_in.closes_at and check_in.expired_at is not None:
        closed = times.when(turn.language, check_in.closes_at, now=turn.now, zone=turn.zone)
        message = views.as_late(turn.language, message, closed)
    return turn.tells(message)


def add_note(turn: Turn, check_in: CheckIn, text: str) -> CheckIn:
    """Keep words that answer no question, verbatim, with the check-in; it is stored."""
    return save(turn, replace(check_in, said=check_in.said.noting(text)))
