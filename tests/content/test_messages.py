"""What the bot says: filled in, strict, in one's language and else in English."""

import pytest

from content import ContentError, Language, MessageError, load
from tests.content.copies import Copy

EXTRA = """\
greeting = Hello, { $name }.
    Your next check-in is { $when }.
times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
-bot = Surefoot
about = This is { -bot }.
"""


@pytest.fixture
def english(copy: Copy) -> Language:
    copy.write("en/extra.ftl", EXTRA)
    return load(copy.folder).for_language("en")


def test_a_message_is_filled_in_without_invisible_marks(english: Language) -> None:
    said = english.say("greeting", name="Sam", when="tonight")
    assert said == "Hello, Sam.\nYour next check-in is tonight."


def test_a_choice_follows_the_number(english: Language) -> None:
    assert [english.say("times", count=count) for count in (1, 2)] == ["once", "2 times"]


def test_terms_are_filled_in(english: Language) -> None:
    assert english.say("about") == "This is Surefoot."


def test_an_unknown_key_raises(english: Language) -> None:
    with pytest.raises(MessageError, match="no message has the key 'farewell'"):
        english.say("farewell")


def test_a_term_is_no_message(english: Language) -> None:
    with pytest.raises(MessageError, match="bot"):
        english.say("bot")


@pytest.mark.parametrize("key", ["greeting", "times"])
def test_a_missing_value_raises(english: Language, key: str) -> None:
    with pytest.raises(MessageError, match=r"count|name"):
        english.say(key)


def test_every_ftl_file_of_the_folder_is_read(copy: Copy) -> None:
    copy.write("en/one.ftl", "test-one = One\n")
    copy.write("en/two.ftl", "test-two = Two { test-one }\n")
    assert load(copy.folder).for_language("en").say("test-two") == "Two One"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a-key = One\n\nb-key no equals sign\n", 3, "“b-key no equals sign” is not a message"),
        ("a-key = Uses { gone }\n", 1, "a-key uses { gone }, which does not exist"),
        ("a-key = Uses { -gone }\n", 1, "a-key uses { -gone }"),
        ("a-key = { SHOUT($x) }\n", 1, "a-key uses { SHOUT }"),
        ("a-key = One\n    .alt = Two\n", 1, "a-key has lines that begin with a dot"),
    ],
)
def test_a_mistake_is_told_where_it_stands(copy: Copy, text: str, line: int, said: str) -> None:
    copy.write("en/bad.ftl", text)
    with pytest.raises(ContentError) as caught:
        load(copy.folder)
    (finding,) = caught.value.findings
    assert (finding.file, finding.line) == (str(copy.folder / "en/bad.ftl"), line)
    assert said in finding.message
    assert finding.mend


def test_a_key_in_two_files_is_told_with_both_places(copy: Copy) -> None:
    copy.write("en/one.ftl", "test-key = One\n")
    copy.write("en/two.ftl", "test-other = Two\ntest-key = Three\n")
    with pytest.raises(ContentError) as caught:
        load(copy.folder)
    (finding,) = caught.value.findings
    assert (finding.file, finding.line) == (str(copy.folder / "en/two.ftl"), 2)
    assert f"{copy.folder / 'en/one.ftl'}:1" in finding.message


SPANISH_PROMPT = """\
low:
  delay:
    - id: scanner-low-delay-1
      text: Deja el teléfono boca abajo.
      action: Deja el teléfono.
      seconds: 20
"""


@pytest.fixture
def spanish(copy: Copy) -> Language:
    copy.write("en/extra.ftl", "test-one = One\ntest-two = Two\n")
    copy.write("es/messages.ftl", "test-one = Uno\n")
    copy.write("es/prompts/scanner.yaml", SPANISH_PROMPT)
    return load(copy.folder).for_language("es-MX")


def test_a_half_translated_language_falls_back_key_by_key(spanish: Language) -> None:
    assert spanish.code == "es"
    assert (spanish.say("test-one"), spanish.say("test-two")) == ("Uno", "Two")


def test_a_translated_prompt_takes_the_place_of_the_english_one(
    copy: Copy, spanish: Language
) -> None:
    english = load(copy.folder).for_language("en")
    assert [p.id for p in spanish.prompts] == [p.id for p in english.prompts]
    changed = [p.id for p in spanish.prompts if p not in english.prompts]
    assert changed == ["scanner-low-delay-1"]
    assert spanish.triggers == english.triggers


@pytest.mark.parametrize("code", ["xx", "", "zh-Hant", "EN-gb", "en_US"])
def test_other_languages_are_english(copy: Copy, code: str) -> None:
    assert load(copy.folder).for_language(code).code == "en"


def test_english_comes_first(copy: Copy) -> None:
    copy.write("de/messages.ftl", "test-key = Eins\n")
    library = load(copy.folder)
    assert [language.code for language in library.languages] == ["en", "de"]
    assert library.for_language("xx").code == "en"


def test_a_folder_of_another_kind_is_no_language(copy: Copy) -> None:
    copy.write("notes/messages.ftl", "x = y\n")
    assert [language.code for language in load(copy.folder).languages] == ["en"]


def test_what_content_no_longer_has_is_none(english: Language) -> None:
    known = english.trigger("scanner-slow")
    assert known is not None
    assert known.label == "Slow to answer"
    assert english.trigger("scanner-gone") is None
    assert english.prompt("scanner-gone") is None
