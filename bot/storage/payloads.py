"""How a message lies in an outbox row."""

import secrets
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping

from bot.services.ports import Sending
from bot.storage.vault import Vault
from bot.views.message import Message, Priority, from_plain, to_plain

_TABLE = "outbox"
_TOKEN_BITS = 63


def row_of(chat_id: int, message: Message, vault: Vault, now: datetime) -> dict[str, Any]:
    """Return the columns of a free row.

    The payload is bound to a random token, since the row's number is not known before it is
    stored. It is sealed with the person's own key, so that shredding the key takes it along;
    who has none gets the instance's.
    """
    token = secrets.randbits(_TOKEN_BITS)
    own_key = vault.has_key(chat_id)
    seal = vault.seal if own_key else vault.instance_seal
    due = message.not_before is None or message.not_before <= now
    return {
        "chat_id": chat_id,
        "key": message.key,
        "token": token,
        "own_key": own_key,
        "payload": seal(to_plain(message), table=_TABLE, person=chat_id, row=token),
        "priority": message.priority,
        "push": message.priority != Priority.REPLY,
        "not_before": None if due else message.not_before,
        "expires_at": message.expires_at,
        "leased_until": 0.0,
        "next_try": 0.0,
        "attempts": 0,
        "created_at": now,
    }


def sending_of(row: RowMapping, vault: Vault, leased_until: float, now: datetime) -> Sending:
    """Return a claimed row as the sender needs it; what is late by now says so.

    Raises:
        SealError, NotJoined, KeyError, ValueError: the payload cannot be read.
    """
    open_ = vault.open if row["own_key"] else vault.instance_open
    plain = open_(row["payload"], table=_TABLE, person=row["chat_id"], row=row["token"])
    message = replace(
        from_plain(plain),
        key=row["key"],
        priority=Priority(row["priority"]),
        expires_at=row["expires_at"],
    )
    late = message.late if message.late and now > message.late.after else None
    return Sending(
        row["id"],
        row["chat_id"],
        replace(message, text=late.text) if late else message,
        row["attempts"],
        leased_until,
        full_until=row["full_until"] or 0.0,
        late=late is not None,
    )
