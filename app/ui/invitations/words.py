"""The words, icons and colours of an invitation's life, and of its message's way through the outbox."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.invitations.model import InvitationState
from app.core.mail.model import Outgoing, OutgoingState
from app.core.renewal.flow import Renewal, Step
from app.ui.invitations.row import InvitationRow
from app.ui.moments import ago, exact
from app.ui.numbers import figures
from app.ui.renewal.words import failure_text
from app.ui.shown import shown

LIFE: Final = (
    InvitationState.PREPARED,
    InvitationState.SENT,
    InvitationState.OPENED,
    InvitationState.CODE_ISSUED,
    InvitationState.SIGNED_IN,
    InvitationState.FAILED,
    InvitationState.COMPLETED,
    InvitationState.EXPIRED,
    InvitationState.CANCELLED,
)
"""The states in the order in which lists show them: pending ones first."""

RANK: Final = {state: rank for rank, state in enumerate(LIFE)}

_LABELS: Final = {
    InvitationState.PREPARED: QT_TRANSLATE_NOOP("Invitations", "Prepared"),
    InvitationState.SENT: QT_TRANSLATE_NOOP("Invitations", "Sent"),
    InvitationState.OPENED: QT_TRANSLATE_NOOP("Invitations", "Opened"),
    InvitationState.CODE_ISSUED: QT_TRANSLATE_NOOP("Invitations", "Code issued"),
    InvitationState.SIGNED_IN: QT_TRANSLATE_NOOP("Invitations", "Signed in"),
    InvitationState.COMPLETED: QT_TRANSLATE_NOOP("Invitations", "Completed"),
    InvitationState.CANCELLED: QT_TRANSLATE_NOOP("Invitations", "Cancelled"),
    InvitationState.EXPIRED: QT_TRANSLATE_NOOP("Invitations", "Expired"),
    InvitationState.FAILED: QT_TRANSLATE_NOOP("Invitations", "Failed"),
}

_LOOKS: Final = {
    InvitationState.PREPARED: ("waiting", "text-muted"),
    InvitationState.SENT: ("send", "text"),
    InvitationState.OPENED: ("opened", "info"),
    InvitationState.CODE_ISSUED: ("renew", "info"),
    InvitationState.SIGNED_IN: ("signed-in", "info"),
    InvitationState.COMPLETED: ("valid", "status-valid"),
    InvitationState.CANCELLED: ("cancelled", "text-muted"),
    InvitationState.EXPIRED: ("expiring", "text-muted"),
    InvitationState.FAILED: ("failure", "failure"),
}

_MAIL_LABELS: Final = {
    OutgoingState.WAITING: QT_TRANSLATE_NOOP("Invitations", "In the outbox"),
    OutgoingState.SENDING: QT_TRANSLATE_NOOP("Invitations", "Being sent"),
    OutgoingState.FAILED: QT_TRANSLATE_NOOP("Invitations", "Not sent"),
    OutgoingState.MAYBE_SENT: QT_TRANSLATE_NOOP("Invitations", "May have been sent"),
}

_MAIL_LOOKS: Final = {
    OutgoingState.WAITING: ("waiting", "text-muted"),
    OutgoingState.SENDING: ("send", "info"),
    OutgoingState.FAILED: ("failure", "failure"),
    OutgoingState.MAYBE_SENT: ("expiring", "status-expiring"),
}


def label(state: InvitationState) -> str:
    """The state as a word on the screen."""
    return _tr(str(_LABELS[state]))


def state_text(row: InvitationRow) -> str:
    """Where the invitation stands; a code that will not do any more is worth a word of its own."""
    return _tr("Needs a new code") if _needs_code(row.renewal) else label(row.invitation.state)


def state_look(row: InvitationRow) -> tuple[str, str]:
    """The icon's and the colour's name for where the invitation stands."""
    return ("expiring", "status-expiring") if _needs_code(row.renewal) else _LOOKS[row.invitation.state]


def sent_text(row: InvitationRow, now: datetime) -> str:
    """When it was handed out, and how often; or where its message is that is not delivered."""
    if unsettled(row) and row.outgoing is not None:
        return _tr(str(_MAIL_LABELS[row.outgoing.state]))
    invitation = row.invitation
    if invitation.sent_at is None:
        return "–"
    if invitation.sent_count == 1:
        return ago(invitation.sent_at, now)
    return _tr("{when} ({count} times)").format(when=ago(invitation.sent_at, now), count=figures(invitation.sent_count))


def sent_look(row: InvitationRow) -> tuple[str, str] | None:
    """The icon's and the colour's name for a message that is not delivered."""
    return _MAIL_LOOKS[row.outgoing.state] if unsettled(row) and row.outgoing is not None else None


def unsettled(row: InvitationRow) -> bool:
    """Whether the invitation's newest message is not known to be delivered."""
    return row.outgoing is not None and row.outgoing.state is not OutgoingState.SENT


