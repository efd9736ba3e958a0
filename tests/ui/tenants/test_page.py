"""The Tenants page, by keyboard: add, edit, remove, import."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from app.core.tenants.model import Tenant
from app.ui.main_window import MainWindow
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.tenants.import_dialog import ImportDialog
from app.ui.tenants.page import TenantsPage
from app.ui.tenants.paste_dialog import PasteDialog
from app.ui.tenants.tenant_dialog import TenantDialog
from tests.ui.conftest import Practice
from tests.ui.technician import Technician, column

NAME, TENANT, ADMIN, EMAIL, TAGS, STATUS = range(6)


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    return Technician(qtbot, practice, tmp_path / "window.ini")


def stored(technician: Technician) -> list[Tenant]:
    return technician.practice.run(lambda services: services.tenants.all())


def save(technician: Technician, dialog: TenantDialog) -> None:
    technician.presses(dialog.buttons.button(QDialogButtonBox.StandardButton.Save))


def test_the_first_tenant(technician: Technician) -> None:
    page = technician.opens_tenants()
    assert page.list.state.title == "No tenants yet"
    technician.presses(page.list.state.buttons[0])
    dialog = technician.sees_dialog(TenantDialog)
    technician.types(dialog.fields["name"], "Contoso Ltd")
    technician.types(dialog.fields["tenant"], "Contoso.Example")
    technician.types(dialog.fields["admin_username"], "admin@contoso.example")
    technician.types(dialog.fields["tags"], "gold, berlin")
    save(technician, dialog)
    technician.sees(lambda: column(page, NAME) == ["Contoso Ltd"])
    assert (column(page, TENANT), column(page, TAGS)) == (["contoso.example"], ["berlin, gold"])
    technician.sees(lambda: page.table.selected_keys() == (stored(technician)[0].id,))


def test_a_field_that_will_not_do_is_marked_and_nothing_is_stored(technician: Technician) -> None:
    page = technician.opens_tenants()
    page.add()
    dialog = technician.sees_dialog(TenantDialog)
    technician.types(dialog.fields["name"], "Contoso Ltd")
    technician.types(dialog.fields["tenant"], "contoso")
    technician.types(dialog.fields["admin_username"], "admin@contoso.example")
    save(technician, dialog)
    refusal = dialog.refusals["tenant"]
    assert refusal.isVisible()
    assert refusal.text().startswith("'contoso' is not a directory id or a domain. Enter ")
    assert refusal.height() >= refusal.heightForWidth(refusal.width())
    assert dialog.focusWidget() is dialog.fields["tenant"]
    assert not dialog.refusals["name"].isVisible()
    technician.types(dialog.fields["tenant"], "contoso.example")
    assert not refusal.isVisible()
    save(technician, dialog)
    technician.sees(lambda: column(page, NAME) == ["Contoso Ltd"])


def test_a_directory_that_is_there_already_is_refused_in_the_dialog(technician: Technician) -> None:
    technician.practice.add_tenant("Contoso Ltd", "contoso.example")
    page = technician.opens_tenants()
    page.add()
    dialog = technician.sees_dialog(TenantDialog)
    for name, text in (("name", "Other"), ("tenant", "contoso.example"), ("admin_username", "a@contoso.example")):
        technician.types(dialog.fields[name], text)
    save(technician, dialog)
    technician.sees(dialog.problem.isVisible)
    assert dialog.problem.title == "The tenant is there already"
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    dialog.reject()
    assert len(stored(technician)) == 1


def test_editing_keeps_what_is_not_changed(qtbot: QtBot, technician: Technician) -> None:
    tenant = technician.practice.add_tenant(
        "Contoso Ltd", "contoso.example", email="it@contoso.example", tags=("gold",)
    )
    page = technician.opens_tenants()
    page.table.select(tenant.id)
    technician.presses(page.edit_button)
    dialog = technician.sees_dialog(TenantDialog)
    assert dialog.windowTitle() == "Edit Contoso Ltd"
    technician.types(dialog.fields["name"], "Contoso Limited")
    save(technician, dialog)
    technician.sees(lambda: column(page, NAME) == ["Contoso Limited"])
    (changed,) = stored(technician)
    assert (changed.id, changed.email, changed.tags) == (tenant.id, "it@contoso.example", ("gold",))


def test_removing_says_what_is_lost_and_keeps_by_default(qtbot: QtBot, technician: Technician) -> None:
    tenants = [technician.practice.add_tenant(f"Tenant {n}", f"tenant{n}.example") for n in range(3)]
    page = technician.opens_tenants()
    page.table.select(tenants[0].id)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    question = technician.sees_dialog(QMessageBox)
    assert question.text() == "Remove 2 tenants?"
    assert "can be brought back for ten minutes" in question.informativeText()
    qtbot.keyClick(question.defaultButton(), Qt.Key.Key_Space)
    assert len(stored(technician)) == 3
    technician.presses(page.remove_button)
    question = technician.sees_dialog(QMessageBox)
    remove = next(button for button in question.buttons() if button.text() == "&Remove")
    technician.presses(remove)
    technician.sees(lambda: column(page, NAME) == ["Tenant 2"])
    assert [tenant.name for tenant in stored(technician)] == ["Tenant 2"]


def removes(technician: Technician, page: TenantsPage, tenant: Tenant) -> None:
    page.table.select(tenant.id)
    technician.presses(page.remove_button)
    question = technician.sees_dialog(QMessageBox)
    technician.presses(next(button for button in question.buttons() if button.text() == "&Remove"))
    technician.sees(lambda: technician.main_window.banner.title == f"{tenant.name} is removed.")


def test_a_removal_can_be_undone_while_its_message_stands(technician: Technician) -> None:
    tenant = technician.practice.add_tenant()
    technician.practice.renew(tenant)
    page = technician.opens_tenants()
    removes(technician, page, tenant)
    assert stored(technician) == []
    technician.presses(page._undo.button)
    technician.sees(lambda: technician.main_window.banner.title == "Contoso Ltd is back.")
    assert stored(technician) == [technician.practice.run(lambda services: services.tenants.get(tenant.id))]
    technician.sees(lambda: column(page, NAME) == ["Contoso Ltd"])
    result = technician.practice.run(lambda services: services.status.validate(tenant.id))
    assert result.proof is not None
    assert page._undo._removed is None


def test_after_a_while_a_removal_cannot_be_undone(technician: Technician) -> None:
    tenant = technician.practice.add_tenant()
    page = technician.opens_tenants()
    removes(technician, page, tenant)
    page._undo._end.timeout.emit()
    assert page._undo._removed is None
    assert page._undo.button.isHidden()


def test_a_list_that_was_copied_is_pasted_previewed_and_imported(qtbot: QtBot, technician: Technician) -> None:
    page = technician.opens_tenants()
    QGuiApplication.clipboard().setText("fabrikam.example\nContoso Ltd, contoso.example, it@contoso.example\nnothing\n")
    technician.tabs_to(page.add_button)
    qtbot.keyClick(page.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasting = technician.sees_dialog(PasteDialog)
    technician.presses(pasting.go_on_button)
    dialog = technician.sees_dialog(ImportDialog)
    technician.sees(dialog.import_button.isEnabled)
    assert dialog.summary.text() == "2 will be added, 0 updated. 1 cannot be used."
    technician.presses(dialog.import_button)
    technician.sees(lambda: column(page, NAME) == ["Contoso Ltd", "fabrikam.example"])
    assert {tenant.admin_username for tenant in stored(technician)} == {"it@contoso.example", "admin@fabrikam.example"}


def test_ctrl_v_in_the_search_is_for_the_search(qtbot: QtBot, technician: Technician) -> None:
    page = technician.opens_tenants()
    QGuiApplication.clipboard().setText("fabrikam.example")
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.search.text() == "fabrikam.example"


def test_an_import_shows_first_what_it_would_do(technician: Technician, tmp_path: Path) -> None:
    technician.practice.add_tenant("Contoso Ltd", "contoso.example")
    file = tmp_path / "customers.csv"
    file.write_text(
        "name,tenant,admin_username\n"
        "Contoso Limited,contoso.example,admin@contoso.example\n"
        "Fabrikam,fabrikam.example,admin@fabrikam.example\n"
        "Nowhere,contoso,admin@nowhere.example\n"
    )
    page = technician.opens_tenants()
    page.import_file(file)
    dialog = technician.sees_dialog(ImportDialog)
    technician.sees(dialog.import_button.isEnabled)
    assert dialog.summary.text() == "1 will be added, 1 updated. 1 cannot be used."
    rows = [[dialog.model.index(row, at).data() for at in range(3)] for row in range(3)]
    assert rows == [
        ["Refused", "Row 4", "'contoso' is not a directory id or a domain."],
        ["Will be added", "Fabrikam", "fabrikam.example   admin@fabrikam.example"],
        ["Will be updated", "Contoso Limited", "contoso.example   admin@contoso.example"],
    ]
    assert [tenant.name for tenant in stored(technician)] == ["Contoso Ltd"]
    technician.presses(dialog.import_button)
    technician.sees(lambda: column(page, NAME) == ["Contoso Limited", "Fabrikam"])
    banner = technician.main_window.banner
    assert banner.title == "1 added, 1 updated."
    assert banner.text == "Row 4: 'contoso' is not a directory id or a domain."


def test_a_file_that_cannot_be_imported_says_why(technician: Technician, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("customer,id\nContoso,contoso.example\n")
    page = technician.opens_tenants()
    page.import_file(file)
    dialog = technician.sees_dialog(ImportDialog)
    technician.sees(dialog.problem.isVisible)
    assert dialog.problem.title == "The file cannot be imported"
    assert not dialog.import_button.isEnabled()
    dialog.reject()


def test_a_file_can_be_dropped_on_the_list(technician: Technician, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("name,tenant,admin_username\nFabrikam,fabrikam.example,admin@fabrikam.example\n")
    page = technician.opens_tenants()
    drop(page, [QUrl.fromLocalFile(str(file))])
    dialog = technician.sees_dialog(ImportDialog)
    assert dialog.windowTitle() == "Import customers.csv"
    dialog.reject()


def test_a_file_can_be_dropped_wherever_one_is(technician: Technician, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("name,tenant,admin_username\nFabrikam,fabrikam.example,admin@fabrikam.example\n")
    technician.opens_status()
    drop(technician.main_window, [QUrl.fromLocalFile(str(file))])
    assert isinstance(technician.main_window.page, TenantsPage)
    assert technician.sees_dialog(ImportDialog).windowTitle() == "Import customers.csv"
    technician.sees_dialog(ImportDialog).reject()


def test_what_is_no_local_file_cannot_be_dropped(technician: Technician) -> None:
    page = technician.opens_tenants()
    assert not drop(page, [QUrl("https://example.com/customers.csv")])


def test_enter_opens_the_tenants_settings(qtbot: QtBot, technician: Technician) -> None:
    tenant = technician.practice.add_tenant()
    page = technician.opens_tenants()
    page.table.select(tenant.id)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert isinstance(technician.main_window.page, TenantSettingsPage)


def drop(page: TenantsPage | MainWindow, urls: list[QUrl]) -> bool:
    """Drag `urls` over the page and let go; whether it took them."""
    dragged = QMimeData()
    dragged.setUrls(urls)
    copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dragged, left, no_key)
    entering.setAccepted(False)
    page.dragEnterEvent(entering)
    if entering.isAccepted():
        page.dropEvent(QDropEvent(QPointF(9, 9), copy, dragged, left, no_key))
    return entering.isAccepted()
