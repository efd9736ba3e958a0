"""What every tenant's tokens are worth: the list, a quick check of many, and the full proof of one."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from uuid import UUID

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.counting import Lines, counted
from app.core.authentication_status.findings import Findings, settled, with_token
from app.core.authentication_status.model import AuthenticationStatus, Evidence, Failure, Observed, Verdict
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.quick_check import QuickCheck
from app.core.clock import Clock
from app.core.events import Events
from app.core.settings.service import SettingsService
from app.core.sign_in.application import Application
from app.core.sign_in.model import Account, Acquired, Refused
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from app.core.tokens.service import Tokens
from app.core.validation.graph import Graph
from app.core.validation.proof import Proof, prove

__all__ = ["StatusService", "TenantOverview", "Validation", "settled", "with_token"]


@dataclass(frozen=True, slots=True)
class Validation:
    """What the full proof of one tenant found.

    `proof` is None where there was nothing to prove anything with. `failure` says why the tokens are not proven now,
    where they are not; the status may rest on something known before (see `findings.says_nothing`).
    """

    overview: TenantOverview
    proof: Proof | None
    failure: Failure | None


class StatusService:
    """Derives, checks and proves the authentication status of tenants."""

    def __init__(
        self, *, storage: Storage, tokens: Tokens, settings: SettingsService, events: Events, clock: Clock
    ) -> None:
        self._storage = storage
        self._tokens = tokens
        self._settings = settings
        self._clock = clock
        self._findings = Findings(storage=storage, tokens=tokens, settings=settings, events=events, clock=clock)
        self._quick = QuickCheck(
            self._findings, storage=storage, tokens=tokens, settings=settings, events=events, clock=clock
        )

    async def close(self) -> None:
        """Wait for the refreshes that cancelled checks left under way: what they bring is to be on the disk."""
        await self._quick.close()

    async def overview(self) -> list[TenantOverview]:
        """Every tenant with its status now, by name."""
        tenants = await self._storage.tenants.all()
        known = await self._storage.tokens.all_evidence()
        return [self._findings.overview(tenant, known.get(tenant.id, Evidence())) for tenant in tenants]

    async def page(self, after: TenantOverview | None = None, limit: int = 200) -> list[TenantOverview]:
        """The next so many tenants by name after this one, from the first without it; empty at the end.

        Tenants that are added or removed between two pages do not move the others.
        """
        found = await self._storage.tenants.page(after.tenant if after else None, limit)
        return [self._findings.overview(tenant, evidence) for tenant, evidence in found]

    async def summary(self) -> Mapping[AuthenticationStatus, int]:
        """How many tenants have which status now, without reading them: as many as counting `overview` gives."""
        lines = Lines.at(self._clock.now(), self._settings.warn_before_days)
        return counted(*await self._storage.counts.by_day(lines))

    async def of(self, tenant_id: UUID) -> TenantOverview:
        """One tenant with its status now.

        Raises:
            NotFound: it was removed.
        """
        tenant = await self._storage.tenants.get(tenant_id)
        return self._findings.overview(tenant, await self.evidence(tenant_id))

    async def evidence(self, tenant_id: UUID) -> Evidence:
        return await self._storage.tokens.evidence(tenant_id)

    async def history(self, tenant_id: UUID, limit: int = 50) -> list[Check]:
        """The tenant's latest checks, newest first."""
        return await self._storage.tokens.history(tenant_id, limit)

    async def prove_directory(self, tenant_id: UUID, directory_id: str) -> None:
        """Remember the directory id that a verified sign-in proved."""
        await self._storage.tenants.prove_directory(tenant_id, directory_id)

    def explain(
        self, observed: Observed, tenant: Tenant, *, admin: str | None = None, account: str | None = None
    ) -> Failure:
        """`observed` in words for this tenant."""
        return self._findings.explain(observed, tenant, admin=admin, account=account)

    def verdict(self, tenant: Tenant, evidence: Evidence) -> Verdict:
        """What the evidence means at this moment."""
        return self._findings.verdict(tenant, evidence)

    async def validate(self, tenant_id: UUID) -> Validation:
        """Refresh every resource's token and prove them with Microsoft Graph.

        Raises:
            NotFound: no such tenant.
            TenantBusy: its renewal or another check is running.
        """
        tenant = await self._storage.tenants.get(tenant_id)
        with self._tokens.exclusive.hold(tenant.id, tenant.name):
            application = await self._tokens.application(tenant)
            evidence = await self.evidence(tenant_id)
            if application is None:
                nothing = self.explain(Observed("not_set_up", self._clock.now()), tenant)
                return Validation(self._findings.overview(tenant, evidence), None, nothing)
            answers = []
            for resource in self._settings.resources():
                answer, evidence = await self._findings.refresh(tenant, application, resource, evidence)
                answers.append(answer)
            # The answer just refreshed: a token of before could still be in the cache, and say something else.
            proof, overview = await self._prove(tenant, application, answers[0], evidence, CheckKind.VALIDATION)
        failure = overview.verdict.failure
        if proof.observed is not None:
            failure = self.explain(proof.observed, tenant, account=proof.username)
        return Validation(overview, proof, failure)

    async def prove(self, tenant: Tenant, application: Application, evidence: Evidence, kind: CheckKind) -> Verdict:
        """The live proof with tokens just acquired; stored and published before it returns."""
        answer = await application.acquire(self._settings.resources()[0])
        _, overview = await self._prove(tenant, application, answer, evidence, kind)
        return overview.verdict

    def check(
        self, tenants: Sequence[Tenant], concurrency: int | None = None, *, noted: bool = True
    ) -> AsyncGenerator[TenantOverview, None]:
        """Refresh each tenant's Graph token and use it once; yields as results come and are stored.

        At most `concurrency` at once, fewer while servers are slow or refuse (see `Pace`, `Throttle`, `Round`).
        A tenant whose renewal is running is left alone and yields what is known of it; one that is removed meanwhile
        yields nothing. Closing the iterator cancels at once; a check of several that is `noted` goes on with
        `left_to_check`, in a later process, too.
        How far it is, is published as `CheckAdvanced`.
        """
        return self._quick.run(tenants, concurrency, noted=noted)

    async def left_to_check(self) -> list[Tenant]:
        """The tenants that checks of many, broken off or still running, have not come to: with them one goes on."""
        left = await self._storage.wanted.left()
        return [tenant for tenant in await self._storage.tenants.all() if tenant.id in left] if left else []

    async def _prove(
        self,
        tenant: Tenant,
        application: Application,
        answer: Acquired | Refused,
        evidence: Evidence,
        kind: CheckKind,
    ) -> tuple[Proof, TenantOverview]:
        started = perf_counter()
        proof = self._others(tenant, application.account)
        if proof is None:
            graph = Graph(self._tokens.http, self._settings.cloud.graph, self._clock)
            proof = await prove(graph, answer, application.account, clock=self._clock)
        if proof.observed is None:
            evidence = evidence._replace(
                validated_at=self._clock.now(), global_administrator=proof.is_global_administrator
            )
        return proof, await self._findings.conclude(tenant, evidence, proof.observed, kind, started)

    def _others(self, tenant: Tenant, account: Account | None) -> Proof | None:
        """Why the tokens cannot be the tenant's administrator's, whatever they are good for; None if they are."""
        if account is None or account.username.casefold() == tenant.admin_username.casefold():
            return None
        return Proof(username=account.username, observed=Observed("account_changed", self._clock.now()))
