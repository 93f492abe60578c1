"""docs/guarantees.md: every promise names a test that shows it, and every test named exists."""

import ast
import re
from functools import cache

import pytest

from tests.workshop.tree import ROOT, text

PAGE = text("docs/guarantees.md")
SECTIONS = dict(re.findall(r"^## (\d)\. .*\n((?:(?!## ).*\n)*)", PAGE, re.MULTILINE))
ROWS = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
PROMISES = [row for row in ROWS if row[2] != "shown by"]
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")


@cache
def defined_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, functions)}


def test_the_seven_guarantees_have_a_section_each() -> None:
    assert list(SECTIONS) == list("1234567")


@pytest.mark.parametrize("section", SECTIONS.values(), ids=SECTIONS)
def test_each_has_at_least_one_test(section: str) -> None:
    assert NAMED.search(section)


def test_every_promise_has_at_least_one_test() -> None:
    assert len(PROMISES) > len(SECTIONS)
    assert [promise for promise, _, shown in PROMISES if not NAMED.search(shown)] == []


def test_every_test_named_exists() -> None:
    named = NAMED.findall(PAGE)
    assert [f"{file}::{name}" for file, name in named if name not in defined_in(file)] == []


def test_every_module_named_exists() -> None:
    paths = {path for _, kept, _ in PROMISES for path in re.findall(r"`([\w./]+)`", kept)}
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []
