"""What has to be done by people before strangers may use this: reviews and looking up numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.findings import ContentError, Finding
from content.helplines import VERIFIED_FOR, Unverified, by_country
from content.model import Family
from content.pages import read_shelf
from content.translation import Lack, lacks

REVIEW = "review"
UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class OpenEnds:
    """The families that no clinician has reviewed, and the shown numbers nobody has looked up."""

    families: tuple[Family, ...] = ()
    numbers: tuple[Unverified, ...] = ()

    def findings(self) -> list[Finding]:
        """Return each of them at its line, in file order."""
        return sorted([*self._unreviewed(), *self._unverified()])

    def in_short(self) -> Iterator[str]:
        """Yield one line a kind, with the name of each."""
        if self.families:
            names = ", ".join(family.name for family in self.families)
            yield f"{len(self.families)} families that no clinician has reviewed: {names}"
        if self.numbers:
            what = f"helplines that nobody has looked up within {VERIFIED_FOR.days} days"
            yield f"{len(self.numbers)} {what}: {by_country(self.numbers)}"

    def _unreviewed(self) -> Iterator[Finding]:
        for family in self.families:
            message = f"{family.name}: no clinician has reviewed this family and its prompts."
            mend = "Read them with `content show`; then fill reviewed_by and reviewed_on."
            yield family.place.finding(REVIEW, message, mend)

    def _unverified(self) -> Iterator[Finding]:
        for one in self.numbers:
            message = f"{one}: nobody has looked this up within {VERIFIED_FOR.days} days."
            mend = "Open the line's own page or call it; then fill verified_by and verified_on."
            yield one.place.finding(UNVERIFIED, message, mend)


def open_ends(directory: Path, today: date) -> OpenEnds:
    """Return what is still to be reviewed and looked up in a content folder.

    A folder that cannot be read has nothing to say here: `check` tells what is wrong with it.
    """
    try:
        shelf = read_shelf(directory)
    except ContentError:
        return OpenEnds()
    unreviewed = (one for one in shelf.families.values() if one.reviewed_on is None)
    return OpenEnds(tuple(unreviewed), tuple(shelf.helplines.unverified(today)))


def untranslated(directory: Path) -> list[Lack]:
    """Return what each language of a folder still says in English."""
    try:
        return list(lacks(read_shelf(directory)))
    except ContentError:
        return []
