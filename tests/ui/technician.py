"""A technician in front of the whole window, with the practice directory's customers behind it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.renewal.flow import Renewal, Step
from app.core.tenants.model import Tenant
from app.ui.authentication_status.page import StatusPage
from app.ui.main_window import MainWindow
from app.ui.page import Place
from app.ui.tenants.page import TenantsPage
from tests.ui.conftest import Practice
from tests.ui.person import Person

P = TypeVar("P", bound=QWidget)


class Technician(Person):
    """Works the main window by keyboard."""

    def __init__(
        self, qtbot: QtBot, practice: Practice, state: Path, control_page: Callable[[], str] | None = None
    ) -> None:
        self.practice = practice
        self.main_window = MainWindow(
            practice.engine, QSettings(str(state), QSettings.Format.IniFormat), control_page=control_page
        )
        super().__init__(qtbot, self.main_window)
        qtbot.addWidget(self.main_window, before_close_func=lambda window: window.close_requested.disconnect())
        self.main_window.close_requested.connect(lambda: None)
        self.main_window.show()
        self.main_window.activateWindow()

    def opens_status(self) -> StatusPage:
        """The status page, once it has read its list."""
        return self._opens(Place.AUTHENTICATION_STATUS, StatusPage)

    def opens_tenants(self) -> TenantsPage:
        return self._opens(Place.TENANTS, TenantsPage)

    def customer_renews(self, tenant: Tenant) -> None:
        """The whole renewal of `tenant`, without its wizard."""
        renewal_id = self.practice.run(lambda services: services.renewals.prepare(tenant.id)).id
        self.practice.run(lambda services: services.renewals.ask_for_code(renewal_id))
        self.sees(lambda: self._renewal(renewal_id).code is not None)
        code = self._renewal(renewal_id).code
        assert code is not None
        self.practice.customer_signs_in(code.user_code)
        self.sees(lambda: self._renewal(renewal_id).step is Step.COMPLETED)

    def _renewal(self, renewal_id: UUID) -> Renewal:
        async def current(services: object) -> Renewal:
            return self.practice.engine.services.renewals.current(renewal_id)

        return self.practice.run(current)

    def _opens(self, place: Place, kind: type[P]) -> P:
        self.main_window.open_place(place)
        page = self.main_window.page
        assert isinstance(page, kind)
        page_list = page.list  # type: ignore[attr-defined]
        self.sees(lambda: page_list._loaded and page_list._loading.done())
        return page


def column(page: StatusPage | TenantsPage, number: int) -> list[str]:
    """What the column shows, from top to bottom."""
    return [page.model.index(place, number).data() for place in range(page.model.rowCount())]
