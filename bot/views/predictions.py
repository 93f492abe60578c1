"""The words and buttons of a prediction, from the button under the prompt to its last question."""

from dataclasses import replace
from datetime import datetime

from bot.domain.checkins import CheckIn
from bot.domain.predictions import Came, Prediction, Sureness
from bot.views.choices import Choice
from bot.views.message import Button, Message, Priority, Rows
from bot.views.parts import button, grid
from content import Language

WAITING_KEY = "question-waiting"
SKIP = "skip"
NEVER = "never"
PROMPT, STOP = "prompt", "stop"
MOST_SHOWN = 600
"""So many characters of what somebody typed are shown to them again."""

BY = (
    Choice("0", "prediction-by-tonight", "prediction-by-tonight-typed"),
    Choice("1", "prediction-by-tomorrow", "prediction-by-tomorrow-typed"),
    Choice("3", "prediction-by-3-days"),
    Choice("7", "prediction-by-week", "prediction-by-week-typed"),
    Choice(SKIP, "skip", "prediction-skip-typed"),
)
"""By when, in days from today."""

SURENESS = (
    Choice(Sureness.MAYBE.value, "prediction-maybe", "prediction-maybe-typed"),
    Choice(Sureness.LIKELY.value, "prediction-likely", "prediction-likely-typed"),
    Choice(Sureness.CERTAIN.value, "prediction-certain", "prediction-certain-typed"),
    Choice(SKIP, "skip", "prediction-skip-typed"),
)
LEAVE = (Choice("leave", "prediction-leave", "prediction-leave-typed"), Choice(SKIP, "skip"))
OUTCOMES = (
    Choice(Came.YES.value, "outcome-yes", "outcome-yes-typed"),
    Choice(Came.PARTLY.value, "outcome-partly", "outcome-partly-typed"),
    Choice(Came.NO.value, "outcome-no", "outcome-no-typed"),
    Choice(Came.UNKNOWN.value, "outcome-unknown", "outcome-unknown-typed"),
    Choice(NEVER, "outcome-never", "outcome-never-typed"),
)
AFTER_YES = (
    Choice(PROMPT, "outcome-prompt", "outcome-prompt-typed"),
    Choice(STOP, "outcome-stop", "outcome-stop-typed"),
)


def with_begin(language: Language, message: Message, check_in: CheckIn) -> Message:
    """The prompt, and the button to tell what the alarm says under its others."""
    begin = button(language.say("prediction-begin"), "predict", check_in=check_in.id)
    return replace(message, buttons=(*message.buttons, (begin,)))


def ask(language: Language, check_in: CheckIn) -> Message:
    """What the alarm says will happen."""
    leave = button(language.say("prediction-leave"), "predict-leave", check_in=check_in.id)
    return Message(language.say("prediction-ask"), ((leave,),))


def ask_by(language: Language, prediction: Prediction, *, again: bool = False) -> Message:
    """By when it would happen, under what they said."""
    buttons = [
        button(language.say(one.label), "by", one.value, check_in=prediction.check_in_id)
        for one in BY
    ]
    if again:
        said = language.say("prediction-by-again")
    else:
        said = language.say("prediction-by", text=_shown(prediction))
    return Message(said, grid(buttons, 2))


def ask_sureness(language: Language, prediction: Prediction, *, again: bool = False) -> Message:
    """How sure it feels."""
    buttons = [
        button(language.say(one.label), "sure", one.value, check_in=prediction.check_in_id)
        for one in SURENESS
    ]
    said = language.say("prediction-sure-again" if again else "prediction-sure")
    return Message(said, (tuple(buttons[:-1]), (buttons[-1],)))


def kept(language: Language, when: str | None) -> Message:
    """It is kept; ``when`` it will be asked about in words, None while reminders are off."""
    if when is None:
        return Message(language.say("prediction-kept-idle"))
    return Message(language.say("prediction-kept", when=when))


def push(language: Language, expires_at: datetime) -> Message:
    """A question waits: without a sound, and without a word of what it is about."""
    return Message(
        language.say("question-waiting"),
        ((show_button(language),),),
        silent=True,
        key=WAITING_KEY,
        priority=Priority.SCHEDULED,
        expires_at=expires_at,
    )


def show_button(language: Language) -> Button:
    """The button that shows a question that waits."""
    return button(language.say("question-show"), "question")


def ask_outcome(language: Language, prediction: Prediction, *, again: bool = False) -> Message:
    """What came of it."""
    buttons = [
        button(language.say(one.label), "came", one.value, check_in=prediction.check_in_id)
        for one in OUTCOMES
    ]
    if again:
        said = language.say("outcome-ask-again")
    else:
        said = language.say("outcome-ask", text=_shown(prediction))
    return Message(said, (tuple(buttons[:3]), tuple(buttons[3:])))


def answered(language: Language, prediction: Prediction, *, more: bool) -> Message:
    """What is said to yes, partly and no; ``more`` questions wait."""
    if prediction.said.outcome is Came.YES:
        return after_yes(language, prediction, "outcome-said-yes")
    happened = prediction.said.outcome is Came.PARTLY
    said = Message(language.say("outcome-said-partly" if happened else "outcome-said-no"))
    if more:
        return with_next(language, said, more=more)
    leave = button(language.say("skip"), "came-skip", check_in=prediction.check_in_id)
    return replace(said, buttons=((leave,),))


def after_yes(language: Language, prediction: Prediction, key: str) -> Message:
    """The message with this key, and under it a prompt or the end."""
    buttons = tuple(
        button(language.say(one.label), "came-then", one.value, check_in=prediction.check_in_id)
        for one in AFTER_YES
    )
    return Message(language.say(key), (buttons,))


def with_next(language: Language, message: Message, *, more: bool) -> Message:
    """The message, and a button to the next question where one waits."""
    if not more:
        return message
    following: Rows = ((button(language.say("question-next"), "question"),),)
    return replace(message, buttons=following)


def once_more(language: Language, when: str | None) -> Message:
    """They can't tell yet: it is asked once more; ``when`` is None while reminders are off."""
    if when is None:
        return Message(language.say("outcome-once-more-idle"))
    return Message(language.say("outcome-once-more", when=when))


def _shown(prediction: Prediction) -> str:
    text = prediction.said.text
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
