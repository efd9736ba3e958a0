"""Removing tenants in a way that can be undone for a while: what goes is gone from the file at once, and whoever asked
keeps it, in memory alone and as sealed as it was.

Which tables hang on a tenant is read from the schema, so that a new one is not forgotten.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection, ForeignKey, Integer, Table, delete, insert, select
from sqlalchemy.exc import IntegrityError

from app.core.errors import BadInput
from app.core.phrases import phrase
from app.core.storage.errors import no_such_tenant
from app.core.storage.schema import Base, TenantRow
from app.core.storage.transactions import Transactions

_Rows = list[dict[str, object]]


class NotBroughtBack(BadInput):
    """Something has taken a removed tenant's place, or the key that its tokens were sealed with is gone."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The tenants cannot be brought back"),
            phrase("Since they were removed, one of them was added again, or the key to the tokens was replaced."),
            phrase("Add what is missing, and renew it."),
        )


@dataclass(frozen=True, slots=True)
class Removed:
    """Tenants that were removed, and every row of theirs by table."""

    names: tuple[str, ...]
    tenant_ids: frozenset[UUID]
    rows: tuple[tuple[Table, _Rows], ...] = field(repr=False)


class Removals:
    """Takes tenants out, and puts them back."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def remove(self, tenant_ids: Sequence[UUID]) -> Removed:
        """Remove tenants and everything of them: tokens, evidence, checks, invitations. Their activity stays.

        Raises:
            NotFound: one is not there (any more); nothing was removed.
        """
        removed = await self._transactions.write(lambda connection: _remove(connection, tenant_ids))
        await self._transactions.forget_old_pages()
        return removed

    async def bring_back(self, removed: Removed) -> None:
        """Have them again as they were.

        Raises:
            NotBroughtBack: one cannot be had again; none is.
        """
        await self._transactions.write(lambda connection: _bring_back(connection, removed))


def _remove(connection: Connection, tenant_ids: Sequence[UUID]) -> Removed:
    rows: dict[Table, _Rows] = {}
    names = []
    for tenant_id in dict.fromkeys(tenant_ids):
        of_tenant = _rows_of(connection, tenant_id)
        for table, found in of_tenant.items():
            rows.setdefault(table, []).extend(found)
        names.append(str(of_tenant[_TENANTS][0]["name"]))
        connection.execute(delete(TenantRow).where(TenantRow.id == tenant_id))
    return Removed(tuple(names), frozenset(tenant_ids), tuple(rows.items()))


def _rows_of(connection: Connection, tenant_id: UUID) -> dict[Table, _Rows]:
    """What the database would remove along with the tenant, parents before children."""
    found: dict[Table, _Rows] = {}
    for table, key in _HANGING.items():
        if key is None:
            condition = table.c.id == tenant_id
        else:
            parent = key.column
            condition = key.parent.in_([row[parent.name] for row in found[parent.table]])
        found[table] = [dict(row) for row in connection.execute(select(table).where(condition)).mappings()]
        if key is None and not found[table]:
            raise no_such_tenant(tenant_id)
    return found


def _bring_back(connection: Connection, removed: Removed) -> None:
    try:
        for table, rows in removed.rows:
            if rows:
                connection.execute(insert(table), [_unnumbered(table, row) for row in rows])
    except IntegrityError:
        raise NotBroughtBack from None


def _unnumbered(table: Table, row: dict[str, object]) -> dict[str, object]:
    """Lines that are numbered get new numbers, in their old order: others may have been given the old ones since."""
    numbers = {column.name for column in table.primary_key if isinstance(column.type, Integer)}
    return {name: value for name, value in row.items() if name not in numbers}


def _hanging() -> dict[Table, ForeignKey | None]:
    """The tables whose rows go with a tenant's, and by which key; the tenants first."""
    found: dict[Table, ForeignKey | None] = {_TENANTS: None}
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.ondelete == "CASCADE" and key.column.table in found:
                found[table] = key
    return found


_TENANTS: Table = Base.metadata.tables[TenantRow.__tablename__]
_HANGING = _hanging()
