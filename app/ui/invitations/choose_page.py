"""The invite wizard's first page: which tenants, from the list or from a CSV file with their e-mail addresses."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.async_runner import ShowsFailures
from app.ui.authentication_status.columns import STATUS_COLUMN, status_model
from app.ui.numbers import figures
from app.ui.tenant_list import TenantList
from app.ui.tenants.import_dialog import ImportDialog
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role
from app.ui.widgets.scope_box import ScopeBox
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview
    from app.core.tenants.model import Tenant
    from app.ui.engine import Engine

MOST = 500
"""Tenants that are invited at once."""


class ChoosePage(QWidget):
    """`chosen` carries the ids of the tenants to invite."""

    chosen = Signal(object)

    def __init__(self, engine: "Engine", window: ShowsFailures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.model = status_model(self._now)
        self.list = TenantList(engine, self.model, self.tr("Tenants to invite"), window, parent=self)
        self.table = self.list.table
        self.search = SearchField(self.tr("Name, domain, account, tag or code"))
        self.scope = ScopeBox(self.tr("Which tenants are listed"))
        self.scope.addItems([self.tr("All tenants"), self.tr("Needs attention")])
        self.all_button = QPushButton(self.tr("Select &all"), autoDefault=False)
        self.import_button = IconButton(self.tr("I&mport CSV"), "import")
        self.import_button.setAutoDefault(False)
        self.import_button.setAccessibleDescription(
            self.tr("Columns name, tenant, admin_username and email: adds or updates the tenants, and chooses them")
        )
        self.next_button = QPushButton(autoDefault=False)
        set_role(self.next_button, "primary")
        self.words = QLabel(wordWrap=True)
        set_role(self.words, "muted")
        self._connect()
        self._lay_out()
        self._count()

    def opened(self) -> None:
        """Read the tenants, and take the keyboard."""
        self.list.take_focus()
        self.list.reload()

    def select(self, tenant_ids: Sequence[UUID]) -> None:
        """Have these selected, as far as they are listed."""
        selection = QItemSelection()
        for place in self.model.places_of(tenant_ids):
            selection.select(self.model.index(place, 0), self.model.index(place, self.model.columnCount() - 1))
        self.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def import_file(self, file: Path) -> None:
        """Take the tenants of `file`, after a preview, and go on with them."""
        dialog = ImportDialog.of_file(self._engine, file, self)
        dialog.taken.connect(self._go_on_with)
        dialog.open()

    def _connect(self) -> None:
        self.table.sortByColumn(STATUS_COLUMN, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(lambda _: self._go_on())
        self.table.selection_changed.connect(self._count)
        self.list.changed.connect(self._count)
        self.list.everything_wanted.connect(self._show_everything)
        self.list.say_what_to_do_first(self.tr("Add a customer's directory on the page Tenants, or import a CSV file."))
        self.search.textChanged.connect(self.model.search)
        self.search.left.connect(self.list.take_focus)
        self.scope.currentIndexChanged.connect(self._filter)
        self.all_button.clicked.connect(self.table.selectAll)
        self.import_button.clicked.connect(self._ask_for_file)
        self.next_button.clicked.connect(self._go_on)

    def _lay_out(self) -> None:
        tools = ToolRow([self.search, self.scope], [self.all_button, self.import_button])
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.words, 1)
        bottom.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(tools)
        column.addWidget(self.list, 1)
        column.addLayout(bottom)

    def _now(self) -> datetime:
        return self.list.clock.now()

    def _count(self) -> None:
        count = len(self.table.selected_keys())
        self.next_button.setText(
            self.tr("&Next") if count < 2 else self.tr("&Next: {count} tenants").format(count=figures(count))
        )
        self.next_button.setEnabled(1 <= count <= MOST)
        if count > MOST:
            self.words.setText(
                self.tr("{count} are selected. At most {most} are invited at once.").format(
                    count=figures(count), most=figures(MOST)
                )
            )
        else:
            self.words.setText(self.tr("Select with Ctrl or Shift; an invitation is prepared for each."))

    def _filter(self, scope: int) -> None:
        def needs_attention(overview: "TenantOverview") -> bool:
            return overview.verdict.status is not AuthenticationStatus.VALID

        self.model.show_only(needs_attention if scope else None)

    def _show_everything(self) -> None:
        self.search.clear()
        self.scope.setCurrentIndex(0)

    def _go_on(self) -> None:
        if self.next_button.isEnabled():
            self.chosen.emit([overview.tenant.id for overview in self.list.selected()])

    def _go_on_with(self, tenants: "Sequence[Tenant]") -> None:
        self.chosen.emit([tenant.id for tenant in tenants])

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Import tenants from a CSV file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("CSV files (*.csv *.txt)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()
