"""Predictions and safety events."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make both tables; they go with their person."""
    op.create_table(
        "predictions",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("check_in_id", sa.BigInteger(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("due_at", Instant()),
        sa.Column("closed_at", Instant()),
        sa.Column("said", sa.LargeBinary()),
        sa.ForeignKeyConstraint(
            ["chat_id"],
            ["people.chat_id"],
            name="fk_predictions_chat_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_predictions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_predictions_chat_id_made_at", "predictions", ["chat_id", "made_at"])
    op.create_index("ix_predictions_due_at", "predictions", ["due_at"])
    op.create_index("ix_predictions_made_at", "predictions", ["made_at"])
    op.create_table(
        "safety_events",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("category", sa.LargeBinary()),
        sa.ForeignKeyConstraint(
            ["chat_id"],
            ["people.chat_id"],
            name="fk_safety_events_chat_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_safety_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_safety_events_at", "safety_events", ["at"])
    op.create_index("ix_safety_events_chat_id_at", "safety_events", ["chat_id", "at"])
