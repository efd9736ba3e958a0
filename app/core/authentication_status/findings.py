"""What is found out about a tenant's tokens: asked of the authority, kept as evidence, judged, and told to all.

Quick checks of many and the full proof of one find out the same things in the same order; this is where that is said.
"""

from datetime import datetime
from time import perf_counter

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.entra_pages import AdminCenter
from app.core.authentication_status.model import (
    AuthenticationStatus,
    Evidence,
    Failure,
    Observed,
    ResourceToken,
    TokenState,
    Verdict,
)
from app.core.authentication_status.overview import TenantOverview, explained, verdict_on
from app.core.authentication_status.remedies import remedies
from app.core.clock import Clock
from app.core.events import Events, TenantStatusChanged
from app.core.settings.service import SettingsService
from app.core.sign_in.application import Application
from app.core.sign_in.model import Acquired, Refused, Resource
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from app.core.tokens.service import Tokens


class Findings:
    """Turns answers into evidence, and evidence into verdicts."""

    def __init__(
        self, *, storage: Storage, tokens: Tokens, settings: SettingsService, events: Events, clock: Clock
    ) -> None:
        self._storage = storage
        self._tokens = tokens
        self._settings = settings
        self._events = events
        self._clock = clock

    async def refresh(
        self, tenant: Tenant, application: Application, resource: Resource, evidence: Evidence
    ) -> tuple[Acquired | Refused, Evidence]:
        """Really use the refresh token. What replaced it is on disk before the access token is used."""
        answer = await application.acquire(resource, force=True)
        if isinstance(answer, Refused) and says_nothing(answer.observed):
            return answer, evidence
        before = evidence
        if isinstance(answer, Acquired):
            evidence = evidence._replace(last_refreshed_at=self._clock.now())
        evidence = evidence._replace(resources=with_token(evidence.resources, settled(answer)))
        await self._tokens.keep(tenant.id, application, evidence, before=before)
        return answer, evidence

    async def conclude(
        self, tenant: Tenant, evidence: Evidence, observed: Observed | None, kind: CheckKind, started: float
    ) -> TenantOverview:
        """Store what a check that `started` then (`perf_counter`) showed; publish and return what it means.

        Of the resources all is stored that the evidence holds: `refresh` has done that.
        """
        now: datetime = self._clock.now()
        known = evidence.failure
        keeps = observed and says_nothing(observed) and known and not says_nothing(known)
        evidence = evidence._replace(checked_at=now, failure=known if keeps else observed)
        took = round((perf_counter() - started) * 1000)
        check = Check(at=now, kind=kind, ok=observed is None, failure=observed, duration_ms=took)
        await self._storage.tokens.record_check(tenant.id, check, evidence, before=evidence)
        overview = self.overview(tenant, evidence)
        self._events.publish(TenantStatusChanged(tenant.id, overview.verdict))
        return overview

    def explain(
        self, observed: Observed, tenant: Tenant, *, admin: str | None = None, account: str | None = None
    ) -> Failure:
        """`observed` in words for this tenant."""
        return explained(observed, tenant, self._admin_center, admin=admin, account=account)

    def verdict(self, tenant: Tenant, evidence: Evidence) -> Verdict:
        """What the evidence means at this moment."""
        return verdict_on(
            tenant,
            evidence,
            self._clock.now(),
            warn_before_days=self._settings.warn_before_days,
            center=self._admin_center,
        )

    @property
    def _admin_center(self) -> AdminCenter:
        return AdminCenter(self._settings.get("cloud.name"), self._settings.get("application.client_id"))

    def overview(self, tenant: Tenant, evidence: Evidence) -> TenantOverview:
        """The tenant with its evidence, judged at this moment."""
        return TenantOverview(tenant, evidence, self.verdict(tenant, evidence))


def says_nothing(observed: Observed) -> bool:
    """Whether it is about the way to the server only: what was known of the tokens before stays true."""
    return remedies().status(observed) is AuthenticationStatus.UNREACHABLE


def settled(answer: Acquired | Refused) -> ResourceToken:
    """What is stored and shown of one resource's answer: never the token itself."""
    name, required = answer.resource.name, answer.resource.required
    if isinstance(answer, Refused):
        return ResourceToken(name, required, TokenState.FAILED, failure=answer.observed)
    return ResourceToken(name, required, TokenState.ACQUIRED, answer.scopes, answer.expires_at)


def with_token(tokens: tuple[ResourceToken, ...], token: ResourceToken) -> tuple[ResourceToken, ...]:
    """`tokens` with this resource's entry replaced or added."""
    return (*(known for known in tokens if known.resource != token.resource), token)
