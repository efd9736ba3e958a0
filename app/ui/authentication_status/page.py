"""The Authentication status page: the list of tenants, live, and what one can do about each of them."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.async_runner import start
from app.ui.authentication_status.bulk_check import BulkCheck
from app.ui.authentication_status.columns import STATUS_COLUMN, status_model
from app.ui.authentication_status.counts import StatusCounts
from app.ui.authentication_status.detail import StatusDetail
from app.ui.engine import Engine
from app.ui.page import Navigator, Page, Place
from app.ui.tenant_list import TenantList, tenant_id_of
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role
from app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.core.authentication_status.overview import TenantOverview
    from app.core.tenants.model import Tenant


class StatusPage(Page):
    """Shows every tenant's status. A row that changes stays where it is until somebody sorts, searches or filters."""

    def __init__(self, engine: Engine, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self.model = status_model(self._now)
        self.list = TenantList(
            engine, self.model, self.tr("Tenants and their authentication status"), navigator, parent=self
        )
        self.table = self.list.table
        self.counts = StatusCounts()
        self.search = SearchField(self.tr("Name, domain, account, tag or code"))
        self.scope = QComboBox()
        self.check_button = IconButton(self.tr("&Check now"), "check")
        self.invite_button = IconButton(self.tr("In&vite"), "invitations")
        self.invite_button.setToolTip(self.tr("Sends a link: the customer renews on a web page, without you"))
        self.renew_button = IconButton(self.tr("&Renew"), "renew", "on-accent")
        self.bulk_check = BulkCheck(engine)
        self.detail = StatusDetail()
        self._prepare()
        self._lay_out()
        self._connect()
        self._show_selected()

    @property
    def title(self) -> str:
        return self.tr("Authentication status")

    def opened(self) -> None:
        self.list.take_focus()
        self.list.reload()

    def _now(self) -> datetime:
        return self.list.clock.now()

    # --- how it is made --------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.scope.addItems([self.tr("All tenants"), self.tr("Needs attention")])
        self.scope.setAccessibleName(self.tr("Which tenants are listed"))
        set_role(self.renew_button, "primary")
        self.table.sortByColumn(STATUS_COLUMN, Qt.SortOrder.AscendingOrder)
        self.table.make_menu = self._menu
        add = QPushButton(self.tr("Go to Tenants"), self)
        set_role(add, "primary")
        add.clicked.connect(lambda: self._navigator.open_place(Place.TENANTS))
        self.list.say_what_to_do_first(
            self.tr("Add a customer's directory, or import a list of them. Their status then shows here."), add
        )

    def _lay_out(self) -> None:
        search_label = QLabel(self.tr("&Search"))
        search_label.setBuddy(self.search)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(search_label)
        tools.addWidget(self.search, 2)
        tools.addWidget(self.scope)
        tools.addStretch(1)
        tools.addWidget(self.check_button)
        tools.addWidget(self.invite_button)
        tools.addWidget(self.renew_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addLayout(tools)
        column.addWidget(self.bulk_check)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.model.search)
        self.search.left.connect(self._go_to_list)
        self.scope.currentIndexChanged.connect(self._filter)
        self.counts.filter_changed.connect(self._filter)
        self.list.changed.connect(self._count)
        self.list.everything_wanted.connect(self._show_everything)
        self.table.opened.connect(lambda key: self._navigator.renew(tenant_id_of(key)))
        self.table.selection_changed.connect(self._show_selected)
        self.check_button.clicked.connect(self.check_now)
        self.invite_button.clicked.connect(self._invite_selected)
        self.renew_button.clicked.connect(self._renew_selected)
        self.detail.renew_requested.connect(self._renew_shown)
        self.detail.settings_requested.connect(self._open_selected)
        self.bulk_check.begun.connect(self._check_begun)
        self.bulk_check.checked.connect(self.list.update_later)
        self.bulk_check.ended.connect(self._check_ended)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.take)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self.check_now)

    # --- what the technician asks ----------------------------------------------------------------------------------

    def check_now(self) -> None:
        """Check the selected tenants if there are several, else all."""
        chosen = self.list.selected()
        self._check(chosen if len(chosen) > 1 else self.model.rows)

    def _check_selected(self) -> None:
        self._check(self.list.selected())

    def _check(self, overviews: "Sequence[TenantOverview]") -> None:
        self.bulk_check.check([overview.tenant for overview in overviews])

    def _check_begun(self, tenants: "Sequence[Tenant]") -> None:
        self.list.left_alone = frozenset(tenant.id for tenant in tenants)
        self._show_selected()

    def _check_ended(self) -> None:
        self.list.update_now()
        self.list.left_alone = frozenset()
        self.model.arrange()
        self._show_selected()

    def _renew_selected(self) -> None:
        if (overview := self.list.selected_one()) is not None:
            self._navigator.renew(overview.tenant.id)

    def _invite_selected(self) -> None:
        self._navigator.invite([overview.tenant.id for overview in self.list.selected()])

    def _renew_shown(self, by_browser: bool) -> None:
        if (overview := self.list.selected_one()) is not None:
            self._navigator.renew(overview.tenant.id, by_browser=by_browser)

    def _open_selected(self) -> None:
        if (overview := self.list.selected_one()) is not None:
            self._navigator.open_tenant(overview.tenant.id)

    def _validate_selected(self) -> None:
        if (overview := self.list.selected_one()) is not None:
            start(self, self._validate(overview.tenant.id))

    async def _validate(self, tenant_id: "UUID") -> None:
        from app.ui.unlock.unlocking import unlocked

        if not await unlocked(self._engine, self):
            return
        validation = await self._engine.call(lambda services: services.status.validate(tenant_id))
        overview, failure = validation.overview, validation.failure
        if failure is not None:
            self._navigator.show_banner(BannerKind.FAILURE, failure.title, f"{failure.message} {failure.next_step}")
        elif overview.verdict.status is AuthenticationStatus.VALID:
            title = self.tr("{tenant} is authenticated.").format(tenant=overview.tenant.name)
            self._navigator.show_banner(BannerKind.SUCCESS, title)

    def _menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = self.list.selected_one() is not None
        for text, act, possible in (
            (self.tr("&Renew"), self._renew_selected, one),
            (self.tr("&Invite"), self._invite_selected, True),
            (self.tr("&Check now"), self._check_selected, not self.bulk_check.running),
            (self.tr("&Validate authentication"), self._validate_selected, one),
            (self.tr("&Microsoft 365 settings"), self._open_selected, one),
            (self.tr("Copy c&ell"), self.table.copy_cell, True),
            (self.tr("C&opy row"), self.table.copy_rows, True),
        ):
            menu.addAction(text, act).setEnabled(possible)
        menu.popup(where)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show_selected(self) -> None:
        overview, count = self.list.selected_one(), len(self.table.selected_keys())
        self.renew_button.setEnabled(overview is not None)
        self.invite_button.setEnabled(count > 0)
        self.invite_button.setText(
            self.tr("In&vite selected ({count})").format(count=count) if count > 1 else self.tr("In&vite")
        )
        self.check_button.setEnabled(bool(self.model.rows) and not self.list.left_alone)
        self.check_button.setText(
            self.tr("&Check selected ({count})").format(count=count) if count > 1 else self.tr("&Check now")
        )
        self.detail.setVisible(overview is not None)
        if overview is not None:
            self.detail.show_overview(overview)

    def _count(self) -> None:
        self.counts.count(overview.verdict.status for overview in self.model.rows)
        self._show_selected()

    def _filter(self) -> None:
        wanted, attention = self.counts.wanted, self.scope.currentIndex() == 1

        def holds(overview: "TenantOverview") -> bool:
            status = overview.verdict.status
            return (not wanted or status in wanted) and not (attention and status is AuthenticationStatus.VALID)

        self.model.show_only(holds if wanted or attention else None)

    def _show_everything(self) -> None:
        self.search.clear()
        self.counts.clear()
        self.scope.setCurrentIndex(0)
        self.list.take_focus()

    def _go_to_list(self) -> None:
        self.list.take_focus()
        if self.model.rowCount() and not self.table.selected_keys():
            self.table.selectRow(0)
