"""The settings that differ from their defaults."""

from sqlalchemy import Connection, delete, insert, select

from app.core.storage.schema import SettingRow
from app.core.storage.transactions import Transactions


class SettingTable:
    """Values by key; what they mean and may be is decided in app.core.settings."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def get_all(self) -> dict[str, str]:
        """Every stored setting."""
        statement = select(SettingRow.key, SettingRow.value)
        return await self._transactions.read(lambda connection: dict(connection.execute(statement).all()))

    async def set(self, key: str, value: str | None) -> None:
        """Store `value`; None goes back to the default."""
        await self._transactions.write(lambda connection: _set(connection, key, value))


def _set(connection: Connection, key: str, value: str | None) -> None:
    connection.execute(delete(SettingRow).where(SettingRow.key == key))
    if value is not None:
        connection.execute(insert(SettingRow).values(key=key, value=value))
