"""What can be wrong with an invitation or its link, in words a technician can act on. None of them holds a link."""

from app.core.errors import BadInput, NotFound
from app.core.invitations.model import Invitation


class InvitationOver(BadInput):
    """Nothing more can come of `invitation`: it was completed, cancelled, or its time is over."""

    def __init__(self, invitation: Invitation) -> None:
        state = invitation.state if invitation.state.closed else "expired"
        super().__init__(
            "The invitation is over",
            f"The invitation of {invitation.admin_username} is {state}.",
            "Prepare a new one.",
        )
        self.invitation = invitation


class NoLink(BadInput):
    """The invitation has no Auth URL: none was made, it was revoked, or the vault's key for it was lost."""

    def __init__(self, invitation: Invitation) -> None:
        super().__init__(
            "There is no Auth URL",
            f"The invitation of {invitation.admin_username} ({invitation.state}) has no link.",
            "Prepare a new invitation." if invitation.state.closed else "Make a new link.",
        )


class UnknownLink(NotFound):
    """The link opens nothing. One error for unknown, used, revoked, cancelled and expired: it tells nothing."""

    def __init__(self) -> None:
        super().__init__(
            "This link does not work",
            "It was used, cancelled or replaced, its time is over, or it was not copied whole.",
            "Ask for a new one.",
        )