def outbox_text(outgoing: Outgoing, now: datetime) -> str:
    """Where the message is, and what the server said."""
    text = {
        OutgoingState.WAITING: _waiting_text(outgoing, now),
        OutgoingState.SENDING: _tr("The message to {to} is being sent."),
        OutgoingState.SENT: _tr("The message to {to} was sent."),
        OutgoingState.FAILED: _tr("The message to {to} was not sent: {reason}"),
        OutgoingState.MAYBE_SENT: _tr("The message to {to} may have been sent: {reason}"),
    }[outgoing.state]
    next_try = exact(outgoing.next_try_at) if outgoing.next_try_at else ""
    return text.format(to=outgoing.to, reason=shown(outgoing.last_error or ""), time=next_try)


def _waiting_text(outgoing: Outgoing, now: datetime) -> str:
    if not outgoing.last_error:
        return _tr("The message to {to} is in the outbox. It leaves when there is a network.")
    if outgoing.next_try_at is not None and outgoing.next_try_at > now:
        return _tr("The message to {to} is in the outbox: {reason} The next try is at {time}.")
    return _tr("The message to {to} is in the outbox: {reason}")


def stands_text(row: InvitationRow, now: datetime) -> str:
    """Where the invitation stands, in a sentence or two, with what comes next."""
    invitation, renewal = row.invitation, row.renewal
    if renewal is not None and renewal.failure is not None and not invitation.state.closed:
        return f"{shown(renewal.failure.title)}. {failure_text(renewal.failure)}"
    handed_out_next = _tr("Nobody has it yet. Hand out its message or its Auth URL.")
    text = {
        InvitationState.PREPARED: _tr("Nobody has it yet.") if unsettled(row) else handed_out_next,
        InvitationState.SENT: _tr("Handed out {sent}. {admin} has not opened the Auth URL yet."),
        InvitationState.OPENED: _tr("The Auth URL was opened {opened}. The sign-in has not begun."),
        InvitationState.CODE_ISSUED: _tr("The code is issued. Now {admin} signs in with it."),
        InvitationState.SIGNED_IN: _tr("{admin} signed in. The tokens are on their way."),
        InvitationState.COMPLETED: _tr("{admin} signed in. All tokens are here and validated."),
        InvitationState.CANCELLED: _tr("It was called off. Its Auth URL opens nothing."),
        InvitationState.EXPIRED: _tr("Nobody used it in time. Its Auth URL opens nothing. Invite the tenant again."),
        InvitationState.FAILED: _tr("The sign-in failed."),
    }[invitation.state]
    return text.format(
        admin=invitation.admin_username,
        sent=ago(invitation.sent_at, now) if invitation.sent_at else "",
        opened=ago(invitation.opened_at, now) if invitation.opened_at else "",
    )


def _needs_code(renewal: Renewal | None) -> bool:
    return renewal is not None and renewal.step is Step.NEEDS_NEW_CODE


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
