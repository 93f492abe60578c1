"""One language's own lint data: the limits, phrases and banned words of its lint.yaml."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.findings import Finding
from content.yamlfile import Value, read_yaml

NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Ban:
    """A wording that no text may have; `prefixes` narrow it to keys that begin so."""

    group: str
    regex: re.Pattern[str]
    prefixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language's texts are held to. A limit of None is not looked at.

    `allowed` maps a message key to the groups of bans it may break.
    """

    syllables_per_word: float | None
    pooled_grade: float | None
    required_texts: Mapping[str, re.Pattern[str]]
    bans: tuple[Ban, ...]
    allowed: Mapping[str, frozenset[str]]


def read_rules(path: Path, findings: list[Finding]) -> Rules | None:
    """Return the rules in a lint.yaml; None when it cannot be read at all."""
    top = read_yaml(path, findings)
    if top is None:
        return None
    fields = top.fields(("limits", "required_texts", "banned_regexes", "only_for", "allowed"))
    limits = fields["limits"].fields((), ("syllables_per_word", "pooled_grade"))
    groups = dict(fields["banned_regexes"].entries())
    prefixes = _known(fields["only_for"].entries(), groups)
    return Rules(
        syllables_per_word=_limit(limits.get("syllables_per_word")),
        pooled_grade=_limit(limits.get("pooled_grade")),
        required_texts={name: _regex(v) for name, v in fields["required_texts"].entries()},
        bans=tuple(
            Ban(name, _regex(item), prefixes.get(name, ("",)))
            for name, value in groups.items()
            for item in value.items()
        ),
        allowed={
            key: frozenset(item.choice(tuple(groups)) for item in value.items())
            for key, value in fields["allowed"].entries()
        },
    )


def _limit(value: Value | None) -> float | None:
    return value.number() if value else None


def _known(
    entries: Iterator[tuple[str, Value]], groups: Mapping[str, Value]
) -> dict[str, tuple[str, ...]]:
    prefixes = {}
    for name, value in entries:
        if name not in groups:
            value.complain("no group has this name.", f"Use one of: {', '.join(groups)}.")
        prefixes[name] = tuple(item.text() for item in value.items())
    return prefixes


def _regex(value: Value) -> re.Pattern[str]:
    try:
        return re.compile(value.text(), re.IGNORECASE)
    except re.error as error:
        value.complain(f"this is not a regular expression: {error}.", "Check its brackets.")
        return NOTHING
