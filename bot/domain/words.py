"""The words every part of the house shares."""

from enum import StrEnum
from typing import Self

INTENSITIES = range(11)
LAST_LOW = 3
LAST_MID = 6


class Pattern(StrEnum):
    """What the alarm does in one check-in. A property of the check-in, never of the person."""

    SCANNER = "scanner"
    REASSURANCE = "reassurance"
    WITHDRAWER = "withdrawer"
    MERGER = "merger"


class Band(StrEnum):
    """How strong an alarm is, in the four steps that decide what may be asked of a person."""

    ZERO = "zero"
    LOW = "low"
    MID = "mid"
    HIGH = "high"

    @classmethod
    def of(cls, intensity: int) -> Self:
        """Return the band of a whole number from 0 to 10; anything else is a ValueError."""
        if intensity not in INTENSITIES:
            raise ValueError(f"an intensity is a whole number from 0 to 10, not {intensity!r}")
        if intensity == 0:
            return cls.ZERO
        if intensity <= LAST_LOW:
            return cls.LOW
        return cls.MID if intensity <= LAST_MID else cls.HIGH
