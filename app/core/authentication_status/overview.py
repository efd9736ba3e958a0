"""One line of the status list, and the one way its verdict is derived. Needs nothing but the standard library: the
window's first paint shows such lines before the rest of the core is read.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple, overload

from app.core.authentication_status.classify import classify
from app.core.authentication_status.entra_pages import AdminCenter
from app.core.authentication_status.model import AuthenticationStatus, Evidence, Failure, Observed, Verdict
from app.core.authentication_status.remedies import explain
from app.core.tenants.model import Tenant


class TenantOverview(NamedTuple):
    """The tenant, what was observed, and what it means now."""

    tenant: Tenant
    evidence: Evidence
    verdict: Verdict


class Overviews(Sequence[TenantOverview]):
    """Lines of which names and statuses are known, and each is made by `make` when somebody asks for it."""

    def __init__(
        self,
        names: Sequence[str],
        statuses: Sequence[AuthenticationStatus],
        make: Callable[[int], TenantOverview],
    ) -> None:
        self.names = names
        self.statuses = statuses
        self._make = make
        self._made: dict[int, TenantOverview] = {}

    def __len__(self) -> int:
        return len(self.names)

    @overload
    def __getitem__(self, at: int) -> TenantOverview: ...

    @overload
    def __getitem__(self, at: slice) -> list[TenantOverview]: ...

    def __getitem__(self, at: int | slice) -> TenantOverview | list[TenantOverview]:
        if isinstance(at, slice):
            return [self[one] for one in range(len(self))[at]]
        place = range(len(self))[at]
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]


_STATUS = attrgetter("verdict.status")  # in C: a long list is counted often


def statuses_of(overviews: Sequence[TenantOverview]) -> Iterable[AuthenticationStatus]:
    """The status of each, in order."""
    if isinstance(overviews, Overviews):
        return overviews.statuses
    return map(_STATUS, overviews)


def verdict_on(
    tenant: Tenant,
    evidence: Evidence,
    now: datetime,
    *,
    warn_before_days: int,
    center: AdminCenter = AdminCenter(),  # noqa: B008 (frozen: that of the settings' defaults)
) -> Verdict:
    """What the evidence means at this moment, in words for this tenant."""
    return classify(
        evidence,
        now,
        warn_before_days=warn_before_days,
        explain=lambda observed: explained(observed, tenant, center, account=evidence.account),
    )


def explained(
    observed: Observed, tenant: Tenant, center: AdminCenter, *, admin: str | None = None, account: str | None = None
) -> Failure:
    """`observed` in words for this tenant; `admin` is whoever was to sign in, if not its M365 admin username."""
    directory = tenant.directory_id or tenant.directory
    return explain(
        observed,
        tenant=tenant.name,
        admin=admin or tenant.admin_username,
        account=account,
        page=lambda blade: center.page(blade, directory),
    )
