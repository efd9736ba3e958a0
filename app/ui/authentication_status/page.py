"""The Authentication status page: the list of tenants, live, and what one can do about each of them."""

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.authentication_status.model import AuthenticationStatus
from app.core.clock import Clock, SystemClock
from app.core.errors import KeyturnError
from app.core.events import Event, SettingChanged, TenantsChanged, TenantStatusChanged
from app.ui.async_runner import start
from app.ui.authentication_status.check_bar import CheckBar
from app.ui.authentication_status.columns import STATUS_COLUMN, status_model
from app.ui.authentication_status.counts import StatusCounts
from app.ui.authentication_status.detail import StatusDetail
from app.ui.engine import Engine
from app.ui.page import Navigator, Page
from app.ui.theme import theme
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.list_state import ListState
from app.ui.widgets.role import set_role
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from app.core.authentication_status.service import TenantOverview
    from app.core.services import Services

TOGETHER_MS = 50
"""Changes that come within this time are drawn at once; a bulk check brings hundreds a second."""
MINUTE_MS = 60_000


class StatusPage(Page):
    """Shows every tenant's status and keeps it true: by the core's events, and by the clock."""

    def __init__(self, engine: Engine, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._clock: Clock = SystemClock()
        self._loading: asyncio.Task[None] | None = None
        self._check: asyncio.Task[None] | None = None
        self._checking: frozenset[UUID] = frozenset()
        self._stale: set[UUID] = set()
        self._arrived: list[TenantOverview] = []
        self.model = status_model(self._now)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show_state()

    @property
    def title(self) -> str:
        return self.tr("Authentication status")

    def opened(self) -> None:
        self.table.setFocus()
        self.reload()

    def reload(self) -> None:
        """Read the list again; what is shown stays until it is there."""
        if self._loading is None or self._loading.done():
            self._loading = start(self, self._load(), failed=self._say_failed)

    def show_overviews(self, overviews: "Sequence[TenantOverview]") -> None:
        """Show these tenants: what the core says now, or what could be read before it was open."""
        self._loaded = True
        self.model.show_rows(overviews)
        self._count()

    # --- how it is made --------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._loaded = False
        self.counts = StatusCounts()
        self.search = QLineEdit(placeholderText=self.tr("Name, domain, account, tag or code"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(self.tr("Ctrl+F"))
        self.scope = QComboBox()
        self.scope.addItems([self.tr("All tenants"), self.tr("Needs attention")])
        self.scope.setAccessibleName(self.tr("Which tenants are listed"))
        self.check_button = IconButton(self.tr("&Check now"), "check")
        self.renew_button = IconButton(self.tr("&Renew"), "renew", "on-accent")
        set_role(self.renew_button, "primary")
        self.check_bar = CheckBar()
        self.table = RowTable(self.model, self.tr("Tenants and their authentication status"))
        self.table.sortByColumn(STATUS_COLUMN, Qt.SortOrder.AscendingOrder)
        self.table.make_menu = self._menu
        self.state = ListState()
        self._add = QPushButton(self.tr("Go to &Tenants"))
        self._everything = QPushButton(self.tr("Show &all"))
        self._again = QPushButton(self.tr("Try a&gain"))
        self.detail = StatusDetail()

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
        tools.addWidget(self.renew_button)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addLayout(tools)
        column.addWidget(self.check_bar)
        column.addWidget(self._list, 1)
        column.addWidget(self.detail)

    def _connect(self) -> None:
        self._together = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._together.timeout.connect(self._draw_changes)
        minute = QTimer(self, interval=MINUTE_MS)
        minute.timeout.connect(self.model.content_changed)
        minute.start()
        theme().changed.connect(self.model.content_changed)
        self.search.textChanged.connect(self.model.search)
        self.search.returnPressed.connect(self._go_to_list)
        self.scope.currentIndexChanged.connect(self._filter)
        self.counts.filter_changed.connect(self._filter)
        self.model.arranged.connect(self._show_state)
        self.table.opened.connect(self._renew)
        self.table.selection_changed.connect(self._show_selected)
        self.check_button.clicked.connect(self.check_now)
        self.check_bar.cancel.clicked.connect(self._stop_check)
        self.renew_button.clicked.connect(self._renew_selected)
        self.detail.renew_requested.connect(self._renew_selected)
        self.detail.settings_requested.connect(self._open_selected)
        self._everything.clicked.connect(self._show_everything)
        self._again.clicked.connect(self._try_again)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search_now)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self.check_now)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search, self.search.clear)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        unsubscribe = self._engine.subscribe(self._heard)
        self.destroyed.connect(lambda: unsubscribe())  # noqa: PLW0108 (`destroyed` carries the object)

    # --- what is true ----------------------------------------------------------------------------------------------

    def _now(self) -> datetime:
        return self._clock.now()

    async def _load(self) -> None:
        async def read(services: "Services") -> "tuple[list[TenantOverview], Clock]":
            return await services.status.overview(), services.clock

        overviews, self._clock = await self._engine.call(read)
        self.show_overviews(overviews)

    def _heard(self, event: Event) -> None:
        if isinstance(event, TenantsChanged | SettingChanged):
            self.reload()
        elif isinstance(event, TenantStatusChanged) and event.tenant_id not in self._checking:
            self._stale.add(event.tenant_id)
            self._together.start()

    def _draw_changes(self) -> None:
        if self._stale:
            stale, self._stale = frozenset(self._stale), set()
            start(self, self._read_again(stale))
        arrived, self._arrived = self._arrived, []
        if arrived:
            self.model.update_rows(arrived)
            self.check_bar.advance(len(arrived))
            self._count()
            self._show_selected()

    async def _read_again(self, tenant_ids: frozenset[UUID]) -> None:
        async def read(services: "Services") -> "list[TenantOverview]":
            return [await services.status.of(tenant_id) for tenant_id in tenant_ids]

        self.model.update_rows(await self._engine.call(read))
        self._count()
        self._show_selected()

    # --- what the technician asks ----------------------------------------------------------------------------------

    def check_now(self) -> None:
        """Check the selected tenants if there are several, else all."""
        chosen = self.table.selected_keys()
        rows = [self.model.row(key) for key in chosen] if len(chosen) > 1 else list(self.model.rows)
        self._begin_check([row for row in rows if row is not None])

    def _check_selected(self) -> None:
        rows = [self.model.row(key) for key in self.table.selected_keys()]
        self._begin_check([row for row in rows if row is not None])

    def _begin_check(self, overviews: "list[TenantOverview]") -> None:
        if overviews and (self._check is None or self._check.done()):
            self._check = start(self, self._run_check(overviews))

    async def _run_check(self, overviews: "list[TenantOverview]") -> None:
        from app.ui.unlock.unlocking import unlocked

        if not await unlocked(self._engine, self):
            return
        tenants = [overview.tenant for overview in overviews]
        self._checking = frozenset(tenant.id for tenant in tenants)
        self.check_bar.begin(len(tenants))
        self.check_button.setEnabled(False)

        def work(services: "Services") -> "AsyncIterator[TenantOverview]":
            return services.status.check(tenants)

        try:
            async for overview in self._engine.iterate(work):
                self._arrived.append(overview)
                if not self._together.isActive():
                    self._together.start()
        finally:
            self._draw_changes()
            self._checking = frozenset()
            self.check_button.setEnabled(True)
            self.check_bar.end()
        self.model.arrange()

    def _stop_check(self) -> None:
        if self._check is not None:
            self._check.cancel()

    def _renew(self, tenant_id: UUID) -> None:
        self._navigator.renew(tenant_id)

    def _renew_selected(self) -> None:
        if (tenant_id := self._selected_id()) is not None:
            self._navigator.renew(tenant_id)

    def _open_selected(self) -> None:
        if (tenant_id := self._selected_id()) is not None:
            self._navigator.open_tenant(tenant_id)

    def _validate_selected(self) -> None:
        if (tenant_id := self._selected_id()) is not None:
            start(self, self._validate(tenant_id))

    async def _validate(self, tenant_id: UUID) -> None:
        from app.ui.unlock.unlocking import unlocked

        if not await unlocked(self._engine, self):
            return
        overview = (await self._engine.call(lambda services: services.status.validate(tenant_id))).overview
        failure = overview.verdict.failure
        if overview.verdict.status is AuthenticationStatus.VALID:
            title = self.tr("{tenant} is authenticated.").format(tenant=overview.tenant.name)
            self._navigator.show_banner(BannerKind.SUCCESS, title)
        elif failure is not None:
            self._navigator.show_banner(BannerKind.FAILURE, failure.title, f"{failure.message} {failure.next_step}")

    def _menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = self._selected_id() is not None
        for text, act, possible in (
            (self.tr("&Renew"), self._renew_selected, one),
            (self.tr("&Check now"), self._check_selected, self.check_button.isEnabled()),
            (self.tr("&Validate authentication"), self._validate_selected, one),
            (self.tr("&Microsoft 365 settings"), self._open_selected, one),
            (self.tr("Copy c&ell"), self.table.copy_cell, True),
            (self.tr("C&opy row"), self.table.copy_rows, True),
        ):
            menu.addAction(text, act).setEnabled(possible)
        menu.popup(where)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _selected_id(self) -> UUID | None:
        """The selected tenant, if it is just one."""
        keys = self.table.selected_keys()
        return cast(UUID, keys[0]) if len(keys) == 1 else None

    def _show_selected(self) -> None:
        tenant_id = self._selected_id()
        overview = self.model.row(tenant_id) if tenant_id is not None else None
        count = len(self.table.selected_keys())
        self.renew_button.setEnabled(overview is not None)
        self.check_button.setText(
            self.tr("&Check selected ({count})").format(count=count) if count > 1 else self.tr("&Check now")
        )
        self.detail.setVisible(overview is not None)
        if overview is not None:
            self.detail.show_overview(overview)

    def _count(self) -> None:
        self.counts.count(overview.verdict.status for overview in self.model.rows)
        self._show_state()

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
        self.table.setFocus()

    def _search_now(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _go_to_list(self) -> None:
        self.table.setFocus()
        if self.model.rowCount() and not self.table.selected_keys():
            self.table.selectRow(0)

    def _show_state(self) -> None:
        """The list, or the words for why there is none."""
        has_tenants = bool(self.model.rows)
        self.check_button.setEnabled(has_tenants and not self._checking)
        if self.model.rowCount():
            self._list.setCurrentWidget(self.table)
            self._show_selected()
            return
        if not self._loaded:
            self.state.say(self.tr("Loading"))
        elif not has_tenants:
            self.state.say(
                self.tr("No tenants yet"),
                self.tr("Add a customer's directory, or import a list of them. Their status then shows here."),
                self._add,
            )
        else:
            self.state.say(
                self.tr("No tenant matches"), self.tr("Search for something else, or show all."), self._everything
            )
        self._list.setCurrentWidget(self.state)
        self._show_selected()

    def _say_failed(self, failure: KeyturnError) -> None:
        if self.model.rows:
            self._navigator.show_failure(failure)
            return
        self.state.say(failure.title, f"{failure.happened} {failure.way_out}", self._again)
        self._list.setCurrentWidget(self.state)

    def _try_again(self) -> None:
        self._engine.start()
        self.state.say(self.tr("Loading"))
        self.reload()
