"""What the vault sealed, as rows: two tables with the same two columns, kept, replaced and re-sealed alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.core.storage.errors import KeyRetired
from app.core.storage.schema import TokenCacheRow, UnfinishedSignInRow
from app.core.vault.model import Sealed, sign_in_context, tokens_context

_AT_ONCE = 200
"""Blobs held in memory while re-sealing."""


@dataclass(frozen=True, slots=True)
class SealedTable:
    """One of the tables: its rows, the column that says whose a blob is, and what that owner's blobs are sealed for."""

    row: type[TokenCacheRow] | type[UnfinishedSignInRow]
    owner: InstrumentedAttribute[UUID]
    context: Callable[[UUID], str]

    def get(self, session: Session, owner_id: UUID) -> Sealed | None:
        found = session.execute(select(self.row.key_id, self.row.blob).where(self.owner == owner_id)).first()
        return None if found is None else Sealed(found.key_id, found.blob)

    def put(self, session: Session, owner_id: UUID, sealed: Sealed, **more: object) -> None:
        """Insert or replace. The owner is known to exist, so a foreign key that fails is the key's.

        Raises:
            KeyRetired: the key is not there any more.
        """
        values = {"key_id": sealed.key_id, "blob": sealed.blob, **more}
        try:
            there = session.execute(update(self.row).where(self.owner == owner_id).values(values))
            if there.rowcount == 0:  # type: ignore[attr-defined]
                session.execute(insert(self.row).values({self.owner.key: owner_id, **values}))
        except IntegrityError as error:
            raise KeyRetired from error

    def drop(self, session: Session, owner_id: UUID) -> None:
        session.execute(delete(self.row).where(self.owner == owner_id))

    def reseal(self, session: Session, reseal: Callable[[str, Sealed], Sealed]) -> None:
        """Replace every blob by what `reseal(context, old)` makes of it."""
        for batch in self._batches(session):
            for owner_id, old in batch:
                self.put(session, owner_id, reseal(self.context(owner_id), old))

    def _batches(self, session: Session) -> Iterator[list[tuple[UUID, Sealed]]]:
        statement = select(self.owner, self.row.key_id, self.row.blob).order_by(self.owner).limit(_AT_ONCE)
        batch = session.execute(statement).all()
        while batch:
            yield [(owner_id, Sealed(key_id, blob)) for owner_id, key_id, blob in batch]
            batch = session.execute(statement.where(self.owner > batch[-1][0])).all()


TOKEN_CACHES = SealedTable(TokenCacheRow, TokenCacheRow.tenant_id, tokens_context)
UNFINISHED_SIGN_INS = SealedTable(UnfinishedSignInRow, UnfinishedSignInRow.invitation_id, sign_in_context)
ALL_SEALED = (TOKEN_CACHES, UNFINISHED_SIGN_INS)
