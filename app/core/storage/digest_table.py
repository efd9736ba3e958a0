"""The digests by day, and how far each got: what is sent once a day must be known to have been."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from app.core.alerts.model import DigestState, SentDigest
from app.core.storage.schema import DigestRow
from app.core.storage.transactions import Transactions


class DigestTable:
    """At most one digest a day. Whoever writes holds the digests' lock."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def get(self, day: str) -> SentDigest | None:
        """How far that day's digest got; None where nobody has tried."""
        statement = select(
            DigestRow.day,
            DigestRow.state,
            DigestRow.tries,
            DigestRow.last_error,
            DigestRow.next_try_at,
            DigestRow.sent_at,
        ).where(DigestRow.day == day)

        def read(connection: Connection) -> SentDigest | None:
            row = connection.execute(statement).first()
            return None if row is None else SentDigest(row.day, DigestState(row.state), *row[2:])

        return await self._transactions.read(read)

    async def last_sent_at(self) -> datetime | None:
        """When the latest one was sent, or may have been."""
        latest = select(func.max(DigestRow.sent_at))
        return await self._transactions.read(lambda connection: connection.execute(latest).scalar_one())

    async def put(self, digest: SentDigest) -> None:
        """Store how far it got; it is on the disk when this returns."""
        await self._transactions.write(lambda connection: _put(connection, digest))


def _put(connection: Connection, digest: SentDigest) -> None:
    connection.execute(delete(DigestRow).where(DigestRow.day == digest.day))
    connection.execute(
        insert(DigestRow).values(
            day=digest.day,
            state=digest.state.value,
            tries=digest.tries,
            last_error=digest.last_error,
            next_try_at=digest.next_try_at,
            sent_at=digest.sent_at,
        )
    )
