"""What lets a check that was broken off go on: whom it has still to look at, and which servers are to be left alone."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "wanted_checks",
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("since", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["tenants.id"], name="fk_wanted_checks_tenant_id_tenants", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tenant_id", name="pk_wanted_checks"),
    )
    op.create_table(
        "pauses",
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(36), nullable=False),
        sa.Column("noted_at", _TIME, nullable=False),
        sa.Column("until", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("host", "tenant", name="pk_pauses"),
    )
