from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, MessageEntity
from telegram.helpers import escape_markdown

from sandbox import Person
from sandbox.entities import Formatted, given_entities, trimmed, units, with_found
from sandbox.html_in import from_html
from sandbox.markdown_in import from_markdown, from_markdown_v2
from sandbox.refusals import Refusal
from tests.sandbox.client import Client

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def marked(formatted: Formatted) -> list[tuple[str, str]]:
    """Each entity's kind and the words it covers."""
    raw = formatted.text.encode("utf-16-le")
    return [
        (
            entity.type,
            raw[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le"),
        )
        for entity in formatted.entities
    ]


@given(TEXTS)
def test_escaped_html_is_the_text_itself(text: str) -> None:
    assert from_html(escape(text)) == Formatted(text)


@given(TEXTS)
def test_escaped_markdown_is_the_text_itself(text: str) -> None:
    assert from_markdown_v2(escape_markdown(text, version=2)) == Formatted(text)


@given(before=TEXTS, inside=TEXTS.filter(bool))
def test_html_marks_the_same_words_wherever_they_stand(before: str, inside: str) -> None:
    formatted = from_html(f"{escape(before)}<b>{escape(inside)}</b>")
    assert marked(formatted) == [("bold", inside)]


@given(before=st.text(" \n\t"), text=TEXTS, after=st.text(" \n\t"))
def test_trimming_keeps_entities_on_their_words(before: str, text: str, after: str) -> None:
    whole = before + text + after
    mark = MessageEntity("bold", units(before), units(text))
    kept = trimmed(Formatted(whole, (mark,)))
    assert kept.text == whole.strip()
    assert [words.strip() for _, words in marked(kept)] == ([text.strip()] if text.strip() else [])


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (
            "<b>a<i>b</i></b>c",
            "abc",
            [("bold", "ab"), ("italic", "b")],
        ),
        ('<a href="https://a.org">x</a>', "x", [("text_link", "x")]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", "s")]),
        ("😀<b>é</b> &amp; &nbsp;&#33;", "😀é & &nbsp;!", [("bold", "é")]),
        ("<b></b>x", "x", []),
        ("a > b", "a > b", []),
    ],
)
def test_html(source: str, text: str, found: list[tuple[str, str]]) -> None:
    formatted = from_html(source)
    assert (formatted.text, marked(formatted)) == (text, found)


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("*a _b_*c", "a bc", [("bold", "a b"), ("italic", "b")]),
        (
            "__u__ ~s~ ||h||",
            "u s h",
            [("underline", "u"), ("strikethrough", "s"), ("spoiler", "h")],
        ),
        ("`a_*.b`", "a_*.b", [("code", "a_*.b")]),
        ("[x](https://a.org)", "x", [("text_link", "x")]),
        ("\\*a\\*", "*a*", []),
        (">one\n>two\nthree", "one\ntwo\nthree", [("blockquote", "one\ntwo")]),
    ],
)
def test_markdown_v2(source: str, text: str, found: list[tuple[str, str]]) -> None:
    formatted = from_markdown_v2(source)
    assert (formatted.text, marked(formatted)) == (text, found)


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("*a* _b_ `c`.", "a b c.", [("bold", "a"), ("italic", "b"), ("code", "c")]),
        ("[x](https://a.org) [y]", "x [y]", [("text_link", "x")]),
        ("a\\_b", "a_b", []),
    ],
)
def test_old_markdown(source: str, text: str, found: list[tuple[str, str]]) -> None:
    formatted = from_markdown(source)
    assert (formatted.text, marked(formatted)) == (text, found)


@pytest.mark.parametrize(
    ("mode", "text", "words"),
    [
        ("HTML", "<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("HTML", "<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
        (
            "HTML",
            "<b><i>test</b></i>",
            'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"',
        ),
        ("HTML", "é</b>", "Unexpected end tag at byte offset 2"),
        ("HTML", "a <3 b", 'Unsupported start tag "3" at byte offset 2'),
        ("HTML", "a <b x", "Unclosed start tag at byte offset 2"),
        ("HTML", "<b>a</b", "Unclosed end tag at byte offset 4"),
        ("HTML", "a <b", "Unclosed start tag at byte offset 2"),
        ("MarkdownV2", "*x", "Can't find end of Bold entity at byte offset 0"),
        (
            "MarkdownV2",
            "hello.",
            "Character '.' is reserved and must be escaped with the preceding '\\'",
        ),
        (
            "MarkdownV2",
            "a-b",
            "Character '-' is reserved and must be escaped with the preceding '\\'",
        ),
        ("Markdown", "a *x", "Can't find end of the entity starting at byte offset 2"),
    ],
)
async def test_broken_formatting_is_refused(
    client: Client, sam: Person, mode: str, text: str, words: str
) -> None:
    refused = await client.refusal("sendMessage", chat_id=sam.chat_id, text=text, parse_mode=mode)
    assert refused == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"type": "bold", "offset": 100, "length": 1}, "begins after the end of the text"),
        ({"type": "bold", "offset": 0, "length": 100}, "ends after the end of the text"),
        ({"type": "bold", "offset": -1, "length": 1}, "incorrect offset -1"),
        ({"type": "loud", "offset": 0, "length": 1}, "Unsupported type specified"),
        ({"type": "bold", "offset": 0}, 'Can\'t find field "length"'),
        ({"type": "text_link", "offset": 0, "length": 1, "url": "x"}, "Wrong HTTP URL"),
    ],
)
def test_broken_entities_are_refused(given: dict[str, object], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        given_entities("hello", [given])


def test_given_entities_are_kept() -> None:
    given = {"type": "bold", "offset": 2, "length": 1}
    assert given_entities("😀x", [given]) == (MessageEntity("bold", 2, 1),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", [("bot_command", "/start")]),
        ("say /help now", [("bot_command", "/help")]),
        ("and/or 7/10", []),
        ("see findahelpline.com.", [("url", "findahelpline.com")]),
        ("https://a.org/x?y=1, ok", [("url", "https://a.org/x?y=1")]),
        ("me@example.com 7.30 e.g.", []),
    ],
)
def test_commands_and_links_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert marked(with_found(Formatted(text))) == found


async def test_a_person_s_command_is_marked(bot: Bot, sam: Person) -> None:
    await sam.sends("/pause 3 days")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.parse_entities() == {update.message.entities[0]: "/pause"}
