"""What the vault sealed, as rows: tables with the same two columns, kept, replaced and re-sealed alike."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Insert, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute

from app.core.storage.errors import KeyRetired
from app.core.storage.schema import (
    InvitationLinkRow,
    SealedColumns,
    SecretRow,
    TokenCacheRow,
    UnfinishedSignInRow,
    UnsentMessageRow,
)
from app.core.storage.upserting import replacing
from app.core.vault.model import (
    Sealed,
    link_context,
    message_context,
    secret_context,
    sign_in_context,
    tokens_context,
)

Owner = TypeVar("Owner", bound=UUID | str)

_AT_ONCE = 200
"""Blobs held in memory while re-sealing."""


class SealedTable(Generic[Owner]):
    """One of the tables: its rows, the column that says whose a blob is, and what that owner's blobs are sealed for."""

    def __init__(
        self,
        row: type[SealedColumns],
        owner: InstrumentedAttribute[Owner],
        context: Callable[[Owner], str],
    ) -> None:
        self._context = context
        of_owner = owner == bindparam("owner")
        self._owner = owner.key
        self._get = select(row.key_id, row.blob).where(of_owner)
        self._update = update(row).where(of_owner)
        self._insert = insert(row)
        self._replace = replacing(row, owner.key)
        self._drop = delete(row).where(of_owner)
        self._drop_all = delete(row)
        in_order = select(owner, row.key_id, row.blob).order_by(owner)
        self._first = in_order.limit(bindparam("at_once"))
        self._next = self._first.where(owner > bindparam("last"))

    def get(self, connection: Connection, owner_id: Owner) -> Sealed | None:
        found = connection.execute(self._get, {"owner": owner_id}).first()
        return None if found is None else Sealed(found.key_id, found.blob)

    def put(self, connection: Connection, owner_id: Owner, sealed: Sealed, **more: object) -> None:
        """Insert or replace. The owner is known to exist, so a foreign key that fails is the key's.

        Raises:
            KeyRetired: the key is not there any more.
        """
        values = {"key_id": sealed.key_id, "blob": sealed.blob, **more}
        try:
            if connection.execute(self._update, {"owner": owner_id, **values}).rowcount == 0:
                connection.execute(self._insert, {self._owner: owner_id, **values})
        except IntegrityError as error:
            raise KeyRetired from error

    def add_all(self, connection: Connection, new: Sequence[tuple[Owner, Sealed, dict[str, object]]]) -> None:
        """Insert for owners that are known to exist and to have none.

        Raises:
            KeyRetired: the key is not there any more.
        """
        self._write_all(connection, self._insert, new)

    def put_all(self, connection: Connection, new: Sequence[tuple[Owner, Sealed, dict[str, object]]]) -> None:
        """Insert or replace whole rows, all their further columns given. Raises as `add_all`."""
        self._write_all(connection, self._replace, new)

    def drop(self, connection: Connection, owner_id: Owner) -> None:
        connection.execute(self._drop, {"owner": owner_id})

    def drop_all(self, connection: Connection) -> None:
        connection.execute(self._drop_all)

    def reseal(self, connection: Connection, reseal: Callable[[str, Sealed], Sealed]) -> None:
        """Replace every blob by what `reseal(context, old)` makes of it."""
        for batch in self._batches(connection):
            for owner_id, old in batch:
                self.put(connection, owner_id, reseal(self._context(owner_id), old))

    def _write_all(
        self, connection: Connection, statement: Insert, new: Sequence[tuple[Owner, Sealed, dict[str, object]]]
    ) -> None:
        rows = [
            {self._owner: owner_id, "key_id": sealed.key_id, "blob": sealed.blob, **more}
            for owner_id, sealed, more in new
        ]
        try:
            if rows:
                connection.execute(statement, rows)
        except IntegrityError as error:
            raise KeyRetired from error

    def _batches(self, connection: Connection) -> Iterator[list[tuple[Owner, Sealed]]]:
        batch = connection.execute(self._first, {"at_once": _AT_ONCE}).all()
        while batch:
            yield [(owner_id, Sealed(key_id, blob)) for owner_id, key_id, blob in batch]
            batch = connection.execute(self._next, {"at_once": _AT_ONCE, "last": batch[-1][0]}).all()


TOKEN_CACHES = SealedTable(TokenCacheRow, TokenCacheRow.tenant_id, tokens_context)
UNFINISHED_SIGN_INS = SealedTable(UnfinishedSignInRow, UnfinishedSignInRow.invitation_id, sign_in_context)
INVITATION_LINKS = SealedTable(InvitationLinkRow, InvitationLinkRow.invitation_id, link_context)
UNSENT_MESSAGES = SealedTable(UnsentMessageRow, UnsentMessageRow.outbox_id, message_context)
SECRETS = SealedTable(SecretRow, SecretRow.name, secret_context)
ALL_SEALED: tuple[SealedTable[UUID] | SealedTable[str], ...] = (
    TOKEN_CACHES,
    UNFINISHED_SIGN_INS,
    INVITATION_LINKS,
    UNSENT_MESSAGES,
    SECRETS,
)
