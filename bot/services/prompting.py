"""Which prompt a check-in gets next, and the count of what a person was shown."""

from collections.abc import Collection
from dataclasses import replace

from bot.domain.checkins import CheckIn
from bot.domain.prompting import MOST_PROMPTS, least_shown, pool
from bot.domain.words import Band
from bot.services.turn import Turn
from content import Prompt


def choose(turn: Turn, check_in: CheckIn) -> Prompt | None:
    """Choose a prompt of a family not yet shown here; None at zero or after two."""
    said = check_in.said
    now_at = said.intensity if said.intensity_after is None else said.intensity_after
    if not now_at or len(said.prompts) >= MOST_PROMPTS:
        return None
    without = _families_out(turn, said.prompts)
    fitting = pool(turn.language.prompts, said.pattern, Band.of(now_at), without)
    return least_shown(fitting, turn.member.profile.shown, turn.kit.chance)


def count(turn: Turn, chosen: Prompt) -> Turn:
    """Count the prompt as shown to the person."""
    profile = turn.member.profile
    counts = {**profile.shown, chosen.id: profile.shown.get(chosen.id, 0) + 1}
    return turn.save(replace(turn.member, profile=replace(profile, shown=counts)))


def _families_out(turn: Turn, shown: Collection[str]) -> set[str]:
    """Return the families already shown here, and those the person has not opted in to."""
    before = {one.family for one in turn.language.prompts if one.id in shown}
    if turn.member.profile.cool:
        return before
    return before | {name for name, one in turn.kit.library.families.items() if one.opt_in}
