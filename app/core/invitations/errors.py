"""What can be wrong with an invitation or its link, in words a technician can act on. None of them holds a link."""

from app.core.errors import BadInput, NotFound
from app.core.invitations.model import Invitation, InvitationState
from app.core.phrases import phrase

STATES = {
    InvitationState.PREPARED: phrase("prepared"),
    InvitationState.SENT: phrase("sent"),
    InvitationState.OPENED: phrase("opened"),
    InvitationState.CODE_ISSUED: phrase("code issued"),
    InvitationState.SIGNED_IN: phrase("signed in"),
    InvitationState.COMPLETED: phrase("completed"),
    InvitationState.CANCELLED: phrase("cancelled"),
    InvitationState.EXPIRED: phrase("expired"),
    InvitationState.FAILED: phrase("failed"),
}
"""How the states are called in a sentence."""


class InvitationOver(BadInput):
    """Nothing more can come of `invitation`: it was completed, cancelled, or its time is over."""

    def __init__(self, invitation: Invitation) -> None:
        state = invitation.state if invitation.state.closed else InvitationState.EXPIRED
        super().__init__(
            phrase("The invitation is over"),
            phrase(
                "The invitation of {admin_username} is {state}.",
                admin_username=invitation.admin_username,
                state=STATES[state],
            ),
            phrase("Prepare a new one."),
        )
        self.invitation = invitation


class NoLink(BadInput):
    """The invitation has no Auth URL: none was made, it was revoked, or the vault's key for it was lost."""

    def __init__(self, invitation: Invitation) -> None:
        super().__init__(
            phrase("There is no Auth URL"),
            phrase(
                "The invitation of {admin_username} ({state}) has no link.",
                admin_username=invitation.admin_username,
                state=STATES[invitation.state],
            ),
            (phrase("Prepare a new invitation.") if invitation.state.closed else phrase("Make a new link.")),
        )


class UnknownLink(NotFound):
    """The link opens nothing. One error for unknown, used, revoked, cancelled and expired: it tells nothing."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This link does not work"),
            phrase("It was used, cancelled or replaced, its time is over, or it was not copied whole."),
            phrase("Ask for a new one."),
        )
