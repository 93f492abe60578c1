"""The files that the safety screen is made of: what is wrong in them is said, with its line."""

from pathlib import Path

import pytest

from benchmarks.safety_fit import fit_language
from content.examples import Labelled, read_examples
from content.findings import ContentError, Finding
from content.safety import read_safety

FILE = """\
spellings: |
  dont = do not
classes: |
  NOT = not never
  THROUGH = really
  HIT = hit hits
harmless: |
  HIT the gym
aside: |
  film
danger:
  medical: |
    can not breathe
  suicide: |
    want to die
  harm_others: |
    i HIT him
  self_harm: |
    hurt myself
  abuse: |
    he HIT me
"""


def findings_of(folder: Path, text: str) -> list[Finding]:
    folder.mkdir(exist_ok=True)
    (folder / "safety.yaml").write_text(text, encoding="utf-8")
    found: list[Finding] = []
    read_safety(folder, found)
    return found


def test_a_file_without_mistakes(tmp_path: Path) -> None:
    assert findings_of(tmp_path, FILE) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("dont = do not", "dont do not", 2),
        ("HIT the gym", "HITS the gym", 8),
        ("he HIT me", "he ...", 21),
        ("he HIT me", "# a remark\n    he SHOUT me", 22),
    ],
)
def test_a_mistake_is_found_at_its_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    (finding,) = findings_of(tmp_path, FILE.replace(old, new))
    assert finding.line == line


def test_a_spoilt_likeness_is_found(tmp_path: Path) -> None:
    (tmp_path / "safety.likeness").write_text("spoilt", encoding="utf-8")
    (finding,) = findings_of(tmp_path, FILE)
    assert finding.file.endswith("safety.likeness")


def test_examples_are_fitted_into_a_file_that_is_read_again(tmp_path: Path) -> None:
    assert findings_of(tmp_path, FILE) == []
    examples = tmp_path / "examples.yaml"
    harmful = '- {text: "he hits me hard", categories: [abuse]}\n'
    examples.write_text(harmful * 5 + '- {text: "we had pizza"}\n' * 5, encoding="utf-8")
    fit_language(tmp_path, [examples])
    found: list[Finding] = []
    phrases = read_safety(tmp_path, found)
    assert found == []
    assert phrases is not None
    assert phrases.likeness is not None


def test_an_example_of_an_unknown_category_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "examples.yaml"
    file.write_text('- {text: "a", categories: [sadness]}\n', encoding="utf-8")
    with pytest.raises(ContentError):
        read_examples(file)


def test_an_example_without_categories_is_harmless(tmp_path: Path) -> None:
    file = tmp_path / "examples.yaml"
    file.write_text('- {text: "a", intensity: 3}\n', encoding="utf-8")
    assert read_examples(file) == [Labelled("a", frozenset())]
