"""The columns of the Tenants list: what was entered for each, and its status beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.authentication_status import words
from app.ui.widgets.row_model import Column, RowModel

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview


def tenants_model() -> "RowModel[TenantOverview]":
    """The list's model."""
    return RowModel(
        (
            Column(
                _tr("Name"),
                text=lambda overview: overview.tenant.name,
                order=lambda overview: overview.tenant.name.casefold(),
                width=20,
                grows=True,
            ),
            Column(
                _tr("Tenant"),
                text=lambda overview: overview.tenant.directory,
                order=lambda overview: overview.tenant.directory,
                width=20,
                grows=True,
            ),
            Column(
                _tr("Admin username"),
                text=lambda overview: overview.tenant.admin_username,
                order=lambda overview: overview.tenant.admin_username.casefold(),
                width=22,
                grows=True,
            ),
            Column(
                _tr("E-mail"),
                text=lambda overview: overview.tenant.email or "",
                order=lambda overview: (overview.tenant.email or "").casefold(),
                width=18,
                grows=True,
                spare=2,
            ),
            Column(
                _tr("Tags"),
                text=lambda overview: ", ".join(overview.tenant.tags),
                order=lambda overview: [tag.casefold() for tag in overview.tenant.tags],
                width=12,
                spare=1,
            ),
            Column(
                _tr("Status"),
                text=lambda overview: words.label(overview.verdict.status),
                order=lambda overview: (words.URGENCY[overview.verdict.status], overview.tenant.name.casefold()),
                icon=lambda overview: words.icon(overview.verdict.status),
                colour=lambda overview: words.colour(overview.verdict.status),
                width=19,
            ),
        ),
        key=lambda overview: overview.tenant.id,
        search_text=_search_text,
    )


def _search_text(overview: "TenantOverview") -> str:
    tenant = overview.tenant
    return "\n".join(
        (
            tenant.name,
            tenant.directory,
            tenant.directory_id or "",
            tenant.admin_username,
            tenant.email or "",
            *tenant.tags,
            words.label(overview.verdict.status),
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tenants", text)
