"""The activity list: lines are added and read, never changed or removed."""

from dataclasses import fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select

from app.core.activity import Activity
from app.core.storage.schema import ActivityRow
from app.core.storage.transactions import Transactions

_FIELDS = [field.name for field in fields(Activity)]


class ActivityTable:
    """Who did what, when."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, at: datetime, actor: str, action: str, tenant_id: UUID | None, detail: str) -> None:
        """Add one line. No argument may hold a secret."""
        line = insert(ActivityRow).values(at=at, actor=actor, action=action, tenant_id=tenant_id, detail=detail)
        await self._transactions.write(lambda connection: connection.execute(line))

    async def list(self, tenant_id: UUID | None = None, limit: int = 200) -> list[Activity]:
        """The latest lines, newest first, of one tenant or of all."""
        newest = select(*(getattr(ActivityRow, name) for name in _FIELDS)).order_by(ActivityRow.number.desc())
        if tenant_id is not None:
            newest = newest.where(ActivityRow.tenant_id == tenant_id)
        return await self._transactions.read(
            lambda connection: [Activity(*row) for row in connection.execute(newest.limit(limit))]
        )
