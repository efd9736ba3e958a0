"""Help by keyboard: F1 says what to do now, for the page, step or dialog that is open and the state it is in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.first_run.dialog import FirstRunDialog
from app.ui.help.dialog import HelpDialog
from app.ui.page import Place
from app.ui.renewal.wizard import RenewalWizard
from app.ui.tenants.tenant_dialog import TenantDialog
from tests.ui.conftest import Practice
from tests.ui.technician import Technician


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    return Technician(qtbot, practice, tmp_path / "window.ini")


def help_of(qtbot: QtBot, technician: Technician, window: QWidget) -> HelpDialog:
    """F1 where one is."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focused: QWidget | None = window.focusWidget()
    qtbot.keyClick(focused or window, Qt.Key.Key_F1)
    shown = [dialog for dialog in window.findChildren(HelpDialog) if dialog.isVisible()]
    assert len(shown) == 1
    return shown[0]


@pytest.mark.parametrize(
    ("place", "first_words"),
    [
        (Place.AUTHENTICATION_STATUS, "There are no tenants yet. Go to Tenants"),
        (Place.TENANTS, "Add a tenant for the first customer"),
        (Place.INVITATIONS, "An invitation is for a tenant"),
        (Place.SETTINGS, "Customers sign in to Microsoft's own command-line client"),
    ],
)
def test_an_empty_keyturn_is_told_how_to_begin(
    qtbot: QtBot, technician: Technician, place: Place, first_words: str
) -> None:
    window = technician.main_window
    window.open_place(place)
    shown = help_of(qtbot, technician, window)
    technician.sees(lambda: "What to do now" in shown.text)
    assert first_words in shown.text
    assert shown.name == place.name.lower().replace("_", "-")


def test_it_goes_by_the_state_of_the_tenants(qtbot: QtBot, technician: Technician) -> None:
    technician.practice.add_tenant()
    technician.opens_status()
    shown = help_of(qtbot, technician, technician.main_window)
    technician.sees(lambda: "Not set up (1)" in shown.text)
    assert "no tenants yet" not in shown.text


def test_a_tenants_page_is_told_of_that_tenant_alone(qtbot: QtBot, technician: Technician) -> None:
    practice = technician.practice
    practice.renew(practice.add_tenant())
    other = practice.add_tenant("Tailspin Toys", "tailspin.example")
    technician.main_window.open_tenant(other.id)
    shown = help_of(qtbot, technician, technician.main_window)
    technician.sees(lambda: "Nobody has signed in yet." in shown.text)
    assert "The tokens work" not in shown.text


def test_a_wizard_has_help_for_its_step(qtbot: QtBot, technician: Technician) -> None:
    tenant = technician.practice.add_tenant()
    technician.main_window.renew(tenant.id)
    wizard = technician.sees_dialog(RenewalWizard)
    assert help_of(qtbot, technician, wizard).name == "renewal-invitation"
    technician.presses(wizard.invitation_page.start_button)
    technician.sees(wizard.sign_in_page.isVisible)
    assert help_of(qtbot, technician, wizard).name == "renewal-sign-in"


def test_a_dialog_that_holds_up_the_window_has_its_own(qtbot: QtBot, technician: Technician) -> None:
    dialog = TenantDialog(technician.practice.engine, None, technician.main_window)
    dialog.open()
    shown = help_of(qtbot, technician, dialog)
    assert shown.name == "tenant-details"
    technician.presses(shown.links[0])
    assert shown.name == "tenants"
    dialog.close()


def test_the_quiet_entry_opens_it_too_and_there_is_one_at_a_time(qtbot: QtBot, technician: Technician) -> None:
    window = technician.main_window
    (entry,) = (button for button in window.navigation.findChildren(QWidget) if _named(button, "Help"))
    technician.presses(entry)
    first = technician.sees_dialog(HelpDialog)
    assert help_of(qtbot, technician, window) is not first


def test_it_is_searched(qtbot: QtBot, technician: Technician) -> None:
    shown = help_of(qtbot, technician, technician.main_window)
    technician.types(shown.search, "passphrase keyring")
    assert [link.text() for link in shown.links] == ["The vault's passphrase"]
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)
    qtbot.keyClick(shown.links[0], Qt.Key.Key_Space)
    assert shown.name == "passphrase"
    assert not shown.search.text()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not technician.main_window.findChildren(HelpDialog) or not shown.isVisible()


def test_the_welcome_has_help_before_there_is_a_core(qtbot: QtBot, technician: Technician) -> None:
    async def nothing(_: str):
        return
        yield

    dialog = FirstRunDialog(nothing)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = help_of(qtbot, technician, dialog)
    assert shown.name == "welcome"
    assert "practice directory" in shown.text


def _named(widget: QWidget, name: str) -> bool:
    return not isinstance(widget, QLabel) and widget.accessibleName() == name
