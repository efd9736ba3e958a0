"""Has everything fail that the table of remedies explains: over HTTP at the practice directory, through the real core.

Each failure happens to a tenant of its own. What comes of it is data (`TenantOverview`, `Renewal`, `Picture`), which
outlives the core that it came from.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from typing import Any

from app.core.authentication_status.model import Evidence, Failure, Observed
from app.core.authentication_status.overview import TenantOverview
from app.core.events import Event, RenewalAdvanced
from app.core.renewal.flow import AttemptFailed, Renewal, Step, advance
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, Tenant
from app.core.vault.model import tokens_context
from app.practice import Addresses, Control
from app.practice.customer import sign_in
from app.ui.tenant_settings.picture import Picture, take
from tests.core.clocks import HandClock
from tests.core.fleet import signed_in_cache

OWN_APPLICATION = "0f1e2d3c-4b5a-4697-8877-665544332211"


@dataclass(frozen=True)
class Trigger:
    """One thing that the table finds a row by: `kind` is codes, errors or suberrors."""

    kind: str
    value: int | str

    def __str__(self) -> str:
        return f"{self.kind}-{self.value}"


@dataclass(frozen=True)
class NotProven:
    """A validation that had nothing to prove."""

    picture: Picture
    failure: Failure


Outcome = TenantOverview | Renewal | NotProven


@dataclass
class Scene:
    """The core on a practice directory; nothing has failed yet."""

    services: Services
    storage: Storage
    addresses: Addresses
    control: Control
    clock: HandClock
    distrusted: Callable[[], AbstractAsyncContextManager[None]]
    """While the directory's certificate is not trusted."""
    behind_proxy: Callable[[], AbstractAsyncContextManager[None]]
    """While the servers are others, behind a proxy that does not answer."""

    async def given_tokens(self, tenants: Iterable[Tenant], *, days_ago: int = 0, refreshable: bool = True) -> None:
        """As after a sign-in. The refresh token is nothing the directory knows, which only matters if it asks."""
        used = self.clock.now() - timedelta(days=days_ago)
        for tenant in tenants:
            cache = signed_in_cache(self.services.settings.target(tenant), self.clock)
            if not refreshable:
                cache = json.dumps({**json.loads(cache), "RefreshToken": {}}).encode()
            sealed = self.services.vault.seal(cache, tokens_context(tenant.id))
            evidence = Evidence(account=tenant.admin_username, last_refreshed_at=used)
            await self.storage.tokens.store(tenant.id, cache=sealed, evidence=evidence)

    async def check(self, *tenants: Tenant) -> list[TenantOverview]:
        return [overview async for overview in self.services.status.check(tenants)]

    async def overview(self, tenant: Tenant) -> TenantOverview:
        return await self.services.status.of(tenant.id)

    async def renew(self, tenant: Tenant, *, account: str | None = None, signs_in: bool = True) -> Renewal:
        """A renewal by code to its end, with the customer at the sign-in page."""
        renewal = await self.asked_for_code(tenant)
        if renewal.code is not None and signs_in:
            await sign_in(self.addresses.sign_in_page, renewal.code.user_code, account=account)
        return await self.services.renewals.finished(renewal.id)

    async def asked_for_code(self, tenant: Tenant) -> Renewal:
        """A renewal that has its code, or ended without one."""
        told: asyncio.Queue[Renewal] = asyncio.Queue()

        def listen(event: Event) -> None:
            if isinstance(event, RenewalAdvanced):
                told.put_nowait(event.renewal)

        unsubscribe = self.services.events.subscribe(listen)
        renewal = await self.services.renewals.prepare(tenant.id)
        await self.services.renewals.ask_for_code(renewal.id)
        while renewal.code is None and renewal.step is not Step.FAILED:
            renewal = await told.get()
        unsubscribe()
        return renewal

    async def renewed(self, tenant: Tenant) -> Tenant:
        """The tenant with real tokens."""
        assert (await self.renew(tenant)).step is Step.COMPLETED
        return tenant


async def all_failures(scene: Scene, triggers: list[Trigger], tenants: dict[Trigger, Tenant]) -> dict[Trigger, Outcome]:
    """What comes of each. Those that say nothing of the tokens are checked alone: many together are an outage."""
    found: dict[Trigger, Outcome] = {}
    refused = [trigger for trigger in triggers if trigger.kind == "codes" or trigger.value not in NATURALLY]
    await scene.given_tokens(tenants[trigger] for trigger in refused)
    await asyncio.gather(*(_refuse(scene, trigger, tenants[trigger]) for trigger in refused))
    by_tenant = {tenants[trigger].id: trigger for trigger in refused}
    alone = [trigger for trigger in refused if trigger.value in PASSING]
    together = [tenants[trigger] for trigger in refused if trigger not in alone]
    for some in chain([together], ([tenants[trigger]] for trigger in alone)):
        found |= {by_tenant[overview.tenant.id]: overview for overview in await scene.check(*some)}
    for trigger in triggers:
        if trigger not in found:
            found[trigger] = await NATURALLY[str(trigger.value)](scene, tenants[trigger])
    return found


PASSING = frozenset({90055, 90033, 90006, 90024, 50033, 50196, "temporarily_unavailable", "server_error", "slow_down"})


