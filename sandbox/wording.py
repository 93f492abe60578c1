"""A message's words as a request gives them: parse mode, entities and limits."""

from sandbox.entities import Formatted, given_entities, trimmed, units, with_found
from sandbox.html_in import from_html
from sandbox.markdown_in import from_markdown, from_markdown_v2
from sandbox.params import Params
from sandbox.refusals import bad_request

MOST_TEXT = 4096
MOST_CAPTION = 1024


def text_of(params: Params) -> Formatted:
    """The `text` of a message; refused when empty or too long."""
    source = params.text("text")
    if not source:
        raise bad_request("message text is empty")
    formatted = _formatted(source, params, "entities")
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if units(formatted.text) > MOST_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption_of(params: Params) -> Formatted:
    """The `caption`, empty if there is none; refused when too long."""
    formatted = _formatted(params.text("caption"), params, "caption_entities")
    if units(formatted.text) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def _formatted(source: str, params: Params, entities_name: str) -> Formatted:
    mode = params.text("parse_mode").lower()
    if mode in ("", "none"):
        given = params.json(entities_name, "entities") or []
        return _clean(Formatted(source, given_entities(source, given)))
    if mode == "html":
        return _clean(from_html(source))
    if mode == "markdownv2":
        return _clean(from_markdown_v2(source))
    if mode == "markdown":
        return _clean(from_markdown(source))
    raise bad_request("unsupported parse_mode")


def _clean(formatted: Formatted) -> Formatted:
    return with_found(trimmed(formatted))
