"""Quiet mode: whether a person is in it, and what they are given instead of a new prompt.

It is not stored anywhere: the check-ins of the last days tell.
"""

from dataclasses import replace
from datetime import timedelta

from bot.domain.checkins import CheckIn, CheckInStep, Kind
from bot.domain.quiet import DAYS_LOOKED_AT, Start, is_quiet
from bot.domain.words import INTENSITIES, Band
from bot.services import prompting
from bot.services.turn import Turn
from bot.views.checkin import after_key
from content import Prompt

STARTED = frozenset({Kind.SELF_STARTED, Kind.LIVE})
"""The kinds a person begins; the day's scheduled check-in is neither counted nor kept quiet."""

RECENT = 60
"""Among so many of the newest answered check-ins the last prompt is looked for."""


def is_on(turn: Turn, check_in: CheckIn) -> bool:
    """Whether this check-in, begun by the person, is one too many of its day.

    Others count once they came to something: one that was opened and left gave no comfort.
    """
    if check_in.kind not in STARTED:
        return False
    first, last = turn.today - timedelta(days=DAYS_LOOKED_AT), turn.today + timedelta(days=1)
    counted = [
        Start(one.asked_at, one.local_date)
        for one in turn.store.check_ins.between(turn.chat_id, first, last)
        if one.kind in STARTED and (one.id == check_in.id or _came_to_something(one))
    ]
    return is_quiet(counted, turn.today)


def rests(turn: Turn, newest: CheckIn) -> bool:
    """Whether the person was left in peace last: their words are kept, and nothing is asked."""
    return newest.step is CheckInStep.DONE and is_on(turn, newest)


def call_off(turn: Turn) -> None:
    """Take back the re-ratings of today that were still to be asked."""
    for one in turn.store.check_ins.between(turn.chat_id, turn.today, turn.today):
        if one.kind in STARTED and one.step is CheckInStep.AFTER:
            turn.store.outbox.drop(turn.chat_id, after_key(one))


def prompt_again(turn: Turn, check_in: CheckIn) -> Prompt | None:
    """Return the last prompt the person was shown, if it may be shown now.

    At 7 and above it has to be one for that. Where there is none, another that fits, and where
    no rating is known one for a strong alarm, since those only ask for body and senses. None
    for somebody guarded: prompts are off for them.
    """
    if turn.member.profile.guarded:
        return None
    rating = check_in.said.intensity or max(INTENSITIES)
    high = check_in.said.intensity is not None and Band.of(rating) is Band.HIGH
    for shown in _shown_lately(turn):
        if prompting.is_allowed(turn, shown) and (shown.band is Band.HIGH or not high):
            return shown
    rated = replace(check_in, said=replace(check_in.said, intensity=rating))
    return prompting.choose(turn, rated)


def _came_to_something(check_in: CheckIn) -> bool:
    return check_in.answered_at is not None or check_in.step is CheckInStep.DONE


def _shown_lately(turn: Turn) -> list[Prompt]:
    """Return the prompts shown of late, newest first, as far as content still has them."""
    recent = turn.store.check_ins.recent(turn.chat_id, RECENT)
    ids = [shown for one in recent for shown in reversed(one.said.prompts)]
    prompts = (turn.language.prompt(shown) for shown in ids)
    return [one for one in prompts if one is not None]
