"""Keyboards as requests give them, checked as Telegram checks them."""

from dataclasses import dataclass
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.entities import check_url
from sandbox.params import Params
from sandbox.refusals import bad_request
from sandbox.values import JsonObject

MOST_BUTTONS = 100
MOST_DATA_BYTES = 64
_ACTIONS: Final = frozenset(
    {
        "callback_data",
        "url",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
    }
)


@dataclass(frozen=True, slots=True)
class Markup:
    """What comes with a message: buttons on it, or a keyboard below the input (or neither).

    `reply` is {"rows": [[{"label", "request_location"}]], "one_time"}; no rows takes it away.
    """

    inline: InlineKeyboardMarkup | None = None
    reply: JsonObject | None = None


def markup_of(params: Params) -> Markup:
    """The `reply_markup` of a request."""
    given = params.json("reply_markup", "reply keyboard markup")
    if given is None:
        return Markup()
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        return Markup(inline=_inline(given))
    if "keyboard" in given:
        return Markup(reply=_reply(given))
    if given.get("remove_keyboard"):
        return Markup(reply={"rows": [], "one_time": False})
    return Markup()


def _inline(given: JsonObject) -> InlineKeyboardMarkup | None:
    rows = _rows(given, "inline_keyboard")
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    kept = [[_inline_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None


def _reply(given: JsonObject) -> JsonObject:
    rows = [[_reply_button(button) for button in row] for row in _rows(given, "keyboard")]
    return {"rows": rows, "one_time": bool(given.get("one_time_keyboard"))}


def _rows(given: JsonObject, name: str) -> list[list[object]]:
    rows = given[name]
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    return rows


def _inline_button(button: object) -> InlineKeyboardButton:
    what = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{what}InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request(f'{what}Can\'t find field "text"')
    if not isinstance(button["text"], str) or not button["text"].strip():
        raise bad_request(f'{what}Field "text" must be a non-empty String')
    if not any(button.get(action) not in (None, "") for action in _ACTIONS):
        raise bad_request(f"{what}Text buttons are unallowed in the inline keyboard")
    if len(str(button.get("callback_data", "")).encode()) > MOST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.get("url"):
        check_url(button["url"], "inline keyboard button")
    return InlineKeyboardButton.de_json(button, None)


def _reply_button(button: object) -> JsonObject:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return {"label": button["text"], "request_location": bool(button.get("request_location"))}
