"""The wizard's last page: tokens arrive and are proven; then the green banner, or what happened and the next step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.authentication_status.model import Evidence
from app.core.renewal.flow import Renewal, Step
from app.core.tenants.model import Tenant
from app.ui.renewal.failure_actions import FailureActions
from app.ui.renewal.resource_list import ResourceList
from app.ui.renewal.words import authenticated_text, success_text, verdict_text
from app.ui.shown import shown
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.role import set_role


class ValidatePage(QWidget):
    """Renders a renewal after the sign-in."""

    new_code_requested = Signal()
    browser_requested = Signal()
    change_account_requested = Signal()
    act_requested = Signal(object, object)
    cancel_requested = Signal()
    done_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.ways_out = FailureActions(self, self.act_requested.emit)
        self.done_button = QPushButton(self.tr("&Done"), self, autoDefault=False)
        self.done_button.hide()
        set_role(self.done_button, "primary")
        self.progress = BusyBar(self.tr("Getting the tokens"))
        self.working = QLabel(wordWrap=True)
        self.resources = ResourceList()
        self.cancel_button = QPushButton(self.tr("Cancel &renewal"), autoDefault=False)
        self.ways_out.new_code.clicked.connect(self.new_code_requested)
        self.ways_out.browser.clicked.connect(self.browser_requested)
        self.ways_out.change_account.clicked.connect(self.change_account_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.done_button.clicked.connect(self.done_requested)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.banner, self.working, self.progress, self.resources):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)

    def render_renewal(self, renewal: Renewal, tenant: Tenant) -> None:
        """Show the renewal as it stands; the green banner waits for `show_success`, which needs what was proven."""
        busy = renewal.step in {Step.ACQUIRING, Step.VALIDATING}
        self.resources.render_renewal(renewal)
        self.resources.setVisible(busy or bool(renewal.resources))
        self.progress.setVisible(busy)
        self.working.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.working.setText(self._working_text(renewal))
        match renewal.step:
            case Step.FAILED:
                self._render_failure(renewal, tenant)
            case Step.CANCELLED:
                self.banner.set_actions(self.done_button)
                self.banner.show_message(BannerKind.INFO, self.tr("This renewal was cancelled."))
            case _:
                self.banner.hide()

    def show_success(self, renewal: Renewal, tenant: Tenant, evidence: Evidence) -> None:
        """The green banner."""
        self.banner.set_actions(self.done_button)
        self.banner.show_message(BannerKind.SUCCESS, authenticated_text(tenant), success_text(renewal, evidence))
        self.done_button.setDefault(True)
        self.done_button.setFocus()

    def _working_text(self, renewal: Renewal) -> str:
        if renewal.step is Step.VALIDATING:
            return self.tr("Validating with Microsoft Graph.")
        if renewal.account is None:
            return self.tr("Getting the tokens.")
        return self.tr("{account} signed in. Getting the tokens.").format(account=renewal.account.username)

    def _render_failure(self, renewal: Renewal, tenant: Tenant) -> None:
        failure = renewal.failure
        if failure is None:
            return
        self.banner.show_message(BannerKind.FAILURE, shown(failure.title), verdict_text(failure))
        buttons = self.ways_out.for_failure(tenant, failure, change_account=True)
        self.banner.set_actions(*buttons)
        buttons[0].setFocus()
