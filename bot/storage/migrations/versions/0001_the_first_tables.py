"""The first tables."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make everything there is so far."""
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text()),
        sa.Column("token", sa.BigInteger(), nullable=False),
        sa.Column("own_key", sa.Boolean(), nullable=False),
        sa.Column("payload", sa.LargeBinary()),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        sa.Column("push", sa.Boolean(), nullable=False),
        sa.Column("not_before", Instant()),
        sa.Column("expires_at", Instant()),
        sa.Column("leased_until", sa.Double(), nullable=False),
        sa.Column("next_try", sa.Double(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("set_aside_at", Instant()),
        sa.Column("error", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_chat_id", "outbox", ["chat_id", "id"])
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["priority", "id"],
        sqlite_where=sa.text("not_before IS NULL AND set_aside_at IS NULL"),
        postgresql_where=sa.text("not_before IS NULL AND set_aside_at IS NULL"),
    )
    op.create_index("ix_outbox_expires_at", "outbox", ["expires_at"])
    op.create_index("ix_outbox_not_before", "outbox", ["not_before"])

    op.create_table(
        "pace",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("next_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pace"),
    )
    op.create_table(
        "people",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_before", sa.Text()),
        sa.Column("joined_at", Instant()),
        sa.Column("paused_until", sa.Date()),
        sa.Column("back_at", Instant()),
        sa.Column("step", sa.Text()),
        sa.Column("awaiting", sa.Text()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text()),
        sa.Column("data_key", sa.LargeBinary()),
        sa.Column("profile", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("chat_id", name="pk_people"),
    )
    op.create_index("ix_people_back_at", "people", ["back_at"])
    op.create_index("ix_people_state", "people", ["state"])

    op.create_table(
        "updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger()),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.Double(), nullable=False),
        sa.Column("next_at", sa.Double(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("done_at", Instant()),
        sa.Column("set_aside_at", Instant()),
        sa.PrimaryKeyConstraint("update_id", name="pk_updates"),
    )
    op.create_index("ix_updates_chat_id", "updates", ["chat_id", "update_id"])
    op.create_index("ix_updates_done_at", "updates", ["done_at"])
    op.create_index(
        "ix_updates_undone",
        "updates",
        ["update_id"],
        sqlite_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL AND set_aside_at IS NULL"),
    )

    op.create_table(
        "check_ins",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("slot", sa.Integer()),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("closes_at", Instant(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("answered_at", Instant()),
        sa.Column("expired_at", Instant()),
        sa.Column("open_until", Instant()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("said", sa.LargeBinary()),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["people.chat_id"], name="fk_check_ins_chat_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_check_ins"),
        sa.UniqueConstraint(
            "chat_id", "local_date", "slot", name="uq_check_ins_chat_id_local_date_slot"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_check_ins_chat_id_asked_at", "check_ins", ["chat_id", "asked_at"])
    op.create_index("ix_check_ins_open_until", "check_ins", ["open_until"])

    op.create_table(
        "plans",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("wall", sa.Time(), nullable=False),
        sa.Column("weekday", sa.SmallInteger()),
        sa.Column("next_date", sa.Date()),
        sa.Column("next_at", Instant()),
        sa.Column("last_date", sa.Date()),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["people.chat_id"], name="fk_plans_chat_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", "kind", "slot", name="pk_plans"),
    )
    op.create_index("ix_plans_next_at", "plans", ["next_at"])

    op.execute("INSERT INTO pace (id, next_at) VALUES (1, 0)")
