"""The Tenants page: the customers' directories as entered; add, edit, remove, import by dialog or by dropped file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.tenants.model import Tenant
from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.numbers import figures
from app.ui.page import Navigator, Page
from app.ui.shortcuts import Shortcut
from app.ui.tenant_list import TenantList, tenant_id_of
from app.ui.tenants.columns import tenants_model
from app.ui.tenants.dropping import dropped_file
from app.ui.tenants.import_dialog import ImportDialog
from app.ui.tenants.paste_dialog import PasteDialog
from app.ui.tenants.tenant_dialog import TenantDialog
from app.ui.tenants.undo import Undo
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.question import agreed
from app.ui.widgets.role import set_role
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.tool_row import ToolRow


class TenantsPage(Page):
    """Shows what was entered for each tenant, and changes it."""

    def __init__(self, engine: Engine, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self.model = tenants_model()
        self.list = TenantList(engine, self.model, self.tr("Tenants"), navigator)
        self.table = self.list.table
        self.search = SearchField(self.tr("Name, domain, account or tag"))
        self.invite_button = IconButton(self.tr("In&vite"), "invitations")
        self.import_button = IconButton(self.tr("I&mport CSV"), "import")
        self.paste_button = IconButton(self.tr("&Paste a list"), "copy")
        self.add_button = IconButton(self.tr("A&dd a tenant"), "add", "on-accent")
        self.edit_button = IconButton(self.tr("&Edit"), "edit")
        self.remove_button = IconButton(self.tr("&Remove"), "remove")
        self._undo = Undo(engine, navigator, self)
        self._prepare()
        self._lay_out()
        self._connect()
        self._show_selected()

    @property
    def title(self) -> str:
        return self.tr("Tenants")

    def opened(self) -> None:
        self.list.take_focus()
        self.list.reload()

    # --- how it is made --------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.setAcceptDrops(True)
        set_role(self.add_button, "primary")
        self.table.setObjectName("tenants")
        self.table.fill_menu = self._fill_menu
        first, first_import = QPushButton(self.tr("Add a tenant"), self), QPushButton(self.tr("Import CSV"), self)
        first.clicked.connect(self.add)
        first_import.clicked.connect(self.choose_file)
        set_role(first, "primary")
        self.list.say_what_to_do_first(
            self.tr(
                "Add a customer's directory, or import a CSV file with the columns name, tenant and "
                "admin_username; email and tags are optional. A file can also be dropped here, and a list of domains "
                "pasted."
            ),
            first,
            first_import,
        )

    def _lay_out(self) -> None:
        search_label = QLabel(self.tr("&Search"))
        search_label.setBuddy(self.search)
        tools = ToolRow([search_label, self.search], [self.import_button, self.paste_button, self.add_button])
        acts = QHBoxLayout()  # on what is selected; a row of their own, or a narrow window cuts them off
        acts.setSpacing(8)
        for button in (self.invite_button, self.edit_button, self.remove_button):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(tools)
        column.addLayout(acts)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.model.search)
        self.search.left.connect(self._go_to_list)
        self.list.changed.connect(self._show_selected)
        self.list.everything_wanted.connect(self.search.clear)
        self.table.opened.connect(lambda key: self._navigator.open_tenant(tenant_id_of(key)))
        self.table.selection_changed.connect(self._show_selected)
        self.add_button.clicked.connect(self.add)
        self.import_button.clicked.connect(self.choose_file)
        self.paste_button.clicked.connect(self.paste)
        self.edit_button.clicked.connect(self.edit_selected)
        self.invite_button.clicked.connect(self.invite_selected)
        self.remove_button.clicked.connect(self.remove_selected)
        Shortcut.SEARCH.bind(self, self.search.take)
        Shortcut.NEW.bind(self, self.add)
        Shortcut.PASTE.bind(self, self.paste, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        Shortcut.REMOVE.bind(self.table, self.remove_selected, Qt.ShortcutContext.WidgetShortcut)

    # --- what the technician asks ----------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new tenant."""
        self._show_dialog(TenantDialog(self._engine, parent=self))

    def edit_selected(self) -> None:
        """Ask for the selected tenant's new details."""
        if (overview := self.list.selected_one()) is not None:
            self._show_dialog(TenantDialog(self._engine, overview.tenant, self))

    def invite_selected(self) -> None:
        """Invite the selected tenants' administrators."""
        self._navigator.invite([overview.tenant.id for overview in self.list.selected()])

    def remove_selected(self) -> None:
        """Remove the selected tenants, after saying what goes with them."""
        if selected := self.list.selected():
            start(self, self._ask_and_remove([overview.tenant for overview in selected]))

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
        self._preview(ImportDialog.of_file(self._engine, file, self))

    def paste(self) -> None:
        """Ask for a list of tenants; what is on the clipboard is in it already."""
        dialog = PasteDialog(QGuiApplication.clipboard().text(), self)
        dialog.entered.connect(self._import_list)
        dialog.open()

    def _import_list(self, text: str, admin: str) -> None:
        self._preview(
            ImportDialog(
                self._engine,
                self.tr("Import the pasted list"),
                lambda services, dry: services.tenants.import_list(text, admin, dry_run=dry),
                self,
            )
        )

    def _preview(self, dialog: ImportDialog) -> None:
        dialog.imported.connect(self._say_imported)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.import_file(file)

    def _show_dialog(self, dialog: TenantDialog) -> None:
        dialog.saved.connect(self._select_saved)
        dialog.open()

    def _select_saved(self, tenant: Tenant) -> None:
        self.search.clear()
        self.list.select_when_read(tenant.id)

    async def _ask_and_remove(self, tenants: list[Tenant]) -> None:
        if len(tenants) == 1:
            title = self.tr("Remove {tenant}?").format(tenant=tenants[0].name)
        else:
            title = self.tr("Remove {count} tenants?").format(count=figures(len(tenants)))
        text = self.tr(
            "Their tokens, history and open invitations are removed from this computer. They can be brought back for "
            "ten minutes, as long as the message that says so stands. Nothing changes in the customer's Microsoft 365."
        )
        if await agreed(self, title, text, yes=self.tr("&Remove"), no=self.tr("&Keep")):
            await self._remove(tenants)

    async def _remove(self, tenants: list[Tenant]) -> None:
        removed = await self._engine.call(
            lambda services: services.tenants.remove_for_now([tenant.id for tenant in tenants])
        )
        self._undo.keep(removed)

    def _fill_menu(self, menu: QMenu) -> None:
        one = self.list.selected_one() is not None
        menu.addAction(self.tr("&Microsoft 365 settings"), self._open_selected).setEnabled(one)
        menu.addAction(self.tr("Show &activity"), self._show_activity_of_selected).setEnabled(one)
        menu.addAction(self.tr("&Renew"), self._renew_selected).setEnabled(one)
        menu.addAction(self.tr("&Invite"), self.invite_selected)
        menu.addAction(self.tr("&Edit"), self.edit_selected).setEnabled(one)
        menu.addAction(self.tr("Remo&ve"), self.remove_selected)

    def _open_selected(self) -> None:
        if (overview := self.list.selected_one()) is not None:
            self._navigator.open_tenant(overview.tenant.id)

    def _show_activity_of_selected(self) -> None:
        if (overview := self.list.selected_one()) is not None:
            self._navigator.show_activity(overview.tenant.id, overview.tenant.name)

    def _renew_selected(self) -> None:
        if (overview := self.list.selected_one()) is not None:
            self._navigator.renew(overview.tenant.id)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show_selected(self) -> None:
        self.edit_button.setEnabled(self.list.selected_one() is not None)
        chosen = bool(self.table.selected_keys())
        self.remove_button.setEnabled(chosen)
        self.invite_button.setEnabled(chosen)

    def _say_imported(self, title: str, refusals: str) -> None:
        self._navigator.show_banner(BannerKind.INFO, title, refusals)

    def _go_to_list(self) -> None:
        self.list.take_focus()
        if self.model.rowCount() and not self.table.selected_keys():
            self.table.selectRow(0)
