"""The window around the pages: places by keyboard, one wizard for each tenant, banners, and what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import BadInput
from app.ui.main_window import MainWindow
from app.ui.page import Page, Place
from app.ui.renewal.wizard import RenewalWizard
from app.ui.tenants.page import TenantsPage
from app.ui.widgets.banner import BannerKind
from tests.ui.conftest import Practice
from tests.ui.technician import Technician


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, state: Path) -> Technician:
    return Technician(qtbot, practice, state, control_page=lambda: "http://127.0.0.1:1/")


def title(technician: Technician) -> str:
    page = technician.main_window.page
    assert isinstance(page, Page)
    return page.title


def test_every_place_is_a_key_away_and_made_once(qtbot: QtBot, technician: Technician) -> None:
    window = technician.main_window
    pages = {}
    for key, expected in (
        (Qt.Key.Key_2, "Tenants"),
        (Qt.Key.Key_3, "Invitations"),
        (Qt.Key.Key_4, "Activity"),
        (Qt.Key.Key_5, "Settings"),
        (Qt.Key.Key_1, "Authentication status"),
    ):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert title(technician) == expected
        pages[expected] = window.page
    window.open_place(Place.TENANTS)
    assert window.page is pages["Tenants"]


def test_the_window_opens_on_the_status(technician: Technician) -> None:
    assert title(technician) == "Authentication status"
    assert technician.main_window.windowTitle() == "Keyturn (practice directory)"
    assert technician.main_window.minimumSize() == QSize(1024, 640)


def test_a_tenants_page_is_none_of_the_places_and_goes_with_the_next(technician: Technician) -> None:
    tenant = technician.practice.add_tenant()
    window = technician.main_window
    window.open_tenant(tenant.id)
    assert title(technician) == "Microsoft 365 settings"
    assert not any(button.isChecked() for button in window.navigation.findChildren(QAbstractButton))
    gone = window.page
    assert gone is not None
    destroyed: list[object] = []
    gone.destroyed.connect(lambda: destroyed.append(gone))
    window.open_place(Place.TENANTS)
    technician.sees(lambda: destroyed)


def test_a_tenant_has_one_wizard_and_gets_a_new_one_after_its_end(technician: Technician) -> None:
    tenant = technician.practice.add_tenant()
    window = technician.main_window
    window.renew(tenant.id)
    first = technician.sees_dialog(RenewalWizard)
    window.renew(tenant.id)
    assert window.findChildren(RenewalWizard) == [first]
    first.close()
    window.renew(tenant.id)
    assert technician.sees_dialog(RenewalWizard) is not first


def test_a_failure_is_told_over_the_page_until_it_is_closed(technician: Technician) -> None:
    window = technician.main_window
    window.show_failure(BadInput("Not so", "That is not a tenant.", "Choose another."))
    assert window.banner.message == (BannerKind.FAILURE, "Not so", "That is not a tenant. Choose another.")
    technician.presses(window.banner_close)
    assert not window.banner.isVisible()
    window.show_banner(BannerKind.INFO, "Something else")
    window.open_place(Place.TENANTS)
    assert not window.banner.isVisible()


def test_closing_asks_nothing_and_remembers_the_size(
    qtbot: QtBot, technician: Technician, practice: Practice, state: Path
) -> None:
    window = technician.main_window
    window.resize(1100, 700)
    with qtbot.waitSignal(window.close_requested):
        window.close()
    assert window.isVisible()  # whoever runs it hides it, and closes the core first
    later = MainWindow(practice.engine, QSettings(str(state), QSettings.Format.IniFormat))
    qtbot.addWidget(later)
    later.close_requested.connect(lambda: None)
    assert QSettings(str(state), QSettings.Format.IniFormat).value("window/geometry")


def test_the_first_window_leaves_the_screen_room_for_its_title(technician: Technician) -> None:
    window = technician.main_window
    assert window.height() <= window.screen().availableSize().height() - 40


def opened_again(qtbot: QtBot, practice: Practice, state: Path) -> MainWindow:
    window = MainWindow(practice.engine, QSettings(str(state), QSettings.Format.IniFormat))
    window.close_requested.connect(lambda: None)
    qtbot.addWidget(window)
    window.show()
    return window


def test_size_and_columns_are_found_as_they_were_left_however_it_ended(
    qtbot: QtBot, technician: Technician, practice: Practice, state: Path
) -> None:
    technician.practice.add_tenant()
    window, page = technician.main_window, technician.opens_tenants()
    window.resize(1024, 703)
    page.table.setColumnWidth(0, 321)
    window.hide()  # by the tray's menu, or with the session
    window._state.sync()
    later = opened_again(qtbot, practice, state)
    later.open_place(Place.TENANTS)
    assert later.size() == QSize(1024, 703)
    assert isinstance(later.page, TenantsPage)
    assert later.page.table.columnWidth(0) == 321


def test_a_window_that_was_maximized_is_so_again(
    qtbot: QtBot, technician: Technician, practice: Practice, state: Path
) -> None:
    technician.main_window.showMaximized()
    technician.main_window.close()
    technician.main_window._state.sync()
    assert opened_again(qtbot, practice, state).isMaximized()


@pytest.mark.parametrize("left", ["beyond every screen", "damaged"])
def test_the_window_is_on_a_screen_whatever_became_of_the_last_one(
    qtbot: QtBot, technician: Technician, practice: Practice, state: Path, left: str
) -> None:
    window = technician.main_window
    window.move(40_000, 30_000)
    remembered = window.saveGeometry() if left == "beyond every screen" else b"nonsense"
    window._state.setValue("window/geometry", remembered)
    window._state.sync()
    later = opened_again(qtbot, practice, state)
    assert later.screen().availableGeometry().intersects(later.geometry())


def test_renewals_of_last_time_are_offered(technician: Technician) -> None:
    tenant = technician.practice.add_tenant()
    practice = technician.practice
    renewal_id = practice.run(lambda services: services.renewals.prepare(tenant.id)).id
    practice.run(lambda services: services.renewals.ask_for_code(renewal_id))
    technician.main_window.take_up_renewals()
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    (offer,) = (button for button in banner.findChildren(QAbstractButton) if button.text() == "Contoso Ltd")
    technician.presses(offer)
    assert technician.sees_dialog(RenewalWizard).tenant_id == tenant.id


@pytest.mark.parametrize("place", Place)
def test_every_control_of_a_page_is_reached_by_tab_and_has_a_name(technician: Technician, place: Place) -> None:
    technician.practice.add_tenant()
    window = technician.main_window
    window.open_place(place)
    page = window.page
    assert page is not None
    technician.sees(lambda: getattr(getattr(page, "list", None), "_loaded", True))
    controls = [control for control in _controls(page) if control.isVisible() and control.isEnabled()]
    assert controls
    for control in controls:
        technician.tabs_to(control)
        assert _spoken(control), control


def _controls(page: QWidget) -> list[QWidget]:
    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QTableView)
    return [
        control
        for kind in kinds
        for control in page.findChildren(kind)
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(control.parent(), QAbstractSpinBox)
    ]


def _spoken(control: QWidget) -> str:
    """What a screen reader calls it."""
    if isinstance(control, QAbstractButton):
        return control.accessibleName() or control.text()
    return control.accessibleName()
