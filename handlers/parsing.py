"""How updates become arguments: commands with their text, taps with their acts."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Concatenate

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, filters

from bot.context import Context
from bot.services.turn import Turn
from bot.views.acts import Act, decode
from bot.views.message import Outcome

Handler = BaseHandler[Update, Context, Any]
Service = Callable[[Turn], Outcome]
TextService = Callable[[Turn, str], Outcome]
Callback = Callable[[Update, Context], Awaitable[None]]


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


def taps(services: Mapping[str, Callable[Concatenate[Turn, ...], Outcome]]) -> Handler:
    """Return a handler for the buttons named here.

    A service gets what its button carries: the check-in's id, then the value, where there
    are any.
    """

    async def handle(update: Update, context: Context) -> None:
        act = act_of(update)
        await context.transact(update, services[act.name], *_carried(act))

    def ours(data: object) -> bool:
        act = decode(data) if isinstance(data, str) else None
        return act is not None and act.name in services

    return CallbackQueryHandler(handle, pattern=ours)


def act_of(update: Update) -> Act:
    """Return the act of a tapped button that :func:`taps` let through."""
    query = update.callback_query
    act = decode(query.data) if query is not None and query.data is not None else None
    if act is None:
        message = "no button of ours was tapped"
        raise ValueError(message)
    return act


def _carried(act: Act) -> tuple[int | str, ...]:
    check_in = () if act.check_in is None else (act.check_in,)
    value = () if act.value == "" else (act.value,)
    return (*check_in, *value)
