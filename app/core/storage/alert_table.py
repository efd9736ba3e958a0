"""What the desktop has told of which tenants. Of two processes that want to tell the same, one is let."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from app.core.alerts.model import Told
from app.core.storage.schema import AlertRow, TenantRow
from app.core.storage.transactions import Transactions

_KNOWN = select(AlertRow.tenant_id, AlertRow.told)
_TOLD = select(AlertRow.told).where(AlertRow.tenant_id == bindparam("tenant"))
_TENANT = select(TenantRow.id).where(TenantRow.id == bindparam("tenant"))
_CHANGE = update(AlertRow).where(AlertRow.tenant_id == bindparam("tenant"))
_ADD = insert(AlertRow)


class AlertTable:
    """The causes that were told, by tenant. They go with the tenant when that is removed."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def known(self, tenant_ids: Collection[UUID] | None = None) -> dict[UUID, tuple[str, ...]]:
        """What was told of those of these tenants that were looked at; of all of them with None."""
        return await self._transactions.read(lambda connection: _known(connection, tenant_ids))

    async def change(self, changes: Mapping[UUID, Told]) -> frozenset[UUID]:
        """Store `changes`, but for tenants that somebody else has changed meanwhile; those that it was done for."""
        return await self._transactions.write(
            lambda connection: frozenset(
                tenant for tenant, told in changes.items() if _change(connection, tenant, told)
            )
        )


def _known(connection: Connection, tenant_ids: Collection[UUID] | None) -> dict[UUID, tuple[str, ...]]:
    if tenant_ids is None:
        return {row.tenant_id: row.told for row in connection.execute(_KNOWN)}
    rows = ((tenant_id, connection.execute(_TOLD, {"tenant": tenant_id}).first()) for tenant_id in tenant_ids)
    return {tenant_id: row.told for tenant_id, row in rows if row is not None}


def _change(connection: Connection, tenant_id: UUID, told: Told) -> bool:
    row = connection.execute(_TOLD, {"tenant": tenant_id}).first()
    if (None if row is None else row.told) != told.before:
        return False
    if row is not None:
        connection.execute(_CHANGE, {"tenant": tenant_id, "told": told.after})
        return True
    if connection.execute(_TENANT, {"tenant": tenant_id}).first() is None:  # removed meanwhile
        return False
    connection.execute(_ADD, {"tenant_id": tenant_id, "told": told.after})
    return True
