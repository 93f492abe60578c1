"""Telling what the alarm says will happen: three short questions under a prompt.

It is kept as soon as it is told; what is not answered after that is left as it stands. Typed
words are screened for danger before they get here.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.checkins import CheckIn
from bot.domain.followups import first_ask, moved, read_by
from bot.domain.people import Awaiting, State
from bot.domain.predictions import Foretold, Prediction, PredictionStep, Sureness
from bot.services import steps
from bot.services.turn import Turn, for_members
from bot.views import predictions as views
from bot.views import times
from bot.views.choices import read_typed, values
from bot.views.message import Message, Outcome
from bot.views.parts import line, toast

MEANT = timedelta(hours=12)
"""How long after a check-in was answered a prediction can be told in it."""

TO_COME = frozenset({PredictionStep.BY, PredictionStep.SURENESS, PredictionStep.WAITING})
"""The steps before the person is asked what came of it."""

QUESTIONS = frozenset({Awaiting.PREDICTION, Awaiting.OUTCOME})
"""What typed words can answer of a prediction."""


@for_members
def begin(turn: Turn, check_in_id: int) -> Outcome:
    """Ask what the alarm says will happen, below the prompt, which stays."""
    check_in = turn.store.check_ins.get(turn.chat_id, check_in_id)
    if check_in is None or not _is_lately(turn, check_in):
        return toast(turn.language, "stale")
    if turn.member.profile.guarded:
        return toast(turn.language, "prediction-rests")
    if made_in(turn, check_in_id) is not None:
        return toast(turn.language, "prediction-there")
    if (turn.member.awaiting, turn.member.profile.about) == (Awaiting.PREDICTION, check_in_id):
        return toast(turn.language, "prediction-asked")
    turn = turn.awaiting(Awaiting.PREDICTION, check_in_id)
    return Outcome((views.ask(turn.language, check_in),))


@for_members
def leave(turn: Turn, check_in_id: int) -> Outcome:
    """Tell nothing after all."""
    if made_in(turn, check_in_id) is not None:
        return toast(turn.language, "stale")
    turn = turn.awaiting(None)
    return line(turn.language, "prediction-left", edit=turn.tapped)


@for_members
def by(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take a tapped day."""
    prediction = at(turn, check_in_id, PredictionStep.BY)
    if prediction is None or value not in values(views.BY):
        return toast(turn.language, "stale")
    return _take_by(turn, prediction, _day(turn, prediction, value))


@for_members
def sure(turn: Turn, check_in_id: int, value: str) -> Outcome:
    """Take how sure it feels, tapped."""
    prediction = at(turn, check_in_id, PredictionStep.SURENESS)
    if prediction is None or value not in values(views.SURENESS):
        return toast(turn.language, "stale")
    return _take_sureness(turn, prediction, value)


def read(turn: Turn, text: str) -> Outcome | None:
    """Take typed words as the answer to the open question; None where they are none."""
    about = turn.member.profile.about
    check_in = None if about is None else turn.store.check_ins.get(turn.chat_id, about)
    if check_in is None or turn.member.profile.guarded or not _is_lately(turn, check_in):
        return None
    prediction = made_in(turn, check_in.id)
    if prediction is None:
        return _take_text(turn, check_in, text)
    if prediction.step is PredictionStep.BY:
        return _read_by(turn, check_in, prediction, text)
    if prediction.step is PredictionStep.SURENESS:
        return _read_sureness(turn, check_in, prediction, text)
    return None


def number_asked_since(turn: Turn) -> datetime | None:
    """Return since when "by when" or "how sure" is open, which somebody may answer by a number."""
    about = turn.member.profile.about
    if turn.member.awaiting is not Awaiting.PREDICTION or about is None:
        return None
    prediction = made_in(turn, about)
    if prediction is None or prediction.step not in {PredictionStep.BY, PredictionStep.SURENESS}:
        return None
    return prediction.made_at


def open_question(turn: Turn) -> Message | None:
    """Return the question about a prediction that the next typed words answer, if one is open."""
    about, guarded = turn.member.profile.about, turn.member.profile.guarded
    if turn.member.awaiting is not Awaiting.PREDICTION or about is None or guarded:
        return None
    check_in, prediction = turn.store.check_ins.get(turn.chat_id, about), made_in(turn, about)
    if prediction is None:
        return None if check_in is None else views.ask(turn.language, check_in)
    asks = {PredictionStep.BY: views.ask_by, PredictionStep.SURENESS: views.ask_sureness}
    return asks[prediction.step](turn.language, prediction) if prediction.step in asks else None


def move(turn: Turn, old_zone: str) -> None:
    """Ask at the same date and wall time, now that the person has another time zone."""
    old, new = ZoneInfo(old_zone), ZoneInfo(turn.zone)
    for one in turn.store.predictions.every(turn.chat_id):
        if one.due_at is not None:
            turn.store.predictions.save(replace(one, due_at=moved(one.due_at, old, new)))


def rest(turn: Turn) -> None:
    """Ask about no prediction: somebody was hurt or controlled, and the alarm may be right.

    The one that they were just telling of is asked about no more, and never counted.
    """
    turn.store.outbox.drop(turn.chat_id, views.WAITING_KEY)
    interruption = turn.member.profile.interruption
    told_of = interruption is not None and interruption.awaiting in QUESTIONS
    for one in turn.store.predictions.every(turn.chat_id):
        if told_of and interruption is not None and one.check_in_id == interruption.about:
            turn.store.predictions.save(_left_out(turn, one))
        elif one.step in TO_COME or one.step is PredictionStep.ASKED:
            step = PredictionStep.WAITING if one.step is PredictionStep.ASKED else one.step
            turn.store.predictions.save(replace(one, step=step, due_at=None))


