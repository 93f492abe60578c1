"""The typed context of the handlers: one call, ``transact``, decides an update.

An update's *ticket* is set by the door that let it in and read here. It carries the
update's id and whether the update has been committed, so that the door, not the library,
decides about acknowledging and trying again.
"""

import contextlib
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackContext, ExtBot

from bot.clock import Clock
from bot.services.ports import Database, Sending, Transaction
from bot.services.serving import Replies, serve, serve_flood
from bot.services.turn import Kit, Turn
from bot.views.message import Outcome

P = ParamSpec("P")


@dataclass(slots=True)
class Ticket:
    """One try at one update.

    ``fresh`` is False for a kept update that is tried again. ``replies`` is less than all for
    one of too many.
    """

    update_id: int
    fresh: bool = True
    replies: Replies = Replies.ALL
    committed: bool = False
    error: BaseException | None = None


ticket_of: ContextVar[Ticket] = ContextVar("ticket")


@dataclass(slots=True)
class Services:
    """What the handlers reach: storage, the shared kit, the clock and the way to the sender."""

    database: Database
    kit: Kit
    clock: Clock
    offer: Callable[[Sequence[Sending]], None]


@dataclass(slots=True)
class BotData:
    """Holds the services; filled right after the application is built."""

    services: Services = field(init=False)


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], BotData]):
    """python-telegram-bot's context with our services."""

    @property
    def services(self) -> Services:
        """The services of this application."""
        return self.bot_data.services

    async def transact(
        self,
        update: Update,
        service: Callable[Concatenate[Turn, P], Outcome],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Decide the update: run the service and record what it says, in one transaction.

        A second delivery of the update changes nothing. A tapped button's spinner is
        answered afterwards, best effort.
        """
        ticket = ticket_of.get()

        def work(transaction: Transaction) -> tuple[Outcome, list[Sending]]:
            now = self.services.clock.now()
            if not transaction.updates.finish(ticket.update_id, now):
                return Outcome(), []
            turn = _turn(self.services.kit, transaction, update, now)
            if ticket.replies is Replies.ALL:
                outcome = serve(turn, service, *args, **kwargs)
            else:
                outcome = serve_flood(turn, ticket.replies, service, *args, **kwargs)
            for message in outcome.messages:
                transaction.outbox.add(turn.chat_id, message)
            return outcome, transaction.handed

        outcome, handed = await self.services.database.run(work, hand_over=True)
        ticket.committed = True
        self.services.offer(handed)
        if update.callback_query is not None and ticket.fresh:
            await self._answer(update, outcome.toast)

    async def _answer(self, update: Update, toast: str | None) -> None:
        """Stop the tapped button's spinner; too late is no harm."""
        query = update.callback_query
        if query is not None:
            with contextlib.suppress(TelegramError):
                await query.answer(toast)

    async def finish(self) -> None:
        """Mark the update done without serving anybody: it was no person's."""
        ticket = ticket_of.get()

        def work(transaction: Transaction) -> bool:
            return transaction.updates.finish(ticket.update_id, self.services.clock.now())

        await self.services.database.run(work)
        ticket.committed = True


App = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], BotData, None]
"""The application these handlers are added to."""


def _turn(kit: Kit, transaction: Transaction, update: Update, now: datetime) -> Turn:
    chat, user = update.effective_chat, update.effective_user
    if chat is None:
        message = "an update of no chat reached a service"
        raise ValueError(message)
    tapped = update.callback_query.message if update.callback_query else None
    return Turn(
        kit,
        now,
        transaction,
        chat.id,
        person=transaction.people.get(chat.id),
        tapped=tapped.message_id if tapped else None,
        hint=(user.language_code if user else None) or "en",
        words=_typed(update),
    )


def _typed(update: Update) -> str | None:
    """Return what a person typed, also under a picture and where they changed it later."""
    message = update.message or update.edited_message
    return (message.text or message.caption) if message else None
