"""Message templates that differ from those Keyturn comes with."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from app.core.mail.model import Templates
from app.core.storage.schema import TemplateRow
from app.core.storage.transactions import Transactions


class TemplateTable:
    """Templates by name; whether they can be used is decided in app.core.mail."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def get(self, name: str) -> Templates | None:
        """The stored ones; None while nobody has changed them."""
        statement = select(TemplateRow.subject, TemplateRow.text, TemplateRow.html).where(TemplateRow.name == name)

        def read(connection: Connection) -> Templates | None:
            row = connection.execute(statement).first()
            return None if row is None else Templates(row.subject, row.text, row.html)

        return await self._transactions.read(read)

    async def set(self, name: str, templates: Templates | None, now: datetime) -> None:
        """Store `templates`; None goes back to those Keyturn comes with."""
        await self._transactions.write(lambda connection: _set(connection, name, templates, now))


def _set(connection: Connection, name: str, templates: Templates | None, now: datetime) -> None:
    connection.execute(delete(TemplateRow).where(TemplateRow.name == name))
    if templates is not None:
        values = {"subject": templates.subject, "text": templates.text, "html": templates.html}
        connection.execute(insert(TemplateRow).values(name=name, changed_at=now, **values))
