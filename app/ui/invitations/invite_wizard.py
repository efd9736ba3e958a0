"""The wizard that invites many tenants at once: choose, look over, and hand out. It needs no network."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.invitations.choose_page import ChoosePage
from app.ui.invitations.details_page import DetailsPage, Wanted
from app.ui.invitations.invitees import Invitee, read_invitees
from app.ui.invitations.results_page import ResultsPage
from app.ui.page import Navigator
from app.ui.shown import shown
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


class InviteWizard(QDialog):
    """Invites the given tenants; without any, it begins by choosing some. Closing it ends nothing that is prepared."""

    def __init__(
        self, engine: "Engine", navigator: Navigator, tenant_ids: Sequence[UUID] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._chosen: tuple[UUID, ...] = ()
        self._navigator = navigator
        self.setModal(False)
        self.setWindowTitle(self.tr("Invite tenants"))
        self.heading = QLabel()
        set_role(self.heading, "heading")
        self.banner = Banner()
        self.choose_page = ChoosePage(engine, self)
        self.details_page = DetailsPage(self._now)
        self.results_page = ResultsPage(engine, navigator, self)
        self._pages = QStackedWidget()
        for page in (self.choose_page, self.details_page, self.results_page):
            self._pages.addWidget(page)
        self.choose_page.chosen.connect(self._look_over)
        self.details_page.back_wanted.connect(self._choose)
        self.details_page.wanted.connect(self._prepare)
        self.results_page.done_wanted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.heading)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        self.resize(QSize(1080, 680).boundedTo(self.screen().availableSize()))
        if tenant_ids:
            self._look_over(tenant_ids)
        else:
            self._choose()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def show_banner(self, kind: BannerKind, title: str, text: str = "") -> None:
        """Say something above the page, or in the window once the wizard was closed."""
        if self.isVisible():
            self.banner.show_message(kind, title, text)
        else:
            self._navigator.show_banner(kind, title, text)

    def done(self, result: int) -> None:
        """Put it away; what it is doing to many invitations goes on to the end."""
        super().done(result)
        work = self.results_page.desk.work
        if work.running:
            work.ended.connect(self.deleteLater)
        else:
            self.deleteLater()

    def show_failure(self, failure: KeyturnError) -> None:
        """What was asked did not work: say why."""
        self.details_page.set_busy(False)
        self.show_banner(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def _show(self, page: QWidget, heading: str) -> None:
        self.banner.hide()
        self.heading.setText(heading)
        self._pages.setCurrentWidget(page)

    def _choose(self) -> None:
        self._show(self.choose_page, self.tr("Which tenants?"))
        self.choose_page.opened()

    def _look_over(self, tenant_ids: Sequence[UUID]) -> None:
        self._chosen = tuple(tenant_ids)
        self._show(self.details_page, self.tr("Where do the invitations go?"))
        start(self, self._read_chosen())

    async def _read_chosen(self) -> None:
        async def read(services: "Services") -> tuple[list[Invitee], int]:
            return await read_invitees(services, self._chosen), services.settings.expire_after_days

        invitees, days = await self._engine.call(read)
        typed = {row.id: row.email for row in self.details_page.model.rows}
        self.details_page.show_invitees(
            [Invitee(row.tenant, typed.get(row.id, row.email), row.pending) for row in invitees],
            None if typed else days,
        )

    def _prepare(self, wanted: Wanted) -> None:
        self.banner.hide()
        self.details_page.set_busy(True)
        start(self, self._prepare_all(wanted))

    async def _prepare_all(self, wanted: Wanted) -> None:
        if not await unlocked(self._engine, self):
            self.details_page.set_busy(False)
            return
        prepared = await self._engine.call(
            lambda services: services.invitations.prepare(
                wanted.tenant_ids, emails=wanted.emails, expires_in_days=wanted.days, ticket=wanted.ticket or None
            )
        )
        self._show(self.results_page, self.tr("The invitations are prepared"))
        self.results_page.show_invitations([invited.invitation.id for invited in prepared])

    def _now(self) -> datetime:
        return self._engine.services.clock.now()
