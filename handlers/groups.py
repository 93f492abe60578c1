"""The bot acts in private chats only: from anywhere else it leaves without a word."""

import contextlib
from collections.abc import Sequence

from telegram import Chat, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import TypeHandler

from bot.context import Context
from handlers.parsing import Handler


class Elsewhere(TypeHandler[Update, Context, None]):
    """Fits every update of a chat that is not private."""

    def check_update(self, update: object) -> bool:
        """Whether the update came from a group or a channel."""
        chat = update.effective_chat if isinstance(update, Update) else None
        return chat is not None and chat.type != Chat.PRIVATE


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (Elsewhere(Update, leave),)


async def leave(update: Update, context: Context) -> None:
    """Leave the chat if the bot is still in it."""
    change = update.my_chat_member
    inside = change is None or change.new_chat_member.status not in {"left", "kicked"}
    if inside and update.effective_chat is not None:
        with contextlib.suppress(BadRequest, ChatMigrated, Forbidden):
            await update.effective_chat.leave()
    await context.finish()
