"""A technician who listens to the screen: what was wrong with everything met so far, and what was said."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.tenants.model import Tenant
from app.ui.renewal import wizard as wizard_module
from app.ui.renewal.wizard import RenewalWizard
from app.ui.widgets.banner import BannerKind
from tests.ui.accessibility.rules import flaws
from tests.ui.conftest import Practice
from tests.ui.invitations.conftest import Technician as WindowTechnician


class Technician(WindowTechnician):
    """Works the whole window, and keeps what a screen reader would stumble over, by place."""

    def __init__(self, qtbot: QtBot, practice: Practice, state: Path) -> None:
        super().__init__(qtbot, practice, state, control_page=lambda: "http://127.0.0.1:1/")
        self.met: set[type[QWidget]] = set()
        self._found: dict[str, list[str]] = {}

    def listens(self, place: str, window: QWidget | None = None) -> None:
        """Take in all that is shown now; over a page, a banner, which may come at any time."""
        window = window or self.main_window
        if window is self.main_window and self.main_window.banner.isHidden():
            self.main_window.show_banner(BannerKind.INFO, "Something else")
        self.met.add(type(window))
        if found := flaws(window):
            self._found[place] = found

    @property
    def stumbled_over(self) -> str:
        """All flaws, a line each; empty where there is none."""
        return "\n".join(f"{place}: {flaw}" for place, found in self._found.items() for flaw in found)

    def begins_renewal(self, tenant: Tenant) -> RenewalWizard:
        self.main_window.renew(tenant.id)
        wizard = self.sees_dialog(RenewalWizard)
        self.sees(lambda: wizard._tenant is not None)
        return wizard

    def starts(self, wizard: RenewalWizard) -> str:
        """Start authentication; returns the code that is shown."""
        self.presses(wizard.invitation_page.start_button)
        return self.reads_code(wizard)

    def reads_code(self, wizard: RenewalWizard) -> str:
        label = wizard.sign_in_page.code_panel.code_label
        self.sees(lambda: label.isVisible() and label.text())
        return label.text().replace(" ", "")


@pytest.fixture(autouse=True)
def _somebody_listens(qapp: object) -> Iterator[None]:
    """Qt keeps the tree up to date, and tells of changes, only where a screen reader runs."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


@pytest.fixture
def technician(
    qtbot: QtBot, practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Technician]:
    monkeypatch.setattr(wizard_module, "open_address", lambda _: True)
    practice.run(lambda services: services.vault.unlock())
    yield Technician(qtbot, practice, tmp_path / "window.ini")
    QGuiApplication.clipboard().clear()


@pytest.fixture
def tenants(practice: Practice) -> list[Tenant]:
    return [
        practice.add_tenant("Contoso Ltd", "contoso.example", email="it@contoso.example", tags=("gold",)),
        practice.add_tenant("Fabrikam Inc", "fabrikam.example", email="it@fabrikam.example"),
    ]


@dataclass
class Heard:
    """What Qt was given to say; `urgent` is what interrupts."""

    said: list[str] = field(default_factory=list)
    urgent: list[str] = field(default_factory=list)


@pytest.fixture
def hearing(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What is said to somebody who listens, from now on, as Qt is given it. (That it arrives: test_at_spi.)"""
    heard = Heard()
    tell = QAccessible.updateAccessibility

    def take(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.said.append(event.message())
            if event.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
                heard.urgent.append(event.message())
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    return heard


@pytest.fixture
def heard(hearing: Heard) -> list[str]:
    return hearing.said


@pytest.fixture
def urgent(hearing: Heard) -> list[str]:
    return hearing.urgent
