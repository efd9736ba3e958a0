"""The columns of a list of invitations, as technicians know them from the portals they come from."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QIcon

from app.ui.invitations import words
from app.ui.invitations.row import InvitationRow
from app.ui.moments import ago, exact
from app.ui.theme import theme
from app.ui.widgets.row_model import Column, RowModel

STATE_COLUMN: Final = 3


def invitations_model(now: Callable[[], datetime]) -> RowModel[InvitationRow]:
    """The list's model; `now` is asked for every relative time that is drawn."""
    return RowModel(
        (
            _text(_tr("Tenant"), lambda row: row.tenant.name, width=18, grows=True),
            _text(_tr("Invitation e-mail"), lambda row: row.invitation.email or "", width=20, grows=True, spare=1),
            _text(_tr("M365 admin username"), lambda row: row.invitation.admin_username, width=20, grows=True),
            _state(),
            _sent(now),
            _created(now),
            _expires(now),
            _authenticated(),
            _text(_tr("Created by"), lambda row: row.invitation.created_by, width=8, spare=4),
            _text(_tr("Ticket"), lambda row: row.invitation.ticket or "", width=11, spare=2),
        ),
        key=lambda row: row.id,
        search_text=_search_text,
    )


def _search_text(row: InvitationRow) -> str:
    invitation = row.invitation
    return "\n".join(
        (
            row.tenant.name,
            row.tenant.directory,
            invitation.email or "",
            invitation.admin_username,
            invitation.created_by,
            invitation.ticket or "",
            words.state_text(row),
        )
    )


def _text(
    title: str, text: Callable[[InvitationRow], str], *, width: int, grows: bool = False, spare: int = 0
) -> Column[InvitationRow]:
    return Column(title, text=text, order=lambda row: text(row).casefold(), width=width, grows=grows, spare=spare)


def _state() -> Column[InvitationRow]:
    return Column(
        _tr("State"),
        text=words.state_text,
        order=lambda row: (words.RANK[row.invitation.state], row.tenant.name.casefold()),
        icon=lambda row: theme().icon(*words.state_look(row)),
        colour=lambda row: theme().colour(words.state_look(row)[1]),
        width=17,
    )


def _sent(now: Callable[[], datetime]) -> Column[InvitationRow]:
    def icon(row: InvitationRow) -> QIcon | None:
        look = words.sent_look(row)
        return theme().icon(*look) if look else None

    def colour(row: InvitationRow) -> QColor | None:
        look = words.sent_look(row)
        return theme().colour(look[1]) if look else None

    def tip(row: InvitationRow) -> str | None:
        if row.outgoing is not None and words.unsettled(row):
            return words.outbox_text(row.outgoing, now())
        return exact(row.invitation.sent_at) if row.invitation.sent_at else _tr("Never")

    return Column(
        _tr("Sent"),
        text=lambda row: words.sent_text(row, now()),
        order=lambda row: (not words.unsettled(row), row.invitation.sent_at or row.invitation.created_at),
        tip=tip,
        icon=icon,
        colour=colour,
        width=13,
    )


def _created(now: Callable[[], datetime]) -> Column[InvitationRow]:
    return Column(
        _tr("Created"),
        text=lambda row: ago(row.invitation.created_at, now()),
        order=lambda row: row.invitation.created_at,
        tip=lambda row: exact(row.invitation.created_at),
        width=9,
        spare=3,
    )


def _expires(now: Callable[[], datetime]) -> Column[InvitationRow]:
    def text(row: InvitationRow) -> str:
        if row.invitation.state.closed:
            return "–"
        hours = (row.invitation.expires_at - now()).total_seconds() / 3600
        if hours >= 48:
            return _tr("in {days} d").format(days=round(hours / 24))
        return _tr("in {hours} h").format(hours=round(hours)) if hours >= 1 else _tr("within an hour")

    return Column(
        _tr("Expires"),
        text=text,
        order=lambda row: row.invitation.expires_at,
        tip=lambda row: exact(row.invitation.expires_at),
        width=9,
    )


def _authenticated() -> Column[InvitationRow]:
    return Column(
        _tr("Device authenticated"),
        text=lambda row: _tr("Yes") if row.invitation.authenticated_at else _tr("No"),
        order=lambda row: row.invitation.authenticated_at is None,
        tip=lambda row: exact(row.invitation.authenticated_at) if row.invitation.authenticated_at else None,
        width=10,
        spare=5,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
