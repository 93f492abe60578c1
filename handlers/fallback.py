"""Typed words, and everything nothing else is for."""

from collections.abc import Sequence

from telegram import Update
from telegram.ext import MessageHandler, TypeHandler, filters

from bot.context import Context
from bot.services import serving, typed
from handlers.parsing import SAID, Handler


def handlers() -> Sequence[Handler]:
    """Return these handlers; the last fits every update."""
    return (
        MessageHandler(SAID & filters.TEXT, words),
        TypeHandler(Update, anything),
    )


async def words(update: Update, context: Context) -> None:
    """Take typed words, unknown commands included."""
    message = update.effective_message
    await context.transact(update, typed.read, (message.text if message else None) or "")


async def anything(update: Update, context: Context) -> None:
    """Answer what can't be read, kindly; let the rest pass."""
    if update.effective_chat is None:
        await context.finish()
    elif update.callback_query is not None:
        await context.transact(update, serving.stale)
    elif update.edited_message is not None and update.edited_message.text is not None:
        await context.transact(update, serving.say, "edited-ignored")
    elif update.message is not None and not filters.StatusUpdate.ALL.check_update(update):
        await context.transact(update, serving.say, "words-only")
    else:
        await context.finish()
