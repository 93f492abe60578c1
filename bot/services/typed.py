"""Typed words: which open question they answer. Every question can be answered by typing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain.checkins import CheckIn, CheckInStep, Said
from bot.domain.people import Awaiting, Step
from bot.domain.places import regions
from bot.domain.reading import read_answer, read_choice, read_yes_no, says_under_18
from bot.domain.words import Pattern
from bot.services import checkin, onboarding, privacy, reminders, schedule, settings
from bot.services.turn import Turn, for_members
from bot.views import checkin as views
from bot.views import onboarding as onboarding_views
from bot.views.message import Message, Outcome
from bot.views.parts import button, line

STILL_MEANT = timedelta(hours=12)
"""How long after it was asked a question takes the next typed words for its answer."""


def read(turn: Turn, text: str) -> Outcome:
    """Take typed words as the answer to whatever is open, the newest question first."""
    if turn.person is None or turn.person.joined_at is None:
        return _before_consent(turn, text)
    if turn.member.awaiting is Awaiting.UNDER_18:
        return _age(turn, text)
    if says_under_18(text):
        return onboarding.ask_age(turn)
    if turn.member.awaiting is not None:
        return _awaited(turn, text)
    if turn.member.step is not None:
        return _onboarding(turn, text)
    return _check_in(turn, text)


def _before_consent(turn: Turn, text: str) -> Outcome:
    if says_under_18(text):
        return onboarding.too_young(turn)
    answer = read_yes_no(text)
    labels = [turn.language.say("consent-agree"), turn.language.say("consent-decline")]
    chosen = read_choice(text, labels)
    if turn.person is not None and (answer is True or chosen == 0):
        return onboarding.agree(turn)
    if turn.person is not None and (answer is False or chosen == 1):
        return onboarding.decline(turn)
    return onboarding.ask_consent(turn)


def _age(turn: Turn, text: str) -> Outcome:
    answer = read_yes_no(text)
    if answer is True or says_under_18(text):
        return onboarding.too_young(turn)
    return onboarding.ask_age(turn) if answer is None else onboarding.of_age(turn)


def _awaited(turn: Turn, text: str) -> Outcome:
    answers: dict[Awaiting, Callable[[Turn, str], Outcome]] = {
        Awaiting.TIME: schedule.take_times,
        Awaiting.ZONE: _place,
        Awaiting.PAUSE: _pause_end,
        Awaiting.SUMMARY: settings.take_summary,
        Awaiting.DELETE: _delete,
    }
    return answers[turn.member.awaiting or Awaiting.TIME](turn, text)


def _place(turn: Turn, text: str) -> Outcome:
    """A yes or no to an offered time zone, a region, or a place."""
    labels = [turn.language.say("zone-confirm-yes"), turn.language.say("zone-confirm-no")]
    chosen, answer = read_choice(text, labels), read_yes_no(text)
    if turn.member.profile.offered_zone is not None:
        if answer is True or chosen == 0:
            return schedule.confirm_zone(turn)
        if answer is False or chosen == 1:
            return schedule.ask_zone(turn)
    region = read_choice(text, regions())
    return schedule.take_place(turn, text) if region is None else onboarding.region(turn, region)


def _pause_end(turn: Turn, text: str) -> Outcome:
    """The end of a pause that has just begun; a rating is still a check-in's answer."""
    if read_choice(text, [turn.language.say("resume")]) is not None:
        return reminders.resume(turn)
    return reminders.pause(turn, text)


def _delete(turn: Turn, text: str) -> Outcome:
    labels = [turn.language.say("delete-confirm"), turn.language.say("delete-keep")]
    chosen = read_choice(text, labels)
    answer = read_yes_no(text)
    if answer is True or chosen == 0:
        return privacy.delete(turn)
    return privacy.keep(turn)


def _onboarding(turn: Turn, text: str) -> Outcome:
    if turn.member.step is Step.TIME:
        return schedule.take_times(turn, text)
    if turn.member.step is Step.STATEMENTS:
        return _statement(turn, text)
    return _place(turn, text)


