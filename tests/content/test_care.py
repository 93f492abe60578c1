"""care.yaml: how people ask what nobody here can know, language by language."""

import shutil

from bot.domain.asking import asks_what_nobody_knows
from content import load
from content.yamlfile import RULE
from tests.content.copies import Copy

SPANISH = """\
classes: {AMAR: "ama, quiere"}
fillers: todavia, aun
questions: [me AMAR]
openers: [crees que]
asked: [me AMAR]
"""


def test_a_phrase_that_is_none_is_told_with_its_line(copy: Copy) -> None:
    line = copy.spoil("en/care.yaml", "  - DO ... mean IT\n", "  - DO ... mean IT ...\n")
    [finding] = copy.findings(RULE)
    assert (finding.file, finding.line) == (str(copy.folder / "en/care.yaml"), line)
    assert "does not begin and end with a word" in finding.message


def test_a_class_that_is_not_there_is_told(copy: Copy) -> None:
    copy.spoil("en/care.yaml", "  - DO ... mean IT\n", "  - DO ... mean THAT\n")
    [finding] = copy.findings(RULE)
    assert "there is no class THAT" in finding.message


def test_each_language_asks_in_its_own_words_and_in_english(copy: Copy) -> None:
    (copy.folder / "xx").mkdir()
    shutil.copy(copy.folder / "en" / "lint.yaml", copy.folder / "xx")
    copy.write("xx/care.yaml", SPANISH)
    spoken = load(copy.folder).for_language("xx")
    for text in ("¿me quiere todavía?", "crees que me ama", "does she love me"):
        assert any(asks_what_nobody_knows(text, asking) for asking in spoken.asking)
    assert not asks_what_nobody_knows("crees que llueve", spoken.asking[0])
