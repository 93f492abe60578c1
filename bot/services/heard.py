"""What was heard in somebody's own words: it is shown, and taken unless they put it right."""

from dataclasses import replace

from bot.domain.checkins import CheckIn, CheckInStep, Said
from bot.domain.reading import Reading, read_choice
from bot.services import checkin, steps
from bot.services.turn import Turn, for_members
from bot.views import checkin as views
from bot.views.message import Outcome
from bot.views.parts import line

SHOWN_AT = frozenset({CheckInStep.INTENSITY, CheckInStep.URGE, CheckInStep.AFTER})
"""The steps at which the person can see what was heard."""


def hear(turn: Turn, said: Said, reading: Reading) -> Said:
    """Take the pattern that words are surely about, and the trigger that fits it best."""
    if not reading.pattern_sure or reading.pattern is None:
        return said
    guesses = [turn.language.trigger(one) for one in reading.triggers]
    fitting = [one.id for one in guesses if one is not None and one.pattern is reading.pattern]
    trigger = fitting[0] if fitting else None
    return replace(said, trigger=trigger, pattern=reading.pattern, heard=True)


@for_members
def wrong(turn: Turn, check_in_id: int) -> Outcome:
    """The person says that it was something else."""
    check_in = turn.store.check_ins.get(turn.chat_id, check_in_id)
    if check_in is None or not is_shown(check_in):
        return views.stale(turn.language)
    return put_right(turn, check_in)


def put_right(turn: Turn, check_in: CheckIn) -> Outcome:
    """Offer the menu, the best guesses first; the words and the number stay."""
    turn.store.outbox.drop(turn.chat_id, views.after_key(check_in))
    said = replace(check_in.said, trigger=None, pattern=None, heard=False, prompts=())
    reopened = steps.save(turn, replace(check_in, step=CheckInStep.TRIGGER, said=said))
    return checkin.show_menu(turn, reopened)


def agree(turn: Turn, check_in: CheckIn) -> Outcome:
    """The person says that it was heard well."""
    agreed = replace(check_in, said=replace(check_in.said, heard=False))
    steps.save(turn, agreed)
    if agreed.step is CheckInStep.INTENSITY:
        return steps.say(turn, agreed, views.ask_intensity(turn.language, agreed))
    return line(turn.language, "check-in-noted")


def answer(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """Take a typed yes or no, or the button's words; None where words are something else."""
    if not is_shown(check_in):
        return None
    if read_choice(text, (turn.language.say("check-in-not-that"),)) is not None:
        return put_right(turn, check_in)
    agrees = turn.agrees(text)
    if agrees is None:
        return None
    return agree(turn, check_in) if agrees else put_right(turn, check_in)


def is_shown(check_in: CheckIn) -> bool:
    """Whether the person can see what was heard, and has not said yet if it was."""
    return check_in.said.heard and check_in.step in SHOWN_AT
