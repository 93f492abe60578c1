"""How updates become arguments: commands with their text, taps with their acts."""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.context import Context
from bot.services.turn import Turn
from bot.views.acts import Act, decode
from bot.views.message import Outcome

Handler = BaseHandler[Update, Context, Any]
Service = Callable[[Turn], Outcome]
TextService = Callable[[Turn, str], Outcome]
CheckInService = Callable[[Turn, int], Outcome]
CheckInTextService = Callable[[Turn, int, str], Outcome]


SAID = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
"""Said to the bot in private just now: an edit of something said before is not."""


class Tapped(BaseHandler[Update, Context, None]):
    """Fits taps on buttons whose act ``ours`` knows."""

    def __init__(
        self, callback: Callable[[Update, Context], Any], ours: Callable[[Act], bool]
    ) -> None:
        super().__init__(callback)
        self._ours = ours

    def check_update(self, update: object) -> bool:
        """Whether the update is such a tap."""
        act = tapped_act(update) if isinstance(update, Update) else None
        return act is not None and self._ours(act)


def command(name: str, service: Service) -> Handler:
    """Return a handler for a command that takes no text."""

    async def handle(update: Update, context: Context) -> None:
        await context.transact(update, service)

    return CommandHandler(name, handle, SAID)


def text_command(name: str, service: TextService) -> Handler:
    """Return a handler for a command that acts on the text after it."""

    async def handle(update: Update, context: Context) -> None:
        await context.transact(update, service, " ".join(context.args or ()))

    return CommandHandler(name, handle, SAID)


def taps(
    *,
    plain: Mapping[str, Service] | None = None,
    valued: Mapping[str, TextService] | None = None,
    check_in: Mapping[str, CheckInService] | None = None,
    check_in_valued: Mapping[str, CheckInTextService] | None = None,
) -> Handler:
    """Return a handler for the buttons named here, by what they carry.

    A button carries a value, the id of its check-in, both, or nothing. One that carries
    something else is not of our making and is not handled here.
    """

    async def handle(update: Update, context: Context) -> None:
        act = act_of(update)
        if act.check_in is not None and act.value:
            service = (check_in_valued or {})[act.name]
            await context.transact(update, service, act.check_in, act.value)
        elif act.check_in is not None:
            await context.transact(update, (check_in or {})[act.name], act.check_in)
        elif act.value:
            await context.transact(update, (valued or {})[act.name], act.value)
        else:
            await context.transact(update, (plain or {})[act.name])

    def ours(act: Act) -> bool:
        by_value = (check_in_valued, valued) if act.value else (check_in, plain)
        return act.name in (by_value[act.check_in is None] or {})

    return Tapped(handle, ours)


def act_of(update: Update) -> Act:
    """Return the act of a tapped button that :func:`taps` let through."""
    act = tapped_act(update)
    if act is None:
        message = "no button of ours was tapped"
        raise ValueError(message)
    return act


def tapped_act(update: Update) -> Act | None:
    """Return what a tapped button does; None where it is none of our making, under no message."""
    query = update.callback_query
    if query is None or query.message is None or query.data is None:
        return None
    return decode(query.data)
