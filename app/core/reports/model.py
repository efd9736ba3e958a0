"""What a report says, line by line, as plain values that every format writes the same way. Nothing in it is secret."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import TypeVar

from app.core.authentication_status.check import Check
from app.core.authentication_status.forecast import Forecast
from app.core.authentication_status.model import ATTENTION, Failure
from app.core.authentication_status.overview import TenantOverview
from app.core.clock import iso
from app.core.phrases import together

Value = str | int | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureCells:
    """The failure fields of the command line's contract, empty where nothing failed; times as ISO 8601."""

    error: str = ""
    code: str = ""
    title: str = ""
    message: str = ""
    next_step: str = ""
    who: str = ""
    new_invitation_helps: str = ""
    correlation_id: str = ""
    happened_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLine(FailureCells):
    """One tenant of the status list. `days_left` and what follows are the forecast, empty where there is none."""

    tenant: str
    name: str
    admin_username: str
    tags: str
    status: str
    checked_at: str
    last_refreshed_at: str
    estimated_expiry: str
    dies_at: str = ""
    days_left: int | None = None
    confidence: str = ""
    ground: str = ""
    warnings: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine(FailureCells):
    """One check of a tenant's history."""

    at: str
    kind: str
    ok: bool
    duration_ms: int


Line = TypeVar("Line", StatusLine, HistoryLine)

_RANK = {status: rank for rank, status in enumerate(ATTENTION)}
_FAILURE_COLUMNS = [field.name for field in fields(FailureCells)]


def columns(kind: type[StatusLine] | type[HistoryLine]) -> list[str]:
    """The names of a line's values in the order in which they are read: what it is about first, its failure last."""
    names = [field.name for field in fields(kind) if field.name not in _FAILURE_COLUMNS]
    return [*names, *_FAILURE_COLUMNS]


def values(line: StatusLine | HistoryLine) -> dict[str, Value]:
    """The line's values by name, in the order of `columns`."""
    return {name: getattr(line, name) for name in columns(type(line))}


def attention(overview: TenantOverview) -> tuple[int, str]:
    """Sorts overviews: what needs somebody first comes first, then by name."""
    return _RANK[overview.verdict.status], overview.tenant.name.casefold()


def status_line(overview: TenantOverview, forecast: Forecast | None, now: datetime) -> StatusLine:
    """A tenant as the report's line."""
    tenant, evidence, verdict = overview.tenant, overview.evidence, overview.verdict
    return StatusLine(
        tenant=tenant.directory,
        name=tenant.name,
        admin_username=tenant.admin_username,
        tags=", ".join(tenant.tags),
        status=verdict.status.value,
        checked_at=_time(evidence.checked_at),
        last_refreshed_at=_time(evidence.last_refreshed_at),
        estimated_expiry=_time(verdict.estimated_expiry),
        dies_at=_time(forecast.dies_at if forecast else None),
        days_left=forecast.days_left(now) if forecast else None,
        confidence=forecast.confidence.value if forecast else "",
        ground=forecast.ground if forecast else "",
        warnings=together([warning.text for warning in forecast.warnings]) if forecast else "",
        **_failure(verdict.failure),
    )


def history_line(check: Check, failure: Failure | None) -> HistoryLine:
    """A check as the report's line."""
    return HistoryLine(
        at=_time(check.at), kind=check.kind.value, ok=check.ok, duration_ms=check.duration_ms, **_failure(failure)
    )


def _failure(failure: Failure | None) -> dict[str, str]:
    if failure is None:
        return {}
    return {
        "error": failure.error,
        "code": failure.code or "",
        "title": failure.title,
        "message": failure.message,
        "next_step": failure.next_step,
        "who": failure.who.value,
        "new_invitation_helps": failure.new_invitation_helps.value,
        "correlation_id": failure.observed.correlation_id or "",
        "happened_at": _time(failure.observed.happened_at),
    }


def _time(moment: datetime | None) -> str:
    return iso(moment) if moment else ""
