"""Keys that leave no copy, and old check-ins found by their time.

Who joined before gets a pad of zeros, which masks nothing; their key stays the one it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_PAD_BYTES = 32


def upgrade() -> None:
    """Give every data key a pad."""
    op.create_table(
        "pads",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("pad", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pads"),
        sqlite_autoincrement=True,
    )
    op.add_column("people", sa.Column("pad_id", sa.BigInteger()))
    op.create_index("ix_check_ins_asked_at", "check_ins", ["asked_at"])
    connection = op.get_bind()
    people = sa.table("people", sa.column("chat_id"), sa.column("data_key"), sa.column("pad_id"))
    pads = sa.table("pads", sa.column("id"), sa.column("pad"))
    joined = sa.select(people.c.chat_id).where(people.c.data_key.is_not(None))
    for chat_id in connection.scalars(joined).all():
        pad = sa.insert(pads).values(pad=bytes(_PAD_BYTES)).returning(pads.c.id)
        theirs = sa.update(people).where(people.c.chat_id == chat_id)
        connection.execute(theirs.values(pad_id=connection.scalar(pad)))
