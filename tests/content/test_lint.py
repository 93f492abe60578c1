"""Each rule catches its bad example, at its line, and says how to mend it."""

import re

import pytest

from bot.domain.words import Band, Pattern
from tests.content.copies import Copy

SCANNER = "en/prompts/scanner.yaml"
FIRST = "scanner-low-distance-1"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("length", "Look at it. " * 20 + "x"),
        ("sentences", "One. Two. Three. Four. Five. Six."),
        ("long-sentence", "Go " + "on and on " * 5 + "now and then."),
        ("long-words", "Immediately externalise catastrophic interpretations."),
        ("question", "What do you see? What do you hear?"),
    ],
)
def test_a_prompt_that_is_hard_to_take_in(copy: Copy, rule: str, text: str) -> None:
    line = copy.reword(FIRST, text)
    (finding,) = copy.findings(rule)
    assert (finding.file, finding.line) == (str(copy.folder / SCANNER), line)
    assert FIRST in finding.message
    assert finding.mend


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("length", "Look at it. " * 20),
        ("sentences", "One. Two. Three. Four. Five."),
        ("long-sentence", "Go " + "on and on " * 5 + "now then."),
        ("question", "What do you see?"),
    ],
)
def test_the_limit_itself_is_allowed(copy: Copy, rule: str, text: str) -> None:
    copy.reword(FIRST, text)
    assert copy.findings(rule) == []


def test_no_question_at_high(copy: Copy) -> None:
    copy.reword("scanner-high-orient-1", "What can you hear?")
    (finding,) = copy.findings("question")
    assert "0 is the most at high" in finding.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Say the plain fact once.\n      seconds: 20", "Say it.\n      seconds: 91"),
        ("Say the plain fact once.\n      seconds: 20", "Say it.\n      seconds: 0"),
        ("action: Say the plain fact once.", "action: Say it. Then say it again."),
    ],
)
def test_one_action_of_a_minute_and_a_half(copy: Copy, old: str, new: str) -> None:
    copy.spoil(SCANNER, old, new)
    (finding,) = copy.findings("action")
    assert FIRST in finding.message


BANNED = {
    "reassurance": "They really love you.",
    "mind_reading": "They are probably at work.",
    "relationship_advice": "You should set a date.",
    "diagnosing": "That is toxic.",
    "toxic_positivity": "Look on the bright side.",
    "invalidation": "It is a false alarm.",
    "distance_endorsed": "Maybe you need space.",
    "brain_and_medical": "This calms your brain.",
    "surveillance": "Read their messages.",
    "partner_words": "Text your husband.",
    "guilt_and_streaks": "Three days in a row.",
    "type_names": "You are a scanner.",
}


@pytest.mark.parametrize(("group", "text"), BANNED.items())
def test_banned_words_in_a_prompt_and_in_a_message(copy: Copy, group: str, text: str) -> None:
    copy.reword(FIRST, text)
    copy.write("en/extra.ftl", f"test-key = {text}\n")
    found = [f for f in copy.findings("banned") if f"({group})" in f.message]
    assert [f.file for f in found] == [
        str(copy.folder / "en/extra.ftl"),
        str(copy.folder / SCANNER),
    ]


def test_banned_words_in_an_action_and_on_a_button(copy: Copy) -> None:
    copy.spoil(SCANNER, "action: Say the plain fact once.", "action: Read their phone.")
    copy.spoil("en/triggers.yaml", "Slow to answer", "My wife is slow")
    keys = [finding.message.split()[0] for finding in copy.findings("banned")]
    assert keys == [FIRST, "scanner-slow"]


@pytest.mark.parametrize(
    "message",
    [
        "You\u2019re fine.",
        "You're\n    loved.",
        "YOU ARE SAFE.",
        "You're\u00a0enough.",
        "{ $n ->\n        [one] Rest.\n       *[other] You are fine.\n    }",
        "{ $n ->\n        [one] You are\n       *[other] We are\n    } loved",
    ],
)
def test_no_spelling_slips_past_the_bans(copy: Copy, message: str) -> None:
    copy.write("en/extra.ftl", f"test-key = {message}\n")
    assert len(copy.findings("banned")) == 1


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("It improved, because you tried.", "week-"),
        ("It went 5 % up.", "week-"),
        ("Ask less, because you improved by 20%?", "fading-"),
        ("Please just wait.", "safety-"),
    ],
)
def test_some_bans_hold_only_where_they_matter(copy: Copy, text: str, prefix: str) -> None:
    copy.write("en/extra.ftl", f"test-key = {text}\n{prefix}test-key = {text}\n")
    (finding,) = copy.findings("banned")
    assert finding.line == 2


