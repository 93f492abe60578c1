"""What the bot says: prompts, triggers and messages in every language, and what checks them.

The words live in text files beside this code, so that a clinician or translator can change
them; `docs/content.md` tells how. `load` reads them once at start, `check` is the lint.
"""

from pathlib import Path

from content.findings import ContentError, Finding, Place
from content.helplines import Audience, Country, Helpline, Helplines, by_country
from content.library import Language, Library, MessageError, load
from content.lint import check
from content.model import Family, Prompt, Statement, Trigger
from content.release import open_ends, untranslated
from content.sayings import fit

SHIPPED = Path(__file__).parent
"""The folder that holds the content of this release."""

__all__ = [
    "SHIPPED",
    "Audience",
    "ContentError",
    "Country",
    "Family",
    "Finding",
    "Helpline",
    "Helplines",
    "Language",
    "Library",
    "MessageError",
    "Place",
    "Prompt",
    "Statement",
    "Trigger",
    "by_country",
    "check",
    "fit",
    "load",
    "open_ends",
    "untranslated",
]
