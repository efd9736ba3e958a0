"""The settings that differ from their defaults."""

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.core.storage.schema import SettingRow
from app.core.storage.transactions import Transactions


class SettingTable:
    """Values by key; what they mean and may be is decided in app.core.settings."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def get_all(self) -> dict[str, str]:
        """Every stored setting."""
        statement = select(SettingRow.key, SettingRow.value)
        return await self._transactions.read(lambda session: dict(session.execute(statement).all()))

    async def set(self, key: str, value: str | None) -> None:
        """Store `value`; None goes back to the default."""
        await self._transactions.write(lambda session: _set(session, key, value))


def _set(session: Session, key: str, value: str | None) -> None:
    session.execute(delete(SettingRow).where(SettingRow.key == key))
    if value is not None:
        session.execute(insert(SettingRow).values(key=key, value=value))
