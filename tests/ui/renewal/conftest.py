"""A wizard on the screen, and a person who works it by keyboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.renewal.flow import Renewal, Step
from app.core.tenants.model import Tenant
from app.ui.renewal import wizard as wizard_module
from app.ui.renewal.wizard import RenewalWizard
from tests.ui.conftest import WITHIN_MS, Practice


class Technician:
    """Works a wizard as a person does: Tab, letters, Enter, and looking."""

    def __init__(self, qtbot: QtBot, practice: Practice, wizard: RenewalWizard) -> None:
        self._qtbot = qtbot
        self.practice = practice
        self.wizard = wizard

    @property
    def renewal(self) -> Renewal:
        assert self.wizard._renewal is not None
        return self.wizard._renewal

    def sees(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=WITHIN_MS)

    def sees_step(self, step: Step) -> None:
        self.sees(lambda: self.wizard._renewal is not None and self.renewal.step is step)

    def tabs_to(self, widget: QWidget) -> None:
        """Reach `widget` by Tab alone."""
        for _ in range(60):
            if self.wizard.focusWidget() is widget:
                return
            self._qtbot.keyClick(self.wizard.focusWidget() or self.wizard, Qt.Key.Key_Tab)
        raise AssertionError(f"{widget} is not reached by Tab")

    def presses(self, button: QPushButton) -> None:
        """Tab to the button, then the space bar."""
        self.sees(lambda: button.isVisible() and button.isEnabled())
        self.tabs_to(button)
        self._qtbot.keyClick(button, Qt.Key.Key_Space)

    def types(self, field: QWidget, text: str) -> None:
        self.tabs_to(field)
        self._qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.keyClicks(field, text)

    def starts(self) -> str:
        """Start authentication; returns the code that is shown."""
        self.presses(self.wizard.invitation_page.start_button)
        return self.reads_code()

    def reads_code(self) -> str:
        self.sees_step(Step.WAITING_FOR_SIGN_IN)
        return self.wizard.sign_in_page.code_panel.code_label.text().replace(" ", "")

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def opened_addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses handed to the browser, which does not exist here."""
    opened: list[str] = []
    monkeypatch.setattr(wizard_module, "open_address", lambda address: opened.append(address) or True)
    return opened


@pytest.fixture
def tenant(practice: Practice) -> Tenant:
    return practice.add_tenant()


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tenant: Tenant, opened_addresses: list[str]) -> Technician:
    """Somebody in front of the wizard for Contoso."""
    return open_wizard(qtbot, practice, tenant)


def open_wizard(qtbot: QtBot, practice: Practice, tenant: Tenant) -> Technician:
    wizard = RenewalWizard(practice.engine, tenant.id)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.activateWindow()
    technician = Technician(qtbot, practice, wizard)
    technician.sees(lambda: wizard._tenant is not None)
    return technician
