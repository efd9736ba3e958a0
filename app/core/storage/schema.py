"""The tables, typed. The migrations make them; a test proves that both say the same.

Times are UTC, ids UUIDs (lines that are only ever appended are numbered), every constraint has a name, and nothing is
particular to SQLite, so that a team can share the same tables on PostgreSQL.
"""

import enum
from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Enum,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    Uuid,
    text,
    true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.core.authentication_status.check import CheckKind
from app.core.authentication_status.model import Observed, SignInWay, TokenState
from app.core.invitations.model import InvitationState
from app.core.storage.columns import ObservedFailure, UtcTime, Words
from app.core.vault.model import Protection

# SQLite numbers rows by itself only where the column is spelt INTEGER.
_Numbered = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    """What all tables share: names of constraints, and which Python type is which column."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 (SQLAlchemy's own spelling)
        str: String(),
        UUID: Uuid(),
        datetime: UtcTime(),
        bytes: LargeBinary(),
        tuple[str, ...]: Words(),
        Observed: ObservedFailure(),
        enum.Enum: Enum(
            enum.Enum, native_enum=False, length=32, values_callable=lambda words: [word.value for word in words]
        ),
    }


class TenantRow(Base):
    """`name_key` is the name as it is searched for: without regard to case."""

    __tablename__ = "tenants"
    __table_args__ = (Index(None, "name_key", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str]
    directory: Mapped[str] = mapped_column(unique=True)
    directory_id: Mapped[str | None] = mapped_column(index=True)
    admin_username: Mapped[str]
    email: Mapped[str | None]
    tags: Mapped[tuple[str, ...]]
    created_at: Mapped[datetime]


class KeyRow(Base):
    """One data key of the vault. At most one is active, by an index that sees only active rows."""

    __tablename__ = "vault_keys"

    key_id: Mapped[str] = mapped_column(primary_key=True)
    protection: Mapped[Protection]
    created_at: Mapped[datetime]
    active: Mapped[bool]
    salt: Mapped[bytes]
    n: Mapped[int]
    r: Mapped[int]
    p: Mapped[int]
    wrapped: Mapped[bytes]


Index(
    "uq_vault_keys_active",
    KeyRow.active,
    unique=True,
    sqlite_where=KeyRow.active == true(),
    postgresql_where=KeyRow.active == true(),
)


class SealedColumns:
    """Something the vault sealed. A key that is used cannot be deleted; one that is gone seals nothing new."""

    key_id: Mapped[str] = mapped_column(ForeignKey("vault_keys.key_id", ondelete="RESTRICT"), index=True)
    blob: Mapped[bytes]


class TokenCacheRow(SealedColumns, Base):
    """A tenant's token cache: every secret that its sign-in yielded, encrypted."""

    __tablename__ = "token_caches"

    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"), primary_key=True)
    written_at: Mapped[datetime]


class EvidenceRow(Base):
    """What was observed of a tenant's tokens; a tenant without a row was never signed in to nor checked.

    `trouble` says again, as text, what is wrong with them (`counting.trouble_of`): tenants are counted by it.
    """

    __tablename__ = "evidence"
    __table_args__ = (Index(None, "last_refreshed_at", "trouble"),)

    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"), primary_key=True)
    account: Mapped[str | None]
    last_refreshed_at: Mapped[datetime | None]
    checked_at: Mapped[datetime | None]
    failure: Mapped[Observed | None]
    global_administrator: Mapped[bool | None]
    validated_at: Mapped[datetime | None]
    signed_in_by: Mapped[SignInWay | None]
    trouble: Mapped[str] = mapped_column(server_default="")


class StatusCountRow(Base):
    """How many tenants have this trouble and were last refreshed on that day (UTC, ISO 8601), kept by triggers.

    The row without a day counts all tenants.
    """

    __tablename__ = "status_counts"

    trouble: Mapped[str] = mapped_column(primary_key=True)
    refreshed_on: Mapped[str] = mapped_column(String(10), primary_key=True)
    tenants: Mapped[int]


class TokenRow(Base):
    """Our access to one resource of a tenant, in the configured order; the token itself is in the cache."""

    __tablename__ = "tokens"

    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"), primary_key=True)
    resource: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    required: Mapped[bool]
    state: Mapped[TokenState]
    scopes: Mapped[tuple[str, ...]]
    expires_at: Mapped[datetime | None]
    failure: Mapped[Observed | None]


TURNS = text("(kind = 'renewal' OR NOT ok)")
"""Checks after which something may be different: few of them all, hence an index of their own. As a text, because
SQLite uses the index for a query that says exactly the same."""


