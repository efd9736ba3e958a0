"""The turning points of tenants' histories: the few of many thousand checks that a forecast needs."""

from collections import defaultdict
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, func, select, true, union_all
from sqlalchemy.orm import aliased

from app.core.authentication_status.check import Check
from app.core.storage.schema import TURNS, CheckRow
from app.core.storage.transactions import Transactions

_OF_CHECK = [field.name for field in fields(Check)]


def _turning_points(*, of_one: bool) -> Select[Any]:
    """Renewals and failures, by their own index, and the check before each: the last that worked is among these."""
    turn, earlier = aliased(CheckRow), aliased(CheckRow)
    wanted = turn.tenant_id == bindparam("tenant") if of_one else true()
    before = (
        select(func.max(earlier.number))
        .where(earlier.tenant_id == turn.tenant_id, earlier.number < turn.number)
        .correlate(turn)
        .scalar_subquery()
    )
    turns, befores = (select(number).select_from(turn).where(TURNS, wanted) for number in (turn.number, before))
    return (
        select(CheckRow.tenant_id, *(getattr(CheckRow, name) for name in _OF_CHECK))
        .where(CheckRow.number.in_(union_all(turns, befores)))
        .order_by(CheckRow.tenant_id, CheckRow.number)
    )


_OF_ALL = _turning_points(of_one=False)
_OF_TENANT = _turning_points(of_one=True)


class HistoryTable:
    """What the checks of all time add up to."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def turning_points(self, tenant_id: UUID | None = None) -> dict[UUID, list[Check]]:
        """Each tenant's (or this one's) renewals and failures, and the check before each of them, oldest first."""
        statement, values = (_OF_ALL, {}) if tenant_id is None else (_OF_TENANT, {"tenant": tenant_id})
        rows = await self._transactions.read(lambda connection: connection.execute(statement, values).all())
        found: defaultdict[UUID, list[Check]] = defaultdict(list)
        for tenant, *check in map(tuple, rows):
            found[tenant].append(Check(*check))
        return dict(found)
