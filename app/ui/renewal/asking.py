"""What the wizard asks of the core before a renewal moves: what is known of the tenant, and an invitation for it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from app.core.invitations.model import Invitation
from app.core.renewal.flow import ConsentOutlook, Renewal
from app.core.tenants.model import Tenant

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to start from: the tenant, what its customer will see, and a renewal that is not at its end."""

    tenant: Tenant
    outlook: ConsentOutlook
    unfinished: Renewal | None


async def known(engine: "Engine", tenant_id: UUID) -> Known:
    """Look up the tenant.

    Raises:
        NotFound: it was removed.
    """

    async def look(services: "Services") -> Known:
        from app.core.renewal.service import outlook

        overview = await services.status.of(tenant_id)
        unfinished = await services.renewals.unfinished()
        return Known(
            overview.tenant,
            outlook(overview.verdict.status, overview.evidence.has_tokens),
            next((renewal for renewal in unfinished if renewal.invitation.tenant_id == tenant_id), None),
        )

    return await engine.call(look)


async def prepared(
    engine: "Engine", tenant_id: UUID, earlier: Renewal | None, *, email: str, admin_username: str
) -> Renewal:
    """A renewal whose invitation asks for this; `earlier` if it still can, else that one is called off.

    Raises:
        InvalidTenant: `email` or `admin_username` is not an address.
    """

    async def prepare(services: "Services") -> Renewal:
        if earlier is not None and earlier.can_ask_for_code:
            if _asks(earlier.invitation, email, admin_username):
                return earlier
            await services.renewals.cancel(earlier.id)
        return await services.renewals.prepare(tenant_id, email=email, admin_username=admin_username)

    return await engine.call(prepare)


def _asks(invitation: Invitation, email: str, admin_username: str) -> bool:
    same_account = invitation.admin_username.casefold() == admin_username.casefold()
    return same_account and (invitation.email or "") == email
