"""The columns of the status list: what each shows of a tenant, and the value it is sorted by."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.core.authentication_status.model import AuthenticationStatus
from app.core.authentication_status.overview import Overviews
from app.ui.authentication_status import words
from app.ui.moments import ago, days_left, exact
from app.ui.shown import shown
from app.ui.widgets.row_model import Column, RowModel

if TYPE_CHECKING:
    from uuid import UUID

    from app.core.authentication_status.forecast import Forecast
    from app.core.authentication_status.overview import TenantOverview

STATUS_COLUMN: Final = 1
_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_NO_END: Final = datetime.max.replace(tzinfo=UTC)


def status_model(
    now: Callable[[], datetime], sooner: "Callable[[UUID], Forecast | None]" = lambda _: None
) -> "RowModel[TenantOverview]":
    """The list's model; `now` is asked for every relative time that is drawn.

    `sooner` is asked for the forecast of a tenant whose tokens are expected to end before 90 days without use.
    """
    return RowModel(
        (_tenant(), _status(), _happened(now), _helps(), _checked(now), _refreshed(now), _left(now, sooner)),
        key=lambda overview: overview.tenant.id,
        search_text=_search_text,
    )


def _search_text(overview: "TenantOverview") -> str:
    tenant, failure = overview.tenant, overview.verdict.failure
    return "\n".join(
        (
            tenant.name,
            tenant.directory,
            tenant.directory_id or "",
            tenant.admin_username,
            tenant.email or "",
            *tenant.tags,
            words.label(overview.verdict.status),
            (failure.code or "") if failure else "",
        )
    )


def _tenant() -> "Column[TenantOverview]":
    return Column(
        _tr("Tenant"),
        text=lambda overview: overview.tenant.name,
        order=lambda overview: overview.tenant.name.casefold(),
        tip=lambda overview: f"{overview.tenant.name}\n{overview.tenant.directory}",
        width=20,
        grows=True,
    )


def _status() -> "Column[TenantOverview]":
    return Column(
        _tr("Status"),
        text=lambda overview: words.label(overview.verdict.status),
        order=lambda overview: _urgency(overview.verdict.status, overview.tenant.name),
        order_all=_most_urgent_first,
        icon=lambda overview: words.icon(overview.verdict.status),
        colour=lambda overview: words.colour(overview.verdict.status),
        width=19,
    )


def _urgency(status: AuthenticationStatus, name: str) -> tuple[int, str]:
    return words.URGENCY[status], name.casefold()


def _most_urgent_first(overviews: "Sequence[TenantOverview]") -> list[int] | None:
    if not isinstance(overviews, Overviews):
        return None
    values = list(map(_urgency, overviews.statuses, overviews.names))
    return sorted(range(len(values)), key=values.__getitem__)


def _happened(now: Callable[[], datetime]) -> "Column[TenantOverview]":
    return Column(
        _tr("What happened"),
        text=lambda overview: words.happened(overview.verdict, now()),
        order=lambda overview: words.happened(overview.verdict, now()).casefold(),
        width=24,
        grows=True,
    )


def _helps() -> "Column[TenantOverview]":
    return Column(
        _tr("What helps"),
        text=lambda overview: words.helps(overview.verdict),
        order=lambda overview: words.helps(overview.verdict).casefold(),
        width=20,
        grows=True,
    )


def _checked(now: Callable[[], datetime]) -> "Column[TenantOverview]":
    return _moment(_tr("Checked"), lambda overview: overview.evidence.checked_at, now, width=11, spare=1)


def _refreshed(now: Callable[[], datetime]) -> "Column[TenantOverview]":
    return _moment(_tr("Last refresh"), lambda overview: overview.evidence.last_refreshed_at, now, width=12, spare=2)


def _moment(
    title: str,
    moment: "Callable[[TenantOverview], datetime | None]",
    now: Callable[[], datetime],
    *,
    width: int,
    spare: int,
) -> "Column[TenantOverview]":
    def text(overview: "TenantOverview") -> str:
        at = moment(overview)
        return ago(at, now()) if at else "–"

    def tip(overview: "TenantOverview") -> str:
        at = moment(overview)
        return exact(at) if at else _tr("Never")

    return Column(
        title, text=text, order=lambda overview: moment(overview) or _NEVER, tip=tip, width=width, spare=spare
    )


def _left(now: Callable[[], datetime], sooner: "Callable[[UUID], Forecast | None]") -> "Column[TenantOverview]":
    def end_of(overview: "TenantOverview") -> datetime | None:
        estimate, forecast = overview.verdict.estimated_expiry, sooner(overview.tenant.id)
        return min(estimate, forecast.dies_at) if estimate and forecast else estimate

    def text(overview: "TenantOverview") -> str:
        end = end_of(overview)
        return _tr("≈ {days}").format(days=days_left(end, now())) if end else "–"

    def tip(overview: "TenantOverview") -> str | None:
        end, forecast = end_of(overview), sooner(overview.tenant.id)
        if end is None:
            return None
        if forecast is not None and forecast.dies_at == end:
            return _tr("Expected to end about {moment}. {ground}").format(
                moment=exact(end), ground=shown(forecast.ground)
            )
        return _tr("Estimated: if nothing uses the tokens, they end about {moment}").format(moment=exact(end))

    return Column(_tr("Days left"), text=text, order=lambda overview: end_of(overview) or _NO_END, tip=tip, width=9)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AuthenticationStatus", text)
