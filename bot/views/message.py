"""Messages as plain values, and the plain form in which the outbox keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any

from bot.views.acts import Act, decode, encode


class Priority(IntEnum):
    """Who goes first. Everything but replies is a push, which /pause and /stop take back."""

    REPLY = 0
    SCHEDULED = 1
    BULK = 2


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: what it says and what it does."""

    label: str
    act: Act


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file to send: its name and its whole text (UTF-8)."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Late:
    """What a message says instead when it goes after this instant (UTC)."""

    text: str
    after: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be said to one person.

    ``edit`` is the id of the message to change; None makes a new one. ``picture`` is SVG,
    drawn when it is sent, with ``text`` as its caption. ``check_in`` records the sent
    message's id with that check-in. A newer message with the same ``key`` replaces one
    that is still unsent. ``not_before`` and ``expires_at`` are instants of the injected
    clock (UTC). ``late`` is for one that could not go for long.
    """

    text: str
    buttons: Rows = ()
    edit: int | None = None
    picture: str | None = None
    document: Document | None = None
    silent: bool = False
    check_in: int | None = None
    key: str | None = None
    priority: Priority = Priority.REPLY
    not_before: datetime | None = None
    expires_at: datetime | None = None
    late: Late | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a service decided to say: messages in order, and a toast over a tapped button."""

    messages: tuple[Message, ...] = field(default=())
    toast: str | None = None


NOTHING = Outcome()


def to_plain(message: Message) -> dict[str, Any]:
    """Return what the outbox seals: the message without key, priority and times."""
    return {
        "text": message.text,
        "buttons": [[[b.label, encode(b.act)] for b in row] for row in message.buttons],
        "edit": message.edit,
        "picture": message.picture,
        "document": [message.document.name, message.document.text] if message.document else None,
        "silent": message.silent,
        "check_in": message.check_in,
        "late": [message.late.text, message.late.after.isoformat()] if message.late else None,
    }


def from_plain(plain: Mapping[str, Any]) -> Message:
    """Return the message that :func:`to_plain` made plain.

    Raises:
        KeyError, ValueError: it is not of that form.
    """
    return Message(
        text=plain["text"],
        buttons=tuple(tuple(_button(*pair) for pair in row) for row in plain["buttons"]),
        edit=plain["edit"],
        picture=plain["picture"],
        document=Document(*plain["document"]) if plain["document"] else None,
        silent=plain["silent"],
        check_in=plain["check_in"],
        late=_late(*plain["late"]) if plain.get("late") else None,  # an older row has none
    )


def _late(text: str, after: str) -> Late:
    return Late(text, datetime.fromisoformat(after))


def _button(label: str, data: str) -> Button:
    act = decode(data)
    if act is None:
        message = f"not callback data of ours: {data!r}"
        raise ValueError(message)
    return Button(label, act)
