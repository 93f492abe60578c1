"""What a button does, and its codec: the only place that knows callback data's 64 bytes.

The wire form is ``name:check_in:value`` with an empty part where there is none.
"""

from dataclasses import dataclass

MOST_BYTES = 64
_PARTS = 3
_MOST_DIGITS = 17
"""A number of so many digits fits every database's integers."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act of a person: its name, the check-in it belongs to, and a value.

    ``name`` and ``value`` hold no colon; together they fit Telegram's 64 bytes.
    """

    name: str
    check_in: int | None = None
    value: str = ""


def encode(act: Act) -> str:
    """Return the callback data of an act.

    Raises:
        ValueError: it does not fit 64 bytes, or a part holds a colon.
    """
    number = "" if act.check_in is None else str(act.check_in)
    if ":" in act.name + act.value:
        message = f"a colon in {act!r}"
        raise ValueError(message)
    data = f"{act.name}:{number}:{act.value}"
    if len(data.encode()) > MOST_BYTES:
        message = f"{data!r} is over {MOST_BYTES} bytes"
        raise ValueError(message)
    return data


def decode(data: str) -> Act | None:
    """Return the act of callback data, or None where it is not of our making."""
    parts = data.split(":")
    if len(parts) != _PARTS or not parts[0]:
        return None
    name, number, value = parts
    if not number:
        return Act(name, None, value)
    if not (number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS):
        return None
    return Act(name, int(number), value)
