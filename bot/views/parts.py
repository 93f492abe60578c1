"""Pieces that several views are made of."""

from collections.abc import Iterable, Sequence

from bot.views.acts import Act
from bot.views.message import Button, Message, Outcome, Rows
from content import Language

LAST_OF_FIRST_ROW = 5


def button(label: str, name: str, value: str = "", *, check_in: int | None = None) -> Button:
    """Return a button that does the act ``name``."""
    return Button(label, Act(name, check_in, value))


def column(buttons: Iterable[Button]) -> Rows:
    """Return one button a row."""
    return tuple((one,) for one in buttons)


def grid(buttons: Sequence[Button], width: int) -> Rows:
    """Return the buttons in rows of ``width``."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def numbers(name: str, check_in: int) -> Rows:
    """Return eleven buttons labelled 0 to 10."""
    every = [button(str(n), name, str(n), check_in=check_in) for n in range(11)]
    return (tuple(every[: LAST_OF_FIRST_ROW + 1]), tuple(every[LAST_OF_FIRST_ROW + 1 :]))


def line(
    language: Language, key: str, *, edit: int | None = None, buttons: Rows = (), **args: str | int
) -> Outcome:
    """Return one plain message of content; ``edit`` replaces the tapped one."""
    return Outcome((Message(language.say(key, **args), buttons, edit=edit),))


def toast(language: Language, key: str, **args: str | int) -> Outcome:
    """Return a line over the tapped button and nothing else."""
    return Outcome(toast=language.say(key, **args))
