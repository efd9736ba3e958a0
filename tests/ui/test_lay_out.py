"""At 1024 x 640, with words a third longer than English, nothing is cut, covered, or out of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.core.tenants.model import Tenant
from app.core.vault.errors import KeyringLocked
from app.ui.authentication_status.tag_dialog import TagDialog
from app.ui.backup.backup_dialog import BackupDialog
from app.ui.backup.restore_dialog import RestoreDialog
from app.ui.diagnosis.consent_dialog import ConsentDialog
from app.ui.invitations.acts import Act
from app.ui.invitations.auth_url_dialog import AuthUrlDialog
from app.ui.invitations.export_dialog import ExportDialog
from app.ui.invitations.history_dialog import HistoryDialog
from app.ui.invitations.invite_wizard import InviteWizard
from app.ui.invitations.message_dialog import MessageDialog
from app.ui.invitations.page import InvitationsPage
from app.ui.page import Place
from app.ui.renewal.wizard import RenewalWizard
from app.ui.settings.page import SettingsPage
from app.ui.shown import forget
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.tenants.paste_dialog import PasteDialog
from app.ui.tenants.tenant_dialog import TenantDialog
from app.ui.unlock.passphrase_dialog import PassphraseDialog, opening
from app.ui.unlock.problem_dialog import ProblemDialog
from tests.ui.conftest import Practice
from tests.ui.lay_out import LongWords, faults
from tests.ui.technician import Technician

SMALLEST = QSize(1024, 640)
NAME = "Rechtsanwaltskanzlei Donaudampfschifffahrt"


@pytest.fixture(autouse=True)
def _long_words(qapp: QApplication) -> Iterator[None]:
    words = LongWords()
    forget()
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)
    forget()


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    technician = Technician(qtbot, practice, tmp_path / "window.ini", control_page=lambda: "")
    technician.main_window.resize(SMALLEST)
    return technician


@pytest.fixture
def tenant(technician: Technician) -> Tenant:
    """One with a long name, whose tokens were revoked, and who was invited."""
    practice = technician.practice
    tenant = practice.add_tenant(NAME, "contoso.example")
    technician.customer_renews(tenant)
    practice.apply("contoso.example", "revoked")
    practice.run(lambda services: services.status.validate(tenant.id))
    practice.run(lambda services: services.invitations.prepare([tenant.id], emails={tenant.id: "it@contoso.example"}))
    return tenant


def looked_at(widget: QWidget, name: str) -> list[str]:
    """Its faults once it has settled, on a screen that is no larger than that."""
    widget.resize(widget.size().boundedTo(SMALLEST))
    for _ in range(3):
        QApplication.processEvents()
    found = faults(widget)
    if not (widget.width() <= SMALLEST.width() and widget.height() <= SMALLEST.height()):
        found.append(f"it is {widget.width()} x {widget.height()}")
    return [f"{name}: {fault}" for fault in found]


def test_every_page(technician: Technician, tenant: Tenant) -> None:
    window = technician.main_window
    found = []
    status = technician.opens_status()
    status.table.selectRow(0)
    found += looked_at(window, "status")
    technician.opens_tenants().table.selectRow(0)
    found += looked_at(window, "tenants")
    window.open_place(Place.INVITATIONS)
    page = window.page
    assert isinstance(page, InvitationsPage)
    technician.sees(lambda: page.model.rows)
    page.table.selectRow(0)
    found += looked_at(window, "invitations")
    window.open_place(Place.SETTINGS)
    settings = window.page
    assert isinstance(settings, SettingsPage)
    technician.sees(lambda: settings.client_id.value and settings.messages.entered.text)
    for at in range(settings.tabs.count()):
        settings.tabs.setCurrentIndex(at)
        found += looked_at(window, f"settings {at}")
    window.open_tenant(tenant.id)
    one = window.page
    assert isinstance(one, TenantSettingsPage)
    technician.sees(lambda: one.picture)
    found += looked_at(window, "tenant")
    assert "\n".join(found) == ""


def test_the_renewal_wizard(technician: Technician, tenant: Tenant) -> None:
    technician.main_window.renew(tenant.id)
    wizard = technician.sees_dialog(RenewalWizard)
    technician.sees(wizard.invitation_page.start_button.isEnabled)
    found = looked_at(wizard, "invitation")
    wizard.invitation_page.start_button.click()
    technician.sees(lambda: wizard._renewal is not None and wizard._renewal.code is not None)
    found += looked_at(wizard, "code")
    code = wizard.sign_in_page.code_panel.code_label.text().replace(" ", "")
    technician.practice.customer_signs_in(code, decline=True)
    technician.sees(lambda: wizard._renewal is not None and wizard._renewal.failure is not None)
    found += looked_at(wizard, "failure")
    assert "\n".join(found) == ""


def test_the_invite_wizard(technician: Technician, tenant: Tenant) -> None:
    technician.main_window.invite(())
    wizard = technician.sees_dialog(InviteWizard)
    technician.sees(lambda: wizard.choose_page.model.rows)
    wizard.choose_page.select([tenant.id])
    found = looked_at(wizard, "choose")
    wizard.choose_page.next_button.click()
    technician.sees(lambda: wizard.details_page.model.rows)
    found += looked_at(wizard, "details")
    wizard.details_page.prepare_button.click()
    technician.sees(lambda: wizard.page is wizard.results_page and wizard.results_page.desk.list.model.rows)
    found += looked_at(wizard, "results")
    wizard.close()
    assert "\n".join(found) == ""


def test_every_dialog(technician: Technician, tenant: Tenant, tmp_path: Path) -> None:
    window, engine, found = technician.main_window, technician.practice.engine, []
    file = tmp_path / "made.keyturn-backup"
    technician.practice.run(lambda services: services.backups.make(file, "correct horse battery"))
    dialogs: list[Callable[[], QDialog]] = [
        lambda: PassphraseDialog(engine, opening, new=True, parent=window),
        lambda: PassphraseDialog(engine, opening, new=False, may_be_forgotten=True, parent=window),
        lambda: ProblemDialog(
            KeyringLocked(), "&Noch einmal versuchen", window, other="Aus einer &Sicherung herstellen"
        ),
        lambda: BackupDialog(engine, window),
        lambda: RestoreDialog(engine, file, window),
        lambda: TagDialog(engine, [tenant], ["gold", "silver"], window),
        lambda: TenantDialog(engine, tenant, window),
        lambda: PasteDialog("", window),
        lambda: ConsentDialog(engine, tenant, window),
    ]
    for make in dialogs:
        dialog = make()
        dialog.open()
        found += looked_at(dialog, type(dialog).__name__)
        dialog.reject()
    assert "\n".join(found) == ""


def test_every_dialog_of_an_invitation(technician: Technician, tenant: Tenant) -> None:
    window = technician.main_window
    window.open_place(Place.INVITATIONS)
    page = window.page
    assert isinstance(page, InvitationsPage)
    technician.sees(lambda: page.model.rows)
    page.table.selectRow(0)
    found = []
    kinds: dict[Act, type[Any]] = {
        Act.AUTH_URL: AuthUrlDialog,
        Act.MESSAGE: MessageDialog,
        Act.HISTORY: HistoryDialog,
        Act.EXPORT: ExportDialog,
        Act.CANCEL: QDialog,
    }
    for act, kind in kinds.items():
        page.desk.do(act)
        dialog = technician.sees_dialog(kind)
        found += looked_at(dialog, act.name)
        dialog.reject()
        technician.sees(dialog.isHidden)
    assert "\n".join(found) == ""
