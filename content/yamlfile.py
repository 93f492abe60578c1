"""YAML in which every value knows its line, and says what is wrong instead of raising.

A reader asks a `Value` for what it expects. When something else stands there, the value notes
a finding and answers with an empty stand-in, so that one reading reports every mistake of a
file. Stand-ins never get out: whoever reads raises `ContentError` when there are findings.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar, TypeVar

import yaml

from content.findings import ContentError, Finding, Place

RULE = "form"
T = TypeVar("T")
TAG = "tag:yaml.org,2002:"
LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""The same loader in C where it was built: content is read eight times as fast."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a YAML file, reached by `path` from the top."""

    node: yaml.Node
    file: str
    path: tuple[str, ...]
    findings: list[Finding]

    KINDS: ClassVar[dict[str, str]] = {
        "map": "names with values under them",
        "seq": "a list (lines that begin with a dash)",
        "str": "a text",
        "int": "a whole number",
        "float": "a number",
        "bool": "true or false",
        "null": "nothing",
        "timestamp": "a date",
    }

    @property
    def place(self) -> Place:
        """Where the value begins."""
        return Place(self.file, self.node.start_mark.line + 1)

    @property
    def kind(self) -> str:
        """The YAML type as a short name: map, seq, str, int, float, bool, null, timestamp."""
        return self.node.tag.removeprefix(TAG)

    @property
    def is_null(self) -> bool:
        """Whether null, or nothing at all, is written here."""
        return self.kind == "null"

    @property
    def name(self) -> str:
        """The keys that lead here, as an author would say them."""
        return " > ".join(self.path) or "the file"

    def complain(self, message: str, mend: str) -> None:
        """Note that this value is wrong."""
        self.findings.append(self.place.finding(RULE, f"{self.name}: {message}", mend))

    def entries(self) -> Iterator[tuple[str, "Value"]]:
        """Yield the names and values of a mapping; a name used twice is a finding."""
        if not self._is("map") or not isinstance(self.node, yaml.MappingNode):
            return
        seen: dict[str, Place] = {}
        for key_node, node in self.node.value:
            key = str(key_node.value)
            value = Value(node, self.file, (*self.path, key), self.findings)
            here = Place(self.file, key_node.start_mark.line + 1)
            if key in seen:
                message = f"{value.name} stands here and at {seen[key]}."
                self.findings.append(here.finding(RULE, message, "Keep one of the two."))
            seen[key] = here
            yield key, value

    def fields(
        self, required: Collection[str], optional: Collection[str] = ()
    ) -> dict[str, "Value"]:
        """Return a mapping's values by name; missing and unknown names are findings."""
        found = dict(self.entries())
        known = [*required, *optional]
        for key in found.keys() - set(known):
            found[key].complain("this name is not known here.", f"Use one of: {', '.join(known)}.")
        for key in required:
            if key not in found and self.kind == "map":
                self.complain(f"{key} is missing.", f"Add a line “{key}: …”.")
            found.setdefault(key, self._stand_in(key))
        return found

    def items(self) -> Iterator["Value"]:
        """Yield the values of a list."""
        if self._is("seq") and isinstance(self.node, yaml.SequenceNode):
            for number, node in enumerate(self.node.value, start=1):
                yield Value(node, self.file, (*self.path, f"#{number}"), self.findings)

    def text(self) -> str:
        """Return a text that is not empty."""
        if not self._is("str"):
            return ""
        written = str(self.node.value).strip()
        if not written:
            self.complain("the text is empty.", "Write it, or take the whole entry out.")
        return written

    def choice(self, allowed: Collection[str]) -> str:
        """Return a text that is one of `allowed`, else the first of them."""
        written = self.text()
        if written in allowed:
            return written
        if written:
            message = f"“{written}” is not one of the choices."
            self.complain(message, f"Use one of: {', '.join(allowed)}.")
        return next(iter(allowed))

    def whole_number(self) -> int:
        """Return a whole number."""
        return int(self.node.value) if self._is("int") else 0

    def number(self) -> float:
        """Return a number, whole or not."""
        return float(self.node.value) if self._is("float", "int") else 0.0

    def yes_or_no(self) -> bool:
        """Return a true or false."""
        return self._is("bool") and self.node.value.lower() in {"true", "yes", "on"}

    def day(self) -> date:
        """Return a date written as 2026-11-22."""
        try:
            return date.fromisoformat(str(self.node.value))
        except ValueError:
            self.complain("this is not a date.", "Write it as year-month-day, like 2026-11-22.")
            return date.min

    def _is(self, *kinds: str) -> bool:
        if self.kind in kinds:
            return True
        wanted, there = self.KINDS[kinds[0]], self.KINDS.get(self.kind, self.kind)
        quotes = " Put the text in quotes." if kinds == ("str",) else ""
        self.complain(f"{there} stands here.", f"Write {wanted}.{quotes}")
        return False

    def _stand_in(self, key: str) -> "Value":
        """Return a value for a missing name; what it complains of is already said."""
        node = yaml.ScalarNode(f"{TAG}null", "", self.node.start_mark, self.node.end_mark)
        return Value(node, self.file, (*self.path, key), [])


def read_yaml(path: Path, findings: list[Finding]) -> Value | None:
    """Return the file's top value; None, with a finding, when it is not YAML at all."""
    file = str(path)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    except FileNotFoundError:
        findings.append(Finding(file, 1, RULE, "this file is missing.", "Add it."))
        return None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        message = f"this is not YAML: {error.problem}."
        mend = "Compare the spaces and quotes here and one line above with the entry before."
        findings.append(Finding(file, line, RULE, message, mend))
        return None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"a character cannot be read: {error}."
        findings.append(Finding(file, 1, RULE, message, "Save the file as UTF-8 text."))
        return None
    if node is None:
        findings.append(Finding(file, 1, RULE, "the file is empty.", "Fill it or remove it."))
        return None
    return Value(node, file, (), findings)


def read_each(path: Path, read: Callable[[Value], T]) -> list[T]:
    """Read every value of a file that is a list, or raise `ContentError` with all mistakes."""
    findings: list[Finding] = []
    top = read_yaml(path, findings)
    found = [read(value) for value in top.items()] if top else []
    if findings:
        raise ContentError(findings)
    return found