async def _refuse(scene: Scene, trigger: Trigger, tenant: Tenant) -> None:
    said: dict[str, dict[str, Any]] = {
        "codes": {"code": trigger.value},
        "errors": {"code": 0, "error": "lunar_eclipse" if trigger.value == "*" else trigger.value},
        "suberrors": {"code": 0, "error": "invalid_grant", "suberror": trigger.value},
    }
    await scene.control.fault("refuse", tenant.directory, **said[trigger.kind])


# --- words of ours: each in the way in which it comes about ---------------------------------------------------------


async def _checked(scene: Scene, tenant: Tenant) -> TenantOverview:
    (overview,) = await scene.check(tenant)
    return overview


def _renewal_with(fault: str, *, signs_in: bool = True, **args: Any) -> "Happens":
    async def happens(scene: Scene, tenant: Tenant) -> Outcome:
        await scene.control.fault(fault, tenant.directory, **args)
        return await scene.renew(tenant, signs_in=signs_in)

    return happens


def _check_with(fault: str, *, real: bool = False, **args: Any) -> "Happens":
    async def happens(scene: Scene, tenant: Tenant) -> Outcome:
        await (scene.renewed(tenant) if real else scene.given_tokens([tenant]))
        await scene.control.fault(fault, tenant.directory, **args)
        return await _checked(scene, tenant)

    return happens


def _given_up(error: str) -> "Happens":
    """The command line's own end of a renewal, which the window has no word for: the wizard shows it all the same."""

    async def happens(scene: Scene, tenant: Tenant) -> Outcome:
        renewal = await scene.services.renewals.prepare(tenant.id)
        failure = scene.services.status.explain(Observed(error, scene.clock.now()), tenant)
        return advance(renewal, AttemptFailed(failure))

    return happens


async def _wrong_account(scene: Scene, tenant: Tenant) -> Outcome:
    return await scene.renew(tenant, account=tenant.admin_username.replace("admin@", "owner@"))


async def _account_changed(scene: Scene, tenant: Tenant) -> Outcome:
    await scene.renewed(tenant)
    other = NewTenant.of(tenant.name, tenant.directory, tenant.admin_username.replace("admin@", "owner@"))
    await scene.services.tenants.update(tenant.id, other)
    return (await scene.services.status.validate(tenant.id)).overview


async def _not_set_up(scene: Scene, tenant: Tenant) -> Outcome:
    validation = await scene.services.status.validate(tenant.id)
    assert validation.failure is not None
    return NotProven(await take(scene.services, tenant.id), validation.failure)


async def _no_tokens(scene: Scene, tenant: Tenant) -> Outcome:
    await scene.given_tokens([tenant], refreshable=False)
    return await _checked(scene, tenant)


async def _unused_too_long(scene: Scene, tenant: Tenant) -> Outcome:
    await scene.given_tokens([tenant], days_ago=91)
    return await scene.overview(tenant)


async def _code_expired(scene: Scene, tenant: Tenant) -> Outcome:
    renewal = await scene.asked_for_code(tenant)
    scene.clock.advance(minutes=16)
    ended = await scene.services.renewals.finished(renewal.id)
    scene.clock.advance(minutes=-16)
    return ended


async def _certificate(scene: Scene, tenant: Tenant) -> Outcome:
    await scene.given_tokens([tenant])
    async with scene.distrusted():
        return await _checked(scene, tenant)


async def _proxy(scene: Scene, tenant: Tenant) -> Outcome:
    await scene.given_tokens([tenant])
    async with scene.behind_proxy():
        return await _checked(scene, tenant)


Happens = Callable[[Scene, Tenant], Awaitable[Outcome]]
NATURALLY: dict[str, Happens] = {
    "declined": _renewal_with("decline", signs_in=False),
    "code_expired": _code_expired,
    "cancelled": _given_up("cancelled"),
    "timed_out": _given_up("timed_out"),
    "device_flow_unsupported": _renewal_with("no_device_flow"),
    "wrong_account": _wrong_account,
    "account_changed": _account_changed,
    "wrong_tenant": _renewal_with("wrong_tenant"),
    "invalid_id_token": _renewal_with("wrong_issuer"),
    "clock_wrong": _renewal_with("clock_skew", seconds=-7200),
    "not_set_up": _not_set_up,
    "no_refresh_token": _renewal_with("no_refresh_token"),
    "no_tokens": _no_tokens,
    "unused_too_long": _unused_too_long,
    "unreachable": _check_with("outage"),
    "certificate": _certificate,
    "answer": _check_with("html"),
    "throttled": _check_with("throttle", retry_after=1),
    "invalid_answer": _check_with("empty", endpoint="token"),
    "graph_unauthorized": _check_with("graph_denied", real=True, status=401),
    "graph_denied": _check_with("graph_denied", real=True),
    "graph_failed": _check_with("graph_denied", real=True, status=404),
    "proxy": _proxy,
}


def as_now(scene: Scene, outcome: Outcome, tenant: Tenant) -> Outcome:
    """The same under the present settings, as the next start would show it."""
    if isinstance(outcome, Renewal) and outcome.failure is not None:
        explained = scene.services.status.explain(outcome.failure.observed, tenant)
        return replace(outcome, failure=explained)
    if isinstance(outcome, TenantOverview):
        return outcome._replace(verdict=scene.services.status.verdict(outcome.tenant, outcome.evidence))
    return outcome
