"""Which prompt a check-in gets next, and the count of what a person was shown."""

from collections.abc import Collection
from dataclasses import replace

from bot.domain.checkins import CheckIn, Kind
from bot.domain.prompting import MOST_PROMPTS, ORIENT, STEADY, least_shown, live_pool, pool
from bot.domain.words import Band, Pattern
from bot.services.turn import Turn
from content import Prompt


def choose(turn: Turn, check_in: CheckIn) -> Prompt | None:
    """Choose a prompt of a family not yet shown here; None at zero or after two.

    None also for somebody guarded, who gets no prompt but one to look around, on request.
    """
    if turn.member.profile.guarded:
        return None
    said = check_in.said
    now_at = said.intensity if said.intensity_after is None else said.intensity_after
    if not now_at or len(said.prompts) >= MOST_PROMPTS:
        return None
    fitting = _fitting(turn, check_in, Band.of(now_at))
    return least_shown(fitting, turn.member.profile.shown, turn.kit.chance)


def _fitting(turn: Turn, check_in: CheckIn, band: Band) -> tuple[Prompt, ...]:
    said, prompts = check_in.said, turn.language.prompts
    without = _families_out(turn, said.prompts)
    if check_in.kind is not Kind.LIVE:
        return pool(prompts, said.pattern, band, without)
    live = {name for name, one in turn.kit.library.families.items() if one.live}
    return live_pool(prompts, said.pattern, band, without, live)


def steadying(turn: Turn, check_in: CheckIn) -> Prompt | None:
    """Choose an orient prompt for who asked for one; None at zero or after two."""
    said = check_in.said
    if not said.intensity or len(said.prompts) >= MOST_PROMPTS:
        return None
    others = {one.family for one in turn.language.prompts} - {ORIENT}
    of_pattern = pool(turn.language.prompts, said.pattern, Band.of(said.intensity), others)
    fitting = of_pattern or pool(turn.language.prompts, None, Band.of(said.intensity), others)
    fresh = [one for one in fitting if one.id not in said.prompts]
    return least_shown(fresh, turn.member.profile.shown, turn.kit.chance)


def soothing(turn: Turn, pattern: Pattern | None) -> Prompt | None:
    """Choose one of body and senses, for who was right to be afraid: nothing argues with that."""
    off = _families_out(turn, ())
    for band in (Band.MID, Band.HIGH):
        of_band = pool(turn.language.prompts, pattern, band, off)
        steady = [one for one in of_band if one.family in STEADY]
        if steady:
            return least_shown(steady, turn.member.profile.shown, turn.kit.chance)
    return None


def count(turn: Turn, chosen: Prompt) -> Turn:
    """Count the prompt as shown to the person."""
    profile = turn.member.profile
    counts = {**profile.shown, chosen.id: profile.shown.get(chosen.id, 0) + 1}
    return turn.save(replace(turn.member, profile=replace(profile, shown=counts)))


def is_allowed(turn: Turn, prompt: Prompt) -> bool:
    """Whether the person has not left the prompt's family off."""
    return prompt.family not in _families_out(turn, ())


def _families_out(turn: Turn, shown: Collection[str]) -> set[str]:
    """Return the families already shown here, and those the person has not opted in to."""
    before = {one.family for one in turn.language.prompts if one.id in shown}
    if turn.member.profile.cool:
        return before
    return before | {name for name, one in turn.kit.library.families.items() if one.opt_in}
