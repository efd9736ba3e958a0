"""The buttons that do a failure's next step, what helps most first."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.core.authentication_status.model import Failure, NewInvitationHelps
from app.core.tenants.model import Tenant
from app.ui.renewal.words import ticket_text
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.role import set_role


class FailureActions:
    """Buttons for a failed attempt; they live as long as `parent` and are connected by it."""

    def __init__(self, parent: QWidget) -> None:
        self._ticket = ""
        self.new_code = QPushButton(parent.tr("&New code"), parent)
        self.browser = QPushButton(parent.tr("Sign in through a &browser"), parent)
        self.change_account = QPushButton(parent.tr("Change the &account"), parent)
        self.copy_ticket = CopyButton(parent.tr("Copy for &ticket"), lambda: self._ticket, parent=parent)
        self.copy_ticket.setAccessibleDescription(
            parent.tr("What happened, Microsoft's code, the correlation id and the time.")
        )
        for button in (self.new_code, self.browser, self.change_account, self.copy_ticket):
            button.setAutoDefault(False)
            button.hide()

    def for_failure(
        self, tenant: Tenant, failure: Failure | None, *, change_account: bool = False
    ) -> list[QPushButton]:
        """The buttons for `failure`, in the order in which they help."""
        buttons = [self.new_code]
        if failure is not None and failure.browser_sign_in_helps:
            code_helps = failure.new_invitation_helps is not NewInvitationHelps.NO
            buttons.insert(1 if code_helps else 0, self.browser)
        if change_account:
            buttons.append(self.change_account)
        if failure is not None:
            self._ticket = ticket_text(tenant, failure)
            buttons.append(self.copy_ticket)
        for button in buttons:
            set_role(button, "primary" if button is buttons[0] else "")
            button.setDefault(button is buttons[0])
        return buttons
