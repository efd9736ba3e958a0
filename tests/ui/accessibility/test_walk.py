"""Every page, every dialog and every step of the wizards, as somebody meets them who listens to the screen.

In each language: letters of Alt and names are its own.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTabWidget

from app.core.authentication_status.model import AuthenticationStatus
from app.core.errors import BadInput
from app.core.renewal.flow import Step
from app.core.services import Services
from app.core.tenants.model import Tenant
from app.ui.activity.page import ActivityPage
from app.ui.async_runner import start
from app.ui.authentication_status.tag_dialog import TagDialog
from app.ui.authentication_status.words import label
from app.ui.backup.backup_dialog import BackupDialog
from app.ui.backup.restore_dialog import RestoreDialog
from app.ui.diagnosis.consent_dialog import ConsentDialog
from app.ui.first_run.dialog import FirstRunDialog
from app.ui.help.about_dialog import AboutDialog
from app.ui.help.dialog import HelpDialog
from app.ui.help.key import show_help
from app.ui.invitations.acts import Act
from app.ui.invitations.auth_url_dialog import AuthUrlDialog
from app.ui.invitations.export_dialog import ExportDialog
from app.ui.invitations.history_dialog import HistoryDialog
from app.ui.invitations.import_dialog import ImportInvitationsDialog
from app.ui.invitations.invite_wizard import InviteWizard
from app.ui.invitations.message_dialog import MessageDialog
from app.ui.language import LANGUAGES, put_on, take_off
from app.ui.page import Place
from app.ui.palette.palette import Palette
from app.ui.registration.steps_dialog import StepsDialog
from app.ui.renewal.wizard import RenewalWizard
from app.ui.settings.page import SettingsPage
from app.ui.shortcuts_dialog import ShortcutsDialog
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.tenants.import_dialog import ImportDialog
from app.ui.tenants.paste_dialog import PasteDialog
from app.ui.tenants.tenant_dialog import TenantDialog
from app.ui.unlock.passphrase_dialog import PassphraseDialog
from app.ui.unlock.problem_dialog import ProblemDialog
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.question import agreed
from tests.ui.accessibility.conftest import Technician
from tests.ui.dialogs import every_dialog
from tests.ui.first_run.test_dialog import nothing_tried

PASSPHRASE = "correct horse battery staple"


@pytest.fixture(params=LANGUAGES, autouse=True)
def _language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    put_on(qapp, request.param)
    yield
    take_off(qapp)


class TestPages:
    def test_the_authentication_status(self, technician: Technician) -> None:
        page = technician.opens_status()
        technician.listens("without tenants")
        contoso = technician.practice.add_tenant("Contoso Ltd", "contoso.example", tags=("gold",))
        technician.practice.add_tenant("Fabrikam Inc", "fabrikam.example")
        technician.customer_renews(contoso)
        technician.sees(lambda: page.model.rowCount() == 2)
        technician.practice.apply("contoso.example", "revoked")
        technician.presses(page.check_button)
        technician.sees(lambda: page.bulk_check.result.isVisible() and not page.bulk_check.running)
        page.table.select(contoso.id)
        technician.sees(page.detail.isVisible)
        technician.listens("with a tenant that fails")
        page.search.setText("fabrikam")
        technician.listens("searched")
        page.search.setText("nobody")
        technician.listens("nothing found")
        technician.main_window.show_failure(BadInput("Not so", "It is not.", "Do something else."))
        technician.listens("with a failure above")
        assert technician.stumbled_over == ""

    def test_the_tenants(self, technician: Technician, tenants: list[Tenant]) -> None:
        page = technician.opens_tenants()
        technician.sees(lambda: page.model.rowCount() == 2)
        page.table.select(tenants[0].id)
        technician.listens("tenants")
        assert technician.stumbled_over == ""

    def test_the_invitations(self, technician: Technician, tenants: list[Tenant]) -> None:
        page = technician.opens_invitations()
        technician.listens("without invitations")
        invited = technician.invites(*tenants, ticket="INC-7")
        technician.sees(lambda: page.model.rowCount() == 2)
        page.table.select(invited[0].invitation.id)
        technician.sees(page.desk.detail.isVisible)
        technician.listens("with one selected")
        page.table.selectAll()
        technician.listens("with all selected")
        assert technician.stumbled_over == ""

    def test_the_activity(self, technician: Technician, tenants: list[Tenant]) -> None:
        technician.main_window.open_place(Place.ACTIVITY)
        page = technician.main_window.page
        assert isinstance(page, ActivityPage)
        technician.sees(lambda: page.list.model.rowCount() >= len(tenants))
        page.table.selectRow(0)
        technician.listens("activity")
        page.show_tenant(tenants[0].id, tenants[0].name)
        technician.sees(lambda: page.list._reading is not None and page.list._reading.done())
        technician.listens("of one tenant")
        assert technician.stumbled_over == ""

    def test_every_tab_of_the_settings(self, technician: Technician) -> None:
        technician.main_window.open_place(Place.SETTINGS)
        page = technician.main_window.page
        assert isinstance(page, SettingsPage)
        technician.sees(lambda: page.client_id.value and page.messages.entered.text)
        technician.types(page.client_id.control, "not saved yet")
        for box in (page.background.stays, page.background.starts):
            box.show()  # as where there is a tray
        assert page.save_button.isEnabled()
        assert page.tabs.count() > 3
        for at in range(page.tabs.count()):
            page.tabs.setCurrentIndex(at)
            shown = page.tabs.currentWidget()
            assert shown is not None
            for inner in shown.findChildren(QTabWidget):
                for place in range(inner.count()):
                    inner.setCurrentIndex(place)
                    technician.listens(f"settings, {page.tabs.tabText(at)}, {inner.tabText(place)}")
            technician.listens(f"settings, {page.tabs.tabText(at)}")
        assert technician.stumbled_over == ""

    def test_one_tenants_settings(self, technician: Technician, tenants: list[Tenant]) -> None:
        technician.customer_renews(tenants[0])
        technician.main_window.open_tenant(tenants[0].id)
        page = technician.main_window.page
        assert isinstance(page, TenantSettingsPage)
        technician.sees(lambda: page.badge.word == label(AuthenticationStatus.VALID))
        technician.listens("a tenant that works")
        technician.main_window.open_tenant(tenants[1].id)
        other = technician.main_window.page
        assert isinstance(other, TenantSettingsPage)
        technician.sees(lambda: other.badge.word == label(AuthenticationStatus.NOT_SET_UP))
        technician.listens("a tenant that was never set up")
        assert technician.stumbled_over == ""


class TestWizards:
    def test_a_renewal_from_the_invitation_to_the_green_banner(
        self, technician: Technician, tenants: list[Tenant]
    ) -> None:
        wizard = technician.begins_renewal(tenants[0])
        technician.listens("invitation", wizard)
        code = technician.starts(wizard)
        technician.listens("code", wizard)
        with listening_at_each_step(technician, wizard):
            technician.practice.customer_signs_in(code)
            technician.sees(lambda: wizard.validate_page.banner.kind is BannerKind.SUCCESS)
        technician.sees(wizard.validate_page.banner.isVisible)
        technician.listens("green banner", wizard)
        assert technician.stumbled_over == ""

    def test_a_renewal_that_fails_and_one_that_needs_a_new_code(
        self, technician: Technician, tenants: list[Tenant]
    ) -> None:
        wizard = technician.begins_renewal(tenants[0])
        technician.practice.customer_signs_in(technician.starts(wizard), decline=True)
        technician.sees(wizard.sign_in_page.banner.isVisible)
        technician.listens("needs a new code", wizard)
        technician.presses(wizard.sign_in_page.ways_out.new_code)
        code = technician.reads_code(wizard)
        technician.practice.run(lambda services: services.settings.set("resources.teams.required", "yes"))
        technician.practice.apply("contoso.example", "resource_missing")
        technician.practice.customer_signs_in(code)
        technician.sees(wizard.validate_page.banner.isVisible)
        technician.listens("failed", wizard)
        assert technician.stumbled_over == ""

    def test_invitations_from_choosing_to_handing_out(self, technician: Technician, tenants: list[Tenant]) -> None:
        technician.main_window.invite(())
        wizard = technician.sees_dialog(InviteWizard)
        choosing = wizard.choose_page
        technician.sees(lambda: choosing.model.rowCount() == 2)
        technician.listens("which tenants", wizard)
        wizard.close()
        technician.main_window.invite([tenant.id for tenant in tenants])
        wizard = technician.sees_dialog(InviteWizard)
        technician.sees(lambda: len(wizard.details_page.model.rows) == 2)
        technician.listens("where they go", wizard)
        technician.presses(wizard.details_page.prepare_button)
        technician.sees(lambda: wizard.results_page.desk.list.model.rowCount() == 2)
        technician.listens("prepared", wizard)
        assert technician.stumbled_over == ""


@contextmanager
def listening_at_each_step(technician: Technician, wizard: RenewalWizard) -> Iterator[None]:
    """The steps between code and banner pass too quickly to be waited for: listen as each is drawn."""
    draw = wizard.render_renewal
    met: set[Step] = set()

    def render(renewal: object) -> None:
        draw(renewal)  # type: ignore[arg-type]
        met.add(renewal.step)  # type: ignore[attr-defined]
        technician.listens(renewal.step.value, wizard)  # type: ignore[attr-defined]

    wizard.render_renewal = render  # type: ignore[method-assign]
    yield
    wizard.render_renewal = draw  # type: ignore[method-assign]
    assert {Step.ACQUIRING, Step.VALIDATING} <= met


Opens = Callable[[], object]


class TestDialogs:
    def test_every_dialog_there_is(self, technician: Technician, tenants: list[Tenant], tmp_path: Path) -> None:
        for kind, opens in {**of_tenants(technician, tenants, tmp_path), **of_the_vault(technician, tmp_path)}.items():
            held = opens()  # noqa: F841 (a dialog without a parent goes with its last name)
            meets(technician, kind)
        meets_those_of_invitations(technician, tenants, tmp_path)
        wizards = {RenewalWizard, InviteWizard}  # met above
        assert technician.met - {type(technician.main_window)} == every_dialog() - wizards | {QMessageBox}
        assert technician.stumbled_over == ""


def meets(technician: Technician, kind: type[QDialog]) -> None:
    """Listen to the dialog that comes up, and close it."""
    dialog = technician.sees_dialog(kind)
    technician.sees(lambda: dialog.focusWidget() is not None)
    technician.listens(kind.__name__, dialog)
    dialog.reject()
    technician.sees(lambda: not is_up(kind))


def is_up(kind: type[QDialog]) -> bool:
    return any(isinstance(one, kind) and one.isVisible() for one in QGuiApplication.instance().topLevelWidgets())  # type: ignore[union-attr]


def of_tenants(technician: Technician, tenants: list[Tenant], folder: Path) -> dict[type[QDialog], Opens]:
    window, engine = technician.main_window, technician.practice.engine
    file = folder / "customers.csv"
    file.write_text("name,tenant,admin_username\nTailspin,tailspin.example,admin@tailspin.example\nNo,no,no\n")

    def imports() -> None:
        technician.opens_tenants().import_file(file)
        dialog = technician.sees_dialog(ImportDialog)
        technician.sees(dialog.import_button.isEnabled)

    return {
        TenantDialog: lambda: TenantDialog(engine, tenants[0], window).open(),
        PasteDialog: lambda: PasteDialog("fabrikam.example", window).open(),
        TagDialog: lambda: TagDialog(engine, tenants, ("gold", "EU"), window).open(),
        ConsentDialog: lambda: ConsentDialog(engine, tenants[0], window).open(),
        ImportDialog: imports,
        QMessageBox: lambda: start(
            window, asked(agreed(window, "Remove Contoso?", "Its tokens go.", yes="&Remove", no="&Keep"))
        ),
    }


async def asked(question: Awaitable[bool]) -> None:
    await question


def of_the_vault(technician: Technician, folder: Path) -> dict[type[QDialog], Opens]:
    window, engine = technician.main_window, technician.practice.engine
    file = folder / "made.keyturn-backup"
    technician.practice.run(lambda services: services.backups.make(file, PASSPHRASE))

    async def use(_: Services, __: str) -> None: ...

    def first_run() -> FirstRunDialog:
        dialog = FirstRunDialog(nothing_tried)
        dialog.show()
        return dialog

    return {
        PassphraseDialog: lambda: PassphraseDialog(engine, use, new=True, parent=window).open(),
        ProblemDialog: lambda: ProblemDialog(BadInput("Not so", "It is not.", "Do."), "&Try again", window).open(),
        BackupDialog: lambda: BackupDialog(engine, window).open(),
        RestoreDialog: lambda: RestoreDialog(engine, file, window).open(),
        FirstRunDialog: first_run,
        StepsDialog: lambda: StepsDialog(parent=window).open(),
        AboutDialog: lambda: AboutDialog(engine, window).open(),
        HelpDialog: lambda: show_help(engine, window),
        ShortcutsDialog: window.show_shortcuts,
        Palette: window.show_palette,
    }


def meets_those_of_invitations(technician: Technician, tenants: list[Tenant], folder: Path) -> None:
    page = technician.opens_invitations()
    invited = technician.invites(*tenants)
    technician.sees(lambda: page.model.rowCount() == 2)
    page.table.select(invited[0].invitation.id)
    for act, kind in {
        Act.AUTH_URL: AuthUrlDialog,
        Act.MESSAGE: MessageDialog,
        Act.HISTORY: HistoryDialog,
        Act.EXPORT: ExportDialog,
    }.items():
        page.desk.do(act)
        meets(technician, kind)
    file = folder / "prepared.keyturn"
    technician.practice.run(
        lambda services: services.invitations.export([one.invitation.id for one in invited], file, PASSPHRASE)
    )
    page.import_file(file)
    dialog = technician.sees_dialog(ImportInvitationsDialog)
    technician.types(dialog.fields.first, PASSPHRASE)
    technician.presses(dialog.use_button)
    technician.sees(lambda: dialog.model.rowCount() == 2)
    meets(technician, ImportInvitationsDialog)
