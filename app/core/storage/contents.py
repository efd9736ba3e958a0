"""What a store holds, in numbers: what a backup says of itself before it is restored."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from app.core.storage.schema import EvidenceRow, InvitationRow, TenantRow, TokenCacheRow


@dataclass(frozen=True, slots=True)
class Contents:
    """How many tenants, how many of them with tokens, how many invitations, and when a tenant was checked last."""

    tenants: int
    with_tokens: int
    invitations: int
    checked_at: datetime | None


def read_contents(connection: Connection) -> Contents:
    tenants, with_tokens, invitations = (
        connection.execute(select(func.count()).select_from(row)).scalar_one()
        for row in (TenantRow, TokenCacheRow, InvitationRow)
    )
    checked_at = connection.execute(select(func.max(EvidenceRow.checked_at))).scalar_one()
    return Contents(tenants, with_tokens, invitations, checked_at)
