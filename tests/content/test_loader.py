"""Every mistake in a content file is told with its file, line, key and how to mend it."""

from pathlib import Path

import pytest

from content import ContentError, Finding, load
from tests.content.copies import Copy

SCANNER = "en/prompts/scanner.yaml"
TRIGGERS = "en/triggers.yaml"


def only_finding(copy: Copy) -> Finding:
    with pytest.raises(ContentError) as caught:
        load(copy.folder)
    assert len(caught.value.findings) == 1, str(caught.value)
    return caught.value.findings[0]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (SCANNER, "action: Say the plain fact once.", "deed: Say it.", "deed: this name"),
        (SCANNER, "action: Say the plain fact once.", "action: ''", "action: the text is empty"),
        (SCANNER, "action: Say the plain fact once.", "action: No", "true or false stands here"),
        (SCANNER, "id: scanner-low-delay-2", "id: scanner-low-delay-1", "stands here and at"),
        (SCANNER, "id: scanner-low-delay-2", "id: delay-2", "cannot be an id here"),
        (SCANNER, "id: scanner-low-delay-2", "id: scanner-low-delay-TWO", "cannot be an id"),
        (TRIGGERS, 'label: "Slow to answer"', "label: 7", "a whole number stands here"),
        (TRIGGERS, "id: scanner-seen", "id: scanner-slow", "stands here and at"),
        ("families.yaml", "opt_in: true", "opt_in: maybe", "Write true or false"),
        ("families.yaml", "requires_text: {high: skip}", "requires_text: {top: skip}", "a band"),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    copy: Copy, file: str, old: str, new: str, said: str
) -> None:
    line = copy.spoil(file, old, new)
    findings = load_findings(copy)
    assert [(f.file, f.line) for f in findings if said in str(f)] == [
        (str(copy.folder / file), line)
    ], findings
    assert all(finding.mend for finding in findings)


def load_findings(copy: Copy) -> tuple[Finding, ...]:
    with pytest.raises(ContentError) as caught:
        load(copy.folder)
    return caught.value.findings


def test_a_missing_line_is_told_at_its_entry(copy: Copy) -> None:
    copy.spoil(SCANNER, "      action: Say the plain fact once.\n", "")
    finding = only_finding(copy)
    assert "low > distance > #1: action is missing." in finding.message
    assert finding.mend == "Add a line “action: …”."


def test_an_unknown_family_or_band_is_told_with_the_choices(copy: Copy) -> None:
    copy.spoil(SCANNER, "  name:\n", "  naming:\n")
    copy.spoil(SCANNER, "\nhigh:\n", "\nhuge:\n")
    told = [str(finding) for finding in load_findings(copy)]
    assert any("mid > naming: families.yaml does not name" in line for line in told)
    assert any("huge: this is not a band. Mend: Use one of: low, mid, high." in t for t in told)


def test_a_pattern_that_does_not_exist_is_told(copy: Copy) -> None:
    copy.spoil(TRIGGERS, "id: scanner-slow\n    pattern: scanner", "id: x-slow\n    pattern: x")
    assert any("“x” is not one of the choices" in str(f) for f in load_findings(copy))


def test_all_mistakes_are_told_at_once(copy: Copy) -> None:
    first = copy.spoil(SCANNER, "action: Say the plain fact once.", "action:")
    second = copy.spoil(TRIGGERS, 'label: "Slow to answer"', "label:")
    assert [finding.line for finding in load_findings(copy)] == [first, second]


def test_a_name_used_twice_in_an_entry_is_told(copy: Copy) -> None:
    line = copy.spoil(SCANNER, "action: Say the plain fact once.", "seconds: 5\n      action: Say.")
    finding = only_finding(copy)
    assert finding.line == line + 2
    assert "seconds stands here and at" in finding.message


def test_broken_yaml_is_told_at_its_line(copy: Copy) -> None:
    line = copy.spoil(SCANNER, "action: Say the plain fact once.", "action: 'Say the fact once.")
    finding = only_finding(copy)
    assert "this is not YAML" in finding.message
    assert finding.line >= line


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "the file is empty"), (b"low: \xff", "Save the file as UTF-8")]
)
def test_an_unreadable_file_is_told(copy: Copy, content: bytes, said: str) -> None:
    (copy.folder / SCANNER).write_bytes(content)
    assert said in str(only_finding(copy))


def test_a_review_needs_both_a_name_and_a_day(copy: Copy) -> None:
    text = (copy.folder / "families.yaml").read_text(encoding="utf-8")
    copy.write("families.yaml", text.replace("reviewed_by: null", "reviewed_by: A. Reader", 1))
    assert "orient: a review has both" in only_finding(copy).message


def test_a_complete_review_is_kept(copy: Copy) -> None:
    text = (copy.folder / "families.yaml").read_text(encoding="utf-8")
    signed = "reviewed_by: A. Reader\n  reviewed_on: 2026-11-22"
    unsigned = "reviewed_by: null\n  reviewed_on: null"
    copy.write("families.yaml", text.replace(unsigned, signed, 1))
    family = load(copy.folder).families["orient"]
    assert (family.reviewed_by, str(family.reviewed_on)) == ("A. Reader", "2026-11-22")


def test_a_day_that_is_none_is_told(copy: Copy) -> None:
    text = (copy.folder / "families.yaml").read_text(encoding="utf-8")
    signed = "reviewed_by: A. Reader\n  reviewed_on: last week"
    copy.write("families.yaml", text.replace("reviewed_by: null\n  reviewed_on: null", signed, 1))
    assert "reviewed_on: this is not a date" in only_finding(copy).message


def test_a_prompt_file_of_no_pattern_is_told(copy: Copy) -> None:
    copy.write("en/prompts/watcher.yaml", "low: {}\n")
    finding = only_finding(copy)
    assert "no pattern has this name" in finding.message
    assert "scanner.yaml" in finding.mend


@pytest.mark.parametrize("file", [TRIGGERS, "families.yaml"])
def test_a_missing_file_is_told(copy: Copy, file: str) -> None:
    (copy.folder / file).unlink()
    missing = [f for f in load_findings(copy) if f.file == str(copy.folder / file)]
    assert [finding.message for finding in missing] == ["this file is missing."]


def test_a_folder_that_is_no_content_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no folder en/ here"):
        load(tmp_path / "nowhere")
