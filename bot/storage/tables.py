"""The tables. What people say is in sealed columns only; all else here may be read by the host.

A column that ends in ``_until``, ``next_try`` or ``next_at`` of type Double is machine time;
every Instant is the injected clock's.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    Time,
    UniqueConstraint,
)

from bot.storage.types import Id, Instant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

people = Table(
    "people",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("asked_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("state_before", Text),
    Column("joined_at", Instant),
    Column("paused_until", Date),
    # When paused_until begins in the person's zone, so that looking costs only what is due.
    Column("back_at", Instant),
    Column("step", Text),
    Column("language", Text, nullable=False),
    Column("zone", Text),
    # Masked with the person's pad, then wrapped by the instance's newest key.
    Column("data_key", LargeBinary),
    Column("pad_id", BigInteger),
    Column("profile", LargeBinary),
)
Index("ix_people_state", people.c.state)
Index("ix_people_back_at", people.c.back_at)

# Without the pad a data key is noise. SQLite moves rows between pages and may leave a copy of one
# behind, which nothing overwrites; rows of one size that are only ever appended and changed in
# place are never moved. So a pad that is overwritten is gone, and whatever copy is left of the
# wrapped key opens nothing. A row whose person is gone stays, all zeros.
pads = Table(
    "pads",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pad", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)


def _person() -> Column[int]:
    return Column(
        "chat_id", BigInteger, ForeignKey("people.chat_id", ondelete="CASCADE"), nullable=False
    )


check_ins = Table(
    "check_ins",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    Column("kind", Text, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("slot", Integer),
    Column("asked_at", Instant, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("answered_at", Instant),
    Column("expired_at", Instant),
    # closes_at while an answer is waited for, else nothing.
    Column("open_until", Instant),
    Column("message_id", BigInteger),
    # Sealed with what was said, once something was.
    Column("step", Text, nullable=False),
    # Nothing while nothing was said.
    Column("said", LargeBinary),
    UniqueConstraint("chat_id", "local_date", "slot"),
    sqlite_autoincrement=True,  # an id is in buttons for good and never means another one
)
Index("ix_check_ins_asked_at", check_ins.c.asked_at)
Index("ix_check_ins_chat_id_asked_at", check_ins.c.chat_id, check_ins.c.asked_at)
Index("ix_check_ins_open_until", check_ins.c.open_until)

predictions = Table(
    "predictions",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # Kept when the check-in is forgotten, so that nothing of a prediction is lost with it.
    Column("check_in_id", BigInteger, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("step", Text, nullable=False),
    # Nothing once there is nothing more to ask.
    Column("due_at", Instant),
    Column("closed_at", Instant),
    Column("said", LargeBinary),
    sqlite_autoincrement=True,
)
Index("ix_predictions_chat_id_made_at", predictions.c.chat_id, predictions.c.made_at)
Index("ix_predictions_due_at", predictions.c.due_at)
Index("ix_predictions_made_at", predictions.c.made_at)

safety_events = Table(
    "safety_events",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    Column("at", Instant, nullable=False),
    Column("category", LargeBinary),
    sqlite_autoincrement=True,
)
Index("ix_safety_events_at", safety_events.c.at)
Index("ix_safety_events_chat_id_at", safety_events.c.chat_id, safety_events.c.at)

plans = Table(
    "plans",
    metadata,
    _person(),
    Column("kind", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("wall", Time, nullable=False),
    Column("weekday", SmallInteger),
    Column("next_date", Date),
    Column("next_at", Instant),
    Column("last_date", Date),
    PrimaryKeyConstraint("chat_id", "kind", "slot"),
)
Index("ix_plans_next_at", plans.c.next_at)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("key", Text),
    # Sealed, bound to the random token; by the person's own key, else by the instance.
    Column("token", BigInteger, nullable=False),
    Column("own_key", Boolean, nullable=False),
    Column("payload", LargeBinary),
    # Who goes first; a push that a reply waits behind is raised, and stays a push.
    Column("priority", SmallInteger, nullable=False),
    Column("push", Boolean, nullable=False),
    # Nothing once it is due.
    Column("not_before", Instant),
    Column("expires_at", Instant),
    Column("leased_until", Double, nullable=False),
    Column("next_try", Double, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("set_aside_at", Instant),
    Column("error", Text),
    sqlite_autoincrement=True,
)
_unsent = outbox.c.set_aside_at.is_(None)
_due = outbox.c.not_before.is_(None) & _unsent
Index(
    "ix_outbox_due",
    outbox.c.priority,
    outbox.c.id,
    sqlite_where=_due,
    postgresql_where=_due,
)
Index("ix_outbox_chat_id", outbox.c.chat_id, outbox.c.id)
Index("ix_outbox_not_before", outbox.c.not_before)
Index("ix_outbox_expires_at", outbox.c.expires_at)

updates = Table(
    "updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    # Both nothing once it is done: only the number is remembered.
    Column("chat_id", BigInteger),
    Column("body", LargeBinary),
    Column("received_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("leased_until", Double, nullable=False),
    Column("next_at", Double, nullable=False),
    Column("error", Text),
    Column("done_at", Instant),
    Column("set_aside_at", Instant),
)
_undone = updates.c.done_at.is_(None) & updates.c.set_aside_at.is_(None)
Index(
    "ix_updates_undone",
    updates.c.update_id,
    sqlite_where=_undone,
    postgresql_where=_undone,
)
Index("ix_updates_chat_id", updates.c.chat_id, updates.c.update_id)
Index("ix_updates_done_at", updates.c.done_at)

pace = Table(
    "pace",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("next_at", Double, nullable=False),
)

# Forgotten a few seconds after a chat was last sent something.
chat_paces = Table(
    "chat_paces",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("full_until", Double, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
