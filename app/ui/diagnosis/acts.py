"""What helps besides signing in again: consent, Microsoft's admin center, our settings, the tenant's details."""

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.core.authentication_status.entra_pages import EntraPage
from app.core.authentication_status.model import Act
from app.core.errors import EnvironmentFailed, KeyturnError
from app.core.tenants.model import Tenant
from app.ui.page import Place

if TYPE_CHECKING:
    from app.ui.engine import Engine

ELSEWHERE: Final = (Act.CONSENT, Act.ENTRA, Act.SETTINGS, Act.TENANT)


class Places(Protocol):
    """Where these lead, and who tells that they led nowhere; the window, for its pages, is one."""

    def open_place(self, place: Place) -> None: ...

    def show_failure(self, failure: KeyturnError) -> None: ...


class NotOpened(EnvironmentFailed):
    """No browser took an address."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("Diagnosis", "The page was not opened"),
            QCoreApplication.translate("Diagnosis", "No browser on this computer took the address."),
            QCoreApplication.translate("Diagnosis", "Open the page yourself, in the browser of your choice."),
        )


def act_elsewhere(
    act: Act, tenant: Tenant, page: EntraPage | None, *, engine: "Engine", places: Places, parent: QWidget
) -> None:
    """Do one of `ELSEWHERE` for the tenant. Dialogs belong to `parent`; `page` is where `Act.ENTRA` leads."""
    match act:
        case Act.CONSENT:
            from app.ui.diagnosis.consent_dialog import ConsentDialog

            ConsentDialog(engine, tenant, parent).open()
        case Act.ENTRA if page is not None:
            from app.ui.renewal import links

            if not links.open_address(page.address):
                places.show_failure(NotOpened())
        case Act.SETTINGS:
            places.open_place(Place.SETTINGS)
        case Act.TENANT:
            from app.ui.tenants.tenant_dialog import TenantDialog

            TenantDialog(engine, tenant, parent).open()
