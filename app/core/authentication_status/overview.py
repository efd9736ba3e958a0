"""One line of the status list, and the one way its verdict is derived. Needs nothing but the standard library: the
window's first paint shows such lines before the rest of the core is read.
"""

from dataclasses import dataclass
from datetime import datetime

from app.core.authentication_status.classify import classify
from app.core.authentication_status.model import Evidence, Verdict
from app.core.authentication_status.remedies import explain
from app.core.tenants.model import Tenant


@dataclass(frozen=True, slots=True)
class TenantOverview:
    """The tenant, what was observed, and what it means now."""

    tenant: Tenant
    evidence: Evidence
    verdict: Verdict


def verdict_on(tenant: Tenant, evidence: Evidence, now: datetime, *, warn_before_days: int) -> Verdict:
    """What the evidence means at this moment, in words for this tenant."""
    return classify(
        evidence,
        now,
        warn_before_days=warn_before_days,
        explain=lambda observed: explain(
            observed, tenant=tenant.name, admin=tenant.admin_username, account=evidence.account
        ),
    )
