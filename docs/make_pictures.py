"""Takes the pictures in docs/ from the real window on the practice directory: `python3 dev.py pictures`.

The window is driven as a person would, and the customer is played over the sign-in pages.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.renewal.flow import Step
from app.core.services import Services
from app.practice import customer
from app.practice.server import Addresses
from app.practice_session import give_sample_tokens, practising
from app.ui import application
from app.ui.async_runner import start
from app.ui.authentication_status.page import StatusPage
from app.ui.invitations import words
from app.ui.invitations.page import InvitationsPage
from app.ui.main_window import MainWindow
from app.ui.page import Place
from app.ui.renewal.wizard import RenewalWizard
from app.ui.theme import Scheme, theme

DOCS = Path(__file__).resolve().parent
SIZE = QSize(1280, 800)
PASSPHRASE = "only for these pictures"


def main() -> int:
    """Take all pictures; returns the exit code."""
    with tempfile.TemporaryDirectory() as root:
        folder = DataFolder(Path(root) / "practice")
        addresses: list[Addresses] = []
        core: list[Services] = []

        @asynccontextmanager
        async def opened() -> AsyncIterator[Services]:
            async with open_services(folder, safe=NoKeyring()) as services:
                await services.vault.unlock(PASSPHRASE)
                async with practising(folder, services, sample_tokens=False) as found:
                    await give_sample_tokens(folder, services, found)
                    addresses.append(found)
                    core.append(services)
                    yield services

        def begin(window: MainWindow) -> None:
            start(window, take_all(window, core[0], addresses[0]))

        return application.run(opened, window_state=folder.root / "window.ini", control_page=lambda: "", on_ready=begin)


class NoKeyring:
    """Pictures leave no entry in anybody's keyring."""

    async def available(self) -> bool:
        return False

    async def get(self, key_id: str) -> bytes | None:
        raise LookupError(key_id)

    async def put(self, key_id: str, key: bytes) -> None:
        raise LookupError(key_id)

    async def delete(self, key_id: str) -> None:
        raise LookupError(key_id)


async def take_all(window: MainWindow, services: Services, addresses: Addresses) -> None:
    window.resize(SIZE)
    page = window.page
    assert isinstance(page, StatusPage)
    await until(lambda: len(page.model.rows) > 20)
    tenant = next(overview.tenant for overview in page.model.rows if overview.tenant.name == "Contoso Ltd")
    page.table.setFocus()
    page.table.keyboardSearch("Contoso")
    await take_both(window, "authentication-status")
    window.renew(tenant.id)
    wizard = await found(RenewalWizard)
    await until(wizard.invitation_page.start_button.isEnabled)
    await take_both(wizard, "renewal-invitation")
    wizard.invitation_page.start_button.click()
    await until(lambda: wizard.renewal_id is not None and services.renewals.current(wizard.renewal_id).code is not None)
    assert wizard.renewal_id is not None
    code = services.renewals.current(wizard.renewal_id).code
    assert code is not None
    await take_both(wizard, "renewal-code")
    await customer.sign_in(addresses.sign_in_page, code.user_code)
    await until(lambda: services.renewals.current(wizard.renewal_id).step is Step.COMPLETED)  # type: ignore[arg-type]
    await take_both(wizard, "renewal-done")
    wizard.close()
    window.open_tenant(tenant.id)
    await take_both(window, "microsoft-365-settings")
    await take_invitations(window)
    window.close()


async def take_invitations(window: MainWindow) -> None:
    """Some invitations at various points of their lives."""

    async def live(services: Services) -> None:
        await services.settings.set("onboarding.public_url", "https://renew.northwind.example")
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

    await window._engine.call(live)
    window.open_place(Place.INVITATIONS)
    page = window.page
    assert isinstance(page, InvitationsPage)
    page.scope.setCurrentIndex(page.scope.findData("pending"))
    await until(lambda: any(words.state_text(row) == "Code issued" for row in page.model.rows))
    page.table.setFocus()
    page.table.selectRow(4)
    await take_both(window, "invitations")


async def take_both(widget: QWidget, name: str) -> None:
    """The widget in both themes, once it has settled."""
    for scheme, suffix in ((Scheme.DARK, "-dark"), (Scheme.LIGHT, "")):
        theme().use(scheme)
        await asyncio.sleep(0.6)
        widget.grab().save(str(DOCS / f"{name}{suffix}.png"))


async def found(kind: type[RenewalWizard]) -> RenewalWizard:
    """The open window of that kind."""

    def those() -> list[RenewalWizard]:
        return [widget for widget in application.application().topLevelWidgets() if isinstance(widget, kind)]

    await until(lambda: bool(those()))
    return those()[0]


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 (nothing tells when a page has settled)
            await asyncio.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
