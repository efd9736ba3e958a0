"""How the present tokens were signed in for: some policies end only what a code began."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("evidence", sa.Column("signed_in_by", sa.String(32)))
