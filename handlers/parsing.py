"""How updates become arguments: commands with their text, taps with their acts."""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.services.turn import Turn
from bot.views.acts import Act, decode
from bot.views.message import Outcome

Handler = BaseHandler[Update, Context, Any]
Service = Callable[[Turn], Outcome]
TextService = Callable[[Turn, str], Outcome]
CheckInService = Callable[[Turn, int], Outcome]
CheckInTextService = Callable[[Turn, int, str], Outcome]


def command(name: str, service: Service) -> Handler:
    """Return a handler for a command that takes no text."""

    async def handle(update: Update, context: Context) -> None:
        await context.transact(update, service)

    return CommandHandler(name, handle, filters.ChatType.PRIVATE)


def text_command(name: str, service: TextService) -> Handler:
    """Return a handler for a command that acts on the text after it."""

    async def handle(update: Update, context: Context) -> None:
        await context.transact(update, service, " ".join(context.args or ()))

    return CommandHandler(name, handle, filters.ChatType.PRIVATE)


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

    def ours(data: object) -> bool:
        act = decode(data) if isinstance(data, str) else None
        if act is None:
            return False
        by_value = (check_in_valued, valued) if act.value else (check_in, plain)
        return act.name in (by_value[act.check_in is None] or {})

    return CallbackQueryHandler(handle, pattern=ours)


def act_of(update: Update) -> Act:
    """Return the act of a tapped button that :func:`taps` let through."""
    query = update.callback_query
    act = decode(query.data) if query is not None and query.data is not None else None
    if act is None:
        message = "no button of ours was tapped"
        raise ValueError(message)
    return act
