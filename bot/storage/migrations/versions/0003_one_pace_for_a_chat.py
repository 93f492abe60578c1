"""One pace for a chat, whichever process writes to it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table that the processes share."""
    op.create_table(
        "chat_paces",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("full_until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_chat_paces"),
    )
