"""Sayings: every one under a trigger there is, and all of them learned."""

import content
from content.sayings import read_sayings
from tests.content.copies import Copy

SAYINGS = "en/sayings.txt"
FIRST = "[scanner-slow]\n"


def test_a_saying_of_no_trigger_is_found(copy: Copy) -> None:
    line = copy.spoil(SAYINGS, FIRST, "[scanner-slowly]\n")
    assert line + 1 in {finding.line for finding in copy.findings("sayings")}


def test_a_new_saying_has_to_be_learned(copy: Copy) -> None:
    copy.spoil(SAYINGS, FIRST, f"{FIRST}the pigeon is late\n")
    (finding,) = copy.findings("sayings")
    assert finding.mend == "Run: python -m bot content fit"
    assert content.fit(copy.folder) == (copy.folder / "en" / "sayings.learned",)
    assert copy.findings("sayings") == []


def test_a_changed_spelling_has_to_be_learned(copy: Copy) -> None:
    copy.spoil("en/lexicon.yaml", "  birthday: bday\n", "  birthday: bday, bdate\n")
    assert copy.findings("sayings")


def test_what_is_shipped_is_what_fitting_gives(copy: Copy) -> None:
    shipped = (copy.folder / "en" / "sayings.learned").read_bytes()
    content.fit(copy.folder)
    assert (copy.folder / "en" / "sayings.learned").read_bytes() == shipped


def test_a_damaged_file_of_what_was_learned_is_found(copy: Copy) -> None:
    copy.write("en/sayings.learned", "labels\n")
    assert copy.findings("sayings")


def test_every_trigger_has_sayings(copy: Copy) -> None:
    said = {one.label for one in read_sayings(copy.folder / "en")}
    triggers = content.load(copy.folder).for_language("en").triggers
    assert said >= {trigger.id for trigger in triggers}
