"""What has to be done by people before strangers may use this: reviews and looking up numbers."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from content.findings import ContentError, Finding
from content.helplines import VERIFIED_FOR, Helplines
from content.pages import Shelf, read_shelf
from content.translation import Lack, lacks

REVIEW = "review"
UNVERIFIED = "unverified"


def check_release(directory: Path, today: date) -> list[Finding]:
    """Return every family that nobody has reviewed and every shown number nobody has checked.

    A folder that cannot be read has nothing to say here: `check` tells what is wrong with it.
    """
    try:
        shelf = read_shelf(directory)
    except ContentError:
        return []
    return sorted([*_unreviewed(shelf), *_unverified(shelf.helplines, today)])


def untranslated(directory: Path) -> list[Lack]:
    """Return what each language of a folder still says in English."""
    try:
        return list(lacks(read_shelf(directory)))
    except ContentError:
        return []


def _unverified(helplines: Helplines, today: date) -> Iterator[Finding]:
    """Yield the numbers that people are shown and nobody has looked up lately."""
    for place in helplines.unverified(today):
        message = f"nobody has looked this up within {VERIFIED_FOR.days} days."
        mend = "Open the line's own page or call it; then fill verified_by and verified_on."
        yield place.finding(UNVERIFIED, message, mend)


def _unreviewed(shelf: Shelf) -> Iterator[Finding]:
    for family in shelf.families.values():
        if family.reviewed_on is None:
            message = f"{family.name}: no clinician has reviewed this family and its prompts."
            mend = "Read them with `content show`; then fill reviewed_by and reviewed_on."
            yield family.place.finding(REVIEW, message, mend)
