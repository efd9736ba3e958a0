"""The activity list: lines are added and read, never changed or removed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, and_, func, insert, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.core.activity.details import like
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
        lines = lines.where(
            or_(
                _shown_holds(ActivityRow.actor, word, wanted.shown),
                _shown_holds(ActivityRow.action, word, wanted.shown),
                _holds(ActivityRow.detail, word),
                *_worded_with(word, wanted.worded),
                ActivityRow.tenant_id.in_(_tenants_called(word)),
            )
        )
    return lines


def _tenants_called(word: str) -> "Select[Any]":
    """Looked up once, not for each line."""
    return select(TenantRow.id).where(TenantRow.name_key.contains(name_key(word), autoescape=True))


def _shown_holds(column: InstrumentedAttribute[str], word: str, shown: Mapping[str, str]) -> ColumnElement[bool]:
    """The word is in what is shown for what the column has. Which texts that are is found before a line is read."""
    if not shown:
        return _holds(column, word)
    found = [stored for stored, text in shown.items() if word.casefold() in text.casefold()]
    return or_(column.in_(found), and_(column.not_in(shown.keys()), _holds(column, word)))


def _worded_with(word: str, worded: Mapping[tuple[str, str], str]) -> Iterator[ColumnElement[bool]]:
    """The word is one of those that stand in place of a template that the detail is made of."""
    for (action, template), text in worded.items():
        if word.casefold() in text.casefold():
            yield and_(ActivityRow.action == action, ActivityRow.detail.like(like(template)))


def _holds(column: InstrumentedAttribute[str], word: str) -> ColumnElement[bool]:
    return func.lower(column).contains(word.lower(), autoescape=True)


def add_lines(connection: Connection, lines: Sequence[Activity]) -> None:
    """Add lines within a transaction of somebody else. None may hold a secret."""
    if lines:
        connection.execute(_ADD, [{name: getattr(line, name) for name in _FIELDS} for line in lines])
