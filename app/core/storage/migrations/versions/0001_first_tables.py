"""The first tables: tenants and what is known of their tokens, invitations, the vault's keys, settings, activity."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TIME = sa.DateTime(timezone=True)
_WORD = sa.String(32)
_NUMBERED = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _tenants()
    _vault_keys()
    _tokens()
    _checks()
    _invitations()
    _settings_and_activity()


def _tenants() -> None:
    op.create_table(
        "tenants",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("directory", sa.String(), nullable=False),
        sa.Column("directory_id", sa.String()),
        sa.Column("admin_username", sa.String(), nullable=False),
        sa.Column("email", sa.String()),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tenants"),
        sa.UniqueConstraint("directory", name="uq_tenants_directory"),
    )
    op.create_index("ix_tenants_name_key", "tenants", ["name_key"])
    op.create_index("ix_tenants_directory_id", "tenants", ["directory_id"])


def _vault_keys() -> None:
    op.create_table(
        "vault_keys",
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("protection", _WORD, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("r", sa.Integer(), nullable=False),
        sa.Column("p", sa.Integer(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", name="pk_vault_keys"),
    )
    active = sa.column("active", sa.Boolean()) == sa.true()
    op.create_index(
        "uq_vault_keys_active", "vault_keys", ["active"], unique=True, sqlite_where=active, postgresql_where=active
    )


def _tokens() -> None:
    op.create_table(
        "token_caches",
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", _TIME, nullable=False),
        *_sealed("token_caches"),
        _owned_by("token_caches", "tenants", "tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", name="pk_token_caches"),
    )
    op.create_index("ix_token_caches_key_id", "token_caches", ["key_id"])
    op.create_table(
        "evidence",
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("account", sa.String()),
        sa.Column("last_refreshed_at", _TIME),
        sa.Column("checked_at", _TIME),
        sa.Column("failure", sa.JSON()),
        sa.Column("global_administrator", sa.Boolean()),
        sa.Column("validated_at", _TIME),
        _owned_by("evidence", "tenants", "tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", name="pk_evidence"),
    )
    op.create_table(
        "tokens",
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("resource", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("state", _WORD, nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("expires_at", _TIME),
        sa.Column("failure", sa.JSON()),
        _owned_by("tokens", "tenants", "tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "resource", name="pk_tokens"),
    )


def _checks() -> None:
    op.create_table(
        "checks",
        sa.Column("number", _NUMBERED, nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("kind", _WORD, nullable=False),
        sa.Column("ok", sa.Boolean(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("failure", sa.JSON()),
        _owned_by("checks", "tenants", "tenant_id"),
        sa.PrimaryKeyConstraint("number", name="pk_checks"),
    )
    op.create_index("ix_checks_tenant_id_number", "checks", ["tenant_id", "number"])


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String()),
        sa.Column("admin_username", sa.String(), nullable=False),
        sa.Column("state", _WORD, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("opened_at", _TIME),
        sa.Column("authenticated_at", _TIME),
        sa.Column("ended_at", _TIME),
        sa.Column("failure", sa.JSON()),
        _owned_by("invitations", "tenants", "tenant_id"),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
    )
    op.create_index("ix_invitations_tenant_id_created_at", "invitations", ["tenant_id", "created_at"])
    op.create_index("ix_invitations_created_at", "invitations", ["created_at"])
    op.create_index("ix_invitations_state", "invitations", ["state"])
    op.create_table(
        "unfinished_sign_ins",
        sa.Column("invitation_id", sa.Uuid(), nullable=False),
        *_sealed("unfinished_sign_ins"),
        _owned_by("unfinished_sign_ins", "invitations", "invitation_id"),
        sa.PrimaryKeyConstraint("invitation_id", name="pk_unfinished_sign_ins"),
    )
    op.create_index("ix_unfinished_sign_ins_key_id", "unfinished_sign_ins", ["key_id"])


def _settings_and_activity() -> None:
    op.create_table(
        "settings",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )
    op.create_table(
        "activity",
        sa.Column("number", _NUMBERED, nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("tenant_id", sa.Uuid()),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_activity"),
    )
    op.create_index("ix_activity_tenant_id_number", "activity", ["tenant_id", "number"])


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
