"""Asking what came of predictions: one push for all that wait, then one question at a time."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.followups import closes_at, next_ask, second_ask
from bot.domain.people import Awaiting
from bot.domain.predictions import Came, Prediction, PredictionStep
from bot.domain.reading import read_choice
from bot.domain.words import Pattern
from bot.services import predictions, prompting
from bot.services.turn import Turn, for_members
from bot.views import predictions as views
from bot.views.choices import read_typed, values
from bot.views.message import Message, Outcome
from bot.views.parts import line, toast

TELLS_MORE = timedelta(hours=12)
"""How long after an answer words are still taken as more about it."""

SHORTLY = timedelta(seconds=1)
"""The next evening is ahead, so that what is put off is not due at once again."""

CAME = frozenset({PredictionStep.ASKED, PredictionStep.TOLD})
"""The steps at which the person is asked what came of it."""

TELLING = frozenset({Came.YES.value, Came.PARTLY.value, Came.NO.value})

_HEAD = re.compile(r"\s*(?P<head>[^,.;:!\n]{1,40})[,.;:!\n]+\s*\w")
"""An answer that goes on: "no, they called"."""


def fall_due(turn: Turn, prediction_id: int) -> None:
    """Ask about it now, or where its evening is over in the next one.

    All that are asked together share one push, which the next replaces unsent.
    """
    prediction = turn.store.predictions.get(turn.chat_id, prediction_id)
    if prediction is None or prediction.due_at is None:
        return
    closes = closes_at(prediction.due_at, ZoneInfo(turn.zone))
    if turn.now >= closes or not turn.kit.serves(turn.chat_id):
        turn.store.predictions.save(_later(turn, prediction))
        return
    asked = replace(prediction, step=PredictionStep.ASKED, due_at=None)
    turn.store.predictions.save(asked)
    turn.store.outbox.add(turn.chat_id, views.push(turn.language, closes))


def _later(turn: Turn, prediction: Prediction) -> Prediction:
    """Put it off to the next evening."""
    at = next_ask(turn.now + SHORTLY, ZoneInfo(turn.zone))
    return replace(prediction, due_at=at)


def take_back(turn: Turn) -> None:
    """Withdraw a push that was not sent: what it was about is asked another time."""
    if turn.store.outbox.drop(turn.chat_id, views.WAITING_KEY):
        for one in _waiting(turn):
            again = replace(_later(turn, one), step=PredictionStep.WAITING)
            turn.store.predictions.save(again)


@for_members
def show(turn: Turn) -> Outcome:
    """Show the question that has waited longest."""
    if turn.member.profile.guarded:
        return line(turn.language, "prediction-rests", edit=turn.tapped)
    waiting = _waiting(turn)
    if not waiting:
        return line(turn.language, "question-none", edit=turn.tapped)
    return _ask(turn, waiting[0])


def is_called_for(turn: Turn, text: str) -> bool:
    """Whether a button that shows a question was typed, and there is one to show."""
    labels = [turn.language.say("question-show"), turn.language.say("question-next")]
    return read_choice(text, labels) is not None and bool(_waiting(turn))


@for_members
def came(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped answer to whether it happened."""
    prediction = predictions.at(turn, check_in_id, PredictionStep.ASKED)
    if prediction is None or value not in values(views.OUTCOMES):
        return _old(turn)
    return _take(turn, prediction, value)


@for_members
def skip(turn: Turn, check_in_id: int) -> Outcome:
    """Say no more about one."""
    prediction = predictions.at(turn, check_in_id, PredictionStep.TOLD)
    if prediction is None:
        return _old(turn)
    return _end(turn, prediction, Message(turn.language.say("outcome-skipped")))


