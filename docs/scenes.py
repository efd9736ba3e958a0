"""What there is to take pictures of: each page and dialog, reached as a person would, with the customer played."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.core.renewal.flow import Step
from app.core.services import Services
from app.core.settings.trial import Tried
from app.core.tenants.model import Tenant
from app.practice import customer
from app.practice.server import Addresses
from app.ui.authentication_status.page import StatusPage
from app.ui.backup.backup_dialog import BackupDialog
from app.ui.backup.restore_dialog import RestoreDialog
from app.ui.diagnosis.consent_dialog import ConsentDialog
from app.ui.first_run.dialog import FirstRunDialog
from app.ui.invitations import words
from app.ui.invitations.acts import Act
from app.ui.invitations.auth_url_dialog import AuthUrlDialog
from app.ui.invitations.export_dialog import ExportDialog
from app.ui.invitations.history_dialog import HistoryDialog
from app.ui.invitations.invite_wizard import InviteWizard
from app.ui.invitations.message_dialog import MessageDialog
from app.ui.invitations.page import InvitationsPage
from app.ui.main_window import MainWindow
from app.ui.page import Place
from app.ui.renewal.wizard import RenewalWizard
from app.ui.settings.page import SettingsPage
from app.ui.tenants.import_dialog import ImportDialog
from app.ui.tenants.page import TenantsPage
from app.ui.tenants.paste_dialog import PasteDialog
from app.ui.tenants.tenant_dialog import TenantDialog
from app.ui.unlock.passphrase_dialog import PassphraseDialog, opening
from app.ui.unlock.problem_dialog import ProblemDialog

SIZE = QSize(1280, 800)
SMALL = QSize(1024, 640)
CSV = """name,tenant,admin_username
Litware Inc,litware.example,it@litware.example
Contoso Ltd,contoso.example,admin@contoso.example
,not a domain,
"""
W = TypeVar("W", bound=QWidget)


class Scenes:
    """`take` is given each widget that is to be pictured, and its name. Files go to `folder`."""

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        addresses: Addresses,
        folder: Path,
        take: Callable[[QWidget, str], Awaitable[None]],
    ) -> None:
        self.window = window
        self.services = services
        self.addresses = addresses
        self.folder = folder
        self.take = take
        self.tenants: dict[str, Tenant] = {}

    async def play(self) -> None:
        """All scenes, one after the other."""
        self.window.resize(SIZE)
        await self.authentication_status()
        await self.tenant_list()
        await self.renewals()
        await self.one_tenant()
        await self.invite_wizard()
        await self.invitations()
        await self.settings()
        await self.vault_and_backup()
        self.window.resize(SMALL)
        for place in Place:
            self.window.open_place(place)
            await self.take(self.window, f"small-{place.name.lower().replace('_', '-')}")

    # --- pages -----------------------------------------------------------------------------------------------------

    async def authentication_status(self) -> None:
        page = self.page(StatusPage)
        await until(lambda: len(page.model.rows) > 20)
        self.tenants = {overview.tenant.name: overview.tenant for overview in page.model.rows}
        page.table.setFocus()
        page.table.keyboardSearch("Contoso")
        await self.take(self.window, "authentication-status")
        page.acts.edit_tags()
        await self.take_dialog(find_dialog(), "edit-tags")

    async def tenant_list(self) -> None:
        self.window.open_place(Place.TENANTS)
        page = self.page(TenantsPage)
        await until(lambda: len(page.model.rows) > 20)
        page.table.selectRow(3)
        await self.take(self.window, "tenants")
        page.add()
        await self.take_dialog(find(TenantDialog), "tenant-add")
        page.paste()
        await self.take_dialog(find(PasteDialog), "tenants-paste")
        file = self.folder / "customers.csv"
        file.write_text(CSV)
        page.import_file(file)
        dialog = find(ImportDialog)
        await until(lambda: bool(dialog.model.rows))
        await self.take_dialog(dialog, "tenants-import")

    async def one_tenant(self) -> None:
        self.window.open_tenant(self.tenants["Contoso Ltd"].id)
        await self.take(self.window, "microsoft-365-settings")
        self.window.open_tenant(self.tenants["Fabrikam Inc"].id)
        await self.take(self.window, "microsoft-365-settings-consent")
        ConsentDialog(self.window._engine, self.tenants["Fabrikam Inc"], self.window).open()
        await self.take_dialog(find(ConsentDialog), "consent")

    async def settings(self) -> None:
        self.window.open_place(Place.SETTINGS)
        page = self.page(SettingsPage)
        await until(lambda: bool(page.client_id.value and page.messages.entered.text))
        for at in range(page.tabs.count()):
            page.tabs.setCurrentIndex(at)
            name = page.tabs.tabText(at).replace("&", "").lower().replace(" ", "-")
            await self.take(self.window, f"settings-{name}")
        page.tabs.setCurrentIndex(0)

    # --- the renewal wizard ----------------------------------------------------------------------------------------

    async def renewals(self) -> None:
        """One that goes well, one that a policy blocks."""
        wizard, code = await self.renewal("Contoso Ltd", "renewal")
        await customer.sign_in(self.addresses.sign_in_page, code)
        await until(lambda: self.step(wizard) is Step.COMPLETED)
        await self.take(wizard, "renewal-done")
        wizard.close()
        wizard, code = await self.renewal("Northwind Traders", "")
        await customer.sign_in(self.addresses.sign_in_page, code)
        await until(lambda: self.step(wizard) in {Step.FAILED, Step.NEEDS_NEW_CODE})
        await self.take(wizard, "renewal-blocked")
        wizard.close()

    async def renewal(self, name: str, pictures: str) -> tuple[RenewalWizard, str]:
        """A wizard that shows a code, and the code."""
        self.window.renew(self.tenants[name].id)
        wizard = find(RenewalWizard)
        await until(wizard.invitation_page.start_button.isEnabled)
        if pictures:
            await self.take(wizard, f"{pictures}-invitation")
        wizard.invitation_page.start_button.click()
        await until(lambda: self.step(wizard) is Step.WAITING_FOR_SIGN_IN)
        assert wizard.renewal_id is not None
        code = self.services.renewals.current(wizard.renewal_id).code
        assert code is not None
        if pictures:
            await self.take(wizard, f"{pictures}-code")
        return wizard, code.user_code

    def step(self, wizard: RenewalWizard) -> Step | None:
        """Where its renewal stands."""
        return None if wizard.renewal_id is None else self.services.renewals.current(wizard.renewal_id).step

    # --- invitations -----------------------------------------------------------------------------------------------

    async def invite_wizard(self) -> None:
        await self.window._engine.call(_with_public_address)
        self.window.invite(())
        wizard = find(InviteWizard)
        await until(lambda: len(wizard.choose_page.model.rows) > 20)
        wizard.choose_page.table.selectRow(2)
        await self.take(wizard, "invite-choose")
        wizard.choose_page.select([self.tenants[name].id for name in ("Adventure Works", "Fabrikam Inc")])
        wizard.choose_page.next_button.click()
        await until(lambda: bool(wizard.details_page.model.rows))
        await self.take(wizard, "invite-details")
        wizard.details_page.prepare_button.click()
        await until(lambda: wizard.page is wizard.results_page and bool(wizard.results_page.desk.list.model.rows))
        await self.take(wizard, "invite-results")
        wizard.close()

    async def invitations(self) -> None:
        """Some of them, at various points of their lives."""
        await self.window._engine.call(_invite_nine)
        self.window.open_place(Place.INVITATIONS)
        page = self.page(InvitationsPage)
        page.scope.setCurrentIndex(page.scope.findData("pending"))
        await until(lambda: any(words.state_text(row) == "Code issued" for row in page.model.rows))
        page.table.setFocus()
        page.table.selectRow(4)
        await self.take(self.window, "invitations")
        for act, kind, name in (
            (Act.AUTH_URL, AuthUrlDialog, "auth-url"),
            (Act.MESSAGE, MessageDialog, "message"),
            (Act.HISTORY, HistoryDialog, "history"),
            (Act.EXPORT, ExportDialog, "invitations-export"),
        ):
            page.desk.do(act)
            await until(partial(shown, kind))
            await self.take_dialog(find(kind), name)
        page.desk.do(Act.CANCEL)
        await until(lambda: bool(shown(QDialog)))
        await self.take_dialog(find_dialog(), "question")

    # --- the vault, backups, the first start -----------------------------------------------------------------------

    async def vault_and_backup(self) -> None:
        from app.core.vault.errors import KeyringLocked

        engine = self.window._engine
        file = self.folder / "keyturn.keyturn-backup"
        await engine.call(lambda services: services.backups.make(file, "only for these pictures"))
        for dialog, name in (
            (FirstRunDialog(_try_nothing, self.window), "first-run"),
            (PassphraseDialog(engine, opening, new=True, parent=self.window), "passphrase-new"),
            (PassphraseDialog(engine, opening, new=False, may_be_forgotten=True, parent=self.window), "passphrase"),
            (
                ProblemDialog(KeyringLocked(), "&Try again", self.window, other="&Restore from a backup…"),
                "vault-problem",
            ),
            (BackupDialog(engine, self.window), "backup"),
            (RestoreDialog(engine, file, self.window), "restore"),
        ):
            dialog.open()
            await self.take_dialog(dialog, name)

    # --- how they are found ----------------------------------------------------------------------------------------

    def page(self, kind: type[W]) -> W:
        page = self.window.page
        assert isinstance(page, kind)
        return page

    async def take_dialog(self, dialog: QDialog, name: str) -> None:
        await self.take(dialog, name)
        dialog.reject()
        await until(lambda: not shown(QDialog))


def shown(kind: type[W]) -> list[W]:
    """The windows of that kind on the screen."""
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


def find(kind: type[W]) -> W:
    return shown(kind)[0]


def find_dialog() -> QDialog:
    return find(QDialog)


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 (nothing tells when a page has settled)
            await asyncio.sleep(0.05)


async def _with_public_address(services: Services) -> None:
    await services.settings.set("onboarding.public_url", "https://renew.northwind.example")


async def _invite_nine(services: Services) -> Any:
    tenants = await services.tenants.all()
    emails = {tenant.id: f"it@{tenant.directory}" for tenant in tenants}
    invited = await services.invitations.prepare(
        [tenant.id for tenant in tenants[:9]], emails=emails, ticket="INC-20417"
    )
    for one in invited[2:7]:
        await services.invitations.mark_sent(one.invitation.id)
    for one in invited[4:7]:
        await services.invitations.opened(one.auth_url.rpartition("/")[2])
    await services.renewals.ask_for_code(invited[6].invitation.id)


async def _try_nothing(_: str) -> AsyncGenerator[Tried, None]:
    """Nobody presses that button in a picture."""
    found: tuple[Tried, ...] = ()
    for one in found:
        yield one
