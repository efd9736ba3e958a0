"""An authentication status as icon and word."""

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.authentication_status import words
from app.ui.widgets.badge import Badge


class StatusBadge(Badge):
    """Shows one status."""

    def show_status(self, status: AuthenticationStatus) -> None:
        self.show_state(words.label(status), words.icon_name(status), words.colour_token(status))
        self.setAccessibleName(self.tr("Status: {status}").format(status=words.label(status)))