def _left_out(turn: Turn, prediction: Prediction) -> Prediction:
    """Return it closed and without an outcome, so that it counts as nothing."""
    said = replace(prediction.said, outcome=None)
    closed = prediction.closed_at or turn.now
    return replace(prediction, step=PredictionStep.CLOSED, due_at=None, closed_at=closed, said=said)


def wake(turn: Turn) -> None:
    """Ask again about what waits, now that the person turned all prompts on."""
    for one in turn.store.predictions.every(turn.chat_id):
        if one.step in TO_COME:
            turn.store.predictions.save(replace(one, due_at=_due(turn, one.said.by)))


def when_asked(turn: Turn, prediction: Prediction) -> str | None:
    """Return when the person is asked what came of it, in words; None while reminders are off."""
    if prediction.due_at is None or turn.member.state is not State.ACTIVE:
        return None
    return times.when(turn.language, prediction.due_at, now=turn.now, zone=turn.zone)


def _take_text(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """Keep what was typed, word for word. A bare number or a yes tells of nothing to see."""
    if read_typed(turn.language, text, views.LEAVE) is not None or turn.agrees(text) is False:
        return leave(turn, check_in.id)
    if turn.reads(text).words is None or turn.agrees(text) is True:
        return None
    tomorrow = turn.today + timedelta(days=1)
    new = Prediction(
        id=0,
        chat_id=turn.chat_id,
        check_in_id=check_in.id,
        made_at=turn.now,
        due_at=_due(turn, tomorrow),
        said=Foretold(text, by=tomorrow),
    )
    prediction = turn.store.predictions.add(new)
    turn = turn.awaiting(Awaiting.PREDICTION, check_in.id)
    return turn.tells(views.ask_by(turn.language, prediction))


def _read_by(turn: Turn, check_in: CheckIn, prediction: Prediction, text: str) -> Outcome | None:
    """A button's label, or a day as people say it; other words are kept as a note."""
    value = read_typed(turn.language, text, views.BY)
    if value is not None:
        return _take_by(turn, prediction, _day(turn, prediction, value))
    day = read_by(turn.in_english(text), turn.today)
    if day is not None:
        return _take_by(turn, prediction, day)
    if _rates_something(turn, text):
        return None
    steps.add_note(turn, check_in, text)
    return turn.tells(views.ask_by(turn.language, prediction, again=True))


def _read_sureness(
    turn: Turn, check_in: CheckIn, prediction: Prediction, text: str
) -> Outcome | None:
    value = read_typed(turn.language, text, views.SURENESS)
    if value is not None:
        return _take_sureness(turn, prediction, value)
    if _rates_something(turn, text):
        return None
    steps.add_note(turn, check_in, text)
    return turn.tells(views.ask_sureness(turn.language, prediction, again=True))


def _rates_something(turn: Turn, text: str) -> bool:
    """Whether words tell of an alarm, with how strong it is: that is no day and no sureness."""
    reading = turn.reads(text)
    return reading.intensity is not None and reading.words is not None


def _take_by(turn: Turn, prediction: Prediction, day: date) -> Outcome:
    said = replace(prediction.said, by=day)
    dated = replace(prediction, step=PredictionStep.SURENESS, due_at=_due(turn, day), said=said)
    turn.store.predictions.save(dated)
    turn = turn.awaiting(Awaiting.PREDICTION, prediction.check_in_id)
    return turn.tells(views.ask_sureness(turn.language, dated))


def _take_sureness(turn: Turn, prediction: Prediction, value: str) -> Outcome:
    sureness = None if value == views.SKIP else Sureness(value)
    said = replace(prediction.said, sureness=sureness)
    done = replace(prediction, step=PredictionStep.WAITING, said=said)
    turn.store.predictions.save(done)
    turn = turn.awaiting(None)
    return turn.tells(views.kept(turn.language, when_asked(turn, done)))


def _day(turn: Turn, prediction: Prediction, value: str) -> date:
    """Return the day of a button; skipped, it stays as it is."""
    if value == views.SKIP:
        return prediction.said.by or turn.today
    return turn.today + timedelta(days=int(value))


def _due(turn: Turn, day: date | None) -> datetime:
    return first_ask(day or turn.today, turn.now, ZoneInfo(turn.zone))


def made_in(turn: Turn, check_in_id: int) -> Prediction | None:
    """Return the prediction that was told in this check-in."""
    return turn.store.predictions.of_check_in(turn.chat_id, check_in_id)


def at(turn: Turn, check_in_id: int, step: PredictionStep) -> Prediction | None:
    """Return the check-in's prediction if it waits for this step; else the tap is an old one."""
    prediction = made_in(turn, check_in_id)
    resting = turn.member.profile.guarded
    fits = prediction is not None and prediction.step is step and not resting
    return prediction if fits else None


def _is_lately(turn: Turn, check_in: CheckIn) -> bool:
    """Whether a prompt was given in it, not too long ago."""
    answered = check_in.answered_at
    return bool(check_in.said.prompts) and answered is not None and turn.now - answered < MEANT
