"""Every word the code says is in content, and every message in content is said."""

import re

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.domain.people import State
from bot.domain.places import regions
from bot.domain.safety import Danger
from bot.domain.text import fold
from bot.domain.words import Pattern
from bot.views.spacing import BUTTONS
from content import SHIPPED, load
from content.findings import Finding
from content.ftlfile import Entry, read_ftl
from content.keys import button_keys, required_keys
from content.lint import Text, short_consent
from handlers import COMMANDS
from tests.house_rules import source

STATES = (
    "active",
    "active-none",
    "paused-until",
    *(state.value for state in State if state not in {State.ASKED, State.ACTIVE}),
)
FILLED_IN = {
    "check-in-like-*": [f"check-in-like-{pattern.value}" for pattern in Pattern],
    "command-*": [f"command-{name}" for name in COMMANDS],
    "region-*": [f"region-{fold(name).replace(' ', '-')}" for name in regions()],
    "safety-*": [
        f"safety-{danger.value.replace('_', '-')}"
        for danger in Danger
        if danger is not Danger.UNSURE
    ],
    "settings-state-*": [f"settings-state-{state}" for state in STATES],
    "week-middle*": ["week-middle", "week-middle-first"],
    "week-range*": ["week-range", "week-range-first"],
}
"""The keys that are put together in code, and all that they can become."""

AREAS = {line.area_key for line in load(SHIPPED).helplines.lines() if line.area_key}
"""The keys that helplines.yaml names."""

ON_BUTTONS = {
    *FILLED_IN["check-in-like-*"],
    *FILLED_IN["region-*"],
    *BUTTONS.values(),
    "asking-prompt",
    "live-delay-minutes",
}
"""What stands on buttons and is put together elsewhere."""

NO_KEYS = {"active-none", "stand-alone", "surefoot-export", "utf-16-le"}
"""What is written like a key and is none."""


def english() -> dict[str, Entry]:
    findings: list[Finding] = []
    files = sorted((SHIPPED / "en").glob("*.ftl"))
    entries = [entry for file in files for entry in read_ftl(file, findings)]
    assert findings == []
    return {entry.key: entry for entry in entries}


class Variables(Visitor):
    """Collects the names a message fills in."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def variables(entry: Entry) -> frozenset[str]:
    visitor = Variables()
    visitor.visit(entry.node)
    return frozenset(visitor.names)


def test_every_key_put_together_in_code_is_known_here_and_no_other() -> None:
    put_together = {said.key for said in source.said() if said.key and "*" in said.key}
    assert put_together == set(FILLED_IN)


def test_every_key_the_code_says_is_in_content() -> None:
    keys = english().keys()
    named = [said for said in source.said() if said.key and "*" not in said.key]
    assert [said for said in named if said.key not in keys] == []
    assert [key for every in FILLED_IN.values() for key in every if key not in keys] == []


def test_every_word_written_like_a_key_is_one() -> None:
    like_keys = {word for word in source.words() if re.fullmatch(r"[a-z\d]+(-[a-z\d]+)+", word)}
    assert like_keys - english().keys() - source.acts() == NO_KEYS


def test_every_message_in_content_is_said() -> None:
    said = source.words().union(AREAS, *FILLED_IN.values())
    assert [key for key in english() if key not in said] == []


def test_content_check_knows_every_message_that_is_said() -> None:
    said = source.words().intersection(english()).union(*FILLED_IN.values())
    assert sorted(required_keys()) == sorted(said)


def test_content_check_knows_which_of_them_stand_on_buttons() -> None:
    assert sorted(button_keys()) == sorted(source.button_keys() | ON_BUTTONS)


def test_a_message_is_said_with_just_what_it_fills_in() -> None:
    entries = english()
    wrong = [
        said
        for said in source.said()
        if said.key in entries and said.values not in {None, variables(entries[said.key])}
    ]
    assert wrong == []


@pytest.mark.parametrize("language", [one.code for one in load(SHIPPED).languages])
def test_every_language_has_the_words_telegram_shows(language: str) -> None:
    spoken = load(SHIPPED).for_language(language)
    for name in COMMANDS:
        assert 1 <= len(spoken.say(f"command-{name}")) <= 256
    assert 1 <= len(spoken.say("bot-description")) <= 512
    assert 1 <= len(spoken.say("bot-short-description")) <= 120


def test_every_button_is_answered_and_nothing_else_is() -> None:
    assert source.acts() == source.handled_acts()


@pytest.mark.parametrize(("characters", "rules"), [(400, []), (401, ["length"])])
def test_the_question_for_consent_is_short(characters: int, rules: list[str]) -> None:
    text = Text("consent", "x" * characters, english()["consent"].place)
    assert [finding.rule for finding in short_consent(text)] == rules
