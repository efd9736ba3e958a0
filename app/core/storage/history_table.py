"""The turning points of tenants' histories: the few of many thousand checks that a forecast needs."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, func, not_, select, union_all
from sqlalchemy.orm import aliased

from app.core.authentication_status.check import Check
from app.core.storage.schema import TURNS, CheckRow
from app.core.storage.transactions import Transactions

_OF_CHECK = [field.name for field in fields(Check)]


PORTIONS = 16
"""The histories of all tenants are read in so many portions: others get their turn at the database in between."""


def _turning_points() -> Select[Any]:
    """Renewals and failures, by their own index, the check before each, and the one after each failure.

    The last check that worked before tokens died is among these, and the first that worked again.
    """
    turn, other = aliased(CheckRow), aliased(CheckRow)
    wanted = TURNS, turn.tenant_id.between(bindparam("first"), bindparam("last"))
    same_tenant = select(func.max(other.number)).where(other.tenant_id == turn.tenant_id).correlate(turn)
    before = same_tenant.where(other.number < turn.number)
    after = same_tenant.with_only_columns(func.min(other.number)).where(other.number > turn.number)
    turns, befores = (
        select(number).select_from(turn).where(*wanted) for number in (turn.number, before.scalar_subquery())
    )
    afters = select(after.scalar_subquery()).select_from(turn).where(*wanted, not_(turn.ok))
    return (
        select(CheckRow.tenant_id, *(getattr(CheckRow, name) for name in _OF_CHECK))
        .where(CheckRow.number.in_(union_all(turns, befores, afters)))
        .order_by(CheckRow.tenant_id, CheckRow.number)
    )


_BETWEEN = _turning_points()
_EVERY_ID = 2**128


class HistoryTable:
    """What the checks of all time add up to."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def turning_points(self, tenant_id: UUID | None = None) -> dict[UUID, list[Check]]:
        """Each tenant's (or this one's) turning points, oldest first.

        These are its renewals and failures, the check before each of them, and the check after each failure.
        """
        found: defaultdict[UUID, list[Check]] = defaultdict(list)
        for first, last in _portions() if tenant_id is None else [(tenant_id, tenant_id)]:
            ids = {"first": first, "last": last}
            for tenant, *check in await self._transactions.read(partial(_rows, ids)):
                found[tenant].append(Check(*check))
        return dict(found)


def _rows(ids: dict[str, UUID], connection: Connection) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(_BETWEEN, ids)]


def _portions() -> Iterator[tuple[UUID, UUID]]:
    """The first and the last id of each portion; ids are random, so that portions are alike."""
    size = _EVERY_ID // PORTIONS
    for first in range(0, _EVERY_ID, size):
        yield UUID(int=first), UUID(int=first + size - 1)
