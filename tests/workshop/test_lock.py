"""The lock holds everything, with hashes, for a machine with any package index."""

import re

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.workshop.tree import project, text

LINES = re.findall(r"^([a-z0-9-]+)==([^ ]+)", text("requirements.lock"), re.MULTILINE)
PINS = dict(LINES)


def wanted() -> list[Requirement]:
    table = project()
    return [
        Requirement(line)
        for line in table["project"]["dependencies"] + table["dependency-groups"]["dev"]
    ]


def test_what_is_asked_for_is_locked_in_a_version_that_fits() -> None:
    for requirement in wanted():
        assert requirement.specifier.contains(PINS[canonicalize_name(requirement.name)]), (
            requirement
        )


def test_each_pin_has_hashes() -> None:
    blocks = re.split(r"^(?=\S)", text("requirements.lock"), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(LINES)
    assert all(re.search(r"\\\n    --hash=sha256:[0-9a-f]{64}", block) for block in blocks)


def test_nothing_is_installed_but_by_its_hash() -> None:
    made = re.sub(r"\\\n\s*", "", text("Makefile"))
    installing = re.findall(r"^.*\bpip (?:install|sync)\b.*$", made, re.MULTILINE)
    assert len(installing) == 3
    assert [line for line in installing if "--require-hashes" not in line] == []


def test_no_line_names_a_place_to_fetch_from() -> None:
    lines = text("requirements.lock").splitlines()
    shape = re.compile(r"[a-z0-9-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not shape.fullmatch(line)] == []
    assert "://" not in text("requirements.lock")


def test_every_dependency_says_why_it_is_there() -> None:
    rows = re.findall(r"^\| ([\w., ()-]+) \|", text("docs/dependencies.md"), re.MULTILINE)
    told = {
        canonicalize_name(re.sub(r" \(.*", "", name))
        for row in rows
        for name in row.split(", ")
        if name != "package"
    }
    assert told - {"---"} == {canonicalize_name(requirement.name) for requirement in wanted()}
