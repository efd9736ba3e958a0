"""The wizard's first page: who is asked to sign in, and what they will see."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.core.invitations.model import Invitation
from app.core.renewal.flow import ConsentOutlook
from app.core.tenants.model import InvalidTenant, Tenant, clean_address
from app.ui.renewal.words import outlook_text
from app.ui.shown import shown
from app.ui.widgets.announcement import announce
from app.ui.widgets.field_label import field_label
from app.ui.widgets.role import set_role


class InvitationPage(QWidget):
    """Asks for the e-mail address and the expected M365 admin username.

    `start_requested` carries both, checked and tidied; the e-mail address may be empty.
    """

    start_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tenant_label = QLabel()
        self.email = QLineEdit(placeholderText=self.tr("optional"))
        self.admin_username = QLineEdit()
        self.outlook = QLabel(wordWrap=True)
        self.refusal = QLabel(wordWrap=True)
        self.start_button = QPushButton(self.tr("&Start authentication"))
        self.email.setAccessibleDescription(self.tr("Optional; it need not be a real address."))
        self.admin_username.setAccessibleDescription(self.tr("The account that has to sign in."))
        self.start_button.setAccessibleDescription(self.tr("Asks Microsoft for a code that the customer enters."))
        set_role(self.start_button, "primary")
        set_role(self.refusal, "refused")
        self.refusal.hide()
        self.set_busy(True)
        self.start_button.clicked.connect(self._start)
        for field in (self.email, self.admin_username):
            field.textEdited.connect(self._clear_refusal)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Tenant"), self.tenant_label)
        form.addRow(field_label(self.tr("M365 &admin username"), self.admin_username), self.admin_username)
        form.addRow("", _hint(self.tr("The account that has to sign in. Another one stores nothing.")))
        form.addRow(field_label(self.tr("&E-mail address"), self.email), self.email)
        form.addRow("", _hint(self.tr("Where the invitation goes. It need not be a real address.")))
        form.addRow("", self.refusal)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self.outlook)
        column.addStretch(1)
        column.addLayout(buttons)

    def show_tenant(self, tenant: Tenant, outlook: ConsentOutlook) -> None:
        """Fill in what is known; the page is ready for use then."""
        self.tenant_label.setText(f"{tenant.name} ({tenant.directory})")
        self.email.setText(tenant.email or "")
        self.admin_username.setText(tenant.admin_username)
        self.outlook.setText(outlook_text(outlook))
        self.set_busy(False)
        self.start_button.setFocus()

    def show_invitation(self, invitation: Invitation) -> None:
        """Fill in an invitation that is already made."""
        self.email.setText(invitation.email or "")
        self.admin_username.setText(invitation.admin_username)

    def offer_browser(self) -> None:
        """Start with a sign-in through a browser on this machine."""
        self.start_button.setText(self.tr("&Sign in through a browser"))
        self.start_button.setAccessibleDescription(self.tr("Opens Microsoft's page in a browser on this computer."))

    def set_busy(self, busy: bool) -> None:
        for control in (self.email, self.admin_username, self.start_button):
            control.setDisabled(busy)

    def show_refusal(self, refused: InvalidTenant) -> None:
        """Say what is wrong with a field, beside the fields, and go there."""
        self.refusal.setText(shown(refused.happened, refused.way_out))
        self.refusal.show()
        field = self.email if refused.field == "email" else self.admin_username
        field.setFocus()
        field.selectAll()
        announce(field, self.refusal.text())

    def _clear_refusal(self) -> None:
        self.refusal.hide()

    def _start(self) -> None:
        try:
            admin_username = clean_address(self.admin_username.text(), "admin_username", "M365 admin username")
            email = self.email.text().strip() and clean_address(self.email.text(), "email", "e-mail address")
        except InvalidTenant as refused:
            self.show_refusal(refused)
            return
        self.start_requested.emit(email, admin_username)


def _hint(text: str) -> QLabel:
    hint = QLabel(text, wordWrap=True)
    hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    set_role(hint, "muted")
    return hint
