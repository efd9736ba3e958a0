"""The renewal wizard's window: one renewal of one tenant, rendered page by page as the core reports it.

It decides nothing: `Renewal.step` chooses the page, and every button is one call of the renewal service.
"""

from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.authentication_status.model import Act, Failure
from app.core.errors import KeyturnError
from app.core.events import Event, RenewalAdvanced
from app.core.renewal.flow import Renewal, Step
from app.core.tenants.model import InvalidTenant, Tenant
from app.ui.async_runner import start
from app.ui.diagnosis.acts import act_elsewhere
from app.ui.page import Place
from app.ui.renewal.asking import known, prepared
from app.ui.renewal.copied import CopiedTexts
from app.ui.renewal.invitation_page import InvitationPage
from app.ui.renewal.links import open_address
from app.ui.renewal.sign_in_page import SignInPage
from app.ui.renewal.step_trail import Stage, StepTrail
from app.ui.renewal.validate_page import ValidatePage
from app.ui.shown import shown
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine

_STAGES = {
    Step.PREPARED: Stage.INVITATION,
    Step.ASKING_FOR_CODE: Stage.SIGN_IN,
    Step.WAITING_FOR_SIGN_IN: Stage.SIGN_IN,
    Step.WAITING_FOR_BROWSER: Stage.SIGN_IN,
    Step.NEEDS_NEW_CODE: Stage.SIGN_IN,
}


