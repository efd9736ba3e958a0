"""A data folder of tenants in all conditions, as a practice of some years has them."""

import asyncio
from datetime import datetime, timedelta

from app.core.authentication_status.model import Evidence, Observed, ResourceToken, TokenState
from app.core.clock import SystemClock
from app.core.paths import DataFolder
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from tests.core.fleet import directory_id

TOGETHER = 500


async def store_tenants(folder: DataFolder, count: int) -> None:
    """Store so many tenants: most valid, some in each other status."""
    clock = SystemClock()
    folder.create()
    storage = await Storage.open(folder.database, clock)
    try:
        new = [
            NewTenant.of(f"Tenant {number:06}", directory_id(number), "admin@fleet.example") for number in range(count)
        ]
        await storage.tenants.merge(new)
        tenants = await storage.tenants.all()
        for start in range(0, count, TOGETHER):
            some = enumerate(tenants[start : start + TOGETHER], start)
            known = [(tenant, evidence) for number, tenant in some if (evidence := evidence_of(number, clock.now()))]
            await asyncio.gather(*(storage.tokens.store(tenant.id, evidence=evidence) for tenant, evidence in known))
    finally:
        await storage.close()


def evidence_of(number: int, now: datetime) -> Evidence | None:
    """What is known of the tenant of that number."""
    refreshed = now - timedelta(days=number % 97)
    graph = ResourceToken("graph", True, TokenState.ACQUIRED, ("https://graph.microsoft.com/.default",), now)
    found = Evidence((graph,), "admin@fleet.example", refreshed, refreshed)
    match number % 20:
        case 0:
            return None
        case 1:
            return found._replace(failure=refused(refreshed, "invalid_grant", 700082))
        case 2:
            return found._replace(failure=refused(refreshed, "invalid_grant", 65001))
        case 3:
            return found._replace(failure=refused(refreshed, "invalid_grant", 53003))
        case _:
            return found


def refused(at: datetime, error: str, code: int) -> Observed:
    return Observed(
        error, at, (code,), description=f"AADSTS{code}: words of Microsoft's.", correlation_id=f"{code:032x}"
    )
