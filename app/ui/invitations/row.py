"""One line of a list of invitations: all that the window shows of an invitation, read together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from app.core.errors import NotFound
from app.core.invitations.model import Invitation
from app.core.mail.model import Outgoing
from app.core.renewal.flow import Renewal
from app.core.tenants.model import Tenant

if TYPE_CHECKING:
    from app.core.services import Services

_FEW = 20
"""Up to so many are read one by one; more of them with all the others at once."""


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation, whose it is, its newest message in the outbox, and its renewal as far as this process met it."""

    invitation: Invitation
    tenant: Tenant
    outgoing: Outgoing | None = None
    renewal: Renewal | None = None

    @property
    def id(self) -> UUID:
        return self.invitation.id


async def read_rows(services: "Services") -> list[InvitationRow]:
    """Every invitation: pending ones first, then the newest."""
    invitations = await services.invitations.list()
    tenants = {tenant.id: tenant for tenant in await services.tenants.all()}
    return await _joined(services, invitations, tenants)


async def read_some_rows(services: "Services", ids: frozenset[UUID]) -> list[InvitationRow]:
    """Those of them that are still there."""
    if len(ids) > _FEW:
        return [row for row in await read_rows(services) if row.id in ids]
    invitations, tenants = [], {}
    for invitation_id in ids:
        try:
            invitation = await services.invitations.get(invitation_id)
            tenants[invitation.tenant_id] = await services.tenants.get(invitation.tenant_id)
        except NotFound:  # removed with its tenant: the list is read again for that
            continue
        invitations.append(invitation)
    return await _joined(services, invitations, tenants)


def newest(outbox: Iterable[Outgoing]) -> dict[UUID, Outgoing]:
    """The newest message of each invitation; `outbox` has the newest first."""
    found: dict[UUID, Outgoing] = {}
    for outgoing in outbox:
        found.setdefault(outgoing.invitation_id, outgoing)
    return found


async def _joined(
    services: "Services", invitations: Iterable[Invitation], tenants: dict[UUID, Tenant]
) -> list[InvitationRow]:
    messages = newest(await services.mail.outbox())
    return [
        InvitationRow(
            invitation, tenants[invitation.tenant_id], messages.get(invitation.id), _renewal(services, invitation.id)
        )
        for invitation in invitations
        if invitation.tenant_id in tenants
    ]


def _renewal(services: "Services", invitation_id: UUID) -> Renewal | None:
    try:
        return services.renewals.current(invitation_id)
    except NotFound:
        return None
