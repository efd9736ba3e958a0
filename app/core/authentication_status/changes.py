"""What became of tenants since a moment, such as yesterday: pure functions over histories and what is known now.

An answer that says nothing about the tokens (a server that cannot be reached) changes nothing here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.classify import REFRESH_TOKEN_LIFETIME
from app.core.authentication_status.model import AuthenticationStatus, Evidence
from app.core.authentication_status.remedies import remedies

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview

WORKING = frozenset({AuthenticationStatus.VALID, AuthenticationStatus.EXPIRING})
DEAD = frozenset({AuthenticationStatus.EXPIRED, AuthenticationStatus.CONSENT_REQUIRED, AuthenticationStatus.BLOCKED})


class Change(StrEnum):
    """What can have happened, what needs somebody first."""

    STOPPED = "stopped working"
    EXPIRING = "expiring"
    CAME_BACK = "came back"
    """It works again without a new sign-in."""
    RENEWED = "renewed"
    ADDED = "added"


def changes(
    overviews: "Iterable[TenantOverview]",
    histories: Mapping[UUID, Sequence[Check]],
    since: datetime,
    *,
    warn_before_days: int,
) -> dict[Change, tuple[UUID, ...]]:
    """The tenants that each change happened to after `since`, in the order of `overviews`; empty changes are left out.

    A tenant that was added may have changed otherwise, too. `histories` has turning points, oldest first.
    """
    found: dict[Change, list[UUID]] = {change: [] for change in Change}
    for overview in overviews:
        tenant = overview.tenant
        if tenant.created_at > since:
            found[Change.ADDED].append(tenant.id)
        change = _change(overview, histories.get(tenant.id, ()), since, timedelta(days=warn_before_days))
        if change is not None:
            found[change].append(tenant.id)
    return {change: tuple(ids) for change, ids in found.items() if ids}


def _change(
    overview: "TenantOverview", history: Sequence[Check], since: datetime, warn_before: timedelta
) -> Change | None:
    verdict, evidence = overview.verdict, overview.evidence
    if verdict.status in DEAD:
        failure = verdict.failure
        new = failure is not None and failure.observed.happened_at > since
        return Change.STOPPED if new and not _failed(history, evidence, since) else None
    if verdict.status not in WORKING:
        return None
    if any(check.at > since and check.ok and check.kind is CheckKind.RENEWAL for check in reversed(history)):
        return Change.RENEWED
    if _failed(history, evidence, since):
        return Change.CAME_BACK
    end = verdict.estimated_expiry
    if verdict.status is AuthenticationStatus.EXPIRING and end is not None and end - since > warn_before:
        return Change.EXPIRING
    return None


def _failed(history: Sequence[Check], evidence: Evidence, moment: datetime) -> bool:
    """Whether the tokens did not work at `moment`: by the last check until then that says something about them, or
    because nobody had used them for too long.
    """
    for check in reversed(history):
        if check.at > moment:
            continue
        if check.ok:
            break
        if check.failure is not None and remedies().status(check.failure) in DEAD:
            return True
    used = evidence.last_refreshed_at
    return used is not None and moment - used >= REFRESH_TOKEN_LIFETIME
