"""Safety events: that somebody may be in danger, as a category and a time, never as text."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Danger(StrEnum):
    """What a text may tell of, in the order in which it is answered."""

    MEDICAL = "medical"
    SUICIDE = "suicide"
    HARM_OTHERS = "harm_others"
    SELF_HARM = "self_harm"
    ABUSE = "abuse"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class SafetyEvent:
    """One time that a person's words were answered with where to find help."""

    category: Danger
    at: datetime
