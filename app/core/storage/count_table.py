"""How many tenants are in which trouble, kept by triggers: whoever changes evidence or tenants cannot forget to count.

Triggers are the one thing here that each kind of database spells in its own way. They go with a table that a migration
rebuilds, so they are made anew, and everything is counted anew, after every migration.
"""

from datetime import UTC, date, datetime

from sqlalchemy import Connection, func, select

from app.core.authentication_status.counting import DayCount, Lines
from app.core.storage.schema import EvidenceRow, StatusCountRow
from app.core.storage.transactions import Transactions

_COUNT = """
    INSERT INTO status_counts (trouble, refreshed_on, tenants)
    SELECT {trouble}, {day}, 1 WHERE {day} IS NOT NULL
    ON CONFLICT (trouble, refreshed_on) DO UPDATE SET tenants = status_counts.tenants + 1;
"""
_COUNT_NO_MORE = """
    UPDATE status_counts SET tenants = tenants - 1 WHERE trouble = {trouble} AND refreshed_on = {day};
    DELETE FROM status_counts WHERE trouble = {trouble} AND refreshed_on = {day} AND tenants = 0;
"""
_NEW = _COUNT.format(trouble="new.trouble", day="date(new.last_refreshed_at)")
_OLD = _COUNT_NO_MORE.format(trouble="old.trouble", day="date(old.last_refreshed_at)")
_OF_ALL = {"trouble": "''", "day": "''"}
_TRIGGERS = {
    "count_evidence_added": f"AFTER INSERT ON evidence BEGIN {_NEW} END",
    "count_evidence_removed": f"AFTER DELETE ON evidence BEGIN {_OLD} END",
    "count_evidence_changed": f"""
        AFTER UPDATE ON evidence
        WHEN old.trouble <> new.trouble OR date(old.last_refreshed_at) IS NOT date(new.last_refreshed_at)
        BEGIN {_OLD} {_NEW} END
    """,
    "count_tenant_added": f"AFTER INSERT ON tenants BEGIN {_COUNT.format(**_OF_ALL)} END",
    "count_tenant_removed": f"AFTER DELETE ON tenants BEGIN {_COUNT_NO_MORE.format(**_OF_ALL)} END",
}
_COUNT_ANEW = (
    "DELETE FROM status_counts",
    "INSERT INTO status_counts SELECT '', '', count(*) FROM tenants HAVING count(*) > 0",
    "INSERT INTO status_counts SELECT trouble, date(last_refreshed_at), count(*) FROM evidence "
    "WHERE last_refreshed_at IS NOT NULL GROUP BY 1, 2",
)
_KEPT = select(StatusCountRow.trouble, StatusCountRow.refreshed_on, StatusCountRow.tenants)


def keep_counts(connection: Connection) -> None:
    """Count everything, and make the triggers that go on with it."""
    for name, text in _TRIGGERS.items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(f"CREATE TRIGGER {name} {text}")
    for statement in _COUNT_ANEW:
        connection.exec_driver_sql(statement)


class CountTable:
    """The counts, as far as they depend on no time of day; for that the evidence itself is asked."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def by_day(self, lines: Lines) -> tuple[int, list[DayCount]]:
        """How many tenants there are, and how many of them are in which trouble, from one moment."""
        return await self._transactions.read(lambda connection: _by_day(connection, lines))


def _by_day(connection: Connection, lines: Lines) -> tuple[int, list[DayCount]]:
    tenants, days = 0, []
    within = {line: _up_to(connection, line) for line in (lines.dead, lines.warned)}

    def beyond(line: datetime, trouble: str, day: date, tenants: int) -> int:
        """How many of the day's were refreshed up to the line."""
        if day == line.date():
            return within[line].get(trouble, 0)
        return tenants if day < line.date() else 0

    for trouble, refreshed_on, number in connection.execute(_KEPT):
        if not refreshed_on:
            tenants = number
            continue
        day = date.fromisoformat(refreshed_on)
        dead, warned = (beyond(line, trouble, day, number) for line in (lines.dead, lines.warned))
        days.append(DayCount(trouble, day, number, dead, warned))
    return tenants, days


def _up_to(connection: Connection, line: datetime) -> dict[str, int]:
    """How many, by trouble, were last refreshed on the line's day and not after it."""
    midnight = datetime(line.year, line.month, line.day, tzinfo=UTC)
    those = (
        select(EvidenceRow.trouble, func.count())
        .where(EvidenceRow.last_refreshed_at >= midnight, EvidenceRow.last_refreshed_at <= line)
        .group_by(EvidenceRow.trouble)
    )
    return {trouble: number for trouble, number in connection.execute(those)}  # noqa: C416 dict takes no rows