def _statement(turn: Turn, text: str) -> Outcome:
    """A statement typed, or done, or anything else, which asks again."""
    language = turn.language
    ends = [language.say("done"), language.say("skip"), language.say("no")]
    if read_choice(text, ends) is not None or read_yes_no(text) is False:
        return onboarding.says_done(turn)
    chosen = read_choice(text, [one.label for one in language.statements])
    if chosen is not None:
        return onboarding.says(turn, language.statements[chosen].id)
    asked = onboarding_views.ask_statements(language, turn.member.profile.statements)
    return Outcome((asked,))


@for_members
def _check_in(turn: Turn, text: str) -> Outcome:
    check_in = turn.store.check_ins.newest(turn.chat_id)
    if check_in is None or turn.now - check_in.asked_at > STILL_MEANT:
        return _unasked(turn, text)
    if check_in.step is CheckInStep.TRIGGER:
        return _trigger(turn, check_in, text)
    if check_in.step is CheckInStep.INTENSITY:
        return _intensity(turn, check_in, text)
    if check_in.step is CheckInStep.PATTERN:
        return _pattern(turn, check_in, text)
    if check_in.step is CheckInStep.AFTER and checkin.comparable(turn, check_in):
        return _after(turn, check_in, text)
    return _unasked(turn, text)


def _trigger(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """A button's label, nothing, a rating, or the person's own words, kept as they are."""
    language = turn.language
    if read_choice(text, [language.say("check-in-nothing")]) == 0 or read_yes_no(text) is False:
        return checkin.rate(turn, check_in, 0)
    if read_choice(text, [language.say("more")]) == 0:
        return checkin.more(turn, check_in.id, "1")
    chosen = read_choice(text, [one.label for one in language.triggers])
    if chosen is not None:
        return checkin.name_trigger(turn, check_in, language.triggers[chosen])
    return checkin.go_on(turn, replace(check_in, said=_told(check_in.said, text)))


def _told(said: Said, text: str) -> Said:
    """What words about a trigger say: the words verbatim, and a rating where there is one."""
    reading = read_answer(text)
    intensity = said.intensity if reading.intensity is None else reading.intensity
    words = said.trigger_text if reading.words is None else text
    return replace(said, intensity=intensity, trigger_text=words)


def _intensity(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    reading = read_answer(text)
    if reading.words is not None:
        check_in = checkin.add_note(turn, check_in, text)
    if reading.intensity is None:
        return checkin.ask_again(turn, check_in)
    return checkin.rate(turn, check_in, reading.intensity)


def _pattern(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """One of the four; anything else is kept as a note and leaves the pattern unknown."""
    labels = [views.pattern_label(turn.language, one) for one in Pattern]
    chosen = read_choice(text, labels)
    if chosen is not None:
        return checkin.name_pattern(turn, check_in, list(Pattern)[chosen])
    unsure = read_choice(text, [turn.language.say("check-in-like-unsure"), turn.language.say("skip")])
    if unsure is None:
        check_in = checkin.add_note(turn, check_in, text)
    return checkin.name_pattern(turn, check_in, None)


def _after(turn: Turn, check_in: CheckIn, text: str) -> Outcome:
    """The re-rating, or another wish, or a note."""
    if read_choice(text, [turn.language.say("check-in-something-else")]) == 0:
        return checkin.something_else(turn, check_in.id)
    reading = read_answer(text)
    if reading.words is not None:
        check_in = checkin.add_note(turn, check_in, text)
    if reading.intensity is not None:
        return checkin.rate_again(turn, check_in, reading.intensity)
    return Outcome((Message(turn.language.say("check-in-noted")),))


def _unasked(turn: Turn, text: str) -> Outcome:
    """Words out of the blue: a rating begins a check-in; the rest is said not to be kept."""
    reading = read_answer(text)
    if reading.intensity is not None:
        return checkin.begin(turn, _told(Said(), text))
    offer = button(turn.language.say("check-in-begin"), "begin")
    return line(turn.language, "not-understood", buttons=((offer,),))
