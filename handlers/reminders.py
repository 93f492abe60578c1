"""/pause, /resume, /stop, and blocking the bot."""

from collections.abc import Sequence

from telegram import ChatMember, Update
from telegram.ext import ChatMemberHandler

from bot.context import Context
from bot.services import reminders
from handlers.parsing import Handler, command, taps, text_command


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        text_command("pause", reminders.pause),
        command("resume", reminders.resume),
        command("stop", reminders.stop),
        taps(
            plain={"set-pause": reminders.pause_open, "resume": reminders.resume},
            valued={"pause": reminders.pause},
        ),
        ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
    )


async def membership(update: Update, context: Context) -> None:
    """A person blocked the bot, or let it back in."""
    change = update.my_chat_member
    if change is not None and change.new_chat_member.status == ChatMember.BANNED:
        await context.transact(update, reminders.blocked)
    else:
        await context.transact(update, reminders.came_back)