class RenewalWizard(QDialog):
    """Renews the tenant `tenant_id`, or goes on with `renewal`. Closing it leaves a running renewal running.

    `by_browser` starts with the sign-in through a browser, where a code is known to be blocked.

    `over` says that the renewal ended and the wizard was put away; whoever keeps the wizard may drop it. `told` carries
    a banner for the window: how a renewal ended whose wizard was closed. `place_wanted` carries a `Place` to open.
    """

    over = Signal()
    place_wanted = Signal(int)
    told = Signal(object, str, str)

    def __init__(
        self,
        engine: "Engine",
        tenant_id: UUID,
        *,
        renewal: Renewal | None = None,
        by_browser: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tenant_id = tenant_id
        self._tenant: Tenant | None = None
        self._renewal = renewal
        self._by_browser = by_browser
        self._cancelling = False
        self._copied = CopiedTexts(self)
        self.setModal(False)
        self.setWindowTitle(self.tr("Renew"))
        self.heading = ElidedLabel(self.tr("Renew"))
        set_role(self.heading, "heading")
        self.trail = StepTrail()
        self.problem = Banner()
        self.invitation_page = InvitationPage()
        if by_browser:
            self.invitation_page.offer_browser()
        self.sign_in_page = SignInPage(self._now)
        self.validate_page = ValidatePage()
        self._pages = QStackedWidget()
        for page in (self.invitation_page, self.sign_in_page, self.validate_page):
            self._pages.addWidget(page)
        self._goes_on = QLabel(self.tr("This window can be closed: the renewal goes on."))
        set_role(self._goes_on, "muted")
        self._goes_on.hide()
        self._lay_out()
        self._connect()
        self.invitation_page.start_button.setDefault(True)
        unsubscribe = engine.subscribe(self._heard)
        self.destroyed.connect(unsubscribe)
        start(self, self._load(), failed=self.show_problem)

    @property
    def renewal_id(self) -> UUID | None:
        return self._renewal.id if self._renewal else None

    @property
    def tenant_id(self) -> UUID:
        return self._tenant_id

    @property
    def stage(self) -> Stage:
        return Stage(self._pages.currentIndex())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(self.heading, 1)
        top.addWidget(self.trail)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(self.problem)
        column.addWidget(scroll, 1)
        column.addWidget(self._goes_on)
        self.resize(QSize(760, 560).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self.invitation_page.start_requested.connect(self._begin)
        self.sign_in_page.copied.connect(self._copied.remember)
        self.sign_in_page.open_requested.connect(self._open)
        self.validate_page.done_requested.connect(self.close)
        for page in (self.sign_in_page, self.validate_page):
            page.new_code_requested.connect(self._ask_for_code)
            page.browser_requested.connect(self._sign_in_with_browser)
            page.change_account_requested.connect(self._back_to_invitation)
            page.cancel_requested.connect(self._cancel)
            page.act_requested.connect(self._act_elsewhere)

    # --- what the core reports ---------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if isinstance(event, RenewalAdvanced) and event.renewal.id == self.renewal_id:
            opened = event.renewal.browser_address
            self.render_renewal(event.renewal)
            if opened and opened != event.before.browser_address:
                self._open(opened)

    def render_renewal(self, renewal: Renewal) -> None:
        """Show `renewal` on the page of its step."""
        self._renewal = renewal
        if renewal.code is None:
            self._copied.forget()
        if self._tenant is None:
            return
        self.problem.hide()
        stage = _STAGES.get(renewal.step, Stage.VALIDATE)
        self._show_stage(stage)
        if stage is Stage.SIGN_IN:
            self.sign_in_page.render_renewal(renewal, self._tenant)
        elif stage is Stage.VALIDATE:
            self.validate_page.render_renewal(renewal, self._tenant)
        self._goes_on.setVisible(renewal.running)
        match renewal.step:
            case Step.ASKING_FOR_CODE:
                self.setFocus()  # else the keyboard lands on Cancel, the first button that can be used
            case Step.COMPLETED:
                start(self, self._show_success(renewal), failed=self.show_problem)
            case Step.FAILED if not self.isVisible():
                self.told.emit(*self.validate_page.banner.message)
            case Step.CANCELLED if self._cancelling:
                self.close()

    def show_problem(self, error: KeyturnError) -> None:
        """The request itself failed: say so above the page, which can be used again."""
        self.problem.show_message(BannerKind.FAILURE, shown(error.title), shown(error.happened, error.way_out))
        self.invitation_page.set_busy(self._tenant is None)
        if self._renewal is not None and self.stage is Stage.SIGN_IN and self._tenant is not None:
            self.sign_in_page.render_renewal(self._renewal, self._tenant)

    def _show_stage(self, stage: Stage) -> None:
        self._pages.setCurrentIndex(stage)
        self.trail.show_stage(stage)

    # --- what the technician asks ------------------------------------------------------------------------------

    async def _load(self) -> None:
        found = await known(self._engine, self._tenant_id)
        self._tenant = found.tenant
        self._renewal = self._renewal or found.unfinished
        title = self.tr("Renew {tenant}").format(tenant=found.tenant.name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.invitation_page.show_tenant(found.tenant, found.outlook)
        if self._renewal is not None:
            self.invitation_page.show_invitation(self._renewal.invitation)
            self.render_renewal(self._renewal)

    def _begin(self, email: str, admin_username: str) -> None:
        self.invitation_page.set_busy(True)
        self._act(self._prepare_and_ask(email, admin_username))

    async def _prepare_and_ask(self, email: str, admin_username: str) -> None:
        if not await unlocked(self._engine, self):
            self.invitation_page.set_busy(False)
            return
        try:
            self._renewal = await prepared(
                self._engine, self._tenant_id, self._renewal, email=email, admin_username=admin_username
            )
        except InvalidTenant as refused:
            self.invitation_page.set_busy(False)
            self.invitation_page.show_refusal(refused)
            return
        renewal_id = self._renewal.id
        if self._by_browser:
            await self._engine.call(lambda services: services.renewals.sign_in_with_browser(renewal_id))
        else:
            await self._engine.call(lambda services: services.renewals.ask_for_code(renewal_id))

    def _ask_for_code(self) -> None:
        self._on_renewal(lambda services, renewal_id: services.renewals.ask_for_code(renewal_id))

    def _sign_in_with_browser(self) -> None:
        self._show_stage(Stage.SIGN_IN)
        self.sign_in_page.show_working(self.tr("Opening a browser."))
        self._on_renewal(lambda services, renewal_id: services.renewals.sign_in_with_browser(renewal_id))

    def _cancel(self) -> None:
        self._cancelling = True
        self._on_renewal(lambda services, renewal_id: services.renewals.cancel(renewal_id), unlock=False)

    def _act_elsewhere(self, act: Act, failure: Failure) -> None:
        if self._tenant is not None:
            act_elsewhere(act, self._tenant, failure.entra_page, engine=self._engine, places=self, parent=self)

    def open_place(self, place: Place) -> None:
        """Have the window open it."""
        self.place_wanted.emit(place)

    def show_failure(self, failure: KeyturnError) -> None:
        """Something beside the renewal failed."""
        self.show_problem(failure)

    def _back_to_invitation(self) -> None:
        self.invitation_page.set_busy(False)
        self._show_stage(Stage.INVITATION)
        self.invitation_page.admin_username.setFocus()
        self.invitation_page.admin_username.selectAll()

    def _on_renewal(self, work: "Callable[[Services, UUID], Awaitable[None]]", *, unlock: bool = True) -> None:
        """Ask the core for one step of this renewal; what comes of it is heard as an event."""
        renewal_id = self.renewal_id
        if renewal_id is None:
            return

        async def ask() -> None:
            if not unlock or await unlocked(self._engine, self):
                await self._engine.call(lambda services: work(services, renewal_id))

        self._act(ask())

    def _act(self, work: Coroutine[Any, Any, None]) -> None:
        self.problem.hide()
        start(self, work, failed=self.show_problem)

    async def _show_success(self, renewal: Renewal) -> None:
        found = await self._engine.call(lambda services: services.status.of(self._tenant_id))
        self.validate_page.show_success(renewal, found.tenant, found.evidence)
        if not self.isVisible():
            self.told.emit(*self.validate_page.banner.message)
            self.over.emit()

    # --- the window --------------------------------------------------------------------------------------------

    def _now(self) -> datetime:
        return self._engine.services.clock.now()

    def _open(self, address: str) -> None:
        if not open_address(address):
            self.problem.show_message(
                BannerKind.FAILURE,
                self.tr("The address was not opened"),
                self.tr("No browser took it, or it is not a safe address. Copy the link and open it yourself."),
            )

    def reject(self) -> None:
        """Escape closes like the window's own button."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if self._renewal is None or not self._renewal.running:
            self._copied.forget()
            self.over.emit()
