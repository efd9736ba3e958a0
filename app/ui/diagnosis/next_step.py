"""The one button that does a tenant's next step; there is none where nothing has to be done."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from app.core.authentication_status.entra_pages import EntraPage
from app.core.authentication_status.model import Act, Verdict
from app.core.tenants.model import Tenant
from app.ui.async_runner import start
from app.ui.diagnosis.acts import act_elsewhere
from app.ui.diagnosis.words import act_text
from app.ui.page import Navigator
from app.ui.shown import shown
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.core.authentication_status.forecast import Forecast
    from app.core.authentication_status.overview import TenantOverview
    from app.core.services import Services
    from app.ui.engine import Engine


class NextStep(QPushButton):
    """Hidden until there is something to press."""

    def __init__(self, engine: "Engine", navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._tenant: Tenant | None = None
        self._page: EntraPage | None = None
        self.act = Act.NONE
        self.setAutoDefault(False)
        set_role(self, "primary")
        self.clicked.connect(self._do)
        self.hide()

    def offer(self, tenant: Tenant, verdict: Verdict, forecast: "Forecast | None" = None) -> None:
        """What helps the tenant now."""
        failure = verdict.failure
        self._tenant = tenant
        self._page = failure.entra_page if failure else None
        self.act = _act(verdict, forecast)
        text = act_text(self.act, self._page)
        self.setText(text)
        self.setAccessibleDescription(shown(failure.next_step) if failure else "")
        self.setVisible(bool(text))

    def _do(self) -> None:
        tenant = self._tenant
        if tenant is None:
            return
        match self.act:
            case Act.INVITE:
                self._navigator.invite([tenant.id])
            case Act.NEW_CODE:
                self._navigator.renew(tenant.id)
            case Act.BROWSER:
                self._navigator.renew(tenant.id, by_browser=True)
            case Act.CHECK:
                self.setEnabled(False)
                start(self, self._check(tenant), failed=self._navigator.show_failure)
            case _:
                window = self.window()
                act_elsewhere(self.act, tenant, self._page, engine=self._engine, places=self._navigator, parent=window)

    async def _check(self, tenant: Tenant) -> None:
        """Check the one tenant; whoever shows it hears what came of it."""
        from app.ui.unlock.unlocking import unlocked

        def check(services: "Services") -> "AsyncIterator[TenantOverview]":
            return services.status.check([tenant])

        try:
            if await unlocked(self._engine, self.window()):
                async for _ in self._engine.iterate(check):
                    pass
        finally:
            self.setEnabled(True)


def _act(verdict: Verdict, forecast: "Forecast | None") -> Act:
    """The verdict's act; where that is none, what the forecast warns of may have one."""
    from app.core.authentication_status.forecast import Risk  # after the first paint

    warned = forecast.warnings if forecast else ()
    if verdict.act is Act.NONE and verdict.failure is None and any(each.risk is Risk.CONSENT for each in warned):
        return Act.CONSENT
    return verdict.act
