"""Typed words in a check-in: which of its questions they answer, and what is kept of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.domain.checkins import CheckIn, CheckInStep, Kind, Said
from bot.domain.reading import Reading, read_choice
from bot.domain.words import Pattern
from bot.services import (
    checkin,
    heard,
    live,
    predictions,
    prompted,
    quiet,
    steps,
    typed_live,
    typed_quiet,
)
from bot.services.turn import Turn, for_members
from bot.views import checkin as views
from bot.views.choices import read_typed, read_ways
from bot.views.message import Outcome
from bot.views.parts import line

STILL_MEANT = timedelta(hours=12)
"""How long after it was asked a question takes the next typed words for its answer."""


@for_members
def read(turn: Turn, text: str) -> Outcome:
    """Take typed words as an answer in the newest check-in, or as the beginning of one."""
    answers: Mapping[CheckInStep, Callable[[Turn, CheckIn, str], Outcome]] = {
        CheckInStep.TRIGGER: _trigger,
        CheckInStep.INTENSITY: _intensity,
        CheckInStep.PATTERN: _pattern,
        CheckInStep.AFTER: _after,
        CheckInStep.OFFER: _offer,
        CheckInStep.URGE: partial(_live, typed_live.urge),
        CheckInStep.DELAY: partial(_live, typed_live.delay),
        CheckInStep.ACTED: partial(_live, typed_live.acted),
        CheckInStep.DONE: _afterwards,
    }
    newest = turn.store.check_ins.newest(turn.chat_id)
    told = typed_live.acted_lately(turn, newest, text)
    if told is not None:
        return told
    if newest is not None and quiet.rests(turn, newest):
        return typed_quiet.read(turn, newest, text) or _unasked(turn, text)
    check_in = if_open(turn, newest)
    if check_in is None:
        return _unasked(turn, text)
    return answers[check_in.step](turn, check_in, text)


def _live(
    answer: Callable[[Turn, CheckIn, str], Outcome | None],
    turn: Turn,
    check_in: CheckIn,
    text: str,
) -> Outcome:
    """Words at a question that only a live check-in asks; what is no answer is kept as a note."""
    return answer(turn, check_in, text) or _afterwards(turn, check_in, text)


def is_meant(turn: Turn, text: str) -> bool:
    """Whether a check-in asked in the middle of onboarding takes these words."""
    check_in = if_open(turn, turn.store.check_ins.newest(turn.chat_id))
    if check_in is None:
        return False
    rates = check_in.step is CheckInStep.AFTER and turn.reads(text).intensity is not None
    return rates or check_in.step in checkin.OPEN | typed_live.ASKED


def rates_again(turn: Turn, text: str) -> bool:
    """Whether these words are the newest check-in's re-rating, beside another open question.

    A bare number is, and once the re-rating was asked also one with words around it. Where a
    prediction was asked about last, a bare number may be days or how sure, and is not.
    """
    check_in = if_open(turn, turn.store.check_ins.newest(turn.chat_id))
    if check_in is None or check_in.step is not CheckInStep.AFTER or check_in.answered_at is None:
        return False
    reading = turn.reads(text)
    if reading.intensity is None:
        return False
    asked_at = check_in.answered_at + views.AFTER_WAIT
    if reading.words is not None:
        return turn.now >= asked_at
    since = predictions.number_asked_since(turn)
    return since is None or since < asked_at <= turn.now


def if_open(turn: Turn, check_in: CheckIn | None) -> CheckIn | None:
    """The newest check-in, as long as typed words can still be meant for it."""
    if check_in is None or turn.now - check_in.asked_at > STILL_MEANT:
        return None
    if check_in.step in checkin.OPEN or prompted.comparable(turn, check_in):
        return check_in
    return None


def _trigger(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """A button's label, nothing, a rating, or the person's own words, kept as they are."""
    reading = turn.reads(text)
    if reading.intensity is None:
        tapped = _menu_button(turn, check_in, text)
        if tapped is not None:
            return tapped
    chosen = read_choice(reading.words or "", [one.label for one in turn.language.triggers])
    if chosen is None:
        told = _told(turn, check_in.said, text, reading)
        return checkin.go_on(turn, replace(check_in, said=told))
    rated = replace(check_in, said=_rated(check_in.said, reading))
    return checkin.name_trigger(turn, rated, turn.language.triggers[chosen])


def _menu_button(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """What a button of the menu beside the triggers does, if its label was typed."""
    live_keys = ("skip",) if check_in.kind is Kind.LIVE else ()
    keys = ("check-in-nothing", "more", "check-in-own", "back", "check-in-not-that", *live_keys)
    chosen = read_choice(text, [turn.language.say(key) for key in keys])
    if chosen is None:
        return checkin.rate(turn, check_in, 0) if turn.agrees(text) is False else None
    does: dict[str, Callable[[], Outcome]] = {
        "check-in-nothing": partial(checkin.rate, turn, check_in, 0),
        "more": partial(checkin.show_menu, turn, check_in, 1),
        "check-in-own": partial(checkin.own_words, turn, check_in.id),
        "back": partial(checkin.show_menu, turn, check_in),
        "check-in-not-that": partial(checkin.show_menu, turn, check_in, 1),
        "skip": partial(live.pass_over, turn, check_in),
    }
    return does[keys[chosen]]()


def _rated(said: Said, reading: Reading) -> Said:
    return said if reading.intensity is None else replace(said, intensity=reading.intensity)


def _told(turn: Turn, said: Said, text: str, reading: Reading) -> Said:
    """What words about a trigger say: the words verbatim, and a rating where there is one."""
    rated = _rated(said, reading)
    if reading.words is None:
        return rated
    first = rated.trigger_text is None
    kept = replace(rated, trigger_text=text) if first else rated.noting(text)
    return heard.hear(turn, kept, reading)


def _intensity(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    told = heard.answer(turn, check_in, text)
    if told is not None:
        return told
    reading = turn.reads(text)
    if reading.words is not None:
        check_in = steps.add_note(turn, check_in, text)
    if reading.intensity is None:
        return checkin.ask_number(turn, check_in)
    return checkin.rate(turn, check_in, reading.intensity)


def _pattern(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """One of the four; anything else is kept as a note and leaves the pattern unknown."""
    labels = [views.pattern_label(turn.language, one) for one in Pattern]
    chosen = read_choice(text, labels)
    if chosen is not None:
        return checkin.name_pattern(turn, check_in, list(Pattern)[chosen])
    unsure = [turn.language.say("check-in-like-unsure"), turn.language.say("skip")]
    if read_choice(text, unsure) is None:
        check_in = steps.add_note(turn, check_in, text)
    return checkin.name_pattern(turn, check_in, None)


def _after(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """The re-rating, or another wish, or a note."""
    if read_typed(turn.language, text, [views.SOMETHING_ELSE]) is not None:
        return prompted.something_else(turn, check_in.id)
    if _predicts(turn, text):
        return predictions.begin(turn, check_in.id)
    told = heard.answer(turn, check_in, text)
    if told is not None:
        return told
    reading = turn.reads(text)
    if reading.words is not None:
        check_in = steps.add_note(turn, check_in, text)
    if reading.intensity is not None:
        return prompted.rate_again(turn, check_in, reading.intensity)
    return _changed(turn, check_in, text) or line(turn.language, "check-in-noted")


def _changed(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """Words for how it changed: "same" is the number of before, "lower" needs one."""
    asked = check_in.answered_at is not None and turn.now >= check_in.answered_at + views.AFTER_WAIT
    told = read_ways(turn.language, text, ("after-same-typed", "after-changed-typed"))
    if told is None or not asked:
        return None
    if told == "after-same-typed" and check_in.said.intensity is not None:
        return prompted.rate_again(turn, check_in, check_in.said.intensity)
    return Outcome((views.ask_after_again(turn.language, check_in),))


def _predicts(turn: Turn, text: str) -> bool:
    """Whether the button under the prompt was typed."""
    return read_choice(text, [turn.language.say("prediction-begin")]) == 0


def _offer(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """Another prompt, or the end; other words leave the offer open."""
    labels = [turn.language.say("after-another"), turn.language.say("after-stop")]
    chosen = read_choice(text, labels)
    answer = turn.agrees(text)
    if chosen == 0 or answer is True:
        return prompted.another(turn, check_in.id)
    if chosen == 1 or answer is False:
        return prompted.enough(turn, check_in.id)
    return _afterwards(turn, check_in, text)


def _afterwards(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """Words soon after a check-in belong to it; a new rating begins another one."""
    if _predicts(turn, text):
        return predictions.begin(turn, check_in.id)
    if turn.member.profile.guarded and read_typed(turn.language, text, [views.STEADY]):
        return prompted.steady(turn, check_in.id)
    if turn.reads(text).intensity is not None:
        return _unasked(turn, text)
    steps.add_note(turn, check_in, text)
    return line(turn.language, "check-in-noted", buttons=views.begin_buttons(turn.language))


def _unasked(turn: Turn, text: str) -> Outcome:
    """Words out of the blue: what surely tells of an alarm begins a check-in; the rest is not kept.

    A rating does, and so does what set it off. A yes or a no answers nothing.
    """
    reading = turn.reads(text)
    if turn.agrees(text) is not None and reading.intensity is None:
        return line(turn.language, "words-nothing-open")
    if reading.intensity is None and not reading.pattern_sure:
        return line(turn.language, "not-understood", buttons=views.begin_buttons(turn.language))
    begun = checkin.begun(turn)
    return _trigger(turn, begun, text)
