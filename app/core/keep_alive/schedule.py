"""Which tenants' tokens are to be used now, and when the next ones are: pure functions of evidence and time.

Each tenant has a moment of its own in the interval, which follows from its id alone. So thousands that were checked at
once are due one by one, on every machine and after every restart alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from app.core.authentication_status.model import AuthenticationStatus, Evidence, Verdict
from app.core.authentication_status.overview import TenantOverview
from app.core.tenants.model import Tenant

AGAIN: Final = timedelta(hours=1)
"""After which a tenant that could not be asked is tried again."""

_ORIGIN = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Plan:
    """The tenants that are due, those whose tokens were longest unused first, and when another one will be."""

    due: tuple[Tenant, ...]
    next_at: datetime | None


def plan(overviews: Iterable[TenantOverview], every: timedelta, now: datetime) -> Plan:
    """What there is to do. Tenants that could not be asked come last: they may be what takes long."""
    due: list[TenantOverview] = []
    later: list[datetime] = []
    for each in overviews:
        at = due_at(each.tenant.id, each.evidence, each.verdict, every, now)
        if at is not None and at <= now:
            due.append(each)
        elif at is not None:
            later.append(at)
    due.sort(key=_urgency)
    return Plan(tuple(each.tenant for each in due), min(later, default=None))


def due_at(tenant_id: UUID, evidence: Evidence, verdict: Verdict, every: timedelta, now: datetime) -> datetime | None:
    """When the tenant's tokens are to be used; None where that is no use: there are none, or they are dead for good.

    On average `every`, and never sooner than half of it after they were last tried.
    """
    if evidence.last_refreshed_at is None or _dead(verdict):
        return None
    tried = min(now, max(evidence.last_refreshed_at, evidence.checked_at or evidence.last_refreshed_at))
    if verdict.status is AuthenticationStatus.UNREACHABLE:
        return tried + min(AGAIN, every)
    return _own_moment_after(tried + every / 2, tenant_id, every)


def _own_moment_after(moment: datetime, tenant_id: UUID, every: timedelta) -> datetime:
    begin = _ORIGIN + timedelta(seconds=tenant_id.int % int(every.total_seconds()))
    return begin + ((moment - begin) // every + 1) * every


def _dead(verdict: Verdict) -> bool:
    """Whether the authority has refused the refresh token; after 90 days it might still take it. What an
    administrator can put right (consent, policies) is worth a try.
    """
    failure = verdict.failure
    return verdict.status is AuthenticationStatus.EXPIRED and failure is not None and failure.error != "unused_too_long"


def _urgency(overview: TenantOverview) -> tuple[bool, datetime]:
    status, used = overview.verdict.status, overview.evidence.last_refreshed_at
    return status is AuthenticationStatus.UNREACHABLE, used or _ORIGIN
