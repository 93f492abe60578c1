"""The hour after words of danger: typed words answer nothing, so that nobody is quizzed.

It ends sooner where the person goes on: with what was interrupted, a command, a tap, or the next
scheduled check-in.
"""

from dataclasses import replace
from datetime import timedelta

from bot.domain.people import Interruption
from bot.services.turn import Turn

LASTS = timedelta(hours=1)


def begin(turn: Turn) -> Turn:
    """Let the hour begin, or begin anew; what typed words answered before is remembered."""
    member, profile = turn.member, turn.member.profile
    if profile.interruption is not None and is_on(turn):
        return _with(turn, replace(profile.interruption, at=turn.now))
    interruption = Interruption(turn.now, member.awaiting, profile.about)
    return _with(turn.awaiting(None), interruption)


def is_on(turn: Turn) -> bool:
    """Whether words of danger were heard within the hour, and the person has not gone on."""
    interruption = turn.member.profile.interruption if turn.has_joined else None
    return interruption is not None and turn.now < interruption.at + LASTS


def end(turn: Turn) -> Turn:
    """The person goes on to something else; what was interrupted is left as it stands."""
    if not turn.has_joined or turn.member.profile.interruption is None:
        return turn
    return _with(turn, None)


def go_back(turn: Turn) -> Turn:
    """Let typed words answer again what they answered before."""
    interruption = turn.member.profile.interruption
    if interruption is None:
        return turn
    return end(turn).awaiting(interruption.awaiting, interruption.about)


def _with(turn: Turn, interruption: Interruption | None) -> Turn:
    profile = replace(turn.member.profile, interruption=interruption)
    return turn.save(replace(turn.member, profile=profile))
