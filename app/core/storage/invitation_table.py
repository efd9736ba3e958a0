"""The invitations with their links, and what a later process needs to go on with an unfinished sign-in."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, and_, bindparam, exists, func, insert, or_, select, update

from app.core.activity.model import Activity
from app.core.invitations import life
from app.core.invitations.errors import InvitationOver
from app.core.invitations.link import StoredLink
from app.core.invitations.model import Invitation, InvitationState
from app.core.storage.activity_table import add_lines
from app.core.storage.errors import no_such_invitation, no_such_tenant
from app.core.storage.schema import InvitationLinkRow, InvitationRow, TenantRow
from app.core.storage.sealed import INVITATION_LINKS, UNFINISHED_SIGN_INS
from app.core.storage.transactions import Transactions
from app.core.vault.model import Sealed

_FIELDS = [field.name for field in fields(Invitation) if field.name != "has_link"]
_HAS_LINK = exists().where(InvitationLinkRow.invitation_id == InvitationRow.id)
_COLUMNS = (*(getattr(InvitationRow, name) for name in _FIELDS), _HAS_LINK)
_OPEN = [state for state in InvitationState if not state.final]

# Statements are made once: making one costs five times as much as running it.
_ADD = insert(InvitationRow)
_UPDATE = update(InvitationRow).where(InvitationRow.id == bindparam("invitation"))
_ONE = select(*_COLUMNS).where(InvitationRow.id == bindparam("invitation"))
_BY_LINK = select(*_COLUMNS).where(
    exists().where(InvitationLinkRow.invitation_id == InvitationRow.id, InvitationLinkRow.sha256 == bindparam("sha256"))
)
_DUE = select(*_COLUMNS).where(
    InvitationRow.expires_at <= bindparam("now", type_=InvitationRow.expires_at.type),
    or_(InvitationRow.state.in_(_OPEN), and_(InvitationRow.state == InvitationState.FAILED, _HAS_LINK)),
)
_TENANTS = select(TenantRow.id)
_COUNTS = select(InvitationRow.state, func.count()).group_by(InvitationRow.state)


class InvitationTable:
    """Invitations by id, newest first in lists. They go with their tenant when that is removed."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, invitation: Invitation) -> None:
        """Raises NotFound: its tenant was removed meanwhile."""
        await self._transactions.write(lambda connection: add_invitation(connection, invitation))

    async def add_all(self, new: Sequence[tuple[Invitation, StoredLink]], lines: Sequence[Activity]) -> None:
        """Store invitations with their links and the lines of the activity list about them: all or none.

        Raises:
            NotFound: a tenant was removed meanwhile.
            KeyRetired: links are sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda connection: _add_all(connection, new, lines))

    async def change(
        self, invitation_id: UUID, change: Callable[[Invitation], Invitation], line: Activity | None = None
    ) -> Invitation:
        """Replace the stored invitation by what `change` makes of it; what it raises undoes everything.

        The link and the unfinished sign-in of an invitation that is closed thereby are gone with that.

        Raises:
            NotFound: the invitation was removed, with its tenant, meanwhile.
        """
        return await self._transactions.write(
            lambda connection: change_invitation(connection, invitation_id, change, line)
        )

    async def update(self, renewal: Invitation) -> Invitation:
        """Store how far a renewal got; returns the invitation as it is now.

        Raises:
            NotFound: the invitation was removed, with its tenant, meanwhile.
            InvitationOver: somebody has closed it meanwhile.
        """
        return await self.change(renewal.id, lambda stored: life.moved(stored, renewal))

    async def expire(self, now: datetime) -> list[UUID]:
        """Close those whose time is over; returns which."""
        due = partial(_due, now=now)
        return await self._transactions.write(partial(_expire, now=now)) if await self._transactions.read(due) else []

    async def get(self, invitation_id: UUID) -> Invitation:
        """Raises NotFound: no such invitation."""
        return await self._transactions.read(lambda connection: _get(connection, invitation_id))

    async def list(
        self, tenant_id: UUID | None = None, *, open_only: bool = False, state: InvitationState | None = None
    ) -> list[Invitation]:
        """All invitations, or a tenant's, or those whose state is not final or is `state`: newest first."""
        statement = select(*_COLUMNS).order_by(InvitationRow.created_at.desc(), InvitationRow.id)
        if tenant_id is not None:
            statement = statement.where(InvitationRow.tenant_id == tenant_id)
        if open_only:
            statement = statement.where(InvitationRow.state.in_(_OPEN))
        if state is not None:
            statement = statement.where(InvitationRow.state == state)
        return await self._transactions.read(lambda connection: _invitations(connection, statement))

    async def counts(self) -> Counter[InvitationState]:
        """How many there are in each state."""
        return await self._transactions.read(lambda connection: Counter(dict(connection.execute(_COUNTS).all())))

    async def link(self, invitation_id: UUID) -> Sealed | None:
        """The invitation's link, None where there is none."""
        return await self._transactions.read(lambda connection: INVITATION_LINKS.get(connection, invitation_id))

    async def find(self, sha256: str) -> Invitation | None:
        """The invitation whose link has this hash: one look-up, whether there is one or not."""
        found = await self._transactions.read(lambda connection: _invitations(connection, _BY_LINK, sha256=sha256))
        return found[0] if found else None

    async def replace_link(self, invitation_id: UUID, link: StoredLink, line: Activity) -> None:
        """Give the invitation another link; the old one is gone when this returns.

        Raises:
            NotFound: no such invitation.
            InvitationOver: it was closed, or its time is over (as of the activity's line).
            KeyRetired: the link is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda connection: _replace_link(connection, invitation_id, link, line))

    async def store_resume(self, invitation_id: UUID, sealed: Sealed | None) -> None:
        """Keep what a later process needs to go on polling; None when there is nothing to go on with.

        Raises:
            NotFound: no such invitation.
            InvitationOver: somebody has closed it meanwhile.
            KeyRetired: it is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda connection: _store_resume(connection, invitation_id, sealed))

    async def resume(self, invitation_id: UUID) -> Sealed | None:
        """What `store_resume` kept."""
        return await self._transactions.read(lambda connection: UNFINISHED_SIGN_INS.get(connection, invitation_id))


