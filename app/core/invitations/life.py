"""What may become of an invitation: pure functions from the stored one to the next. No I/O, no clock."""

from dataclasses import replace
from datetime import datetime, timedelta

from app.core.invitations.errors import InvitationOver
from app.core.invitations.model import Invitation, InvitationState

LONGEST_CODE = timedelta(minutes=15)
"""How long a code lives that was issued in time (learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code:
15 minutes by default): the invitation ends after it."""


def may_start(invitation: Invitation, now: datetime) -> bool:
    """Whether a code may still be asked for."""
    return not invitation.state.closed and now < invitation.expires_at


def over(invitation: Invitation, now: datetime) -> bool:
    """Whether nothing more can come of it. What began in time may be finished."""
    if invitation.state is InvitationState.SIGNED_IN:
        return False
    grace = LONGEST_CODE if invitation.state is InvitationState.CODE_ISSUED else timedelta()
    return invitation.state.closed or now >= invitation.expires_at + grace


def sent(invitation: Invitation, at: datetime) -> Invitation:
    """It was handed out (once more). A fact, whatever has become of it meanwhile."""
    state = InvitationState.SENT if invitation.state is InvitationState.PREPARED else invitation.state
    return replace(invitation, state=state, sent_at=at, sent_count=invitation.sent_count + 1)


def opened(invitation: Invitation, at: datetime) -> Invitation:
    """Its onboarding page was opened; only the first time counts."""
    first = invitation.state in {InvitationState.PREPARED, InvitationState.SENT}
    state = InvitationState.OPENED if first else invitation.state
    return replace(invitation, state=state, opened_at=invitation.opened_at or at)


def expired(invitation: Invitation) -> Invitation:
    """Its time is over. A failed one keeps its reason; a closed one is what it is."""
    if invitation.state.final:
        return invitation
    return replace(invitation, state=InvitationState.EXPIRED, ended_at=invitation.expires_at)


def cancellable(invitation: Invitation) -> bool:
    """Whether calling it off changes anything. A failed one has nothing left to call off but its link."""
    return invitation.has_link or not invitation.state.final


def cancelled(invitation: Invitation, at: datetime) -> Invitation:
    """It was called off; what is over is what it is."""
    if not cancellable(invitation):
        return invitation
    return replace(invitation, state=InvitationState.CANCELLED, ended_at=at)


def moved(stored: Invitation, renewal: Invitation) -> Invitation:
    """Its renewal got further: takes from `renewal` what renewals decide, and keeps the rest as it is stored.

    Raises:
        InvitationOver: somebody has closed it meanwhile, and the renewal would go on.
    """
    if stored.state.closed:
        if renewal.state.final:
            return stored
        raise InvitationOver(stored)
    return replace(
        stored,
        state=renewal.state,
        authenticated_at=renewal.authenticated_at,
        ended_at=renewal.ended_at,
        failure=renewal.failure,
    )
