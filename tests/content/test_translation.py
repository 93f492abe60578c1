"""What a language owes to English, and what it still says in English."""

import shutil

import pytest

from content import ContentError, check, load, untranslated
from tests.content.copies import Copy

WEEK = "week-dates = { $first } - { $last }\n"


def begin_spanish(copy: Copy) -> None:
    """Start a language whose banned words are English's."""
    (copy.folder / "xx").mkdir()
    shutil.copy(copy.folder / "en" / "lint.yaml", copy.folder / "xx")


def test_a_translation_fills_in_what_english_does(copy: Copy) -> None:
    begin_spanish(copy)
    copy.write("xx/week.ftl", WEEK)
    assert copy.findings("variables") == []
    copy.write("xx/week.ftl", WEEK.replace("$last", "$first"))
    [finding] = copy.findings("variables")
    assert (finding.file, finding.line) == (str(copy.folder / "xx/week.ftl"), 1)
    assert finding.mend == "Fill in what English does: $first, $last."


def test_a_key_that_english_does_not_have_is_told(copy: Copy) -> None:
    begin_spanish(copy)
    copy.write("xx/week.ftl", "week-datos = x\n")
    [finding] = copy.findings("variables")
    assert "week-datos is not an English key" in finding.message


@pytest.mark.parametrize("translation", ["", "live-begin = Go\n"])
def test_a_message_the_bot_says_is_missed_in_english_alone(copy: Copy, translation: str) -> None:
    text = next(
        line
        for line in (copy.folder / "en/live.ftl").read_text(encoding="utf-8").splitlines()
        if line.startswith("live-begin = ")
    )
    begin_spanish(copy)
    copy.write("xx/live.ftl", translation)
    assert check(copy.folder) == []
    copy.spoil("en/live.ftl", f"{text}\n", "")
    [finding] = check(copy.folder)
    assert (finding.file, finding.rule) == (str(copy.folder / "en"), "missing")
    assert finding.message == "the bot says live-begin."
    with pytest.raises(ContentError):
        load(copy.folder)


def test_a_text_in_danger_always_says_where_help_is(copy: Copy) -> None:
    line = copy.spoil(
        "en/safety.ftl", "call { $emergency } now.\n    To talk", "get help.\n    To talk"
    )
    [finding] = copy.findings("variables")
    assert "safety-suicide does not say where help is" in finding.message
    assert finding.line <= line


def test_what_a_language_lacks_is_said_in_english_and_told(copy: Copy) -> None:
    assert untranslated(copy.folder) == []
    begin_spanish(copy)
    copy.write("xx/week.ftl", WEEK)
    told = {lack.kind: str(lack) for lack in untranslated(copy.folder)}
    assert sorted(told) == ["messages", "prompts", "statements", "triggers"]
    assert told["prompts"].startswith("xx: 118 prompts in English: ")
    assert "week-dates" not in told["messages"]
