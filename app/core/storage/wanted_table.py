"""The tenants that a check of many has still to look at: noted when it begins, so that one broken off can go on."""

from collections.abc import Set
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, exists, insert, select

from app.core.storage.schema import EvidenceRow, TenantRow, TokenCacheRow, WantedCheckRow
from app.core.storage.transactions import Transactions

_LOOKED_AT = exists().where(
    EvidenceRow.tenant_id == WantedCheckRow.tenant_id, EvidenceRow.checked_at >= WantedCheckRow.since
)
_HAS_TOKENS = exists().where(TokenCacheRow.tenant_id == WantedCheckRow.tenant_id)
_LEFT = select(WantedCheckRow.tenant_id).where(~_LOOKED_AT, _HAS_TOKENS)
_FORGET = delete(WantedCheckRow).where(WantedCheckRow.tenant_id == bindparam("tenant"))
_FORGET_SEEN = delete(WantedCheckRow).where(_LOOKED_AT)
_WANT = insert(WantedCheckRow).from_select(
    ["tenant_id", "since"],
    select(TenantRow.id, bindparam("begun", type_=WantedCheckRow.since.type)).where(
        TenantRow.id == bindparam("tenant")
    ),
)


class WantedTable:
    """Costs nothing per tenant while a check runs: whom it has looked at is known by the evidence."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def begin(self, tenant_ids: Set[UUID], begun: datetime) -> None:
        """A check of these tenants begins. One that is removed meanwhile is left out."""
        which = [{"tenant": tenant_id, "begun": begun} for tenant_id in tenant_ids]

        def work(connection: Connection) -> None:
            connection.execute(_FORGET, which)
            connection.execute(_WANT, which)

        await self._transactions.write(work)

    async def end(self, tenant_ids: Set[UUID]) -> None:
        """The check of these tenants is over; whom others have still to look at stays."""
        which = [{"tenant": tenant_id} for tenant_id in tenant_ids]

        def work(connection: Connection) -> None:
            connection.execute(_FORGET, which)
            connection.execute(_FORGET_SEEN)

        await self._transactions.write(work)

    async def left(self) -> frozenset[UUID]:
        """Whom the checks that were begun and are not over have still to look at: those that have tokens."""
        return await self._transactions.read(lambda connection: frozenset(connection.scalars(_LEFT)))