class CheckRow(Base):
    """The history of a tenant's checks."""

    __tablename__ = "checks"
    __table_args__ = (
        Index(None, "tenant_id", "number"),
        Index("ix_checks_turns", "tenant_id", "number", sqlite_where=TURNS, postgresql_where=TURNS),
    )

    number: Mapped[int] = mapped_column(_Numbered, primary_key=True)
    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    kind: Mapped[CheckKind]
    ok: Mapped[bool]
    duration_ms: Mapped[int]
    failure: Mapped[Observed | None]


class WantedCheckRow(Base):
    """A tenant that a check of many, begun at `since`, looks at; gone when that is over, not when it is broken off."""

    __tablename__ = "wanted_checks"

    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[datetime]


class PauseRow(Base):
    """Until when a server asked to be left alone: by one tenant (its id), or by all ("")."""

    __tablename__ = "pauses"

    host: Mapped[str] = mapped_column(primary_key=True)
    tenant: Mapped[str] = mapped_column(String(36), primary_key=True)
    noted_at: Mapped[datetime]
    until: Mapped[datetime]


class InvitationRow(Base):
    """Our requests that a customer's administrator signs in."""

    __tablename__ = "invitations"
    __table_args__ = (Index(None, "tenant_id", "created_at"), Index(None, "created_at"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"))
    email: Mapped[str | None]
    admin_username: Mapped[str]
    state: Mapped[InvitationState] = mapped_column(index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    created_by: Mapped[str]
    opened_at: Mapped[datetime | None]
    authenticated_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    failure: Mapped[Observed | None]
    ticket: Mapped[str | None]
    sent_at: Mapped[datetime | None]
    sent_count: Mapped[int] = mapped_column(server_default="0")


class InvitationLinkRow(SealedColumns, Base):
    """The secret of an Auth URL, sealed, and its SHA-256 (hex) to look it up by. Gone when it opens nothing."""

    __tablename__ = "invitation_links"

    invitation_id: Mapped[UUID] = mapped_column(ForeignKey("invitations.id", ondelete="CASCADE"), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), unique=True)


class UnfinishedSignInRow(SealedColumns, Base):
    """What a later process needs to go on polling for an invitation's code; gone when the sign-in is over."""

    __tablename__ = "unfinished_sign_ins"

    invitation_id: Mapped[UUID] = mapped_column(ForeignKey("invitations.id", ondelete="CASCADE"), primary_key=True)


class OutboxRow(Base):
    """A message on its way by SMTP, and how far it got. What it says is in `UnsentMessageRow`."""

    __tablename__ = "outbox"
    __table_args__ = (Index(None, "state", "next_try_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    invitation_id: Mapped[UUID] = mapped_column(ForeignKey("invitations.id", ondelete="CASCADE"), index=True)
    recipient: Mapped[str]
    message_id: Mapped[str] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(String(32))
    tries: Mapped[int]
    last_error: Mapped[str | None] = mapped_column(Text)
    next_try_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class UnsentMessageRow(SealedColumns, Base):
    """What a message in the outbox says, its link included; gone when it is sent."""

    __tablename__ = "unsent_messages"

    outbox_id: Mapped[UUID] = mapped_column(ForeignKey("outbox.id", ondelete="CASCADE"), primary_key=True)


class TemplateRow(Base):
    """A message's template that differs from the one Keyturn comes with."""

    __tablename__ = "message_templates"

    name: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime]


class SecretRow(SealedColumns, Base):
    """A secret of the settings, such as the mail server's password."""

    __tablename__ = "secrets"

    name: Mapped[str] = mapped_column(primary_key=True)


class SettingRow(Base):
    """Settings that differ from their defaults."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class AlertRow(Base):
    """What the desktop has told of a tenant since its tokens were last well; none until they were first looked at."""

    __tablename__ = "alerts"

    tenant_id: Mapped[UUID] = mapped_column(ForeignKey("tenants.id", ondelete="CASCADE"), primary_key=True)
    told: Mapped[tuple[str, ...]]


class DigestRow(Base):
    """The digest of a day (YYYY-MM-DD, where it was sent from), and how far it got: at most one a day."""

    __tablename__ = "digests"

    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    state: Mapped[str] = mapped_column(String(32))
    tries: Mapped[int]
    last_error: Mapped[str | None] = mapped_column(Text)
    next_try_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]


class ActivityRow(Base):
    """Who did what, when: appended to, never changed. It outlives its tenant, hence no foreign key."""

    __tablename__ = "activity"
    __table_args__ = (Index(None, "tenant_id", "number"),)

    number: Mapped[int] = mapped_column(_Numbered, primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    tenant_id: Mapped[UUID | None]
    detail: Mapped[str] = mapped_column(Text)
