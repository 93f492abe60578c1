"""What a person was being asked when words of danger came, asked again: they were misread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.domain.checkins import CheckIn, CheckInStep
from bot.domain.people import Awaiting
from bot.services import (
    aftermath,
    checkin,
    followups,
    live,
    onboarding,
    predictions,
    privacy,
    prompted,
    schedule,
    settings,
    spacing,
    typed_checkin,
)
from bot.services.turn import Turn
from bot.views import checkin as views
from bot.views.message import Message, Outcome

ASKS: Mapping[Awaiting | None, Callable[[Turn], Outcome]] = MappingProxyType(
    {
        Awaiting.TIME: schedule.ask_times,
        Awaiting.ZONE: schedule.ask_zone,
        Awaiting.SUMMARY: settings.ask_summary,
        Awaiting.DELETE: privacy.ask_delete,
        Awaiting.UNDER_18: onboarding.ask_age,
        Awaiting.LANGUAGE: settings.ask_language,
        Awaiting.SPACING: spacing.ask,
    }
)
"""How questions outside a check-in are asked; what is only on offer is not offered again."""


def ask_again(turn: Turn) -> Sequence[Message]:
    """Go back to where the person was and return its question, if one was open."""
    if not turn.has_joined:
        return onboarding.ask_consent(turn).messages
    turn = aftermath.go_back(turn)
    if turn.member.awaiting in ASKS:
        return ASKS[turn.member.awaiting](turn).messages
    if turn.member.step is not None:
        return (onboarding.ask_step(turn),)
    about_prediction = predictions.open_question(turn) or followups.open_question(turn)
    if about_prediction is not None:
        return (about_prediction,)
    newest = typed_checkin.if_open(turn, turn.store.check_ins.newest(turn.chat_id))
    return () if newest is None else _in_check_in(turn, newest)


def _in_check_in(turn: Turn, check_in: CheckIn) -> Sequence[Message]:
    if check_in.step in checkin.OPEN:
        return checkin.go_on(turn, check_in).messages
    question = _after_prompt(turn, check_in)
    return () if question is None else (question,)


def _after_prompt(turn: Turn, check_in: CheckIn) -> Message | None:
    if check_in.step is CheckInStep.AFTER and prompted.comparable(turn, check_in):
        return replace(views.ask_after(turn.language, check_in, turn.now), not_before=None)
    if check_in.step is CheckInStep.OFFER and not turn.member.profile.guarded:
        return views.offer_another(turn.language, check_in)
    return live.open_question(turn, check_in)
