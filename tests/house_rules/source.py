"""The code as its own tests read it: what it says, and what its buttons do."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SPEAKING = ("bot/services", "bot/views", "bot/publishing.py", "handlers")
"""Where words for people are chosen."""

KEY_AT = {"say": 0, "line": 1, "toast": 1}
ACT_AT = {"button": 1, "numbers": 0}
"""Which argument of these calls is a message's key, or a button's act."""


@dataclass(frozen=True, slots=True)
class Said:
    """A call that says a message: where, with which key, and the names of what it fills in.

    ``key`` is None where it is chosen elsewhere; one with holes has a star for each.
    ``values`` is None where they are handed on.
    """

    place: str
    key: str | None
    values: frozenset[str] | None


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Yield every module that chooses words, by its path from the root."""
    for name in SPEAKING:
        path = ROOT / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def said() -> Iterator[Said]:
    """Yield every call that says a message."""
    for name, call in _calls():
        if _name(call) in KEY_AT:
            key = _text(call.args[KEY_AT[_name(call)]])
            yield Said(f"{name}:{call.lineno}", key, _filled_in(call))


def _filled_in(call: ast.Call) -> frozenset[str] | None:
    names = {keyword.arg for keyword in call.keywords}
    if None in names:
        return None
    return frozenset(name for name in names if name is not None) - {"edit", "buttons"}


def button_keys() -> set[str]:
    """Return every key that a button's label, or a choice's, is made of right there."""
    labels = [call.args[0] for _, call in _calls() if _name(call) == "button"]
    choices = (call.args[1] for _, call in _calls() if _name(call) == "Choice")
    spoken = (
        node.args[0]
        for label in labels
        for node in ast.walk(label)
        if isinstance(node, ast.Call) and _name(node) == "say"
    )
    literals = (node for part in (*spoken, *choices) for node in ast.walk(part))
    constants = (node.value for node in literals if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def acts() -> set[str]:
    """Return the names of all that buttons do."""
    made = (_text(call.args[ACT_AT[_name(call)]]) for _, call in _calls() if _name(call) in ACT_AT)
    return {name for name in made if name is not None}


def handled_acts() -> set[str]:
    """Return the names of all that handlers take from buttons."""
    tables = (
        keyword.value
        for name, call in _calls()
        if name.startswith("handlers/") and _name(call) == "taps"
        for keyword in call.keywords
    )
    keys = (key for table in tables if isinstance(table, ast.Dict) for key in table.keys)
    return {str(key.value) for key in keys if isinstance(key, ast.Constant)}


def words() -> set[str]:
    """Return every string in these modules."""
    return {
        node.value
        for _, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for name, module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                yield name, node


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _text(node: ast.expr) -> str | None:
    """Return a string as it stands, with a star for each hole; None where it is no literal."""
    if isinstance(node, ast.JoinedStr):
        parts = [str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values]
        return re.sub(r"\*+", "*", "".join(parts))
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None
