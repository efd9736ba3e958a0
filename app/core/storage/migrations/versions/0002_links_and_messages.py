"""Links of invitations, how often they were sent, and messages: the outbox, templates, the mail server's password."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _invitations()
    _outbox()
    _templates_and_secrets()


def _invitations() -> None:
    op.add_column("invitations", sa.Column("ticket", sa.String()))
    op.add_column("invitations", sa.Column("sent_at", _TIME))
    op.add_column("invitations", sa.Column("sent_count", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "invitation_links",
        sa.Column("invitation_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        *_sealed("invitation_links"),
        _owned_by("invitation_links", "invitations", "invitation_id"),
        sa.PrimaryKeyConstraint("invitation_id", name="pk_invitation_links"),
        sa.UniqueConstraint("sha256", name="uq_invitation_links_sha256"),
    )
    op.create_index("ix_invitation_links_key_id", "invitation_links", ["key_id"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("invitation_id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text()),
        sa.Column("next_try_at", _TIME),
        sa.Column("created_at", _TIME, nullable=False),
        _owned_by("outbox", "invitations", "invitation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("message_id", name="uq_outbox_message_id"),
    )
    op.create_index("ix_outbox_state_next_try_at", "outbox", ["state", "next_try_at"])
    op.create_index("ix_outbox_invitation_id", "outbox", ["invitation_id"])
    op.create_table(
        "unsent_messages",
        sa.Column("outbox_id", sa.Uuid(), nullable=False),
        *_sealed("unsent_messages"),
        _owned_by("unsent_messages", "outbox", "outbox_id"),
        sa.PrimaryKeyConstraint("outbox_id", name="pk_unsent_messages"),
    )
    op.create_index("ix_unsent_messages_key_id", "unsent_messages", ["key_id"])


def _templates_and_secrets() -> None:
    op.create_table(
        "message_templates",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_message_templates"),
    )
    op.create_table(
        "secrets",
        sa.Column("name", sa.String(), nullable=False),
        *_sealed("secrets"),
        sa.PrimaryKeyConstraint("name", name="pk_secrets"),
    )
    op.create_index("ix_secrets_key_id", "secrets", ["key_id"])


def _owned_by(table: str, owner: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=f"fk_{table}_{column}_{owner}", ondelete="CASCADE")


def _sealed(table: str) -> tuple[sa.Column[str], sa.Column[bytes], sa.ForeignKeyConstraint]:
    return (
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("blob", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key_id"], ["vault_keys.key_id"], name=f"fk_{table}_key_id_vault_keys", ondelete="RESTRICT"
        ),
    )
