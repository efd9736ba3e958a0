"""What a forecast rests on: how a sign-in was made (a policy may end what a code began), and when one ended."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("evidence", sa.Column("signed_in_by", sa.String(32)))
    turns = sa.text("(kind = 'renewal' OR NOT ok)")
    op.create_index("ix_checks_turns", "checks", ["tenant_id", "number"], sqlite_where=turns, postgresql_where=turns)
