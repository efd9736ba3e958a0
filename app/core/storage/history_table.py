"""The turning points of tenants' histories: the few of many thousand checks that a forecast needs."""

from collections import defaultdict
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, func, not_, select, true, union_all
from sqlalchemy.orm import aliased

from app.core.authentication_status.check import Check
from app.core.storage.schema import TURNS, CheckRow
from app.core.storage.transactions import Transactions

_OF_CHECK = [field.name for field in fields(Check)]


def _turning_points(*, of_one: bool) -> Select[Any]:
    """Renewals and failures, by their own index, the check before each, and the one after each failure.

    The last check that worked before tokens died is among these, and the first that worked again.
    """
    turn, other = aliased(CheckRow), aliased(CheckRow)
    wanted = turn.tenant_id == bindparam("tenant") if of_one else true()
    same_tenant = select(func.max(other.number)).where(other.tenant_id == turn.tenant_id).correlate(turn)
    before = same_tenant.where(other.number < turn.number)
    after = same_tenant.with_only_columns(func.min(other.number)).where(other.number > turn.number)
    turns, befores = (
        select(number).select_from(turn).where(TURNS, wanted) for number in (turn.number, before.scalar_subquery())
    )
    afters = select(after.scalar_subquery()).select_from(turn).where(TURNS, not_(turn.ok), wanted)
    return (
        select(CheckRow.tenant_id, *(getattr(CheckRow, name) for name in _OF_CHECK))
        .where(CheckRow.number.in_(union_all(turns, befores, afters)))
        .order_by(CheckRow.tenant_id, CheckRow.number)
    )


_OF_ALL = _turning_points(of_one=False)
_OF_TENANT = _turning_points(of_one=True)


class HistoryTable:
    """What the checks of all time add up to."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def turning_points(self, tenant_id: UUID | None = None) -> dict[UUID, list[Check]]:
        """Each tenant's (or this one's) turning points, oldest first.

        These are its renewals and failures, the check before each of them, and the check after each failure.
        """
        statement, values = (_OF_ALL, {}) if tenant_id is None else (_OF_TENANT, {"tenant": tenant_id})
        rows = await self._transactions.read(lambda connection: connection.execute(statement, values).all())
        found: defaultdict[UUID, list[Check]] = defaultdict(list)
        for tenant, *check in map(tuple, rows):
            found[tenant].append(Check(*check))
        return dict(found)
