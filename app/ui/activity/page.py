"""The Activity page: who did what, when, and to which tenant. Lines are only ever added."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from app.core.activity.model import Noted, Wanted
from app.ui.activity.activity_list import ActivityList
from app.ui.activity.columns import words_in_details, words_shown
from app.ui.activity.tenant_field import TenantField
from app.ui.async_runner import start
from app.ui.page import Navigator, Page
from app.ui.shortcuts import Shortcut
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from app.ui.engine import Engine

TYPING_MS = 150
"""A pause in typing after which the core searches."""


class ActivityPage(Page):
    """Lists what was done, newest first, all of it or of one tenant."""

    def __init__(self, engine: "Engine", navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self.list = ActivityList(engine)
        self.table = self.list.table
        self.search = SearchField(self.tr("Person, act, tenant or detail"))
        self.export_button = IconButton(self.tr("E&xport"), "export")
        self.export_button.setAccessibleDescription(self.tr("Writes the list as it is limited now to a spreadsheet"))
        self.tenant = TenantField(navigator.find_tenants)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Activity")

    def opened(self) -> None:
        self.list.take_focus()
        self.list.refresh()

    def show_tenant(self, tenant_id: UUID | None, name: str = "") -> None:
        """Limit the list to one tenant; None takes that back."""
        self.tenant.show_tenant(tenant_id, name)
        self._show_wanted()

    def show_all_of(self, tenant_id: UUID, name: str) -> None:
        """Show everything that was done to one tenant, whatever was searched for before."""
        self.search.clear()
        self.show_tenant(tenant_id, name)

    def export(self, file: Path) -> None:
        """Write what is listed now, all of it, to `file`."""
        start(self, self._export(file))

    # --- how it is made --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        labels = QLabel(self.tr("&Search")), QLabel(self.tr("Te&nant"))
        labels[0].setBuddy(self.search)
        labels[1].setBuddy(self.tenant)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(labels[0])
        tools.addWidget(self.search, 2)
        tools.addSpacing(8)
        tools.addWidget(labels[1])
        tools.addWidget(self.tenant, 2)
        tools.addStretch(1)
        tools.addWidget(self.export_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.table.fill_menu = self._fill_menu
        self.table.opened.connect(lambda _: self._open_tenant())
        self.search.textChanged.connect(self._typing.start)
        self.search.left.connect(self._go_to_list)
        self._typing.timeout.connect(self._show_wanted)
        self.list.everything_wanted.connect(self._show_everything)
        self.tenant.chosen.connect(self._show_wanted)
        self.export_button.clicked.connect(self.choose_file)
        Shortcut.SEARCH.bind(self, self.search.take)

    # --- what the technician asks ----------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for the file to write the list to."""
        dialog = QFileDialog(self, self.tr("Export the activity list"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Spreadsheet (*.csv)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("activity.csv")
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    async def _export(self, file: Path) -> None:
        wanted = self._wanted()
        count = await self._engine.call(lambda services: services.activity.export(file, wanted))
        title = self.tr("1 line is written to {file}.") if count == 1 else self.tr("{count} are written to {file}.")
        self._navigator.show_banner(BannerKind.INFO, title.format(count=count, file=file.name), str(file.parent))

    def _fill_menu(self, menu: QMenu) -> None:
        known = (line := self._selected_one()) is not None and bool(line.tenant)
        menu.addAction(self.tr("&Microsoft 365 settings"), self._open_tenant).setEnabled(known)
        menu.addAction(self.tr("Only this &tenant"), self._limit_to_selected).setEnabled(known)

    def _open_tenant(self) -> None:
        line = self._selected_one()
        if line is not None and line.tenant and line.activity.tenant_id is not None:
            self._navigator.open_tenant(line.activity.tenant_id)

    def _limit_to_selected(self) -> None:
        if (line := self._selected_one()) is not None:
            self.show_tenant(line.activity.tenant_id, line.tenant)

    def _selected_one(self) -> Noted | None:
        keys = self.table.selected_keys()
        return self.list.model.row(keys[0]) if len(keys) == 1 else None

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _wanted(self) -> Wanted:
        return Wanted(self.tenant.tenant_id, " ".join(self.search.text().split()), words_shown(), words_in_details())

    def _show_wanted(self) -> None:
        self._typing.stop()
        self.list.show_wanted(self._wanted())

    def _show_everything(self) -> None:
        self.search.clear()
        self.show_tenant(None)
        self.list.take_focus()

    def _go_to_list(self) -> None:
        self.list.take_focus()
        if self.list.model.rowCount() and not self.table.selected_keys():
            self.table.selectRow(0)
