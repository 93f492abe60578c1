"""/summary, and the same by itself once a week: the seven local dates ending today."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.checkins import CheckIn, Kind
from bot.domain.ledger import Ledger, tally
from bot.domain.urges import had
from bot.domain.week import DAYS_IN_WEEK, Entry, summarize
from bot.services import fading, planning
from bot.services.turn import Turn, for_members
from bot.views.message import Message, Outcome
from bot.views.week import week_caption, week_text, week_words


@for_members
def summary(turn: Turn) -> Outcome:
    """Show the week now."""
    turn = turn.awaiting(None)
    offered = fading.offer(turn)
    return Outcome((week_message(turn), *([offered] if offered else [])))


def week_message(turn: Turn) -> Message:
    """Return the week as one message: a picture once there is an entry, else words only."""
    first = turn.today - timedelta(days=DAYS_IN_WEEK - 1)
    said = turn.store.check_ins.between(turn.chat_id, first, turn.today)
    entries = [_entry(turn, one) for one in said if _counts(one)]
    week = summarize(entries, turn.today, _ledger(turn))
    if not week.entries:
        return Message(week_text(turn.language, week, next_at=planning.next_check_in(turn)))
    picture = turn.kit.week_svg(week, week_words(turn.language, week))
    return Message(week_caption(turn.language, week), picture=picture)


def _ledger(turn: Turn) -> Ledger | None:
    """Return what came of the week's predictions; not for somebody guarded."""
    if turn.member.profile.guarded:
        return None
    first = turn.today - timedelta(days=DAYS_IN_WEEK - 1)
    return tally(turn.store.predictions.every(turn.chat_id), first, turn.today, ZoneInfo(turn.zone))


def _counts(check_in: CheckIn) -> bool:
    return check_in.answered_at is not None and check_in.said.intensity is not None


def _entry(turn: Turn, check_in: CheckIn) -> Entry:
    """Return the check-in as the week sees it.

    Counts of urges waited with and of predictions could teach somebody who is hurt or
    controlled to overrule an alarm that is right: while they are guarded there are none.
    """
    scheduled = check_in.kind is Kind.SCHEDULED
    return Entry(
        local_date=check_in.local_date,
        scheduled=scheduled,
        slot=check_in.slot if scheduled else None,
        intensity=check_in.said.intensity or 0,
        after=check_in.said.intensity_after,
        trigger=_label(turn, check_in),
        answered_at=check_in.answered_at,
        urge=None if turn.member.profile.guarded else had(check_in.said),
    )


def _label(turn: Turn, check_in: CheckIn) -> str | None:
    """Return the trigger as its button says it; own words are counted, not quoted."""
    named = turn.language.trigger(check_in.said.trigger or "")
    if named is not None:
        return named.label
    return turn.language.say("check-in-trigger-own") if check_in.said.trigger_text else None
