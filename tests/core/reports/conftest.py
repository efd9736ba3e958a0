"""Lines and tenants for reports, with what a hostile customer would name themselves."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from app.core.authentication_status.classify import classify
from app.core.authentication_status.forecast import Forecast, forecast
from app.core.authentication_status.model import Evidence, Observed, SignInWay
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.remedies import explain
from app.core.reports.model import StatusLine, status_line
from app.core.tenants.model import Tenant

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
REVOKED = Observed("invalid_grant", NOW, codes=(50173,), description="AADSTS50173: Revoked.", correlation_id="5b7e")


def tenant(name: str = "Contoso Ltd") -> Tenant:
    return Tenant(uuid4(), name, "contoso.example", "admin@contoso.example", None, ("EU", "gold"), None, NOW)


def overview(name: str = "Contoso Ltd", failure: Observed | None = None, *, used_days_ago: int = 5) -> TenantOverview:
    evidence = Evidence(
        account="admin@contoso.example",
        last_refreshed_at=NOW - timedelta(days=used_days_ago),
        checked_at=NOW,
        failure=failure,
        signed_in_by=SignInWay.CODE,
    )
    verdict = classify(
        evidence,
        NOW,
        warn_before_days=14,
        explain=lambda observed: explain(observed, tenant=name, admin="admin@contoso.example"),
    )
    return TenantOverview(tenant(name), evidence, verdict)


def expected(of: TenantOverview) -> Forecast | None:
    return forecast(of.evidence, of.verdict, [])


def line(name: str = "Contoso Ltd", failure: Observed | None = None, **how: int) -> StatusLine:
    one = overview(name, failure, **how)
    return status_line(one, expected(one), NOW)
