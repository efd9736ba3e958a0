"""What can be done with invitations: what each act is called, and for which invitations it is possible."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.core.invitations import life
from app.core.mail.model import OutgoingState
from app.ui.invitations.row import InvitationRow
from app.ui.invitations.words import unsettled


class Act(Enum):
    """One thing to do with one invitation, or with all that are selected."""

    AUTH_URL = auto()
    MESSAGE = auto()
    SEND = auto()
    SEND_NOW = auto()
    DROP = auto()
    COPY = auto()
    MARK_SENT = auto()
    NEW_LINK = auto()
    RENEW = auto()
    EXPORT = auto()
    CANCEL = auto()
    HISTORY = auto()
    TENANT = auto()


FOR_ONE: Final = frozenset({Act.AUTH_URL, Act.MESSAGE, Act.NEW_LINK, Act.RENEW, Act.HISTORY, Act.TENANT})


def _travels(row: InvitationRow) -> bool:
    from app.core.invitations.exported import TRAVEL  # encryption with it, which no page waits for

    return row.invitation.state in TRAVEL


_POSSIBLE: Final[dict[Act, Callable[[InvitationRow], bool]]] = {
    Act.AUTH_URL: lambda row: row.invitation.has_link,
    Act.MESSAGE: lambda row: row.invitation.has_link,
    Act.SEND: lambda row: row.invitation.has_link,
    Act.SEND_NOW: lambda row: unsettled(row) and not _leaving(row),
    Act.DROP: lambda row: unsettled(row) and not _leaving(row),
    Act.COPY: lambda row: row.invitation.has_link,
    Act.MARK_SENT: lambda row: row.invitation.has_link,
    Act.NEW_LINK: lambda row: not row.invitation.state.closed,
    Act.RENEW: lambda row: not row.invitation.state.closed,
    Act.EXPORT: lambda row: row.invitation.has_link and _travels(row),
    Act.CANCEL: lambda row: life.cancellable(row.invitation),
    Act.HISTORY: lambda _: True,
    Act.TENANT: lambda _: True,
}


def possible(act: Act, rows: Sequence[InvitationRow]) -> bool:
    """Whether the act can be done with these: with the one, or with some of the many."""
    if not rows or (act in FOR_ONE and len(rows) > 1):
        return False
    return any(_POSSIBLE[act](row) for row in rows)


def fitting(act: Act, rows: Sequence[InvitationRow]) -> list[InvitationRow]:
    """Those of them that the act can be done with."""
    return [row for row in rows if _POSSIBLE[act](row)]


def label(act: Act, rows: Sequence[InvitationRow]) -> str:
    """What the act is called on a button or in a menu, with a mnemonic."""
    if act is Act.SEND:
        return _tr("Resen&d") if any(row.invitation.sent_count for row in rows) else _tr("Sen&d")
    if act is Act.SEND_NOW:
        return _tr("Try &now") if all(_waits(row) for row in rows) else _tr("Se&nd again")
    return {
        Act.AUTH_URL: _tr("Auth &URL"),
        Act.MESSAGE: _tr("&Message"),
        Act.DROP: _tr("Take out of the outbo&x"),
        Act.COPY: _tr("Copy as a ta&ble"),
        Act.MARK_SENT: _tr("Mark as sen&t"),
        Act.NEW_LINK: _tr("New lin&k"),
        Act.RENEW: _tr("&Renewal"),
        Act.EXPORT: _tr("&Export"),
        Act.CANCEL: _tr("&Cancel invitations") if len(rows) > 1 else _tr("&Cancel invitation"),
        Act.HISTORY: _tr("&History"),
        Act.TENANT: _tr("Microsoft 365 settin&gs"),
    }[act]


def meaning(act: Act) -> str:
    """What the act does, for a screen reader and a tooltip; empty where its name says it all."""
    return {
        Act.AUTH_URL: _tr("Shows the link, to copy it"),
        Act.MESSAGE: _tr("Shows the message: to copy, to save as a draft, or to open in the mail program"),
        Act.SEND: _tr("Puts the message into the outbox; it leaves by itself when there is a network"),
        Act.COPY: _tr("Tenants with their Auth URLs, for a spreadsheet or a ticket"),
        Act.MARK_SENT: _tr("Notes that it was handed out in some other way"),
        Act.NEW_LINK: _tr("Makes another Auth URL; the old one stops working at once"),
        Act.RENEW: _tr("Opens the renewal, to follow it or to read out a code"),
        Act.EXPORT: _tr("Writes them to a file, for Keyturn on another machine"),
        Act.CANCEL: _tr("Calls off at once; the Auth URL stops working"),
    }.get(act, "")


def _waits(row: InvitationRow) -> bool:
    return row.outgoing is None or row.outgoing.state is OutgoingState.WAITING


def _leaving(row: InvitationRow) -> bool:
    return row.outgoing is not None and row.outgoing.state is OutgoingState.SENDING


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
