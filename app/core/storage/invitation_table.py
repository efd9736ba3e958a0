"""The invitations, and what a later process needs to go on with an unfinished sign-in."""

from dataclasses import fields
from uuid import UUID

from sqlalchemy import Select, insert, select, update
from sqlalchemy.orm import Session

from app.core.invitations.model import Invitation, InvitationState
from app.core.storage.errors import no_such_invitation, no_such_tenant
from app.core.storage.schema import InvitationRow, TenantRow
from app.core.storage.sealed import UNFINISHED_SIGN_INS
from app.core.storage.transactions import Transactions
from app.core.vault.model import Sealed

_FIELDS = [field.name for field in fields(Invitation)]
_OPEN = [state for state in InvitationState if not state.final]


class InvitationTable:
    """Invitations by id, newest first in lists. They go with their tenant when that is removed."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, invitation: Invitation) -> None:
        """Raises NotFound: its tenant was removed meanwhile."""
        await self._transactions.write(lambda session: _add(session, invitation))

    async def update(self, invitation: Invitation) -> None:
        """Raises NotFound: the invitation was removed, with its tenant, meanwhile."""
        await self._transactions.write(lambda session: update_invitation(session, invitation))

    async def get(self, invitation_id: UUID) -> Invitation:
        """Raises NotFound: no such invitation."""
        return await self._transactions.read(lambda session: _get(session, invitation_id))

    async def list(self, tenant_id: UUID | None = None, *, open_only: bool = False) -> list[Invitation]:
        """All invitations, or a tenant's, or those whose state is not final: newest first."""
        statement = select(InvitationRow).order_by(InvitationRow.created_at.desc(), InvitationRow.id)
        if tenant_id is not None:
            statement = statement.where(InvitationRow.tenant_id == tenant_id)
        if open_only:
            statement = statement.where(InvitationRow.state.in_(_OPEN))
        return await self._transactions.read(lambda session: _invitations(session, statement))

    async def store_resume(self, invitation_id: UUID, sealed: Sealed | None) -> None:
        """Keep what a later process needs to go on polling; None when there is nothing to go on with.

        Raises:
            NotFound: no such invitation.
            KeyRetired: it is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda session: _store_resume(session, invitation_id, sealed))

    async def resume(self, invitation_id: UUID) -> Sealed | None:
        """What `store_resume` kept."""
        return await self._transactions.read(lambda session: UNFINISHED_SIGN_INS.get(session, invitation_id))


def _add(session: Session, invitation: Invitation) -> None:
    if session.execute(select(TenantRow.id).where(TenantRow.id == invitation.tenant_id)).first() is None:
        raise no_such_tenant(invitation.tenant_id)
    session.execute(insert(InvitationRow), [_values(invitation)])


def update_invitation(session: Session, invitation: Invitation) -> None:
    """`InvitationTable.update` within a transaction of somebody else."""
    _get(session, invitation.id)
    session.execute(update(InvitationRow), [_values(invitation)])


def _store_resume(session: Session, invitation_id: UUID, sealed: Sealed | None) -> None:
    _get(session, invitation_id)
    if sealed is None:
        UNFINISHED_SIGN_INS.drop(session, invitation_id)
    else:
        UNFINISHED_SIGN_INS.put(session, invitation_id, sealed)


def _get(session: Session, invitation_id: UUID) -> Invitation:
    found = _invitations(session, select(InvitationRow).where(InvitationRow.id == invitation_id))
    if not found:
        raise no_such_invitation(invitation_id)
    return found[0]


def _invitations(session: Session, statement: Select[InvitationRow]) -> list[Invitation]:
    rows = session.execute(statement.with_only_columns(*(getattr(InvitationRow, name) for name in _FIELDS)))
    return [Invitation(*row) for row in rows]


def _values(invitation: Invitation) -> dict[str, object]:
    return {name: getattr(invitation, name) for name in _FIELDS}
