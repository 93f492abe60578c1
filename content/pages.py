"""Reads the files of a content folder into values; every mistake in them is a finding."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.domain.asking import Asking
from bot.domain.danger import Phrases
from bot.domain.lexicon import Lexicon
from bot.domain.words import Band, Pattern
from content.care import read_care
from content.findings import ContentError, Finding, Place
from content.ftlfile import Entry, check_entries, read_ftl
from content.helplines import Helplines, check_areas, read_helplines
from content.keys import check_keys
from content.lexicon import read_lexicon
from content.model import Family, Prompt, Statement, Trigger
from content.safety import SAFETY_FILE, read_safety
from content.yamlfile import RULE, Value, read_yaml

ENGLISH = "en"
SAFETY_PREFIX = "safety-"
"""How the keys begin of what is said, and typed, where somebody may be in danger."""

LANGUAGE_FOLDER = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 32
ASKING_BANDS = (Band.LOW, Band.MID, Band.HIGH)
FAMILY_FIELDS = (
    "what",
    "bands",
    "patterns",
    "evidence",
    "strength",
    "refs",
    "cautions",
    "reviewed_by",
    "reviewed_on",
)


@dataclass(frozen=True, slots=True)
class Pages:
    """What one language's own folder says, before anything falls back to English.

    Only the lexicon is filled up from English already.
    """

    code: str
    folder: Path
    prompts: tuple[Prompt, ...]
    triggers: tuple[Trigger, ...]
    statements: tuple[Statement, ...]
    entries: tuple[Entry, ...]
    danger: Phrases | None
    lexicon: Lexicon
    asking: Asking | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything a content folder holds; `pages` has English first, then by code."""

    families: Mapping[str, Family]
    helplines: Helplines
    pages: tuple[Pages, ...]


def read_shelf(directory: Path) -> Shelf:
    """Return all content of the folder, or raise `ContentError` with all that is wrong."""
    findings: list[Finding] = []
    families = _read_families(directory / "families.yaml", findings)
    folders = _language_folders(directory, findings)
    helplines = read_helplines(directory, findings)
    pages: list[Pages] = []
    for folder in folders:
        english = pages[0].lexicon if pages else None
        pages.append(_read_pages(folder, families, english, findings))
    _check_said(pages, helplines, findings)
    if findings or helplines is None:
        raise ContentError(findings)
    return Shelf(families, helplines, tuple(pages))


def _check_said(pages: list[Pages], helplines: Helplines | None, findings: list[Finding]) -> None:
    """Note what would be said and has no text in any language; files that are whole come first."""
    if findings or not pages or helplines is None:
        return
    keys = {entry.key for entry in pages[0].entries}
    findings.extend(check_keys(pages[0].folder, keys))
    check_areas(helplines, keys, findings)


def _language_folders(directory: Path, findings: list[Finding]) -> list[Path]:
    folders = sorted(directory.iterdir()) if directory.is_dir() else []
    named = [path for path in folders if path.is_dir() and LANGUAGE_FOLDER.fullmatch(path.name)]
    if directory / ENGLISH not in named:
        mend = "Point to the folder that holds families.yaml and en/."
        findings.append(Finding(str(directory), 1, RULE, "there is no folder en/ here.", mend))
    return sorted(named, key=lambda path: (path.name != ENGLISH, path.name))


def _read_pages(
    folder: Path,
    families: Mapping[str, Family],
    english: Lexicon | None,
    findings: list[Finding],
) -> Pages:
    prompts = [
        prompt
        for path in sorted((folder / "prompts").glob("*"))
        for prompt in _read_prompt_file(path, families, findings)
    ]
    triggers, statements = _read_triggers(folder / "triggers.yaml", findings)
    entries = [entry for path in sorted(folder.glob("*.ftl")) for entry in read_ftl(path, findings)]
    check_entries(entries, findings)
    _check_ids([*prompts, *triggers, *statements], findings)
    lexicon = read_lexicon(folder, english, findings)
    return Pages(
        folder.name,
        folder,
        tuple(prompts),
        tuple(triggers),
        tuple(statements),
        tuple(entries),
        _read_danger(folder, findings),
        lexicon,
        read_care(folder, lexicon.spellings, findings),
    )


def _read_danger(folder: Path, findings: list[Finding]) -> Phrases | None:
    """Return what the language knows of danger; only English has to know some."""
    if folder.name != ENGLISH and not (folder / SAFETY_FILE).exists():
        return None
    return read_safety(folder, findings)


