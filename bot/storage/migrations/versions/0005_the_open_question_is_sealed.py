"""The question a person is asked outside a check-in is sealed with their profile.

One that is open now is forgotten: whoever answers it is asked again.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the column in clear away."""
    op.drop_column("people", "awaiting")
