"""The activity list: lines are added and read, never changed or removed."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select

from app.core.activity import Activity
from app.core.storage.schema import ActivityRow
from app.core.storage.transactions import Transactions

_FIELDS = [field.name for field in fields(Activity)]
_ADD = insert(ActivityRow)


class ActivityTable:
    """Who did what, when."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, at: datetime, actor: str, action: str, tenant_id: UUID | None, detail: str) -> None:
        """Add one line. No argument may hold a secret."""
        await self.add_line(Activity(at, actor, action, tenant_id, detail))

    async def add_line(self, line: Activity) -> None:
        """Add one line, made elsewhere."""
        await self._transactions.write(lambda connection: add_lines(connection, [line]))

    async def list(self, tenant_id: UUID | None = None, limit: int = 200) -> list[Activity]:
        """The latest lines, newest first, of one tenant or of all."""
        newest = select(*(getattr(ActivityRow, name) for name in _FIELDS)).order_by(ActivityRow.number.desc())
        if tenant_id is not None:
            newest = newest.where(ActivityRow.tenant_id == tenant_id)
        return await self._transactions.read(
            lambda connection: [Activity(*row) for row in connection.execute(newest.limit(limit))]
        )


def add_lines(connection: Connection, lines: Sequence[Activity]) -> None:
    """Add lines within a transaction of somebody else. None may hold a secret."""
    if lines:
        connection.execute(_ADD, [{name: getattr(line, name) for name in _FIELDS} for line in lines])
