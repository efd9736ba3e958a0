"""Tenants of a made-up fleet, whose evidence tests write as checks would have left it."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.model import Evidence, Observed
from app.core.events import AlertRaised, AttentionChanged, Event, TenantStatusChanged
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, Tenant
from tests.core.clocks import PassingClock

START = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
REVOKED, BLOCKED, UNCONSENTED = 50173, 53003, 65001


@dataclass
class Fleet:
    """Keyturn, its tenants by name, and what was told."""

    services: Services
    storage: Storage
    clock: PassingClock
    tenants: dict[str, Tenant] = field(default_factory=dict)
    told: list[AlertRaised] = field(default_factory=list)
    attention: list[int] = field(default_factory=list)

    def heard(self, event: Event) -> None:
        if isinstance(event, AlertRaised):
            self.told.append(event)
        if isinstance(event, AttentionChanged):
            self.attention.append(event.tenants)

    async def add(self, *names: str) -> None:
        for name in names:
            domain = f"{re.sub('[^a-z0-9]', '', name.lower())}.example"
            self.tenants[name] = await self.services.tenants.add(NewTenant.of(name, domain, f"admin@{domain}"))

    async def works(self, *names: str, kind: CheckKind = CheckKind.CHECK, used_days_ago: float = 0) -> None:
        """A check (or a renewal) that used the tokens, so many days ago."""
        for name in names:
            at = self.clock.now() - used_days_ago * DAY
            evidence = Evidence(account="admin", last_refreshed_at=at, checked_at=at)
            await self._store(name, Check(at, kind, True, 100), evidence)

    async def fails(self, *names: str, code: int = REVOKED, error: str = "invalid_grant") -> None:
        """A check that found it dead, or did not get through."""
        for name in names:
            now = self.clock.now()
            observed = Observed(error, now, codes=(code,) if error == "invalid_grant" else ())
            known = await self.storage.tokens.evidence(self.tenants[name].id)
            await self._store(
                name,
                Check(now, CheckKind.CHECK, False, 100, observed),
                known._replace(checked_at=now, failure=observed),
            )

    async def _store(self, name: str, check: Check, evidence: Evidence) -> None:
        tenant = self.tenants[name]
        await self.storage.tokens.record_check(tenant.id, check, evidence)
        overview = await self.services.status.of(tenant.id)
        self.services.events.publish(TenantStatusChanged(tenant.id, overview.verdict))

    def names(self) -> list[tuple[list[str], list[str]]]:
        """Of each alert: who died, and who will."""
        return [
            ([each.name for each in told.alert.died], [each.name for each in told.alert.dying]) for told in self.told
        ]
