"""docs/content.md tells authors what is so."""

import re
from pathlib import Path
from textwrap import dedent, indent

from content import SHIPPED, check
from tests.content.copies import Copy

PAGE = (SHIPPED.parent / "docs" / "content.md").read_text(encoding="utf-8")


def example(first: str) -> str:
    """Return the indented block of the page that begins with these words, without its indent."""
    block = next(part for part in PAGE.split("\n\n") if part.strip().startswith(first))
    return dedent(block) + "\n"


def test_every_rule_is_explained() -> None:
    files = ("keys.py", "lint.py", "sayings.py", "translation.py")
    source = "".join((SHIPPED / file).read_text(encoding="utf-8") for file in files)
    rules = set(re.findall(r'finding\(\s*"([a-z-]+)"', source)) | {"form"}
    explained = set(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE))
    assert rules == explained


def test_every_reference_is_listed() -> None:
    families = (SHIPPED / "families.yaml").read_text(encoding="utf-8")
    used = {ref for refs in re.findall(r"refs: \[(.+)\]", families) for ref in refs.split(", ")}
    assert used == set(re.findall(r"^\| (R\d+) \|", PAGE, re.MULTILINE))


def test_the_examples_can_be_pasted_in(copy: Copy) -> None:
    orient = "  orient:\n    - id: scanner-low-orient-1"
    prompt = indent(example("- id: scanner-low-delay-5"), "    ")
    copy.spoil("en/prompts/scanner.yaml", orient, prompt + orient)
    trigger = indent(example("- id: scanner-left-on-read"), "  ")
    copy.spoil("en/triggers.yaml", "  - id: scanner-seen\n", f"{trigger}  - id: scanner-seen\n")
    copy.write("en/extra.ftl", example("pause-until").replace("pause-until", "test-until"))
    copy.write("en/more.ftl", example("check-ins").replace("check-ins", "test-check-ins", 1))
    assert [str(finding) for finding in check(copy.folder)] == []


def test_a_signed_family_can_be_pasted_in(copy: Copy) -> None:
    signed = indent(example("reviewed_by"), "  ")
    path: Path = copy.folder / "families.yaml"
    unsigned = "  reviewed_by: null\n  reviewed_on: null\n"
    path.write_text(path.read_text(encoding="utf-8").replace(unsigned, signed), encoding="utf-8")
    assert check(copy.folder) == []
