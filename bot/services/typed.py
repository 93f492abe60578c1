"""Typed words: which open question they answer. Every question can be answered by typing."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.domain.people import Awaiting, Step
from bot.domain.places import find_place
from bot.domain.reading import read_choice
from bot.services import (
    aftermath,
    asking,
    country,
    followups,
    in_words,
    onboarding,
    predictions,
    privacy,
    reminders,
    safety,
    schedule,
    settings,
    spacing,
    typed_checkin,
)
from bot.services.turn import Turn
from bot.views.message import Message, Outcome
from bot.views.onboarding import region_names
from bot.views.parts import line


def read(turn: Turn, text: str) -> Outcome:
    """Take typed words as the answer to whatever is open, the newest question first."""
    return _aloud(_read(turn, text))


def _aloud(outcome: Outcome) -> Outcome:
    """What would be shown over a tapped button has to be said to somebody who types."""
    if outcome.toast is None:
        return outcome
    return Outcome((*outcome.messages, Message(outcome.toast)))


def _read(turn: Turn, text: str) -> Outcome:
    if not turn.has_joined:
        return in_words.any_time(turn, text) or _before_consent(turn, text)
    if text.startswith("/"):
        return line(turn.language, "unknown-command")
    return safety.stays(turn, text) or _answer(aftermath.end(turn), text)


def _answer(turn: Turn, text: str) -> Outcome:
    if onboarding.is_age_open(turn):
        return _age(turn, text)
    if turn.says_under_18(text):
        return onboarding.ask_age(turn)
    told = in_words.any_time(turn, text)
    if told is not None:
        return told
    if followups.is_called_for(turn, text):
        return followups.show(turn)
    return asking.answer(turn, text) or in_words.command(turn, text) or _asked(turn, text)


def _asked(turn: Turn, text: str) -> Outcome:
    if turn.member.awaiting is not None:
        return _awaited(turn, text)
    if turn.member.step is not None and not typed_checkin.is_meant(turn, text):
        return _onboarding(turn, text)
    return typed_checkin.read(turn, text)


def _before_consent(turn: Turn, text: str) -> Outcome:
    if turn.says_under_18(text):
        return onboarding.too_young(turn)
    answer = turn.agrees(text)
    labels = [turn.language.say("consent-agree"), turn.language.say("consent-decline")]
    chosen = read_choice(text, labels)
    if turn.person is not None and (answer is True or chosen == 0):
        return onboarding.agree(turn)
    if turn.person is not None and (answer is False or chosen == 1):
        return onboarding.decline(turn)
    return onboarding.ask_consent(turn)


def _age(turn: Turn, text: str) -> Outcome:
    answer = turn.agrees(text)
    if answer is True or turn.says_under_18(text):
        return onboarding.too_young(turn)
    return onboarding.ask_age(turn) if answer is None else onboarding.of_age(turn)


def _awaited(turn: Turn, text: str) -> Outcome:
    about_prediction = turn.member.awaiting in predictions.QUESTIONS
    if not about_prediction and _tells_of_an_alarm(turn, text):
        return typed_checkin.read(turn.awaiting(None), text)
    answers: dict[Awaiting, Callable[[Turn, str], Outcome]] = {
        Awaiting.TIME: schedule.take_times,
        Awaiting.ZONE: _place,
        Awaiting.STATEMENTS: _statements,
        Awaiting.PAUSE: _pause_end,
        Awaiting.SUMMARY: settings.take_summary,
        Awaiting.DELETE: _delete,
        Awaiting.COUNTRY: _country,
        Awaiting.LINES: _country,
        Awaiting.LANGUAGE: settings.take_language,
        Awaiting.PREDICTION: partial(_told, predictions.read),
        Awaiting.OUTCOME: partial(_told, followups.read),
        Awaiting.SPACING: partial(_told, spacing.read),
        Awaiting.FEWER: partial(_told, spacing.read),
        Awaiting.PROMPT: partial(_told, asking.read),
    }
    return answers[turn.member.awaiting or Awaiting.TIME](turn, text)


def _tells_of_an_alarm(turn: Turn, text: str) -> bool:
    """Whether words are a rating that answers no setting: "7/10, she read it".

    In onboarding a place may stand beside a number, and a time is one: only words that name no
    place are meant so there.
    """
    reading = turn.reads(text)
    if turn.member.step is Step.ZONE:
        return reading.intensity is not None and reading.words is not None and not find_place(text)
    rated = reading.intensity is not None and (reading.words is not None or "/" in text)
    return rated and turn.member.step is None


def _place(turn: Turn, text: str) -> Outcome:
    """A yes or no to an offered time zone, a region, or a place."""
    labels = [turn.language.say("zone-confirm-yes"), turn.language.say("zone-confirm-no")]
    chosen, answer = read_choice(text, labels), turn.agrees(text)
    if turn.member.profile.offered_zone is not None:
        if answer is True or chosen == 0:
            return schedule.confirm_zone(turn)
        if answer is False or chosen == 1:
            return schedule.ask_zone(turn)
    region = read_choice(text, region_names(turn.language))
    return schedule.take_place(turn, text) if region is None else onboarding.region(turn, region)


def _country(turn: Turn, text: str) -> Outcome:
    """A country, or leaving it open; anything else answers something else."""
    told = country.read(turn, text)
    return _answer(turn.awaiting(None), text) if told is None else told


def _told(read_it: Callable[[Turn, str], Outcome | None], turn: Turn, text: str) -> Outcome:
    """Words about a prediction, unless they rate the alarm again or answer nothing of it."""
    if typed_checkin.rates_again(turn, text):
        return typed_checkin.read(turn, text)
    told = read_it(turn, text)
    return _answer(turn.awaiting(None), text) if told is None else told


def _pause_end(turn: Turn, text: str) -> Outcome:
    """The end of a pause that has just begun, or none after all."""
    if read_choice(text, [turn.language.say("resume")]) is not None:
        return reminders.resume(turn)
    return reminders.pause(turn, text)


def _delete(turn: Turn, text: str) -> Outcome:
    """A yes or no; anything else deletes nothing and is read as if it had not been asked."""
    labels = [turn.language.say("delete-confirm"), turn.language.say("delete-keep")]
    chosen, answer = read_choice(text, labels), turn.agrees(text)
    if answer is True or chosen == 0:
        return privacy.delete(turn)
    kept = privacy.keep(turn)
    if answer is False or chosen == 1:
        return kept
    meant = _answer(turn.awaiting(None), text)
    return replace(meant, messages=(*kept.messages, *meant.messages))


def _onboarding(turn: Turn, text: str) -> Outcome:
    if _tells_of_an_alarm(turn, text):
        return typed_checkin.read(turn, text)
    if turn.member.step is Step.TIME:
        return schedule.take_times(turn, text)
    if turn.member.step is Step.STATEMENTS:
        return _statements(turn, text)
    return _place(turn, text)


def _statements(turn: Turn, text: str) -> Outcome:
    """Statements typed, or done, or anything else, which asks again."""
    language = turn.language
    ends = [language.say("done"), language.say("skip"), language.say("no")]
    if read_choice(text, ends) is not None or turn.agrees(text) is False:
        return onboarding.says_done(turn)
    labels = [one.label for one in language.statements]
    meant = [read_choice(part, labels) for part in re.split(r"[,;\n]", text)]
    chosen = {language.statements[number].id for number in meant if number is not None}
    return onboarding.toggle(turn, chosen)
