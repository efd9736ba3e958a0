"""What every tenant's tokens are worth: the list, a quick check of many, and the full proof of one."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import ExitStack, aclosing, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter
from typing import Any
from uuid import UUID

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.checking import Round, Turn
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
from app.core.errors import NotFound
from app.core.events import CheckAdvanced, Events, TenantStatusChanged
from app.core.http.client import Http, Unreachable
from app.core.http.throttle import Throttle
from app.core.settings.service import SettingsService
from app.core.sign_in.application import Application
from app.core.sign_in.model import Account, Acquired, Refused, Resource
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from app.core.tokens.exclusive import TenantBusy
from app.core.tokens.service import Tokens
from app.core.validation.graph import Graph
from app.core.validation.proof import GRAPH, Proof, prove

log = logging.getLogger(__name__)

_CLOSING_SECONDS = 4.0


@dataclass(frozen=True, slots=True)
class Validation:
    """What the full proof of one tenant found.

    `proof` is None where there was nothing to prove anything with. `failure` says why the tokens are not proven now,
    where they are not; the status may rest on something known before (see `StatusService._says_nothing`).
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
        self._events = events
        self._clock = clock
        self._throttle = Throttle(clock)
        self._settling: set[asyncio.Task[Any]] = set()

    async def close(self) -> None:
        """Wait for the refreshes that cancelled checks left under way: what they bring is to be on the disk."""
        if self._settling:
            _, late = await asyncio.wait(self._settling, timeout=_CLOSING_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def overview(self) -> list[TenantOverview]:
        """Every tenant with its status now, by name."""
        tenants = await self._storage.tenants.all()
        known = await self._storage.tokens.all_evidence()
        return [self._overview(tenant, known.get(tenant.id, Evidence())) for tenant in tenants]

    async def of(self, tenant_id: UUID) -> TenantOverview:
        """One tenant with its status now.

        Raises:
            NotFound: it was removed.
        """
        tenant = await self._storage.tenants.get(tenant_id)
        return self._overview(tenant, await self.evidence(tenant_id))

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
                return Validation(self._overview(tenant, evidence), None, nothing)
            answers = []
            for resource in self._settings.resources():
                answer, evidence = await self._refresh(tenant, application, resource, evidence)
                answers.append(answer)
            # The answer just refreshed: a token of before could still be in the cache, and say something else.
            proof, evidence = await self._prove(tenant, application, answers[0], evidence, CheckKind.VALIDATION)
        overview = self._overview(tenant, evidence)
        failure = overview.verdict.failure
        if proof.observed is not None:
            failure = self.explain(proof.observed, tenant, account=proof.username)
        return Validation(overview, proof, failure)

    async def prove(self, tenant: Tenant, application: Application, evidence: Evidence, kind: CheckKind) -> Verdict:
        """The live proof with tokens just acquired; stored and published before it returns."""
        answer = await application.acquire(self._settings.resources()[0])
        _, evidence = await self._prove(tenant, application, answer, evidence, kind)
        return self.verdict(tenant, evidence)

    async def check(self, tenants: Sequence[Tenant], concurrency: int | None = None) -> AsyncIterator[TenantOverview]:
        """Refresh each tenant's Graph token and use it once; yields as results come and are stored.

        At most `concurrency` at once, fewer while servers are slow or refuse (see `Pace`, `Throttle`, `Round`).
        A tenant whose renewal is running is left alone and yields what is known of it; one that is removed meanwhile
        yields nothing. Closing the iterator cancels at once. How far it is, is published as `CheckAdvanced`.
        """
        most = concurrency or self._settings.concurrency
        whole = Round(len(tenants), most, http=self._tokens.http, throttle=self._throttle, clock=self._clock)
        by_status: Counter[AuthenticationStatus] = Counter()
        async with aclosing(whole.run(tenants, self._check)) as results:
            done = 0
            async for result in results:
                done += 1
                if isinstance(result, TenantOverview):
                    by_status[result.verdict.status] += 1
                    yield result
                self._events.publish(CheckAdvanced(done, len(tenants) - done, dict(by_status)))

    async def unchecked_since(self, moment: datetime) -> list[Tenant]:
        """The tenants that nobody has checked since `moment`: with them a check that was broken off goes on."""
        checked = {
            tenant_id
            for tenant_id, evidence in (await self._storage.tokens.all_evidence()).items()
            if evidence.checked_at is not None and evidence.checked_at >= moment
        }
        return [tenant for tenant in await self._storage.tenants.all() if tenant.id not in checked]

    async def _check(self, tenant: Tenant, turn: Turn) -> TenantOverview | Tenant | None:
        """One try: what came of it, None for "again later", the tenant itself where it was removed meanwhile."""
        try:
            with ExitStack() as held:
                held.enter_context(self._tokens.exclusive.hold(tenant.id, tenant.name))
                return await self._quick_check(tenant, turn, held)
        except TenantBusy:
            return self._overview(tenant, await self.evidence(tenant.id))
        except NotFound:
            return tenant

    async def _quick_check(self, tenant: Tenant, turn: Turn, held: ExitStack) -> TenantOverview | None:
        started = perf_counter()
        application, evidence = await self._tokens.application_and_evidence(tenant, turn.http)
        if application is None:
            return await self.of(tenant.id)
        observed = turn.lost
        if observed is None:
            with suppress(Unreachable):  # the request will say so again, to those who can tell it
                await turn.http.turn(self._settings.cloud.authority)
            answer, evidence = await self._refresh_to_the_end(tenant, application, evidence, turn, held)
            observed = await self._tried(answer, turn.http)
        if turn.again(observed if observed and self._says_nothing(observed) else None):
            return None
        return self._overview(tenant, await self._conclude(tenant, evidence, observed, CheckKind.CHECK, started))

    async def _refresh_to_the_end(
        self, tenant: Tenant, application: Application, evidence: Evidence, turn: Turn, held: ExitStack
    ) -> tuple[Acquired | Refused, Evidence]:
        """As `_refresh`. Cancelling ends the waiting for it at once, but a refresh token that is on its way is stored:
        the one before may be worth nothing any more. Until then the tenant stays `held`.
        """
        refreshing = asyncio.create_task(self._refresh(tenant, application, self._settings.resources()[0], evidence))
        try:
            return await asyncio.shield(refreshing)
        except asyncio.CancelledError:
            if turn.http.asked:
                self._let_finish(refreshing, held.pop_all())
            else:
                refreshing.cancel()
            raise

    def _let_finish(self, refreshing: "asyncio.Task[Any]", held: ExitStack) -> None:
        def finished(task: "asyncio.Task[Any]") -> None:
            held.close()
            self._settling.discard(task)
            if not task.cancelled() and (error := task.exception()):
                log.warning("What a cancelled check brought could not be stored: %s", error)

        self._settling.add(refreshing)
        refreshing.add_done_callback(finished)

    async def _tried(self, answer: Acquired | Refused, http: Http) -> Observed | None:
        """What is wrong with a token just refreshed. Only Graph's own is shown to Graph, as in `prove`."""
        if isinstance(answer, Refused):
            return answer.observed
        if answer.resource.name != GRAPH:
            return None
        organization = await Graph(http, self._settings.cloud.graph, self._clock).organization(answer.access_token)
        return organization if isinstance(organization, Observed) else None

    async def _refresh(
        self, tenant: Tenant, application: Application, resource: Resource, evidence: Evidence
    ) -> tuple[Acquired | Refused, Evidence]:
        """Really use the refresh token. What replaced it is on disk before the access token is used."""
        answer = await application.acquire(resource, force=True)
        if isinstance(answer, Refused) and self._says_nothing(answer.observed):
            return answer, evidence
        if isinstance(answer, Acquired):
            evidence = replace(evidence, last_refreshed_at=self._clock.now())
        evidence = replace(evidence, resources=with_token(evidence.resources, settled(answer)))
        await self._tokens.keep(tenant.id, application, evidence)
        return answer, evidence

    async def _prove(
        self,
        tenant: Tenant,
        application: Application,
        answer: Acquired | Refused,
        evidence: Evidence,
        kind: CheckKind,
    ) -> tuple[Proof, Evidence]:
        started = perf_counter()
        proof = self._others(tenant, application.account)
        if proof is None:
            graph = Graph(self._tokens.http, self._settings.cloud.graph, self._clock)
            proof = await prove(graph, answer, application.account, clock=self._clock)
        if proof.observed is None:
            evidence = replace(
                evidence, validated_at=self._clock.now(), global_administrator=proof.is_global_administrator
            )
        return proof, await self._conclude(tenant, evidence, proof.observed, kind, started)

    def _others(self, tenant: Tenant, account: Account | None) -> Proof | None:
        """Why the tokens cannot be the tenant's administrator's, whatever they are good for; None if they are."""
        if account is None or account.username.casefold() == tenant.admin_username.casefold():
            return None
        return Proof(username=account.username, observed=Observed("account_changed", self._clock.now()))

    async def _conclude(
        self, tenant: Tenant, evidence: Evidence, observed: Observed | None, kind: CheckKind, started: float
    ) -> Evidence:
        now: datetime = self._clock.now()
        known = evidence.failure
        keeps = observed and self._says_nothing(observed) and known and not self._says_nothing(known)
        evidence = replace(evidence, checked_at=now, failure=known if keeps else observed)
        took = round((perf_counter() - started) * 1000)
        await self._storage.tokens.record_check(
            tenant.id, Check(at=now, kind=kind, ok=observed is None, failure=observed, duration_ms=took), evidence
        )
        self._events.publish(TenantStatusChanged(tenant.id, self.verdict(tenant, evidence)))
        return evidence

    def _says_nothing(self, observed: Observed) -> bool:
        """Whether it is about the way to the server only: what was known of the tokens before stays true."""
        return remedies().status(observed) is AuthenticationStatus.UNREACHABLE

    def _overview(self, tenant: Tenant, evidence: Evidence) -> TenantOverview:
        return TenantOverview(tenant, evidence, self.verdict(tenant, evidence))


def settled(answer: Acquired | Refused) -> ResourceToken:
    """What is stored and shown of one resource's answer: never the token itself."""
    name, required = answer.resource.name, answer.resource.required
    if isinstance(answer, Refused):
        return ResourceToken(name, required, TokenState.FAILED, failure=answer.observed)
    return ResourceToken(name, required, TokenState.ACQUIRED, answer.scopes, answer.expires_at)


def with_token(tokens: tuple[ResourceToken, ...], token: ResourceToken) -> tuple[ResourceToken, ...]:
    """`tokens` with this resource's entry replaced or added."""
    return (*(known for known in tokens if known.resource != token.resource), token)
