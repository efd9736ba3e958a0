"""Failures grouped by what is behind them, so that one act can help many tenants: a pure function."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from app.core.authentication_status.model import ATTENTION, AuthenticationStatus, NewInvitationHelps, Who

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason why tenants fail, as their failures' title says it, and those tenants by name."""

    title: str
    status: AuthenticationStatus
    who: Who
    new_invitation_helps: NewInvitationHelps
    tenant_ids: tuple[UUID, ...]


def causes(overviews: "Iterable[TenantOverview]") -> list[Cause]:
    """The causes behind all failures, the most frequent first, then what needs somebody first.

    Failures are alike if their row of remedies says the same to all of them, whatever Microsoft's code.
    """
    groups: dict[tuple[str, AuthenticationStatus, Who, NewInvitationHelps], list[TenantOverview]] = {}
    for overview in overviews:
        failure = overview.verdict.failure
        if failure is not None:
            alike = failure.title, overview.verdict.status, failure.who, failure.new_invitation_helps
            groups.setdefault(alike, []).append(overview)
    found = [Cause(*alike, _ids(group)) for alike, group in groups.items()]
    return sorted(found, key=lambda cause: (-len(cause.tenant_ids), ATTENTION.index(cause.status), cause.title))


def _ids(group: "list[TenantOverview]") -> tuple[UUID, ...]:
    return tuple(overview.tenant.id for overview in sorted(group, key=lambda each: each.tenant.name.casefold()))
