"""The strip under the list: the selected tenant's failure in full, with Microsoft's words and the buttons that help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.authentication_status.model import AuthenticationStatus, NewInvitationHelps, Verdict
from app.ui.authentication_status import words
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role
from app.ui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview


class StatusDetail(QFrame):
    """Shows one tenant, and asks for what is to be done about it. A renewal is asked for with whether by browser."""

    renew_requested = Signal(bool)
    settings_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._overview: TenantOverview | None = None
        self._by_browser = False
        self.badge = StatusBadge()
        self.name = ElidedLabel()
        set_role(self.name, "subheading")
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.reported = ElidedLabel()
        set_role(self.reported, "muted")
        self.codes = ElidedLabel()
        set_role(self.codes, "muted")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_ticket = CopyButton(self.tr("Copy for tic&ket"), self._ticket)
        self.copy_ticket.setAccessibleDescription(
            self.tr("What happened, Microsoft's code, the correlation id and the time.")
        )
        self.settings = QPushButton(self.tr("&Microsoft 365 settings"))
        self.settings.clicked.connect(self.settings_requested)
        self.renew = QPushButton(self.tr("&Renew"))
        self.renew.clicked.connect(lambda: self.renew_requested.emit(self._by_browser))
        self._lay_out()

    def show_overview(self, overview: "TenantOverview") -> None:
        """Say all that is known of what happened to the tenant's tokens."""
        self._overview = overview
        verdict, failure = overview.verdict, overview.verdict.failure
        self.name.setText(overview.tenant.name)
        self.badge.show_status(verdict.status)
        self.message.setText(f"{failure.message} {failure.next_step}" if failure else words.helps(verdict))
        self.message.setVisible(bool(self.message.text()))
        self.reported.setText(" ".join(failure.observed.description.split()) if failure else "")
        self.reported.setVisible(bool(self.reported.text()))
        self.codes.setText(self._codes_of(verdict))
        self.copy_ticket.setVisible(failure is not None)
        self._offer(verdict)
        self.setAccessibleName(self.tr("Details of {tenant}").format(tenant=overview.tenant.name))

    def _offer(self, verdict: Verdict) -> None:
        """The way to renew that helps: the browser where codes are blocked; in the background where nothing does."""
        failure = verdict.failure
        no_code_helps = failure is not None and failure.new_invitation_helps is NewInvitationHelps.NO
        self._by_browser = failure is not None and failure.browser_sign_in_helps and no_code_helps
        useless = no_code_helps and not self._by_browser
        self.renew.setText(self.tr("Sign in through a b&rowser") if self._by_browser else self.tr("&Renew"))
        wanted = verdict.status is not AuthenticationStatus.VALID and not useless
        set_role(self.renew, "primary" if wanted else "")

    def _codes_of(self, verdict: Verdict) -> str:
        failure = verdict.failure
        if failure is None:
            return ""
        parts = [failure.code or failure.error]
        if failure.observed.correlation_id:
            parts.append(self.tr("correlation id {id}").format(id=failure.observed.correlation_id))
        return "   ".join(parts)

    def _ticket(self) -> str:
        from app.ui.renewal.words import ticket_text

        overview = self._overview
        if overview is None or overview.verdict.failure is None:
            return ""
        return ticket_text(overview.tenant, overview.verdict.failure)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.badge)
        first.addWidget(self.name, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.codes, 1)
        for button in (self.copy_ticket, self.settings, self.renew):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.message)
        column.addWidget(self.reported)
        column.addLayout(buttons)
