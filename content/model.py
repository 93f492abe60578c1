"""The values that content is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.words import Band, Pattern
from content.findings import Place

UNPLACED = Place("unknown", 1)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One grounding text: what a person reads, and the one thing it asks them to do.

    `seconds` is how long the action takes. A prompt `on_request` is never chosen by itself;
    it is kept for a person who asks for it or for whom the usual families are off.
    """

    id: str
    pattern: Pattern
    band: Band
    family: str
    text: str
    action: str
    seconds: int
    on_request: bool = False
    place: Place = field(default=UNPLACED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Something that can set the alarm off, as a button; `id` is what is stored."""

    id: str
    pattern: Pattern
    label: str
    place: Place = field(default=UNPLACED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """One "does this sound like you" button of the onboarding; it only orders triggers."""

    id: str
    pattern: Pattern
    label: str
    place: Place = field(default=UNPLACED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Family:
    """A technique family: where it may be used, on what evidence, and who reviewed it.

    `opt_in` families are offered only to people who turned them on; only `live` ones, of body
    and senses, are given while the alarm rings (/now). `requires_text` maps a band to the name
    of a phrase (in each language's lint.yaml) every prompt there must carry.
    """

    name: str
    what: str
    bands: frozenset[Band]
    patterns: frozenset[Pattern]
    evidence: str
    strength: str
    refs: tuple[str, ...]
    cautions: str
    opt_in: bool
    live: bool
    requires_text: Mapping[Band, str]
    reviewed_by: str | None
    reviewed_on: date | None
    place: Place = field(default=UNPLACED, compare=False, repr=False)
