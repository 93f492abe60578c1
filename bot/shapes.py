"""What an update must look like before anything is done with it.

python-telegram-bot believes the types it is told. What we act on is checked here first, so
that a number where words belong reaches no service and no column. Kinds of updates that the
bot did not ask for are as if they were not there: a message of a third person to a connected
business account, say, is a message in a private chat, too.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member")
"""What the bot asks Telegram for."""

_LARGEST = 2**63 - 1

_Number = Annotated[int, Field(ge=-_LARGEST, le=_LARGEST)]
_Date = Annotated[int, Field(ge=0, lt=2**33)]
_Count = Annotated[int, Field(ge=0)]


class _Shape(BaseModel):
    """Checked by type, without turning anything into something else; more may be there.

    Errors tell where it is wrong and not what was there, which may be a person's words.
    """

    model_config = ConfigDict(strict=True, hide_input_in_errors=True)


class _Chat(_Shape):
    id: _Number
    type: str

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if self.type == "private" and self.id <= 0:
            raise ValueError("a person's number is above 0")
        return self


class _User(_Shape):
    id: _Number
    language_code: str | None = None


class _Entity(_Shape):
    type: str
    offset: _Count
    length: _Count


class _Location(_Shape):
    latitude: float
    longitude: float


class _Message(_Shape):
    message_id: _Number
    date: _Date
    chat: _Chat
    sender: _User | None = Field(default=None, alias="from")
    text: str | None = None
    entities: list[_Entity] | None = None
    location: _Location | None = None


class _TappedMessage(_Shape):
    message_id: _Number
    date: _Date
    chat: _Chat


class _Tap(_Shape):
    id: str
    sender: _User = Field(alias="from")
    message: _TappedMessage | None = None
    data: str | None = None


class _Member(_Shape):
    status: str


class _Membership(_Shape):
    chat: _Chat
    sender: _User = Field(alias="from")
    new_chat_member: _Member


class _Update(_Shape):
    update_id: _Number
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _Tap | None = None
    my_chat_member: _Membership | None = None


def is_numbered(body: object) -> bool:
    """Tell whether this can be kept, and acknowledged, as an update at all."""
    number = body.get("update_id") if isinstance(body, Mapping) else None
    return type(number) is int and 0 <= number <= _LARGEST


def sound(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the update as it may be acted on: what we asked for, with whole characters only.

    Raises:
        ValueError: it is not of Telegram's form, or more than one update in one.
    """
    asked_for = {kind: body[kind] for kind in KINDS if body.get(kind) is not None}
    if len(asked_for) > 1:
        raise ValueError("an update is one thing")
    update = {"update_id": body["update_id"], **asked_for}
    _Update.model_validate(update)
    whole: dict[str, Any] = _whole(update)
    return whole


def _whole(value: Any) -> Any:  # noqa: ANN401  any JSON
    """Put the sign for "unreadable" where half a character stands, which no text can hold."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return value
