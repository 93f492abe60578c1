"""Example texts with and without a rating.

An example file is a list of `{text, intensity, pattern, trigger}`, `intensity` null where the text
has no rating. The files are read when the likeness is fitted or measured, never by the running bot.
"""

from dataclasses import dataclass
from pathlib import Path

from content.yamlfile import Value, read_each

FIELDS = ("text", "intensity", "pattern")
TRIGGER = "trigger"


@dataclass(frozen=True, slots=True)
class Rated:
    """One example text, and what a reader should find in it."""

    text: str
    intensity: int | None
    pattern: str | None
    trigger: str | None


def read_rated(path: Path) -> list[Rated]:
    """Return the examples of a file, or raise `ContentError` with what is wrong in it."""
    return read_each(path, _rated)


def _rated(value: Value) -> Rated:
    fields = value.fields(FIELDS, (TRIGGER,))
    intensity, trigger = fields["intensity"], fields.get(TRIGGER)
    return Rated(
        fields["text"].text(),
        None if intensity.is_null else intensity.whole_number(),
        None if fields["pattern"].is_null else fields["pattern"].text(),
        None if trigger is None or trigger.is_null else trigger.text(),
    )
