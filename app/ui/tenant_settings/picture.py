"""All that the page shows of one tenant, read in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from app.core.authentication_status.check import Check
from app.core.authentication_status.model import Evidence, Failure, ResourceToken, Verdict
from app.core.tenants.model import Tenant

if TYPE_CHECKING:
    from datetime import datetime

    from app.core.authentication_status.forecast import Forecast
    from app.core.invitations.model import Invitation
    from app.core.services import Services


@dataclass(frozen=True, slots=True)
class TokenLine:
    """One resource's token, with the failure explained where there is none."""

    token: ResourceToken
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check of the past, its failure explained; `number` tells lines apart."""

    number: int
    check: Check
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A tenant, as it stands."""

    tenant: Tenant
    evidence: Evidence
    verdict: Verdict
    client_id: str
    cloud: str
    tokens: Sequence[TokenLine]
    history: Sequence[CheckLine]
    forecast: "Forecast | None"
    """What is to be expected of tokens that live."""
    now: "datetime"
    under_way: "Invitation | None"
    """The invitation of a renewal that is under way or can go on, if there is one."""


async def take(services: "Services", tenant_id: UUID) -> Picture:
    """Read everything; to be run on the engine's loop.

    Raises:
        NotFound: the tenant was removed.
    """
    known = await services.status.of(tenant_id)
    checks = await services.status.history(tenant_id)

    def explained(thing: ResourceToken | Check) -> Failure | None:
        return services.status.explain(thing.failure, known.tenant) if thing.failure else None

    return Picture(
        tenant=known.tenant,
        evidence=known.evidence,
        verdict=known.verdict,
        client_id=services.settings.get("application.client_id"),
        cloud=services.settings.get("cloud.name"),
        tokens=[TokenLine(token, explained(token)) for token in known.evidence.resources],
        history=[CheckLine(number, check, explained(check)) for number, check in enumerate(checks)],
        forecast=await services.forecasts.of(known),
        now=services.clock.now(),
        under_way=await services.renewals.under_way(tenant_id),
    )
