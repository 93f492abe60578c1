"""Which question of a check-in comes next: before its prompt, and after it."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.domain.checkins import CheckIn, CheckInStep, Kind, Urge
from bot.domain.words import Band, Pattern

CALM_BANDS = frozenset({Band.LOW, Band.MID})
"""Where there is time to ask one thing more."""

PATTERN_OF: Mapping[Urge, Pattern] = MappingProxyType(
    {
        Urge.CHECK: Pattern.SCANNER,
        Urge.ASK: Pattern.REASSURANCE,
        Urge.LEAVE: Pattern.WITHDRAWER,
        Urge.GO_ALONG: Pattern.MERGER,
    }
)
"""The pattern that an urge tells of, where nothing else has."""


def before_prompt(check_in: CheckIn, *, guarded: bool) -> CheckInStep:
    """Return the next question before the prompt.

    It is ``AFTER`` where the prompt itself comes next, ``DONE`` at zero. A live check-in asks
    nothing more once it is known to be high. A trigger is asked for once, and can be passed over
    by moving on to another step. ``guarded`` people are not asked about an urge: it may be right.
    """
    said = check_in.said
    band = None if said.intensity is None else Band.of(said.intensity)
    if band is Band.ZERO:
        return CheckInStep.DONE
    if band is Band.HIGH and check_in.kind is Kind.LIVE:
        return CheckInStep.AFTER
    if check_in.step is CheckInStep.TRIGGER and said.trigger is None and said.trigger_text is None:
        return CheckInStep.TRIGGER
    if band is None:
        return CheckInStep.INTENSITY
    return _last_question(check_in, band, guarded=guarded)


def _last_question(check_in: CheckIn, band: Band, *, guarded: bool) -> CheckInStep:
    said = check_in.said
    if check_in.kind is Kind.LIVE:
        return CheckInStep.URGE if said.urge is None and not guarded else CheckInStep.AFTER
    unknown = said.pattern is None and band in CALM_BANDS
    return CheckInStep.PATTERN if unknown else CheckInStep.AFTER


def after_prompt(check_in: CheckIn, *, guarded: bool) -> CheckInStep:
    """Return what is still to be asked after the re-rating; ``DONE`` where nothing is.

    Only a live check-in goes on, to an urge that is still there: at 0 there is none.
    """
    said = check_in.said
    if check_in.kind is not Kind.LIVE or guarded or said.intensity_after == 0:
        return CheckInStep.DONE
    if said.urge is None:
        return CheckInStep.URGE
    decided = said.urge is Urge.NONE or said.delay is not None
    return CheckInStep.DONE if decided else CheckInStep.DELAY
