"""The Tenants page: the customers' directories as entered; add, edit, remove, import by dialog or by dropped file."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import KeyturnError
from app.core.events import Event, TenantsChanged, TenantStatusChanged
from app.core.tenants.model import Tenant
from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.page import Navigator, Page
from app.ui.tenants.columns import tenants_model
from app.ui.tenants.import_dialog import ImportDialog
from app.ui.tenants.tenant_dialog import TenantDialog
from app.ui.theme import theme
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.list_state import ListState
from app.ui.widgets.role import set_role
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from app.core.authentication_status.service import TenantOverview
    from app.core.services import Services


class TenantsPage(Page):
    """Keeps the list true by the core's events."""

    def __init__(self, engine: Engine, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._loading: asyncio.Task[None] | None = None
        self._loaded = False
        self._again_wanted = False
        self._select_next: UUID | None = None
        self.model = tenants_model()
        self._make_widgets()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._show_state()

    @property
    def title(self) -> str:
        return self.tr("Tenants")

    def opened(self) -> None:
        self.table.setFocus()
        self.reload()

    def reload(self) -> None:
        """Read the list again; what is shown stays until it is there."""
        if self._loading is not None and not self._loading.done():
            self._again_wanted = True
            return
        self._loading = start(self, self._load(), failed=self._say_failed)

    # --- how it is made --------------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.search = QLineEdit(placeholderText=self.tr("Name, domain, account or tag"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(self.tr("Ctrl+F"))
        self.import_button = IconButton(self.tr("&Import CSV"), "import")
        self.add_button = IconButton(self.tr("A&dd a tenant"), "add", "on-accent")
        set_role(self.add_button, "primary")
        self.edit_button = IconButton(self.tr("&Edit"), "edit")
        self.remove_button = IconButton(self.tr("Remo&ve"), "remove")
        self.table = RowTable(self.model, self.tr("Tenants"))
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.make_menu = self._menu
        self.state = ListState()
        self._first = QPushButton(self.tr("Add a tenant"))
        set_role(self._first, "primary")
        self._first_import = QPushButton(self.tr("Import CSV"))
        self._everything = QPushButton(self.tr("Show all"))
        self._try_again = QPushButton(self.tr("Try again"))

    def _lay_out(self) -> None:
        search_label = QLabel(self.tr("&Search"))
        search_label.setBuddy(self.search)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(search_label)
        tools.addWidget(self.search, 2)
        tools.addStretch(1)
        for button in (self.remove_button, self.edit_button, self.import_button, self.add_button):
            tools.addWidget(button)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self._list, 1)

    def _connect(self) -> None:
        theme().changed.connect(self.model.content_changed)
        self.search.textChanged.connect(self.model.search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.model.arranged.connect(self._show_state)
        self.table.opened.connect(self._navigator.open_tenant)
        self.table.selection_changed.connect(self._show_selected)
        for add in (self.add_button, self._first):
            add.clicked.connect(self.add)
        for choose in (self.import_button, self._first_import):
            choose.clicked.connect(self.choose_file)
        self.edit_button.clicked.connect(self.edit_selected)
        self.remove_button.clicked.connect(self.remove_selected)
        self._everything.clicked.connect(self.search.clear)
        self._try_again.clicked.connect(self._start_again)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self.add)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, self.remove_selected)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        unsubscribe = self._engine.subscribe(self._heard)
        self.destroyed.connect(lambda: unsubscribe())  # noqa: PLW0108 (`destroyed` carries the object)

    # --- what is true ----------------------------------------------------------------------------------------------

    async def _load(self) -> None:
        self._again_wanted = True
        while self._again_wanted:
            self._again_wanted = False
            overviews = await self._engine.call(lambda services: services.status.overview())
            self._loaded = True
            self.model.show_rows(overviews)
        if self._select_next is not None:
            self.table.select(self._select_next)
            self._select_next = None

    def _heard(self, event: Event) -> None:
        if isinstance(event, TenantsChanged) or (isinstance(event, TenantStatusChanged) and self.isVisible()):
            self.reload()

    # --- what the technician asks ----------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new tenant."""
        self._show_dialog(TenantDialog(self._engine, parent=self))

    def edit_selected(self) -> None:
        """Ask for the selected tenant's new details."""
        if (overview := self._selected()) is not None:
            self._show_dialog(TenantDialog(self._engine, overview.tenant, self))

    def remove_selected(self) -> None:
        """Remove the selected tenants, after saying what goes with them."""
        tenants = [row.tenant for key in self.table.selected_keys() if (row := self.model.row(key)) is not None]
        if tenants:
            self._ask_to_remove(tenants)

    def choose_file(self) -> None:
        """Ask for the CSV file to import."""
        dialog = QFileDialog(self, self.tr("Import tenants from a CSV file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("CSV files (*.csv *.txt)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    def import_file(self, file: Path) -> None:
        """Show what importing `file` would do."""
        dialog = ImportDialog(self._engine, file, self)
        dialog.imported.connect(self._say_imported)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.import_file(file)

    def _show_dialog(self, dialog: TenantDialog) -> None:
        dialog.saved.connect(self._select_saved)
        dialog.open()

    def _select_saved(self, tenant: Tenant) -> None:
        self._select_next = tenant.id
        self.search.clear()
        self.reload()

    def _ask_to_remove(self, tenants: list[Tenant]) -> None:
        if len(tenants) == 1:
            title = self.tr("Remove {tenant}?").format(tenant=tenants[0].name)
        else:
            title = self.tr("Remove {count} tenants?").format(count=len(tenants))
        question = QMessageBox(QMessageBox.Icon.Question, "Keyturn", title, parent=self)
        question.setInformativeText(
            self.tr(
                "Their tokens, history and open invitations are removed from this computer and cannot be brought back. "
                "Nothing changes in the customer's Microsoft 365."
            )
        )
        remove = question.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = question.addButton(self.tr("&Keep"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.setEscapeButton(keep)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove.clicked.connect(lambda: start(self, self._remove(tenants)))
        question.open()

    async def _remove(self, tenants: list[Tenant]) -> None:
        async def remove(services: "Services") -> None:
            for tenant in tenants:
                await services.tenants.remove(tenant.id)

        await self._engine.call(remove)

    def _menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = self._selected() is not None
        menu.addAction(self.tr("&Microsoft 365 settings"), self._open_selected).setEnabled(one)
        menu.addAction(self.tr("&Renew"), self._renew_selected).setEnabled(one)
        menu.addAction(self.tr("&Edit"), self.edit_selected).setEnabled(one)
        menu.addAction(self.tr("Remo&ve"), self.remove_selected)
        menu.addSeparator()
        menu.addAction(self.tr("Copy c&ell"), self.table.copy_cell)
        menu.addAction(self.tr("C&opy row"), self.table.copy_rows)
        menu.popup(where)

    def _open_selected(self) -> None:
        if (overview := self._selected()) is not None:
            self._navigator.open_tenant(overview.tenant.id)

    def _renew_selected(self) -> None:
        if (overview := self._selected()) is not None:
            self._navigator.renew(overview.tenant.id)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _selected(self) -> "TenantOverview | None":
        """The selected tenant, if it is just one."""
        keys = self.table.selected_keys()
        return self.model.row(cast(UUID, keys[0])) if len(keys) == 1 else None

    def _show_selected(self) -> None:
        self.edit_button.setEnabled(self._selected() is not None)
        self.remove_button.setEnabled(bool(self.table.selected_keys()))

    def _say_imported(self, title: str, refusals: str) -> None:
        self._navigator.show_banner(BannerKind.INFO, title, refusals)

    def _show_state(self) -> None:
        """The list, or the words for why there is none."""
        self._show_selected()
        if self.model.rowCount():
            self._list.setCurrentWidget(self.table)
            return
        if not self._loaded:
            self.state.say(self.tr("Loading"))
        elif not self.model.rows:
            self.state.say(
                self.tr("No tenants yet"),
                self.tr(
                    "Add a customer's directory, or import a CSV file with the columns name, tenant and "
                    "admin_username; email and tags are optional. A file can also be dropped here."
                ),
                self._first,
                self._first_import,
            )
        else:
            self.state.say(
                self.tr("No tenant matches"), self.tr("Search for something else, or show all."), self._everything
            )
        self._list.setCurrentWidget(self.state)

    def _say_failed(self, failure: KeyturnError) -> None:
        if self.model.rows:
            self._navigator.show_failure(failure)
            return
        self.state.say(failure.title, f"{failure.happened} {failure.way_out}", self._try_again)
        self._list.setCurrentWidget(self.state)

    def _start_again(self) -> None:
        self._engine.start()
        self.state.say(self.tr("Loading"))
        self.reload()


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one local file that is being dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
