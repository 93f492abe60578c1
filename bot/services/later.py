"""What is said by itself later: put in words when it is queued, and anew in another language."""

from datetime import datetime, timedelta

from bot.domain.checkins import CheckIn
from bot.services.turn import Turn
from bot.views import checkin as views
from bot.views import live as live_views
from bot.views import safety as safety_views

LATELY = timedelta(days=1)
"""Check-ins of so many days ago may still have something to ask."""


def ask(turn: Turn, check_in: CheckIn, at: datetime) -> None:
    """Let the check-in ask at this instant what its step is about."""
    turn.store.outbox.add(turn.chat_id, live_views.ask_later(turn.language, check_in, at))


def say_again(turn: Turn) -> None:
    """Put all that waits to be said into the language that is spoken now."""
    waits_until = turn.store.outbox.waits_until
    first, last = turn.today - LATELY, turn.today + LATELY
    for check_in in turn.store.check_ins.between(turn.chat_id, first, last):
        at = waits_until(turn.chat_id, views.after_key(check_in))
        if at is not None:
            ask(turn, check_in, at)
    hello_at = waits_until(turn.chat_id, safety_views.NEXT_DAY_KEY)
    if hello_at is not None:
        turn.store.outbox.add(turn.chat_id, safety_views.next_day(turn.language, hello_at))
