"""The quick check of many tenants: is each one's refresh token still good, and does Microsoft Graph answer."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import ExitStack, aclosing, suppress
from time import perf_counter
from typing import Any

from app.core.authentication_status.check import CheckKind
from app.core.authentication_status.checking import Round, Turn
from app.core.authentication_status.findings import Findings, says_nothing
from app.core.authentication_status.model import AuthenticationStatus, Evidence, Observed
from app.core.authentication_status.overview import TenantOverview
from app.core.clock import Clock
from app.core.errors import NotFound
from app.core.events import CheckAdvanced, Events
from app.core.http.client import Http, Unreachable
from app.core.http.throttle import Throttle
from app.core.settings.service import SettingsService
from app.core.sign_in.application import Application
from app.core.sign_in.model import Acquired, Refused
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from app.core.tokens.exclusive import TenantBusy
from app.core.tokens.service import Tokens
from app.core.validation.graph import Graph
from app.core.validation.proof import GRAPH

log = logging.getLogger(__name__)

_CLOSING_SECONDS = 4.0


class QuickCheck:
    """Checks of many tenants. What servers ask us to wait for is known to all of them."""

    def __init__(
        self,
        findings: Findings,
        *,
        storage: Storage,
        tokens: Tokens,
        settings: SettingsService,
        events: Events,
        clock: Clock,
    ) -> None:
        self._findings = findings
        self._storage = storage
        self._tokens = tokens
        self._settings = settings
        self._events = events
        self._clock = clock
        self._throttle = Throttle(clock, storage.pauses)
        self._settling: set[asyncio.Task[Any]] = set()

    async def close(self) -> None:
        """Wait for the refreshes that cancelled checks left under way: what they bring is to be on the disk."""
        if self._settling:
            _, late = await asyncio.wait(self._settling, timeout=_CLOSING_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def run(
        self, tenants: Sequence[Tenant], concurrency: int | None = None, *, noted: bool = True
    ) -> AsyncGenerator[TenantOverview, None]:
        """As `StatusService.check`."""
        await self._throttle.recall()
        of_many = {tenant.id for tenant in tenants} if noted and len(tenants) > 1 else set()
        if of_many:
            await self._storage.wanted.begin(of_many, self._clock.now())
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
        if of_many:
            await self._storage.wanted.end(of_many)

    async def _check(self, tenant: Tenant, turn: Turn) -> TenantOverview | Tenant | None:
        """One try: what came of it, None for "again later", the tenant itself where it was removed meanwhile."""
        try:
            with ExitStack() as held:
                held.enter_context(self._tokens.exclusive.hold(tenant.id, tenant.name))
                return await self._tried_out(tenant, turn, held)
        except TenantBusy:
            return self._findings.overview(tenant, await self._storage.tokens.evidence(tenant.id))
        except NotFound:
            return tenant

    async def _tried_out(self, tenant: Tenant, turn: Turn, held: ExitStack) -> TenantOverview | None:
        started = perf_counter()
        application, evidence = await self._tokens.application_and_evidence(tenant, turn.http)
        if application is None:
            return self._findings.overview(await self._storage.tenants.get(tenant.id), evidence)
        observed = turn.lost
        if observed is None:
            with suppress(Unreachable):  # the request will say so again, to those who can tell it
                await turn.http.turn(self._settings.cloud.authority)
            answer, evidence = await self._refresh_to_the_end(tenant, application, evidence, turn, held)
            observed = await self._tried(answer, turn.http)
        if turn.again(observed if observed and says_nothing(observed) else None):
            return None
        return await self._findings.conclude(tenant, evidence, observed, CheckKind.CHECK, started)

    async def _refresh_to_the_end(
        self, tenant: Tenant, application: Application, evidence: Evidence, turn: Turn, held: ExitStack
    ) -> tuple[Acquired | Refused, Evidence]:
        """As `Findings.refresh`. Cancelling ends the waiting for it at once, but a refresh token that is on its way is
        stored: the one before may be worth nothing any more. Until then the tenant stays `held`.
        """
        refreshing = asyncio.create_task(
            self._findings.refresh(tenant, application, self._settings.resources()[0], evidence)
        )
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
