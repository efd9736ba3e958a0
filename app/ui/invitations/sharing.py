"""What leaves the window about invitations: Auth URLs one by one, and many of them as a table."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.core.invitations.errors import NoLink
from app.ui.invitations.row import InvitationRow
from app.ui.moments import exact
from app.ui.widgets.clipboard import table_as_html, table_as_text

if TYPE_CHECKING:
    from uuid import UUID

    from app.core.services import Services
    from app.ui.engine import Engine


async def auth_url(engine: "Engine", row: InvitationRow) -> str:
    """The invitation's Auth URL; the vault must be open.

    Raises:
        NoLink: it has none any more.
    """
    return await engine.call(lambda services: services.invitations.auth_url(row.id))


async def table_of(engine: "Engine", rows: Sequence[InvitationRow]) -> tuple[str, str]:
    """The invitations with their Auth URLs as text and as HTML, both empty when none of them has one."""

    async def read(services: "Services") -> "dict[UUID, str]":
        found = {}
        for row in rows:
            try:
                found[row.id] = await services.invitations.auth_url(row.id)
            except NoLink:  # used or cancelled since it was selected
                continue
        return found

    urls = await engine.call(read)
    lines = [_line(row, urls[row.id]) for row in rows if row.id in urls]
    if not lines:
        return "", ""
    table = [_heading(), *lines]
    return table_as_text(table), table_as_html(table)


def _heading() -> list[str]:
    return [
        _tr("Tenant"),
        _tr("Invitation e-mail"),
        _tr("M365 admin username"),
        _tr("Auth URL"),
        _tr("Expires"),
        _tr("Ticket"),
    ]


def _line(row: InvitationRow, url: str) -> list[str]:
    invitation = row.invitation
    return [
        row.tenant.name,
        invitation.email or "",
        invitation.admin_username,
        url,
        exact(invitation.expires_at),
        invitation.ticket or "",
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
