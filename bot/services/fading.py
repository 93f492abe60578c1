"""Fading: offering, never deciding, that a person is asked less often."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.fading import WEEKS, is_fading, weeks, wider
from bot.domain.people import Awaiting, State
from bot.domain.week import DAYS_IN_WEEK
from bot.services.turn import Turn, for_members
from bot.views import spacing as views
from bot.views.message import Message, Outcome
from bot.views.parts import line

LOOKED_AT = timedelta(weeks=WEEKS)
"""How far back is looked, and how long nothing more is offered."""


def offer(turn: Turn) -> Message | None:
    """Return the offer that stands under the week, and note that it was made; None for none.

    A question that is open already keeps the next typed words.
    """
    person = turn.member
    every_days = wider(person.profile.every_days)
    if every_days is None or not _may_be_offered(turn) or not _has_faded(turn):
        return None
    profile = replace(person.profile, fewer_offered_on=turn.today)
    awaiting = person.awaiting or Awaiting.FEWER
    turn.save(replace(person, profile=profile, awaiting=awaiting))
    return views.offer(turn.language, every_days)


@for_members
def keep(turn: Turn) -> Outcome:
    """Leave it as it is."""
    turn = turn.awaiting(None)
    return line(turn.language, "fading-kept", edit=turn.tapped)


def _may_be_offered(turn: Turn) -> bool:
    """Whether anybody is asked at all, nothing rests, and nothing was offered lately."""
    profile = turn.member.profile
    if turn.member.state is not State.ACTIVE or profile.guarded:
        return False
    return profile.fewer_offered_on is None or turn.today - profile.fewer_offered_on >= LOOKED_AT


def _has_faded(turn: Turn) -> bool:
    first = turn.today - timedelta(days=WEEKS * DAYS_IN_WEEK - 1)
    return is_fading(
        weeks(turn.store.check_ins.between(turn.chat_id, first, turn.today), turn.today)
    )
