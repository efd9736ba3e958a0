"""The wizard's second page: the code goes to the customer, or a browser opens here, and we wait for the sign-in."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.renewal.flow import Renewal, Step
from app.core.tenants.model import Tenant
from app.ui.renewal.code_panel import CodePanel
from app.ui.renewal.failure_actions import FailureActions
from app.ui.renewal.resource_list import ResourceList
from app.ui.renewal.words import clock_time, outlook_text, verdict_text
from app.ui.shown import shown
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.role import set_role


class SignInPage(QWidget):
    """Renders a renewal that waits for somebody to sign in."""

    new_code_requested = Signal()
    browser_requested = Signal()
    change_account_requested = Signal()
    act_requested = Signal(object, object)
    cancel_requested = Signal()
    open_requested = Signal(str)
    copied = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renewal: Renewal | None = None
        self.banner = Banner()
        self.ways_out = FailureActions(self, self.act_requested.emit)
        self.code_panel = CodePanel(now)
        self.progress = BusyBar(self.tr("Asking Microsoft"))
        self.waiting = QLabel(wordWrap=True)
        self.copy_address = CopyButton(self.tr("Copy &link"), self._browser_address, private=True)
        self.reopen = QPushButton(self.tr("&Open browser again"), autoDefault=False)
        self.resources = ResourceList()
        self.outlook = QLabel(wordWrap=True)
        set_role(self.outlook, "muted")
        self.browser_button = QPushButton(self.tr("Sign in through a &browser instead"), autoDefault=False)
        self.browser_button.setAccessibleDescription(
            self.tr("For accounts whose policy blocks codes. A browser opens on this machine.")
        )
        set_role(self.browser_button, "link")
        self.new_code_button = QPushButton(self.tr("&New code"), autoDefault=False)
        self.new_code_button.setAccessibleDescription(self.tr("The present code stops being waited for."))
        self.cancel_button = QPushButton(self.tr("Cancel &renewal"), autoDefault=False)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        for signal in (self.new_code_button.clicked, self.ways_out.new_code.clicked):
            signal.connect(self.new_code_requested)
        for signal in (self.browser_button.clicked, self.ways_out.browser.clicked):
            signal.connect(self.browser_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.ways_out.change_account.clicked.connect(self.change_account_requested)
        self.reopen.clicked.connect(lambda: self.open_requested.emit(self._browser_address()))
        self.code_panel.open_requested.connect(self.open_requested)
        self.code_panel.copied.connect(self.copied)

    def _lay_out(self) -> None:
        browser_row = QHBoxLayout()
        browser_row.setSpacing(8)
        browser_row.addWidget(self.reopen)
        browser_row.addWidget(self.copy_address)
        browser_row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.browser_button)
        buttons.addStretch(1)
        buttons.addWidget(self.new_code_button)
        buttons.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.banner, self.code_panel, self.waiting, self.progress):
            column.addWidget(widget)
        column.addLayout(browser_row)
        column.addWidget(self.resources)
        column.addWidget(self.outlook)
        column.addStretch(1)
        column.addLayout(buttons)

    def render_renewal(self, renewal: Renewal, tenant: Tenant) -> None:
        """Show the renewal as it stands."""
        self._renewal = renewal
        waiting_here = renewal.step is Step.WAITING_FOR_BROWSER
        self.code_panel.render_renewal(renewal, tenant)
        self.resources.render_renewal(renewal)
        self.outlook.setText(outlook_text(renewal.outlook))
        self.waiting.setText(self._waiting_text(renewal))
        self.waiting.setVisible(bool(self.waiting.text()))
        self.progress.setVisible(renewal.step is Step.ASKING_FOR_CODE)
        for widget in (self.copy_address, self.reopen):
            widget.setVisible(waiting_here)
        self._render_banner(renewal, tenant)
        stopped = renewal.step is Step.NEEDS_NEW_CODE
        self.new_code_button.setVisible(not stopped)
        self.new_code_button.setEnabled(renewal.step is not Step.ASKING_FOR_CODE)
        self.browser_button.setVisible(not waiting_here and not stopped)
        self.browser_button.setEnabled(renewal.step is not Step.ASKING_FOR_CODE)
        self.resources.setVisible(not stopped)

    def show_working(self, text: str) -> None:
        """Something was asked for and the first answer is still out."""
        self.waiting.setText(text)
        self.waiting.show()
        self.progress.show()

    def _waiting_text(self, renewal: Renewal) -> str:
        admin = renewal.invitation.admin_username
        match renewal.step:
            case Step.ASKING_FOR_CODE:
                return self.tr("Asking Microsoft for a code.")
            case Step.WAITING_FOR_SIGN_IN:
                return self.tr("Waiting for {account} to sign in.").format(account=admin)
            case Step.WAITING_FOR_BROWSER:
                return self.tr("Sign in as {account} in the browser that opened.").format(account=admin)
            case _:
                return ""

    def _render_banner(self, renewal: Renewal, tenant: Tenant) -> None:
        if renewal.step is Step.NEEDS_NEW_CODE:
            self._render_failure(renewal, tenant)
        elif renewal.connection_lost:
            self.banner.set_actions()
            self.banner.show_message(BannerKind.INFO, self.tr("The network is away."), self._still_works(renewal))
        else:
            self.banner.hide()

    def _render_failure(self, renewal: Renewal, tenant: Tenant) -> None:
        failure = renewal.failure
        if failure is None:
            title, text = self.tr("This renewal needs a new code."), ""
        else:
            title, text = shown(failure.title), verdict_text(failure)
        self.banner.show_message(BannerKind.FAILURE, title, text)
        self.banner.set_actions(*self.ways_out.for_failure(tenant, failure, change_account=failure is not None))
        self.ways_out.new_code.setFocus()

    def _still_works(self, renewal: Renewal) -> str:
        if renewal.code is None:
            return self.tr("Waiting goes on.")
        return self.tr("The code still works until {time}.").format(time=clock_time(renewal.code.expires_at))

    def _browser_address(self) -> str:
        return (self._renewal.browser_address or "") if self._renewal else ""