def test_a_key_on_the_list_may_say_it(copy: Copy) -> None:
    copy.write("en/extra.ftl", "test-key = This is no therapy.\n")
    assert len(copy.findings("banned")) == 1
    copy.spoil("en/lint.yaml", "allowed:\n", "allowed:\n  test-key: [brain_and_medical]\n")
    assert copy.findings("banned") == []


@pytest.mark.parametrize(
    ("key", "text", "count"),
    [
        ("test-key", "Hi 👋", 0),
        ("test-key", "Hi 👨‍👩‍👧‍👦", 0),  # one picture, joined from four
        ("test-key", "Hi 👋🌱", 1),
        ("safety-test", "Call now 📞", 1),
    ],
)
def test_one_emoji_at_most_and_none_in_danger(copy: Copy, key: str, text: str, count: int) -> None:
    copy.write("en/extra.ftl", f"{key} = {text}\n")
    assert len(copy.findings("emoji")) == count


@pytest.mark.parametrize("family", ["name", "body", "muscle"])
def test_a_family_in_the_wrong_place(copy: Copy, family: str) -> None:
    text = (copy.folder / SCANNER).read_text(encoding="utf-8")
    moved = text.replace("low-delay", f"low-{family}").replace("  delay:", f"  {family}:", 1)
    copy.write(SCANNER, moved)
    found = copy.findings("family")
    assert len(found) == 4
    assert f"{family} is not for scanner at low." in found[0].message


@pytest.mark.parametrize(
    ("prompt", "phrase"),
    [("withdrawer-low-approach-1", "safe"), ("reassurance-high-cool-1", "skip")],
)
def test_some_families_owe_a_clause(copy: Copy, prompt: str, phrase: str) -> None:
    line = copy.reword(prompt, "Sit one seat closer.")
    (finding,) = copy.findings("required-text")
    assert (finding.line, phrase in finding.message) == (line, True)


def test_name_at_high_asks_for_one_word(copy: Copy) -> None:
    named = """\
high:
  name:
    - id: merger-high-name-1
      text: Say how you feel, in full.
      action: Say how you feel.
      seconds: 20
"""
    copy.write("en/prompts/merger.yaml", named)
    assert "one_word clause" in copy.findings("required-text")[0].message
    copy.write("en/prompts/merger.yaml", named.replace("in full", "in one word"))
    assert copy.findings("required-text") == []


def test_a_phrase_that_no_list_names_is_told(copy: Copy) -> None:
    copy.spoil("en/lint.yaml", "  skip:", "  leave_out:")
    assert "no phrase is called skip" in copy.findings("required-text")[0].message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("bands: [high]\n  patterns: [scanner, reassurance, withdrawer, merger]\n  evidence: One",
         "bands: [mid, high]\n  patterns: [reassurance]\n  evidence: One", "the high band only"),
        ("  opt_in: true\n", "", "opt_in must be true"),
        ("  requires_text: {low: safe, mid: safe}\n", "", "approach needs a safe clause"),
        ("bands: [mid, high]\n  patterns: [scanner, reassurance, merger]",
         "bands: [low, mid]\n  patterns: [scanner, reassurance, merger]", "not in the low band"),
        ("bands: [low, mid]\n  patterns: [withdrawer, merger]",
         "bands: [low, mid]\n  patterns: [scanner, withdrawer, merger]", "body is not for scan"),
    ],
)  # fmt: skip
def test_families_cannot_be_made_harmful(copy: Copy, old: str, new: str, said: str) -> None:
    copy.spoil("families.yaml", old, new)
    assert any(said in finding.message for finding in copy.findings("family"))


@pytest.mark.parametrize(
    ("old", "most"), [("Slow to answer", 28), ("I notice every small change", 40)]
)
def test_a_button_that_would_be_cut_off(copy: Copy, old: str, most: int) -> None:
    copy.spoil("en/triggers.yaml", old, "x" * (most + 1))
    (finding,) = copy.findings("label")
    assert finding.mend == "Cut 1."


