"""What a language owes to English: the same keys, the same variables; and what it still lacks."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from content.findings import Finding
from content.ftlfile import Entry, variables
from content.model import Prompt, Statement, Trigger
from content.pages import ENGLISH, Pages, Shelf

SAFETY_VARIABLES: Mapping[str, frozenset[str]] = {
    "safety-medical": frozenset({"emergency"}),
    "safety-suicide": frozenset({"emergency", "crisis"}),
    "safety-harm-others": frozenset({"emergency", "crisis"}),
    "safety-self-harm": frozenset({"emergency", "crisis"}),
    "safety-abuse": frozenset({"emergency", "abuse"}),
    "safety-not-safe": frozenset({"emergency", "crisis"}),
    "safety-help": frozenset({"emergency", "crisis", "abuse"}),
}
"""Where help is named in every text that is said to somebody in danger."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What a language says in English for now: of which kind, and the names."""

    language: str
    kind: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        """Return one line for the author."""
        return f"{self.language}: {len(self.names)} {self.kind} in English: {_some(self.names)}"


def names_help(pages: Pages) -> Iterator[Finding]:
    """A text for somebody in danger says where help is, and nothing is to be filled in but that."""
    for entry in pages.entries:
        wanted = SAFETY_VARIABLES.get(entry.key)
        if wanted is not None and variables(entry) != wanted:
            mend = f"Use {_dollars(wanted)} and no other."
            yield entry.place.finding("variables", f"{entry.key} does not say where help is.", mend)


def same_variables(pages: Pages, english: Pages) -> Iterator[Finding]:
    """A translated message fills in what the English one fills in."""
    originals = {entry.key: variables(entry) for entry in english.entries}
    for entry in pages.entries:
        if entry.key not in originals:
            mend = "Take it out, or correct its key to that of the English message."
            yield entry.place.finding("variables", f"{entry.key} is not an English key.", mend)
        elif variables(entry) != originals[entry.key]:
            yield _other_variables(entry, originals[entry.key])


def lacks(shelf: Shelf) -> Iterator[Lack]:
    """Yield what each language lacks and English says for it."""
    english = next(pages for pages in shelf.pages if pages.code == ENGLISH)
    for pages in shelf.pages:
        for kind, own, all_of_them in (
            ("messages", _keys(pages.entries), _keys(english.entries)),
            ("prompts", _ids(pages.prompts), _ids(english.prompts)),
            ("triggers", _ids(pages.triggers), _ids(english.triggers)),
            ("statements", _ids(pages.statements), _ids(english.statements)),
        ):
            missing = tuple(name for name in all_of_them if name not in own)
            if missing:
                yield Lack(pages.code, kind, missing)


def _other_variables(entry: Entry, wanted: Collection[str]) -> Finding:
    message = f"{entry.key} fills in {_dollars(variables(entry)) or 'nothing'}."
    mend = f"Fill in what English does: {_dollars(wanted) or 'nothing'}."
    return entry.place.finding("variables", message, mend)


def _keys(entries: Collection[Entry]) -> dict[str, None]:
    return dict.fromkeys(entry.key for entry in entries)


def _ids(items: Collection[Prompt | Trigger | Statement]) -> dict[str, None]:
    return dict.fromkeys(item.id for item in items)


def _dollars(names: Collection[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names))


def _some(names: Collection[str], most: int = 5) -> str:
    shown = ", ".join(list(names)[:most])
    return shown if len(names) <= most else f"{shown}, …"
