"""Until when servers asked to be left alone (Retry-After): it holds for the next process, too."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from app.core.http.pause import Pause
from app.core.storage.schema import PauseRow
from app.core.storage.transactions import Transactions


class PauseTable:
    """The pauses that are not over. What was noted in the future is by a clock that was wrong: it holds nobody up."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def keep(self, pauses: Sequence[Pause], now: datetime) -> None:
        """Have them on the disk, in place of earlier ones about the same; those that are over go."""

        def work(connection: Connection) -> None:
            connection.execute(delete(PauseRow).where((PauseRow.until <= now) | (PauseRow.noted_at > now)))
            for pause in pauses:
                key = {"host": pause.host, "tenant": str(pause.tenant_id or "")}
                connection.execute(delete(PauseRow).filter_by(**key))
                connection.execute(insert(PauseRow).values(noted_at=now, until=pause.until, **key))

        await self._transactions.write(work)

    async def going_on(self, now: datetime) -> list[Pause]:
        """Those that are not over."""
        wanted = select(PauseRow.host, PauseRow.tenant, PauseRow.until)
        going_on = wanted.where(PauseRow.until > now, PauseRow.noted_at <= now)
        rows = await self._transactions.read(lambda connection: connection.execute(going_on).all())
        return [Pause(host, UUID(tenant) if tenant else None, until) for host, tenant, until in rows]
