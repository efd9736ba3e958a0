"""What is stored about the vault's keys, and the two transactions in which one key takes another's place."""

from collections.abc import Callable
from dataclasses import fields

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.core.storage.errors import KeyRetired, KeyTaken
from app.core.storage.schema import KeyRow
from app.core.storage.sealed import ALL_SEALED
from app.core.storage.transactions import Transactions
from app.core.vault.model import KeyRecord, Sealed

_FIELDS = [field.name for field in fields(KeyRecord)]


class KeyTable:
    """Key records by key id. At most one is active, and none can go while something is sealed with it."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def records(self) -> list[KeyRecord]:
        """All of them, oldest first."""
        statement = select(*(getattr(KeyRow, name) for name in _FIELDS)).order_by(KeyRow.created_at, KeyRow.key_id)
        return await self._transactions.read(lambda session: [KeyRecord(*row) for row in session.execute(statement)])

    async def add(self, record: KeyRecord) -> None:
        """Store the record of a new key.

        Raises:
            KeyTaken: another process has stored an active key meanwhile.
        """
        await self._transactions.write(lambda session: _add(session, record))

    async def replace(self, record: KeyRecord) -> None:
        """Replace the record of the same key id: its key is wrapped anew.

        Raises:
            KeyRetired: another process has replaced the key itself meanwhile.
        """
        await self._transactions.write(lambda session: _replace(session, record))

    async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
        """In one transaction: `new` in, every sealed value through `reseal(context, old)`, every other key out.

        `reseal` is called in the storage's thread; what it raises undoes everything. The old ciphertext is gone from
        the file afterwards.
        """
        await self._transactions.write(lambda session: _rotate(session, new, reseal))
        await self._transactions.forget_old_pages()

    async def discard(self, new: KeyRecord) -> None:
        """In one transaction: every sealed value and key out, `new` in. For keys that are lost: only renewals bring
        the tokens back."""
        await self._transactions.write(lambda session: _discard(session, new))
        await self._transactions.forget_old_pages()


def _add(session: Session, record: KeyRecord) -> None:
    try:
        session.execute(insert(KeyRow), [_values(record)])
    except IntegrityError as error:
        raise KeyTaken from error


def _replace(session: Session, record: KeyRecord) -> None:
    if session.execute(select(KeyRow.key_id).where(KeyRow.key_id == record.key_id)).first() is None:
        raise KeyRetired
    session.execute(update(KeyRow), [_values(record)])


def _rotate(session: Session, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
    session.execute(update(KeyRow).values(active=False))
    _add(session, new)
    for table in ALL_SEALED:
        table.reseal(session, reseal)
    session.execute(delete(KeyRow).where(KeyRow.key_id != new.key_id))


def _discard(session: Session, new: KeyRecord) -> None:
    for table in ALL_SEALED:
        session.execute(delete(table.row))
    session.execute(delete(KeyRow))
    _add(session, new)


def _values(record: KeyRecord) -> dict[str, object]:
    return {name: getattr(record, name) for name in _FIELDS}