def _read_families(path: Path, findings: list[Finding]) -> dict[str, Family]:
    top = read_yaml(path, findings)
    return {name: _read_family(name, value) for name, value in top.entries()} if top else {}


def _read_family(name: str, value: Value) -> Family:
    fields = value.fields(FAMILY_FIELDS, optional=("opt_in", "live", "requires_text"))
    reviewer, day = fields["reviewed_by"], fields["reviewed_on"]
    if reviewer.is_null != day.is_null:
        value.complain("a review has both a name and a day.", "Fill both, or write null in both.")
    phrases = fields["requires_text"].entries() if "requires_text" in fields else ()
    return Family(
        name=name,
        what=fields["what"].text(),
        bands=frozenset(Band(item.choice(ASKING_BANDS)) for item in fields["bands"].items()),
        patterns=frozenset(
            Pattern(item.choice(tuple(Pattern))) for item in fields["patterns"].items()
        ),
        evidence=fields["evidence"].text(),
        strength=fields["strength"].text(),
        refs=tuple(item.text() for item in fields["refs"].items()),
        cautions=fields["cautions"].text(),
        opt_in="opt_in" in fields and fields["opt_in"].yes_or_no(),
        live="live" in fields and fields["live"].yes_or_no(),
        requires_text={_band(band, phrase): phrase.text() for band, phrase in phrases},
        reviewed_by=None if reviewer.is_null else reviewer.text(),
        reviewed_on=None if day.is_null else day.day(),
        place=value.place,
    )


def _read_prompt_file(
    path: Path, families: Mapping[str, Family], findings: list[Finding]
) -> Iterator[Prompt]:
    names = [f"{pattern}.yaml" for pattern in Pattern]
    if path.name not in names:
        mend = f"Name it one of: {', '.join(names)}."
        findings.append(Finding(str(path), 1, RULE, "no pattern has this name.", mend))
        return
    top = read_yaml(path, findings)
    for band_name, by_family in top.entries() if top else ():
        band = _band(band_name, by_family)
        for family, prompts in by_family.entries():
            if family not in families:
                mend = f"Use one of: {', '.join(families)}."
                prompts.complain("families.yaml does not name this family.", mend)
            for value in prompts.items():
                yield _read_prompt(value, Pattern(path.stem), band, family)


def _band(name: str, value: Value) -> Band:
    if name in ASKING_BANDS:
        return Band(name)
    value.complain("this is not a band.", f"Use one of: {', '.join(ASKING_BANDS)}.")
    return Band.LOW


def _read_prompt(value: Value, pattern: Pattern, band: Band, family: str) -> Prompt:
    fields = value.fields(("id", "text", "action", "seconds"), optional=("on_request",))
    return Prompt(
        id=_read_id(fields["id"], prefix=f"{pattern}-{band}-{family}-"),
        pattern=pattern,
        band=band,
        family=family,
        text=fields["text"].text(),
        action=fields["action"].text(),
        seconds=fields["seconds"].whole_number(),
        on_request="on_request" in fields and fields["on_request"].yes_or_no(),
        place=value.place,
    )


def _read_triggers(path: Path, findings: list[Finding]) -> tuple[list[Trigger], list[Statement]]:
    optional = path.parent.name != ENGLISH
    top = None if optional and not path.exists() else read_yaml(path, findings)
    if top is None:
        return [], []
    fields = top.fields(("triggers", "statements"))
    return (
        [Trigger(*label) for label in _read_labels(fields["triggers"])],
        [Statement(*label) for label in _read_labels(fields["statements"])],
    )


def _read_labels(value: Value) -> Iterator[tuple[str, Pattern, str, Place]]:
    for item in value.items():
        fields = item.fields(("id", "pattern", "label"))
        pattern = Pattern(fields["pattern"].choice(tuple(Pattern)))
        prefix = f"{pattern}-"
        yield _read_id(fields["id"], prefix), pattern, fields["label"].text(), item.place


def _read_id(value: Value, prefix: str) -> str:
    written = value.text()
    if written and not (
        written.startswith(prefix) and ID.fullmatch(written) and len(written) <= LONGEST_ID
    ):
        mend = f"Begin with “{prefix}”; small letters, digits, dashes; at most {LONGEST_ID}."
        value.complain(f"“{written}” cannot be an id here.", mend)
    return written


def _check_ids(items: list[Prompt | Trigger | Statement], findings: list[Finding]) -> None:
    places: dict[str, Place] = {}
    for item in items:
        if item.id in places:
            message = f"{item.id} stands here and at {places[item.id]}."
            findings.append(item.place.finding(RULE, message, "Give this one the next number."))
        elif item.id:
            places[item.id] = item.place
