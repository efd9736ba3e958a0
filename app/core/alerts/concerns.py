"""What there is to tell: pure functions of what is known of a tenant, what is expected, and what was told before.

An outage is no cause: a tenant that could not be asked is as well, or as dead, as it was.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.core.alerts.model import Alert, Cause, Concern, Told
from app.core.authentication_status.forecast import Forecast
from app.core.authentication_status.model import AuthenticationStatus
from app.core.authentication_status.overview import TenantOverview

_DEATHS = {
    AuthenticationStatus.EXPIRED: Cause.EXPIRED,
    AuthenticationStatus.CONSENT_REQUIRED: Cause.CONSENT_REQUIRED,
    AuthenticationStatus.BLOCKED: Cause.BLOCKED,
}
_SAYS_NOTHING = {AuthenticationStatus.UNREACHABLE, AuthenticationStatus.NOT_SET_UP}


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at one tenant found. Without `concern` it is well, or where `certain` is not, nobody knows."""

    tenant_id: UUID
    concern: Concern | None
    certain: bool = True


def looked(overview: TenantOverview, forecast: Forecast | None, now: datetime, before: timedelta) -> Looked:
    """What is to be said of a tenant; `before` is how long before its expected end a token is told of."""
    tenant, status = overview.tenant, overview.verdict.status
    if (death := _DEATHS.get(status)) is not None:
        return Looked(tenant.id, Concern(tenant.id, tenant.name, death))
    if forecast is not None and forecast.dies_at - now <= before:
        return Looked(tenant.id, Concern(tenant.id, tenant.name, Cause.DYING, forecast.dies_at))
    return Looked(tenant.id, None, certain=status not in _SAYS_NOTHING)


def news(found: Looked, told: tuple[str, ...] | None) -> Told | None:
    """What changes about what was `told` (None: the tenant was never looked at); None where nothing does.

    A death that was there at the first look is no news. A tenant that is well again starts anew.
    """
    if found.concern is None:
        return Told(told, ()) if found.certain and told != () else None
    if told is not None and found.concern.cause.value in told:
        return None
    return Told(told, (*(told or ()), found.concern.cause.value))


def is_told(concern: Concern | None, change: Told) -> bool:
    """Whether the change is one that people hear of."""
    return concern is not None and (change.before is not None or concern.cause is Cause.DYING)


def grouped(concerns: Iterable[Concern]) -> Alert:
    """All of them in one alert, by name; those that die first come first."""
    by_name = sorted(concerns, key=lambda concern: concern.name.casefold())
    dying = [concern for concern in by_name if concern.cause is Cause.DYING]
    return Alert(
        died=tuple(concern for concern in by_name if concern.cause is not Cause.DYING),
        dying=tuple(sorted(dying, key=_end)),
    )


def _end(concern: Concern) -> datetime:
    return concern.dies_at or datetime.max.replace(tzinfo=UTC)
