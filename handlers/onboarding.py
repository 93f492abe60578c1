"""/start, consent, time zone, statements, and being too young."""

from collections.abc import Sequence

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.context import Context
from bot.services import onboarding, schedule
from handlers.parsing import SAID, Handler, command, taps


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        command("start", onboarding.start),
        MessageHandler(SAID & filters.LOCATION, location),
        taps(
            plain={
                "agree": onboarding.agree,
                "decline": onboarding.decline,
                "minor": onboarding.too_young,
                "adult": onboarding.of_age,
                "regions": schedule.ask_zone,
                "marks-done": onboarding.says_done,
            },
            valued={
                "region": onboarding.tap_region,
                "zone": schedule.tap_place,
                "zone-yes": schedule.tap_yes,
                "time": schedule.tap_time,
                "mark": onboarding.mark,
                "unmark": onboarding.unmark,
            },
        ),
    )


async def location(update: Update, context: Context) -> None:
    """Take a shared location for its time zone."""
    where = update.effective_message.location if update.effective_message else None
    if where is not None:
        await context.transact(update, schedule.take_location, where.latitude, where.longitude)
