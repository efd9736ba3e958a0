"""The Invitations page: what was handed out and is not used yet comes first, and every step shows as it happens."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.invitations.model import InvitationState
from app.ui.invitations import words
from app.ui.invitations.acts import Act
from app.ui.invitations.desk import InvitationDesk
from app.ui.invitations.export_dialog import invitation_files
from app.ui.invitations.import_dialog import ImportInvitationsDialog
from app.ui.numbers import figures
from app.ui.page import Navigator, Page
from app.ui.shortcuts import Shortcut
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role
from app.ui.widgets.scope_box import ScopeBox
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.tool_row import ToolRow

if TYPE_CHECKING:
    from app.ui.engine import Engine
    from app.ui.invitations.row import InvitationRow

_ALL, _PENDING = "all", "pending"


class InvitationsPage(Page):
    """Lists every invitation. A row that changes stays where it is until somebody sorts, searches or filters."""

    def __init__(self, engine: "Engine", navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self.desk = InvitationDesk(engine, navigator, navigator)
        self.list = self.desk.list
        self.model = self.list.model
        self.table = self.desk.table
        self.search = SearchField(self.tr("Tenant, address, account, person or ticket"))
        self.scope = ScopeBox(self.tr("Which invitations are listed"))
        self.import_button = IconButton(self.tr("Imp&ort"), "import")
        self.import_button.setAccessibleDescription(self.tr("Takes invitations that another machine exported"))
        self.invite_button = IconButton(self.tr("In&vite tenants"), "invitations", "on-accent")
        self._prepare()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Invitations")

    def opened(self) -> None:
        self.list.take_focus()
        self.list.reload()

    def import_file(self, file: Path) -> None:
        """Show what is in `file`, and take what is chosen of it."""
        dialog = ImportInvitationsDialog(self._engine, file, self)
        dialog.imported.connect(self._say_imported)
        dialog.open()

    # --- how it is made --------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        set_role(self.invite_button, "primary")
        self.table.setObjectName("invitations")
        self.scope.addItem(self.tr("All invitations"), _ALL)
        self.scope.addItem(self.tr("Pending"), _PENDING)
        for state in words.LIFE:
            self.scope.addItem(words.label(state), state.value)
        first, first_import = QPushButton(self.tr("Invite tenants"), self), QPushButton(self.tr("Import"), self)
        first.clicked.connect(self.invite)
        first_import.clicked.connect(self.choose_file)
        set_role(first, "primary")
        self.list.say_why_empty(
            self.tr("No invitations yet"),
            self.tr(
                "An invitation asks a customer's administrator to sign in on a web page, without you on the phone. "
                "Prepare as many as you like, with or without a network."
            ),
            first,
            first_import,
        )

    def _lay_out(self) -> None:
        search_label = QLabel(self.tr("&Search"))
        search_label.setBuddy(self.search)
        tools = ToolRow([search_label, self.search, self.scope], [self.import_button, self.invite_button])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(tools)
        column.addWidget(self.desk, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.model.search)
        self.search.left.connect(self._go_to_list)
        self.scope.currentIndexChanged.connect(self._filter)
        self.list.everything_wanted.connect(self._show_everything)
        self.import_button.clicked.connect(self.choose_file)
        self.invite_button.clicked.connect(self.invite)
        Shortcut.SEARCH.bind(self, self.search.take)
        Shortcut.NEW.bind(self, self.invite)
        Shortcut.REMOVE.bind(self.table, lambda: self.desk.do(Act.CANCEL), Qt.ShortcutContext.WidgetShortcut)

    # --- what the technician asks ----------------------------------------------------------------------------------

    def invite(self) -> None:
        """Choose tenants to invite."""
        self._navigator.invite(())

    def choose_file(self) -> None:
        """Ask for a file of exported invitations."""
        dialog = QFileDialog(self, self.tr("Import invitations"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([invitation_files(), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    def _say_imported(self, count: int) -> None:
        title = self.tr("1 invitation was taken.") if count == 1 else self.tr("{count} invitations were taken.")
        self._navigator.show_banner(BannerKind.INFO, title.format(count=figures(count)))

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _filter(self) -> None:
        wanted = self.scope.currentData()
        if wanted == _ALL:
            self.model.show_only(None)
        elif wanted == _PENDING:
            self.model.show_only(lambda row: not row.invitation.state.final)
        else:
            self.model.show_only(_in_state(InvitationState(wanted)))

    def _show_everything(self) -> None:
        self.search.clear()
        self.scope.setCurrentIndex(0)
        self.list.take_focus()

    def _go_to_list(self) -> None:
        self.list.take_focus()
        if self.model.rowCount() and not self.table.selected_keys():
            self.table.selectRow(0)


def _in_state(state: InvitationState) -> "Callable[[InvitationRow], bool]":
    return lambda row: row.invitation.state is state
