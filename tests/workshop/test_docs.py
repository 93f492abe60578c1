"""What a newcomer reads is true: settings, targets, links, version."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, load_settings
from handlers import COMMANDS
from tests.workshop.tree import ROOT, make_targets, project, text, tracked

PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(f"docs/{page.name}" for page in sorted((ROOT / "docs").glob("*.md"))),
]
NAMES = {PREFIX + field.upper() for field in Settings.model_fields}


@pytest.mark.parametrize("page", ["README.md", ".env.example"])
def test_every_setting_is_documented_and_no_other(page: str) -> None:
    rows = r"^\| `(SUREFOOT_\w+)`" if page == "README.md" else r"^#?(SUREFOOT_\w+)="
    assert set(re.findall(rows, text(page), re.MULTILINE)) == NAMES


def test_the_example_of_each_setting_is_accepted(tmp_path: Path) -> None:
    examples = re.findall(r"^#?(SUREFOOT_\w+=.*)$", text(".env.example"), re.MULTILINE)
    for example in examples:
        env = tmp_path / ".env"
        env.write_text(example)
        load_settings({}, env)


def test_the_example_can_be_copied_as_it_is() -> None:
    settings = load_settings({}, ROOT / ".env.example")
    assert settings == load_settings({}, None)


def test_the_image_sets_what_the_bot_knows() -> None:
    pairs = re.findall(r"(SUREFOOT_\w+)=(\S+)", text("Dockerfile"))
    assert pairs
    load_settings(dict(pairs), None)


def test_every_command_is_in_the_readme_in_the_order_of_the_menu() -> None:
    rows = re.findall(r"^\| `/(\w+)` \|", text("README.md"), re.MULTILINE)
    assert rows == list(COMMANDS)


def test_every_folder_of_tests_is_on_the_map() -> None:
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/__init__.py")}
    assert set(re.findall(r"`tests/(\w+)`", text("docs/testing.md"))) == folders


def test_every_target_says_what_it_does() -> None:
    declared = set(re.findall(r"^\.PHONY: (.+)$", text("Makefile"), re.MULTILINE))
    assert declared == make_targets()


def test_bare_make_lists_every_target() -> None:
    make = shutil.which("make")
    assert make is not None
    shown = subprocess.run([make], cwd=ROOT, check=True, capture_output=True, text=True)
    assert set(re.findall(r"^  make ([a-z-]+) ", shown.stdout, re.MULTILINE)) == make_targets()


@pytest.mark.parametrize("page", [*PAGES, ".ci/run", "Dockerfile", ".pre-commit-config.yaml"])
def test_every_make_command_exists(page: str) -> None:
    told = re.findall(
        r"(?:^\s*|`|&& |\.\.\. |RUN |entry: )make (?:--silent )?([a-z-]+)", text(page), re.MULTILINE
    )
    assert set(told) <= make_targets()


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", text(page))
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


def test_the_readme_begins_with_what_to_do() -> None:
    assert re.match(r"# Surefoot\n\n    make demo .*\n    make test .*\n", text("README.md"))


def test_the_changes_of_this_version_are_told() -> None:
    assert f"\n## {project()['project']['version']} " in text("CHANGELOG.md")


def test_no_file_names_a_machine_or_a_registry() -> None:
    # One letter of each stands in brackets, so that this file does not name them either.
    pattern = re.compile(
        rb"(?<!\w)/[w]ork/|(?<!\w)/[r]oot/|/opt/[p]ypi|[p]ypi\.org|[p]ythonhosted|[n]pmjs\.|[d]eb\.debian"
    )
    assert [str(path) for path in tracked() if pattern.search(path.read_bytes())] == []
