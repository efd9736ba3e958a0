"""A wizard on the screen, and a person who works it by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.core.renewal.flow import Renewal, Step
from app.core.tenants.model import Tenant
from app.ui.renewal import wizard as wizard_module
from app.ui.renewal.wizard import RenewalWizard
from tests.ui.conftest import Practice
from tests.ui.person import Person


class Technician(Person):
    """Works a wizard."""

    def __init__(self, qtbot: QtBot, practice: Practice, wizard: RenewalWizard) -> None:
        super().__init__(qtbot, wizard)
        self.practice = practice
        self.wizard = wizard

    @property
    def renewal(self) -> Renewal:
        assert self.wizard._renewal is not None
        return self.wizard._renewal

    def sees_step(self, step: Step) -> None:
        self.sees(lambda: self.wizard._renewal is not None and self.renewal.step is step)

    def starts(self) -> str:
        """Start authentication; returns the code that is shown."""
        self.presses(self.wizard.invitation_page.start_button)
        return self.reads_code()

    def reads_code(self) -> str:
        self.sees_step(Step.WAITING_FOR_SIGN_IN)
        return self.wizard.sign_in_page.code_panel.code_label.text().replace(" ", "")


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def opened_addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses handed to the browser, which does not exist here."""
    opened: list[str] = []

    def open_address(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(wizard_module, "open_address", open_address)
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
