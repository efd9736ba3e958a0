"""The buttons that do a failure's next step, what helps most first."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.authentication_status.model import Act, AuthenticationStatus, Failure
from app.core.tenants.model import Tenant
from app.ui.diagnosis.acts import ELSEWHERE
from app.ui.diagnosis.words import act_text, ticket_text
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.role import set_role


class FailureActions:
    """Buttons for a failed attempt; they live as long as `parent`, which connects those that sign in.

    `act_on` is called with the failure for what is done elsewhere.
    """

    def __init__(self, parent: QWidget, act_on: Callable[[Act, Failure], None]) -> None:
        self._ticket = ""
        self._failure: Failure | None = None
        self._act_on = act_on
        self.new_code = QPushButton(_tr("&New code"), parent)
        self.browser = QPushButton(_tr("Sign in through a &browser"), parent)
        self.change_account = QPushButton(_tr("Change the &account"), parent)
        self.elsewhere = {act: QPushButton(parent) for act in ELSEWHERE}
        self.copy_ticket = CopyButton(_tr("Copy for &ticket"), lambda: self._ticket, parent=parent)
        self.copy_ticket.setAccessibleDescription(
            _tr("What happened, Microsoft's code, the correlation id and the time.")
        )
        for act, button in self.elsewhere.items():
            button.clicked.connect(lambda _=False, act=act: self._do(act))
        for button in (self.new_code, self.browser, self.change_account, self.copy_ticket, *self.elsewhere.values()):
            button.setAutoDefault(False)
            button.hide()

    def for_failure(
        self, tenant: Tenant, failure: Failure | None, *, change_account: bool = False
    ) -> list[QPushButton]:
        """The buttons for `failure`, in the order in which they help."""
        self._failure = failure
        buttons = [self.new_code, *([self.change_account] if change_account else [])]
        if failure is not None:
            buttons = list(dict.fromkeys([*self._helping(failure), *buttons]))
            self._ticket = ticket_text(tenant, failure)
            buttons.append(self.copy_ticket)
        for button in buttons:
            set_role(button, "primary" if button is buttons[0] else "")
            button.setDefault(button is buttons[0])
        return buttons

    def _helping(self, failure: Failure) -> list[QPushButton]:
        """The next step first, then what helps besides."""
        acts = [failure.act]
        if failure.browser_sign_in_helps:
            acts.append(Act.BROWSER)
        if failure.status is AuthenticationStatus.CONSENT_REQUIRED:
            acts.append(Act.CONSENT)
        if failure.entra_page is not None:
            acts.append(Act.ENTRA)
        for act in ELSEWHERE:
            self.elsewhere[act].setText(act_text(act, failure.entra_page))
        return [self._button(act) for act in acts]

    def _button(self, act: Act) -> QPushButton:
        """Whatever else helps, begins in a renewal with a new code."""
        return self.browser if act is Act.BROWSER else self.elsewhere.get(act, self.new_code)

    def _do(self, act: Act) -> None:
        if self._failure is not None:
            self._act_on(act, self._failure)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FailureActions", text)
