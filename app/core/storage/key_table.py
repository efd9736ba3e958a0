"""What is stored about the vault's keys, and the two transactions in which one key takes another's place."""

from collections.abc import Callable
from dataclasses import fields

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.core.storage.errors import KeyTaken
from app.core.storage.schema import KeyRow
from app.core.storage.sealed import ALL_SEALED
from app.core.storage.transactions import Transactions
from app.core.vault.model import KeyRecord, Sealed

_FIELDS = [field.name for field in fields(KeyRecord)]
_OLDEST_FIRST = select(*(getattr(KeyRow, name) for name in _FIELDS)).order_by(KeyRow.created_at, KeyRow.key_id)


class KeyTable:
    """Key records by key id. At most one is active, and none can go while something is sealed with it."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def records(self) -> list[KeyRecord]:
        """All of them, oldest first."""
        statement = select(*(getattr(KeyRow, name) for name in _FIELDS)).order_by(KeyRow.created_at, KeyRow.key_id)
        return await self._transactions.read(
            lambda connection: [KeyRecord(*row) for row in connection.execute(statement)]
        )

    async def add(self, record: KeyRecord) -> None:
        """Store the record of a new key.

        Raises:
            KeyTaken: another process has stored an active key meanwhile.
        """
        await self._transactions.write(lambda connection: _add(connection, record))

    async def protect_otherwise(self, record: KeyRecord) -> None:
        """Store how the same key is protected from now on: for a machine that it was moved to."""
        values = _values(record)
        same = update(KeyRow).where(KeyRow.key_id == record.key_id)
        await self._transactions.write(lambda connection: connection.execute(same.values(values)))
        await self._transactions.forget_old_pages()

    async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
        """In one transaction: `new` in, every sealed value through `reseal(context, old)`, every other key out.

        `reseal` is called in the storage's thread; what it raises undoes everything. The old ciphertext is gone from
        the file afterwards.
        """
        await self._transactions.write(lambda connection: _rotate(connection, new, reseal))
        await self._transactions.forget_old_pages()

    async def discard(self, new: KeyRecord) -> None:
        """In one transaction: every sealed value and key out, `new` in. For keys that are lost: only renewals bring
        the tokens back."""
        await self._transactions.write(lambda connection: _discard(connection, new))
        await self._transactions.forget_old_pages()


def _add(connection: Connection, record: KeyRecord) -> None:
    try:
        connection.execute(insert(KeyRow), [_values(record)])
    except IntegrityError as error:
        raise KeyTaken from error


def _rotate(connection: Connection, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
    connection.execute(update(KeyRow).values(active=False))
    _add(connection, new)
    for table in ALL_SEALED:
        table.reseal(connection, reseal)
    connection.execute(delete(KeyRow).where(KeyRow.key_id != new.key_id))


def _discard(connection: Connection, new: KeyRecord) -> None:
    for table in ALL_SEALED:
        table.drop_all(connection)
    connection.execute(delete(KeyRow))
    _add(connection, new)


def _values(record: KeyRecord) -> dict[str, object]:
    return {name: getattr(record, name) for name in _FIELDS}
