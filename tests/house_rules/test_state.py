"""State is in rows: nothing that python-telegram-bot or a scheduler would keep in memory."""

import ast
from collections.abc import Iterator

import pytest

from tests.house_rules.source import ROOT

KEPT_IN_MEMORY = {
    "ConversationHandler",
    "BasePersistence",
    "PicklePersistence",
    "DictPersistence",
    "persistence",
    "user_data",
    "chat_data",
    "run_once",
    "run_daily",
    "run_repeating",
}
FILES = sorted(file for room in ("bot", "handlers") for file in (ROOT / room).rglob("*.py"))


def names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                yield name
            case ast.alias(name=name):
                yield name


@pytest.mark.parametrize("line", ["from telegram.ext import ConversationHandler", "x.user_data[1]"])
def test_it_would_be_seen(line: str) -> None:
    assert KEPT_IN_MEMORY & set(names(ast.parse(line)))


def test_nothing_is_kept_where_a_crash_would_lose_it() -> None:
    found = {
        file.relative_to(ROOT).as_posix(): kept
        for file in FILES
        if (kept := KEPT_IN_MEMORY & set(names(ast.parse(file.read_text(encoding="utf-8")))))
    }
    assert found == {}


def test_nobody_has_a_job_of_their_own() -> None:
    """The scheduler is given its few jobs when the bot starts, whoever there is."""
    functions = [
        node
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    giving = [each.name for each in functions if "add_job" in set(names(ast.Module([each], [])))]
    assert giving == ["start"]