def add_invitation(connection: Connection, invitation: Invitation, link: StoredLink | None = None) -> None:
    """Insert one, with its link, within a transaction of somebody else. Raises as `InvitationTable.add_all`."""
    if connection.execute(_TENANTS.where(TenantRow.id == invitation.tenant_id)).first() is None:
        raise no_such_tenant(invitation.tenant_id)
    connection.execute(_ADD, _values(invitation))
    if link is not None:
        INVITATION_LINKS.put(connection, invitation.id, link.sealed, sha256=link.sha256)


def change_invitation(
    connection: Connection,
    invitation_id: UUID,
    change: Callable[[Invitation], Invitation],
    line: Activity | None = None,
) -> Invitation:
    """`InvitationTable.change` within a transaction of somebody else."""
    stored = _get(connection, invitation_id)
    changed = change(stored)
    if changed == stored:
        return stored
    connection.execute(_UPDATE, _values(changed) | {"invitation": invitation_id})
    if changed.state.closed:
        INVITATION_LINKS.drop(connection, invitation_id)
        UNFINISHED_SIGN_INS.drop(connection, invitation_id)
    if line is not None:
        add_lines(connection, [line])
    return _get(connection, invitation_id)


def cancel_all_of(connection: Connection, tenant_id: UUID, at: datetime) -> None:
    """Cancel what is not closed of a tenant's invitations within a transaction of somebody else."""
    of_tenant = select(*_COLUMNS).where(InvitationRow.tenant_id == tenant_id)
    for invitation in _invitations(connection, of_tenant):
        change_invitation(connection, invitation.id, partial(life.cancelled, at=at))


def _add_all(connection: Connection, new: Sequence[tuple[Invitation, StoredLink]], lines: Sequence[Activity]) -> None:
    tenants = set(connection.execute(_TENANTS).scalars())
    for invitation, _ in new:
        if invitation.tenant_id not in tenants:
            raise no_such_tenant(invitation.tenant_id)
    if new:
        connection.execute(_ADD, [_values(invitation) for invitation, _ in new])
    INVITATION_LINKS.add_all(
        connection, [(invitation.id, link.sealed, {"sha256": link.sha256}) for invitation, link in new]
    )
    add_lines(connection, lines)


def _due(connection: Connection, now: datetime) -> list[Invitation]:
    return [invitation for invitation in _invitations(connection, _DUE, now=now) if life.over(invitation, now)]


def _expire(connection: Connection, now: datetime) -> list[UUID]:
    due = _due(connection, now)
    for invitation in due:
        change_invitation(connection, invitation.id, life.expired)
        INVITATION_LINKS.drop(connection, invitation.id)
    return [invitation.id for invitation in due]


def _replace_link(connection: Connection, invitation_id: UUID, link: StoredLink, line: Activity) -> None:
    invitation = _get(connection, invitation_id)
    if not life.may_start(invitation, line.at):
        raise InvitationOver(invitation)
    INVITATION_LINKS.put(connection, invitation_id, link.sealed, sha256=link.sha256)
    add_lines(connection, [line])


def _store_resume(connection: Connection, invitation_id: UUID, sealed: Sealed | None) -> None:
    invitation = _get(connection, invitation_id)
    if sealed is None:
        UNFINISHED_SIGN_INS.drop(connection, invitation_id)
    elif invitation.state.closed:
        raise InvitationOver(invitation)
    else:
        UNFINISHED_SIGN_INS.put(connection, invitation_id, sealed)


def _get(connection: Connection, invitation_id: UUID) -> Invitation:
    found = _invitations(connection, _ONE, invitation=invitation_id)
    if not found:
        raise no_such_invitation(invitation_id)
    return found[0]


def _invitations(connection: Connection, statement: Select[Any], **values: object) -> list[Invitation]:
    return [Invitation(*row) for row in connection.execute(statement, values)]


def _values(invitation: Invitation) -> dict[str, object]:
    return {name: getattr(invitation, name) for name in _FIELDS}
