"""Tenants are counted by what is wrong and when they were last refreshed, and listed by name page by page.

The counts themselves and the triggers that keep them are made after all steps (see `count_table.keep_counts`).
"""

import json
from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.drop_index("ix_tenants_name_key", "tenants")
    op.create_index("ix_tenants_name_key_id", "tenants", ["name_key", "id"])
    op.add_column("evidence", sa.Column("trouble", sa.String(), nullable=False, server_default=""))
    _note_troubles(op.get_bind())
    op.create_index("ix_evidence_last_refreshed_at_trouble", "evidence", ["last_refreshed_at", "trouble"])
    op.create_table(
        "status_counts",
        sa.Column("trouble", sa.String(), nullable=False),
        sa.Column("refreshed_on", sa.String(10), nullable=False),
        sa.Column("tenants", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("trouble", "refreshed_on", name="pk_status_counts"),
    )


def _note_troubles(connection: sa.Connection) -> None:
    """Say of each tenant's evidence what `counting.trouble_of` says of new evidence."""
    failure = sa.column("failure", sa.JSON())
    owner = sa.column("tenant_id", sa.Uuid())
    whole = sa.select(owner, failure).select_from(sa.table("evidence"))
    required = sa.text("required AND state = 'failed'")
    tokens = sa.select(owner, failure).select_from(sa.table("tokens")).where(required).order_by(sa.text("position"))
    found: defaultdict[Any, list[Any]] = defaultdict(list)
    for statement in (whole, tokens):
        observed: Any  # a JSON object
        for tenant, observed in connection.execute(statement):
            if observed is not None:
                found[tenant].append([observed["error"], observed["suberror"], observed["codes"]])
    evidence = sa.table("evidence", owner, sa.column("trouble", sa.String()))
    noting = sa.update(evidence).where(owner == sa.bindparam("tenant")).values(trouble=sa.bindparam("noted"))
    if found:
        connection.execute(noting, [{"tenant": tenant, "noted": json.dumps(all_)} for tenant, all_ in found.items()])
