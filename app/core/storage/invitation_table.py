"""The invitations, and what a later process needs to go on with an unfinished sign-in."""

from dataclasses import fields
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, exists, insert, select, update

from app.core.invitations.model import Invitation, InvitationState
from app.core.storage.errors import no_such_invitation, no_such_tenant
from app.core.storage.schema import InvitationLinkRow, InvitationRow, TenantRow
from app.core.storage.sealed import UNFINISHED_SIGN_INS
from app.core.storage.transactions import Transactions
from app.core.vault.model import Sealed

_FIELDS = [field.name for field in fields(Invitation) if field.name != "has_link"]
_HAS_LINK = exists().where(InvitationLinkRow.invitation_id == InvitationRow.id)
_COLUMNS = (*(getattr(InvitationRow, name) for name in _FIELDS), _HAS_LINK)
_ADD = insert(InvitationRow)
_UPDATE = update(InvitationRow).where(InvitationRow.id == bindparam("invitation"))
_OPEN = [state for state in InvitationState if not state.final]


class InvitationTable:
    """Invitations by id, newest first in lists. They go with their tenant when that is removed."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, invitation: Invitation) -> None:
        """Raises NotFound: its tenant was removed meanwhile."""
        await self._transactions.write(lambda connection: _add(connection, invitation))

    async def update(self, invitation: Invitation) -> None:
        """Raises NotFound: the invitation was removed, with its tenant, meanwhile."""
        await self._transactions.write(lambda connection: update_invitation(connection, invitation))

    async def get(self, invitation_id: UUID) -> Invitation:
        """Raises NotFound: no such invitation."""
        return await self._transactions.read(lambda connection: _get(connection, invitation_id))

    async def list(self, tenant_id: UUID | None = None, *, open_only: bool = False) -> list[Invitation]:
        """All invitations, or a tenant's, or those whose state is not final: newest first."""
        statement = select(InvitationRow).order_by(InvitationRow.created_at.desc(), InvitationRow.id)
        if tenant_id is not None:
            statement = statement.where(InvitationRow.tenant_id == tenant_id)
        if open_only:
            statement = statement.where(InvitationRow.state.in_(_OPEN))
        return await self._transactions.read(lambda connection: _invitations(connection, statement))

    async def store_resume(self, invitation_id: UUID, sealed: Sealed | None) -> None:
        """Keep what a later process needs to go on polling; None when there is nothing to go on with.

        Raises:
            NotFound: no such invitation.
            KeyRetired: it is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda connection: _store_resume(connection, invitation_id, sealed))

    async def resume(self, invitation_id: UUID) -> Sealed | None:
        """What `store_resume` kept."""
        return await self._transactions.read(lambda connection: UNFINISHED_SIGN_INS.get(connection, invitation_id))


def _add(connection: Connection, invitation: Invitation) -> None:
    if connection.execute(select(TenantRow.id).where(TenantRow.id == invitation.tenant_id)).first() is None:
        raise no_such_tenant(invitation.tenant_id)
    connection.execute(_ADD, _values(invitation))


def update_invitation(connection: Connection, invitation: Invitation) -> None:
    """`InvitationTable.update` within a transaction of somebody else."""
    _get(connection, invitation.id)
    connection.execute(_UPDATE, _values(invitation) | {"invitation": invitation.id})


def _store_resume(connection: Connection, invitation_id: UUID, sealed: Sealed | None) -> None:
    _get(connection, invitation_id)
    if sealed is None:
        UNFINISHED_SIGN_INS.drop(connection, invitation_id)
    else:
        UNFINISHED_SIGN_INS.put(connection, invitation_id, sealed)


def _get(connection: Connection, invitation_id: UUID) -> Invitation:
    found = _invitations(connection, select(InvitationRow).where(InvitationRow.id == invitation_id))
    if not found:
        raise no_such_invitation(invitation_id)
    return found[0]


def _invitations(connection: Connection, statement: Select[InvitationRow]) -> list[Invitation]:
    rows = connection.execute(
        statement.with_only_columns(*_COLUMNS)
    )
    return [Invitation(*row) for row in rows]


def _values(invitation: Invitation) -> dict[str, object]:
    return {name: getattr(invitation, name) for name in _FIELDS}
