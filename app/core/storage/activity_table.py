"""The activity list: lines are added and read, never changed or removed."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, insert, or_, select

from app.core.activity.model import Activity, Noted, Wanted
from app.core.storage.schema import ActivityRow, TenantRow
from app.core.storage.spelling import name_key
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

    async def noted(
        self, wanted: Wanted, *, before: int | None = None, after: int | None = None, limit: int | None = None
    ) -> list[Noted]:
        """The wanted lines, newest first, with numbers below `before` and above `after`; at most `limit`."""
        lines = _matching(wanted)
        if before is not None:
            lines = lines.where(ActivityRow.number < before)
        if after is not None:
            lines = lines.where(ActivityRow.number > after)
        return await self._transactions.read(
            lambda connection: [
                Noted(number, Activity(*values), tenant or "")
                for number, tenant, *values in connection.execute(lines.limit(limit))
            ]
        )

    async def list(self, tenant_id: UUID | None = None, limit: int = 200) -> list[Activity]:
        """The latest lines, newest first, of one tenant or of all."""
        newest = select(*(getattr(ActivityRow, name) for name in _FIELDS)).order_by(ActivityRow.number.desc())
        if tenant_id is not None:
            newest = newest.where(ActivityRow.tenant_id == tenant_id)
        return await self._transactions.read(
            lambda connection: [Activity(*row) for row in connection.execute(newest.limit(limit))]
        )


def _matching(wanted: Wanted) -> "Select[Any]":
    """Every wanted line, newest first. A tenant is found by the name it has now, too."""
    lines = (
        select(ActivityRow.number, TenantRow.name, *(getattr(ActivityRow, name) for name in _FIELDS))
        .outerjoin(TenantRow, TenantRow.id == ActivityRow.tenant_id)
        .order_by(ActivityRow.number.desc())
    )
    if wanted.tenant_id is not None:
        lines = lines.where(ActivityRow.tenant_id == wanted.tenant_id)
    for word in wanted.search.split():
        texts = (func.lower(text) for text in (ActivityRow.actor, ActivityRow.action, ActivityRow.detail))
        found = [text.contains(word.lower(), autoescape=True) for text in texts]
        lines = lines.where(or_(*found, TenantRow.name_key.contains(name_key(word), autoescape=True)))
    return lines


def add_lines(connection: Connection, lines: Sequence[Activity]) -> None:
    """Add lines within a transaction of somebody else. None may hold a secret."""
    if lines:
        connection.execute(_ADD, [{name: getattr(line, name) for name in _FIELDS} for line in lines])