@for_members
def after_yes(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Give a prompt to who was right to be afraid, or stop here, as they wish."""
    prediction = predictions.at(turn, check_in_id, PredictionStep.TOLD)
    if prediction is None or value not in values(views.AFTER_YES):
        return _old(turn)
    return _then(turn, prediction, value)


def read(turn: Turn, text: str) -> Outcome | None:
    """Take typed words as an answer about what came of one; None where they are none."""
    about = turn.member.profile.about
    prediction = None if about is None else predictions.made_in(turn, about)
    if prediction is None or turn.member.profile.guarded:
        return None
    if prediction.step is PredictionStep.ASKED:
        return _read_came(turn, prediction, text)
    if prediction.step is PredictionStep.TOLD:
        return _read_more(turn, prediction, text)
    return None


def open_question(turn: Turn) -> Message | None:
    """Return the question about what came of one, or what was said to the answer, if open."""
    about, guarded = turn.member.profile.about, turn.member.profile.guarded
    if turn.member.awaiting is not Awaiting.OUTCOME or about is None or guarded:
        return None
    prediction = predictions.made_in(turn, about)
    if prediction is None or prediction.step not in CAME:
        return None
    if prediction.step is PredictionStep.ASKED:
        return views.ask_outcome(turn.language, prediction)
    return views.answered(turn.language, prediction, more=bool(_waiting(turn)))


def back_to_question(turn: Turn, check_in_id: int) -> Message | None:
    """Let typed words answer what was open about a check-in's prediction; return its question."""
    prediction = predictions.made_in(turn, check_in_id)
    came = prediction is not None and prediction.step in CAME
    asked = turn.awaiting(Awaiting.OUTCOME if came else Awaiting.PREDICTION, check_in_id)
    question = open_question(asked) if came else predictions.open_question(asked)
    if question is None:
        asked.awaiting(None)
    return question


def _ask(turn: Turn, prediction: Prediction) -> Outcome:
    turn = turn.awaiting(Awaiting.OUTCOME, prediction.check_in_id)
    return turn.tells(views.ask_outcome(turn.language, prediction))


def _take(turn: Turn, prediction: Prediction, value: str) -> Outcome:
    """Record what came of it. Who can't tell is asked once more, and unknown is never a no."""
    if value == views.NEVER:
        return _end(turn, prediction, Message(turn.language.say("outcome-not-asked")))
    outcome = Came(value)
    if outcome is Came.UNKNOWN and not prediction.said.put_off:
        return _put_off(turn, prediction)
    said = replace(prediction.said, outcome=outcome)
    told = replace(prediction, step=PredictionStep.TOLD, closed_at=turn.now, said=said)
    if outcome is Came.UNKNOWN:
        return _end(turn, told, Message(turn.language.say("outcome-left-open")))
    turn.store.predictions.save(told)
    turn = turn.awaiting(Awaiting.OUTCOME, told.check_in_id)
    return turn.tells(views.answered(turn.language, told, more=bool(_waiting(turn))))


def _put_off(turn: Turn, prediction: Prediction) -> Outcome:
    at = second_ask(turn.now, ZoneInfo(turn.zone))
    said = replace(prediction.said, put_off=True)
    later = replace(prediction, step=PredictionStep.WAITING, due_at=at, said=said)
    turn.store.predictions.save(later)
    return _go_on(turn, views.once_more(turn.language, predictions.when_asked(turn, later)))


def _end(turn: Turn, prediction: Prediction, last: Message) -> Outcome:
    """Close it with this last word, and go on to the next."""
    closed_at = prediction.closed_at or turn.now
    closed = replace(prediction, step=PredictionStep.CLOSED, closed_at=closed_at)
    turn.store.predictions.save(closed)
    return _go_on(turn, last)


def _go_on(turn: Turn, last: Message) -> Outcome:
    """Say the last word about one, and below it the next question that waits."""
    said = turn.awaiting(None).tells(last)
    waiting = _waiting(turn)
    if not waiting:
        return said
    following = _ask(replace(turn, tapped=None), waiting[0])
    return replace(said, messages=(*said.messages, *following.messages))


def _then(turn: Turn, prediction: Prediction, value: str) -> Outcome:
    """After a yes nothing more is asked by itself; what else waits is one tap away."""
    turn = turn.awaiting(None)
    turn.store.predictions.save(replace(prediction, step=PredictionStep.CLOSED))
    chosen = prompting.soothing(turn, _pattern(turn, prediction)) if value == views.PROMPT else None
    said = turn.language.say("outcome-stopped") if chosen is None else chosen.text
    if chosen is not None:
        turn = prompting.count(turn, chosen)
    return turn.tells(views.with_next(turn.language, Message(said), more=bool(_waiting(turn))))


def _read_came(turn: Turn, prediction: Prediction, text: str) -> Outcome | None:
    """A plain answer, one with more behind it, or words that are kept and answer nothing yet."""
    value = _answer(turn, text)
    if value is not None:
        return _take(turn, prediction, value)
    if turn.reads(text).words is None:
        return None
    kept = _with_words(prediction, text)
    head = _HEAD.match(text)
    value = _answer(turn, head["head"]) if head else None
    if value in TELLING:
        return _take(turn, kept, value)
    turn.store.predictions.save(kept)
    return turn.tells(views.ask_outcome(turn.language, kept, again=True))


def _answer(turn: Turn, text: str) -> str | None:
    value = read_typed(turn.language, text, views.OUTCOMES)
    if value is not None:
        return value
    plainly = turn.agrees(text)
    if plainly is None:
        return None
    return Came.YES.value if plainly else Came.NO.value


def _read_more(turn: Turn, prediction: Prediction, text: str) -> Outcome | None:
    """What happened, in their words. After a yes the prompt stays on offer."""
    closed = prediction.closed_at
    if closed is None or turn.now - closed > TELLS_MORE or turn.reads(text).words is None:
        return None
    if prediction.said.outcome is Came.YES:
        return _read_after_yes(turn, prediction, text)
    if read_choice(text, [turn.language.say("skip")]) is not None:
        return skip(turn, prediction.check_in_id)
    kept = _with_words(prediction, text)
    return _end(turn, kept, Message(turn.language.say("outcome-told")))


def _read_after_yes(turn: Turn, prediction: Prediction, text: str) -> Outcome:
    value = read_typed(turn.language, text, views.AFTER_YES)
    if value is not None:
        return _then(turn, prediction, value)
    kept = _with_words(prediction, text)
    turn.store.predictions.save(kept)
    return turn.tells(views.after_yes(turn.language, kept, "outcome-told-yes"))


def _with_words(prediction: Prediction, text: str) -> Prediction:
    """Keep words about what came of it, word for word."""
    before = prediction.said.outcome_text
    said = replace(prediction.said, outcome_text=f"{before}\n{text}" if before else text)
    return replace(prediction, said=said)


def _waiting(turn: Turn) -> Sequence[Prediction]:
    every = turn.store.predictions.every(turn.chat_id)
    return [one for one in every if one.step is PredictionStep.ASKED]


def _old(turn: Turn) -> Outcome:
    """An old tap, or one on what rests now."""
    guarded = turn.member.profile.guarded
    return toast(turn.language, "prediction-rests" if guarded else "stale")


def _pattern(turn: Turn, prediction: Prediction) -> Pattern | None:
    check_in = turn.store.check_ins.get(turn.chat_id, prediction.check_in_id)
    return None if check_in is None else check_in.said.pattern