@pytest.mark.parametrize(("key", "most"), [("check-in-begin", 28), ("pause-days", 28)])
def test_a_message_on_a_button_that_would_be_cut_off(copy: Copy, key: str, most: int) -> None:
    path = copy.folder / "en" / "messages.ftl"
    entry = re.compile(rf"^({key} =).*\n(?: +.*\n)*", re.MULTILINE)
    text = path.read_text(encoding="utf-8")
    for over in (0, 1):
        path.write_text(entry.sub(rf"\g<1> {'x' * (most + over)}\n", text), encoding="utf-8")
        assert [finding.mend for finding in copy.findings("label")] == ["Cut 1."] * over


def test_two_prompts_that_say_the_same(copy: Copy) -> None:
    copy.reword(FIRST, "Tell it like a friend on the bus would. One line will do.")
    (finding,) = copy.findings("similar")
    assert FIRST in finding.message


def test_a_band_with_too_few_prompts(copy: Copy) -> None:
    text = (copy.folder / SCANNER).read_text(encoding="utf-8")
    start = text.index("    - id: scanner-low-delay-4")
    copy.write(SCANNER, text[:start] + text[text.index("  orient:") :])
    (finding,) = copy.findings("coverage")
    assert finding.message == "low has 1 families with 4 prompts."


def test_a_prompt_on_request_does_not_count(copy: Copy) -> None:
    last = "action: Tap your knee 60 times.\n"
    copy.spoil(SCANNER, last, f"{last}      on_request: true\n")
    (finding,) = copy.findings("coverage")
    assert finding.message == "low has 1 families with 4 prompts."


def test_an_opt_in_family_does_not_count(copy: Copy) -> None:
    text = (copy.folder / "families.yaml").read_text(encoding="utf-8")
    copy.write("families.yaml", text.replace("  what: Tense", "  opt_in: true\n  what: Tense"))
    found = [finding.message for finding in copy.findings("coverage")]
    assert found == ["high has 1 families with 4 prompts."] * 2


def test_too_few_orient_prompts(copy: Copy) -> None:
    text = (copy.folder / SCANNER).read_text(encoding="utf-8")
    start = text.index("    - id: scanner-low-orient-2")
    copy.write(SCANNER, text[:start] + text[text.index("\nmid:") :])
    (finding,) = copy.findings("coverage")
    assert finding.message == "low has 1 orient prompts."


def test_prompts_that_are_too_hard_together(copy: Copy) -> None:
    copy.spoil("en/lint.yaml", "pooled_grade: 6", "pooled_grade: 0.2")
    (finding,) = copy.findings("grade")
    assert "0.2 is the most" in finding.message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("safe: '\\bsafe\\b'", "safe: '(safe'", "not a regular expression"),
        ("  safety_only: [safety-]", "  safety: [safety-]", "no group has this name"),
        ("consent: [brain_and_medical]", "consent: [medical]", "not one of the choices"),
    ],
)
def test_a_mistake_in_the_lint_data_itself(copy: Copy, old: str, new: str, said: str) -> None:
    line = copy.spoil("en/lint.yaml", old, new)
    (finding,) = copy.findings("form")
    assert finding.line == line
    assert said in finding.message


def test_another_language_has_its_own_rules(copy: Copy) -> None:
    copy.write("es/messages.ftl", "test-key = Tú eres fine, él no: you are fine.\n")
    assert [finding.message for finding in copy.findings("form")] == ["this file is missing."]
    copy.write(
        "es/lint.yaml",
        "limits: {}\nrequired_texts: {}\nbanned_regexes:\n  partner: ['\\bnovi[oa]\\b']\n"
        "only_for: {}\nallowed: {}\n",
    )
    assert copy.findings("banned") == []
    copy.write("es/messages.ftl", "test-key = Tu novio\n")
    assert len(copy.findings("banned")) == 1


def test_what_cannot_be_read_comes_alone(copy: Copy) -> None:
    copy.reword(FIRST, "You are fine.")
    copy.spoil(SCANNER, "action: Say the plain fact once.", "deed: Say it.")
    assert copy.findings("banned") == []
    assert len(copy.findings("form")) == 2


@pytest.mark.parametrize("pattern", Pattern)
def test_a_language_without_prompts_is_told_for_each_band(copy: Copy, pattern: Pattern) -> None:
    path = f"en/prompts/{pattern}.yaml"
    (copy.folder / path).unlink()
    told = {f.message.split()[0] for f in copy.findings("coverage") if f.file.endswith(path)}
    assert told == {Band.LOW, Band.MID, Band.HIGH}
