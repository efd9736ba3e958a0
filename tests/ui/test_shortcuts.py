"""The list of shortcuts does not lie: each of them acts, and nothing is bound that is not listed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.ui.help.dialog import HelpDialog
from app.ui.invitations.invite_wizard import InviteWizard
from app.ui.page import Page, Place
from app.ui.palette.palette import Palette
from app.ui.renewal.wizard import RenewalWizard
from app.ui.shortcuts import OF_PLACE, Shortcut
from app.ui.shortcuts_dialog import ShortcutsDialog
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.tenants.paste_dialog import PasteDialog
from app.ui.tenants.tenant_dialog import TenantDialog
from app.ui.widgets.row_table import RowTable
from tests.ui.conftest import Practice
from tests.ui.technician import Technician

APP = Path(__file__).resolve().parents[2] / "app"
HANDLED_BY_QT = {Shortcut.SELECT_ALL}
"""What a table does of itself."""


class Keyboard:
    """Presses shortcuts, and notes which of them were seen to act."""

    def __init__(self, qtbot: QtBot, technician: Technician) -> None:
        self._qtbot = qtbot
        self.technician = technician
        self.window = technician.main_window
        self.acted: set[Shortcut] = set()

    def presses(self, shortcut: Shortcut, widget: QWidget, then: Callable[[], object], at: int = 0) -> None:
        keys = shortcut.sequences[at][0]  # type: ignore[index] # its keys, which the stubs do not know of
        self._qtbot.keyClick(widget, keys.key(), keys.keyboardModifiers())
        self.technician.sees(then)
        self.acted.add(shortcut)

    def brings_up(self, shortcut: Shortcut, widget: QWidget, kind: type[QDialog]) -> None:
        self.presses(shortcut, widget, lambda: _up(kind))
        for dialog in _up(kind):
            dialog.reject()
        self.technician.sees(lambda: not _up(kind))
        self.window.activateWindow()
        self.technician.sees(self.window.isActiveWindow)

    def opens(self, place: Place) -> Page:
        self.window.open_place(place)
        page = self.window.page
        assert isinstance(page, Page)
        return page


def _up(kind: type[QDialog]) -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def test_every_shortcut_in_the_list_acts(qtbot: QtBot, practice: Practice, tmp_path: Path) -> None:
    tenant = practice.add_tenant()
    keyboard = Keyboard(qtbot, Technician(qtbot, practice, tmp_path / "window.ini"))
    keyboard.technician.opens_status()
    _everywhere(keyboard)
    _on_the_status_page(keyboard)
    _on_the_tenants_page(keyboard)
    _in_a_list(keyboard)
    _in_the_palette(keyboard)
    keyboard.window.renew(tenant.id)
    _while_a_code_is_shown(keyboard)
    assert keyboard.acted == set(Shortcut)


def _everywhere(keyboard: Keyboard) -> None:
    window = keyboard.window
    keyboard.brings_up(Shortcut.PALETTE, window, Palette)
    keyboard.brings_up(Shortcut.LIST, window, ShortcutsDialog)
    keyboard.brings_up(Shortcut.HELP, window, HelpDialog)
    for place in (*Place, Place.AUTHENTICATION_STATUS):
        keyboard.presses(OF_PLACE[place], window, lambda place=place: window.page is window._pages[place])  # type: ignore[misc]


def _on_the_status_page(keyboard: Keyboard) -> None:
    page = keyboard.technician.opens_status()
    keyboard.presses(Shortcut.SEARCH, page.table, page.search.hasFocus)
    keyboard.presses(Shortcut.CHECK, page.table, lambda: page.bulk_check.isVisible())  # noqa: PLW0108 (a method of C)
    keyboard.technician.sees(lambda: not page.bulk_check.running)


def _on_the_tenants_page(keyboard: Keyboard) -> None:
    page = keyboard.technician.opens_tenants()
    keyboard.brings_up(Shortcut.NEW, page, TenantDialog)
    page.table.setFocus()
    keyboard.technician.sees(page.table.hasFocus)
    keyboard.brings_up(Shortcut.PASTE, page.table, PasteDialog)
    page.table.selectRow(0)
    page.table.setFocus()
    keyboard.brings_up(Shortcut.REMOVE, page.table, QMessageBox)
    keyboard.opens(Place.INVITATIONS)
    keyboard.brings_up(Shortcut.NEW, keyboard.window, InviteWizard)


def _in_a_list(keyboard: Keyboard) -> None:
    table: RowTable = keyboard.technician.opens_tenants().table
    clipboard = QGuiApplication.clipboard()
    table.setFocus()
    keyboard.presses(Shortcut.SELECT_ALL, table, table.selected_keys)
    keyboard.presses(Shortcut.COPY_ROWS, table, lambda: "\tcontoso.example\t" in clipboard.text())
    table.setCurrentIndex(table.model().index(0, 0))
    keyboard.presses(Shortcut.COPY_CELL, table, lambda: clipboard.text() == "Contoso Ltd")
    keyboard.presses(Shortcut.OPEN_ROW, table, lambda: isinstance(keyboard.window.page, TenantSettingsPage))


def _in_the_palette(keyboard: Keyboard) -> None:
    window = keyboard.window
    keyboard.technician.opens_tenants()

    def finds() -> QLineEdit:
        window.show_palette()
        field = keyboard.technician.sees_dialog(Palette).field
        field.setText("contoso")
        return field

    def validates() -> bool:
        return isinstance(window.page, TenantSettingsPage) and window.page.banner.isVisible()

    keyboard.presses(Shortcut.VALIDATE_FOUND, finds(), validates)
    keyboard.presses(Shortcut.RENEW_FOUND, finds(), lambda: _up(RenewalWizard))


def _while_a_code_is_shown(keyboard: Keyboard) -> None:
    wizard = keyboard.technician.sees_dialog(RenewalWizard)
    start, panel = wizard.invitation_page.start_button, wizard.sign_in_page.code_panel
    keyboard.technician.sees(start.isEnabled)
    start.click()
    keyboard.technician.sees(panel.isVisible)
    wizard.activateWindow()
    zoom = panel.zoom
    for at in range(len(Shortcut.ENLARGE.sequences)):
        keyboard.presses(Shortcut.ENLARGE, panel.copy_code, lambda at=at: zoom.percent == 125 + 25 * at, at)  # type: ignore[misc]
    keyboard.presses(Shortcut.USUAL_SIZE, panel.copy_code, lambda: zoom.percent == 100)
    keyboard.presses(Shortcut.REDUCE, panel.copy_code, lambda: zoom.percent == 75)
    wizard.close()


def test_nothing_is_bound_but_what_is_listed() -> None:
    elsewhere = [
        file.name
        for file in APP.rglob("*.py")
        if file.name != "shortcuts.py" and re.search(r"\bQShortcut\(|StandardKey\b", file.read_text("utf-8"))
    ]
    assert elsewhere == []
    for shortcut in set(Shortcut) - HANDLED_BY_QT:
        used = re.compile(rf"\bShortcut\.{shortcut.name}\b|OF_PLACE\[")
        assert any(used.search(file.read_text("utf-8")) for file in APP.rglob("*.py") if file.name != "shortcuts.py")


@pytest.mark.usefixtures("qapp")
def test_no_keys_mean_two_things_in_one_place() -> None:
    seen: dict[tuple[object, str], Shortcut] = {}
    for shortcut in Shortcut:
        for keys in shortcut.sequences:
            other = seen.setdefault((shortcut.where, keys.toString()), shortcut)
            assert other is shortcut, keys


def test_the_dialog_lists_them_all_and_closes_with_escape(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    rows = [
        [dialog.model.index(place, column).data() for column in range(3)] for place in range(dialog.model.rowCount())
    ]
    assert sorted(rows) == sorted([one.where.text, one.keys, one.what] for one in Shortcut)
    assert dialog.focusWidget() is dialog.table
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
