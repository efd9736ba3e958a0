"""The Authentication status page: the list of tenants, live, what it adds up to, and what one can do about each.

The window's first paint shows it. What is hidden then is read and made at its first use, or with the core.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.core.authentication_status.overview import statuses_of
from app.ui.authentication_status.columns import STATUS_COLUMN, status_model
from app.ui.authentication_status.counts import StatusCounts
from app.ui.authentication_status.insights_area import InsightsArea
from app.ui.authentication_status.limits import Limits
from app.ui.engine import Engine
from app.ui.numbers import figures
from app.ui.page import Navigator, Page, Place
from app.ui.shortcuts import Shortcut
from app.ui.tenant_list import TenantList, tenant_id_of
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role
from app.ui.widgets.scope_box import ScopeBox
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.core.authentication_status.forecast import Forecast
    from app.core.authentication_status.summary import Summary
    from app.core.tenants.model import Tenant
    from app.ui.authentication_status.acts import StatusActs
    from app.ui.authentication_status.bulk_check import BulkCheck
    from app.ui.authentication_status.detail import StatusDetail
    from app.ui.authentication_status.group_strip import GroupStrip
    from app.ui.authentication_status.groups import Group
    from app.ui.authentication_status.summing import Summing
    from app.ui.widgets.row_table import RowTable

_NARROWEST_SEARCH: Final = 160
"""The width of a page from which on the search field has room for its label; it says itself what it is."""
_FEW: Final = 5_000
"""Up to so many tenants are counted at once, more of them a few times a second."""


class StatusPage(Page):
    """Shows every tenant's status. A row that changes stays where it is until somebody sorts, searches or filters.

    `state` is where the look of the window is remembered.
    """

    def __init__(self, engine: Engine, navigator: Navigator, state: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._sooner: dict[UUID, Forecast] = {}
        self.model = status_model(self._now, self._sooner.get)
        self.counts = StatusCounts(self)
        self.area = InsightsArea(state, self._name_of, self)
        self.search = SearchField(self.tr("Name, domain, account, tag or code"), self)
        self.search.setMinimumWidth(_NARROWEST_SEARCH)
        self._search_label = QLabel(self.tr("&Search"), self)
        self.scope = ScopeBox(self.tr("Which tenants are listed"), self)
        self.more_button = IconButton(self.tr("Mor&e"), "more", parent=self)
        self.check_button = IconButton(self.tr("&Check now"), "check", parent=self)
        self.invite_button = IconButton(self.tr("In&vite"), "invitations", parent=self)
        self.invite_button.setToolTip(self.tr("Sends a link: the customer renews on a web page, without you"))
        self.renew_button = IconButton(self.tr("&Renew"), "renew", "on-accent", self)
        self.list = TenantList(engine, self.model, self.tr("Tenants and their authentication status"), navigator, self)
        self.table = self.list.table
        self._limits = Limits(self.model, self.search, self.scope, self.counts)
        self._counting = QTimer(self, singleShot=True, interval=250)
        self._prepare()
        self._lay_out()
        self._connect()
        self._show_selected()

    @property
    def title(self) -> str:
        return self.tr("Authentication status")

    @property
    def tables(self) -> "Sequence[RowTable]":
        return (self.table,)  # looking for them, PySide6 would read the class of each part there is

    def opened(self) -> None:
        self.list.take_focus()
        self.list.reload()
        if self._engine.begun:
            self._go_with_core()

    def _go_with_core(self) -> None:
        """The core is open, or on its way: have it sum up the list, and say what an earlier check left."""
        self.summing.begin()
        self.bulk_check.offer_to_go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.area.fit(self.height())

    def show_attention(self) -> None:
        """List every tenant that needs somebody, and nothing else."""
        self._show_everything()
        self._limits.show_attention()

    def show_alerted(self, tenant_ids: tuple[UUID, ...], at: datetime) -> None:
        """List the tenants that a notification told of at that moment, and nothing else."""
        from app.ui.authentication_status.groups import of_alert

        self.area.let_go()
        self._show_group(of_alert(tenant_ids, at, self._now()))

    def tenants_called(self, text: str, most: int) -> "list[Tenant]":
        """At most so many tenants whose name and domain hold every word of `text`; what begins with it comes first."""
        words = text.casefold().split()
        tenants = (overview.tenant for overview in self.model.holding(text))
        called = (one for one in tenants if all(word in f"{one.name} {one.directory}".casefold() for word in words))
        return list(islice(called, most))

    def _now(self) -> datetime:
        return self.list.clock.now()

    def _name_of(self, tenant_id: UUID) -> str | None:
        overview = self.model.row(tenant_id)
        return None if overview is None else overview.tenant.name

    def _group_as_text(self, group: "Group") -> str:
        from app.ui.authentication_status.groups import as_text  # and what it needs: after the first paint

        return as_text(group, self.acts.overviews(group.tenant_ids))

    # --- how it is made --------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.scope.addItems([self.tr("All tenants"), self.tr("Needs attention")])
        set_role(self.renew_button, "primary")
        set_role(self.more_button, "menu")
        self.more_button.setMenu(QMenu(self.more_button))
        self.more_button.setAccessibleDescription(self.tr("Tags and reports"))
        self.table.sortByColumn(STATUS_COLUMN, Qt.SortOrder.AscendingOrder)
        self.table.setObjectName("authentication-status")
        self.table.fill_menu = self._fill_menu
        add = QPushButton(self.tr("Go to Tenants"), self)
        set_role(add, "primary")
        add.clicked.connect(lambda: self._navigator.open_place(Place.TENANTS))
        self.list.say_what_to_do_first(
            self.tr("Add a customer's directory, or import a list of them. Their status then shows here."), add
        )

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(8)
        cards.addWidget(self.counts, 1)
        cards.addWidget(self.area.button, 0, Qt.AlignmentFlag.AlignTop)
        self._search_label.setBuddy(self.search)
        self._last_over_list: QWidget = self.renew_button
        tools = ToolRow(
            [self._search_label, self.search, self.scope],
            [self.more_button, self.check_button, self.invite_button, self.renew_button],
            self,
        )
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(cards)
        column.addWidget(self.area)
        column.addWidget(tools)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.search.left.connect(self._go_to_list)
        self.list.changed.connect(self._count_soon)
        self._counting.timeout.connect(self._count)
        self.list.everything_wanted.connect(self._show_everything)
        self.area.group_chosen.connect(self._show_group)
        self.table.opened.connect(lambda key: self._navigator.renew(tenant_id_of(key)))
        self.table.selection_changed.connect(self._show_selected)
        self.check_button.clicked.connect(self._check_now)
        self.invite_button.clicked.connect(self._invite_selected)
        self.renew_button.clicked.connect(self._renew_selected)
        self.more_button.menu().aboutToShow.connect(lambda: self.acts.fill_more(self.more_button.menu()))
        self._engine.opening.connect(self._go_with_core)
        Shortcut.SEARCH.bind(self, self.search.take)
        Shortcut.CHECK.bind(self, self._check_now)

    # --- what is made at its first use -----------------------------------------------------------------------------

    @cached_property
    def acts(self) -> "StatusActs":
        """What can be done with the tenants."""
        from app.ui.authentication_status.acts import StatusActs

        return StatusActs(self._engine, self._navigator, self.list, self.bulk_check, self)

    @cached_property
    def summing(self) -> "Summing":
        """What has the list summed up."""
        from app.ui.authentication_status.summing import Summing

        made = Summing(self._engine, lambda: self.model.rows, self)
        made.came.connect(self._show_summary)
        self.list.changed.connect(made.list_changed)
        if self.model.rows:
            made.list_changed()
        return made

    @cached_property
    def bulk_check(self) -> "BulkCheck":
        """The line over the list that tells of a check of many."""
        from app.ui.authentication_status.bulk_check import BulkCheck

        made = BulkCheck(self._engine)
        made.begun.connect(self._check_begun)
        made.checked.connect(self.list.update_later)
        made.ended.connect(self._check_ended)
        self._put_over_list(made, made.in_tab_order)
        return made

    @cached_property
    def strip(self) -> "GroupStrip":
        """The line over the list that says which group it is limited to."""
        from app.ui.authentication_status.group_strip import GroupStrip

        made = GroupStrip(self._group_as_text)
        made.let_go.connect(self._show_everything)
        made.invite_requested.connect(lambda: self._with_group(self.acts.invite))
        made.check_requested.connect(lambda: self._with_group(self.acts.check))
        made.check.setEnabled(self._idle)
        self._put_over_list(made, made.in_tab_order)
        return made

    @cached_property
    def detail(self) -> "StatusDetail":
        """The selected tenant in full, under the list."""
        from app.ui.authentication_status.detail import StatusDetail

        made = StatusDetail(self._engine, self._navigator)
        made.hide()
        self._column.addWidget(made)
        return made

    def _fill_menu(self, menu: QMenu) -> None:
        self.acts.fill_menu(menu)

    def _check_now(self) -> None:
        self.acts.check_now()

    def _invite_selected(self) -> None:
        self.acts.invite_selected()

    def _renew_selected(self) -> None:
        self.acts.renew_selected()

    def _put_over_list(self, widget: QWidget, in_tab_order: "Sequence[QWidget]") -> None:
        self._column.insertWidget(self._column.indexOf(self.list), widget)
        for control in in_tab_order:
            self.setTabOrder(self._last_over_list, control)
            self._last_over_list = control

    # --- while a check runs ----------------------------------------------------------------------------------------

    def _check_begun(self, tenants: "Sequence[Tenant]") -> None:
        self.list.left_alone = frozenset(tenant.id for tenant in tenants)
        self.summing.hold(True)
        self._show_selected()

    def _check_ended(self) -> None:
        self.list.update_now()
        self.list.left_alone = frozenset()
        self.model.arrange()
        self.summing.hold(False)
        self._show_selected()

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show_selected(self) -> None:
        overview, count = self.list.selected_one(), len(self.table.selected_keys())
        self.renew_button.setEnabled(overview is not None)
        self.invite_button.setEnabled(count > 0)
        self.invite_button.setText(
            self.tr("In&vite ({count})").format(count=figures(count)) if count > 1 else self.tr("In&vite")
        )
        self.check_button.setEnabled(self._idle)
        if "strip" in vars(self):
            self.strip.check.setEnabled(self._idle)
        self.check_button.setText(
            self.tr("&Check ({count})").format(count=figures(count)) if count > 1 else self.tr("&Check now")
        )
        if overview is not None:
            self.detail.show_overview(overview)
            self.detail.show()
        elif "detail" in vars(self):
            self.detail.hide()

    @property
    def _idle(self) -> bool:
        """Whether there is something to check, and no check on its way."""
        return bool(self.model.rows) and not self.list.left_alone

    def _count_soon(self) -> None:
        if len(self.model.rows) <= _FEW:
            self._count()
        elif not self._counting.isActive():
            self._counting.start()

    def _count(self) -> None:
        self.area.have_tenants(bool(self.model.rows))
        self.counts.count(statuses_of(self.model.rows))
        self._show_selected()

    def _show_summary(self, summary: "Summary") -> None:
        if self._sooner != summary.sooner:
            self._sooner.clear()
            self._sooner.update(summary.sooner)
            self.model.content_changed()
        self.area.show_summary(summary)

    def _show_group(self, group: "Group | None") -> None:
        """Limit the list to the group, and to nothing else; None takes every limit back."""
        if group is not None or self._limits.group is not None:
            self.strip.show_group(group)
        self._limits.show_group(group)

    def _with_group(self, act: "Callable[[Sequence[UUID]], None]") -> None:
        if (group := self._limits.group) is not None:
            act(group.tenant_ids)

    def _show_everything(self) -> None:
        self.area.let_go()
        self._show_group(None)
        self.list.take_focus()

    def _go_to_list(self) -> None:
        self.list.take_focus()
        if self.model.rowCount() and not self.table.selected_keys():
            self.table.selectRow(0)
