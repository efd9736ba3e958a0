"""The renewal wizards that are open: one for each tenant, which comes forward when somebody wants it again."""

from typing import TYPE_CHECKING
from uuid import UUID

from app.ui.page import Place
from app.ui.renewal.wizard import RenewalWizard

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.core.renewal.flow import Renewal
    from app.ui.engine import Engine
    from app.ui.main_window import MainWindow


class OpenWizards:
    """Those over `window`; `state` is what it remembers."""

    def __init__(self, engine: "Engine", window: "MainWindow", state: "QSettings") -> None:
        self._engine = engine
        self._window = window
        self._state = state
        self._open: dict[UUID, RenewalWizard] = {}

    def show(self, tenant_id: UUID, *, by_browser: bool, renewal: "Renewal | None") -> None:
        """Open the tenant's wizard, or bring its open one to the front; see `Navigator.renew`."""
        if tenant_id not in self._open:
            self._open[tenant_id] = self._made(tenant_id, by_browser, renewal)
        wizard = self._open[tenant_id]
        wizard.show()
        wizard.raise_()
        wizard.activateWindow()

    def follows(self, tenant_id: UUID) -> bool:
        """Whether a wizard shows the tenant's renewal as it goes on."""
        return tenant_id in self._open

    def _made(self, tenant_id: UUID, by_browser: bool, renewal: "Renewal | None") -> RenewalWizard:
        wizard = RenewalWizard(self._engine, tenant_id, renewal=renewal, by_browser=by_browser, parent=self._window)
        wizard.sign_in_page.code_panel.remember_zoom(self._state)
        wizard.over.connect(lambda: self._forget(tenant_id))
        wizard.told.connect(self._window.show_banner)
        wizard.place_wanted.connect(lambda place: self._window.open_place(Place(place)))
        return wizard

    def _forget(self, tenant_id: UUID) -> None:
        wizard = self._open.pop(tenant_id, None)
        if wizard is not None:
            wizard.deleteLater()
