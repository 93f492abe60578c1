"""Typed words at the questions that only /now asks; None where they are no answer."""

from collections.abc import Sequence

from bot.domain.checkins import CheckIn, CheckInStep, Urge
from bot.domain.reading import read_choice, read_intensity, read_yes_no
from bot.domain.text import fold
from bot.domain.waiting import DELAYS, read_minutes
from bot.services import checkin, live, steps
from bot.services.turn import Turn
from bot.views import live as views
from bot.views.message import Outcome

ASKED = frozenset({CheckInStep.URGE, CheckInStep.DELAY})
"""The questions that stand open until they are answered."""

SHORT_ANSWER = 6
"""In more words than this a button's label may well mean something else."""

NEGATIONS = frozenset(
    {"not", "no", "never", "t", "dont", "wont", "stop", "nicht", "nie", "kein", "keine"}
    | {"pas", "jamais", "nunca", "nao"}
)


def urge(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """One of the urges, or none; other words are an urge of their own and kept as a note.

    A rating before the prompt corrects the one before.
    """
    labels = [views.urge_label(turn.language, one) for one in Urge]
    chosen = read_choice(text, labels)
    if chosen is None:
        chosen = _mentioned(text, labels)
    if chosen is not None:
        return live.name_urge(turn, check_in, list(Urge)[chosen])
    if read_yes_no(text) is False or read_choice(text, [turn.language.say("skip")]) == 0:
        return live.name_urge(turn, check_in, Urge.NONE)
    rated = read_intensity(text)
    if rated is not None:
        return None if check_in.said.prompts else checkin.rate(turn, check_in, rated)
    return live.name_urge(turn, steps.add_note(turn, check_in, text), Urge.OTHER)


def delay(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """How long, or not at all; a bare yes is asked how long."""
    if turn.member.profile.guarded:
        return None
    waits = (*DELAYS, 0)
    chosen = read_choice(text, [views.delay_label(turn.language, minutes) for minutes in waits])
    minutes = read_minutes(text) if chosen is None else waits[chosen]
    if minutes is None and read_yes_no(text) is False:
        minutes = 0
    if minutes is not None:
        return live.wait(turn, check_in, minutes)
    if read_yes_no(text) is True:
        return turn.tells(views.ask_delay(turn.language, check_in))
    return None


def acted(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """Whether they did it: in a button's words any time, with yes or no once it was asked."""
    told = _did(turn, text)
    if told is None and live.is_asked_if_acted(turn, check_in):
        told = read_yes_no(text)
    return None if told is None else live.tell_acted(turn, check_in, acted=told)


def acted_lately(turn: Turn, newest: CheckIn | None, text: str) -> Outcome | None:
    """The same for an older check-in, if that was what was asked last."""
    if newest is None or (_did(turn, text) is None and read_yes_no(text) is None):
        return None
    check_in = live.last_asked_if_acted(turn, newest)
    return None if check_in is None else acted(turn, check_in, text)


def _did(turn: Turn, text: str) -> bool | None:
    labels = [turn.language.say("live-acted-yes"), turn.language.say("live-acted-no")]
    chosen = read_choice(text, labels)
    return None if chosen is None else chosen == 0


def _mentioned(text: str, labels: Sequence[str]) -> int | None:
    """The one label that is among the words, as in "I want to check"; not where they say "not"."""
    words = fold(text).split()
    if len(words) > SHORT_ANSWER or NEGATIONS.intersection(words):
        return None
    said = f" {' '.join(words)} "
    found = [index for index, label in enumerate(labels) if f" {fold(label)} " in said]
    return found[0] if len(found) == 1 else None
