"""The strip under the list: the selected tenant's verdict in full, and the buttons that help."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.core.authentication_status.model import Act
from app.core.clock import Clock, SystemClock
from app.core.events import Event, RenewalAdvanced
from app.ui.async_runner import start
from app.ui.diagnosis.next_step import NextStep
from app.ui.diagnosis.panel import Diagnosis, lives
from app.ui.page import Navigator
from app.ui.shown import shown
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role
from app.ui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from app.core.authentication_status.forecast import Forecast
    from app.core.authentication_status.overview import TenantOverview
    from app.core.invitations.model import Invitation
    from app.core.services import Services
    from app.ui.engine import Engine

_MOST_LETTERS = 50
"""Of a name, in letters of ordinary size: the failure's title stands beside it."""


class StatusDetail(QFrame):
    """Shows one tenant."""

    def __init__(self, engine: "Engine", navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._engine = engine
        self._navigator = navigator
        self._overview: TenantOverview | None = None
        self._invitation: Invitation | None = None
        self._forecast: Forecast | None = None
        self._clock: Clock = SystemClock()
        self.badge = StatusBadge()
        self.name = ElidedLabel()
        set_role(self.name, "subheading")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.name.setMaximumWidth(self.fontMetrics().averageCharWidth() * _MOST_LETTERS)
        self.title = ElidedLabel()
        set_role(self.title, "banner-title")
        self.diagnosis = Diagnosis()
        self.under_way = ElidedLabel()
        set_role(self.under_way, "banner-title")
        self.settings = QPushButton(self.tr("&Microsoft 365 settings"))
        self.settings.clicked.connect(self._open_settings)
        self.renew = QPushButton(self.tr("Renew"))  # Alt+R is that of the button above the list
        self.renew.clicked.connect(self._renew)
        self.next_step = NextStep(engine, navigator)
        self._lay_out()
        self.destroyed.connect(engine.subscribe(self._heard))

    def show_overview(self, overview: "TenantOverview") -> None:
        """Say all that is known of what happened to the tenant's tokens."""
        if overview == self._overview:
            return
        if self._overview is None or overview.tenant.id != self._overview.tenant.id:
            self._invitation = None
        self._overview, self._forecast = overview, None
        verdict = overview.verdict
        self.name.setText(overview.tenant.name)
        self.badge.show_status(verdict.status)
        self.title.setText(shown(verdict.failure.title) if verdict.failure else "")
        self.diagnosis.show_verdict(overview.tenant, verdict, self._clock.now())
        self._offer(overview)
        self.setAccessibleName(self.tr("Details of {tenant}").format(tenant=overview.tenant.name))
        start(self, self._load_rest(overview))

    def _heard(self, event: Event) -> None:
        mine = self._overview
        if isinstance(event, RenewalAdvanced) and mine and event.renewal.invitation.tenant_id == mine.tenant.id:
            start(self, self._load_rest(mine))

    async def _load_rest(self, overview: "TenantOverview") -> None:
        """What takes a moment: the renewal that is under way, and what is to be expected of tokens that live."""

        async def read(services: "Services") -> "tuple[Invitation | None, Forecast | None, Clock]":
            forecast = await services.forecasts.of(overview) if lives(overview.verdict) else None
            return await services.renewals.under_way(overview.tenant.id), forecast, services.clock

        invitation, forecast, self._clock = await self._engine.call(read)
        if self._overview is not overview:
            return
        self._invitation, self._forecast = invitation, forecast
        if lives(overview.verdict):
            self.diagnosis.show_forecast(forecast, self._clock.now())
        self._offer(overview)

    def _offer(self, overview: "TenantOverview") -> None:
        """The renewal that is under way; else the next step, and a renewal beside it, unless that is the same."""
        self.next_step.offer(overview.tenant, overview.verdict, self._forecast)
        invitation = self._invitation
        self.under_way.setVisible(invitation is not None)
        set_role(self.renew, "" if invitation is None else "primary")
        if invitation is None:
            self.renew.setText(self.tr("Renew"))
            self.renew.setVisible(self.next_step.act is not Act.NEW_CODE)
            return
        words = self.tr("A renewal is under way for {account}.")
        self.under_way.setText(words.format(account=invitation.admin_username))
        self.renew.setText(self.tr("Open the renewal"))
        self.renew.show()
        self.next_step.hide()

    def _renew(self) -> None:
        if self._overview is not None:
            self._navigator.renew(self._overview.tenant.id)

    def _open_settings(self) -> None:
        if self._overview is not None:
            self._navigator.open_tenant(self._overview.tenant.id)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.badge)
        first.addWidget(self.name)
        first.addWidget(self.title, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.settings, self.renew, self.next_step):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self.diagnosis)
        column.addWidget(self.under_way)
        column.addLayout(buttons)
