"""The wizard that invites many, by keyboard: choose, look over, hand out. There is no network in any of these tests."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.core.invitations.model import Invitation
from app.core.tenants.model import Tenant
from app.ui.invitations.auth_url_dialog import AuthUrlDialog
from app.ui.invitations.choose_page import MOST
from app.ui.invitations.export_dialog import ExportDialog
from app.ui.invitations.import_dialog import ImportInvitationsDialog
from app.ui.invitations.invite_wizard import InviteWizard
from app.ui.tenants.import_dialog import ImportDialog
from app.ui.unlock.passphrase_dialog import PassphraseDialog
from tests.ui.conftest import MemorySafe, Practice
from tests.ui.invitations.conftest import Technician, column

PASSPHRASE = "correct horse battery staple"


def prepared(technician: Technician) -> list[Invitation]:
    return technician.practice.run(lambda services: services.invitations.list())


def invites(technician: Technician, *tenants: Tenant) -> InviteWizard:
    """Open the wizard on these."""
    technician.main_window.invite([tenant.id for tenant in tenants])
    wizard = technician.sees_dialog(InviteWizard)
    if tenants:
        technician.sees(lambda: len(wizard.details_page.model.rows) == len(tenants))
    return wizard


def prepares(technician: Technician, wizard: InviteWizard) -> None:
    count = len(wizard.details_page.model.rows)
    technician.presses(wizard.details_page.prepare_button)
    technician.sees(lambda: wizard.results_page.desk.list.model.rowCount() == count)


def types_address(qtbot: QtBot, technician: Technician, wizard: InviteWizard, place: int, text: str) -> None:
    """Go to that row of the table, press F2, type, Enter."""
    page = wizard.details_page
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(place, 1))
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    technician.sees(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    technician.sees(lambda: page.table.state() != QAbstractItemView.State.EditingState)


def test_the_selected_tenants_are_invited_with_one_press(technician: Technician, tenants: list[Tenant]) -> None:
    page = technician.opens_status()
    page.table.selectAll()
    technician.presses(page.invite_button)
    wizard = technician.sees_dialog(InviteWizard)
    details = wizard.details_page
    technician.sees(lambda: column(details.model, 0) == ["Contoso Ltd", "Fabrikam Inc", "Tailspin Toys"])
    assert details.days.value() == 7
    technician.types(details.ticket, "INC-7")
    technician.types(details.days, "3")
    prepares(technician, wizard)
    made = prepared(technician)
    assert {one.email for one in made} == {"it@contoso.example", "it@fabrikam.example", None}
    assert {(one.ticket, (one.expires_at - one.created_at).days) for one in made} == {("INC-7", 3)}
    technician.sees(lambda: wizard.results_page.summary.text() == "3 prepared. 0 handed out, 0 completed.")


def test_the_tenants_page_invites_too(technician: Technician, tenants: list[Tenant]) -> None:
    page = technician.opens_tenants()
    page.table.select(tenants[1].id)
    technician.presses(page.invite_button)
    wizard = technician.sees_dialog(InviteWizard)
    technician.sees(lambda: column(wizard.details_page.model, 0) == ["Fabrikam Inc"])
    assert wizard.details_page.prepare_button.text() == "&Prepare 1 invitation"


def test_an_address_is_changed_in_place_and_one_that_is_none_is_refused(
    qtbot: QtBot, technician: Technician, tenants: list[Tenant]
) -> None:
    wizard = invites(technician, *tenants)
    details = wizard.details_page
    types_address(qtbot, technician, wizard, 2, "nobody")
    technician.sees(lambda: details.words.text().startswith("Tailspin Toys: 'nobody' is not an e-mail address."))
    assert not details.prepare_button.isEnabled()
    types_address(qtbot, technician, wizard, 2, "it@tailspin.example")
    types_address(qtbot, technician, wizard, 0, "boss@contoso.example")
    technician.sees(details.prepare_button.isEnabled)
    prepares(technician, wizard)
    assert {one.email for one in prepared(technician)} == {
        "boss@contoso.example",
        "it@fabrikam.example",
        "it@tailspin.example",
    }


def test_a_tenant_that_is_invited_already_is_marked(technician: Technician, tenants: list[Tenant]) -> None:
    technician.invites(tenants[0])
    wizard = invites(technician, *tenants)
    assert column(wizard.details_page.model, 3) == ["Prepared, just now", "", ""]


def test_without_a_selection_it_begins_by_choosing(technician: Technician, tenants: list[Tenant]) -> None:
    page = technician.opens_invitations()
    technician.presses(page.list.state.buttons[0])
    wizard = technician.sees_dialog(InviteWizard)
    choose = wizard.choose_page
    technician.sees(lambda: choose.model.rowCount() == 3)
    assert not choose.next_button.isEnabled()
    technician.types(choose.search, "example")
    technician.presses(choose.all_button)
    technician.presses(choose.next_button)
    technician.sees(lambda: len(wizard.details_page.model.rows) == 3)
    technician.presses(wizard.details_page.back_button)
    assert wizard.page is choose
    assert len(choose.table.selected_keys()) == 3


def test_too_many_are_said_to_be_too_many(technician: Technician, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    lines = [f"Tenant {n},t{n}.example,admin@t{n}.example" for n in range(MOST + 1)]
    file.write_text("\n".join(["name,tenant,admin_username", *lines]))
    technician.practice.run(lambda services: services.tenants.import_csv(file))
    wizard = invites(technician)
    technician.sees(lambda: wizard.choose_page.model.rowCount() == MOST + 1)
    technician.presses(wizard.choose_page.all_button)
    assert not wizard.choose_page.next_button.isEnabled()
    assert wizard.choose_page.words.text() == "501 are selected. At most 500 are invited at once."


def test_a_csv_file_with_addresses_is_taken_and_invited(technician: Technician, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text(
        "name,tenant,admin_username,email\n"
        "Contoso Ltd,contoso.example,admin@contoso.example,it@contoso.example\n"
        "Nowhere,contoso,admin@nowhere.example,\n"
    )
    wizard = invites(technician)
    wizard.choose_page.import_file(file)
    preview = technician.sees_dialog(ImportDialog)
    technician.sees(preview.import_button.isEnabled)
    technician.presses(preview.import_button)
    technician.sees(lambda: column(wizard.details_page.model, 1) == ["it@contoso.example"])


def test_all_links_are_copied_as_one_table(technician: Technician, tenants: list[Tenant]) -> None:
    wizard = invites(technician, *tenants)
    prepares(technician, wizard)
    technician.presses(wizard.results_page.copy_all)
    technician.sees(lambda: technician.clipboard)
    urls = {
        technician.practice.run(lambda services, one=one: services.invitations.auth_url(one.id))  # type: ignore[misc]
        for one in prepared(technician)
    }
    assert {line.split("\t")[3] for line in technician.clipboard.splitlines()[1:]} == urls
    assert wizard.results_page.copy_all.text() == "Copied"


def test_each_invitation_has_its_link_and_message_in_the_results(
    qtbot: QtBot, technician: Technician, tenants: list[Tenant]
) -> None:
    wizard = invites(technician, *tenants)
    prepares(technician, wizard)
    desk = wizard.results_page.desk
    desk.table.setFocus()
    desk.table.selectRow(1)
    qtbot.keyClick(desk.table, Qt.Key.Key_Return)
    dialog = technician.sees_dialog(AuthUrlDialog)
    assert "Fabrikam" in desk.detail.name.text()
    assert dialog.link.text().startswith("http://127.0.0.1:8484/")


def test_all_are_sent_into_the_outbox(technician: Technician, tenants: list[Tenant]) -> None:
    technician.sets_up_mail()
    wizard = invites(technician, *tenants[:2])
    prepares(technician, wizard)
    technician.presses(wizard.results_page.send_all)
    technician.sees(lambda: wizard.banner.title == "2 messages are in the outbox.")
    technician.sees(lambda: column(wizard.results_page.desk.list.model, 4) == ["In the outbox"] * 2)


def test_what_was_begun_goes_on_when_the_wizard_is_closed(technician: Technician, tenants: list[Tenant]) -> None:
    technician.sets_up_mail()
    wizard = invites(technician, *tenants[:2])
    prepares(technician, wizard)
    technician.presses(wizard.results_page.send_all)
    technician.sees(lambda: wizard.results_page.desk.work.running)
    wizard.close()
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    assert banner.title == "2 messages are in the outbox."
    technician.sees(lambda: not technician.main_window.findChildren(InviteWizard))


def test_the_results_follow_their_own_invitations_only(technician: Technician, tenants: list[Tenant]) -> None:
    technician.invites(tenants[2])
    wizard = invites(technician, tenants[0])
    prepares(technician, wizard)
    technician.invites(tenants[1])
    (mine,) = wizard.results_page.desk.list.model.rows
    technician.practice.run(lambda services: services.invitations.mark_sent(mine.id))
    technician.sees(lambda: wizard.results_page.summary.text() == "1 prepared. 1 handed out, 0 completed.")
    assert column(wizard.results_page.desk.list.model, 0) == ["Contoso Ltd"]


def test_a_locked_vault_is_opened_first(
    technician: Technician, tenants: list[Tenant], practice: Practice, safe: MemorySafe
) -> None:
    practice.run(lambda services: services.vault.change_passphrase(PASSPHRASE))
    practice.engine.services.vault.lock()
    wizard = invites(technician, tenants[0])
    technician.presses(wizard.details_page.prepare_button)
    asked = technician.sees_dialog(PassphraseDialog)
    asked.reject()
    technician.sees(wizard.details_page.prepare_button.isEnabled)
    assert prepared(technician) == []
    technician.presses(wizard.details_page.prepare_button)
    asked = technician.sees_dialog(PassphraseDialog)
    technician.types(asked.fields.first, PASSPHRASE)
    technician.presses(asked.use_button)
    technician.sees(lambda: len(prepared(technician)) == 1)


def test_prepared_invitations_go_into_a_file_and_come_back(
    technician: Technician, tenants: list[Tenant], tmp_path: Path
) -> None:
    wizard = invites(technician, *tenants)
    prepares(technician, wizard)
    technician.presses(wizard.results_page.export_all)
    dialog = technician.sees_dialog(ExportDialog)
    technician.types(dialog.fields.first, PASSPHRASE)
    technician.types(dialog.fields.second, PASSPHRASE)
    file = tmp_path / "prepared.keyturn"
    dialog.write_to(file)
    technician.sees(lambda: wizard.banner.title == "3 are written to prepared.keyturn.")
    technician.practice.run(lambda services: services.tenants.remove(tenants[0].id))
    wizard.close()
    page = technician.opens_invitations()
    technician.sees(lambda: page.model.rowCount() == 2)

    page.import_file(file)
    taking = technician.sees_dialog(ImportInvitationsDialog)
    technician.types(taking.fields.first, "wrong horse battery staple")
    technician.presses(taking.use_button)
    technician.sees(taking.fields.refusal.isVisible)
    assert taking.fields.refusal.text().startswith("This passphrase does not open it.")
    technician.types(taking.fields.first, PASSPHRASE)
    technician.presses(taking.use_button)
    technician.sees(lambda: taking.model.rowCount() == 3)
    assert column(taking.model, 0) == ["New, with its tenant", "Here already", "Here already"]
    assert taking.heading.text().startswith("1 of 3 invitations will be taken")
    assert len(prepared(technician)) == 2
    technician.presses(taking.import_button)
    technician.sees(lambda: page.model.rowCount() == 3)
    assert technician.main_window.banner.title == "1 invitation was taken."


def test_a_foreign_file_changes_nothing(technician: Technician, tmp_path: Path) -> None:
    file = tmp_path / "letter.keyturn"
    file.write_text("Dear customer")
    page = technician.opens_invitations()
    page.import_file(file)
    taking = technician.sees_dialog(ImportInvitationsDialog)
    technician.types(taking.fields.first, PASSPHRASE)
    technician.presses(taking.use_button)
    technician.sees(taking.fields.refusal.isVisible)
    assert "not one of Keyturn's files of this kind (invitations)" in taking.fields.refusal.text()
    assert not taking.import_button.isVisible()


def test_what_the_core_refuses_is_said_above_the_page(technician: Technician, tenants: list[Tenant]) -> None:
    wizard = invites(technician, tenants[0])
    technician.practice.run(lambda services: services.tenants.remove(tenants[0].id))
    technician.presses(wizard.details_page.prepare_button)
    technician.sees(wizard.banner.isVisible)
    assert wizard.page is wizard.details_page
    assert wizard.details_page.back_button.isEnabled()
